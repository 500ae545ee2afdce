import { Autocomplete, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { handOverInput } from '#stock/hand-over.ts'
import { useMe, useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'
import { PickedGoods, pickOf, UnitsInput } from './picked.tsx'
import type { StepOf } from './stock-step.tsx'

/** Goods go into the books of another operation, which has them under the same id. */
export const HandOverForm = ({ row, close }: StepOf) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const others = useMe().data?.memberships.filter((each) => each.operation !== operation) ?? []
  const nameOf = new Map(others.map((each) => [each.operation, each.name]))
  const form = useActForm({
    name: 'recordHandOver',
    params: { operation },
    schema: handOverInput,
    draft: `${row.account}`,
    start: {
      to: '',
      receiver: null as string | null,
      // As a rule the goods lie where they lay, and only the books change.
      place: row.place?.id ?? null,
      reason: '',
      lines: [{ ...pickOf(row), stage: row.stage, quantity: row.quantity }],
    },
    toBody: said,
    done: t('steps.hand_over.done'),
    onDone: close,
  })
  const { fields } = form
  const { receiver, place } = fields.getValues()
  return (
    <ActForm form={form} submit={t('steps.hand_over.submit')} cancel={close}>
      <PickedGoods row={row} />
      <UnitsInput
        there={row.quantity}
        unit={row.item.unit}
        {...fields.getInputProps('lines.0.quantity')}
      />
      <Autocomplete
        label={t('otherOperation')}
        description={t('otherOperationHelp')}
        data={[...nameOf.keys()]}
        renderOption={({ option }) => `${nameOf.get(option.value) ?? ''} · ${option.value}`}
        {...fields.getInputProps('to')}
      />
      <RecordPicker
        kind='party'
        label={t('receiver')}
        {...fields.getInputProps('receiver')}
        value={receiver}
      />
      <RecordPicker
        kind='place'
        label={t('placeThen')}
        {...fields.getInputProps('place')}
        value={place}
      />
      <Textarea label={t('reason')} autosize minRows={2} {...fields.getInputProps('reason')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
