// Runs once before all tests: a migrated template for each engine, from which tests take copies.
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { openDatabase, overPglite } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { openMemory } from '../../src/platform/pglite.ts'
import { onServer, once, startPostgres, testFolder, urlOf } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PGlite data folder as a tar file, migrated. */
    pgliteTemplate: string
    /** A database of the server, migrated, that nobody connects to. */
    postgresTemplate: { server: string; name: string }
    /** Why there are no templates: a migration that does not run. Rooms without one still test. */
    problem: string
  }
}

const migrations = resolve('migrations')

/** vitest's globalSetup; what it returns is run at the end. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const own = process.env['DATABASE_URL'] ? undefined : await startPostgres()
  const server = own?.url ?? process.env['DATABASE_URL'] ?? ''
  const prefix = `waybill_test_${randomUUID().slice(0, 8)}`
  try {
    provide('problem', '')
    provide('postgresTemplate', { server, name: await postgresTemplate(server, prefix) })
    provide('pgliteTemplate', await pgliteTemplate())
  } catch (error) {
    provide('problem', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  return async () => {
    if (own) await own.stop()
    else await dropAll(server, prefix)
  }
}

const postgresTemplate = async (server: string, name: string): Promise<string> => {
  await onServer(server, `create database ${name} template template0`)
  const db = await openDatabase({ url: urlOf(server, name) })
  try {
    await migrate(db, migrations)
    return name
  } finally {
    await db.close()
  }
}

/** Made anew only when a migration changes: initdb takes PGlite three seconds. */
const pgliteTemplate = async (): Promise<string> => {
  const hash = createHash('sha256').update(fs.readFileSync(resolve('package-lock.json')))
  for (const file of fs.readdirSync(migrations).sort()) {
    hash.update(file).update(fs.readFileSync(join(migrations, file)))
  }
  const path = join(testFolder(), `template-${hash.digest('hex').slice(0, 16)}.tar`)
  if (fs.existsSync(path)) {
    fs.utimesSync(path, new Date(), new Date())
    return path
  }
  const engine = await openMemory()
  const db = overPglite(engine)
  await migrate(db, migrations)
  const dump = await engine.dumpDataDir('none')
  await db.close()
  const bytes = new Uint8Array(await dump.arrayBuffer())
  once(path, (fresh) => fs.writeFileSync(fresh, bytes))
  forgetOld(testFolder())
  return path
}

// Forty megabytes each, and a new one with each change of a migration.
const keptMs = 3600 * 1000

const forgetOld = (folder: string): void => {
  for (const file of fs.readdirSync(folder)) {
    const path = join(folder, file)
    if (!file.startsWith('template-')) continue
    // Another test run may remove it first.
    const at = fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (at !== undefined && Date.now() - at > keptMs) fs.rmSync(path, { force: true })
  }
}

const dropAll = async (server: string, prefix: string): Promise<void> => {
  const db = await openDatabase({ url: server })
  const { rows } = await sql<{ datname: string }>`
    select datname from pg_database where datname like ${`${prefix}%`}`.execute(db.query)
  for (const { datname } of rows) await db.exec(`drop database "${datname}" with (force)`)
  await db.close()
}
