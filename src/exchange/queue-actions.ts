import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { touchWaiting } from './sql.ts'

interface Waiting {
  readonly operation: number
  readonly id: string
}

interface Around {
  readonly database: Database
  readonly clock: Clock
  readonly log: { readonly error: (facts: object, says: string) => void }
}

/** Imports of one database that wait in this process, and the end of the last one. */
interface Queue {
  last: Promise<void>
  readonly waiting: Set<Waiting>
}

const queues = new WeakMap<Database, Queue>()

/** Half of how long a run may be silent before it counts as interrupted. */
const beat = 60_000

/**
 * One import after another: two would only take turns, and hold twice as much. Those that wait say
 * now and then that they do. A run ends by itself, whatever happens in it.
 */
export const enqueue = (around: Around, run: Waiting, work: () => Promise<void>): void => {
  const { database, log } = around
  const queue = queues.get(database) ?? { last: Promise.resolve(), waiting: new Set() }
  queues.set(database, queue)
  queue.waiting.add(run)
  const sign = setInterval(() => {
    if (queue.waiting.size === 0) return
    touchWaiting(database.query, [...queue.waiting], around.clock().toISOString()).catch(
      (error: unknown) => log.error({ err: error }, 'imports that wait could not say so'),
    )
  }, beat)
  sign.unref()
  queue.last = queue.last
    .then(() => {
      queue.waiting.delete(run)
      return work()
    })
    .catch((error: unknown) => log.error({ err: error, import: run.id }, 'import broke off'))
    .finally(() => clearInterval(sign))
}
