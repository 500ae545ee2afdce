import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import {
  askFor,
  decide,
  paper,
  type Scene,
  sceneOf,
  stockUp,
} from '../../tests/support/hospital.ts'
import { type Standing, standings } from '#ledger/sql.ts'
import { newId, none } from '#platform/ids.ts'

const isInBooks = ({ balance }: Standing) => balance > 0
const now = '2020-03-20T12:00:00Z'

describe.each(engines)('a signature on $name', ({ fresh }) => {
  let test: TestApp
  let scene: Scene
  let params: { operation: string }
  beforeAll(async () => {
    test = await freshApp(fresh, { clock: () => new Date(now) })
    params = { operation: test.operation }
  })
  beforeEach(async () => {
    scene = await sceneOf(test)
  })
  afterAll(() => test.close())

  /** 100 of a lot that has passed, on the road: 60 of one promise and 40 of another. */
  const onTheRoad = async () => {
    const [lot] = scene.lots
    const pledges = [newId(), newId()] as const
    await stockUp(test, scene, { lot, pledgeLine: pledges[0] }, 60)
    await stockUp(test, scene, { lot, pledgeLine: pledges[1] }, 40)
    await decide(test, lot, 'pass')
    const needLine = await askFor(test, scene, 100)
    const { id, lines } = await test.as('logistician').call('dispatchDelivery', {
      params,
      body: {
        id: newId(),
        happenedAt: '2020-03-20T06:00:00Z',
        facility: scene.hospital,
        place: scene.pharmacy,
        from: scene.store,
        lines: [{ id: newId(), item: scene.respirator, quantity: 100, needLine }],
      },
    })
    return { delivery: id, line: lines[0]?.id ?? '', needLine, lot, pledges }
  }
  interface Said {
    line: string
    sound?: number
    damaged?: number
    refused?: number
    reason?: string
  }
  const sign = (
    delivery: string,
    said: Said,
    more: object = {},
    who: 'facility' | 'logistician' = 'facility',
  ) =>
    test.as(who).call('signDelivery', {
      params: { ...params, delivery },
      body: { id: newId(), signedBy: 'Dr. Rossi', lines: [said], ...more },
    })
  const get = (delivery: string) =>
    test.as('auditor').call('getDelivery', { params: { ...params, delivery } })
  const standing = async (where: { holders?: string[]; places?: string[] }) =>
    (await standings(test.database.query, test.number, where))
      .filter(isInBooks)
      .map(({ stage, balance, condition, pledgeLine }) => ({
        stage,
        balance,
        condition,
        pledgeLine,
      }))

  it('is given in parts: the second leaves the first alone', async () => {
    const { delivery, line, needLine, pledges } = await onTheRoad()
    const first = await sign(delivery, { line, sound: 70 })
    expect(first).toMatchObject({ unexplained: 0, breaches: 0 })
    expect((await get(delivery)).lines).toMatchObject([{ onItsWay: 30, delivered: 70 }])
    await sign(
      delivery,
      { line, sound: 25, damaged: 5, reason: 'Torn packs' },
      { basis: 'tallied' },
    )
    const told = await get(delivery)
    expect(told.lines).toMatchObject([
      { dispatched: 100, onItsWay: 0, delivered: 100, damaged: 5, refused: 0 },
    ])
    expect(told.signatures).toMatchObject([
      { id: first.id, signedBy: 'Dr. Rossi', basis: 'counted', lines: [{ sound: 70 }] },
      { basis: 'tallied', lines: [{ sound: 25, damaged: 5, reason: 'Torn packs' }] },
    ])
    expect(await standing({ holders: [scene.hospital] })).toEqual([
      { stage: 'delivered', balance: 60, condition: 'sound', pledgeLine: pledges[0] },
      { stage: 'delivered', balance: 35, condition: 'sound', pledgeLine: pledges[1] },
      { stage: 'delivered', balance: 5, condition: 'damaged', pledgeLine: pledges[1] },
    ])
    const { items } = await test.as('facility').call('listNeeds', {
      params,
      query: { facility: scene.hospital },
    })
    expect(items.find(({ id }) => id === needLine)).toMatchObject({ delivered: 100, open: 0 })
    const attributed = await sql<{ attributed: boolean }>`
      select attributed from posting where operation = ${test.number} and act = ${first.id}
    `.execute(test.database.query)
    expect(attributed.rows).toEqual([{ attributed: true }, { attributed: true }])
  })

  it('for more than was dispatched is a fact, and the rest is unexplained', async () => {
    const { delivery, line } = await onTheRoad()
    await sign(delivery, { line, sound: 90 })
    expect(await sign(delivery, { line, sound: 30 })).toMatchObject({ unexplained: 20 })
    expect((await get(delivery)).lines).toMatchObject([
      { dispatched: 100, onItsWay: 0, delivered: 120 },
    ])
  })

  it('sends back what is refused, with its reason, to where it was loaded', async () => {
    const { delivery, line, needLine } = await onTheRoad()
    await expect(sign(delivery, { line, sound: 80, refused: 20 })).rejects.toMatchObject({
      code: 'refused_needs_reason',
    })
    await sign(delivery, { line, sound: 80, refused: 20, reason: 'Expired on the box' })
    expect((await get(delivery)).lines).toMatchObject([
      { dispatched: 100, onItsWay: 0, delivered: 80, refused: 20 },
    ])
    expect(await standing({ places: [scene.store] })).toMatchObject([
      { stage: 'arrived', balance: 20 },
    ])
    const { items } = await test.as('facility').call('listNeeds', { params })
    expect(items.find(({ id }) => id === needLine)).toMatchObject({ delivered: 80, open: 20 })
  })

  it('is refused as a whole, once', async () => {
    const { delivery, line } = await onTheRoad()
    const refuse = (lines?: { line: string; quantity?: number }[]) =>
      test.as('facility').call('refuseDelivery', {
        params: { ...params, delivery },
        body: { id: newId(), reason: 'Not what was asked', ...(lines && { lines }) },
      })
    await refuse([{ line, quantity: 10 }])
    await refuse()
    expect((await get(delivery)).lines).toMatchObject([{ onItsWay: 0, refused: 100 }])
    await expect(refuse()).rejects.toMatchObject({ code: 'nothing_on_its_way' })
  })

  it("is the receiving point's own, or a photograph, or given on its behalf", async () => {
    const { delivery, line } = await onTheRoad()
    const said = { line, sound: 10 }
    const driver = (more: object) => sign(delivery, said, more, 'logistician')
    await expect(driver({})).rejects.toMatchObject({ code: 'signature_not_yours' })
    await expect(driver({ basis: 'documented' })).rejects.toMatchObject({ code: 'proof_required' })
    await driver({ basis: 'documented', source: await paper(test, 'Signed delivery note') })
    const byTelephone = (party: string) =>
      driver({ onBehalfOf: { party, by: 'telephone', note: 'Called at noon' } })
    await expect(byTelephone(scene.authority)).rejects.toMatchObject({
      code: 'signature_not_yours',
    })
    await byTelephone(scene.hospital)
    const member = (party: string) =>
      sql`update member set party = ${party} where operation = ${test.number}
           and sign_in_user = ${test.people.facility.user}`.execute(test.database.query)
    const toSign = async () =>
      (await test.as('facility').call('getDesk', { params })).items
        .find(({ kind }) => kind === 'deliveries_to_sign')
        ?.rows.find(({ subject }) => subject.id === delivery)
    await member(scene.authority)
    await expect(sign(delivery, said)).rejects.toMatchObject({ code: 'signature_not_yours' })
    expect(await toSign()).toBeUndefined()
    await member(scene.hospital)
    expect(await toSign()).toMatchObject({ who: 'Ospedale Maggiore', quantity: 80 })
    await sign(delivery, said)
    await member(none)
    expect((await get(delivery)).signatures.map(({ basis }) => basis)).toEqual([
      'documented',
      'counted',
      'counted',
    ])
  })

  it('of goods held since is recorded with a breach; of goods held later without', async () => {
    const { delivery, line, lot } = await onTheRoad()
    await decide(test, lot, 'hold')
    const before = await sign(delivery, { line, sound: 10 }, { happenedAt: '2020-03-20T07:00:00Z' })
    expect(before).toMatchObject({ breaches: 0 })
    expect(await sign(delivery, { line, sound: 10 })).toMatchObject({ breaches: 1 })
    const { items } = await test.as('conformity_officer').call('listBreaches', { params })
    expect(items.filter((breach) => breach.facility?.id === scene.hospital)).toMatchObject([
      { rule: 'held', quantity: 10 },
    ])
  })

  it('names lines of this delivery, each once', async () => {
    const { delivery, line } = await onTheRoad()
    const unknown = { code: 'delivery_line_unknown' }
    await expect(sign(delivery, { line: newId(), sound: 1 })).rejects.toMatchObject(unknown)
    const lines = [
      { line, sound: 1 },
      { line, sound: 1 },
    ]
    await expect(sign(delivery, { line }, { lines })).rejects.toMatchObject(unknown)
    await expect(sign(delivery, { line })).rejects.toMatchObject({ code: 'nothing_to_post' })
    await expect(sign(newId(), { line })).rejects.toMatchObject({ code: 'delivery_unknown' })
    await expect(get(newId())).rejects.toMatchObject({ code: 'delivery_unknown' })
  })

  it('closes a delivery in the list of those still open', async () => {
    const { delivery, line } = await onTheRoad()
    const second = await onTheRoad()
    const list = async (query: { open?: string; limit?: number; cursor?: string }) => {
      const asked = { facility: scene.hospital, ...query }
      return test.as('auditor').call('listDeliveries', { params, query: asked })
    }
    await sign(delivery, { line, sound: 100 })
    expect((await list({ open: 'true' })).items).toMatchObject([
      { id: second.delivery, onItsWay: 100, delivered: 0, lines: 1 },
    ])
    const { items, next } = await list({ limit: 1 })
    expect(items).toMatchObject([{ id: second.delivery, facility: { id: scene.hospital } }])
    expect((await list({ limit: 1, cursor: next ?? '' })).items).toMatchObject([
      { id: delivery, onItsWay: 0, delivered: 100 },
    ])
  })
})
