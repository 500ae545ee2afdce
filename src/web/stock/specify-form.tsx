import { useTranslations } from 'use-intl'
import { specifyInput } from '#stock/makeover.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'
import { PickedGoods, UnitsInput } from './picked.tsx'
import type { StepOf } from './stock-step.tsx'

/** What goods are, said more exactly: masks turn out to be of a model. */
export const SpecifyForm = ({ row, close }: StepOf) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const form = useActForm({
    name: 'specifyGoods',
    params: { operation },
    schema: specifyInput,
    draft: `${row.account}`,
    start: {
      lot: row.lot.id,
      item: null as string | null,
      quantity: '',
      place: row.place?.id ?? null,
    },
    toBody: said,
    done: t('steps.specify.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('steps.specify.submit')} cancel={close}>
      <PickedGoods row={row} />
      <RecordPicker
        kind='item'
        under={row.item.id}
        nothingFoundMessage={t('noNarrowerItem')}
        label={t('narrowerItem')}
        description={t('narrowerItemHelp')}
        {...fields.getInputProps('item')}
        value={fields.getValues().item}
      />
      <UnitsInput there={row.quantity} unit={row.item.unit} {...fields.getInputProps('quantity')} />
      <EnvelopeFields fields={fields} basis />
    </ActForm>
  )
}
