import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Receiving, receivingDesk } from '../../tests/support/receiving.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('tallying on $name', ({ fresh }) => {
  let s: Receiving
  beforeAll(async () => {
    s = await receivingDesk(fresh)
  })
  afterAll(() => s.app.close())

  const expected = (consignment: string) => s.apron('getExpected', { params: s.at(consignment) })

  /** A pallet with two cartons of 50, and a carton of 30 beside it. */
  const cartons = async () => {
    const pledgeLine = await s.promise(10_000)
    const line = (quantity: number) => s.line({ pledgeLine, quantity })
    const lines = [line(50), line(50), line(30)]
    const [pallet, ...boxes] = [newId(), newId(), newId(), newId()]
    const packages = [
      { id: pallet, kind: 'pallet' },
      ...lines.map((each, index) => ({
        id: boxes[index],
        kind: 'carton',
        parent: index < 2 ? pallet : null,
        lines: [each],
      })),
    ]
    const consignment = await s.landed({ packages })
    const [a = '', b = '', c = ''] = lines.map(({ id }) => id)
    return { pledgeLine, consignment, pallet, boxes, lines: [a, b, c] }
  }

  test('expected packages are listed, and nothing is filled in beforehand', async () => {
    const { consignment, pallet, boxes, lines } = await cartons()
    const found = await expected(consignment)
    expect(found.outermost).toBe(2)
    expect(found.packages.map(({ id }) => id)).toEqual([pallet, ...boxes])
    expect(found.packages.at(-1)?.lines).toMatchObject([
      { line: lines[2], announced: 30, expected: 30 },
    ])
    expect(await s.standing(lines[0] ?? '')).toEqual([
      { stage: 'landed', condition: 'sound', balance: 50 },
    ])
  })

  test('all present with intact seals is one deliberate act that says how many', async () => {
    const { consignment, pledgeLine, pallet, boxes } = await cartons()
    const all = (packages: number) => s.tally(consignment, { all: { packages, sealsIntact: true } })
    await expect(all(3)).rejects.toMatchObject({
      code: 'tally_differs',
      facts: { expected: 2, said: 3 },
    })
    const tally = await all(2)
    expect(tally.lines.map(({ received }) => received)).toEqual([50, 50, 30])
    expect(await s.arrived(pledgeLine)).toEqual({ tallied: 130 })
    expect(await expected(consignment)).toEqual({ packages: [], outermost: 0 })
    const found = await s.apron('getReceipt', { params: { ...s.params, receipt: tally.id } })
    expect(found.packages).toMatchObject(
      [pallet, boxes[2]].map((each) => ({ package: each, sealsIntact: true, damage: null })),
    )
    await expect(all(2)).rejects.toMatchObject({ code: 'tally_differs', facts: { expected: 0 } })
  })

  test('packages come in parts; a damaged one is not sound', async () => {
    const { consignment, pledgeLine, pallet, boxes, lines } = await cartons()
    await s.tally(consignment, {
      packages: [
        { package: pallet, sealsIntact: true },
        { package: boxes[1], sealsIntact: false, damage: 'Crushed' },
      ],
      reservation: 'One carton crushed',
    })
    expect(await s.standing(lines[0] ?? '')).toEqual([
      { stage: 'arrived', condition: 'sound', balance: 50 },
    ])
    expect(await s.standing(lines[1] ?? '')).toEqual([
      { stage: 'arrived', condition: 'damaged', balance: 50 },
    ])
    expect((await expected(consignment)).packages.map(({ id }) => id)).toEqual([boxes[2]])
    await s.tally(consignment, { packages: [{ package: boxes[2] }] })
    expect(await s.arrived(pledgeLine)).toEqual({ tallied: 130 })
  })

  test('what a tally cannot be', async () => {
    const { consignment, pallet } = await cartons()
    const refused = (code: string, body: object) =>
      expect(s.tally(consignment, body)).rejects.toMatchObject({ code })
    await refused('tally_says_nothing', {})
    const all = { packages: 2, sealsIntact: true }
    await refused('tally_says_nothing', { all, packages: [{ package: pallet }] })
    await refused('package_unknown', { packages: [{ package: newId() }] })
    await refused('basis_unfit', { basis: 'counted', all })
  })

  test('a count replaces a tally part by part, up to what was counted', async () => {
    const { consignment, pledgeLine, lines, boxes } = await cartons()
    await s.tally(consignment, { all: { packages: 2, sealsIntact: true } })
    const [line = ''] = lines
    await s.count(consignment, { lines: [{ line, sound: 20 }] })
    expect(await s.arrived(pledgeLine)).toEqual({ tallied: 110, counted: 20 })
    expect(await s.standing(line)).toEqual([{ stage: 'arrived', condition: 'sound', balance: 50 }])
    await s.count(consignment, {
      lines: [
        {
          line,
          sound: 15,
          damaged: { quantity: 5, reason: 'Torn' },
          short: { quantity: 10, reason: 'A layer was missing' },
        },
      ],
    })
    expect(await s.arrived(pledgeLine)).toEqual({ tallied: 80, counted: 40 })
    expect(await s.standing(line)).toEqual([
      { stage: 'arrived', condition: 'sound', balance: 35 },
      { stage: 'arrived', condition: 'damaged', balance: 5 },
      { stage: 'short', condition: 'sound', balance: 10 },
    ])
    await s.count(consignment, { lines: [{ line, sound: 12 }] })
    expect(await s.discrepancies(consignment)).toMatchObject([
      { line, announced: 50, received: 52, over: 2, short: 0 },
      { over: 0 },
      { over: 0 },
    ])
    await expect(s.tally(consignment, { packages: [{ package: boxes[0] }] })).rejects.toMatchObject(
      { code: 'nothing_to_post' },
    )
  })

  test('what comes besides the tallied is said to be further', async () => {
    const { consignment, pledgeLine, lines } = await cartons()
    await s.tally(consignment, { all: { packages: 2, sealsIntact: true } })
    const [line = ''] = lines
    await s.count(consignment, { lines: [{ line, sound: 7, further: true }] })
    expect(await s.arrived(pledgeLine)).toEqual({ tallied: 130, counted: 7 })
  })

  test('a report is replaced by a tally, and both by a count', async () => {
    const { consignment, pledgeLine, lines } = await cartons()
    const [a = '', b = ''] = lines
    await s.report(consignment, {
      lines: [
        { line: a, quantity: 30 },
        { line: b, quantity: 50 },
      ],
    })
    expect(await s.arrived(pledgeLine)).toEqual({ reported: 80 })
    const twice = { line: a, quantity: 10 }
    await s.report(consignment, { basis: 'documented', lines: [twice, twice] })
    expect(await s.arrived(pledgeLine)).toEqual({ reported: 60, documented: 20 })
    await s.tally(consignment, { all: { packages: 2, sealsIntact: true } })
    expect(await s.arrived(pledgeLine)).toEqual({ tallied: 130 })
    await s.count(consignment, { lines: [{ line: a, sound: 50 }] })
    expect(await s.arrived(pledgeLine)).toEqual({ tallied: 80, counted: 50 })
  })

  test('an arrival on a source, of goods nobody packed, is replaced by a count', async () => {
    const pledgeLine = await s.promise(1000)
    const line = s.line({ pledgeLine })
    const consignment = await s.landed({ stands: 'arrived', destination: s.store, lines: [line] })
    expect(await s.arrived(pledgeLine)).toEqual({ reported: 100 })
    const short = { quantity: 10, reason: 'A carton was empty' }
    await s.count(consignment, { lines: [{ line: line.id, sound: 60, short }] })
    expect(await s.arrived(pledgeLine)).toEqual({ counted: 60, reported: 30 })
    expect(await s.promised(pledgeLine)).toBe(900)
    expect(await s.standing(line.id)).toEqual([
      { stage: 'arrived', condition: 'sound', balance: 90 },
      { stage: 'short', condition: 'sound', balance: 10 },
    ])
  })

  test('lines without a number are seen to arrive, in no sum, by report and by tally', async () => {
    const dozens = { quantity: null, qualifier: 'unquantified', stated: 'dozens' }
    const [loose, boxed] = [s.line(dozens), s.line(dozens)]
    const box = newId()
    const packages = [{ id: box, kind: 'box', lines: [boxed] }]
    const consignment = await s.landed({ lines: [loose], packages })
    expect(await expected(consignment)).toMatchObject({
      outermost: 1,
      packages: [{ id: box, lines: [{ line: boxed.id, announced: null, expected: null }] }],
    })
    const report = await s.report(consignment, { lines: [{ line: loose.id }] })
    expect(report).toMatchObject({ lines: [{ line: loose.id, received: null, over: 0 }] })
    await s.tally(consignment, { packages: [{ package: box }] })
    expect((await expected(consignment)).outermost).toBe(0)
    expect(await s.standing(loose.id)).toEqual([])
    const { lines } = await s.read(consignment)
    expect(lines.map(({ steps }) => steps.at(-1))).toMatchObject([
      { stage: 'arrived', quantity: null },
      { stage: 'arrived', quantity: null },
    ])
  })

  test('a report rests on a source, and is not a count', async () => {
    const { consignment, lines } = await cartons()
    const body = { lines: [{ line: lines[0], quantity: 1 }] }
    await expect(s.report(consignment, { ...body, source: undefined })).rejects.toMatchObject({
      code: 'source_required',
    })
    await expect(s.report(consignment, { ...body, basis: 'counted' })).rejects.toMatchObject({
      code: 'basis_unfit',
    })
  })
})
