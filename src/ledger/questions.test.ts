import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { perform } from '#acts/perform.ts'
import { unstatedLot } from '#catalogue/actions.ts'
import { newId } from '#platform/ids.ts'
import { traceLot } from '#reports/tracing.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { postIn, type Scene, sceneOf } from '../../tests/support/hospital.ts'
import { type Account, at, found, leaving, sourceOf } from './account.ts'
import { reverse } from './actions.ts'
import {
  arrivedBetween,
  balanceOf,
  lotKin,
  openByHolder,
  pipelineByStage,
} from './questions-sql.ts'

describe.each(engines)('questions on $name', ({ fresh }) => {
  let app: TestApp
  let scene: Scene
  beforeAll(async () => {
    app = await freshApp(fresh)
    scene = await sceneOf(app)
  })
  afterAll(() => app.close())

  const ask = <T, A extends unknown[]>(
    question: (q: TestApp['database']['query'], operation: number, ...rest: A) => Promise<T>,
    ...rest: A
  ) => question(app.database.query, app.number, ...rest)

  const stock = (more: Partial<Account> = {}) =>
    at('in_stock', {
      item: scene.respirator,
      holder: scene.authority,
      place: scene.store,
      lot: newId(),
      ...more,
    })
  const bring = (to: Account, quantity: number) =>
    postIn(app, 'receipt.record', [{ from: found(to), to, quantity }])
  const turn = (from: Account, to: Account, quantity: number, kind = 'stock.identify' as const) =>
    postIn(app, kind, [{ from, to, quantity }])
  const lotOf = async (lotNumber: string) => {
    const body = { id: newId(), item: scene.respirator, lotNumber, expiresOn: '2024-01-01' }
    return (await app.as('logistician').call('recordLot', { body })).id
  }
  const kinOf = async (lot: string) =>
    Object.fromEntries((await ask(lotKin, [lot])).map((kin) => [kin.lot, kin.kinship]))

  test('the balance of one account, and of one that nobody opened', async () => {
    const here = stock()
    await bring(here, 120)
    const { balance, since } = await ask(balanceOf, here)
    expect(balance).toBe(120)
    expect(since).toMatch(/^\d{4}-/)
    expect(await ask(balanceOf, stock())).toEqual({ balance: 0, since: null })
  })

  test('what is open by donor: of one, and of all by pages of donors', async () => {
    const donors = [newId(), newId(), newId()].toSorted()
    for (const [index, holder] of donors.entries()) {
      const promised = at('promised', { item: scene.masks, holder, pledgeLine: newId() })
      const more = at('promised', { item: scene.masks, holder, pledgeLine: newId() })
      const firm: Account = { ...promised, stage: 'committed', reached: 'committed' }
      await postIn(app, 'pledge.record', [
        { from: sourceOf(promised), to: promised, quantity: 1000 + index },
        { from: sourceOf(more), to: more, quantity: 50 },
        { from: promised, to: firm, quantity: 400 },
      ])
    }
    const [first = '', second = '', third = ''] = donors
    const rows = await ask(openByHolder, { holder: second })
    expect(rows).toMatchObject([
      { holder: second, item: scene.masks, stage: 'promised', quantity: 651 },
      { holder: second, item: scene.masks, stage: 'committed', quantity: 400 },
    ])
    const page = await ask(openByHolder, { limit: 2 })
    expect([...new Set(page.map((row) => row.holder))]).toEqual([first, second])
    const rest = await ask(openByHolder, { limit: 2, after: second })
    expect(rest.map((row) => [row.holder, row.quantity])).toEqual([
      [third, 652],
      [third, 400],
    ])
  })

  test('the pipeline by item and stage, and what arrived between two days', async () => {
    const item = newId()
    const packed = at('packed', { item, holder: newId(), consignmentLine: newId() })
    const landed: Account = { ...packed, stage: 'landed', reached: 'landed' }
    await postIn(app, 'consignment.pack', [{ from: sourceOf(packed), to: packed, quantity: 70 }])
    await postIn(app, 'consignment.land', [{ from: packed, to: landed, quantity: 30 }])
    const rows = (await ask(pipelineByStage)).filter((row) => row.item === item)
    expect(rows.map(({ stage, quantity }) => [stage, quantity])).toEqual([
      ['source', -70],
      ['packed', 40],
      ['landed', 30],
    ])
    const today = new Date().toISOString().slice(0, 10)
    const came = (await ask(arrivedBetween, today, today)).filter((row) => row.item === item)
    expect(came).toEqual([{ day: today, item, quantity: 30, basis: 'documented' }])
    expect(await ask(arrivedBetween, '2020-01-01', '2020-12-31')).toEqual([])
  })

  test('a lot that was read off unstated goods: their rest is suspect, other lots are not', async () => {
    const [unread, mine, other] = [await unstated(), await lotOf('K1'), await lotOf('K2')]
    const rest = stock({ lot: unread })
    await bring(rest, 100)
    await turn(rest, { ...rest, lot: mine }, 30)
    await turn(rest, { ...rest, lot: other }, 20)
    expect(await kinOf(mine)).toEqual({ [mine]: 'itself', [unread]: 'suspect' })
    expect(await kinOf(unread)).toEqual({
      [unread]: 'itself',
      [mine]: 'became',
      [other]: 'became',
    })
    const traced = await traceLot(app.database.query, app.number, mine, { limit: 100 })
    expect(traced.standing.map((row) => [row.lotId, row.quantity, row.suspect])).toEqual(
      expect.arrayContaining([
        [mine, 30, false],
        [unread, 50, true],
      ]),
    )
    expect(traced.standing.map((row) => row.lotId)).not.toContain(other)
    expect(traced.lots.map((row) => row.kinship)).toEqual(['itself', 'suspect'])
  })

  test('kits: what was built of a lot is its own; what a suspect rest went into is suspect', async () => {
    const [unread, mine, part] = [await unstated(), await lotOf('P1'), await lotOf('P2')]
    const [kit, later] = [await lotOf('KIT1'), await lotOf('KIT2')]
    const rest = stock({ lot: unread })
    const read = { ...rest, lot: mine }
    await bring(rest, 100)
    await bring(stock({ lot: part }), 10)
    await turn(rest, read, 30)
    const build = (into: string, from: Account) => {
      const made = { ...rest, lot: into }
      const adding = stock({ lot: part })
      return postIn(app, 'stock.assemble', [
        { from, to: leaving(from, 'transformed'), quantity: 5 },
        { from: adding, to: leaving(adding, 'transformed'), quantity: 5 },
        { from: leaving(made, 'transformed'), to: made, quantity: 5 },
      ])
    }
    await build(kit, read)
    await build(later, rest)
    expect(await kinOf(mine)).toEqual({
      [mine]: 'itself',
      [kit]: 'became',
      [unread]: 'suspect',
      [later]: 'suspect',
    })
    // Upwards from the kit: its parts, and what those were read off.
    expect(await kinOf(kit)).toEqual({
      [kit]: 'itself',
      [mine]: 'part',
      [part]: 'part',
      [unread]: 'part',
    })
    expect(await kinOf(part)).toEqual({ [part]: 'itself', [kit]: 'became', [later]: 'became' })
  })

  test('an identification that was taken back is no edge', async () => {
    const [unread, mine] = [await unstated(), await lotOf('R1')]
    const rest = stock({ lot: unread })
    await bring(rest, 100)
    const wrong = await turn(rest, { ...rest, lot: mine }, 30)
    expect(Object.keys(await kinOf(mine))).toHaveLength(2)
    const actor = { user: app.people.logistician.user, roles: ['logistician'] as const }
    const attempt = { operation: app.number, kind: 'stock.identify' as const, actor }
    await perform(
      app.services,
      { ...attempt, envelope: { id: newId() }, content: {} },
      async (tx, by) => {
        await reverse(tx, by, wrong)
        return { subject: wrong, answer: null }
      },
    )
    expect(await kinOf(mine)).toEqual({ [mine]: 'itself' })
  })

  const unstated = async () => {
    return app.database.transaction((tx) =>
      unstatedLot(tx, {
        item: scene.respirator,
        consignmentLine: newId(),
        maker: null,
        packaging: '',
        expiresOn: null,
        madeOn: null,
      }),
    )
  }
})
