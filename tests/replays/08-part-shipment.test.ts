// One master air waybill, three donors. One donor's goods fly in two parts; half of another's go on
// under transit to a country beyond the customs union; what is received is received in part. The
// verdicts are by lot, and each donor's line tells what became of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { makeAirWaybill } from '../../src/standards/air-waybill.ts'
import { engines } from '../support/engines.ts'
import { expectSound, type Stage, stageOf, whyKept } from '../support/replay.ts'

const master = makeAirWaybill('112', 4_567_890)
const promised = { first: 300_000, second: 100_000, third: 50_000 } as const
type Donor = keyof typeof promised
const donors = Object.keys(promised) as Donor[]

interface Gift {
  readonly pledge: string
  readonly pledgeLine: string
  readonly consignment: string
  readonly line: string
  readonly flights: readonly [string, string]
  readonly onward: string
}

const sceneOf = async (s: Stage) => {
  const airline = await s.party('carrier', 'The airline', 'CN')
  const trucks = await s.party('carrier', 'The haulier', 'BE')
  const ministry = await s.party('government', 'The ministry', 'BE')
  const hospital = await s.party('hospital', 'A hospital', 'BE')
  const hangzhou = await s.place('airport', 'Hangzhou', 'CN')
  const liege = await s.place('airport', 'Liège', 'BE')
  const zurich = await s.place('warehouse', 'Zürich', 'CH')
  const store = await s.place('warehouse', 'Store', 'BE')
  const pharmacy = await s.place('pharmacy', 'Pharmacy', 'BE')
  const item = await s.item({ class: 'medical_mask', names: [{ name: 'Masks' }] })
  const gifts = {} as Record<Donor, Gift>
  for (const donor of donors) {
    const party = await s.party('foundation', `The ${donor} donor`, 'CN')
    const gift: Gift = {
      pledge: newId(),
      pledgeLine: newId(),
      consignment: newId(),
      line: newId(),
      flights: [newId(), newId()],
      onward: newId(),
    }
    const quantity = promised[donor]
    await s.as('donor_desk')('recordPledge', {
      params: s.params,
      body: {
        id: gift.pledge,
        donors: [party],
        recipients: [ministry],
        lines: [{ id: gift.pledgeLine, item, quantity, stated: `${quantity} masks` }],
      },
    })
    const flight = (id: string, vehicle: string) => {
      const way = { from: hangzhou, to: liege, carrier: airline }
      return { id, mode: 'air' as const, ...way, vehicle }
    }
    await s.as('donor_desk')('recordConsignment', {
      params: s.params,
      body: {
        id: gift.consignment,
        parties: [
          { role: 'donor', party },
          { role: 'consignee', party: ministry },
        ],
        origin: hangzhou,
        destination: liege,
        legs: [
          flight(gift.flights[0], 'CV 7304'),
          flight(gift.flights[1], 'CV 7306'),
          { id: gift.onward, mode: 'road', from: liege, to: zurich, carrier: trucks },
        ],
        // The carrier's paper covers all three; each donor has a forwarder's paper of its own.
        documents: [
          { id: newId(), kind: 'master_air_waybill', number: master },
          { id: newId(), kind: 'house_air_waybill', number: `HGH-${donor}` },
        ],
        lines: [
          {
            id: gift.line,
            item,
            quantity,
            pledgeLine: gift.pledgeLine,
            lot: { lotNumber: `LOT-${donor}` },
          },
        ],
      },
    })
    gifts[donor] = gift
  }
  return { ministry, hospital, hangzhou, liege, zurich, store, pharmacy, item, gifts }
}

