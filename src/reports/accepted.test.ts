import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '#ledger/verify-sql.ts'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'

describe.each(engines)('what was accepted, lot by lot, on $name', ({ fresh }) => {
  let s: Shipping
  const lots = new Map<number, string>()
  beforeAll(async () => {
    s = await shippingDesk(fresh)
    const pledgeLine = await s.promise(1000)
    const line = (lotNumber: string, quantity: number, packaging = 'blue pack') => ({
      ...s.line({ pledgeLine }),
      lot: { lotNumber, packaging, maker: s.alibaba },
      quantity,
    })
    const consignment = await s.consign({
      basis: 'documented',
      stands: 'landed',
      lines: [line('A', 1), line('B', 20), line('C', 300), line('D', 4000, 'green pack')],
    })
    const { items } = await s.cell('listWaitingForVerdict', { params: s.params, query: {} })
    for (const { quantity, lot } of items) lots.set(quantity, lot)
    await s.apron('recordCount', {
      params: { ...s.params, consignment },
      body: {
        id: newId(),
        place: s.store,
        lines: items.map((row) => ({ line: row.consignmentLine ?? '', sound: row.quantity })),
      },
    })
  })
  afterAll(() => s.app.close())

  const decide = (outcome: 'pass' | 'hold', subject: object) =>
    s.app.as('conformity_officer').call('recordVerdict', {
      params: s.params,
      body: { id: newId(), subject, outcome, reason: 'Tested' },
    } as never)
  const accepted = async () => {
    const { rows } = await s.cell('reportPipeline', { params: s.params, query: {} })
    const { items } = await s.cell('reportFigures', { params: s.params, query: {} })
    const sum = rows.reduce((all, row) => all + (row.accepted ?? 0), 0)
    expect(items.reduce((all, row) => all + (row.accepted ?? 0), 0)).toBe(sum)
    return sum
  }

  test('a model that passed brings in its lots, but not one held before', async () => {
    expect(await accepted()).toBe(0)
    await decide('hold', { kind: 'lot', lot: lots.get(20) })
    await decide('pass', { kind: 'type', item: s.mask, maker: s.alibaba, packaging: 'blue pack' })
    expect(await accepted()).toBe(301)
  })

  test('a lot that passed comes to those of its model; a later hold undoes nothing', async () => {
    await decide('pass', { kind: 'lot', lot: lots.get(4000) })
    await decide('hold', { kind: 'lot', lot: lots.get(1) })
    await decide('hold', { kind: 'type', item: s.mask })
    expect(await accepted()).toBe(4301)
  })

  test('is what the postings say', async () => {
    const { checked, mismatches } = await verify(s.app.database.query, s.app.number, 'crossings')
    expect(mismatches).toEqual([])
    expect(checked).toBe(4)
  })
})
