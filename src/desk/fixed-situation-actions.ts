import { perform } from '#acts/perform.ts'
import { type FixedHours, lastDue } from '#operations/fixed-hours.ts'
import { type Fixed, fixedOperations } from '#operations/amending-sql.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { digest } from '#platform/digest.ts'
import { recordSituation } from './situation-actions.ts'
import { lastKeptFor } from './situation-sql.ts'

/**
 * One step of the worker: keeps the situation of each operation whose fixed hour has passed; gives
 * how many. Of hours that were missed it keeps the latest, for that hour. The act's id is of the
 * hour, so whoever is second, or comes again after a crash, finds it done. What goes wrong in one
 * operation is told, and tried again with the next step.
 */
export const keepDueSituations = async (
  services: { readonly database: Database; readonly clock: Clock },
  tell: (error: unknown, operation: number) => void,
): Promise<number> => {
  const now = services.clock()
  let kept = 0
  for (const fixed of await fixedOperations(services.database.query, now.toISOString())) {
    try {
      if (await keepDue(services, fixed, now)) kept += 1
    } catch (error) {
      tell(error, fixed.operation)
    }
  }
  return kept
}

const keepDue = async (
  services: { readonly database: Database; readonly clock: Clock },
  fixed: Fixed,
  now: Date,
): Promise<boolean> => {
  const { operation, since } = fixed
  const due = lastDue(fixed, now)
  if (!due || due < new Date(since)) return false
  const last = await lastKeptFor(services.database.query, operation)
  if (last && new Date(last) >= due) return false
  const dueAt = due.toISOString()
  const { replayed } = await perform(
    services,
    {
      operation,
      kind: 'situation.record',
      actor: { user: 'waybill', roles: ['coordinator'] },
      envelope: { id: idFor(operation, due) },
      content: { dueAt },
    },
    (tx, by) => recordSituation(tx, by, hoursBefore(fixed, due, now), dueAt),
  )
  return !replayed
}

const hourMs = 3_600_000

/** So far back that nothing falls between this report and the fixed hour before. */
const hoursBefore = (fixed: FixedHours, due: Date, now: Date): number => {
  const before = lastDue(fixed, new Date(due.getTime() - 1)) ?? due
  const hours = Math.ceil((now.getTime() - before.getTime()) / hourMs)
  return Math.min(Math.max(hours, 1), 24 * 31)
}

/** A UUIDv7 of the hour, the same whoever makes it. */
const idFor = (operation: number, due: Date): string => {
  const time = due.getTime().toString(16).padStart(12, '0')
  const rest = digest(`situation ${operation} ${due.toISOString()}`)
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${rest.slice(0, 3)}`,
    `8${rest.slice(3, 6)}`,
    rest.slice(6, 18),
  ].join('-')
}
