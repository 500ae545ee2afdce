import './outbox.css'
import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { useMay } from '../session/me.ts'
import { useKeeping, useQueue } from './outboxes.tsx'
import type { Queue } from './queue.ts'
import { newVersion } from './registration.ts'
import { standingOf } from './standing.ts'

/** How the queue stands, in one word and a number. */
export const toldOf = (queue: Queue, others: number) => {
  const { counts, hold } = standingOf(queue)
  const [decide, wait] = [counts.refused + counts.conflict, counts.waiting + counts.sending]
  if (decide > 0) return { key: 'decide', count: decide, warns: true } as const
  if (wait === 0 && others > 0) return { key: 'others', count: others, warns: true } as const
  if (wait === 0) return { key: 'sent', count: 0, warns: false } as const
  if (hold?.why === 'other_person') return { key: 'otherPerson', count: wait, warns: true } as const
  if (hold?.why === 'signed_out') return { key: 'signedOut', count: wait, warns: true } as const
  if (hold) return { key: 'unreached', count: wait, warns: false } as const
  return { key: 'sending', count: wait, warns: false } as const
}

/** The queue of this device, in sight on every page of whoever may receive or left acts in it. */
export const OutboxChip = ({ operation }: { operation: string }) => {
  const t = useTranslations('receipts.chip')
  const may = useMay()
  const queue = useQueue()
  const { kept, failure, others } = useKeeping()
  const left = others.reduce((sum, each) => sum + each.count, 0)
  const { key, count, warns } = toldOf(queue, left)
  const isNew = useSyncExternalStore(newVersion.subscribe, newVersion.isThere)
  if (isNew)
    return (
      <button type='button' className='wb-chip' onClick={newVersion.take}>
        {t('newVersion')}
      </button>
    )
  const isLost = failure !== undefined
  // Before the queue is read nothing is known of it: least of all that everything is sent.
  if (!kept && !isLost) return null
  if (!may('receipt.record') && key === 'sent') return null
  return (
    <Link
      to={`/o/${operation}/receiving/queue`}
      className='wb-chip'
      data-state={isLost || warns ? 'warns' : key}
    >
      {isLost ? t('keepsNothing') : t(key, { count })}
    </Link>
  )
}
