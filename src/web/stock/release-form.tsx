import { Checkbox } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { releaseInput } from '#stock/stock.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'
import { PickedGoods, pickOf, UnitsInput } from './picked.tsx'
import type { StepOf } from './stock-step.tsx'

/** Goods that arrived go into a store, where a verdict or an urgent release lets them. */
export const ReleaseForm = ({ row, close }: StepOf) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const form = useActForm({
    name: 'releaseToStock',
    params: { operation },
    schema: releaseInput,
    draft: `${row.account}`,
    start: {
      place: row.place?.id ?? null,
      holder: row.holder?.id ?? null,
      lines: [{ ...pickOf(row), quantity: row.quantity }],
      happened: false,
    },
    toBody: said,
    done: t('steps.release.done'),
    onDone: close,
  })
  const { fields } = form
  const { place, holder } = fields.getValues()
  return (
    <ActForm form={form} submit={t('steps.release.submit')} cancel={close}>
      <PickedGoods row={row} />
      <UnitsInput
        there={row.quantity}
        unit={row.item.unit}
        {...fields.getInputProps('lines.0.quantity')}
      />
      <RecordPicker
        kind='place'
        label={t('store')}
        {...fields.getInputProps('place')}
        value={place}
      />
      <RecordPicker
        kind='party'
        label={t('storeHolder')}
        {...fields.getInputProps('holder')}
        value={holder}
      />
      <Checkbox
        label={t('happened')}
        description={t('happenedHelp')}
        {...fields.getInputProps('happened', { type: 'checkbox' })}
      />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
