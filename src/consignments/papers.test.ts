import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'
import { newId } from '#platform/ids.ts'
import { makeAirWaybill } from '#standards/air-waybill.ts'
import { consignmentAnswer } from './consignment-answer.ts'

describe.each(engines)('what travels with a consignment on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())

  const at = (consignment: string) => ({ ...s.params, consignment })
  const master = makeAirWaybill('880', 1_234_567)
  const waybills = (house: string) => [
    { id: newId(), kind: 'master_air_waybill', number: master, issuer: s.cargo },
    { id: newId(), kind: 'house_air_waybill', number: house, issuer: s.handler },
  ]

  test('one master waybill holds many houses, and a house one consignment', async () => {
    const first = await s.consign({ documents: waybills('HKG-1') })
    const second = await s.consign({ documents: waybills('HKG-2') })
    const query = { document: master.replace('-', ' ') }
    const { items } = await s.cell('listConsignments', { params: s.params, query })
    expect(items.map(({ id }) => id)).toEqual([second, first])
    expect(items[0]?.documents).toEqual(['HKG-2', master])
    await expect(s.consign({ documents: waybills('HKG-1') })).rejects.toMatchObject({
      code: 'house_waybill_taken',
    })
    const documents = [{ id: newId(), kind: 'master_air_waybill', number: master }]
    const body = { id: newId(), documents } as never
    await expect(s.cell('recordDocuments', { params: at(first), body })).rejects.toMatchObject({
      code: 'document_once',
    })
    const misread = [{ id: newId(), kind: 'master_air_waybill', number: '880-12345676' }]
    await expect(s.consign({ documents: misread })).rejects.toMatchObject({ code: 'input_invalid' })
  })

  test('a second note of a leg blanks nothing, and another consignment has its own', async () => {
    const leg = { id: newId(), mode: 'air', from: s.hangzhou, to: s.liege } as const
    const consignment = await s.consign({
      legs: [{ ...leg, vehicle: 'CV 7304', plannedArrival: '2020-03-16T12:00:00+01:00' }],
    })
    const late = [{ ...leg, plannedArrival: '2020-03-16T14:30:00+01:00' }]
    const body = { id: newId(), legs: late }
    await s.apron('recordLegs', { params: at(consignment), body })
    expect((await s.read(consignment)).legs).toMatchObject([
      {
        vehicle: 'CV 7304',
        plannedArrival: '2020-03-16T13:30:00.000Z',
        from: { name: 'hangzhou' },
      },
    ])
    await expect(s.consign({ legs: late })).rejects.toMatchObject({ code: 'id_taken' })
    const query = {
      flight: 'cv7304',
      arrivingFrom: '2020-03-16T13:00:00Z',
      arrivingUntil: '2020-03-18T13:00:00Z',
    }
    const list = async (more: object) =>
      (await s.cell('listConsignments', { params: s.params, query: { ...query, ...more } })).items
    expect(await list({})).toMatchObject([
      { id: consignment, nextArrival: { place: 'liege', vehicle: 'CV 7304', isActual: false } },
    ])
    expect(await list({ arrivingFrom: '2020-03-16T14:00:00Z' })).toEqual([])
    expect(await list({ flight: 'CV 7305' })).toEqual([])
  })

  test('a customs file has a fitting procedure and its dwell time', async () => {
    const consignment = await s.consign()
    const file = {
      id: newId(),
      kind: 'import',
      country: 'BE',
      procedure: 'free_circulation_with_relief',
      openedAt: '2020-03-16T12:00:00Z',
    } as const
    const record = (more: object) =>
      s.apron('recordCustoms', {
        params: at(consignment),
        body: { id: newId(), files: [{ ...file, ...more }] },
      })
    await record({ office: 'Bierset' })
    await record({ reference: '20BE1', clearedAt: '2020-03-17T18:30:00Z' })
    expect((await s.read(consignment)).customs).toMatchObject([
      { office: 'Bierset', reference: '20BE1', dwellHours: 30 },
    ])
    const other = { id: newId() }
    await expect(record({ ...other, reference: '20BE1' })).rejects.toMatchObject({
      code: 'customs_reference_taken',
    })
    await expect(record({ ...other, procedure: 're_export' })).rejects.toMatchObject({
      code: 'procedure_does_not_fit',
    })
    const transit = { ...other, kind: 'transit', procedure: 'transit' }
    await expect(record(transit)).rejects.toMatchObject({ code: 'transit_needs_guarantee' })
    await record({ ...transit, guarantee: '20BE-G-1', reference: '20BE2' })
    await expect(record({ clearedAt: '2020-03-15T00:00:00Z' })).rejects.toMatchObject({
      code: 'cleared_before_opened',
    })
  })

  test('a missing paper is listed until it is there', async () => {
    const consignment = await s.consign()
    const paper = { id: newId(), paper: 'self_certification', country: 'IT' } as const
    const record = (papers: object[]) =>
      s.apron('recordPapers', { params: at(consignment), body: { id: newId(), papers } as never })
    const missing = async () =>
      (await s.cell('listConsignments', { params: s.params })).items.find(
        ({ id }) => id === consignment,
      )?.missingPapers
    await record([paper, { id: newId(), paper: 'gift_letter' }])
    expect(await missing()).toBe(2)
    await record([{ ...paper, source: s.article }])
    expect(await missing()).toBe(1)
    expect((await s.read(consignment)).papers).toMatchObject([
      { paper: 'gift_letter', present: false, country: null },
      { paper: 'self_certification', present: true, country: 'IT', source: s.article },
    ])
    await expect(record([{ ...paper, leg: newId() }])).rejects.toMatchObject({
      code: 'leg_unknown',
    })
    await expect(record([{ ...paper, source: newId() }])).rejects.toMatchObject({
      code: 'source_unknown',
    })
  })

  test('checks are kept side by side, each with who made it', async () => {
    const consignment = await s.consign()
    const check = { kind: 'export_ban', checkedBy: 'Trade desk', against: 'Ordinance 2020/402' }
    for (const result of ['licence_needed', 'licence_held'] as const)
      await s.desk('recordCheck', {
        params: at(consignment),
        body: { id: newId(), ...check, kind: 'export_ban', result },
      })
    const { checks } = await s.read(consignment)
    expect(checks.map(({ result }) => result)).toEqual(['licence_needed', 'licence_held'])
    expect(checks[0]).toMatchObject(check)
  })

  test('the header is amended with a reason, over the version that was read', async () => {
    const consignment = await s.consign()
    const parties = [
      { role: 'consignee', party: s.belgium },
      { role: 'importer', party: s.belgium, eori: 'BE0123456789' },
      { role: 'final_recipient', party: s.liegeHospital },
    ] as const
    const terms = {
      incoterm: 'DAP',
      incotermPlace: 'Liège Airport',
      freightPayer: s.alibaba,
      insurer: s.handler,
      insuredValue: { minor: 30_000_000, currency: 'EUR' },
    } as const
    const body = { amends: 1, reason: 'The airline told the terms', ...terms }
    const amend = (more: object = {}) =>
      s.desk('amendConsignment', {
        params: at(consignment),
        body: { ...body, id: newId(), parties: [...parties], ...more },
      })
    expect(await amend()).toMatchObject({ version: 2 })
    const found = await s.read(consignment)
    expect(consignmentAnswer.parse(found)).toEqual(found)
    expect(found).toMatchObject({
      incotermPlace: 'Liège Airport',
      freightPayer: { name: 'alibaba' },
      storagePayer: null,
      insuredValue: { minor: 30_000_000, currency: 'EUR' },
      parties: [
        { role: 'consignee', party: { name: 'belgium' } },
        { role: 'final_recipient' },
        { role: 'importer', eori: 'BE0123456789' },
      ],
    })
    await expect(amend()).rejects.toMatchObject({ code: 'consignment_version_stale' })
    await expect(amend({ amends: 2, incotermPlace: null })).rejects.toMatchObject({
      code: 'incoterm_needs_place',
    })
    const twice = [...parties, { role: 'importer', party: s.handler }]
    await expect(amend({ amends: 2, parties: twice })).rejects.toMatchObject({
      code: 'role_held_once',
      facts: { role: 'importer' },
    })
  })

  test('is found by its code, as it is told on the telephone', async () => {
    const consignment = await s.consign({ lines: [s.line()], stands: 'landed' })
    const { code, dwell } = await s.read(consignment)
    const params = { ...s.params, code: code.toLowerCase() }
    expect(await s.cell('getConsignmentByCode', { params })).toMatchObject({ id: consignment })
    expect(dwell).toMatchObject({ until: null, hours: 0 })
    await expect(
      s.cell('getConsignmentByCode', { params: { ...s.params, code: 'C-0000-0000' } }),
    ).rejects.toMatchObject({ code: 'consignment_unknown' })
  })

  test('is listed in pages, open or closed', async () => {
    const query = { limit: 2, open: 'true' }
    const first = await s.cell('listConsignments', { params: s.params, query })
    expect(first.items).toHaveLength(2)
    const cursor = first.next ?? ''
    const second = await s.cell('listConsignments', {
      params: s.params,
      query: { ...query, cursor },
    })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect(ids).toEqual(ids.toSorted().toReversed())
    const closed = await s.cell('listConsignments', { params: s.params, query: { open: 'false' } })
    expect(closed.items).toEqual([])
  })
})
