import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('a store on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const depart = (lot: string, quantity: number, more: object = {}) =>
    s.apron('recordMove', {
      params: s.params,
      body: {
        id: newId(),
        from: s.store,
        to: s.milan,
        stage: 'in_stock',
        lines: [{ lot, quantity }],
        ...more,
      },
    })
  const arrive = (move: string, body: object = {}) =>
    s.apron('recordMoveArrival', { params: { ...s.params, move }, body: { id: newId(), ...body } })
  const end = (what: string, lines: object[], more: object = {}) =>
    s.apron('recordEnding', {
      params: s.params,
      body: {
        id: newId(),
        what: what as 'loss',
        reason: 'It happened',
        lines: lines as never,
        ...more,
      },
    })
  const ends = async (lot: string) => {
    const { rows } = await sql<{ stage: string; reached: string; balance: number }>`
      select stage, reached, sum(balance)::bigint as balance from account
       where operation = ${s.app.number} and lot = ${lot} and balance <> 0
         and stage not in ('source', 'found') group by stage, reached order by stage, reached
    `.execute(s.app.database.query)
    return rows.map(({ stage, reached, balance }) => `${stage} ${reached} ${balance}`)
  }

  test('goods move between our places as what they are, wholly or in part', async () => {
    const { lot } = await s.stored()
    await s.pass(lot)
    await s.release(lot, 60)
    const { id } = await depart(lot, 50)
    expect(await s.stock({ lot })).toEqual([
      'arrived store 40',
      'in_stock store 10',
      'moving milan 50',
    ])
    await arrive(id, { lines: [{ lot, quantity: 30 }] })
    expect(await s.stock({ lot, place: s.milan })).toEqual(['moving milan 20', 'in_stock milan 30'])
    await arrive(id)
    expect(await s.stock({ lot, place: s.milan })).toEqual(['in_stock milan 50'])
    await expect(arrive(id)).rejects.toMatchObject({ code: 'nothing_to_post' })
    await expect(arrive(newId())).rejects.toMatchObject({ code: 'move_unknown' })
    await expect(depart(lot, 11)).rejects.toMatchObject({ code: 'insufficient_stock' })
    await expect(depart(lot, 1, { from: s.liege })).rejects.toMatchObject({
      code: 'goods_not_here',
    })
  })

  test('the list of moves tells what has not arrived, and gives it once', async () => {
    const { lot } = await s.stored()
    const moving = { stage: 'arrived' } as const
    const first = await depart(lot, 50, moving)
    await arrive(first.id, { lines: [{ lot, quantity: 20 }] })
    const second = await depart(lot, 10, moving)
    const open = async () => {
      const { items } = await s.apron('listMoves', { params: s.params, query: { open: true } })
      return items.flatMap(({ id, lines }) =>
        lines.filter((line) => line.lot === lot).map(({ sent, underWay }) => [id, sent, underWay]),
      )
    }
    expect(await open()).toEqual([
      [second.id, 10, 10],
      [first.id, 50, 30],
    ])
    await arrive(first.id, { lines: [{ lot, quantity: 30 }] })
    expect(await open()).toEqual([[second.id, 10, 10]])
    await arrive(second.id)
    expect(await open()).toEqual([])
    const { items } = await s.apron('listMoves', { params: s.params, query: { to: s.milan } })
    expect(items.find(({ id }) => id === first.id)).toMatchObject({
      from: { id: s.store },
      to: { id: s.milan },
      lines: [{ lot, sent: 50, underWay: 0 }],
    })
  })

  test('what waits for a verdict or is held may move between quarantine places', async () => {
    const { lot } = await s.stored()
    const { id } = await depart(lot, 100, { stage: 'arrived', holder: s.handler })
    await arrive(id)
    const { items } = await s.apron('listStock', { params: s.params, query: { lot } })
    expect(items).toMatchObject([
      { stage: 'arrived', quantity: 100, holder: { id: s.handler }, verdict: null },
    ])
  })

  test('goods leave the airport where they were counted only with their customs', async () => {
    const line = s.line()
    const consignment = await s.landed({ lines: [line] })
    await s.count(consignment, { place: s.liege, lines: [{ line: line.id, sound: 100 }] })
    const lot = (await s.read(consignment)).lines[0]?.lot?.id ?? ''
    const leave = () => depart(lot, 100, { from: s.liege, to: s.store, stage: 'arrived' })
    await expect(leave()).rejects.toMatchObject({
      code: 'no_customs_procedure',
      facts: { place: s.liege },
    })
    const file = {
      kind: 'import',
      country: 'BE',
      procedure: 'free_circulation_with_relief',
    } as const
    await s.apron('recordCustoms', {
      params: s.at(consignment),
      body: { id: newId(), files: [{ id: newId(), ...file, reference: '20BE-1' }] },
    })
    await leave()
    expect(await s.stock({ lot })).toEqual(['moving store 100'])
  })

  test('goods end in many ways, each with its reason, also those that are held', async () => {
    const { lot } = await s.stored()
    await s.pass(lot)
    await s.release(lot, 40)
    const here = { lot, place: s.store }
    await end('loss', [{ ...here, stage: 'arrived', quantity: 5 }])
    await end('theft', [{ ...here, stage: 'in_stock', quantity: 6 }])
    await end('destruction', [{ ...here, stage: 'arrived', quantity: 7 }], {
      authority: 'Federal Agency, order 12',
      source: s.article,
    })
    await end('return_to_donor', [{ ...here, stage: 'arrived', quantity: 8 }])
    await end('seizure', [{ ...here, stage: 'in_stock', quantity: 9 }])
    expect(await ends(lot)).toEqual([
      'arrived arrived 40',
      'in_stock in_stock 25',
      'lost arrived 5',
      'lost in_stock 6',
      'destroyed arrived 7',
      'returned_to_donor arrived 8',
      'seized in_stock 9',
    ])
  })

  test('more lost than the books have is recorded, and the rest is unexplained', async () => {
    const { lot } = await s.stored(10)
    const lost = await end('loss', [{ lot, place: s.store, stage: 'arrived', quantity: 12 }])
    expect(lost).toMatchObject({ unexplained: 2 })
    const { items } = await s.apron('listUnexplained', { params: s.params, query: {} })
    expect(items.filter((row) => row.lot === lot)).toMatchObject([
      { leftStage: 'arrived', quantity: 2, place: { id: s.store } },
    ])
    const nowhere = { lot, place: s.milan, holder: s.trucks, stage: 'dispatched', quantity: 3 }
    expect(await end('seizure', [nowhere])).toMatchObject({ unexplained: 3 })
    const moving = { lot, place: s.milan, stage: 'moving', quantity: 1 }
    expect(await end('theft', [moving])).toMatchObject({ unexplained: 1 })
  })

  test('the stock shows what is expired, held and rejected, and how long it lies', async () => {
    const expired = await s.stored(10, { lot: { lotNumber: 'OLD', expiresOn: '2019-12-31' } })
    const held = await s.stored(20)
    await s.app.as('pharmacist').call('recordVerdict', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot: held.lot },
        outcome: 'hold',
        reason: 'An alert',
      },
    })
    const row = async (lot: string) =>
      (await s.apron('listStock', { params: s.params, query: { lot } })).items[0]
    expect(await row(expired.lot)).toMatchObject({ expired: true, verdict: null, ageDays: 0 })
    expect(await row(held.lot)).toMatchObject({ expired: false, verdict: 'hold' })
    const all = await s.apron('listStock', { params: s.params, query: { item: s.mask, limit: 1 } })
    expect(all.items).toHaveLength(1)
    expect(all.next).not.toBeNull()
  })

  test('of several pledge lines the oldest goes first, and is marked as a guess', async () => {
    const lot = { lotNumber: 'SHARED' }
    const first = await s.stored(10, { lot })
    const second = await s.stored(10, { lot })
    expect(second.lot).toBe(first.lot)
    await s.pass(first.lot)
    await s.release(first.lot, 15)
    const { items } = await s.apron('listStock', {
      params: s.params,
      query: { lot: first.lot, stage: 'in_stock' },
    })
    expect(items.map((row) => [row.pledgeLine, row.quantity])).toEqual([
      [first.pledgeLine, 10],
      [second.pledgeLine, 5],
    ])
    const { rows } = await sql<{ attributed: boolean }>`
      select attributed from posting p join account d on d.operation = p.operation
         and d.id = p.destination
       where d.operation = ${s.app.number} and d.lot = ${first.lot} and d.stage = 'in_stock'
    `.execute(s.app.database.query)
    expect(rows).toEqual([{ attributed: true }, { attributed: true }])
  })
})
