import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { checks } from '#ledger/verify.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('correcting on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(async () => {
    for (const check of checks) {
      const { mismatches } = await s.app
        .as('owner')
        .call('verifyLedger', { params: s.params, query: { check } })
      expect(mismatches).toEqual([])
    }
    await s.app.close()
  })

  const reverse = (
    act: string,
    who: 'logistician' | 'donor_desk' | 'coordinator' = 'logistician',
  ) =>
    s.app.as(who).call('reverseAct', {
      params: s.params,
      body: { id: newId(), act, reason: 'A slip of the pen' },
    })
  const unexplained = async (lot: string) => {
    const { items } = await s.apron('listUnexplained', { params: s.params, query: { limit: 200 } })
    return items.filter((row) => row.lot === lot).map((row) => row.quantity)
  }

  test('100 turn out to be 80 after 90 went on; a later count explains the rest', async () => {
    const { line, lot, receipt, consignment, pledgeLine } = await s.stored()
    await s.pass(lot)
    await s.release(lot, 90)
    const fixed = await s.correct(receipt, { lines: [{ line, sound: 80 }] })
    expect(fixed.unexplained).toBe(10)
    expect(await s.arrived(pledgeLine)).toEqual({ counted: 80 })
    expect(await unexplained(lot)).toEqual([10])
    expect((await s.stock({ lot })).toSorted()).toEqual(['in_stock store 90', 'landed liege 20'])
    expect(await s.discrepancies(consignment)).toMatchObject([
      { announced: 100, received: 80, outstanding: 20 },
    ])
    await s.count(consignment, { lines: [{ line, sound: 10 }] })
    expect(await unexplained(lot)).toEqual([])
    expect(await s.arrived(pledgeLine)).toEqual({ counted: 90 })
    expect((await s.stock({ lot })).toSorted()).toEqual(['in_stock store 90', 'landed liege 10'])
    const kept = await s.apron('getReceipt', { params: { ...s.params, receipt: fixed.id } })
    expect(kept).toMatchObject({ kind: 'correction', corrects: receipt, reason: 'Counted again' })
  })

  test('80 counted turn out to be 100, and 20 of them damaged', async () => {
    const pledgeLine = await s.promise(1000)
    const line = s.line({ pledgeLine })
    const consignment = await s.landed({ lines: [line] })
    const { id } = await s.count(consignment, { lines: [{ line: line.id, sound: 80 }] })
    await s.correct(id, { lines: [{ line: line.id, sound: 80, damaged: 20 }] })
    await s.correct(id, { lines: [{ line: line.id, sound: 70 }] })
    expect(await s.standing(line.id)).toEqual([
      { stage: 'landed', condition: 'sound', balance: 10 },
      { stage: 'arrived', condition: 'sound', balance: 70 },
      { stage: 'arrived', condition: 'damaged', balance: 20 },
    ])
  })

  test('what was sound turns out to be damaged, within one receipt', async () => {
    const { line, receipt } = await s.stored()
    await s.correct(receipt, { lines: [{ line, sound: 60, damaged: 45 }] })
    expect(await s.standing(line)).toEqual([
      { stage: 'arrived', condition: 'sound', balance: 60 },
      { stage: 'arrived', condition: 'damaged', balance: 45 },
      { stage: 'found', condition: 'damaged', balance: -5 },
    ])
    await s.correct(receipt, { lines: [{ line, sound: 58 }] })
    expect(await s.standing(line)).toContainEqual({
      stage: 'landed',
      condition: 'sound',
      balance: 2,
    })
  })

  test('goods that nobody announced are corrected by their lot', async () => {
    const unannounced = [{ id: newId(), item: s.mask, sound: 12 }]
    const { id } = await s.apron('recordBlindReceipt', {
      params: s.params,
      body: { id: newId(), holder: s.belgium, place: s.store, unannounced },
    })
    const { lines } = await s.apron('getReceipt', { params: { ...s.params, receipt: id } })
    const lot = lines[0]?.lot ?? ''
    await s.correct(id, { lines: [{ lot, sound: 10 }] })
    expect(await s.stock({ lot })).toEqual(['arrived store 10'])
    await s.correct(id, { lines: [{ lot, sound: 14 }] })
    expect((await s.stock({ lot })).toSorted()).toEqual(['arrived store 14'])
  })

  test('a count after the goods went on changes what they rest on, and moves nothing', async () => {
    const pledgeLine = await s.promise(1000)
    const line = s.line({ pledgeLine })
    const consignment = await s.landed({ lines: [line] })
    await s.report(consignment, { lines: [{ line: line.id, quantity: 100 }] })
    const lot = (await s.read(consignment)).lines[0]?.lot?.id ?? ''
    await s.pass(lot)
    await s.release(lot, 90)
    await s.count(consignment, { place: s.milan, lines: [{ line: line.id, sound: 60 }] })
    expect(await s.arrived(pledgeLine)).toEqual({ counted: 60, reported: 40 })
    expect(await s.stock({ lot })).toEqual(['in_stock store 90', 'arrived milan 10'])
    expect(await unexplained(lot)).toEqual([])
  })

  test('what a correction cannot be', async () => {
    const { line, receipt } = await s.stored()
    const lines = [{ line, sound: 1 }]
    const unknown = { code: 'receipt_unknown' }
    await expect(s.correct(newId(), { lines })).rejects.toMatchObject(unknown)
    await expect(
      s.correct(receipt, { lines: [{ line: newId(), sound: 1 }] }),
    ).rejects.toMatchObject({ code: 'not_received_here' })
    await expect(s.correct(receipt, { basis: 'tallied', lines })).rejects.toMatchObject({
      code: 'basis_unfit',
    })
    await expect(
      s.apron('getReceipt', { params: { ...s.params, receipt: newId() } }),
    ).rejects.toMatchObject(unknown)
  })

  test('a receipt recorded by mistake is taken back while nothing drew on it', async () => {
    const { line, lot, receipt, pledgeLine } = await s.stored()
    await s.pass(lot)
    await s.release(lot, 1)
    await expect(reverse(receipt)).rejects.toMatchObject({
      code: 'later_acts_drew',
      facts: { acts: [{ kind: 'stock.release', lot }] },
    })
    const other = await s.stored()
    const { id: back } = await reverse(other.receipt)
    const { consignment: subject } = await s.apron('getReceipt', {
      params: { ...s.params, receipt: other.receipt },
    })
    const acts = async () =>
      (
        await s.apron('listActs', { params: s.params, query: { subject: subject ?? '' } })
      ).items.map(({ id, kind, moved, takenBack }) => [id, kind, moved, takenBack])
    expect((await acts()).slice(0, 2)).toEqual([
      [back, 'act.reverse', true, false],
      [other.receipt, 'receipt.count', true, true],
    ])
    expect(await s.arrived(other.pledgeLine)).toEqual({})
    expect(await s.standing(other.line)).toEqual([
      { stage: 'landed', condition: 'sound', balance: 100 },
    ])
    await expect(reverse(other.receipt)).rejects.toMatchObject({ code: 'already_reversed' })
    await reverse(back)
    expect((await acts()).slice(1, 3)).toEqual([
      [back, 'act.reverse', true, true],
      [other.receipt, 'receipt.count', true, false],
    ])
    expect(await s.arrived(pledgeLine)).toEqual({ counted: 100 })
    expect(await s.standing(line)).toEqual([{ stage: 'arrived', condition: 'sound', balance: 99 }])
  })

  test('who takes an act back may do it, or coordinates', async () => {
    const { receipt } = await s.stored()
    await expect(reverse(receipt, 'donor_desk')).rejects.toMatchObject({
      code: 'not_permitted',
      facts: { kind: 'receipt.count' },
    })
    await reverse(receipt, 'coordinator')
    await expect(reverse(newId())).rejects.toMatchObject({ code: 'act_unknown' })
    await expect(reverse(s.article, 'coordinator')).rejects.toMatchObject({
      code: 'act_moves_nothing',
    })
  })

  test('cold goods without a logger show it as missing until somebody reads one', async () => {
    const vaccine = newId()
    await s.cell('recordItem', {
      body: {
        id: vaccine,
        class: 'vaccine',
        names: [{ name: 'Vaccine' }],
        unit: 'dose',
        storage: { minCelsius: 2, maxCelsius: 8 },
      },
    })
    const line = s.line({ item: vaccine })
    const consignment = await s.landed({ lines: [line] })
    const missing = await s.count(consignment, { lines: [{ line: line.id, sound: 60 }] })
    expect(missing.temperature).toBe('missing')
    const reading = { minCelsius: 2.5, maxCelsius: 11, minutes: 840, excursion: true }
    const read = await s.count(consignment, {
      lines: [{ line: line.id, sound: 40 }],
      temperatures: [{ ...reading, logger: 'TT-19' }],
    })
    expect(read.temperature).toBe('read')
    const found = (receipt: string) => s.apron('getReceipt', { params: { ...s.params, receipt } })
    expect(await found(missing.id)).toMatchObject({ temperature: 'missing', temperatures: [] })
    await s.apron('recordTemperatures', {
      params: { ...s.params, receipt: missing.id },
      body: { id: newId(), temperatures: [{ ...reading, excursion: false }] },
    })
    expect(await found(missing.id)).toMatchObject({
      temperature: 'read',
      temperatures: [{ ...reading, excursion: false, logger: null, package: null }],
    })
    const { items } = await s.apron('listReceipts', {
      params: s.params,
      query: { consignment, limit: 1 },
    })
    expect(items.map(({ id }) => id)).toEqual([read.id])
    const warm = await s.stored()
    expect((await found(warm.receipt)).temperature).toBe('not_needed')
  })
})
