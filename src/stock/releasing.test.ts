import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'

const hour = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString()

describe.each(engines)('releasing on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const officer = () => s.app.as('conformity_officer').call
  /** 100 masks counted at the store, of a lot of their own. */
  const arrived = async (quantity = 100, more: object = {}) => {
    const pledgeLine = await s.promise(10_000)
    const line = s.line({ pledgeLine, quantity, ...more })
    const consignment = await s.landed({ packages: [{ id: newId(), kind: 'box', lines: [line] }] })
    await s.count(consignment, { lines: [{ line: line.id, sound: quantity }] })
    const { lines, packages } = await s.read(consignment)
    return { pledgeLine, lot: lines[0]?.lot?.id ?? '', box: packages[0]?.id ?? '' }
  }
  const stock = async (lot: string) => {
    const { items } = await s.apron('listStock', { params: s.params, query: { lot } })
    return items.map(({ stage, quantity }) => [stage, quantity])
  }
  const breaches = async (lot: string) =>
    (await officer()('listBreaches', { params: s.params, query: { lot } })).items

  test('nothing goes into a store without a verdict', async () => {
    const { lot } = await arrived()
    await expect(s.release(lot, 10)).rejects.toMatchObject({
      code: 'not_released',
      facts: { why: ['no_verdict'], lots: [{ lot, rule: 'no_verdict', quantity: 10 }] },
    })
    expect(await stock(lot)).toEqual([['arrived', 100]])
    await s.verdict({ lot }, 'pass')
    await s.release(lot, 10)
    expect(await stock(lot)).toEqual([
      ['arrived', 90],
      ['in_stock', 10],
    ])
  })

  test('a hold stops what a pass let go, and a pass on the same subject ends it', async () => {
    const { lot } = await arrived()
    await s.verdict({ lot }, 'pass')
    await s.verdict({ lot }, 'hold')
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    await s.verdict({ lot }, 'pass')
    await s.release(lot, 1)
    await s.verdict({ lot }, 'reject')
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['rejected'] } })
  })

  test('a package and a type are judged too; the gravest stands', async () => {
    const green = { maker: s.alibaba, packaging: 'green pack' }
    const { lot, box } = await arrived(100, { lot: { lotNumber: 'G-1', ...green } })
    await s.verdict({ lot }, 'pass')
    await s.verdict({ kind: 'package', package: box }, 'hold')
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    await s.verdict({ kind: 'package', package: box }, 'pass')
    const type = { kind: 'type', item: s.mask, packaging: 'green pack' }
    const alert = await s.verdict(type, 'hold')
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    const report = newId()
    await officer()('recordEvidence', {
      params: s.params,
      body: { id: report, subject: { kind: 'lot', lot }, kind: 'test_report' },
    })
    await s.verdict({ lot }, 'pass', { lifts: [alert.id], evidence: [report] })
    await s.release(lot, 1)
    await s.verdict({ ...type, maker: s.alibaba }, 'reject')
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['rejected'] } })
    await expect(s.verdict(type, 'pass')).rejects.toMatchObject({ code: 'type_without_maker' })
    const { items } = await officer()('listVerdicts', { params: s.params, query: { item: s.mask } })
    expect(items).toMatchObject([
      { outcome: 'reject', ours: true, subject: { kind: 'type', maker: s.alibaba } },
      { outcome: 'hold', subject: { kind: 'type', maker: null } },
    ])
  })

  test('an urgent release lets a quantity go to whom it names, until it ends', async () => {
    const { lot } = await arrived()
    await s.urgent(lot)
    await s.release(lot, 40)
    await expect(s.release(lot, 21)).rejects.toMatchObject({
      facts: { why: ['urgent_release_exceeded'], lots: [{ quantity: 1 }] },
    })
    await expect(s.release(lot, 1, { holder: s.liegeHospital })).rejects.toMatchObject({
      facts: { why: ['urgent_release_elsewhere'] },
    })
    const last = await s.release(lot, 20)
    const { items } = await officer()('listUrgentReleases', { params: s.params, query: {} })
    expect(items).toMatchObject([{ quantity: 60, used: 60, expired: false }])
    await s.apron('reverseAct', {
      params: s.params,
      body: { id: newId(), act: last.id, reason: 'Wrong pallet' },
    })
    const again = await officer()('listUrgentReleases', { params: s.params, query: {} })
    expect(again.items).toMatchObject([{ used: 40 }])
    await s.release(lot, 20)
  })

  test('an urgent release lets nothing go once it has ended, or beneath a hold', async () => {
    const { lot } = await arrived()
    await s.urgent(lot, { happenedAt: ago(73) })
    await expect(s.release(lot, 1)).rejects.toMatchObject({
      facts: { why: ['urgent_release_expired'] },
    })
    await s.urgent(lot, {
      happenedAt: ago(73),
      expiresAt: new Date(Date.now() + hour).toISOString(),
    })
    await s.release(lot, 1)
    await s.verdict({ lot }, 'hold')
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    await expect(s.urgent(lot, { expiresAt: ago(1) })).rejects.toMatchObject({
      code: 'expires_before_release',
    })
  })

  test('what is in the store already leaves a breach, which an officer closes', async () => {
    const { lot } = await arrived()
    const happened = await s.release(lot, 100, { happened: true })
    expect(happened.breaches).toBe(1)
    expect(await stock(lot)).toEqual([['in_stock', 100]])
    const [breach] = await breaches(lot)
    expect(breach).toMatchObject({
      act: happened.id,
      kind: 'stock.release',
      rule: 'no_verdict',
      quantity: 100,
      facility: { id: s.belgium },
      closedBy: null,
    })
    const close = (which: string) =>
      officer()('closeBreach', {
        params: { ...s.params, breach: which },
        body: { id: newId(), note: 'Tested since, and good' },
      })
    await close(breach?.id ?? '')
    expect(await breaches(lot)).toMatchObject([{ note: 'Tested since, and good' }])
    await expect(close(breach?.id ?? '')).rejects.toMatchObject({ code: 'breach_closed' })
    await expect(close(newId())).rejects.toMatchObject({ code: 'breach_unknown' })
  })

  test('a fact is judged by what was decided when it happened', async () => {
    const { lot } = await arrived()
    await s.verdict({ lot }, 'pass', { happenedAt: ago(3) })
    await s.verdict({ lot }, 'reject', { happenedAt: ago(1) })
    const before = await s.release(lot, 10, { happened: true, happenedAt: ago(2) })
    expect(before.breaches).toBe(0)
    const after = await s.release(lot, 10, { happened: true })
    expect(after.breaches).toBe(1)
    expect(await breaches(lot)).toMatchObject([{ rule: 'rejected', quantity: 10 }])
  })

  test('what a fact takes beyond an urgent release is the breach, not the whole', async () => {
    const { lot } = await arrived()
    await s.urgent(lot)
    expect(await s.release(lot, 100, { happened: true })).toMatchObject({ breaches: 1 })
    expect(await breaches(lot)).toMatchObject([{ rule: 'urgent_release_exceeded', quantity: 40 }])
  })

  test('accepted is what has had a pass, whatever came later', async () => {
    const { lot, pledgeLine } = await arrived()
    const accepted = async () => {
      const { items: rows } = await s.cell('reportFigures', { params: s.params, query: {} })
      return rows.find((row) => row.line === pledgeLine)?.accepted
    }
    expect(await accepted()).toBe(0)
    await s.urgent(lot)
    await s.release(lot, 10)
    expect(await accepted()).toBe(0)
    await s.verdict({ lot }, 'pass')
    expect(await accepted()).toBe(100)
    await s.verdict({ lot }, 'reject')
    expect(await accepted()).toBe(100)
  })

  test('what waits for a verdict is listed, the oldest first', async () => {
    const [first, second] = [await arrived(7), await arrived(8)]
    const waiting = async (query = {}) => {
      const { items } = await officer()('listWaitingForVerdict', { params: s.params, query })
      return items.map((row) => row.lot)
    }
    const both = (await waiting({ limit: 200 })).filter((lot) =>
      [first.lot, second.lot].includes(lot),
    )
    expect(both).toEqual([first.lot, second.lot])
    await s.verdict({ lot: first.lot }, 'hold')
    expect(await waiting({ limit: 200 })).not.toContain(first.lot)
    expect(await waiting({ limit: 200 })).toContain(second.lot)
  })

  test('what a release cannot be', async () => {
    const { lot } = await arrived()
    await s.verdict({ lot }, 'pass')
    await expect(s.release(lot, 101)).rejects.toMatchObject({ code: 'insufficient_stock' })
    await expect(s.release(newId(), 1)).rejects.toMatchObject({ code: 'lot_unknown' })
    const elsewhere = { lines: [{ lot, quantity: 1, place: s.milan }] }
    await expect(s.release(lot, 1, elsewhere)).rejects.toMatchObject({ code: 'goods_not_here' })
    await expect(s.verdict({ lot: newId() }, 'pass')).rejects.toMatchObject({ code: 'lot_unknown' })
    await expect(s.verdict({ lot }, 'pass', { lifts: [newId()] })).rejects.toMatchObject({
      code: 'verdict_unknown',
    })
    await expect(s.verdict({ kind: 'package', package: newId() }, 'hold')).rejects.toMatchObject({
      code: 'package_not_here',
    })
  })
})
