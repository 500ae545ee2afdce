import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useKeeping, useQueue } from '../outbox/outboxes.tsx'
import { lostBySigningOut } from '../outbox/standing.ts'
import { forget } from '../outbox/store.ts'
import { Refused } from '../ui/refused.tsx'
import { signOut } from './me.ts'
import { part } from '../ui/part.tsx'

const Leaving = part(async () => (await import('./leaving.tsx')).Leaving)

/** The way out. This device forgets who leaves, so that acts not sent are told first. */
export const SignOut = () => {
  const t = useTranslations('shell')
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
      <Suspense>
        {asks && (
          <Leaving
            lost={lost}
            error={error}
            stay={() => setAsks(false)}
            leave={() => void leave()}
          />
        )}
      </Suspense>
    </>
  )
}
