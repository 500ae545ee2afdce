// What only a server can show: several sessions at once, and losing them.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshUrl } from '../../tests/support/engines.ts'
import { type Database, openDatabase } from './database.ts'

let db: Database
let other: Database
beforeAll(async () => {
  const url = await freshUrl()
  db = await openDatabase({ url })
  other = await openDatabase({ url })
  await db.exec('create table stock (id int primary key, quantity bigint not null)')
  await db.exec('insert into stock values (1, 0), (2, 0)')
})
afterAll(async () => {
  await db.close()
  await other.close()
})

const add = (on: Database, ids: number[]) =>
  on.transaction(async (tx) => {
    for (const id of ids) {
      await sql`update stock set quantity = quantity + 1 where id = ${id}`.execute(tx)
    }
  })

const quantities = async () =>
  (await sql<{ quantity: number }>`select quantity from stock order by id`.execute(db.query)).rows

it('brings every one of those through who deadlock', async () => {
  const both = Array.from({ length: 2 }, () => [add(db, [1, 2]), add(other, [2, 1])]).flat()
  await Promise.all(both)
  expect(await quantities()).toEqual([{ quantity: 4 }, { quantity: 4 }])
})

it('brings every one of 32 clients through', async () => {
  await db.exec('update stock set quantity = 0')
  await Promise.all(Array.from({ length: 32 * 10 }, (_, i) => add(i % 2 ? db : other, [1])))
  expect(await quantities()).toEqual([{ quantity: 320 }, { quantity: 0 }])
})

it('outlives the loss of its connections', async () => {
  const end = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`
  const cut = db.transaction(async (tx) => {
    await end.execute(other.query)
    await sql`update stock set quantity = 7`.execute(tx)
  })
  await expect(cut).rejects.toThrow(/terminat|EPIPE|connection/)
  // A connection whose end was not yet noticed may still fail one statement.
  await expect.poll(quantities).toEqual([{ quantity: 320 }, { quantity: 0 }])
  await add(db, [2])
  expect(await quantities()).toEqual([{ quantity: 320 }, { quantity: 1 }])
})
