import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, at, found, leaving, sourceOf } from '../../src/ledger/account.ts'
import { figuresByLine } from '../../src/ledger/figures-sql.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { move, operation, undo } from './book.ts'

describe.each(engines)('figures on $name', ({ fresh }) => {
  let db: Database
  beforeAll(async () => {
    db = await fresh()
  })
  afterAll(() => db.close())

  /** A promise of 100 and the accounts that it may come to. */
  const promised = async () => {
    const line = { item: newId(), pledgeLine: newId() }
    const goods = { ...line, lot: newId(), consignmentLine: newId() }
    const donor = newId()
    const stages = {
      promise: at('promised', { ...line, holder: donor }),
      committed: at('committed', { ...line, holder: donor }),
      packed: at('packed', { ...goods, holder: donor }),
      sent: at('in_transit', { ...goods, holder: donor }),
      landed: at('landed', { ...goods, holder: newId() }),
      arrived: at('arrived', { ...goods, holder: newId() }),
      delivered: at('delivered', { ...goods, holder: newId() }),
    }
    const from = sourceOf(stages.promise)
    await move(db, [{ from, to: stages.promise, quantity: 100 }], { kind: 'pledge.record' })
    return { ...line, ...stages }
  }
  const figures = async (pledgeLine: string, item: string) => {
    const rows = await figuresByLine(db.query, operation, { pledgeLines: [pledgeLine] })
    const all = await figuresByLine(db.query, operation)
    const then = await figuresByLine(db.query, operation, {
      recordedBefore: '2020-03-20T12:00:00.000Z',
    })
    const mine = (each: typeof rows) => each.filter((row) => row.pledgeLine === pledgeLine)
    expect(mine(all)).toEqual(rows)
    expect(mine(then)).toEqual(rows)
    return rows.find((row) => row.item === item)
  }
  const go = (from: Account, to: Account, quantity: number, basis: 'counted' | 'documented') =>
    move(db, [{ from, to, quantity }], { basis })

  test('each unit counts once, at its first crossing', async () => {
    const { pledgeLine, item, ...s } = await promised()
    await go(s.promise, s.committed, 80, 'documented')
    await go(s.committed, s.packed, 60, 'counted')
    await go(s.packed, s.landed, 50, 'documented')
    await go(s.landed, s.arrived, 40, 'counted')
    await go(s.arrived, s.delivered, 30, 'counted')
    await go(s.delivered, leaving(s.delivered, 'used'), 30, 'counted')
    await go(s.promise, leaving(s.promise, 'cancelled'), 20, 'documented')
    expect(await figures(pledgeLine, item)).toEqual({
      pledgeLine,
      item,
      promised: 80,
      committed: 80,
      sent: 50,
      arrived: 50,
      delivered: 30,
      cancelled: 20,
      basis: 'documented',
      strongest: 'counted',
    })
  })

  test('what is taken back, or comes back, counts no more', async () => {
    const { pledgeLine, item, ...s } = await promised()
    await go(s.promise, s.arrived, 50, 'documented')
    const wrong = await go(s.arrived, s.delivered, 50, 'documented')
    await undo(db, wrong.id)
    expect(await figures(pledgeLine, item)).toMatchObject({ arrived: 50, delivered: 0 })
    const again = await go(s.arrived, s.delivered, 50, 'documented')
    await go(s.delivered, s.arrived, 10, 'documented')
    expect(await figures(pledgeLine, item)).toMatchObject({ arrived: 50, delivered: 40 })
    await go(s.arrived, s.delivered, 10, 'documented')
    expect(await figures(pledgeLine, item)).toMatchObject({ arrived: 50, delivered: 50 })
    expect(again.replayed).toBe(false)
  })

  test('what is reversed and restored counts as at first', async () => {
    const { pledgeLine, item, ...s } = await promised()
    const { id } = await go(s.promise, s.sent, 50, 'counted')
    const undone = await undo(db, id)
    await undo(db, undone.id)
    expect(await figures(pledgeLine, item)).toMatchObject({ sent: 50, promised: 100 })
  })

  test('beyond the books it counts where it was seen, and nowhere before', async () => {
    const { pledgeLine, item, ...s } = await promised()
    await move(db, [{ from: s.sent, to: s.arrived, quantity: 10 }], { mood: 'fact' })
    await move(db, [{ from: found(s.arrived), to: s.arrived, quantity: 5 }], { mood: 'fact' })
    expect(await figures(pledgeLine, item)).toMatchObject({ sent: 0, arrived: 15 })
    await go(s.promise, s.sent, 10, 'documented')
    expect(await figures(pledgeLine, item)).toMatchObject({ sent: 10, arrived: 15 })
  })

  test('another item or line takes the figure with it', async () => {
    const { pledgeLine, item, ...s } = await promised()
    const model = newId()
    const part = newId()
    const narrower = { ...s.promise, item: model }
    await move(db, [{ from: s.promise, to: narrower, quantity: 40 }], { kind: 'pledge.specify' })
    expect(await figures(pledgeLine, item)).toMatchObject({ promised: 60 })
    expect(await figures(pledgeLine, model)).toMatchObject({ promised: 40 })
    const onPart = at('in_transit', { item: model, lot: newId(), pledgeLine: part })
    await move(db, [{ from: narrower, to: onPart, quantity: 40 }])
    expect(await figures(pledgeLine, model)).toMatchObject({ promised: 40, sent: 0 })
    expect(await figures(part, model)).toMatchObject({ promised: 0, sent: 40 })
  })

  test('goods that nobody promised have figures by item', async () => {
    const to = at('arrived', { item: newId(), lot: newId(), holder: newId() })
    await move(db, [{ from: sourceOf(to), to, quantity: 7 }])
    const rows = await figuresByLine(db.query, operation)
    expect(rows.find(({ item }) => item === to.item)).toMatchObject({
      promised: 0,
      sent: 7,
      arrived: 7,
    })
  })
})
