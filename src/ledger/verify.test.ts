import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadExample } from '#example/load.ts'
import { engines } from '../../tests/support/engines.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { operation } from '#example/call.ts'
import { verify } from './verify-sql.ts'
import { type Check, checks } from './verify.ts'

describe.each(engines)('verify on $name', ({ fresh }) => {
  let app: TestApp
  const ask = (check: Check) =>
    app.as('owner').call('verifyLedger', { params: { operation }, query: { check } })

  beforeAll(async () => {
    app = await freshApp(fresh)
    await loadExample(app.as('owner').call, () => {})
  })
  afterAll(() => app.close())

  test('finds nothing where nothing is wrong, and says what it looked at', async () => {
    // Nobody has asked for anything in the example: src/reports/coverage.test.ts looks at that.
    for (const check of checks.filter((each) => each !== 'coverage')) {
      const found = await ask(check)
      expect(found.mismatches).toEqual([])
      expect(found.checked).toBeGreaterThan(0)
    }
  })

  test('is for the owner alone', async () => {
    await expect(
      app
        .as('coordinator')
        .call('verifyLedger', { params: { operation }, query: { check: 'flows' } }),
    ).rejects.toMatchObject({ code: 'owner_only' })
  })

  /** Each tampering is seen by its check, named with stored and computed, and taken back. */
  const tampered: [Check, string, string][] = [
    ['balances', `update account set balance = balance + 1 where stage = 'landed'`, 'account'],
    ['balances', `update posting set quantity = quantity + 7 where line = 1`, 'account'],
    ['floors', `update account set since = null where stage = 'landed'`, 'account'],
    ['flows', `update flow set quantity = quantity - 1 where stage = 'landed'`, 'pledge_line'],
    ['flows', `delete from flow where stage = 'arrived'`, 'pledge_line'],
    ['item_flows', `update item_flow set quantity = quantity + 5 where stage = 'promised'`, 'item'],
    ['arrivals', `update arrival set quantity = quantity + 1`, 'day'],
    ['crossings', `update crossing set quantity = quantity + 1`, 'lot'],
    ['crossings', `delete from crossing where stage = 'arrived'`, 'lot'],
    ['lot_arrivals', `update lot_arrival set quantity = quantity + 1`, 'lot'],
    ['lot_arrivals', `delete from crossing where stage = 'arrived'`, 'lot'],
    ['postings', `delete from act where kind = 'consignment.record'`, 'act'],
    [
      'reversals',
      `update posting set reverses_act = p.act, reverses_line = p.line
         from (select * from posting order by quantity limit 1) p
        where posting.operation = p.operation and posting.quantity > p.quantity`,
      'line',
    ],
  ]
  test.each(tampered)('%s: sees %s', async (check, tampering, where) => {
    const undo = new Error('taken back')
    const seen = app.database.transaction(async (tx) => {
      await sql.raw(tampering).execute(tx)
      const { rows } = await sql<{ id: number }>`
        select id from operation where slug = ${operation}`.execute(tx)
      const found = await verify(tx, rows[0]?.id ?? 0, check)
      expect(found.mismatches.length).toBeGreaterThan(0)
      expect(Object.keys(found.mismatches[0]?.where ?? {})).toContain(where)
      throw undo
    })
    await expect(seen).rejects.toBe(undo)
  })
})