describe.each(engines)('one master air waybill, three donors, on $name', ({ fresh }) => {
  let s: Stage
  let n: Awaited<ReturnType<typeof sceneOf>>
  const lots = {} as Record<Donor, string>
  beforeAll(async () => {
    s = await stageOf(fresh, '2020-03-14T09:00:00Z')
    n = await sceneOf(s)
  })
  afterAll(() => s.app.close())

  const of = (donor: Donor) => ({ ...s.params, consignment: n.gifts[donor].consignment })
  const store = () => s.as('logistician')
  const send = (donor: Donor, leg: string, quantity?: number) =>
    store()('sendConsignment', {
      params: of(donor),
      body: {
        id: newId(),
        leg,
        ...(quantity && { lines: [{ line: n.gifts[donor].line, quantity }] }),
      },
    })
  const declare = (donor: Donor, file: object) =>
    store()('recordCustoms', {
      params: of(donor),
      body: { id: newId(), files: [{ id: newId(), ...file } as never] },
    })
  const count = (donor: Donor, sound: number, short = 0) =>
    store()('recordCount', {
      params: of(donor),
      body: {
        id: newId(),
        place: n.store,
        lines: [
          {
            line: n.gifts[donor].line,
            sound,
            ...(short > 0 && { short: { quantity: short, reason: 'One pallet is not there' } }),
          },
        ],
      },
    })
  const read = (donor: Donor) => s.as('auditor')('getConsignment', { params: of(donor) })
  const goods = (donor: Donor, quantity: number) => ({ item: n.item, lot: lots[donor], quantity })
  const line = async (donor: Donor) => {
    const { items } = await s.as('auditor')('reportFigures', { params: s.params, query: {} })
    const found = items.find((row) => row.line === n.gifts[donor].pledgeLine)
    const { sent, arrived, accepted, delivered } = found ?? {}
    return { promised: found?.promised, sent, arrived, accepted, delivered }
  }

  test('nothing leaves without its export declaration; one donor flies in two parts', async () => {
    await expect(send('first', n.gifts.first.flights[0])).rejects.toMatchObject({
      code: 'no_customs_procedure',
    })
    for (const donor of donors)
      await declare(donor, {
        kind: 'export',
        country: 'CN',
        procedure: 'export',
        reference: `CN-${donor}`,
      })
    await send('first', n.gifts.first.flights[0], 200_000)
    await send('second', n.gifts.second.flights[0])
    await send('third', n.gifts.third.flights[0])
    expect((await read('first')).lines[0]?.standing).toMatchObject({
      packed: 100_000,
      inTransit: 200_000,
    })
    // Whoever looks for the master number finds all three.
    const { items } = await s.as('auditor')('listConsignments', {
      params: s.params,
      query: { search: master },
    })
    expect(items.map(({ id }) => id).toSorted()).toEqual(
      donors.map((donor) => n.gifts[donor].consignment).toSorted(),
    )
  })

  test('half of the second gift goes on, only under transit with a guarantee', async () => {
    s.at('2020-03-16T12:00:00Z')
    for (const [donor, quantity] of [
      ['first', 200_000],
      ['second', 50_000],
      ['third', 50_000],
    ] as const)
      await store()('landConsignment', {
        params: of(donor),
        body: {
          id: newId(),
          place: n.liege,
          lines: [{ line: n.gifts[donor].line, quantity }],
        },
      })
    const transit = { kind: 'transit', country: 'BE', procedure: 'transit', reference: 'T1-77' }
    await expect(send('second', n.gifts.second.onward, 50_000)).rejects.toMatchObject({
      code: 'no_customs_procedure',
      facts: { place: n.liege },
    })
    await expect(declare('second', transit)).rejects.toMatchObject({
      code: 'transit_needs_guarantee',
    })
    await declare('second', { ...transit, guarantee: 'Comprehensive guarantee 20BE1' })
    await send('second', n.gifts.second.onward, 50_000)
    await store()('landConsignment', {
      params: of('second'),
      body: {
        id: newId(),
        place: n.zurich,
        lines: [{ line: n.gifts.second.line, quantity: 50_000 }],
      },
    })
    const zurich = await s.as('auditor')('listStock', {
      params: s.params,
      query: { place: n.zurich },
    })
    expect(zurich.items).toMatchObject([{ stage: 'landed', quantity: 50_000 }])
  })

  test('received in part, with relief; one load came out of customs without a paper', async () => {
    s.at('2020-03-17T09:00:00Z')
    for (const donor of ['first', 'second'] as const)
      await declare(donor, {
        kind: 'import',
        country: 'BE',
        procedure: 'free_circulation_with_relief',
        reference: `BE-${donor}`,
      })
    await count('first', 190_000, 10_000)
    await count('second', 50_000)
    // Facts are not refused at the border either: this one is a breach of the consignment.
    await count('third', 50_000)
    expect((await read('first')).breaches).toEqual([])
    expect((await read('second')).breaches).toEqual([])
    expect((await read('third')).breaches).toMatchObject([
      { rule: 'no_customs_procedure', place: n.liege },
    ])
    for (const donor of donors) lots[donor] = (await read(donor)).lines[0]?.lot?.id ?? ''
  })

  test('verdicts are by lot: one passes, one is held, one is rejected', async () => {
    s.at('2020-03-18T09:00:00Z')
    await s.verdict({ kind: 'lot', lot: lots.first }, 'pass')
    await s.verdict({ kind: 'lot', lot: lots.second }, 'hold')
    await s.verdict({ kind: 'lot', lot: lots.third }, 'reject')
    await s.release(n.store, n.ministry, goods('first', 190_000))
    const way = { from: n.store, facility: n.hospital, place: n.pharmacy }
    await s.sign(await s.dispatch(way, goods('first', 120_000)), 120_000)
    const kept = (donor: Donor) => whyKept(s.release(n.store, n.ministry, goods(donor, 1)))
    expect([await kept('second'), await kept('third')]).toEqual(['held', 'rejected'])
    await store()('recordEnding', {
      params: s.params,
      body: {
        id: newId(),
        what: 'destruction',
        reason: 'Rejected',
        lines: [{ lot: lots.third, quantity: 50_000, stage: 'arrived' }],
      },
    })
  })

  test('the second part of the first gift comes under the same waybill and verdict', async () => {
    s.at('2020-03-21T09:00:00Z')
    await send('first', n.gifts.first.flights[1])
    await store()('landConsignment', {
      params: of('first'),
      body: { id: newId(), leg: n.gifts.first.flights[1] },
    })
    await count('first', 100_000)
    await s.release(n.store, n.ministry, goods('first', 100_000))
    const { lines } = await s.as('auditor')('getDiscrepancies', { params: of('first') })
    expect(lines).toMatchObject([{ announced: 300_000, received: 290_000, short: 10_000 }])
  })

  test("each donor's line tells what became of it", async () => {
    expect(await line('first')).toEqual({
      promised: 300_000,
      sent: 300_000,
      arrived: 300_000,
      accepted: 290_000,
      delivered: 120_000,
    })
    expect(await line('second')).toEqual({
      promised: 100_000,
      sent: 100_000,
      arrived: 100_000,
      accepted: 0,
      delivered: 0,
    })
    const became = async (donor: Donor) => {
      const { standing } = await s.as('auditor')('tracePledge', {
        params: { ...s.params, code: n.gifts[donor].pledge },
        query: {},
      })
      return standing
        .map(({ stage, place, quantity }) => [stage, place ?? 'nowhere', quantity].join(', '))
        .toSorted()
    }
    expect(await became('first')).toEqual([
      'delivered, Pharmacy, 120000',
      'in_stock, Store, 170000',
      'short, Liège, 10000',
    ])
    expect(await became('second')).toEqual(['arrived, Store, 50000', 'landed, Zürich, 50000'])
    expect(await became('third')).toEqual(['destroyed, Store, 50000'])
    await expectSound(s)
  })
})
