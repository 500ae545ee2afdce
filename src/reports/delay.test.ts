import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'
import { figuresOf } from './figures.ts'

describe.each(engines)('figures that are public later, on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())

  test('tell what was recorded by then, in the words of then, and nothing since', async () => {
    const line = await s.promise(1000, { recipients: [] }, { stated: 'a thousand' })
    const then = new Date().toISOString()
    const { items } = await s.cell('listPledges', { params: s.params, query: {} })
    await s.desk('amendPledge', {
      params: { ...s.params, pledge: items[0]?.id ?? '' },
      body: {
        id: newId(),
        amends: 1,
        reason: 'Raised',
        lines: [
          { id: line, item: s.mask, quantity: 1500, stated: 'fifteen hundred' },
          { id: newId(), item: s.ffp2, quantity: 7, stated: 'seven more' },
        ],
      },
    })
    await s.consign({
      basis: 'reported',
      source: s.article,
      stands: 'landed',
      lines: [{ ...s.line({ pledgeLine: line }), quantity: 300 }],
    })
    const figures = async (recordedBefore: string | null) =>
      (await figuresOf(s.app.database.query, s.app.number, { limit: 9, recordedBefore })).map(
        ({ row }) => row,
      )
    const now = await figures(null)
    expect(now.map((row) => [row.stated, row.promised, row.arrived])).toEqual([
      ['fifteen hundred', 1500, 0],
      ['seven more', 7, 0],
      [expect.any(String), null, 300],
    ])
    const before = await figures(then)
    expect(before).toMatchObject([
      { stated: 'a thousand', promised: 1000, arrived: 0, open: null, line },
    ])
    expect(before.length).toBe(1)
  })
})
