// Replay 6: an urgent release that nobody confirmed. Belgium, March 2020: 6,000 masks go to two
// hospitals on a name for 72 hours; the test result does not come in time.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { freshApp, type TestApp } from '../support/app.ts'
import { engines } from '../support/engines.ts'

const hour = 3_600_000
const begun = Date.parse('2020-03-20T08:00:00Z')

describe.each(engines)('an urgent release never confirmed, on $name', ({ fresh }) => {
  let app: TestApp
  let now = begun
  const ids = Object.fromEntries(
    ['authority', 'liege', 'mons', 'gent', 'store', 'ward', 'wards', 'mask', 'line'].map((name) => [
      name,
      newId(),
    ]),
  ) as Record<string, string>
  const id = (name: string) => ids[name] ?? ''
  let params: { operation: string }
  let lot = ''
  let release = ''

  const as = (role: 'coordinator' | 'logistician' | 'conformity_officer' | 'facility') =>
    app.as(role).call
  const dispatch = (facility: string, place: string, quantity: number) =>
    as('logistician')('dispatchDelivery', {
      params,
      body: {
        id: newId(),
        facility,
        place,
        from: id('store'),
        lines: [{ id: newId(), item: id('mask'), lot, quantity, stage: 'arrived' }],
      },
    })

  beforeAll(async () => {
    app = await freshApp(fresh, { clock: () => new Date(now) })
    params = { operation: app.operation }
    const party = (name: string, kind: 'government' | 'hospital') =>
      as('coordinator')('recordParty', {
        body: { id: id(name), kind, country: 'BE', names: [{ name }] },
      })
    await party('authority', 'government')
    for (const name of ['liege', 'mons', 'gent']) await party(name, 'hospital')
    const place = (name: string, kind: 'warehouse' | 'hospital') =>
      as('coordinator')('recordPlace', {
        body: { id: id(name), kind, country: 'BE', names: [{ name }] },
      })
    await place('store', 'warehouse')
    await place('ward', 'hospital')
    await place('wards', 'hospital')
    await as('coordinator')('recordItem', {
      body: { id: id('mask'), class: 'medical_mask', names: [{ name: 'Mask' }], unit: 'piece' },
    })
    const consignment = newId()
    await as('coordinator')('recordConsignment', {
      params,
      body: {
        id: consignment,
        parties: [{ role: 'consignee', party: id('authority') }],
        destination: id('store'),
        stands: 'landed',
        lines: [
          {
            id: id('line'),
            item: id('mask'),
            quantity: 10_000,
            stated: '10,000',
            lot: { lotNumber: 'M-1' },
          },
        ],
      },
    })
    await as('logistician')('recordCount', {
      params: { ...params, consignment },
      body: {
        id: newId(),
        place: id('store'),
        lines: [{ line: id('line'), sound: 10_000 }],
      },
    })
    const read = await as('coordinator')('getConsignment', { params: { ...params, consignment } })
    lot = read.lines[0]?.lot?.id ?? ''
  }, 60_000)
  afterAll(() => app.close())

  test('on a name, for 72 hours, 6,000 may go to two hospitals and to nobody else', async () => {
    release = newId()
    const given = await as('conformity_officer')('recordUrgentRelease', {
      params,
      body: {
        id: release,
        subject: { kind: 'lot', lot },
        quantity: 6000,
        facilities: [id('liege'), id('mons')],
        authorisedBy: 'Dr Peeters, Federal Agency for Medicines',
        reason: 'Wards have none left',
        seen: 'Declaration of the maker and the label; no test report',
      },
    })
    expect(given.expiresAt).toBe(new Date(begun + 72 * hour).toISOString())
    await expect(dispatch(id('gent'), id('ward'), 100)).rejects.toMatchObject({
      code: 'not_released',
      facts: { why: ['urgent_release_elsewhere'] },
    })
    now = begun + hour
    await dispatch(id('liege'), id('ward'), 2500)
    await dispatch(id('mons'), id('wards'), 1500)
    await expect(dispatch(id('mons'), id('wards'), 2001)).rejects.toMatchObject({
      facts: { why: ['urgent_release_exceeded'] },
    })
    const running = await as('conformity_officer')('getUrgentRelease', {
      params: { ...params, release },
    })
    expect(running).toMatchObject({ state: 'running', used: 4000, notices: [] })
    expect(running.went.map(({ facility, quantity }) => [facility.name, quantity])).toEqual([
      ['liege', 2500],
      ['mons', 1500],
    ])
  })

  test('twelve hours before it ends it lies on the desk', async () => {
    now = begun + 61 * hour
    const desk = await as('conformity_officer')('getDesk', { params })
    expect(desk.items.find(({ kind }) => kind === 'urgent_releases_ending')?.count).toBe(1)
  })

  test('at 72 hours nothing more goes, and what lies there is held', async () => {
    now = begun + 72 * hour
    await expect(dispatch(id('liege'), id('ward'), 10)).rejects.toMatchObject({
      code: 'not_released',
      facts: { why: ['urgent_release_expired'] },
    })
    const { items } = await as('logistician')('listStock', { params, query: { lot } })
    // The rest at the store, and what is on the road to each.
    expect(items.map(({ verdict }) => verdict)).toEqual(['hold', 'hold', 'hold'])
  })

  test('both hospitals are told how much of it they got, and the officer sees it', async () => {
    const lapsed = await as('conformity_officer')('getUrgentRelease', {
      params: { ...params, release },
    })
    expect(lapsed.state).toBe('lapsed')
    expect(
      lapsed.notices.map(({ party, goods, answer }) => [party.name, goods[0]?.quantity, answer]),
    ).toEqual([
      ['liege', 2500, null],
      ['mons', 1500, null],
    ])
    const desk = await as('conformity_officer')('getDesk', { params })
    expect(desk.items.find(({ kind }) => kind === 'urgent_releases_lapsed')?.rows).toMatchObject([
      { subject: { kind: 'urgent_release', id: release } },
    ])
  })

  test('a hospital answers; what is used after that is recorded, with a breach', async () => {
    now = begun + 73 * hour
    await as('facility')('answerUrgentRelease', {
      params: { ...params, release },
      body: { id: newId(), party: id('liege'), setAside: 900, note: '1,600 are used' },
    })
    const { items } = await as('coordinator')('listUrgentReleaseNotices', {
      params,
      query: { waiting: 'true' },
    })
    expect(items.map(({ party }) => party.name)).toEqual(['mons'])
    const deliveries = await as('facility')('listDeliveries', { params, query: {} })
    const toMons = deliveries.items.find(({ facility }) => facility.id === id('mons'))
    const read = await as('facility')('getDelivery', {
      params: { ...params, delivery: toMons?.id ?? '' },
    })
    const signed = await as('facility')('signDelivery', {
      params: { ...params, delivery: toMons?.id ?? '' },
      body: {
        id: newId(),
        basis: 'counted',
        lines: read.lines.map((line) => ({ line: line.id, sound: 1500 })),
      },
    })
    expect(signed.breaches).toBe(1)
    const breaches = await as('conformity_officer')('listBreaches', { params, query: { lot } })
    expect(breaches.items).toMatchObject([
      { rule: 'urgent_release_expired', quantity: 1500, facility: { id: id('mons') } },
    ])
  })

  test('a verdict that comes late confirms it, or overrules it', async () => {
    now = begun + 90 * hour
    const decide = (outcome: 'pass' | 'reject') =>
      as('conformity_officer')('recordVerdict', {
        params,
        body: { id: newId(), subject: { kind: 'lot', lot }, outcome, reason: 'Tested' },
      })
    const state = async () =>
      (await as('coordinator')('getUrgentRelease', { params: { ...params, release } })).state
    await decide('pass')
    expect(await state()).toBe('confirmed')
    await dispatch(id('gent'), id('ward'), 10)
    now += hour
    await decide('reject')
    expect(await state()).toBe('overruled')
    await expect(dispatch(id('gent'), id('ward'), 10)).rejects.toMatchObject({
      facts: { why: ['rejected'] },
    })
  })
})
