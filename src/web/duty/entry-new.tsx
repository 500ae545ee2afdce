import { Checkbox, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { entryInput } from '#duty/duty.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'

/** A line into the log: what happened, and whether somebody must see to it. */
export const EntryNew = () => {
  const t = useTranslations('duty')
  const operation = useOperation()
  const form = useActForm({
    name: 'recordDutyEntry',
    params: { operation },
    schema: entryInput,
    draft: operation,
    start: { words: '', followUp: false },
    done: t('written'),
    onDone: () => form.restart(),
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('write')}>
      <Textarea
        label={t('words')}
        description={t('wordsHelp')}
        autosize
        minRows={2}
        data-begins
        {...fields.getInputProps('words')}
      />
      <Checkbox label={t('followUp')} {...fields.getInputProps('followUp', { type: 'checkbox' })} />
    </ActForm>
  )
}
