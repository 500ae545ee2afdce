import { Modal, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { closingInput } from '#duty/duty.ts'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'

/** Says what came of something that was to be followed up. */
export const CloseEntry = ({
  entry,
  close,
}: {
  entry: RowOf<'listDutyEntries'>
  close: () => void
}) => {
  const t = useTranslations('duty')
  const operation = useOperation()
  const form = useActForm({
    name: 'closeDutyEntry',
    params: { operation, entry: entry.id },
    schema: closingInput,
    draft: entry.id,
    start: { outcome: '' },
    done: t('closedNow'),
    onDone: close,
  })
  return (
    <Modal opened onClose={close} title={t('closeTitle')}>
      <p className='wb-hint'>{entry.words}</p>
      <ActForm form={form} submit={t('close')} cancel={close}>
        <Textarea
          label={t('outcomeLabel')}
          autosize
          minRows={2}
          {...form.fields.getInputProps('outcome')}
        />
      </ActForm>
    </Modal>
  )
}
