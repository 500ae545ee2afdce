import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('sending on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())

  const at = (consignment: string) => ({ ...s.params, consignment })
  const send = (consignment: string, body: object = {}) =>
    s.apron('sendConsignment', { params: at(consignment), body: { id: newId(), ...body } })
  const land = (consignment: string, body: object = {}) =>
    s.apron('landConsignment', { params: at(consignment), body: { id: newId(), ...body } })
  const declare = (consignment: string, file: object = {}) => {
    const blank = { id: newId(), kind: 'export', country: 'CN', procedure: 'export' } as const
    const files = [{ ...blank, reference: 'CN-1', ...file }]
    return s.apron('recordCustoms', { params: at(consignment), body: { id: newId(), files } })
  }
  const flight = (vehicle: string, more: object = {}) => ({
    id: newId(),
    mode: 'air',
    from: s.hangzhou,
    to: s.liege,
    carrier: s.cargo,
    vehicle,
    ...more,
  })
  const standing = async (consignment: string) =>
    (await s.read(consignment)).lines.map((line) => line.standing)

  test('goods leave an airport only under a procedure with its reference', async () => {
    const consignment = await s.consign({ lines: [s.line()] })
    const none = { code: 'no_customs_procedure', facts: { place: s.hangzhou } }
    await expect(send(consignment)).rejects.toMatchObject(none)
    await declare(consignment, { country: 'BE', kind: 'import', procedure: 'warehouse' })
    await expect(send(consignment)).rejects.toMatchObject(none)
    const file = { id: newId(), reference: null }
    await declare(consignment, file)
    await expect(send(consignment)).rejects.toMatchObject(none)
    await declare(consignment, { id: file.id, reference: '5301-2020' })
    await send(consignment)
    expect(await standing(consignment)).toMatchObject([{ packed: 0, inTransit: 100 }])
    expect((await s.read(consignment)).breaches).toEqual([])
  })

  test('what has left all the same is recorded, and the breach with it', async () => {
    const consignment = await s.consign({ lines: [s.line()] })
    const act = await send(consignment, { basis: 'documented' })
    const found = await s.read(consignment)
    expect(found.lines[0]?.standing).toMatchObject({ inTransit: 100 })
    expect(found.breaches).toMatchObject([
      { act: act.id, place: s.hangzhou, rule: 'no_customs_procedure' },
    ])
  })

  test('a report says nothing of customs, so it breaks nothing', async () => {
    const source = { basis: 'reported', source: s.article }
    const consignment = await s.consign({ ...source, lines: [s.line()], stands: 'in_transit' })
    expect((await s.read(consignment)).breaches).toEqual([])
  })

  test('part-shipments of one line fly on two flights, and land each with its own', async () => {
    const [first, second] = [flight('CV 7304'), flight('CV7306', { carrier: s.trucks })]
    const line = s.line({ quantity: 1000 })
    const dozens = s.line({ quantity: null, qualifier: 'unquantified', stated: 'dozens' })
    const consignment = await s.consign({ lines: [line, dozens], legs: [first, second] })
    await declare(consignment)
    const half = [{ line: line.id, quantity: 600 }, { line: dozens.id }]
    expect(await send(consignment, { leg: first.id, lines: half })).toMatchObject({
      lines: [
        { line: line.id, quantity: 600 },
        { line: dozens.id, quantity: null },
      ],
    })
    await send(consignment, { leg: second.id })
    expect(await standing(consignment)).toMatchObject([{ packed: 0, inTransit: 1000 }, null])
    await land(consignment, { leg: second.id })
    const found = await s.read(consignment)
    expect(found.lines[0]?.standing).toMatchObject({ inTransit: 600, landed: 400 })
    expect(found.lines[1]?.steps.map((step) => step.stage)).toEqual(['packed', 'in_transit'])
    expect(found.legs.map((leg) => leg.actualArrival !== null)).toEqual([false, true])
    await land(consignment, { leg: first.id })
    expect(await standing(consignment)).toMatchObject([{ inTransit: 0, landed: 1000 }, null])
    await expect(land(consignment)).rejects.toMatchObject({ code: 'nothing_to_post' })
  })

  test('what landed without its flight being named does not land again with it', async () => {
    const leg = flight('CV 7304')
    const line = s.line({ quantity: 1000 })
    const consignment = await s.consign({ lines: [line], legs: [leg] })
    await declare(consignment)
    await send(consignment, { leg: leg.id, lines: [{ line: line.id, quantity: 600 }] })
    await land(consignment, { lines: [{ line: line.id, quantity: 500 }] })
    await land(consignment, { leg: leg.id })
    expect(await standing(consignment)).toMatchObject([{ packed: 400, inTransit: 0, landed: 600 }])
  })

  test('an instruction takes no more than is packed; a fact is recorded, unexplained', async () => {
    const line = s.line()
    const consignment = await s.consign({ lines: [line] })
    await declare(consignment)
    const lines = [{ line: line.id, quantity: 130 }]
    await expect(send(consignment, { lines })).rejects.toMatchObject({
      code: 'insufficient_stock',
      facts: { balance: 100, needed: 130 },
    })
    await send(consignment, { lines, basis: 'counted' })
    expect(await standing(consignment)).toMatchObject([{ packed: 0, inTransit: 130 }])
  })

  test('the next carrier takes goods over on the way; the same one just flies on', async () => {
    const line = s.line()
    const [air, road, on] = [
      flight('CV1'),
      flight('T-1', { mode: 'road', carrier: s.trucks, from: s.liege, to: s.store }),
      flight('T-2', { mode: 'road', carrier: s.trucks, from: s.store, to: s.store }),
    ]
    const consignment = await s.consign({ lines: [line], legs: [air, road, on] })
    await declare(consignment)
    await send(consignment, { leg: air.id })
    await declare(consignment, {
      kind: 'transit',
      country: 'BE',
      procedure: 'transit',
      guarantee: 'G',
    })
    await send(consignment, { leg: road.id })
    const held = await s.cell('listConsignments', {
      params: s.params,
      query: { holder: s.trucks, stage: 'in_transit' },
    })
    expect(held.items).toMatchObject([{ id: consignment }])
    await send(consignment, { leg: on.id })
    const found = await s.read(consignment)
    expect(found.lines[0]?.standing).toMatchObject({ inTransit: 100 })
    expect(found.legs.every((leg) => leg.actualDeparture !== null)).toBe(true)
  })

  test('a report may say at once how far goods have come, without the acts before', async () => {
    const pledgeLine = await s.promise(300_000)
    const report = { basis: 'reported', source: s.article, quote: 'A cargo plane has landed.' }
    const lines = [s.line({ pledgeLine, quantity: 300_000 })]
    const landed = await s.consign({ ...report, lines, stands: 'landed' })
    expect(await standing(landed)).toMatchObject([{ landed: 300_000, came: 0 }])
    expect(await s.promised(pledgeLine)).toBe(0)
    const dozens = { quantity: null, qualifier: 'unquantified', stated: 'dozens' }
    const both = [s.line(), s.line(dozens)]
    const arrived = await s.consign({ ...report, lines: both, stands: 'arrived' })
    const found = await s.read(arrived)
    expect(found.lines[0]?.standing).toMatchObject({ arrived: 100, came: 100 })
    expect(found.lines[1]).toMatchObject({ standing: null, steps: [{ stage: 'arrived' }] })
  })

  test('an arrival that somebody saw is a receipt, and a donor reports no landing', async () => {
    const lines = [s.line()]
    await expect(s.consign({ lines, stands: 'arrived' })).rejects.toMatchObject({
      code: 'arrival_is_counted',
    })
    const body = { id: newId(), lines, stands: 'landed' } as const
    await expect(s.desk('recordConsignment', { params: s.params, body })).rejects.toMatchObject({
      code: 'not_permitted',
    })
  })

  test('landing before anybody recorded the departure takes what is packed', async () => {
    const line = s.line()
    const consignment = await s.consign({ lines: [line] })
    await land(consignment, { lines: [{ line: line.id, quantity: 80 }], place: s.milan })
    expect(await standing(consignment)).toMatchObject([{ packed: 20, landed: 80 }])
    await s.apron('landConsignment', {
      params: at(consignment),
      body: { id: newId(), lines: [{ line: line.id, quantity: 30 }] },
    })
    expect(await standing(consignment)).toMatchObject([{ packed: 0, landed: 110 }])
  })

  test('names what is not of this consignment', async () => {
    const consignment = await s.consign({ lines: [s.line()] })
    const line = newId()
    await expect(land(consignment, { lines: [{ line }] })).rejects.toMatchObject({
      code: 'consignment_line_unknown',
      facts: { line },
    })
    const leg = flight('CV 9')
    await s.consign({ legs: [leg] })
    await expect(land(consignment, { leg: leg.id })).rejects.toMatchObject({ code: 'leg_unknown' })
    const dozens = s.line({ quantity: null, qualifier: 'unquantified', stated: 'dozens' })
    const vague = await s.consign({ lines: [dozens] })
    await expect(land(vague, { lines: [{ line: dozens.id, quantity: 24 }] })).rejects.toMatchObject(
      { code: 'line_without_number' },
    )
  })
})
