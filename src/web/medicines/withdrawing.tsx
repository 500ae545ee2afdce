import { Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { withdrawalInput } from '#permits/permit.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'

/** A permit or a licence lets nothing more go, and why. */
export const Withdrawing = ({
  name,
  params,
  submit,
  help,
  close,
}: {
  name: 'withdrawPermit' | 'withdrawLicence'
  params: Readonly<Record<string, string>>
  submit: string
  help: string
  close: () => void
}) => {
  const t = useTranslations('medicines')
  const form = useActForm({
    name,
    params,
    schema: withdrawalInput,
    draft: params['permit'] ?? params['licence'] ?? 'new',
    start: { reason: '' },
    done: t('withdrawn'),
    onDone: close,
  })
  return (
    <ActForm form={form} submit={submit} cancel={close}>
      <p className='wb-hint'>{help}</p>
      <Textarea label={t('reason')} autosize minRows={2} {...form.fields.getInputProps('reason')} />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
