import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { moveInput } from '#stock/stock.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'
import { PickedGoods, pickOf, UnitsInput } from './picked.tsx'
import type { StepOf } from './stock-step.tsx'

/** Goods leave one of our places for another; they arrive there by an act of their own. */
export const MoveForm = ({ row, close }: StepOf) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const { place: _place, ...pick } = pickOf(row)
  const form = useActForm({
    name: 'recordMove',
    params: { operation },
    schema: moveInput,
    draft: `${row.account}`,
    start: {
      from: row.place?.id ?? '',
      to: null as string | null,
      holder: null as string | null,
      stage: row.stage,
      lines: [{ ...pick, quantity: row.quantity }],
      note: '',
    },
    toBody: said,
    done: t('steps.move.done'),
    onDone: close,
  })
  const { fields } = form
  const { to, holder } = fields.getValues()
  return (
    <ActForm form={form} submit={t('steps.move.submit')} cancel={close}>
      <PickedGoods row={row} />
      <p className='wb-hint'>{t('steps.move.help')}</p>
      <UnitsInput
        there={row.quantity}
        unit={row.item.unit}
        {...fields.getInputProps('lines.0.quantity')}
      />
      <RecordPicker kind='place' label={t('to')} {...fields.getInputProps('to')} value={to} />
      <RecordPicker
        kind='party'
        label={t('holderThere')}
        description={t('holderThereHelp')}
        {...fields.getInputProps('holder')}
        value={holder}
      />
      <TextInput label={t('note')} {...fields.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
