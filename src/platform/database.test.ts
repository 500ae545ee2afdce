import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import type { Database } from './database.ts'

describe.each(engines)('the database on $name', ({ fresh }) => {
  let db: Database
  beforeAll(async () => {
    db = await fresh()
    await db.exec(`create table note (id bigint primary key, text text not null);
      create table once (id bigint primary key deferrable initially deferred)`)
  })
  afterAll(() => db.close())
  it('runs', async()=>{ expect((await sql`select 1 a`.execute(db.query)).rows).toEqual([{a:1}]) })
})
