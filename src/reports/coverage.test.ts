import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '#ledger/verify-sql.ts'
import type { Query } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'

describe.each(engines)('coverage by item on $name', ({ fresh }) => {
  let s: Shipping
  let [lot, delivery, sentLine] = ['', '', '']
  const pharmacy = newId()
  const [urgent, routine, beds, shipped] = [newId(), newId(), newId(), newId()]

  const ask = (lines: readonly { id: string; item: string; quantity: number; byWhen?: string }[]) =>
    s.app.as('facility').call('recordNeed', {
      params: s.params,
      body: {
        id: newId(),
        facility: s.liegeHospital,
        place: pharmacy,
        askedOn: '2020-03-10',
        lines: lines.map((line) => ({
          ...line,
          usedBy: 'ward_staff' as const,
          purpose: 'general_care' as const,
        })),
      },
    })
  const coverage = async (query = {}) =>
    (await s.cell('reportCoverage', { params: s.params, query })).items

  beforeAll(async () => {
    s = await shippingDesk(fresh)
    const body = { id: pharmacy, kind: 'pharmacy' as const, names: [{ name: 'Pharmacy' }] }
    await s.cell('recordPlace', { body })
    await ask([
      { id: urgent, item: s.mask, quantity: 500, byWhen: '2020-03-20' },
      { id: routine, item: s.mask, quantity: 300, byWhen: '2020-04-01' },
      { id: beds, item: s.ventilator, quantity: 2 },
    ])
    const consignment = await s.consign({
      basis: 'documented',
      stands: 'landed',
      lines: [
        {
          ...s.line({ id: shipped, provenance: 'own_stock' }),
          quantity: 900,
          lot: { lotNumber: 'L' },
        },
      ],
    })
    await s.apron('recordCount', {
      params: { ...s.params, consignment },
      body: {
        id: newId(),
        place: s.store,
        lines: [{ line: shipped, sound: 900 }],
      },
    })
    const stock = await s.cell('listStock', { params: s.params, query: {} })
    lot = stock.items[0]?.lot.id ?? ''
    await s.app.as('conformity_officer').call('recordVerdict', {
      params: s.params,
      body: { id: newId(), subject: { kind: 'lot', lot }, outcome: 'pass', reason: 'Tested' },
    })
  })
  afterAll(() => s.app.close())

  test('what is asked for and not yet covered, with the day of the most pressing', async () => {
    expect(await coverage()).toMatchObject([
      {
        item: 'mask',
        class: 'mask',
        unit: 'piece',
        lines: 2,
        openLines: 2,
        needed: 800,
        allocated: 0,
        onItsWay: 0,
        delivered: 0,
        open: 800,
        oldestOpenBy: '2020-03-20',
        oldestOpenAskedOn: '2020-03-10',
      },
      { item: 'ventilator', needed: 2, open: 2, oldestOpenBy: null },
    ])
    expect(await coverage({ item: 'VENT' })).toMatchObject([{ item: 'ventilator' }])
  })

  test('planned, on its way, delivered and refused: as the need lines say one by one', async () => {
    await s.app.as('coordinator').call('allocate', {
      params: s.params,
      body: {
        id: newId(),
        reason: 'First come',
        plans: [
          {
            id: newId(),
            needLine: urgent,
            supply: { kind: 'lot', id: lot, place: s.store },
            quantity: 500,
          },
        ],
      },
    })
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
            item: s.mask,
            lot,
            stage: 'arrived',
            quantity: 200,
            needLine: urgent,
            plan: plans.items[0]?.id ?? null,
          },
        ],
      },
    })
    delivery = sent.id
    sentLine = sent.lines[0]?.id ?? ''
    expect(await coverage({ item: 'mask' })).toMatchObject([
      {
        allocated: 300,
        onItsWay: 200,
        delivered: 0,
        open: 300,
        openLines: 1,
        oldestOpenBy: '2020-04-01',
      },
    ])
    await s.app.as('facility').call('signDelivery', {
      params: { ...s.params, delivery },
      body: { id: newId(), lines: [{ line: sentLine, sound: 190, refused: 10, reason: 'Wet' }] },
    })
    const [mask] = await coverage({ item: 'mask' })
    const { items } = await s.cell('listNeeds', { params: s.params, query: { item: s.mask } })
    const sum = (column: 'quantity' | 'allocated' | 'onItsWay' | 'delivered' | 'open') =>
      items.reduce((all, line) => all + line[column], 0)
    expect(mask).toMatchObject({
      needed: sum('quantity'),
      allocated: sum('allocated'),
      onItsWay: sum('onItsWay'),
      delivered: sum('delivered'),
      open: sum('open'),
    })
    expect(mask).toMatchObject({ onItsWay: 0, delivered: 190 })
  })

  const verified = (tx: Query) => verify(tx, s.app.number, 'coverage')

  test.each([
    ['a line that is covered further', 'update need_cover set delivered = delivered + 1'],
    ['a line that is due another day', "update need_cover set by_when = '2020-01-01'"],
    ['a line that is not there', 'delete from need_cover'],
    ['an item with more open', 'update item_cover set open = open + 1'],
    ['a plan for more', 'update plan set quantity = quantity + 1'],
    ['fewer signed for', "update crossing set quantity = 1 where stage = 'delivered'"],
  ])('what is kept of it is verified: %s is seen', async (_, tampering) => {
    const undo = new Error('taken back')
    expect(await verified(s.app.database.query)).toMatchObject({ checked: 3, mismatches: [] })
    const seen = s.app.database.transaction(async (tx) => {
      await sql.raw(tampering).execute(tx)
      expect((await verified(tx)).mismatches.length).toBeGreaterThan(0)
      throw undo
    })
    await expect(seen).rejects.toBe(undo)
  })

  test('taken back, changed and asked for by many at once, it is as verified', async () => {
    const before = await coverage({ item: 'mask' })
    const { items } = await s.cell('listActs', {
      params: s.params,
      query: { kind: 'delivery.sign' },
    })
    const id = newId()
    await s.cell('reverseAct', {
      params: s.params,
      body: { id, act: items[0]?.id ?? '', reason: 'Another delivery' },
    })
    expect(await coverage({ item: 'mask' })).toMatchObject([{ onItsWay: 200, delivered: 0 }])
    await s.cell('reverseAct', {
      params: s.params,
      body: { id: newId(), act: id, reason: 'It was this one' },
    })
    expect(await coverage({ item: 'mask' })).toEqual(before)
    const more = Array.from({ length: 12 }, () => newId())
    await Promise.all(more.map((line) => ask([{ id: line, item: s.mask, quantity: 10 }])))
    expect(await coverage({ item: 'mask' })).toMatchObject([
      { lines: 14, needed: 920, open: (before[0]?.open ?? 0) + 120 },
    ])
    await Promise.all(
      more.map((line) =>
        s.app.as('facility').call('withdrawNeed', {
          params: s.params,
          body: { id: newId(), reason: 'Twice', lines: [line] },
        }),
      ),
    )
    expect(await coverage({ item: 'mask' })).toEqual(before)
    expect(await verified(s.app.database.query)).toMatchObject({ mismatches: [] })
  })

  test('what is withdrawn is asked for no more; pages go on where they ended', async () => {
    const first = await s.cell('reportCoverage', { params: s.params, query: { limit: 1 } })
    expect(first.items).toMatchObject([{ item: 'mask' }])
    const query = { limit: 1, cursor: first.next ?? '' }
    const rest = await s.cell('reportCoverage', { params: s.params, query })
    expect(rest).toMatchObject({ items: [{ item: 'ventilator' }], next: null })
    await s.app.as('facility').call('withdrawNeed', {
      params: s.params,
      body: { id: newId(), reason: 'Found elsewhere', lines: [beds] },
    })
    expect((await coverage()).map((row) => row.item)).toEqual(['mask'])
  })
})
