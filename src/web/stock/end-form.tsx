import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { endingInput, endings } from '#stock/stock.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { said } from '../ui/said.ts'
import { PickedGoods, pickOf, UnitsInput } from './picked.tsx'
import type { StepOf } from './stock-step.tsx'

/** Loss, theft, destruction, return to the donor, seizure: a fact, with its reason and paper. */
export const EndForm = ({ row, close }: StepOf) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const form = useActForm({
    name: 'recordEnding',
    params: { operation },
    schema: endingInput,
    draft: `${row.account}`,
    start: {
      what: 'loss',
      reason: '',
      authority: '',
      lines: [{ ...pickOf(row), stage: row.stage, quantity: '' }],
    },
    toBody: said,
    done: t('steps.end.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('steps.end.submit')} cancel={close}>
      <PickedGoods row={row} />
      <NativeSelect
        label={t('whatHappened')}
        data={endings.map((value) => ({ value, label: t(`endings.${value}`) }))}
        {...fields.getInputProps('what')}
      />
      <UnitsInput
        there={row.quantity}
        unit={row.item.unit}
        {...fields.getInputProps('lines.0.quantity')}
      />
      <Textarea label={t('reason')} autosize minRows={2} {...fields.getInputProps('reason')} />
      <TextInput
        label={t('authority')}
        description={t('authorityHelp')}
        {...fields.getInputProps('authority')}
      />
      <EnvelopeFields fields={fields} open />
    </ActForm>
  )
}
