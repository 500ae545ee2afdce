import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'
import { deliverHandOvers } from './hand-over-actions.ts'
import { mismatches } from './hand-over.ts'

describe.each(engines)('handing over on $name', ({ fresh }) => {
  let s: Storing
  let italy = 0
  const there = { operation: 'italy-2020' }
  beforeAll(async () => {
    s = await storeDesk(fresh)
    const { query } = s.app.database
    const { rows } = await sql<{ id: number }>`
      insert into operation (slug, name) values (${there.operation}, 'Italy') returning id
    `.execute(query)
    italy = rows[0]?.id ?? 0
  })
  afterAll(() => s.app.close())

  const give = (lot: string, quantity: number, more: object = {}) =>
    s.cell('recordHandOver', {
      params: s.params,
      body: {
        id: newId(),
        to: there.operation,
        receiver: s.handler,
        place: s.milan,
        reason: 'They need it more',
        lines: [{ lot, quantity, stage: 'arrived' }],
        ...more,
      },
    })
  const inItaly = async (lot: string) => {
    const { items } = await s.app.as('owner').call('listStock', { params: there, query: { lot } })
    return items
  }

  test('goods go over once, keeping lot and origin, however often the worker comes', async () => {
    const { lot, pledgeLine } = await s.stored()
    const { id } = await give(lot, 70)
    expect(await s.stock({ lot })).toEqual(['arrived store 30'])
    expect(await inItaly(lot)).toEqual([])
    const workers = Array.from({ length: 3 }, () => deliverHandOvers(s.app.services))
    await Promise.all(workers)
    expect(await deliverHandOvers(s.app.services)).toBe(0)
    expect(await inItaly(lot)).toMatchObject([
      { stage: 'arrived', quantity: 70, place: { id: s.milan }, holder: { id: s.handler } },
    ])
    const { rows } = await sql<{ lines: unknown[] }>`
      select lines from hand_over_arrival where operation = ${italy} and id = ${id}
    `.execute(s.app.database.query)
    expect(rows).toMatchObject([{ lines: [{ lot, pledgeLine, quantity: 70 }] }])
    const verified = await s.app.as('owner').call('verifyHandOvers', { params: s.params })
    expect(verified).toEqual({ checked: 1, mismatches: [] })
  })

  test('a worker that fell between taking in and noting it finds it done', async () => {
    const { lot } = await s.stored()
    const { id } = await give(lot, 10)
    await deliverHandOvers(s.app.services)
    await sql`update hand_over set delivered_at = null where id = ${id}`.execute(
      s.app.database.query,
    )
    expect(await deliverHandOvers(s.app.services)).toBe(1)
    expect(await inItaly(lot)).toMatchObject([{ quantity: 10 }])
  })

  test('both operations list it; the one that gave it cannot take it back', async () => {
    const { lot } = await s.stored()
    const { id } = await give(lot, 10)
    await deliverHandOvers(s.app.services)
    const here = await s.apron('listHandOvers', { params: s.params, query: {} })
    expect(here.items.find((row) => row.id === id)).toMatchObject({
      direction: 'out',
      other: there.operation,
      delivered: true,
      lines: [{ lot, quantity: 10 }],
    })
    const owner = s.app.as('owner').call
    const over = await owner('listHandOvers', { params: there, query: {} })
    expect(over.items.find((row) => row.id === id)).toMatchObject({
      direction: 'in',
      other: s.params.operation,
    })
    await expect(
      s.cell('reverseAct', { params: s.params, body: { id: newId(), act: id, reason: 'No' } }),
    ).rejects.toMatchObject({ code: 'handed_over_stays' })
  })

  test('a hold here holds there too, and a pass here releases nothing there', async () => {
    const { lot } = await s.stored()
    await s.pass(lot)
    await give(lot, 10)
    await deliverHandOvers(s.app.services)
    expect(await inItaly(lot)).toMatchObject([{ verdict: null }])
    await s.verdict({ lot }, 'hold')
    expect(await inItaly(lot)).toMatchObject([{ verdict: 'hold' }])
    const owner = s.app.as('owner').call
    const { items } = await owner('listVerdicts', { params: there, query: { lot } })
    expect(items).toMatchObject([{ outcome: 'hold', ours: false, decidedBy: null }])
  })

  test('what a hand-over cannot be', async () => {
    const { lot } = await s.stored()
    const unknown = { code: 'receiving_operation_unknown' }
    await expect(give(lot, 1, { to: 'nowhere' })).rejects.toMatchObject(unknown)
    await expect(give(lot, 1, { to: s.params.operation })).rejects.toMatchObject(unknown)
    await expect(give(lot, 101)).rejects.toMatchObject({ code: 'insufficient_stock' })
  })
})

test('a pair that does not say the same is found', () => {
  const side = { id: 'h', lot: 'l', item: 'i', condition: 'sound', quantity: 5 } as const
  const other = { ...side, lot: 'm' }
  expect(mismatches([side, side], [{ ...side, quantity: 10 }])).toEqual([])
  const { quantity: _quantity, ...goods } = side
  expect(mismatches([side], [{ ...side, quantity: 4 }, other])).toEqual([
    { ...goods, sent: 5, received: 4 },
    { ...goods, lot: 'm', sent: 0, received: 5 },
  ])
})
