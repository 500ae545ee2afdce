import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Receiving, receivingDesk } from '../../tests/support/receiving.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('counting on $name', ({ fresh }) => {
  let s: Receiving
  beforeAll(async () => {
    s = await receivingDesk(fresh)
  })
  afterAll(() => s.app.close())

  const masks = async (quantity = 100) => {
    const pledgeLine = await s.promise(10_000)
    const line = s.line({ pledgeLine, quantity })
    return { pledgeLine, line: line.id, consignment: await s.landed({ lines: [line] }) }
  }

  test('a second receipt never touches the first', async () => {
    const { line, consignment, pledgeLine } = await masks()
    const first = await s.count(consignment, { lines: [{ line, sound: 40 }] })
    expect(first).toMatchObject({ lines: [{ line, received: 40, over: 0 }], unexplained: 0 })
    expect(await s.standing(line)).toEqual([
      { stage: 'landed', condition: 'sound', balance: 60 },
      { stage: 'arrived', condition: 'sound', balance: 40 },
    ])
    await s.count(consignment, { lines: [{ line, sound: 50 }] })
    expect(await s.standing(line)).toEqual([
      { stage: 'landed', condition: 'sound', balance: 10 },
      { stage: 'arrived', condition: 'sound', balance: 90 },
    ])
    expect(await s.arrived(pledgeLine)).toEqual({ counted: 90 })
    const { lines } = await s.apron('getReceipt', { params: { ...s.params, receipt: first.id } })
    expect(lines).toMatchObject([{ line, finding: 'sound', quantity: 40 }])
  })

  test('a phone that sends a receipt twice records it once', async () => {
    const { line, consignment } = await masks()
    const body = { id: newId(), lines: [{ line, sound: 40 }] }
    expect(await s.count(consignment, body)).toEqual(await s.count(consignment, body))
    expect(await s.standing(line)).toContainEqual({
      stage: 'arrived',
      condition: 'sound',
      balance: 40,
    })
  })

  test('goods that nobody recorded as landed, or as sent, are received all the same', async () => {
    const line = s.line()
    const consignment = await s.consign({ lines: [line] })
    expect(await s.count(consignment, { lines: [{ line: line.id, sound: 100 }] })).toMatchObject({
      unexplained: 0,
    })
    expect(await s.standing(line.id)).toEqual([
      { stage: 'arrived', condition: 'sound', balance: 100 },
    ])
  })

  test('damaged, short and over are asked for per unit, each with its reason', async () => {
    const { line, consignment } = await masks()
    await s.count(consignment, {
      lines: [
        {
          line,
          sound: 70,
          damaged: { quantity: 10, reason: 'Wet' },
          short: { quantity: 20, reason: 'Carton 7 was empty' },
        },
      ],
      reservation: 'Three cartons wet, signed under reserve',
    })
    expect(await s.standing(line)).toEqual([
      { stage: 'arrived', condition: 'sound', balance: 70 },
      { stage: 'arrived', condition: 'damaged', balance: 10 },
      { stage: 'short', condition: 'sound', balance: 20 },
    ])
    expect(await s.discrepancies(consignment)).toMatchObject([
      {
        announced: 100,
        received: 80,
        over: 0,
        short: 20,
        outstanding: 0,
        findings: [
          { finding: 'damaged', quantity: 10, reason: 'Wet' },
          { finding: 'short', quantity: 20, reason: 'Carton 7 was empty' },
        ],
      },
    ])
    const late = await s.count(consignment, {
      lines: [{ line, sound: 25, over: 'The sender packed more' }],
    })
    expect(late.lines).toEqual([{ line, received: 25, over: 5 }])
    expect(await s.discrepancies(consignment)).toMatchObject([
      { received: 105, over: 5, short: 0, outstanding: 0 },
    ])
  })

  test('over and short of two lines do not cancel each other', async () => {
    const lines = [s.line(), s.line()]
    const [a = '', b = ''] = lines.map(({ id }) => id)
    const consignment = await s.landed({ lines })
    await s.count(consignment, {
      lines: [
        { line: a, sound: 110 },
        { line: b, sound: 90, short: { quantity: 10, reason: 'Not there' } },
      ],
    })
    expect(await s.discrepancies(consignment)).toMatchObject([
      { line: a, over: 10, short: 0 },
      { line: b, over: 0, short: 10 },
    ])
  })

  test('no more can be short than is still to come', async () => {
    const { line, consignment } = await masks()
    await s.count(consignment, { lines: [{ line, sound: 90 }] })
    const short = { quantity: 11, reason: 'Not there' }
    await expect(s.count(consignment, { lines: [{ line, short }] })).rejects.toMatchObject({
      code: 'nothing_short',
      facts: { line, left: 10 },
    })
  })

  test('another item than announced is found, and what it stood for is short', async () => {
    const { line, consignment } = await masks()
    await s.count(consignment, {
      lines: [
        {
          line,
          sound: 60,
          wrong: [{ item: s.ffp2, quantity: 30, insteadOf: 40, reason: 'Two cartons of FFP2' }],
        },
      ],
    })
    expect(await s.standing(line)).toEqual([
      { stage: 'arrived', condition: 'sound', balance: 90 },
      { stage: 'short', condition: 'sound', balance: 40 },
      { stage: 'found', condition: 'sound', balance: -30 },
    ])
    expect(await s.discrepancies(consignment)).toMatchObject([
      { announced: 100, received: 60, over: 0, short: 40 },
    ])
  })

  test('a count that reads the lots off the boxes says which units are of which', async () => {
    const { line, consignment } = await masks()
    const lot = (lotNumber: string) => ({ lotNumber, expiresOn: '2023-01-01' })
    await s.count(consignment, {
      lines: [
        { line, lot: lot('A-1'), sound: 30 },
        { line, lot: lot('B-2'), sound: 20, damaged: { quantity: 5, reason: 'Torn' } },
        { line, sound: 10 },
      ],
    })
    const { items } = await s.apron('listWaitingForVerdict', { params: s.params, query: {} })
    const own = items.filter((row) => row.consignmentLine === line && row.stage === 'arrived')
    const told = own.map((row) => `${row.lotNumber} ${row.condition} ${row.quantity}`)
    expect(told.toSorted()).toEqual([' sound 10', 'A-1 sound 30', 'B-2 damaged 5', 'B-2 sound 20'])
  })

  test('goods that nobody announced are found, each of a lot of its own', async () => {
    const { consignment } = await masks()
    const [mask, respirator] = [newId(), newId()]
    const unannounced = [
      { id: mask, item: s.mask, sound: 12, reason: 'A box without a label' },
      { id: respirator, item: s.ffp2, sound: 5, damaged: { quantity: 1, reason: 'Open' } },
    ]
    await s.count(consignment, { unannounced })
    const blind = await s.apron('recordBlindReceipt', {
      params: s.params,
      body: {
        id: newId(),
        holder: s.belgium,
        place: s.store,
        unannounced: [{ id: newId(), item: s.mask, sound: 3 }],
      },
    })
    const found = await s.apron('getReceipt', { params: { ...s.params, receipt: blind.id } })
    expect(found).toMatchObject({
      consignment: null,
      basis: 'counted',
      lines: [{ line: null, finding: 'unannounced', quantity: 3 }],
    })
    const { items } = await s.apron('listWaitingForVerdict', { params: s.params, query: {} })
    const strangers = items.filter((row) => row.consignmentLine === null)
    const told = strangers.map((row) => `${row.quantity} ${row.condition}`)
    expect(told.toSorted()).toEqual(['1 damaged', '12 sound', '3 sound', '5 sound'])
    expect(new Set(strangers.map((row) => row.lot)).size).toBe(3)
  })

  test('a count of "dozens" gives them a number, drawn from the promise', async () => {
    const pledgeLine = await s.promise(30)
    const dozens = { quantity: null, qualifier: 'unquantified', stated: 'dozens' }
    const line = s.line({ pledgeLine, ...dozens })
    const consignment = await s.landed({ lines: [line] })
    await s.count(consignment, { lines: [{ line: line.id, sound: 36 }] })
    expect(await s.promised(pledgeLine)).toBe(0)
    expect(await s.arrived(pledgeLine)).toEqual({ counted: 36 })
    expect(await s.discrepancies(consignment)).toMatchObject([
      { announced: null, received: 36, over: 0 },
    ])
  })

  test('what was closed as never come, and comes, is received all the same', async () => {
    const { line, consignment, pledgeLine } = await masks()
    await s.count(consignment, { lines: [{ line, sound: 70 }] })
    await s.apron('closeConsignment', {
      params: s.at(consignment),
      body: { id: newId(), reason: 'Nobody found it' },
    })
    expect(await s.discrepancies(consignment)).toMatchObject([
      { received: 70, short: 30, outstanding: 0 },
    ])
    await s.count(consignment, { lines: [{ line, sound: 20 }] })
    expect(await s.discrepancies(consignment)).toMatchObject([
      { received: 90, short: 10, outstanding: 0, over: 0 },
    ])
    expect(await s.arrived(pledgeLine)).toEqual({ counted: 90 })
  })

  test('what left the airport without customs is received, with its breach', async () => {
    const { line, consignment } = await masks()
    const done = await s.count(consignment, { lines: [{ line, sound: 100 }] })
    expect((await s.read(consignment)).breaches).toMatchObject([
      { act: done.id, place: s.liege, rule: 'no_customs_procedure' },
    ])
    const there = await masks()
    await s.count(there.consignment, { place: s.liege, lines: [{ line: there.line, sound: 100 }] })
    expect((await s.read(there.consignment)).breaches).toEqual([])
  })

  test('a delivery is signed for, not counted in', async () => {
    const { line, consignment } = await masks()
    await s.count(consignment, { lines: [{ line, sound: 100 }] })
    const lot = (await s.read(consignment)).lines[0]?.lot?.id ?? ''
    await s.app.as('conformity_officer').call('recordVerdict', {
      params: s.params,
      body: { id: newId(), subject: { kind: 'lot', lot }, outcome: 'pass', reason: 'Tested' },
    })
    const dispatch = { id: newId(), item: s.mask, lot, quantity: 10, stage: 'arrived' as const }
    const delivery = await s.apron('dispatchDelivery', {
      params: s.params,
      body: {
        id: newId(),
        facility: s.liegeHospital,
        place: s.store,
        from: s.store,
        lines: [{ ...dispatch, consignmentLine: line }],
      },
    })
    const lines = [{ line: dispatch.id, sound: 10 }]
    await expect(s.count(delivery.id, { lines })).rejects.toMatchObject({
      code: 'delivery_is_signed',
    })
  })

  test('what a count cannot be', async () => {
    const { line, consignment } = await masks()
    const refused = (code: string, body: object, which = consignment) =>
      expect(s.count(which, body)).rejects.toMatchObject({ code })
    await refused('count_says_nothing', { lines: [{ line }] })
    await refused('basis_unfit', { basis: 'tallied', lines: [{ line, sound: 1 }] })
    await refused('consignment_line_unknown', { lines: [{ line: newId(), sound: 1 }] })
    await refused('consignment_unknown', { lines: [{ line, sound: 1 }] }, newId())
    await refused('place_unknown', { place: newId(), lines: [{ line, sound: 1 }] })
    await refused('nothing_to_post', {})
    const parties = [{ role: 'donor' as const, party: s.alibaba }]
    const nobody = await s.landed({ parties, lines: [s.line()] })
    await refused('receiver_missing', { lines: [{ line, sound: 1 }] }, nobody)
  })
})
