import { Button, Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useKeeping, useQueue } from '../outbox/outboxes.tsx'
import { QueuedWords } from '../outbox/queued-words.tsx'
import { lostBySigningOut } from '../outbox/standing.ts'
import { forget } from '../outbox/store.ts'
import { Refused } from '../ui/refused.tsx'
import { signOut } from './me.ts'

/** The way out. This device forgets who leaves, so that acts not sent are told first. */
export const SignOut = () => {
  const t = useTranslations('shell')
  const w = useTranslations('receipts.leaving')
  const navigate = useNavigate()
  const { kept } = useKeeping()
  const lost = lostBySigningOut(useQueue())
  const [asks, setAsks] = useState(false)
  const [error, setError] = useState<Error>()
  const leave = async () => {
    try {
      await signOut()
    } catch (thrown) {
      setError(thrown as Error)
      return
    }
    kept?.outbox.close()
    if (kept) await forget(kept.user)
    await navigate({ to: '/sign-in' })
  }
  return (
    <>
      <button
        type='button'
        className='wb-link'
        onClick={() => (lost.length > 0 ? setAsks(true) : void leave())}
      >
        {t('signOut')}
      </button>
      {error && !asks && <Refused error={error} />}
      <Modal
        opened={asks}
        onClose={() => setAsks(false)}
        title={w('title', { count: lost.length })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <p>{w('says')}</p>
        <ul>
          {lost.map((act) => (
            <li key={act.id}>
              <QueuedWords act={act} />
            </li>
          ))}
        </ul>
        {error && <Refused error={error} />}
        <div className='wb-form-acts'>
          <Button onClick={() => setAsks(false)}>{w('stay')}</Button>
          <Button variant='default' color='warn' onClick={() => void leave()}>
            {w('lose', { count: lost.length })}
          </Button>
        </div>
      </Modal>
    </>
  )
}
