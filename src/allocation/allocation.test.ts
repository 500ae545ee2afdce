import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { askFor, postIn, type Scene, sceneOf, stockUp } from '../../tests/support/hospital.ts'
import { at, leaving } from '#ledger/account.ts'
import { newId } from '#platform/ids.ts'
import type { SupplyInput } from './allocation.ts'

const today = '2020-03-20'

describe.each(engines)('allocation on $name', ({ fresh, name }) => {
  let test: TestApp
  let scene: Scene
  let params: { operation: string }
  beforeAll(async () => {
    test = await freshApp(fresh, { clock: () => new Date(`${today}T12:00:00Z`) })
    params = { operation: test.operation }
  })
  // Each test has a hospital and items of its own, so none sees another's needs or plans.
  beforeEach(async () => {
    scene = await sceneOf(test)
  })
  afterAll(() => test.close())

  const pledge = async (quantity: number, item = scene.respirator) => {
    const line = { id: newId(), item, quantity, stated: `${quantity}` }
    const body = { id: newId(), donors: [scene.authority], lines: [line] }
    await test.as('donor_desk').call('recordPledge', { params, body })
    return { kind: 'pledge_line' as const, id: line.id }
  }
  const inStore = (lot = scene.lots[0]): SupplyInput => ({
    kind: 'lot',
    id: lot,
    place: scene.store,
  })
  const plan = (supply: SupplyInput, needLine: string, quantity: number) => ({
    id: newId(),
    supply,
    needLine,
    quantity,
  })
  const allocate = (...plans: ReturnType<typeof plan>[]) =>
    test.as('coordinator').call('allocate', {
      params,
      body: { id: newId(), reason: 'Decided this morning', plans },
    })
  const get = (id: string) =>
    test.as('auditor').call('getPlan', { params: { ...params, plan: id } })
  const fallen = async () => {
    const { items } = await test.as('auditor').call('listFallenPlans', { params })
    return items.filter((each) => each.facility.id === scene.hospital)
  }
  const needs = async () => {
    const query = { facility: scene.hospital }
    return (await test.as('facility').call('listNeeds', { params, query })).items
  }

  it('plans on what is promised, shows it on the need, and never plans it twice', async () => {
    const supply = await pledge(100)
    const [ward, lab] = [await askFor(test, scene, 80), await askFor(test, scene, 80)]
    const first = plan(supply, ward, 70)
    expect(await allocate(first)).toMatchObject({
      plans: [{ id: first.id, quantity: 70, reason: 'Decided this morning' }],
    })
    await expect(allocate(plan(supply, lab, 31))).rejects.toMatchObject({
      code: 'supply_exceeded',
      facts: { free: 30, quantity: 31 },
    })
    await allocate(plan(supply, lab, 30))
    expect((await needs()).map(({ allocated, open }) => [allocated, open])).toEqual([
      [70, 10],
      [30, 50],
    ])
    const shown = await get(first.id)
    expect(shown).toMatchObject({ open: 70, drawn: 0, held: 0, short: 0, rule: 'by_hand' })
    expect(shown.parts).toMatchObject([{ stage: 'promised', quantity: 70 }])
  })

  it('counts a supply and what came from it together', async () => {
    const supply = await pledge(100)
    const [ward, lab] = [await askFor(test, scene, 100), await askFor(test, scene, 100)]
    const wide = plan(supply, ward, 60)
    await allocate(wide)
    const promised = at('promised', {
      item: scene.respirator,
      holder: scene.authority,
      pledgeLine: supply.id,
    })
    const stock = at('in_stock', {
      item: scene.respirator,
      holder: scene.authority,
      place: scene.store,
      lot: scene.lots[0],
      pledgeLine: supply.id,
    })
    await postIn(test, 'consignment.pack', [{ from: promised, to: stock, quantity: 70 }])
    // 30 are still promised, 70 lie in the store: 40 are free, wherever.
    await expect(allocate(plan(inStore(), lab, 41))).rejects.toMatchObject({
      code: 'supply_exceeded',
    })
    await allocate(plan(inStore(), lab, 40))
    await expect(allocate(plan(supply, lab, 1))).rejects.toMatchObject({ code: 'supply_exceeded' })
    expect((await get(wide.id)).parts.map((part) => [part.stage, part.quantity])).toEqual(
      expect.arrayContaining([
        ['in_stock', 30],
        ['promised', 30],
      ]),
    )
  })

  it('lists what can be planned on, each unit once, nearest to the ward first', async () => {
    const supply = await pledge(100)
    await stockUp(test, scene, {}, 40)
    await allocate(plan(inStore(), await askFor(test, scene, 10), 10))
    const list = async (query: object) =>
      (await test.as('auditor').call('listSupplies', { params, query })).items
    const rows = await list({ item: scene.masks })
    expect(rows).toMatchObject([
      { kind: 'lot', code: 'A1', quantity: 40, planned: 10, place: { name: 'Magazzino' } },
      { kind: 'pledge_line', id: supply.id, quantity: 100, planned: 0, place: null },
    ])
    expect(rows[0]?.stages).toEqual([{ stage: 'in_stock', quantity: 40 }])
    expect(await list({ item: scene.masks, kind: 'lot' })).toHaveLength(1)
    expect(await list({ supply: supply.id })).toMatchObject([{ kind: 'pledge_line' }])
    expect(await list({ item: scene.gloves })).toEqual([])
    const first = { item: scene.masks, limit: 1 }
    const { next } = await test.as('auditor').call('listSupplies', { params, query: first })
    expect(await list({ ...first, cursor: next ?? '' })).toMatchObject([{ id: supply.id }])
    expect(await list({ search: 'folded', kind: 'consignment_line' })).toEqual([])
  })

  it('shows what falls through when a supply shrinks, the later plan first', async () => {
    await stockUp(test, scene, {}, 100)
    const lines = [await askFor(test, scene, 60), await askFor(test, scene, 40)]
    const [early, late] = [plan(inStore(), lines[0] ?? '', 60), plan(inStore(), lines[1] ?? '', 40)]
    await allocate(early)
    await allocate(late)
    expect(await fallen()).toEqual([])
    const stock = at('in_stock', {
      item: scene.respirator,
      holder: scene.authority,
      place: scene.store,
      lot: scene.lots[0],
    })
    await postIn(test, 'stock.end', [{ from: stock, to: leaving(stock, 'lost'), quantity: 25 }])
    expect(await fallen()).toMatchObject([{ id: late.id, open: 40, short: 25 }])
    expect(await get(early.id)).toMatchObject({ short: 0 })
  })

  it('plans nothing on held goods, and shows plans on goods that are held later', async () => {
    await stockUp(test, scene, {}, 50)
    const line = await askFor(test, scene, 50)
    const before = plan(inStore(), line, 20)
    await allocate(before)
    await test.as('conformity_officer').call('recordVerdict', {
      params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot: scene.lots[0] },
        outcome: 'hold',
        reason: 'Filtration below the standard in one sample',
      },
    })
    await expect(allocate(plan(inStore(), line, 1))).rejects.toMatchObject({
      code: 'supply_exceeded',
      facts: { free: 0 },
    })
    expect(await fallen()).toMatchObject([{ id: before.id, held: 20, short: 0 }])
  })

  it('gives a need no more than is open of it, and goods of its item or narrower', async () => {
    const supply = await pledge(1000)
    const line = await askFor(test, scene, 50)
    const half = plan(supply, line, 30)
    await expect(allocate(half, plan(supply, line, 30))).rejects.toMatchObject({
      code: 'need_exceeded',
      facts: { line, open: 20, quantity: 30 },
    })
    const wider = await pledge(1000, scene.masks)
    await expect(allocate(plan(wider, line, 1))).rejects.toMatchObject({
      code: 'supply_exceeded',
    })
    const anyMask = await askFor(test, scene, 50, { item: scene.masks })
    expect(await allocate(plan(supply, anyMask, 50))).toMatchObject({ plans: [{ quantity: 50 }] })
  })

  it('refuses what is not there', async () => {
    const supply = await pledge(10)
    const line = await askFor(test, scene, 10)
    const nowhere = { ...supply, id: newId() }
    await expect(allocate(plan(nowhere, line, 1))).rejects.toMatchObject({ code: 'supply_unknown' })
    await expect(allocate(plan(supply, newId(), 1))).rejects.toMatchObject({
      code: 'need_line_unknown',
    })
    const twice = plan(supply, line, 1)
    await allocate(twice)
    await expect(allocate(twice)).rejects.toMatchObject({ code: 'plan_id_taken' })
    await expect(get(newId())).rejects.toMatchObject({ code: 'plan_unknown' })
  })

  it('shares out by the stated rule, as it proposed, with the reason of each line', async () => {
    const supply = await pledge(1000)
    const grave = await askFor(test, scene, 400, { priority: 'life_saving' })
    const soon = await askFor(test, scene, 600, { priority: 'urgent', byWhen: '2020-03-21' })
    const late = await askFor(test, scene, 600, { priority: 'urgent', byWhen: '2020-04-21' })
    const other = await askFor(test, scene, 600, { item: scene.gloves })
    const { free, shares } = await test.as('auditor').call('proposeAllocation', {
      params,
      query: { kind: 'pledge_line', supply: supply.id },
    })
    expect(free).toBe(1000)
    expect(shares.map(({ needLine, quantity }) => [needLine, quantity])).toEqual([
      [grave, 400],
      [soon, 480],
      [late, 120],
    ])
    expect(shares[1]?.line).toMatchObject({ open: 600, priority: 'urgent', unit: 'piece' })
    expect(shares[1]?.reason).toContain('urgent, needed in 1 days (weight 4); 600 were left')
    const byRule = (more: object) =>
      test.as('coordinator').call('allocateByRule', {
        params,
        body: { id: newId(), reason: 'The stated rule', supply, ...more },
      })
    await expect(byRule({ quantity: 1001 })).rejects.toMatchObject({ code: 'supply_exceeded' })
    await expect(byRule({ needLines: [other] })).rejects.toMatchObject({ code: 'need_asks_other' })
    expect(await byRule({ needLines: [soon, late], quantity: 50 })).toMatchObject({
      plans: [{ quantity: 40 }, { quantity: 10 }],
    })
    expect(await byRule({})).toMatchObject({
      plans: [{ quantity: 400 }, { quantity: 435 }, { quantity: 115 }],
    })
    expect(await byRule({})).toMatchObject({ plans: [] })
  })

  it('is overridden and withdrawn with a reason that is kept', async () => {
    const supply = await pledge(100)
    const line = await askFor(test, scene, 80)
    const one = plan(supply, line, 50)
    await allocate(one)
    const say = (quantity: number) =>
      test.as('coordinator').call('overridePlan', {
        params,
        body: { id: newId(), plan: one.id, quantity, reason: 'The ward grew' },
      })
    await expect(say(81)).rejects.toMatchObject({ code: 'need_exceeded' })
    await say(80)
    await expect(allocate(plan(supply, await askFor(test, scene, 50), 30))).rejects.toMatchObject({
      code: 'supply_exceeded',
    })
    const withdraw = () =>
      test.as('coordinator').call('withdrawPlans', {
        params,
        body: { id: newId(), plans: [one.id], reason: 'The donor sends direct' },
      })
    await withdraw()
    await expect(withdraw()).rejects.toMatchObject({ code: 'plan_withdrawn' })
    await expect(say(10)).rejects.toMatchObject({ code: 'plan_withdrawn' })
    const { changes, ...kept } = await get(one.id)
    expect(kept).toMatchObject({ withdrawn: true, open: 0 })
    expect(changes).toMatchObject([
      { before: 50, after: 80, reason: 'The ward grew' },
      { before: 80, after: 0, reason: 'The donor sends direct' },
    ])
    expect((await needs())[0]).toMatchObject({ allocated: 0, open: 80 })
  })

  it('binds nothing once the need is withdrawn, and lists the newest plans first', async () => {
    const supply = await pledge(100)
    const [gone, kept] = [await askFor(test, scene, 100), await askFor(test, scene, 100)]
    await allocate(plan(supply, gone, 100))
    await test.as('facility').call('withdrawNeed', {
      params,
      body: { id: newId(), lines: [gone], reason: 'Found elsewhere' },
    })
    const later = plan(supply, kept, 90)
    await allocate(later, plan(supply, kept, 10))
    const list = (query: { limit?: number; cursor?: string; needLine?: string; open?: string }) =>
      test.as('auditor').call('listPlans', {
        params,
        query: { facility: scene.hospital, ...query },
      })
    const { items, next } = await list({ limit: 2 })
    expect(items.map(({ quantity }) => quantity)).toEqual([90, 10])
    expect(items[0]?.facility.name).toBe('Ospedale Maggiore')
    expect((await list({ limit: 2, cursor: next ?? '' })).items).toMatchObject([
      { quantity: 100, open: 0, withdrawn: false },
    ])
    expect((await list({ needLine: kept, open: 'true' })).items.length).toBe(2)
  })

  it('plans what two coordinators plan at once only as far as it goes', async () => {
    const supply = await pledge(100)
    const lines = await Promise.all(
      Array.from({ length: name === 'postgres' ? 8 : 3 }, () => askFor(test, scene, 60)),
    )
    const results = await Promise.allSettled(lines.map((line) => allocate(plan(supply, line, 60))))
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    const refused = results.filter(({ status }) => status === 'rejected')
    for (const each of refused) expect(each).toMatchObject({ reason: { code: 'supply_exceeded' } })
    expect((await needs()).reduce((sum, { allocated }) => sum + allocated, 0)).toBe(60)
  })
})
