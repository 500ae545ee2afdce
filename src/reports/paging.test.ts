import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'

describe.each(engines)('reports page by page, on $name', ({ fresh }) => {
  let s: Shipping
  const lines: string[] = []
  beforeAll(async () => {
    s = await shippingDesk(fresh)
    for (const quantity of [100, 200, null, 400]) lines.push(await s.promise(quantity))
    const lone = { lot: { lotNumber: 'X' }, item: s.ventilator, quantity: 3 }
    await s.consign({
      basis: 'documented',
      stands: 'landed',
      lines: [
        { ...s.line({ pledgeLine: lines[1] }), quantity: 150 },
        { ...s.line({ pledgeLine: lines[3] }), item: s.ffp2, quantity: 30 },
        { ...s.line(), ...lone, item: s.ffp2, quantity: 7, provenance: 'own_stock' },
      ],
    })
  })
  afterAll(() => s.app.close())

  type Asked = Parameters<typeof figuresPage>[0]
  const figuresPage = (query: {
    limit?: number
    cursor?: string
    reached?: 'sent' | 'accepted' | 'promised'
    donor?: string
    recipient?: string
    item?: string
    itemId?: string
    country?: string
    approximate?: string
  }) => s.cell('reportFigures', { params: s.params, query })
  const everyPage = async (query: Asked) => {
    const all = []
    let cursor: string | undefined
    do {
      const { items, next } = await figuresPage({ ...query, ...(cursor && { cursor }) })
      all.push(...items)
      cursor = next ?? undefined
    } while (cursor)
    return all
  }

  test('pages of one give what one page gives, goods that nobody promised at the end', async () => {
    const { items, next } = await figuresPage({})
    expect(next).toBeNull()
    expect(items.map((row) => [row.line, row.promised, row.arrived])).toEqual([
      [lines[0], 100, 0],
      [lines[1], 200, 150],
      [lines[2], null, 0],
      [lines[3], 400, 30],
      [null, null, 7],
    ])
    for (const limit of [1, 2, 3]) expect(await everyPage({ limit })).toEqual(items)
  })

  test('filters hold on every page', async () => {
    const ids = async (query: Asked) =>
      (await everyPage({ limit: 1, ...query })).map((row) => row.line)
    expect(await ids({ reached: 'sent' })).toEqual([lines[1], lines[3], null])
    expect(await ids({ reached: 'promised' })).toEqual(lines)
    expect(await ids({ approximate: 'true' })).toEqual([lines[2]])
    expect(await ids({ donor: 'ALIB' })).toEqual(lines)
    expect(await ids({ donor: 'jack' })).toEqual([])
    expect(await ids({ recipient: 'belg' })).toEqual(lines)
    expect(await ids({ item: 'Ffp' })).toEqual([null])
    expect(await ids({ itemId: s.mask })).toEqual(lines)
    expect(await ids({ itemId: s.ffp2 })).toEqual([lines[3], null])
    expect(await ids({ reached: 'accepted' })).toEqual([])
  })

  test('what was accepted is found by its pass', async () => {
    const { items } = await s.cell('listWaitingForVerdict', { params: s.params, query: {} })
    const lot = items.find((row) => row.quantity === 30)?.lot ?? ''
    await s.apron('recordCount', {
      params: { ...s.params, consignment: await consignmentOf(s) },
      body: {
        id: newId(),
        place: s.store,
        lines: [{ line: items.find((row) => row.lot === lot)?.consignmentLine ?? '', sound: 25 }],
      },
    })
    await s.app.as('conformity_officer').call('recordVerdict', {
      params: s.params,
      body: { id: newId(), subject: { kind: 'lot', lot }, outcome: 'pass', reason: 'Tested' },
    })
    const accepted = await everyPage({ limit: 1, reached: 'accepted' })
    expect(accepted.map((row) => [row.line, row.accepted])).toEqual([[lines[3], 25]])
    const { rows } = await s.cell('reportPipeline', { params: s.params, query: {} })
    expect(rows.find((row) => row.itemId === s.ffp2)?.accepted).toBe(25)
  })

  test('the pipeline has each item under its own name, and says where it waits', async () => {
    const { rows } = await s.cell('reportPipeline', { params: s.params, query: {} })
    const told = rows.map(({ item, promised, sent, arrived, open }) => {
      return { item, promised, sent, arrived, open }
    })
    expect(told).toEqual([
      { item: 'ffp2', promised: null, sent: 37, arrived: 37, open: null },
      { item: 'mask', promised: 700, sent: 150, arrived: 150, open: 520 },
    ])
    const mask = rows[1]
    expect(mask).toMatchObject({
      class: 'mask',
      unit: 'piece',
      basis: 'documented',
      qualifier: 'exact',
      unquantified: { lines: 1, sent: 0, arrived: 0 },
    })
    expect(mask?.waiting.map((each) => [each.stage, each.quantity])).toEqual([
      ['promised', 520],
      ['landed', 150],
    ])
    await s.desk('withdrawPledge', {
      params: s.params,
      body: { id: newId(), reason: 'Needed at home', lines: [{ line: lines[0], quantity: 40 }] },
    } as never)
    const after = await s.cell('reportPipeline', { params: s.params, query: { item: 'mask' } })
    expect(after.rows).toMatchObject([
      {
        promised: 660,
        cancelled: 40,
        ended: [{ stage: 'cancelled', reached: 'promised', quantity: 40 }],
      },
    ])
    const ofDonor = await s.cell('reportPipeline', { params: s.params, query: { donor: 'ali' } })
    expect(ofDonor.rows).toMatchObject([{ item: 'ffp2', sent: 30 }, after.rows[0]])
    const ofNobody = await s.cell('reportPipeline', { params: s.params, query: { donor: 'x y' } })
    expect(ofNobody.rows).toEqual([])
  })

  test('a donor after another, and a cursor that is not ours', async () => {
    await s.promise(5, { donors: [s.jackMa] })
    const first = await s.cell('reportDonors', { params: s.params, query: { limit: 4 } })
    expect(first.items.map((row) => row.donors)).toEqual(lines.map(() => ['alibaba']))
    const rest = await s.cell('reportDonors', {
      params: s.params,
      query: { limit: 4, cursor: first.next ?? '' },
    })
    expect(rest).toMatchObject({ items: [{ donors: ['jackMa'], promised: 5 }], next: null })
    await expect(figuresPage({ cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'cursor_invalid',
    })
  })
})

const consignmentOf = async (s: Shipping) => {
  const { items } = await s.cell('listConsignments', { params: s.params, query: {} })
  return items[0]?.id ?? ''
}
