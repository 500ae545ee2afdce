import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RouteName } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import type { Words } from '../outbox/act.ts'
import { useKeeping, useQueue } from '../outbox/outboxes.tsx'
import { useAddress } from '../shell/address.ts'
import { usePlace } from './place.ts'

interface ToRecord {
  readonly route: RouteName
  readonly params: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  /** The rules of the server, run before anything is kept. */
  readonly rules: 'tally' | 'count' | 'blind'
  readonly touches: readonly string[]
  readonly words: Words
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
  useEffect(() => void serversRules().catch(() => undefined), [])
  const record = async (given: ToRecord, done: () => void): Promise<void> => {
    const { rules, ...act } = given
    if (!kept) return setProblem(t('chip.keepsNothing'))
    setBusy(true)
    try {
      const { [rules]: rule } = await serversRules()
      if (!rule.safeParse(act.body).success) return setProblem(t('doesNotFit'))
      if (changed) await kept.outbox.decide(changed, { kind: 'change', body: act.body })
      else
        await kept.outbox.add({
          ...act,
          id: newId(),
          happenedAt: new Date().toISOString(),
          operation,
          place,
        })
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
  return { record, problem, busy }
}

/** The act that the address names, to be changed; undefined while nothing is. */
export const useChanged = () => {
  const { act } = useAddress()
  return useQueue().acts.find(({ id }) => id === act)
}
