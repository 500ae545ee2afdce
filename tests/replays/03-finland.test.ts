// Finland, April 2020, a purchase. 2.2 million masks do not protect hospital staff; they keep what
// the wearer breathes out from others, so they are of use, in care homes and at a visitors' desk.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { expectSound, type Stage, stageOf, whyKept } from '../support/replay.ts'

const all = 2_200_000

const sceneOf = async (s: Stage) => {
  const agency = await s.party('government', 'National Emergency Supply Agency', 'FI')
  const hospital = await s.party('hospital', 'University hospital', 'FI')
  const home = await s.party('other', 'Care home', 'FI')
  const origin = await s.place('airport', 'Guangzhou', 'CN')
  const store = await s.place('warehouse', 'Helsinki', 'FI')
  const pharmacy = await s.place('pharmacy', 'Hospital pharmacy', 'FI')
  const door = await s.place('other', 'Door of the care home', 'FI')
  const item = await s.item({ class: 'mask', names: [{ name: 'Masks' }] })
  s.at('2020-04-07T12:00:00Z')
  const [lot = ''] = await s.bought({ item, from: origin, store, holder: agency }, [
    { lotNumber: 'FI-0407', quantity: all },
  ])
  const need = async (
    facility: string,
    place: string,
    usedBy: 'intensive_care_staff' | 'care_home_staff' | 'public',
    purpose: 'aerosol_generating_procedures' | 'source_control',
    quantity: number,
  ) => {
    const line = newId()
    await s.as('facility')('recordNeed', {
      params: s.params,
      body: {
        id: newId(),
        facility,
        place,
        lines: [{ id: line, item, quantity, usedBy, purpose }],
      },
    })
    return { facility, place, line }
  }
  return {
    agency,
    store,
    item,
    lot,
    hospital,
    pharmacy,
    // The gravest need asks first, and would get everything.
    ward: await need(
      hospital,
      pharmacy,
      'intensive_care_staff',
      'aerosol_generating_procedures',
      all,
    ),
    visitors: await need(hospital, pharmacy, 'public', 'source_control', 200_000),
    home: await need(home, door, 'care_home_staff', 'source_control', 500_000),
  }
}

describe.each(engines)('Finland, April 2020, on $name', ({ fresh }) => {
  let s: Stage
  let n: Awaited<ReturnType<typeof sceneOf>>
  beforeAll(async () => {
    s = await stageOf(fresh, '2020-04-06T09:00:00Z')
    n = await sceneOf(s)
  })
  afterAll(() => s.app.close())

  const supply = () => ({ kind: 'lot' as const, id: n.lot, place: n.store })
  const plan = async (needLine: string, quantity: number) => {
    const id = newId()
    await s.as('coordinator')('allocate', {
      params: s.params,
      body: {
        id: newId(),
        reason: 'They asked',
        plans: [{ id, supply: supply(), needLine, quantity }],
      },
    })
    return id
  }
  const send = (
    to: { facility: string; place: string },
    quantity: number,
    more: { needLine?: string; plan?: string } = {},
    happened = false,
  ) =>
    s.dispatch(
      { from: n.store, facility: to.facility, place: to.place, happened },
      { item: n.item, lot: n.lot, quantity, ...more },
    )

  test('tested: unfit as own protection, fit to protect others from the wearer', async () => {
    s.at('2020-04-08T15:00:00Z')
    await s.verdict({ kind: 'lot', lot: n.lot }, 'limited_use', {
      reason: 'The laboratory found them unfit to protect hospital staff',
      limits: {
        purposes: ['source_control'],
        excluded: ['aerosol_generating_procedures', 'care_of_infectious_patients', 'surgery'],
      },
    })
    // Nobody wears them in a store, so there they may go.
    const whole = { item: n.item, lot: n.lot, quantity: all }
    expect(await s.release(n.store, n.agency, whole)).toMatchObject({ breaches: 0 })
  })

  test('by hand: none for the ward, some for the care home and for the visitors', async () => {
    await expect(plan(n.ward.line, 1)).rejects.toMatchObject({
      code: 'supply_exceeded',
      facts: { free: 0 },
    })
    const home = await plan(n.home.line, 100_000)
    const visitors = await plan(n.visitors.line, 50_000)
    await s.sign(await send(n.home, 100_000, { needLine: n.home.line, plan: home }), 100_000)
    const desk = await send(n.visitors, 50_000, { needLine: n.visitors.line, plan: visitors })
    // The same pharmacy signs for the visitors' desk: it is the use that decides, not the house.
    expect(await s.sign(desk, 50_000)).toMatchObject({ breaches: 0 })
  })

  test('by rule: the gravest need is passed over, the others are met', async () => {
    const { plans } = await s.as('coordinator')('allocateByRule', {
      params: s.params,
      body: { id: newId(), reason: 'By the rule', supply: supply() },
    })
    const shares = Object.fromEntries(plans.map(({ needLine, quantity }) => [needLine, quantity]))
    expect(shares).toEqual({ [n.home.line]: 400_000, [n.visitors.line]: 150_000 })
  })

  test('no truck to the ward, and none to a use that nobody declared', async () => {
    expect(await whyKept(send(n.ward, 1, { needLine: n.ward.line }))).toBe('limited_use')
    expect(await whyKept(send(n.ward, 1))).toBe('use_not_declared')
  })

  test('what went to the ward all the same is a breach on the desk', async () => {
    const load = await send(n.ward, 3_000, { needLine: n.ward.line }, true)
    expect(load.breaches).toBe(1)
    await s.sign(load, 3_000)
    expect(await s.breaches({ open: 'true' })).toContain('limited_use, University hospital, 3000')
    await expectSound(s)
  })
})
