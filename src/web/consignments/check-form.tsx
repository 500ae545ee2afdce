import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { checkInput } from '#consignments/customs.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import type { FormOf } from './doing.ts'

const { kind: kinds, result: results } = checkInput.shape

/** Who checked the consignment against which list, and what came of it. */
export const CheckForm = ({ consignment, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const form = useActForm({
    name: 'recordCheck',
    params: { operation, consignment: consignment.id },
    schema: checkInput,
    draft: 'check',
    start: {
      kind: 'sanctions',
      result: '',
      checkedBy: '',
      against: '',
      note: '',
    },
    toBody: (values) => ({ ...values, note: values.note || null }),
    done: t('acts.check.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('acts.check.submit')} cancel={close}>
      <NativeSelect
        label={t('check.kind')}
        data={kinds.options.map((value) => ({ value, label: t(`check.kinds.${value}`) }))}
        {...fields.getInputProps('kind')}
      />
      <TextInput
        label={t('check.against')}
        description={t('check.againstHelp')}
        {...fields.getInputProps('against')}
      />
      <TextInput label={t('check.checkedBy')} {...fields.getInputProps('checkedBy')} />
      <NativeSelect
        label={t('check.result')}
        data={[
          { value: '', label: t('goods.choose') },
          ...results.options.map((value) => ({ value, label: t(`check.results.${value}`) })),
        ]}
        {...fields.getInputProps('result')}
      />
      <Textarea label={t('note')} autosize {...fields.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
