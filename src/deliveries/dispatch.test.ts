import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import {
  askFor,
  decide,
  paper,
  type Scene,
  sceneOf,
  stockUp,
  takeBack,
} from '../../tests/support/hospital.ts'
import { newId } from '#platform/ids.ts'

const today = '2020-03-20'

describe.each(engines)('dispatch on $name', ({ fresh }) => {
  let test: TestApp
  let scene: Scene
  let params: { operation: string }
  beforeAll(async () => {
    test = await freshApp(fresh, { clock: () => new Date(`${today}T12:00:00Z`) })
    params = { operation: test.operation }
  })
  beforeEach(async () => {
    scene = await sceneOf(test)
  })
  afterAll(() => test.close())

  type Line = {
    quantity: number
    id?: string
    item?: string
    lot?: string
    pledgeLine?: string
  } & {
    needLine?: string
    plan?: string
    stage?: 'arrived'
  }
  const send = (lines: Line[], from = scene.store, facility = scene.hospital, happened = false) =>
    test.as('logistician').call('dispatchDelivery', {
      params,
      body: {
        id: newId(),
        facility,
        place: scene.pharmacy,
        from,
        vehicle: 'AB 123 CD',
        happened,
        lines: lines.map((line) => ({ id: newId(), item: scene.respirator, ...line })),
      },
    })
  const passed = async (quantity: number, lot = scene.lots[0], more: object = {}) => {
    await stockUp(test, scene, { lot, ...more }, quantity)
    await decide(test, lot, 'pass')
  }
  const need = async (line: string) => {
    const { items } = await test.as('facility').call('listNeeds', {
      params,
      query: { facility: scene.hospital },
    })
    return items.find(({ id }) => id === line)
  }
  const plan = async (
    supply: { kind: 'lot' | 'consignment_line'; id: string },
    line: string,
    n: number,
  ) => {
    const { kind, id } = supply
    const named = kind === 'lot' ? { kind, id, place: scene.store } : { kind, id }
    const one = { id: newId(), supply: named, needLine: line, quantity: n }
    await test.as('coordinator').call('allocate', {
      params,
      body: { id: newId(), reason: 'Most pressing', plans: [one] },
    })
    return one.id
  }

  it('takes what expires first where no lot is named, a line for each lot', async () => {
    const [late, soon] = scene.lots
    await passed(60, late)
    await passed(30, soon)
    const query = { place: scene.store, item: scene.respirator, quantity: 100 }
    expect(await test.as('logistician').call('suggestLots', { params, query })).toMatchObject({
      lots: [
        { lot: soon, lotNumber: 'B2', expiresOn: '2022-11-01', quantity: 30 },
        { lot: late, quantity: 60 },
      ],
      missing: 10,
    })
    const needLine = await askFor(test, scene, 100)
    const { id, code, lines } = await send([{ quantity: 70, needLine }])
    expect(lines).toMatchObject([
      { lot: soon, quantity: 30, needLine },
      { lot: late, quantity: 40, needLine },
    ])
    expect(await need(needLine)).toMatchObject({ onItsWay: 70, delivered: 0, open: 30 })
    const delivery = await test.as('facility').call('getDelivery', {
      params: { ...params, delivery: id },
    })
    expect(delivery).toMatchObject({ code, vehicle: 'AB 123 CD', from: { id: scene.store } })
    expect(delivery.lines).toMatchObject([
      { dispatched: 30, onItsWay: 30, delivered: 0 },
      { dispatched: 40, onItsWay: 40, delivered: 0 },
    ])
    expect(delivery.signatures).toEqual([])
  })

  it('is refused without a verdict; where it may choose it takes no held goods', async () => {
    const [first, second] = scene.lots
    await stockUp(test, scene, { lot: second }, 50)
    await expect(send([{ quantity: 10 }])).rejects.toMatchObject({
      code: 'not_released',
      facts: { why: ['no_verdict'] },
    })
    await passed(50, first)
    await decide(test, second, 'pass')
    await decide(test, second, 'hold')
    expect((await send([{ quantity: 10 }])).lines).toMatchObject([{ lot: first }])
    await expect(send([{ quantity: 10, lot: second }])).rejects.toMatchObject({
      code: 'not_released',
    })
    await expect(send([{ quantity: 41 }])).rejects.toMatchObject({
      code: 'not_in_store',
      facts: { there: 40, quantity: 41 },
    })
  })

  it('is recorded where it has happened: with a breach, and what the books lack unexplained', async () => {
    const [lot] = scene.lots
    await stockUp(test, scene, { lot }, 20)
    const left = (more: Partial<Line> = {}) =>
      send([{ quantity: 30, lot, ...more }], scene.store, scene.hospital, true)
    expect(await left()).toMatchObject({ breaches: 1, unexplained: 10, lines: [{ quantity: 30 }] })
    await decide(test, lot, 'pass')
    expect(await left({ quantity: 5 })).toMatchObject({ breaches: 0, unexplained: 5 })
    const [, never] = scene.lots
    expect(await left({ quantity: 7, lot: never })).toMatchObject({ breaches: 1, unexplained: 7 })
    const { items } = await test
      .as('conformity_officer')
      .call('listBreaches', { params, query: {} })
    const found = items.filter(({ facility }) => facility?.id === scene.hospital)
    expect(found.map(({ rule, quantity }) => [rule, quantity])).toEqual([
      ['no_verdict', 30],
      ['no_verdict', 7],
    ])
  })

  it('takes the oldest promise first where none is named, and says that it chose', async () => {
    const [older, newer] = [newId(), newId()]
    await passed(20, scene.lots[0], { pledgeLine: older })
    await passed(20, scene.lots[0], { pledgeLine: newer })
    const { lines } = await send([{ quantity: 30 }])
    expect(lines).toMatchObject([{ quantity: 30 }])
    const delivered = (pledgeLine: string, quantity: number) =>
      send([{ quantity, pledgeLine }]).then((done) => done.lines)
    await expect(delivered(older, 1)).rejects.toMatchObject({ code: 'not_in_store' })
    expect(await delivered(newer, 10)).toMatchObject([{ quantity: 10 }])
  })

  it('draws the plan it names, and no more than it says', async () => {
    await passed(100)
    const needLine = await askFor(test, scene, 80)
    const supply = { kind: 'lot' as const, id: scene.lots[0] }
    const planned = await plan(supply, needLine, 50)
    const { id } = await send([{ quantity: 30, needLine, plan: planned }])
    const get = () => test.as('auditor').call('getPlan', { params: { ...params, plan: planned } })
    expect(await get()).toMatchObject({ drawn: 30, open: 20, short: 0 })
    expect(await need(needLine)).toMatchObject({ allocated: 20, onItsWay: 30, open: 30 })
    await expect(send([{ quantity: 21, needLine, plan: planned }])).rejects.toMatchObject({
      code: 'plan_exhausted',
      facts: { open: 20 },
    })
    const say = (quantity: number) =>
      test.as('coordinator').call('overridePlan', {
        params,
        body: { id: newId(), plan: planned, quantity, reason: 'Fewer patients' },
      })
    await expect(say(29)).rejects.toMatchObject({ code: 'plan_below_drawn' })
    // What comes back was sent all the same: the plan stays drawn, the need is open again.
    await test.as('facility').call('refuseDelivery', {
      params: { ...params, delivery: id },
      body: { id: newId(), reason: 'Wet boxes' },
    })
    expect(await get()).toMatchObject({ drawn: 30, open: 20 })
    expect(await need(needLine)).toMatchObject({ allocated: 20, onItsWay: 0, open: 60 })
  })

  it('gives back its plan when it is taken back, and its taking back when that is', async () => {
    await passed(100)
    const needLine = await askFor(test, scene, 80)
    const planned = await plan({ kind: 'lot', id: scene.lots[0] }, needLine, 50)
    const { id } = await send([{ quantity: 30, needLine, plan: planned }])
    const back = await takeBack(test, id)
    expect(await need(needLine)).toMatchObject({ allocated: 50, onItsWay: 0, open: 30 })
    await takeBack(test, back)
    expect(await need(needLine)).toMatchObject({ allocated: 20, onItsWay: 30, open: 30 })
  })

  it('is refused where plan, need, facility and goods do not belong together', async () => {
    const [planned, other] = scene.lots
    await passed(100, planned)
    await passed(100, other)
    const needLine = await askFor(test, scene, 80)
    const second = await askFor(test, scene, 80)
    const id = await plan({ kind: 'lot', id: planned }, needLine, 50)
    const base = { quantity: 5, lot: planned, needLine }
    const refused = (line: Line, code: string, facility?: string) =>
      expect(send([line], scene.store, facility)).rejects.toMatchObject({ code })
    await refused({ ...base, needLine: second, plan: id }, 'plan_for_another')
    await refused({ ...base, lot: other, plan: id }, 'plan_of_other_goods')
    await refused({ ...base, plan: newId() }, 'plan_unknown')
    await refused(base, 'need_of_another', scene.authority)
    await refused({ ...base, needLine: newId() }, 'need_line_unknown')
    await refused({ ...base, lot: newId() }, 'lot_unknown')
    const gloves = await askFor(test, scene, 80, { item: scene.gloves })
    await refused({ ...base, needLine: gloves }, 'need_asks_other_item')
    await test.as('coordinator').call('withdrawPlans', {
      params,
      body: { id: newId(), plans: [id], reason: 'Changed' },
    })
    await refused({ ...base, plan: id }, 'plan_withdrawn')
    const twice = newId()
    await expect(
      send([
        { ...base, id: twice },
        { ...base, id: twice },
      ]),
    ).rejects.toMatchObject({ code: 'delivery_line_taken' })
  })

  it('goes straight from arrival, through customs, on a plan for its consignment', async () => {
    const { call } = test.as('coordinator')
    const place = async (name: string, country: string) => {
      const body = { id: newId(), kind: 'airport' as const, names: [{ name }], country }
      return (await call('recordPlace', { body })).id
    }
    const [origin, airport] = [await place('Hangzhou', 'CN'), await place('Malpensa', 'IT')]
    const needLine = await askFor(test, scene, 80)
    const line = newId()
    const consignment = newId()
    await call('recordConsignment', {
      params,
      body: {
        id: consignment,
        basis: 'reported',
        source: await paper(test, 'A newspaper'),
        stands: 'arrived',
        origin,
        destination: airport,
        parties: [
          { role: 'consignor', party: scene.authority },
          { role: 'consignee', party: scene.authority },
        ],
        lines: [
          { id: line, item: scene.respirator, quantity: 100, provenance: 'gift', stated: '100' },
        ],
      },
    })
    const planned = await plan({ kind: 'consignment_line', id: line }, needLine, 60)
    const goods = { quantity: 60, needLine, plan: planned, stage: 'arrived' as const }
    await expect(send([goods], airport)).rejects.toMatchObject({ code: 'no_customs_procedure' })
    await test.as('logistician').call('recordCustoms', {
      params: { ...params, consignment },
      body: {
        id: newId(),
        files: [
          {
            id: newId(),
            kind: 'import',
            country: 'IT',
            procedure: 'free_circulation_with_relief',
            reference: '20ITQXG080000123T1',
          },
        ],
      },
    })
    await expect(send([goods], airport)).rejects.toMatchObject({ code: 'not_released' })
    const { items } = await test.as('auditor').call('listLots', {
      query: { item: scene.respirator, unstated: 'true' },
    })
    await decide(test, items[0]?.id ?? '', 'pass')
    expect((await send([goods], airport)).lines).toMatchObject([{ quantity: 60, plan: planned }])
    await expect(
      plan({ kind: 'consignment_line', id: line }, await askFor(test, scene, 80), 41),
    ).rejects.toMatchObject({ code: 'supply_exceeded', facts: { free: 40 } })
  })

  it('is done by one of many who want the same goods at once', async () => {
    await passed(100)
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => send([{ quantity: 60 }])),
    )
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    const codes = ['not_in_store', 'insufficient_stock']
    for (const each of results.filter((result) => result.status === 'rejected'))
      expect(codes).toContain((each.reason as { code?: string }).code)
  })
})
