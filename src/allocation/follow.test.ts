import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { askFor, paper, postIn, type Scene, sceneOf } from '../../tests/support/hospital.ts'
import { type Account, at } from '#ledger/account.ts'
import { newId } from '#platform/ids.ts'

const lotA1 = { lotNumber: 'A1', expiresOn: '2023-05-01' }

describe.each(engines)('a plan follows its goods on $name', ({ fresh }) => {
  let test: TestApp
  let scene: Scene
  let params: { operation: string }
  beforeAll(async () => {
    test = await freshApp(fresh, { clock: () => new Date('2020-03-20T12:00:00Z') })
    params = { operation: test.operation }
  })
  beforeEach(async () => {
    scene = await sceneOf(test)
  })
  afterAll(() => test.close())

  /** A consignment of 100 that a report says has arrived in the store; its line's id. */
  const arrived = async (lot: { lotNumber: string; expiresOn: string } | null = lotA1) => {
    const line = newId()
    const lines = [
      {
        id: line,
        item: scene.respirator,
        quantity: 100,
        stated: '100',
        provenance: 'gift' as const,
        lot,
      },
    ]
    await test.as('coordinator').call('recordConsignment', {
      params,
      body: {
        id: newId(),
        basis: 'reported',
        source: await paper(test, 'A call from the store'),
        stands: 'arrived',
        destination: scene.store,
        parties: [{ role: 'consignee', party: scene.authority }],
        lines,
      },
    })
    return line
  }
  const goods = (where: Partial<Account>) => ({
    item: scene.respirator,
    holder: scene.authority,
    place: scene.store,
    lot: scene.lots[0],
    ...where,
  })
  const release = (consignmentLine: string, quantity: number, lot = scene.lots[0]) =>
    postIn(test, 'stock.release', [
      {
        from: at('arrived', goods({ consignmentLine, lot })),
        to: at('in_stock', goods({ lot })),
        quantity,
      },
    ])
  const plan = async (consignmentLine: string, quantity: number) => {
    const needLine = await askFor(test, scene, 1000)
    const supply = { kind: 'consignment_line' as const, id: consignmentLine }
    const id = newId()
    await test.as('coordinator').call('allocate', {
      params,
      body: { id: newId(), reason: 'Known', plans: [{ id, supply, needLine, quantity }] },
    })
    return id
  }
  const get = (id: string) =>
    test.as('auditor').call('getPlan', { params: { ...params, plan: id } })

  it('into the store, where they no longer bear the name of their consignment', async () => {
    const line = await arrived()
    const planned = await plan(line, 80)
    await release(line, 70)
    const { parts, short } = await get(planned)
    expect(short).toBe(0)
    expect(parts.map(({ stage, quantity }) => [stage, quantity])).toEqual([
      ['in_stock', 70],
      ['arrived', 10],
    ])
    await expect(plan(line, 21)).rejects.toMatchObject({
      code: 'supply_exceeded',
      facts: { free: 20 },
    })
  })

  it('but takes nothing of what another consignment brought of the same lot', async () => {
    const [mine, other] = [await arrived(), await arrived()]
    await release(mine, 100)
    await release(other, 100)
    await plan(mine, 60)
    await expect(plan(mine, 41)).rejects.toMatchObject({ facts: { free: 40 } })
    await plan(other, 100)
    await plan(mine, 40)
    await expect(plan(mine, 1)).rejects.toMatchObject({ facts: { free: 0 } })
  })

  it('through a look at them that finds of which lots they are', async () => {
    const line = await arrived(null)
    const planned = await plan(line, 100)
    const [before] = (await get(planned)).parts
    const unstated = before?.lot ?? ''
    await release(line, 100, unstated)
    await test.as('logistician').call('identifyLot', {
      params,
      body: {
        id: newId(),
        lot: unstated,
        parts: [
          { lot: { lotNumber: 'A1' }, quantity: 60 },
          { lot: { lotNumber: 'Z9' }, quantity: 30 },
        ],
      },
    })
    const { parts, short } = await get(planned)
    expect(short).toBe(0)
    expect(parts.map(({ quantity }) => quantity).toSorted((a, b) => a - b)).toEqual([10, 30, 60])
    expect(parts.map(({ lot }) => lot)).toContain(scene.lots[0])
  })
})
