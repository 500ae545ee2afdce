import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import type { Database } from './database.ts'
import { analyzeGrown, keepUp } from './upkeep.ts'

describe.each(engines)('upkeep on $name', ({ fresh }) => {
  let database: Database
  beforeAll(async () => {
    database = await fresh()
  })
  afterAll(() => database.close())

  /** A server counts changes up to a second late. */
  const seen = { timeout: 10_000, interval: 200 }

  test('analyzes what has changed by a fifth since, and then leaves it', async () => {
    await database.exec('create table grown (id int)')
    await database.exec('insert into grown select generate_series(1, 1000)')
    await expect.poll(() => analyzeGrown(database), seen).toContain('grown')
    await expect.poll(() => analyzeGrown(database), seen).toEqual([])
    await database.exec('insert into grown select generate_series(1, 100)')
    expect(await analyzeGrown(database)).toEqual([])
    await database.exec('delete from grown where id > 500')
    await expect.poll(() => analyzeGrown(database), seen).toEqual(['grown'])
    const { rows } = await sql<{ rows: number }>`
      select reltuples::int as rows from pg_class where relname = 'grown'`.execute(database.query)
    expect(rows).toEqual([{ rows: 600 }])
  })

  test('at once when it begins; a stop waits for what is under way', async () => {
    await database.exec('create table late (id int)')
    await database.exec('insert into late select generate_series(1, 1000)')
    const errors: unknown[] = []
    await expect
      .poll(async () => {
        await keepUp(database, (error) => errors.push(error)).stop()
        const { rows } = await sql<{ rows: number }>`
          select reltuples::int as rows from pg_class where relname = 'late'`.execute(
          database.query,
        )
        return rows
      }, seen)
      .toEqual([{ rows: 1000 }])
    expect(errors).toEqual([])
  })
})
