import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database, Query } from './database.ts'
import { refuse } from './refusals.ts'

interface Migration {
  /** '0001-ledger' */
  readonly name: string
  readonly text: string
  /** SHA-256 in hex of the text with \n line ends, so that a checkout's line ends do not matter. */
  readonly checksum: string
}

/**
 * Brings the database to what `folder` describes: NNNN-name.sql, plain SQL, in order of name, each
 * in one transaction and recorded. Gives the names applied now. Two servers may do it at once.
 * Refuses `migration_changed`, `database_newer`.
 */
export const migrate = async (db: Database, folder: string): Promise<string[]> => {
  const migrations = await readMigrations(folder)
  const applied: string[] = []
  for (;;) {
    const name = await db.transaction((tx) => applyNext(tx, migrations))
    if (name === undefined) return applied
    applied.push(name)
  }
}

const readMigrations = async (folder: string): Promise<Migration[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file) => {
      if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(file)) throw new Error(`${file} is not NNNN-name.sql`)
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { name: file.slice(0, -'.sql'.length), text, checksum }
    }),
  )
}

/** Applies the first migration not yet recorded, if there is one, and gives its name. */
const applyNext = async (tx: Query, migrations: readonly Migration[]) => {
  const recorded = await lockRecord(tx)
  const unknown = [...recorded.keys()].filter((name) => !migrations.some((m) => m.name === name))
  if (unknown.length > 0) throw refuse('database_newer', { names: unknown })
  for (const { name, checksum } of migrations) {
    if (recorded.has(name) && recorded.get(name) !== checksum) {
      throw refuse('migration_changed', { name })
    }
  }
  const next = migrations.find(({ name }) => !recorded.has(name))
  if (!next) return undefined
  await sql.raw(next.text).execute(tx)
  await sql`insert into migration (name, checksum) values (${next.name}, ${next.checksum})`.execute(
    tx,
  )
  return next.name
}

// Any number will do that nothing else locks: 'waybill' on a telephone's keys.
const lockNumber = 9292455

/** Checksums by name. Until the transaction ends no other server reads or writes them here. */
const lockRecord = async (tx: Query): Promise<Map<string, string>> => {
  await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx)
  await sql`create table if not exists migration (
    name text primary key,
    applied_at timestamptz not null default now(),
    checksum text not null)`.execute(tx)
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from migration`.execute(tx)
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}
