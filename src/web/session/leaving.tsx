import { Button, Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Act } from '../outbox/act.ts'
import { QueuedWords } from '../outbox/queued-words.tsx'
import { Refused } from '../ui/refused.tsx'

/** Whoever leaves is told first what this device would forget with them. */
export const Leaving = ({
  lost,
  error,
  stay,
  leave,
}: {
  lost: readonly Act[]
  error: Error | undefined
  stay: () => void
  leave: () => void
}) => {
  const t = useTranslations('receipts.leaving')
  const shell = useTranslations('shell')
  return (
    <Modal
      opened
      onClose={stay}
      title={t('title', { count: lost.length })}
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <p>{t('says')}</p>
      <ul>
        {lost.map((act) => (
          <li key={act.id}>
            <QueuedWords act={act} />
          </li>
        ))}
      </ul>
      {error && <Refused error={error} />}
      <div className='wb-form-acts'>
        <Button onClick={stay}>{t('stay')}</Button>
        <Button variant='default' color='warn' onClick={leave}>
          {t('lose', { count: lost.length })}
        </Button>
      </div>
    </Modal>
  )
}
