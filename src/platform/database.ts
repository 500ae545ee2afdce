// The only file that knows which engine it is: PGlite in a folder or in memory, or a PostgreSQL
// server. Everything above writes one SQL and sees the same values on each.
import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { dateValues, plainValues } from './column-values.ts'
import { inTransaction, laneOver } from './gather.ts'
import { type Lock, takeLock } from './lock.ts'
import { openFolder, openMemory } from './pglite.ts'
import { openPool, sessionOf } from './postgres.ts'
import type { Query, Run, Session } from './session.ts'
import { queryOver, sayOn, txOver } from './session.ts'
import { wireOf } from './wire.ts'

export type { Query } from './session.ts'

export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /** Reads outside a transaction. Never sees what a transaction has not committed. */
  readonly query: Query
  /** For the sign-in library only: timestamptz are Date. */
  readonly raw: Query
  /**
   * All of `work` or nothing; its promise resolves once it is on the disk. `work` may run more
   * than once (40001, 40P01), so it touches nothing but `tx`, and awaits nothing slow: PGlite has
   * one session. On PGlite those who wait at the same time share one commit, each alone in it.
   */
  readonly transaction: <T>(work: (tx: Query) => Promise<T>) => Promise<T>
  /** Runs many statements as one transaction. */
  readonly exec: (sqlText: string) => Promise<void>
  readonly close: () => Promise<void>
  /** Of the folder, where the data are in one: a server announces itself in it. */
  readonly lock?: Lock
}

/** `data`: a folder of our own. `url`: postgres://… `memory`: gone on close; from a dump if given. */
export type Where = { data: string } | { url: string } | { memory: true; dump?: Blob }

export const openDatabase = async (where: Where): Promise<Database> => {
  if ('url' in where) return postgres(where.url)
  if ('memory' in where) return overPglite(await openMemory(where.dump))
  return folder(where.data)
}

const folder = async (data: string): Promise<Database> => {
  await mkdir(data, { recursive: true, mode: 0o700 })
  const lock = takeLock(data)
  try {
    const db = overPglite(await openFolder(join(data, 'pg')))
    return { ...db, lock, close: () => db.close().finally(lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** What an engine gives: sessions, and transactions that each have one. */
interface Engine {
  readonly engine: Database['engine']
  readonly acquire: () => Promise<Session>
  readonly inTransaction: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** A database over a PGlite already open, which nothing else may use. */
export const overPglite = (db: PGlite): Database => {
  const run = wireOf(db)
  const lane = laneOver(sayOn({ run }))
  return database({
    engine: 'pglite',
    acquire: async () => ({ run, ...(await lane.hold()) }),
    inTransaction: (work) => lane.transaction(() => work({ run, release: () => {} })),
    close: async () => {
      const { release } = await lane.hold()
      await db.close().finally(release)
    },
  })
}

const postgres = (url: string): Database => {
  const pool = openPool(url)
  return database({
    engine: 'postgres',
    acquire: () => sessionOf(pool),
    inTransaction: async (work) => {
      const session = await sessionOf(pool)
      try {
        return await inTransaction(sayOn(session), () => work(session))
      } finally {
        session.release()
      }
    },
    close: () => pool.end(),
  })
}

const database = (engine: Engine): Database => {
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  let closing: Promise<void> | undefined
  // On PGlite it would wait for the transaction it is in, for ever; so it fails on both engines.
  const acquire = () => {
    if (inside.getStore()?.open) throw new Error('Inside a transaction use its tx')
    return engine.acquire()
  }
  const attempt = <T>(work: (tx: Query) => Promise<T>): Promise<T> =>
    engine.inTransaction((session) => {
      const scope = { open: true }
      const run: Run = (...statement) => {
        if (!scope.open) throw new Error('This transaction has ended')
        return session.run(...statement)
      }
      const tx = txOver(run, plainValues)
      return inside.run(scope, () => work(tx)).finally(() => (scope.open = false))
    })
  return {
    engine: engine.engine,
    query: queryOver(acquire, plainValues),
    raw: queryOver(acquire, dateValues),
    transaction: (work) => {
      if (inside.getStore()?.open) throw new Error('Inside a transaction use its tx')
      return retried(() => attempt(work))
    },
    exec: async (sqlText) => {
      const session = await acquire()
      await session.run(sqlText, [], {}).finally(() => session.release())
    },
    close: () => (closing ??= engine.close()),
  }
}

const tries = 6

/** Runs again what lost a race: 40001 serialization failure, 40P01 deadlock. */
const retried = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let count = 1; ; count++) {
    try {
      return await attempt()
    } catch (error) {
      if (count === tries || !lostRace(error)) throw error
      await pause(Math.random() * 10 * 2 ** count)
    }
  }
}

const lostRace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')

/** Whether the database answers a question that needs no table. */
export const isAnswering = async ({ query }: Database): Promise<boolean> => {
  try {
    return (await sql`select 1`.execute(query)).rows.length === 1
  } catch {
    return false
  }
}
