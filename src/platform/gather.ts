// PGlite has one session, so its callers wait for each other; and a commit costs a sync of the
// disk however little it holds. So those who wait at the same time share one commit.
import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Takes turns on the only session of an engine. */
export interface Lane {
  /** The session to oneself, until `release`. No gathered transaction is open meanwhile. */
  readonly hold: () => Promise<{ readonly release: () => void }>
  /** Runs `work` in a transaction, possibly one shared with others; resolves after its commit. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>
}

/** Runs statements without parameters and gives the command tag of the last: 'COMMIT'. */
export type Say = (text: string) => Promise<string>

interface Caller {
  readonly work: () => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** One caller's outcome, told only once the commit it rests on has returned. */
interface Outcome {
  readonly kept: boolean
  readonly tell: () => void
}

// Long groups delay their first caller and gain little: at 64 the sync is below 2 % of the work.
const most = 64

export const laneOver = (say: Say): Lane => {
  const holds: (() => Promise<void>)[] = []
  const callers: Caller[] = []
  const group = groupOver(say)
  let busy = false

  const takeTurns = async () => {
    if (busy) return
    busy = true
    while (holds.length + callers.length > 0) {
      // Lets the event loop read what has arrived, so that it can join this turn.
      await nextTurn()
      for (const hold of holds.splice(0)) await hold()
      await group(callers.splice(0, most))
    }
    busy = false
  }

  return {
    hold: () =>
      new Promise((granted) => {
        holds.push(() => new Promise((release) => granted({ release })))
        void takeTurns()
      }),
    transaction: <T>(work: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        // Whoever comes first starts the turn: the others' work still runs in their own context.
        const own = AsyncLocalStorage.bind(work)
        callers.push({ work: own, resolve: (value) => resolve(value as T), reject })
        void takeTurns()
      }),
  }
}

// Where somebody was refused, others soon will be: so many groups then go with savepoints.
const wary = 16

/**
 * Runs groups: trusting that each of them will do, one after another as they are; or, where one
 * failed, all of them again, each in a savepoint. Savepoints take a fifth of a short transaction.
 */
const groupOver = (say: Say) => {
  let careful = 0
  return async (group: readonly Caller[]): Promise<void> => {
    const [first, ...others] = group
    if (!first) return
    if (others.length === 0) return runAlone(say, first)
    if (careful === 0 && (await runTrusting(say, group))) return
    careful = careful === 0 ? wary : careful - 1
    await runCareful(say, group)
  }
}

/** Whether all of them were done; if not, none was. */
const runTrusting = async (say: Say, group: readonly Caller[]): Promise<boolean> => {
  try {
    const tellings = await inTransaction(say, async () => {
      const done: (() => void)[] = []
      for (const { work, resolve } of group) {
        const value = await work()
        done.push(() => resolve(value))
      }
      return done
    })
    for (const tell of tellings) tell()
    return true
  } catch {
    return false
  }
}

const runCareful = async (say: Say, group: readonly Caller[]): Promise<void> => {
  try {
    const outcomes = await runMembers(say, group)
    if (outcomes.some(({ kept }) => kept)) await commit(say)
    else await say('rollback')
    for (const { tell } of outcomes) tell()
  } catch (error) {
    await say('rollback').catch(() => {})
    // A deferred constraint speaks at the commit: alone, only the one who broke it is refused.
    if (isConstraint(error)) for (const caller of group) await runAlone(say, caller)
    else for (const { reject } of group) reject(error)
  }
}

/** One after another, each in a savepoint; `rollback to` keeps the savepoint for the next. */
const runMembers = async (say: Say, group: readonly Caller[]): Promise<Outcome[]> => {
  await say('begin; savepoint member')
  const outcomes: Outcome[] = []
  for (const { work, resolve, reject } of group) {
    try {
      const value = await work()
      await say('release savepoint member; savepoint member')
      outcomes.push({ kept: true, tell: () => resolve(value) })
    } catch (error) {
      await say('rollback to savepoint member')
      outcomes.push({ kept: false, tell: () => reject(error) })
    }
  }
  return outcomes
}

const runAlone = async (say: Say, { work, resolve, reject }: Caller): Promise<void> => {
  try {
    resolve(await inTransaction(say, work))
  } catch (error) {
    reject(error)
  }
}

/** Runs `work` between begin and commit, or rollback. */
export const inTransaction = async <T>(say: Say, work: () => Promise<T>): Promise<T> => {
  try {
    await say('begin')
    const value = await work()
    await commit(say)
    return value
  } catch (error) {
    await say('rollback').catch(() => {})
    throw error
  }
}

/** COMMIT of a transaction in which a statement failed answers ROLLBACK, without an error. */
export const commit = async (say: Say): Promise<void> => {
  if ((await say('commit')) !== 'COMMIT') {
    throw new Error('A statement of this transaction failed and its error was swallowed')
  }
}

/** SQLSTATE class 23: integrity constraint violation. */
const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('23')
