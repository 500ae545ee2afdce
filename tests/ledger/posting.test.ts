import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, at, sourceOf } from '../../src/ledger/account.ts'
import { leftToReverse, postingsOf } from '../../src/ledger/sql.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { balanceOf, mismatchesIn, move, operation, packedIn, undo } from './book.ts'

describe.each(engines)('the ledger on $name', ({ fresh }) => {
  let db: Database
  beforeAll(async () => {
    db = await fresh()
  })
  afterAll(() => db.close())

  const packed = (quantity: number) => packedIn(db, quantity)
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
