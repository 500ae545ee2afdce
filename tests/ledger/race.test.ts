// Many clients at once over the same accounts, on a server: PGlite runs one transaction after
// another and cannot show a race. Four databases stand for four servers, each with its own
// connections.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, at, leaving, sourceOf } from '../../src/ledger/account.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { freshUrl } from '../support/engines.ts'
import { balanceOf, mismatchesIn, move, operation, undo } from './book.ts'

/** The code of a refusal; anything else is thrown on. */
const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return String(error.code)
  throw error
}

// Hundreds of transactions in a test, of which many run again: a loaded machine takes a minute.
describe('many at once on a server', { timeout: 180_000 }, () => {
  let servers: Database[]
  beforeAll(async () => {
    const url = await freshUrl()
    servers = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url })))
  })
  afterAll(() => Promise.all(servers.map((server) => server.close())))

  const server = (client: number): Database => {
    const found = servers[client % servers.length]
    if (!found) throw new Error('There is no server')
    return found
  }
  const balance = (account: Account) => balanceOf(server(0), account)

  /** `count` clients at once; what each is told: its answer, or the code of its refusal. */
  const atOnce = async <T>(
    count: number,
    work: (database: Database, client: number) => Promise<T>,
  ): Promise<(T | string)[]> =>
    Promise.all(
      Array.from({ length: count }, (_, client) => work(server(client), client).catch(codeOf)),
    )

  /** So many units in a store, and the wards that they may go to; as on a consignment line. */
  const stocked = async (quantity: number, more: Partial<Account> = {}) => {
    const goods = { item: newId(), lot: newId(), ...more }
    const store = at('arrived', { ...goods, holder: newId(), place: newId() })
    const wards = Array.from({ length: 4 }, () => at('delivered', { ...goods, holder: newId() }))
    if (quantity > 0) await move(server(0), [{ from: sourceOf(store), to: store, quantity }])
    return { store, wards, ward: (client: number) => wards[client % wards.length] ?? store }
  }

  /** Posted quantities by act. */
  const posted = async (from: Account): Promise<Map<string, number>> => {
    const { rows } = await sql<{ act: string; quantity: number }>`
      select p.act, p.quantity from posting p
        join account a on a.operation = p.operation and a.id = p.source
       where p.operation = ${operation} and a.lot = ${from.lot} and a.stage = ${from.stage}::stage
    `.execute(server(0).query)
    expect(new Set(rows.map(({ act }) => act)).size).toBe(rows.length)
    return new Map(rows.map(({ act, quantity }) => [act, quantity]))
  }

  test('32 clients over one balance: the sum is exact, none crosses the floor', async () => {
    const { store, wards, ward } = await stocked(1000)
    const took = new Map<string, number>()
    const refused = new Map<string, string>()
    let running = true
    const lowest = (async () => {
      let seen = 1000
      while (running) seen = Math.min(seen, await balance(store))
      return seen
    })()
    await Promise.all(
      Array.from({ length: 32 }, async (_, client) => {
        for (let round = 0; round < 12; round++) {
          const id = newId()
          const quantity = 1 + ((client * 5 + round * 7) % 9)
          const lines = [{ from: store, to: ward(client), quantity }]
          const told = await move(server(client), lines, { id }).catch(codeOf)
          if (typeof told === 'string') refused.set(id, told)
          else took.set(id, quantity)
        }
      }),
    )
    running = false
    expect(await lowest).toBeGreaterThanOrEqual(0)
    const sum = [...took.values()].reduce((all, quantity) => all + quantity, 0)
    expect(new Set(refused.values())).toEqual(new Set(['insufficient_stock']))
    expect(await balance(store)).toBe(1000 - sum)
    const held = await Promise.all(wards.map(balance))
    expect(held.reduce((all, units) => all + units, 0)).toBe(sum)
    expect(await posted(store)).toEqual(took)
    // Whoever wanted one was given it as long as there was one: at most eight can be left over.
    expect(1000 - sum).toBeLessThan(9)
  })

  test('32 facts at once: what the books lack is exact, and so is what explains it', async () => {
    const { store, wards, ward } = await stocked(1000, { consignmentLine: newId() })
    const missing = leaving(store, 'unexplained')
    const told = await atOnce(32, (database, client) =>
      move(database, [{ from: store, to: ward(client), quantity: 50 }], { mood: 'fact' }),
    )
    const lacked = told.map((each) =>
      typeof each === 'string' ? -1 : (each.answer.unexplained[0]?.quantity ?? 0),
    )
    expect(lacked.reduce((all, units) => all + units, 0)).toBe(600)
    expect(await balance(store)).toBe(0)
    expect(await balance(missing)).toBe(-600)
    expect(await Promise.all(wards.map(balance))).toEqual([400, 400, 400, 400])
    await atOnce(32, (database) =>
      move(database, [{ from: sourceOf(store), to: store, quantity: 50 }]),
    )
    expect(await balance(missing)).toBe(0)
    expect(await balance(store)).toBe(1000)
  })

  test('the same act sent 16 times at once posts once, and all are told the same', async () => {
    for (let round = 0; round < 10; round++) {
      const { store, ward } = await stocked(100)
      const id = newId()
      const lines = [{ from: store, to: ward(0), quantity: 60 }]
      const told = await atOnce(16, (database) => move(database, lines, { id }))
      const first = told.filter((each) => typeof each !== 'string' && !each.replayed)
      expect(first).toHaveLength(1)
      for (const each of told) expect(each).toMatchObject({ id, answer: { lines } })
      expect(await balance(store)).toBe(40)
      expect(await posted(store)).toEqual(new Map([[id, 60]]))
    }
  })

  test('one id for 16 different acts at once: one is done, the others are refused', async () => {
    const { store, ward } = await stocked(1000)
    const id = newId()
    const told = await atOnce(16, (database, client) =>
      move(database, [{ from: store, to: ward(client), quantity: 1 + client }], { id }),
    )
    const done = told.filter((each) => typeof each !== 'string')
    expect(done).toHaveLength(1)
    expect(told.filter((each) => each === 'id_reused')).toHaveLength(15)
    expect(await posted(store)).toEqual(new Map([[id, done[0]?.answer.lines[0]?.quantity]]))
  })

  test('two reversals of one act at once: one takes it back', async () => {
    for (let round = 0; round < 10; round++) {
      const { store, ward } = await stocked(100)
      const { id } = await move(server(0), [{ from: store, to: ward(0), quantity: 60 }])
      const told = await atOnce(2, (database) => undo(database, id))
      expect(told.filter((each) => each === 'already_reversed')).toHaveLength(1)
      expect(await balance(store)).toBe(100)
      expect(await balance(ward(0))).toBe(0)
    }
  })

  test('parts taken back at once are never more than there was', async () => {
    const { store, ward } = await stocked(100)
    const { id } = await move(server(0), [{ from: store, to: ward(0), quantity: 60 }])
    const reverses = { act: id, line: 1 }
    const back = [{ from: ward(0), to: store, quantity: 20, reverses }]
    const told = await atOnce(8, (database) => move(database, back, { mood: 'fact' }))
    expect(told.filter((each) => each === 'already_reversed')).toHaveLength(5)
    expect(await balance(store)).toBe(100)
  })

  test('a reversal and a draw on the same goods at once: one of the two', async () => {
    for (let round = 0; round < 10; round++) {
      const { store, wards } = await stocked(100)
      const [ward = store, other = store] = wards
      const { id } = await move(server(0), [{ from: store, to: ward, quantity: 60 }])
      const told = await atOnce(2, (database, client) =>
        client === 0
          ? undo(database, id)
          : move(database, [{ from: ward, to: other, quantity: 60 }]),
      )
      const [undone, drawn] = told.map((each) => typeof each !== 'string')
      expect(undone).toBe(!drawn)
      expect(await Promise.all([store, ward, other].map(balance))).toEqual(
        drawn ? [40, 0, 60] : [100, 0, 0],
      )
    }
  })

  test('a fact taken back while what explains it comes: nothing is owed twice', async () => {
    for (let round = 0; round < 20; round++) {
      const { store, ward } = await stocked(0, { consignmentLine: newId() })
      const lines = [{ from: store, to: ward(0), quantity: 40 }]
      const { id } = await move(server(0), lines, { mood: 'fact' })
      const comes = [{ from: sourceOf(store), to: store, quantity: 30 }]
      await atOnce(2, async (database, client) => {
        if (client === 0) await undo(database, id)
        else await move(database, comes)
      })
      const missing = leaving(store, 'unexplained')
      expect(await Promise.all([store, ward(0), missing].map(balance))).toEqual([30, 0, 0])
    }
  })

  test('movements over the same accounts in opposite orders all come through', async () => {
    const { store, wards } = await stocked(1000)
    const [left = store, right = store, ...others] = wards
    const half = { mood: 'fact', kind: 'stock.move' } as const
    await move(server(0), [{ from: store, to: left, quantity: 500 }], half)
    await move(server(0), [{ from: store, to: right, quantity: 500 }], half)
    const told = await atOnce(32, async (database, client) => {
      for (let round = 0; round < 8; round++) {
        const there = { from: left, to: right, quantity: 3 }
        const back = { from: right, to: left, quantity: 2 }
        const around = others.flatMap((by) => [
          { from: left, to: by, quantity: 1 },
          { from: by, to: left, quantity: 1 },
        ])
        const lines = [there, ...around, back]
        await move(database, client % 2 === 0 ? lines : lines.toReversed(), half)
      }
      return 'done'
    })
    expect(told).toEqual(Array.from({ length: 32 }, () => 'done'))
    expect(await Promise.all([left, right].map(balance))).toEqual([500 - 256, 500 + 256])
  })

  test('after all of it the books agree with themselves', async () => {
    expect(await mismatchesIn(server(0))).toEqual([])
  })
})
