// A recall in the night, goods on the road, a phone without a network. The recall comes at 01:50.
// What was signed for at 23:30 and is told at 02:10 was right; what was signed for at 02:00 was
// not; and what has not left the store does not leave it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { type Delivery, expectSound, type Stage, stageOf, whyKept } from '../support/replay.ts'

const sceneOf = async (s: Stage) => {
  const region = await s.party('region', 'Regione', 'IT')
  const maker = await s.party('company', 'A maker', 'CN')
  const near = await s.party('hospital', 'The hospital nearby', 'IT')
  const far = await s.party('hospital', 'The hospital in the valley', 'IT')
  const origin = await s.place('airport', 'Shanghai', 'CN')
  const store = await s.place('warehouse', 'Regional store', 'IT')
  const pharmacy = await s.place('pharmacy', 'Pharmacy nearby', 'IT')
  const valley = await s.place('pharmacy', 'Pharmacy in the valley', 'IT')
  const item = await s.item({ class: 'respirator', names: [{ name: 'FFP2' }], maker })
  const [lot = ''] = await s.bought({ item, from: origin, store, holder: region, maker }, [
    { lotNumber: 'R-17', quantity: 10_000 },
  ])
  await s.verdict({ kind: 'lot', lot }, 'pass')
  await s.release(store, region, { item, lot, quantity: 10_000 })
  return { region, near, far, store, pharmacy, valley, item, lot }
}

describe.each(engines)('a recall, a truck and a phone offline on $name', ({ fresh }) => {
  let s: Stage
  let n: Awaited<ReturnType<typeof sceneOf>>
  let toNear: Delivery
  let toFar: Delivery
  let recall = ''
  beforeAll(async () => {
    s = await stageOf(fresh, '2020-04-02T18:00:00Z')
    n = await sceneOf(s)
    toNear = await send(n.near, n.pharmacy, 3_000)
    toFar = await send(n.far, n.valley, 2_000)
  })
  afterAll(() => s.app.close())

  const send = (facility: string, place: string, quantity: number) =>
    s.dispatch({ from: n.store, facility, place }, { item: n.item, lot: n.lot, quantity })
  const noticeTo = async (party: string) => {
    const { items } = await s.as('facility')('listRecallNotices', {
      params: { ...s.params, recall },
      query: { party },
    })
    return items.map(({ state, units }) => ({
      state,
      units: units.map(({ standing, quantity }) => `${standing} ${quantity}`),
    }))
  }

  test('at 01:50 both trucks are on the road for all anybody knows; both are told', async () => {
    s.at('2020-04-03T01:50:00Z')
    recall = await s.recall({ kind: 'lot', lot: n.lot }, { instruction: 'set_aside' })
    expect(await s.books(recall)).toEqual({ in_store: 5_000, on_the_road: 5_000 })
    expect(await noticeTo(n.near)).toEqual([{ state: 'told', units: ['on_the_road 3000'] }])
    expect(await noticeTo(n.far)).toEqual([{ state: 'told', units: ['on_the_road 2000'] }])
  })

  test('the signature of 23:30 arrives at 02:10: right, no breach, and they are told', async () => {
    s.at('2020-04-03T02:10:00Z')
    const signed = await s.sign(toNear, 3_000, { happenedAt: '2020-04-02T23:30:00Z' })
    expect(signed).toMatchObject({ breaches: 0, unexplained: 0 })
    expect(await s.breaches()).toEqual([])
    expect(await noticeTo(n.near)).toEqual([{ state: 'told', units: ['at_facility 3000'] }])
    expect(await s.holders(recall)).toContain(
      'The hospital nearby, Pharmacy nearby, delivered, 3000',
    )
  })

  test('the signature of 02:00 is a fact too, with a breach', async () => {
    const signed = await s.sign(toFar, 2_000, { happenedAt: '2020-04-03T02:00:00Z' })
    expect(signed).toMatchObject({ breaches: 1, unexplained: 0 })
    expect(await s.breaches()).toEqual(['held, The hospital in the valley, 2000'])
    expect(await noticeTo(n.far)).toEqual([{ state: 'told', units: ['at_facility 2000'] }])
  })

  test('a phone that sends the same signature again changes nothing', async () => {
    const body = {
      id: newId(),
      happenedAt: '2020-04-02T23:40:00Z',
      lines: [{ item: n.item, lot: n.lot, quantity: 500, ward: n.pharmacy }],
    }
    const asked = { params: { ...s.params, facility: n.near }, body }
    const first = await s.as('facility')('issueGoods', asked)
    expect(await s.as('facility')('issueGoods', asked)).toEqual(first)
    expect(first).toMatchObject({ breaches: 0 })
  })

  test('what was to leave at six does not leave, whenever a phone says it was asked', async () => {
    s.at('2020-04-03T06:00:00Z')
    expect(await whyKept(send(n.near, n.pharmacy, 1))).toBe('held')
    const line = { id: newId(), item: n.item, lot: n.lot, quantity: 1 }
    const before = s.as('logistician')('dispatchDelivery', {
      params: s.params,
      body: {
        id: newId(),
        happenedAt: '2020-04-02T23:00:00Z',
        facility: n.near,
        place: n.pharmacy,
        from: n.store,
        lines: [line],
      },
    })
    expect(await whyKept(before)).toBe('held')
    await expectSound(s)
  })
})
