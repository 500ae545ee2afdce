import { useTranslations } from 'use-intl'
import { issueInput } from '#deliveries/facility.ts'
import { useOperation } from '../session/me.ts'
import { PickedGoods, UnitsInput } from '../stock/picked.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'
import { type FacilityStep, goodsOf } from './facility-step.ts'

/** Goods go from the receiving point to a ward. */
export const IssueForm = ({ facility, row, close }: FacilityStep) => {
  const t = useTranslations('deliveries')
  const form = useActForm({
    name: 'issueGoods',
    params: { operation: useOperation(), facility },
    schema: issueInput,
    draft: `${row.account}`,
    start: { lines: [{ ...goodsOf(row), ward: null as string | null }] },
    toBody: said,
    done: t('steps.issue.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('steps.issue.submit')} cancel={close}>
      <PickedGoods row={row} />
      <UnitsInput
        there={row.quantity}
        unit={row.item.unit}
        {...fields.getInputProps('lines.0.quantity')}
      />
      <RecordPicker
        kind='place'
        label={t('ward')}
        {...fields.getInputProps('lines.0.ward')}
        value={fields.getValues().lines[0]?.ward ?? null}
      />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
