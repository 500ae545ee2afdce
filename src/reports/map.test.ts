import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'

describe.each(engines)('flows and what is on its way, on $name', ({ fresh }) => {
  let s: Shipping
  let flying = ''
  beforeAll(async () => {
    s = await shippingDesk(fresh)
    const coordinates = { latitude: 31.14, longitude: 121.8 }
    const airport = { kind: 'airport', country: 'CN', coordinates } as const
    const shanghai = newId()
    await s.cell('recordPlace', { body: { id: shanghai, ...airport, names: [{ name: 'PVG' }] } })
    const line = await s.promise(1000)
    await s.promise(null)
    await s.promise(50, { donors: [s.jackMa], recipients: [], recipientWords: 'the needy' })
    await s.consign({
      basis: 'documented',
      stands: 'landed',
      lines: [{ ...s.line({ pledgeLine: line }), quantity: 300 }],
    })
    flying = await s.consign({
      basis: 'documented',
      stands: 'in_transit',
      origin: shanghai,
      legs: [
        {
          id: newId(),
          mode: 'air',
          vehicle: 'CA 1',
          from: shanghai,
          to: s.liege,
          actualDeparture: '2020-03-18T08:00:00.000Z',
          plannedArrival: '2020-03-18T20:00:00.000Z',
        },
      ],
      lines: [
        {
          id: newId(),
          item: s.ventilator,
          quantity: null,
          qualifier: 'unquantified',
          stated: 'dozens',
        },
      ],
    })
  })
  afterAll(() => s.app.close())

  test('a donor to a recipient, and from which place to which where there is one', async () => {
    const { items, next } = await s.cell('reportFlows', { params: s.params, query: {} })
    expect(next).toBeNull()
    expect(items).toMatchObject([
      {
        from: { party: s.alibaba, name: 'alibaba', place: { name: 'hangzhou', country: 'CN' } },
        to: { party: s.belgium, name: 'belgium', place: { name: 'liege', country: 'BE' } },
        class: 'mask',
        unit: 'piece',
        lines: 2,
        unquantified: 1,
        promised: 1000,
        qualifier: 'exact',
        sent: 300,
        arrived: 300,
        delivered: 0,
      },
      {
        from: { name: 'jackMa', place: null },
        to: { party: null, name: 'the needy' },
        promised: 50,
      },
    ])
  })

  test('donor after donor', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const query = { limit: 1, ...(cursor && { cursor }) }
      const { items, next } = await s.cell('reportFlows', { params: s.params, query })
      seen.push(...items.map((row) => row.from.name ?? ''))
      cursor = next ?? undefined
    } while (cursor)
    expect(seen.toSorted()).toEqual(['alibaba', 'jackMa'])
  })

  test('goods with and without a number, the newest first, and the leg they are on', async () => {
    const { items } = await s.cell('reportOnTheWay', { params: s.params, query: {} })
    expect(items).toMatchObject([
      {
        consignment: flying,
        stage: 'in_transit',
        place: null,
        origin: { name: 'PVG', latitude: 31.14, longitude: 121.8 },
        destination: { name: 'liege' },
        leg: {
          vehicle: 'CA 1',
          from: { name: 'PVG' },
          to: { name: 'liege' },
          actualDeparture: '2020-03-18T08:00:00.000Z',
          actualArrival: null,
        },
      },
      { stage: 'landed', place: { name: 'liege' }, leg: null },
    ])
    const page = { limit: 1 }
    const first = await s.cell('reportOnTheWay', { params: s.params, query: page })
    const query = { ...page, cursor: first.next ?? '' }
    const rest = await s.cell('reportOnTheWay', { params: s.params, query })
    expect([...first.items, ...rest.items]).toEqual(items)
    expect(rest.next).toBeNull()
  })
})
