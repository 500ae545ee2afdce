// KN95 masks under Recommendations (EU) 2020/403 and 2021/1433: let pass without CE marking for
// health workers, authorised before 1 October 2021, made available until 31 May 2022, stocks used
// up by 31 July 2022. To the general public never.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { expectSound, type Stage, stageOf, whyKept } from '../support/replay.ts'

const under = {
  rule: 'eu-recommendation-2020-403',
  authorisedOn: '2020-05-04',
  placedOn: '2020-05-04',
}

const sceneOf = async (s: Stage) => {
  const authority = await s.party('government', 'The state', 'BE')
  const hospital = await s.party('hospital', 'Hospital', 'BE')
  const town = await s.party('municipality', 'Town hall', 'BE')
  const origin = await s.place('airport', 'Shanghai', 'CN')
  const store = await s.place('warehouse', 'Store', 'BE')
  const pharmacy = await s.place('pharmacy', 'Pharmacy', 'BE')
  const item = await s.item({ class: 'respirator', names: [{ name: 'KN95' }] })
  const [kn95 = '', waiting = '', late = ''] = await s.bought(
    { item, from: origin, store, holder: authority },
    [
      { lotNumber: 'K-2020', quantity: 100_000 },
      { lotNumber: 'K-waiting', quantity: 50_000 },
      { lotNumber: 'K-late', quantity: 50_000 },
    ],
  )
  const need = async (facility: string, usedBy: 'ward_staff' | 'public') => {
    const needLine = newId()
    const line = {
      id: needLine,
      item,
      quantity: 1_000_000,
      usedBy,
      purpose: 'general_care' as const,
    }
    await s.as('facility')('recordNeed', {
      params: s.params,
      body: { id: newId(), facility, place: pharmacy, lines: [line] },
    })
    return { facility, needLine }
  }
  return {
    authority,
    store,
    pharmacy,
    item,
    kn95,
    waiting,
    late,
    hospital,
    nurses: await need(hospital, 'ward_staff'),
    citizens: await need(town, 'public'),
  }
}

describe.each(engines)('KN95 without CE marking on $name', ({ fresh }) => {
  let s: Stage
  let n: Awaited<ReturnType<typeof sceneOf>>
  beforeAll(async () => {
    s = await stageOf(fresh, '2020-05-04T09:00:00Z')
    n = await sceneOf(s)
    for (const lot of [n.kn95, n.waiting])
      await s.verdict({ kind: 'lot', lot }, 'pass', { under, reason: 'The authority lets it pass' })
  })
  afterAll(() => s.app.close())

  const release = (lot: string, quantity: number) =>
    s.release(n.store, n.authority, { item: n.item, lot, quantity })
  const send = (
    { facility, needLine }: { facility: string; needLine?: string },
    lot: string,
    quantity: number,
    stage: 'arrived' | 'in_stock' = 'in_stock',
  ) =>
    s.dispatch(
      { from: n.store, facility, place: n.pharmacy },
      { item: n.item, lot, quantity, stage, ...(needLine && { needLine }) },
    )

  test('in 2020 it goes to nurses, not to the public, nor to a use nobody declared', async () => {
    s.at('2020-06-01T09:00:00Z')
    await release(n.kn95, 40_000)
    await s.sign(await send(n.nurses, n.kn95, 10_000), 10_000)
    expect(await whyKept(send(n.citizens, n.kn95, 1))).toBe('derogation_users')
    expect(await whyKept(send({ facility: n.hospital }, n.kn95, 1))).toBe('use_not_declared')
  })

  test('what was authorised after September 2021 is never let go', async () => {
    s.at('2021-10-20T09:00:00Z')
    const lot = { kind: 'lot', lot: n.late }
    await s.verdict(lot, 'pass', {
      under: { ...under, authorisedOn: '2021-10-01', placedOn: null },
    })
    expect(await whyKept(release(n.late, 1))).toBe('derogation_ended')
    // Nor what was authorised in time and came on the market too late.
    await s.verdict(lot, 'pass', { under: { ...under, placedOn: '2021-10-01' } })
    expect(await whyKept(release(n.late, 1))).toBe('derogation_ended')
    expect(await whyKept(send(n.nurses, n.late, 1, 'arrived'))).toBe('derogation_ended')
  })

  test('30 May 2022: released and sent', async () => {
    s.at('2022-05-30T09:00:00Z')
    await release(n.kn95, 60_000)
    await s.sign(await send(n.nurses, n.kn95, 20_000), 20_000)
    expect(await whyKept(send(n.citizens, n.kn95, 1))).toBe('derogation_users')
  })

  test('15 June 2022: only what is in stock, only to health workers', async () => {
    s.at('2022-06-15T09:00:00Z')
    await s.sign(await send(n.nurses, n.kn95, 20_000), 20_000)
    expect(await whyKept(send(n.citizens, n.kn95, 1))).toBe('derogation_users')
    // What lies in arrival since 2020 was never made available, and is not any more.
    expect(await whyKept(release(n.waiting, 1))).toBe('derogation_ended')
    expect(await whyKept(send(n.nurses, n.waiting, 1, 'arrived'))).toBe('derogation_ended')
    const use = { item: n.item, lot: n.kn95, quantity: 5_000 }
    expect(await s.use(n.hospital, null, use)).toMatchObject({ breaches: 0 })
  })

  test('a quarantine that is lifted makes nothing new of what lay in the store', async () => {
    s.at('2022-06-20T09:00:00Z')
    await s.as('logistician')('recordQuarantine', {
      params: s.params,
      body: { id: newId(), lines: [{ lot: n.kn95, quantity: 6_000 }], reason: 'Torn boxes' },
    })
    expect(await whyKept(send(n.citizens, n.kn95, 1, 'arrived'))).toBe('derogation_users')
    await s.sign(await send(n.nurses, n.kn95, 1_000, 'arrived'), 1_000)
    await release(n.kn95, 5_000)
    expect(await whyKept(release(n.waiting, 1))).toBe('derogation_ended')
  })

  test('1 August 2022: no more; what is worn then is a breach', async () => {
    s.at('2022-08-01T09:00:00Z')
    expect(await whyKept(send(n.nurses, n.kn95, 1))).toBe('derogation_ended')
    expect(await whyKept(release(n.waiting, 1))).toBe('derogation_ended')
    expect(await whyKept(send(n.citizens, n.kn95, 1))).toBe('derogation_users')
    const use = { item: n.item, lot: n.kn95, quantity: 100 }
    expect(await s.use(n.hospital, null, use)).toMatchObject({ breaches: 1 })
    expect(await s.breaches()).toEqual(['derogation_ended, Hospital, 100'])
    await expectSound(s)
  })
})
