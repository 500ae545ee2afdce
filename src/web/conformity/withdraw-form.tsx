import { Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { withdrawalInput } from '#conformity/evidence.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Section } from '../ui/page.tsx'

/** Takes back a wrong entry: it stays to be read, and supports nothing. */
export const WithdrawForm = ({
  name,
  params,
  close,
}: {
  name: 'withdrawEvidence' | 'withdrawInspection'
  params: Readonly<Record<string, string>>
  close: () => void
}) => {
  const t = useTranslations('conformity')
  const form = useActForm({
    name,
    params: { operation: useOperation(), ...params },
    schema: withdrawalInput,
    draft: Object.values(params).join(),
    start: { why: '' },
    done: t('withdrawnDone'),
    onDone: close,
  })
  return (
    <Section title={t('withdraw')}>
      <ActForm form={form} submit={t('withdraw')} cancel={close}>
        <Textarea
          label={t('why')}
          description={t('withdrawHelp')}
          autosize
          {...form.fields.getInputProps('why')}
        />
      </ActForm>
    </Section>
  )
}
