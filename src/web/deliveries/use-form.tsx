import { useTranslations } from 'use-intl'
import { useInput } from '#deliveries/facility.ts'
import { useOperation } from '../session/me.ts'
import { PickedGoods, UnitsInput } from '../stock/picked.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { said } from '../ui/said.ts'
import { type FacilityStep, goodsOf } from './facility-step.ts'

/** Goods were used: on the ward where they were issued, or by the facility. */
export const UseForm = ({ facility, row, close }: FacilityStep) => {
  const t = useTranslations('deliveries')
  const ward = row.stage === 'issued' ? (row.place?.id ?? null) : null
  const form = useActForm({
    name: 'useGoods',
    params: { operation: useOperation(), facility },
    schema: useInput,
    draft: `${row.account}`,
    start: { lines: [{ ...goodsOf(row), ward }] },
    toBody: said,
    done: t('steps.use.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('steps.use.submit')} cancel={close}>
      <PickedGoods row={row} />
      <UnitsInput
        there={row.quantity}
        unit={row.item.unit}
        {...fields.getInputProps('lines.0.quantity')}
      />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
