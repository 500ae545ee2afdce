import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'

describe.each(engines)('migrate on $name', ({ fresh }) => {
  let db: Database
  let folder: string
  beforeEach(async () => {
    db = await fresh()
    await db.exec('drop schema public cascade; create schema public')
    folder = fs.mkdtempSync(join(tmpdir(), 'waybill-migrations-'))
    write('0001-one.sql', `create table one (id int); insert into one values (1);\n`)
    write('0002-two.sql', `create table two (word text default '%;''');\n`)
  })
  afterEach(async () => {
    await db.close()
    fs.rmSync(folder, { recursive: true })
  })

  const write = (file: string, text: string) => fs.writeFileSync(join(folder, file), text)
  const tables = async () =>
    (
      await sql<{ name: string }>`select tablename as name from pg_tables
        where schemaname = 'public' order by 1`.execute(db.query)
    ).rows.map(({ name }) => name)

  it('applies each once, in order, and says which', async () => {
    expect(await migrate(db, folder)).toEqual(['0001-one', '0002-two'])
    expect(await migrate(db, folder)).toEqual([])
    write('0003-three.sql', 'create table three ()')
    expect(await migrate(db, folder)).toEqual(['0003-three'])
    expect(await tables()).toEqual(['migration', 'one', 'three', 'two'])
  })

  it('is done once by two who start together', async () => {
    const both = await Promise.all([migrate(db, folder), migrate(db, folder)])
    expect(both.flat().sort()).toEqual(['0001-one', '0002-two'])
  })

  it('leaves nothing of one that fails, and keeps those before it', async () => {
    write('0002-two.sql', 'create table two (); select 1 / 0')
    await expect(migrate(db, folder)).rejects.toMatchObject({ code: '22012' })
    expect(await tables()).toEqual(['migration', 'one'])
  })

  it('refuses one that was changed after it was applied', async () => {
    await migrate(db, folder)
    write('0001-one.sql', 'create table other ()')
    await expect(migrate(db, folder)).rejects.toMatchObject({
      code: 'migration_changed',
      facts: { name: '0001-one' },
    })
  })

  it('takes other line ends for the same text', async () => {
    await migrate(db, folder)
    write('0001-one.sql', `create table one (id int); insert into one values (1);\r\n`)
    expect(await migrate(db, folder)).toEqual([])
  })

  it('refuses a database that a later release has migrated', async () => {
    await migrate(db, folder)
    fs.rmSync(join(folder, '0002-two.sql'))
    await expect(migrate(db, folder)).rejects.toMatchObject({
      code: 'database_newer',
      facts: { names: ['0002-two'] },
    })
  })

  it('refuses a file out of order by its name', async () => {
    write('3-three.sql', 'select 1')
    await expect(migrate(db, folder)).rejects.toThrow('3-three.sql is not NNNN-name.sql')
  })
})
