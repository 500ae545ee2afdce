import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'

let made: string
let data: string
let db: Database | undefined
beforeAll(async () => {
  made = fs.mkdtempSync(join(tmpdir(), 'waybill-made-'))
  const first = await openDatabase({ data: made })
  await first.exec('create table note (id bigint generated always as identity)')
  await first.close()
})
beforeEach(() => {
  data = fs.mkdtempSync(join(tmpdir(), 'waybill-data-'))
  fs.cpSync(join(made, 'pg'), join(data, 'pg'), { recursive: true })
})
afterEach(async () => {
  await db?.close().catch(() => {})
  db = undefined
  fs.rmSync(data, { recursive: true })
})
afterAll(() => fs.rmSync(made, { recursive: true }))

const opened = async (): Promise<Database> => (db = await openDatabase({ data }))

const write = (on: Database) =>
  on.transaction((tx) => sql`insert into note default values`.execute(tx))

const count = async (on: Database) =>
  (await sql<{ count: number }>`select count(*) from note`.execute(on.query)).rows[0]?.count

/** How often the disk was asked to keep something while `work` ran. */
const syncsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const sync = fs.fdatasyncSync
  let syncs = 0
  fs.fdatasyncSync = (file) => {
    syncs += 1
    sync(file)
  }
  await work().finally(() => (fs.fdatasyncSync = sync))
  return syncs
}

// kill -9 proves nothing about a power cut, since the system still has what was written: only
// counting shows that each commit asked the disk itself.
it('syncs the disk at least once for each committed transaction', async () => {
  const on = await opened()
  const syncs = await syncsDuring(async () => {
    for (let i = 0; i < 100; i++) await write(on)
  })
  expect(syncs).toBeGreaterThanOrEqual(100)
})

it('shares a sync among those who wait at the same time', async () => {
  const on = await opened()
  await write(on)
  const syncs = await syncsDuring(() => Promise.all(Array.from({ length: 64 }, () => write(on))))
  expect(syncs).toBeGreaterThanOrEqual(1)
  expect(syncs).toBeLessThanOrEqual(4)
  expect(await count(on)).toBe(65)
})

it('acknowledges nothing that the disk refused, and then stops', async () => {
  const on = await opened()
  const sync = fs.fdatasyncSync
  fs.fdatasyncSync = () => {
    throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })
  }
  const outcomes = await Promise.allSettled([write(on), write(on)])
  fs.fdatasyncSync = sync
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(write(on)).rejects.toThrow('stopped after a failure')
  await expect(count(on)).rejects.toThrow('stopped after a failure')
})

it('finds again what it kept', async () => {
  await write(await opened())
  await db?.close()
  expect(await count(await opened())).toBe(1)
})

it('begins again where making a folder was interrupted', async () => {
  fs.rmSync(join(data, 'pg'), { recursive: true })
  fs.mkdirSync(join(data, 'pg.new'))
  fs.writeFileSync(join(data, 'pg.new', 'PG_VERSION'), '18\n')
  await (await opened()).exec('create table note ()')
  expect(fs.existsSync(join(data, 'pg.new'))).toBe(false)
})

it('refuses files of another PostgreSQL', async () => {
  fs.writeFileSync(join(data, 'pg', 'PG_VERSION'), '17\n')
  await expect(opened()).rejects.toMatchObject({
    code: 'data_folder_version',
    facts: { found: '17', version: '18' },
  })
})

it('lets nobody else read the data', () => {
  expect(fs.statSync(join(made, 'pg')).mode & 0o077).toBe(0)
})
