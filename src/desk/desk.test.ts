import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#acts/permission.ts'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'
import { waits } from './desk.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

describe.each(engines)('the desk on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())
  const board = (query: { hours?: number; place?: string } = {}) =>
    s.app.as('auditor').call('reportArrivals', { params: s.params, query })
  const flight = async (vehicle: string, plannedArrival: string) => {
    const consignment = await s.consign({ lines: [s.line()] })
    const leg = { id: newId(), number: 1, mode: 'air' as const, from: s.hangzhou, to: s.liege }
    await s.desk('recordLegs', {
      params: { ...s.params, consignment },
      body: { id: newId(), legs: [{ ...leg, vehicle, plannedArrival }] },
    })
    return { consignment, leg: leg.id }
  }
  const meet = (consignment: string, leg: string, person: string, party?: string) =>
    s.apron('meetArrival', {
      params: { ...s.params, consignment },
      body: { id: newId(), leg, person, telephone: '+32 4 123', ...(party && { party }) },
    })

  test('the board shows what is due, what is late, and who meets it', async () => {
    const late = await flight('CA 1', hours(-30))
    const soon = await flight('CA 2', hours(5))
    await flight('CA 3', hours(60))
    await meet(soon.consignment, soon.leg, 'Mme Dupont')
    await meet(soon.consignment, soon.leg, 'M. Martin', s.handler)
    const { rows } = await board()
    expect(rows.map(({ vehicle }) => vehicle)).toEqual(['CA 1', 'CA 2'])
    expect(rows[0]).toMatchObject({ leg: late.leg, late: true, met: null, pieces: 0 })
    expect(rows[1]).toMatchObject({
      consignment: soon.consignment,
      late: false,
      to: { id: s.liege, name: 'liege' },
      customs: { state: 'none', files: [] },
      met: { person: 'M. Martin', party: { id: s.handler }, telephone: '+32 4 123' },
    })
    expect((await board({ hours: 72 })).rows).toHaveLength(3)
    expect((await board({ place: s.store })).rows).toEqual([])
    await expect(meet(soon.consignment, newId(), 'Nobody')).rejects.toMatchObject({
      code: 'leg_unknown',
    })
    await expect(meet(soon.consignment, soon.leg, 'X', newId())).rejects.toMatchObject({
      code: 'party_unknown',
    })
  })

  const desk = (role: Role) => s.app.as(role).call('getDesk', { params: s.params })
  const kindsOf = async (role: Role) => (await desk(role)).items.map(({ kind }) => kind)

  test('what landed lies on the desks of those who tally it, and of nobody else', async () => {
    const consignment = await s.consign({ lines: [s.line()], origin: s.store })
    const send = { params: { ...s.params, consignment } }
    await s.desk('sendConsignment', { ...send, body: { id: newId() } })
    await s.apron('landConsignment', { ...send, body: { id: newId(), place: s.liege } })
    const { items } = await desk('logistician')
    const landed = items.find(({ kind }) => kind === 'landed_not_tallied')
    expect(landed).toMatchObject({
      count: 1,
      isMore: false,
      rows: [{ subject: { kind: 'consignment', id: consignment }, what: 'mask', quantity: 100 }],
    })
    expect(await kindsOf('donor_desk')).not.toContain('landed_not_tallied')
    expect(await kindsOf('conformity_officer')).toContain('waiting_for_verdict')
    expect(await kindsOf('auditor')).toEqual([])
  })

  test('a situation that was kept stays as it was told', async () => {
    const situation = () =>
      s.app.as('auditor').call('reportSituation', { params: s.params, query: { hours: 12 } })
    const told = await situation()
    expect(told.came).toMatchObject([{ name: 'mask', quantity: 100 }])
    expect(told.held.undecided).toMatchObject([{ name: 'mask', quantity: 100 }])
    expect(told.late.map(({ vehicle }) => vehicle)).toEqual(['CA 1'])
    const { id } = await s.cell('recordSituation', { params: s.params, body: { id: newId() } })
    await flight('CA 4', hours(-1))
    expect((await situation()).late).toHaveLength(2)
    const get = (report: string) =>
      s.app.as('auditor').call('getSituation', { params: { ...s.params, report } })
    expect((await get(id)).told.late).toHaveLength(1)
    await expect(get(newId())).rejects.toMatchObject({ code: 'situation_unknown' })
    const { items } = await s.cell('listSituations', { params: s.params, query: {} })
    expect(items).toMatchObject([{ id, hours: 12, actor: 'coordinator' }])
  })

  test('what is to be followed up, and a shift for somebody else to take over', async () => {
    await s.cell('recordDutyEntry', {
      params: s.params,
      body: { id: newId(), words: 'Call the airport', followUp: true },
    })
    await s.cell('handOverShift', { params: s.params, body: { id: newId() } })
    expect(await kindsOf('logistician')).toEqual(
      expect.arrayContaining(['shifts_to_take_over', 'follow_ups_open']),
    )
    expect(await kindsOf('coordinator')).not.toContain('shifts_to_take_over')
  })

  test('of more than a hundred, the first five and that there are more', async () => {
    const dueIn = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const line = (number: number) => ({
      id: newId(),
      item: s.mask,
      quantity: 1000 + number,
      usedBy: 'ward_staff' as const,
      purpose: 'general_care' as const,
      priority: 'urgent' as const,
      byWhen: dueIn(number - 3),
    })
    await s.cell('recordNeed', {
      params: s.params,
      body: {
        id: newId(),
        facility: s.liegeHospital,
        place: s.store,
        lines: Array.from({ length: 101 }, (_, index) => line(index + 1)),
      },
    })
    const { items } = await desk('coordinator')
    const told = (wait: string) => items.find(({ kind }) => kind === wait)
    expect(told('needs_unverified')).toMatchObject({ count: 100, isMore: true })
    const overdue = told('needs_overdue')
    expect(overdue).toMatchObject({ count: 2, isMore: false })
    expect(overdue?.rows.map(({ quantity }) => quantity)).toEqual([1001, 1002])
  })

  test('every kind can be asked of the database, the gravest first', async () => {
    const { items } = await s.app.as('owner').call('getDesk', { params: s.params })
    const order = Object.keys(waits)
    const places = items.map(({ kind }) => order.indexOf(kind))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(items.length).toBeGreaterThan(2)
  })
})
