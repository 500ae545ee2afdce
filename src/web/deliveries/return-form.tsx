import { NativeSelect, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { returnInput } from '#deliveries/facility.ts'
import { useOperation } from '../session/me.ts'
import { PickedGoods, UnitsInput } from '../stock/picked.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'
import { type FacilityStep, goodsOf } from './facility-step.ts'

/** Goods go back to a store, where they have arrived and wait for release again. */
export const ReturnForm = ({ facility, row, close }: FacilityStep) => {
  const t = useTranslations('deliveries')
  const words = useTranslations('stock')
  const form = useActForm({
    name: 'returnGoods',
    params: { operation: useOperation(), facility },
    schema: returnInput,
    draft: `${row.account}`,
    start: {
      to: null as string | null,
      holder: null as string | null,
      reason: '',
      lines: [{ ...goodsOf(row), condition: row.condition }],
    },
    toBody: said,
    done: t('steps.return.done'),
    onDone: close,
  })
  const { fields } = form
  const { to, holder } = fields.getValues()
  return (
    <ActForm form={form} submit={t('steps.return.submit')} cancel={close}>
      <PickedGoods row={row} />
      <UnitsInput
        there={row.quantity}
        unit={row.item.unit}
        {...fields.getInputProps('lines.0.quantity')}
      />
      <NativeSelect
        label={words('condition')}
        data={(['sound', 'damaged'] as const).map((value) => ({ value, label: words(value) }))}
        {...fields.getInputProps('lines.0.condition')}
      />
      <RecordPicker kind='place' label={t('backTo')} {...fields.getInputProps('to')} value={to} />
      <RecordPicker
        kind='party'
        label={words('storeHolder')}
        {...fields.getInputProps('holder')}
        value={holder}
      />
      <Textarea label={t('reason')} autosize minRows={2} {...fields.getInputProps('reason')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
