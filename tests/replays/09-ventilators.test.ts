// Ventilators that were lent: each has a serial number and is a lot of one. They are installed, one
// is recalled by its number, all go back to whoever lent them, and the books of the loan close.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { engines } from '../support/engines.ts'
import { expectSound, type Stage, stageOf, whyKept } from '../support/replay.ts'

const serials = ['SN-1001', 'SN-1002', 'SN-1003', 'SN-1004'] as const

const sceneOf = async (s: Stage) => {
  const maker = await s.party('company', 'A maker of ventilators', 'CN')
  const lender = await s.party('company', 'The lender', 'CN')
  const region = await s.party('region', 'Regione', 'IT')
  const hospital = await s.party('hospital', 'Ospedale', 'IT')
  const origin = await s.place('warehouse', "The lender's store", 'CN')
  const store = await s.place('warehouse', 'Regional store', 'IT')
  const receiving = await s.place('pharmacy', 'Receiving point', 'IT')
  const care = await s.place('ward', 'Intensive care', 'IT')
  const item = await s.item({
    class: 'ventilator',
    names: [{ name: 'Ventilator' }],
    regime: 'medical_device',
    serialised: true,
    maker,
  })
  return { maker, lender, region, hospital, origin, store, receiving, care, item }
}

describe.each(engines)('ventilators lent, on $name', ({ fresh }) => {
  let s: Stage
  let n: Awaited<ReturnType<typeof sceneOf>>
  let devices: string[] = []
  const pledge = newId()
  const pledgeLine = newId()
  beforeAll(async () => {
    s = await stageOf(fresh, '2020-03-20T09:00:00Z')
    n = await sceneOf(s)
  })
  afterAll(() => s.app.close())

  const send = (lot: string) =>
    s.dispatch(
      { from: n.store, facility: n.hospital, place: n.receiving },
      { item: n.item, lot, quantity: 1 },
    )
  const where = async () => {
    const { items } = await s.as('logistician')('listDevices', {
      params: s.params,
      query: { sort: 'serial' },
    })
    return items.map(({ serial, stage, place }) => [serial, stage, place?.name].join(', '))
  }
  const line = async () =>
    (await s.as('auditor')('getPledge', { params: { ...s.params, pledge } })).lines.find(
      ({ id }) => id === pledgeLine,
    )

  test('a loan has a day of return, and is no gift', async () => {
    const body = {
      id: pledge,
      donors: [n.lender],
      recipients: [n.region],
      lines: [
        {
          id: pledgeLine,
          item: n.item,
          quantity: 4,
          stated: 'four ventilators',
          provenance: 'loan' as const,
          owner: n.lender,
        },
      ],
    }
    const record = (returnBy: string | null) =>
      s.as('donor_desk')('recordPledge', {
        params: s.params,
        body: { ...body, lines: body.lines.map((each) => ({ ...each, returnBy })) },
      })
    await expect(record(null)).rejects.toMatchObject({ code: 'loan_needs_return_date' })
    await record('2020-07-31')
    expect(await line()).toMatchObject({ provenance: 'loan', promised: 4, open: 4 })
    const given = await s.as('auditor')('reportDonors', { params: s.params, query: {} })
    expect(given.items).toEqual([])
  })

  test('each comes as a lot of one, under its serial number', async () => {
    const consignment = newId()
    const lines = serials.map((serial) => ({
      id: newId(),
      item: n.item,
      quantity: 1,
      pledgeLine,
      lot: { serial, maker: n.maker },
    }))
    await s.as('coordinator')('recordConsignment', {
      params: s.params,
      body: {
        id: consignment,
        basis: 'documented',
        parties: [
          { role: 'donor', party: n.lender },
          { role: 'consignee', party: n.region },
        ],
        origin: n.origin,
        destination: n.store,
        stands: 'landed',
        lines,
      },
    })
    await s.as('logistician')('recordCount', {
      params: { ...s.params, consignment },
      body: {
        id: newId(),
        place: n.store,
        lines: lines.map(({ id }) => ({ line: id, sound: 1 })),
      },
    })
    const known = await s.as('logistician')('getConsignment', {
      params: { ...s.params, consignment },
    })
    devices = lines.map(({ id }) => known.lines.find((each) => each.id === id)?.lot?.id ?? '')
    expect(new Set(devices).size).toBe(4)
    expect(await where()).toEqual(serials.map((serial) => `${serial}, arrived, Regional store`))
  })

  test('a validated type still waits for the look at each device', async () => {
    const [first = '', ...others] = devices
    const type = { kind: 'type', item: n.item, maker: n.maker }
    await s.verdict(type, 'pass', {
      receiptCheck: true,
      reason: 'Certificate checked with its body',
    })
    const release = (lots: readonly string[]) =>
      s.as('logistician')('releaseToStock', {
        params: s.params,
        body: {
          id: newId(),
          place: n.store,
          holder: n.region,
          lines: lots.map((lot) => ({ lot, quantity: 1 })),
        },
      })
    expect(await whyKept(release(devices))).toBe('no_verdict')
    await s.as('conformity_officer')('recordReceiptChecks', {
      params: s.params,
      body: { id: newId(), lots: [first, ...others], note: 'Plates and mains plugs looked at' },
    })
    expect(await release(devices)).toMatchObject({ breaches: 0 })
  })

  test('three are delivered, installed and accepted by name; one stays in the store', async () => {
    s.at('2020-03-25T09:00:00Z')
    const three = devices.slice(0, 3)
    for (const lot of three) await s.sign(await send(lot), 1)
    const installed = await s.as('facility')('installDevices', {
      params: { ...s.params, facility: n.hospital },
      body: {
        id: newId(),
        installedBy: 'Technician of the lender',
        acceptedBy: 'Dr Bianchi',
        devices: three.map((lot) => ({ item: n.item, lot, place: n.care })),
      },
    })
    expect(installed).toMatchObject({ breaches: 0, unexplained: 0 })
    expect(await where()).toEqual([
      'SN-1001, in_service, Intensive care',
      'SN-1002, in_service, Intensive care',
      'SN-1003, in_service, Intensive care',
      'SN-1004, in_stock, Regional store',
    ])
  })

  let recall = ''

  test('one is recalled by its serial number, and only that one', async () => {
    s.at('2020-05-10T09:00:00Z')
    const [, second = ''] = devices
    recall = await s.recall({ kind: 'lot', lot: second }, { reason: 'Its alarm does not sound' })
    expect(await s.holders(recall)).toEqual(['Ospedale, Intensive care, in_service, 1'])
    expect(await s.books(recall)).toEqual({ at_facility: 1 })
    const fourth = await send(devices[3] ?? '')
    expect(await s.sign(fourth, 1)).toMatchObject({ breaches: 0 })
  })

  test('all go back to the lender by their numbers, and the books of the loan close', async () => {
    s.at('2020-07-20T09:00:00Z')
    const goods = devices.map((lot) => ({ item: n.item, lot, quantity: 1 }))
    const returned = await s.as('facility')('returnGoods', {
      params: { ...s.params, facility: n.hospital },
      body: {
        id: newId(),
        to: n.store,
        holder: n.region,
        reason: 'The loan ends',
        lines: goods,
      },
    })
    expect(returned).toMatchObject({ unexplained: 0 })
    expect(await s.books(recall)).toEqual({ safe: 1 })
    // Into a store the recalled one does not go, and to its owner it does.
    const [, second = ''] = devices
    expect(
      await whyKept(s.release(n.store, n.region, { item: n.item, lot: second, quantity: 1 })),
    ).toBe('held')
    const ended = await s.as('logistician')('recordEnding', {
      params: s.params,
      body: {
        id: newId(),
        what: 'return_to_donor',
        reason: 'The loan ends',
        authority: 'The lender signed for each number',
        lines: devices.map((lot) => ({ lot, quantity: 1, stage: 'arrived' as const })),
      },
    })
    expect(ended).toMatchObject({ breaches: 0, unexplained: 0 })
    expect(await where()).toEqual(
      serials.map((serial) => `${serial}, returned_to_donor, Regional store`),
    )

    const { standing } = await s.as('auditor')('tracePledge', {
      params: { ...s.params, code: pledge },
      query: {},
    })
    expect(standing.map(({ stage, quantity }) => [stage, quantity])).toEqual([
      ['returned_to_donor', 1],
      ['returned_to_donor', 1],
      ['returned_to_donor', 1],
      ['returned_to_donor', 1],
    ])
    expect(await line()).toMatchObject({ open: 0, promised: 0 })
    expect(await s.books(recall)).toEqual({ gone: 1 })
    const { params } = s
    await s.as('facility')('answerRecall', {
      params: { ...params, recall },
      body: {
        id: newId(),
        party: n.hospital,
        wards: [{ ward: n.care, found: 1, setAside: 1, used: 0 }],
      },
    })
    const closed = await s.as('conformity_officer')('closeRecall', {
      params: { ...params, recall },
      body: { id: newId(), note: 'Back with the lender' },
    })
    expect(closed.id).toBeTruthy()
    await expectSound(s)
  })
})
