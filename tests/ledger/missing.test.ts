// Facts that the books cannot cover, and what becomes of what they lack.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, at, found, leaving } from '../../src/ledger/account.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { balanceOf, mismatchesIn, move, packedIn, undo } from './book.ts'

describe.each(engines)('what the books lack, on $name', ({ fresh }) => {
  let db: Database
  beforeAll(async () => {
    db = await fresh()
  })
  afterAll(() => db.close())

  const packed = (quantity: number) => packedIn(db, quantity)
  const balance = (account: Account) => balanceOf(db, account)

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

  test('after all of it the books agree with themselves', async () => {
    expect(await mismatchesIn(db)).toEqual([])
  })
})
