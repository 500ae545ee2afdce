import type { Act } from './act.ts'
import { blockedIn, type Hold, type Queue } from './queue.ts'

/** How the queue stands: always in sight. */
export interface Standing {
  readonly counts: Readonly<Record<Act['state'], number>>
  /** Of those waiting: how many wait behind one that a person must decide. */
  readonly blocked: number
  /** When the oldest act happened that the server has not done yet. */
  readonly oldest: string | null
  readonly lastAnswerAt: string | null
  readonly hold: Hold | null
}

export const standingOf = ({ acts, hold, lastAnswerAt }: Queue): Standing => {
  const counts = { waiting: 0, sending: 0, done: 0, refused: 0, conflict: 0, dropped: 0 }
  for (const { state } of acts) counts[state] += 1
  const open = acts.filter(isOpen).map(({ happenedAt }) => happenedAt)
  const oldest = open.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
  return { counts, blocked: blockedIn(acts).size, oldest, lastAnswerAt, hold }
}

/** Whether the server has not done it yet, and somebody still wants it. */
export const isOpen = ({ state }: Pick<Act, 'state'>): boolean =>
  state !== 'done' && state !== 'dropped'

/** Acts that would be lost if this device forgot its user now: told before it does. */
export const lostBySigningOut = ({ acts }: Queue): readonly Act[] => acts.filter(isOpen)
