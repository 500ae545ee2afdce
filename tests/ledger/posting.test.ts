import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, at, found, leaving, sourceOf } from '../../src/ledger/account.ts'
import { leftToReverse, postingsOf } from '../../src/ledger/sql.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { balanceOf, mismatchesIn, move, operation, undo } from './book.ts'

describe.each(engines)('the ledger on $name', ({ fresh }) => {
  let db: Database
  beforeAll(async () => {
    db = await fresh()
  })
  afterAll(() => db.close())

  const goods = (more: Partial<Account> = {}) => {
    const named = { item: newId(), lot: newId(), consignmentLine: newId(), ...more }
    const consignor = newId()
    const store = { holder: newId(), place: newId() }
    const { consignmentLine: _left, ...inStore } = named
    return {
      packed: at('packed', { ...named, holder: consignor }),
      sent: at('in_transit', { ...named, holder: consignor }),
      arrived: at('arrived', { ...named, ...store }),
      stored: at('in_stock', { ...inStore, ...store }),
    }
  }
  const packed = async (quantity: number, more: Partial<Account> = {}) => {
    const chain = goods(more)
    const from = sourceOf(chain.packed)
    const { id } = await move(db, [{ from, to: chain.packed, quantity }], {
      kind: 'consignment.pack',
    })
    return { ...chain, act: id }
  }
  const balance = (account: Account) => balanceOf(db, account)
  const since = async (account: Account) => {
    const { rows } = await sql<{ since: string | null }>`
      select since from account where operation = ${operation} and lot = ${account.lot}
        and stage = ${account.stage}::stage`.execute(db.query)
    return rows[0]?.since
  }

  test('a movement takes from one account what it gives to another', async () => {
    const { packed: from, sent: to } = await packed(100)
    await move(db, [{ from, to, quantity: 30 }])
    expect(await balance(from)).toBe(70)
    expect(await balance(to)).toBe(30)
    expect(await balance(sourceOf(from))).toBe(-100)
  })

  test('an instruction never goes below the floor, and says what is there', async () => {
    const { packed: from, sent: to } = await packed(100)
    await expect(move(db, [{ from, to, quantity: 101 }])).rejects.toMatchObject({
      code: 'insufficient_stock',
      facts: { balance: 100, needed: 101, accounts: [{ ...from, balance: 100, needed: 101 }] },
    })
    expect(await balance(from)).toBe(100)
    expect(await balance(to)).toBe(0)
  })

  test('all lines or none, judged as a whole', async () => {
    const { packed: from, sent, arrived } = await packed(10)
    const through = [
      { from: sent, to: arrived, quantity: 10 },
      { from, to: sent, quantity: 10 },
    ]
    await move(db, through)
    expect(await balance(arrived)).toBe(10)
    const other = await packed(10)
    const lines = [
      { from: other.packed, to: other.sent, quantity: 5 },
      { from: other.packed, to: other.sent, quantity: 6 },
    ]
    await expect(move(db, lines)).rejects.toMatchObject({ code: 'insufficient_stock' })
    expect(await balance(other.packed)).toBe(10)
  })

  test('a fact beyond the balance is recorded: the missing part comes from unexplained', async () => {
    const { packed: from, sent: to } = await packed(100)
    const { answer } = await move(db, [{ from, to, quantity: 120 }], { mood: 'fact' })
    const missing = leaving(from, 'unexplained')
    expect(answer.unexplained).toEqual([{ account: missing, quantity: 20 }])
    expect(await balance(from)).toBe(0)
    expect(await balance(to)).toBe(120)
    expect(await balance(missing)).toBe(-20)
  })

  test('of several lines of a fact the last are the ones that lack', async () => {
    const { packed: from, sent, arrived } = await packed(100)
    const lines = [
      { from, to: sent, quantity: 80 },
      { from, to: arrived, quantity: 50 },
    ]
    const { answer } = await move(db, lines, { mood: 'fact' })
    expect(
      answer.lines.map(({ from: { stage }, to, quantity }) => [stage, to.stage, quantity]),
    ).toEqual([
      ['packed', 'in_transit', 80],
      ['packed', 'arrived', 20],
      ['unexplained', 'arrived', 30],
    ])
  })

  test('what comes to a consignment line later explains what was missing there', async () => {
    const { packed: from, sent, arrived, stored } = await packed(100)
    await move(db, [{ from: sent, to: arrived, quantity: 40 }], { mood: 'fact' })
    const missing = leaving(sent, 'unexplained')
    expect(await balance(missing)).toBe(-40)
    const { id } = await move(db, [{ from, to: sent, quantity: 30 }])
    expect(await balance(missing)).toBe(-10)
    expect(await balance(sent)).toBe(0)
    await move(db, [{ from, to: sent, quantity: 30 }])
    expect(await balance(missing)).toBe(0)
    expect(await balance(sent)).toBe(20)
    // Undone, it is missing again.
    await undo(db, id)
    expect(await balance(missing)).toBe(-30)
    expect(await balance(from)).toBe(70)
    expect(await balance(stored)).toBe(0)
  })

  test('an instruction into a store explains nothing, a count there does', async () => {
    const { packed: from, arrived, stored } = await packed(100)
    const ward = at('delivered', { ...stored, holder: newId() })
    await move(db, [{ from: stored, to: ward, quantity: 10 }], { mood: 'fact' })
    await move(db, [{ from, to: arrived, quantity: 50 }])
    await move(db, [{ from: arrived, to: stored, quantity: 50 }])
    const missing = leaving(stored, 'unexplained')
    expect(await balance(missing)).toBe(-10)
    expect(await balance(stored)).toBe(50)
    await move(db, [{ from: found(stored), to: stored, quantity: 10 }], { mood: 'fact' })
    expect(await balance(missing)).toBe(0)
    expect(await balance(stored)).toBe(50)
  })

  test('goods that are set moving do not explain what is missing where they leave', async () => {
    const { stored } = await packed(1)
    const moving = leaving(stored, 'moving')
    for (const quantity of [30, 10])
      await move(db, [{ from: stored, to: moving, quantity }], { mood: 'fact' })
    expect(await balance(moving)).toBe(40)
    expect(await balance(leaving(stored, 'unexplained'))).toBe(-40)
  })

  test('what explained a fact is free again when the fact is taken back', async () => {
    const { packed: from, sent, arrived, act } = await packed(100)
    const fact = await move(db, [{ from: sent, to: arrived, quantity: 40 }], { mood: 'fact' })
    const missing = leaving(sent, 'unexplained')
    const came = await move(db, [{ from, to: sent, quantity: 30 }])
    const standing = () => Promise.all([from, sent, arrived, missing].map(balance))
    expect(await standing()).toEqual([70, 0, 40, -10])
    const undone = await undo(db, fact.id)
    expect(await standing()).toEqual([70, 30, 0, 0])
    const redone = await undo(db, undone.id)
    expect(await standing()).toEqual([70, 0, 40, -10])
    await undo(db, redone.id)
    await undo(db, came.id)
    expect(await standing()).toEqual([100, 0, 0, 0])
    await undo(db, act)
    expect(await standing()).toEqual([0, 0, 0, 0])
  })

  test('a correction gives back what had explained the part that never came', async () => {
    const { packed: from, sent, arrived } = await packed(100)
    await move(db, [{ from, to: sent, quantity: 80 }])
    const reported = await move(db, [{ from: sent, to: arrived, quantity: 100 }], { mood: 'fact' })
    await move(db, [{ from, to: sent, quantity: 20 }])
    // 95 came: the five of the twenty that explained the report are still on their way.
    const line = reported.answer.lines.findIndex(({ from: { stage } }) => stage === 'unexplained')
    const reverses = { act: reported.id, line: line + 1 }
    const missing = leaving(sent, 'unexplained')
    await move(db, [{ from: arrived, to: missing, quantity: 5, reverses }], {
      mood: 'fact',
      kind: 'receipt.correct',
      basis: 'counted',
    })
    expect(await Promise.all([sent, arrived, missing].map(balance))).toEqual([5, 95, 0])
  })

  test('a reversal restores, and a reversal of that restores again', async () => {
    const { packed: from, sent: to } = await packed(100)
    const { id } = await move(db, [{ from, to, quantity: 60 }])
    const undone = await undo(db, id)
    expect([await balance(from), await balance(to)]).toEqual([100, 0])
    await expect(undo(db, id)).rejects.toMatchObject({ code: 'already_reversed' })
    const redone = await undo(db, undone.id)
    expect([await balance(from), await balance(to)]).toEqual([40, 60])
    // It holds again, so it can be taken back again.
    const twice = await undo(db, id)
    expect([await balance(from), await balance(to)]).toEqual([100, 0])
    await undo(db, twice.id)
    expect(await leftToReverse(db.query, operation, [{ act: id, line: 1 }])).toEqual(
      new Map([[`${id}/1`, 60]]),
    )
    await undo(db, redone.id)
    expect([await balance(from), await balance(to)]).toEqual([100, 0])
    expect(await postingsOf(db.query, operation, id)).toMatchObject([
      { from, to, quantity: 60, reversed: 60 },
    ])
  })

  test('a reversal is refused while something later drew on it, and says what', async () => {
    const { packed: from, sent, arrived } = await packed(100)
    const { id } = await move(db, [{ from, to: sent, quantity: 60 }])
    const later = await move(db, [{ from: sent, to: arrived, quantity: 10 }])
    await expect(undo(db, id)).rejects.toMatchObject({
      code: 'later_acts_drew',
      facts: { acts: [{ act: later.id, kind: 'stock.move' }] },
    })
    await undo(db, later.id)
    await undo(db, id)
    expect(await balance(from)).toBe(100)
  })

  test('parts of a posting are taken back, never more than it had', async () => {
    const { packed: from, sent: to } = await packed(100)
    const { id } = await move(db, [{ from, to, quantity: 60 }])
    const back = (quantity: number) =>
      move(db, [{ from: to, to: from, quantity, reverses: { act: id, line: 1 } }])
    await back(20)
    await expect(back(41)).rejects.toMatchObject({
      code: 'already_reversed',
      facts: { act: id, line: 1, left: 40, quantity: 41 },
    })
    await back(40)
    expect(await balance(from)).toBe(100)
  })

  test('a reversal goes back the way of what it reverses, of an act that is there', async () => {
    const { packed: from, sent: to, arrived } = await packed(100)
    const { id } = await move(db, [{ from, to, quantity: 60 }])
    const reverses = { act: id, line: 1 }
    await expect(move(db, [{ from: to, to: arrived, quantity: 1, reverses }])).rejects.toThrow(
      'does not go back',
    )
    const unknown = { act: newId(), line: 1 }
    await expect(
      move(db, [{ from: to, to: from, quantity: 1, reverses: unknown }]),
    ).rejects.toMatchObject({ code: 'act_unknown' })
    await expect(undo(db, newId())).rejects.toMatchObject({ code: 'act_moves_nothing' })
  })

  test('a count replaces a report after the goods went on', async () => {
    const { packed: from, arrived, stored } = await packed(100)
    const reported = await move(db, [{ from, to: arrived, quantity: 100 }])
    await move(db, [{ from: arrived, to: stored, quantity: 90 }])
    const { answer } = await move(
      db,
      [
        { from: arrived, to: from, quantity: 100, reverses: { act: reported.id, line: 1 } },
        { from, to: arrived, quantity: 80 },
      ],
      { mood: 'fact', kind: 'receipt.count', basis: 'counted' },
    )
    // 100 came back of which 10 were there and 80 are counted: ten that went on were never here.
    expect(answer.unexplained).toEqual([{ account: leaving(arrived, 'unexplained'), quantity: 10 }])
    expect(await balance(from)).toBe(20)
    expect(await balance(arrived)).toBe(0)
    expect(await balance(stored)).toBe(90)
  })

  test('item and lot stay, except in the kinds that may turn them', async () => {
    const { stored } = await packed(1)
    const other = at('in_stock', { ...stored, lot: newId() })
    const lines = [{ from: stored, to: other, quantity: 1 }]
    await expect(move(db, lines)).rejects.toMatchObject({ code: 'item_mismatch' })
    await expect(move(db, lines, { kind: 'stock.identify' })).rejects.toMatchObject({
      code: 'insufficient_stock',
    })
    const wrong = [{ from: stored, to: { ...other, item: newId() }, quantity: 1 }]
    await expect(move(db, wrong, { kind: 'receipt.count' })).rejects.toMatchObject({
      code: 'item_mismatch',
    })
  })

  test.each([
    ['nothing', [], 'nothing_to_post'],
    ['half a mask', [{ quantity: 0.5 }], 'quantity_out_of_range'],
    ['less than nothing', [{ quantity: -1 }], 'quantity_out_of_range'],
    ['more than can be counted', [{ quantity: 2 ** 53 }], 'quantity_out_of_range'],
    ['too much in all', [{ quantity: 2 ** 52 }, { quantity: 2 ** 52 }], 'quantity_out_of_range'],
    ['too much with what is there', [{ quantity: 2 ** 53 - 100 }], 'quantity_out_of_range'],
  ])('refuses to post %s', async (_what, quantities, code) => {
    const { packed: to } = await packed(100)
    const lines = quantities.map((line) => ({ from: sourceOf(to), to, ...line }))
    await expect(move(db, lines, { kind: 'consignment.pack' })).rejects.toMatchObject({ code })
    expect(await balance(to)).toBe(100)
  })

  test('refuses a movement from an account to itself', async () => {
    const { packed: from } = await packed(100)
    await expect(move(db, [{ from, to: { ...from }, quantity: 1 }])).rejects.toMatchObject({
      code: 'nothing_to_post',
    })
  })

  test('keeps since when something lies there', async () => {
    const { packed: from, sent: to } = await packed(100)
    await move(db, [{ from, to, quantity: 60 }], { at: '2020-03-17T08:00:00.000Z' })
    await move(db, [{ from, to, quantity: 40 }], { at: '2020-03-18T08:00:00.000Z' })
    expect(await since(to)).toBe('2020-03-17T08:00:00.000Z')
    expect(await since(from)).toBe(null)
  })

  test('sent twice it is posted once and answers the same', async () => {
    const { packed: from, sent: to } = await packed(100)
    const id = newId()
    const lines = [{ from, to, quantity: 100 }]
    const first = await move(db, lines, { id })
    const again = await move(db, lines, { id })
    expect(again).toEqual({ ...first, replayed: true })
    expect(await balance(to)).toBe(100)
    await expect(move(db, [{ from, to, quantity: 99 }], { id })).rejects.toMatchObject({
      code: 'id_reused',
    })
  })

  test('sent twice at once it is posted once, and both get the same answer', async () => {
    for (let round = 0; round < 20; round++) {
      const { packed: from, sent: to } = await packed(100)
      const id = newId()
      const lines = [{ from, to, quantity: 100 }]
      const sent = await Promise.all(Array.from({ length: 4 }, () => move(db, lines, { id })))
      expect(sent.filter(({ replayed }) => !replayed)).toHaveLength(1)
      for (const { answer } of sent) expect(answer).toEqual(sent[0]?.answer)
      expect(await balance(to)).toBe(100)
    }
  })

  test('after all of it the books agree with themselves', async () => {
    expect(await mismatchesIn(db)).toEqual([])
  })
})
