// One joint gift from the promise to the ward, by everyone who has a part in it, over HTTP alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checks } from '../../src/ledger/verify.ts'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { type Shipping, shippingDesk } from '../support/shipping.ts'

describe.each(engines)('a gift of 1,000 masks on $name', ({ fresh }) => {
  let s: Shipping
  const pledgeLine = newId()
  const consignment = newId()
  const boxed = newId()
  const loose = newId()
  const needLine = newId()
  const pharmacy = newId()
  const ward = newId()
  let lot = ''
  let delivery = ''
  let deliveryLine = ''

  const figures = async () => {
    const { items: rows } = await s.cell('reportFigures', { params: s.params, query: {} })
    return rows.find((row) => row.line === pledgeLine)
  }
  const as = (role: Parameters<Shipping['app']['as']>[0]) => s.app.as(role).call

  beforeAll(async () => {
    s = await shippingDesk(fresh)
    for (const [id, kind, name] of [
      [pharmacy, 'pharmacy', 'Pharmacy'],
      [ward, 'ward', 'Ward 3'],
    ] as const)
      await s.cell('recordPlace', { body: { id, kind, names: [{ name }] } })
  })
  afterAll(() => s.app.close())

  test('the donor desk promises it for two donors, the cell commits it on two papers', async () => {
    await s.desk('recordPledge', {
      params: s.params,
      body: {
        id: newId(),
        donors: [s.alibaba, s.jackMa],
        recipients: [s.belgium],
        lines: [{ id: pledgeLine, item: s.mask, quantity: 1000, stated: '1,000 masks' }],
      },
    })
    const papers = []
    for (const title of ['Gift letter', 'Acceptance']) {
      const id = newId()
      await s.cell('recordSource', { params: s.params, body: { id, kind: 'letter', title } })
      papers.push(id)
    }
    const [donorPaper = '', acceptance = ''] = papers
    await s.cell('commitPledge', {
      params: s.params,
      body: { id: newId(), lines: [{ line: pledgeLine }], donorPaper, acceptance },
    })
    expect(await figures()).toMatchObject({ promised: 1000, committed: 1000, sent: 0, open: 1000 })
  })

  test('the hospital asks for it', async () => {
    const need = newId()
    await as('facility')('recordNeed', {
      params: s.params,
      body: {
        id: need,
        facility: s.liegeHospital,
        place: pharmacy,
        lines: [
          {
            id: needLine,
            item: s.mask,
            quantity: 900,
            usedBy: 'ward_staff',
            purpose: 'general_care',
          },
        ],
      },
    })
    const found = await s.cell('getNeed', { params: { ...s.params, need } })
    expect(found.lines).toMatchObject([{ quantity: 900, allocated: 0, open: 900 }])
  })

  test('it is packed, declared for export, sent, and lands', async () => {
    const params = { ...s.params, consignment }
    const line = (id: string, quantity: number) => ({
      id,
      item: s.ffp2,
      pledgeLine,
      quantity,
      lot: { lotNumber: 'L-7', expiresOn: '2029-01-31' },
    })
    await s.apron('recordConsignment', {
      params: s.params,
      body: {
        id: consignment,
        parties: [
          { role: 'donor', party: s.alibaba },
          { role: 'donor', party: s.jackMa },
          { role: 'consignor', party: s.alibaba },
          { role: 'consignee', party: s.belgium },
        ],
        origin: s.hangzhou,
        destination: s.liege,
        documents: [{ id: newId(), kind: 'master_air_waybill', number: '160-12345675' }],
        packages: [{ id: newId(), kind: 'pallet', lines: [line(boxed, 600)] }],
        lines: [line(loose, 400)],
      },
    })
    expect(await figures()).toMatchObject({ sent: 0, open: 0 })
    const leaving = { params, body: { id: newId(), instruction: true } }
    await expect(s.apron('sendConsignment', leaving)).rejects.toMatchObject({
      code: expect.stringContaining('customs') as unknown,
    })
    await s.apron('recordCustoms', {
      params,
      body: {
        id: newId(),
        files: [
          {
            id: newId(),
            kind: 'export',
            country: 'CN',
            procedure: 'export',
            reference: 'CN-2020-1',
          },
        ],
      },
    })
    await s.apron('sendConsignment', { params, body: { id: newId(), instruction: true } })
    expect(await figures()).toMatchObject({ sent: 1000, arrived: 0 })
    await s.apron('landConsignment', { params, body: { id: newId() } })
    expect(await figures()).toMatchObject({ sent: 1000, arrived: 1000, accepted: 0 })
  })

  test('it is counted in two parts, short and damaged, and the second leaves the first', async () => {
    const params = { ...s.params, consignment }
    const count = (line: string, rest: object) =>
      s.apron('recordCount', {
        params,
        body: { id: newId(), place: s.store, lines: [{ line, ...rest }] },
      })
    await count(boxed, { sound: 590, damaged: { quantity: 10, reason: 'Wet' } })
    await count(loose, { sound: 380, short: { quantity: 20, reason: 'Seal broken' } })
    const found = await s.cell('getConsignment', { params })
    const lines = JSON.stringify(found)
    expect(lines).toContain('"short":20')
    const stock = await s.cell('listStock', { params: s.params, query: {} })
    lot = stock.items[0]?.lot.id ?? ''
    const total = stock.items.reduce((sum, row) => sum + row.quantity, 0)
    expect(total).toBe(980)
  })

  test('an urgent release lets 30 go at once, which are not accepted by it', async () => {
    await as('conformity_officer')('recordUrgentRelease', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        quantity: 30,
        facilities: [s.liegeHospital],
        authorisedBy: 'Dr. A. Bauwens, health inspectorate',
        reason: 'No respirator left in intensive care',
        seen: 'Declaration and label',
      },
    })
    const dispatch = (quantity: number) =>
      s.apron('dispatchDelivery', {
        params: s.params,
        body: {
          id: newId(),
          facility: s.liegeHospital,
          place: pharmacy,
          from: s.store,
          lines: [{ id: newId(), item: s.ffp2, lot, quantity, stage: 'arrived' }],
        },
      })
    await expect(dispatch(31)).rejects.toMatchObject({ code: 'not_released' })
    await dispatch(30)
    expect(await figures()).toMatchObject({ accepted: 0, urgentlyReleased: 30 })
  })

  test('nothing is released before a verdict, everything sound after a pass', async () => {
    const release = (quantity: number) =>
      s.apron('releaseToStock', {
        params: s.params,
        body: {
          id: newId(),
          place: s.store,
          holder: s.belgium,
          lines: [{ lot, place: s.store, quantity }],
        },
      })
    await expect(release(940)).rejects.toMatchObject({ code: 'not_released' })
    await as('conformity_officer')('recordVerdict', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        outcome: 'pass',
        reason: 'Tested: EN 149, 2 % penetration against 6 %',
      },
    })
    await release(940)
    expect(await figures()).toMatchObject({ accepted: 980, urgentlyReleased: 30, delivered: 0 })
  })

  test('it is allocated by the rule, sent to the hospital and signed for in part', async () => {
    await as('coordinator')('allocateByRule', {
      params: s.params,
      body: {
        id: newId(),
        reason: 'The only open need',
        supply: { kind: 'lot', id: lot, place: s.store },
      },
    })
    const { items } = await s.cell('listNeeds', { params: s.params, query: {} })
    expect(items[0]).toMatchObject({ allocated: 900, delivered: 0 })
    const plans = await s.cell('listPlans', { params: s.params, query: {} })
    const sent = await s.apron('dispatchDelivery', {
      params: s.params,
      body: {
        id: newId(),
        facility: s.liegeHospital,
        place: pharmacy,
        from: s.store,
        lines: [
          {
            id: newId(),
            item: s.ffp2,
            quantity: 900,
            needLine,
            plan: plans.items[0]?.id ?? null,
          },
        ],
      },
    })
    delivery = sent.id
    deliveryLine = sent.lines[0]?.id ?? ''
    const signed = await as('facility')('signDelivery', {
      params: { ...s.params, delivery },
      body: {
        id: newId(),
        basis: 'counted',
        signedBy: 'Pharmacist on duty',
        lines: [{ line: deliveryLine, sound: 895, refused: 5, reason: 'Torn boxes' }],
      },
    })
    expect(signed).toMatchObject({ unexplained: 0, breaches: 0 })
    expect(await figures()).toMatchObject({ delivered: 895 })
    const needs = await s.cell('listNeeds', { params: s.params, query: {} })
    expect(needs.items[0]).toMatchObject({ delivered: 895, onItsWay: 0 })
  })

  test('the pharmacy issues it, the ward uses it, and every unit is accounted for', async () => {
    const facility = as('facility')
    await facility('issueGoods', {
      params: { ...s.params, facility: s.liegeHospital },
      body: { id: newId(), lines: [{ item: s.ffp2, quantity: 500, ward }] },
    })
    await facility('useGoods', {
      params: { ...s.params, facility: s.liegeHospital },
      body: { id: newId(), lines: [{ item: s.ffp2, quantity: 120, ward }] },
    })
    const { items } = await s.cell('listPledges', { params: s.params, query: {} })
    const code = items[0]?.code ?? ''
    const trace = await s.cell('tracePledge', { params: { ...s.params, code } })
    const stands = Object.fromEntries(
      trace.standing.map((row) => [`${row.stage} ${row.condition}`, row.quantity]),
    )
    expect(stands).toEqual({
      'arrived sound': 5,
      'arrived damaged': 10,
      'in_stock sound': 40,
      'dispatched sound': 30,
      'delivered sound': 395,
      'issued sound': 380,
      'used sound': 120,
      'short sound': 20,
    })
    for (const check of checks) {
      const found = await as('owner')('verifyLedger', { params: s.params, query: { check } })
      expect(found.mismatches).toEqual([])
    }
  })
})
