import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RouteName } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import type { NewAct, Words } from '../outbox/act.ts'
import { useKeeping, useQueue } from '../outbox/outboxes.tsx'
import { useAddress } from '../shell/address.ts'
import { photographAct, type Taken, takenOf } from './photograph-drafts.ts'
import { usePlace } from './place.ts'
import { useIsPreparing } from './preparing.ts'

interface ToRecord {
  readonly route: RouteName
  readonly params: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  /** The rules of the server, run before anything is kept. */
  readonly rules: 'tally' | 'count' | 'blind'
  readonly touches: readonly string[]
  readonly words: Words
  readonly taken: readonly Taken[]
}

/** Fetched while the form is filled in: it can be seen and typed into before they are there. */
const serversRules = async () => (await import('./rules.ts')).rules

/**
 * Puts an act in the queue, or changes the one that the address names. It is said to be recorded
 * once this device keeps it durably, and then one is back at the place.
 */
export const useRecord = () => {
  const t = useTranslations('receipts')
  const { operation, place } = usePlace()
  const { kept } = useKeeping()
  const navigate = useNavigate()
  const { act: changed } = useAddress()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const isPreparing = useIsPreparing()
  useEffect(() => void serversRules().catch(() => undefined), [])
  const record = async (given: ToRecord, done: () => void): Promise<void> => {
    const { rules, taken, ...said } = given
    if (!kept) return setProblem(t('chip.keepsNothing'))
    setBusy(true)
    try {
      const { [rules]: rule } = await serversRules()
      if (!rule.safeParse(said.body).success) return setProblem(t('doesNotFit'))
      const happenedAt = new Date().toISOString()
      const act = { ...said, id: changed ?? newId(), happenedAt, operation, place }
      const photographs: NewAct[] = []
      for (const one of taken) {
        const found = await kept.store.photograph(one.id)
        if (found) photographs.push(photographAct(one, act, found.takenAt))
      }
      if (changed)
        await kept.outbox.decide(changed, { kind: 'change', body: said.body, photographs })
      else await kept.outbox.add(act, photographs)
      done()
      notifications.show({ message: t('kept'), color: 'accent' })
      const to = changed ? 'receiving/queue' : 'receiving'
      await navigate({ to: `/o/${operation}/${to}`, search: changed ? {} : { place } })
    } catch {
      setProblem(t('chip.keepsNothing'))
    } finally {
      setBusy(false)
    }
  }
  return { record, problem, busy: busy || isPreparing }
}

/** The act of the queue that the address names, to be changed; undefined while nothing is. */
export const useChanged = () => {
  const { act } = useAddress()
  const { acts } = useQueue()
  const changed = acts.find(({ id }) => id === act)
  return changed && { ...changed, taken: takenOf(acts, changed.id) }
}
