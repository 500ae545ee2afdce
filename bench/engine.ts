// The engines that are measured, both durable: a folder, and a server of our own or a named one.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { sql } from 'kysely'
import { type Database, openDatabase, type Where } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { onServer, startPostgres, urlOf } from '../tests/support/postgres.ts'

export type EngineName = Database['engine']

export interface Engine {
  readonly name: EngineName
  /** Where a new, empty database is; nothing has opened it. */
  readonly place: () => Promise<Where>
  readonly stop: () => Promise<void>
}

export const migrations = resolve(import.meta.dirname, '..', 'migrations')

export const openMigrated = async (where: Where): Promise<Database> => {
  const database = await openDatabase(where)
  await migrate(database, migrations)
  return database
}

export const startEngine = (name: EngineName): Promise<Engine> =>
  name === 'pglite' ? inFolders() : onServers()

const inFolders = async (): Promise<Engine> => {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-bench-'))
  return {
    name: 'pglite',
    place: async () => ({ data: join(folder, randomUUID()) }),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

const onServers = async (): Promise<Engine> => {
  const named = process.env['DATABASE_URL']
  const own = named ? undefined : await startPostgres({ durable: true })
  const server = named ?? own?.url ?? ''
  const made: string[] = []
  return {
    name: 'postgres',
    place: async () => {
      const database = `waybill_bench_${randomUUID().slice(0, 8)}`
      await onServer(server, `create database ${database} template template0`)
      made.push(database)
      return { url: urlOf(server, database) }
    },
    stop: async () => {
      if (!own)
        for (const name of made) await onServer(server, `drop database ${name} with (force)`)
      await own?.stop()
    },
  }
}

/** 'PostgreSQL 15.18 …' as the engine says it; PGlite's own version beside it. */
export const versionOf = async ({ engine, query }: Database): Promise<string> => {
  const { rows } = await sql<{ version: string }>`select version()`.execute(query)
  const version = /^PostgreSQL \S+/.exec(rows[0]?.version ?? '')?.[0] ?? ''
  if (engine === 'postgres') return version
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version: own } = JSON.parse(
    readFileSync(join(dirname(main), '..', 'package.json'), 'utf8'),
  ) as { version: string }
  return `PGlite ${own} (${version})`
}
