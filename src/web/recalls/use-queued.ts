import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import type { RouteName } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import type { Act, NewAct, Words } from '../outbox/act.ts'
import { useKeeping } from '../outbox/outboxes.tsx'
import { photographAct } from '../receipts/photograph-drafts.ts'
import { useIsPreparing } from '../receipts/preparing.ts'
import { useOperation } from '../session/me.ts'

interface ToQueue {
  readonly route: RouteName
  readonly params: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  /** The rules of the server, run before anything is kept. */
  readonly schema: z.ZodType
  readonly touches: readonly string[]
  readonly words: Words
  /** Photographs that belong to the act, and what is said under them. */
  readonly photographs?: readonly string[]
  readonly caption?: string
}

/**
 * Puts an act in the queue of this device, or changes the one that is there; gives its id once it
 * is kept durably.
 */
export const useQueued = (changed?: Pick<Act, 'id'>) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const { kept } = useKeeping()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const isPreparing = useIsPreparing()
  const queue = async (given: ToQueue): Promise<string | undefined> => {
    const { schema, photographs = [], caption = '', ...said } = given
    const fits = schema.safeParse(said.body).success
    setProblem(kept ? (fits ? undefined : t('doesNotFit')) : t('keepsNothing'))
    if (!kept || !fits) return undefined
    setBusy(true)
    try {
      const happenedAt = new Date().toISOString()
      const id = changed?.id ?? newId()
      const act: NewAct = { ...said, id, happenedAt, operation, place: null }
      const pictures: NewAct[] = []
      for (const picture of photographs) {
        const found = await kept.store.photograph(picture)
        const taken = { id: picture, shows: id, caption }
        if (found) pictures.push(photographAct(taken, act, found.takenAt))
      }
      const { body, touches, words } = act
      if (changed)
        await kept.outbox.decide(id, {
          kind: 'change',
          body,
          touches,
          words,
          photographs: pictures,
        })
      else await kept.outbox.add(act, pictures)
      notifications.show({ message: t('kept'), color: 'accent' })
      return id
    } catch {
      setProblem(t('keepsNothing'))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { queue, problem, busy: busy || isPreparing }
}
