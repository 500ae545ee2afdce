import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('the officer’s desk on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const officer = () => s.app.as('conformity_officer').call
  const desk = () => officer()('conformityDesk', { params: s.params, query: {} })
  const inspect = (body: object) =>
    officer()('recordInspection', {
      params: s.params,
      body: {
        id: newId(),
        kind: 'visual',
        plan: { kind: 'limiting_quality', limitingQuality: 5 },
        lotSize: 1_000,
        nonconforming: 0,
        inspectedBy: 'Dr Peeters',
        ...body,
      } as never,
    })
  const lotOf = (lot: string) => ({ of: { kind: 'lot', lot } })

  test('what waits stands by type, the most needed first', async () => {
    const gown = newId()
    await s.cell('recordItem', {
      body: { id: gown, class: 'gown', unit: 'piece', names: [{ name: 'Gown' }] },
    })
    const packed = { maker: s.alibaba, packaging: 'white box' }
    const first = await s.stored(30, { lot: { lotNumber: 'D-1', ...packed } })
    const second = await s.stored(20, { lot: { lotNumber: 'D-2', ...packed } })
    const gowns = await s.stored(10, { item: gown, pledgeLine: undefined })
    const before = await desk()
    expect(before).toMatchObject({ whole: true, toConfirm: 0, reviews: [] })
    expect(before.groups).toMatchObject([
      { item: s.mask, packaging: 'white box', quantity: 50, priority: null, needed: 0 },
      { item: gown, quantity: 10 },
    ])
    expect(before.groups[0]?.lots.map(({ lot }) => lot)).toEqual([first.lot, second.lot])
    await s.app.as('coordinator').call('recordNeed', {
      params: s.params,
      body: {
        id: newId(),
        facility: s.liegeHospital,
        place: s.store,
        lines: [
          {
            id: newId(),
            item: gown,
            quantity: 400,
            usedBy: 'ward_staff',
            purpose: 'general_care',
            priority: 'urgent',
          },
        ],
      },
    })
    expect((await desk()).groups).toMatchObject([
      { item: gown, needed: 400, priority: 'urgent' },
      { item: s.mask, needed: 0 },
    ])
    // A type that passed: its lots need their receipt check and no more.
    const { id } = await officer()('recordVerdict', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'type', item: s.mask, ...packed },
        outcome: 'pass',
        receiptCheck: true,
        reason: 'Tested',
      },
    })
    const masks = (await desk()).groups.find(({ item }) => item === s.mask)
    expect(masks).toMatchObject({ validated: id, lots: [{ lot: first.lot }, { lot: second.lot }] })
    await officer()('recordReceiptChecks', {
      params: s.params,
      body: { id: newId(), lots: [first.lot, second.lot] },
    })
    expect((await desk()).groups.map(({ item }) => item)).toEqual([gown])
    expect(gowns.lot).toBeTruthy()
  })

  test('what a verdict rests on comes back when it expires or is found false', async () => {
    const { lot } = await s.stored()
    const record = async (validUntil: string | null) => {
      const id = newId()
      await officer()('recordEvidence', {
        params: s.params,
        body: { id, subject: { kind: 'lot', lot }, kind: 'certificate', validUntil },
      })
      return id
    }
    const year = new Date().getUTCFullYear()
    const evidence = [await record(`${year}-01-01`), await record(null)]
    const pass = (happenedAt?: string) =>
      officer()('recordVerdict', {
        params: s.params,
        body: {
          id: newId(),
          ...(happenedAt && { happenedAt }),
          subject: { kind: 'lot', lot },
          outcome: 'pass',
          evidence,
          reason: 'Papers in order',
        },
      })
    const { id } = await pass(`${year - 1}-12-01T08:00:00Z`)
    expect((await desk()).reviews).toMatchObject([
      { evidence: evidence[0], why: 'expired', verdict: id },
    ])
    await officer()('recordEvidenceCheck', {
      params: { ...s.params, evidence: evidence[1] ?? '' },
      body: { id: newId(), checked: 'found_false' },
    })
    expect((await desk()).reviews.map(({ why }) => why)).toEqual(['expired', 'found_false'])
    await pass()
    expect((await desk()).reviews).toEqual([])
  })

  test('an inspection follows its plan, and lets nothing go', async () => {
    const { lot } = await s.stored(1_000)
    expect(await inspect({ ...lotOf(lot), nonconforming: 1 })).toMatchObject({
      sample: 80,
      acceptUpTo: 1,
      accepted: true,
    })
    const rapid = { kind: 'rapid_protocol', words: 'Customs rapid test', sample: 3, acceptUpTo: 0 }
    const { id } = await inspect({ ...lotOf(lot), plan: rapid, nonconforming: 1 })
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['no_verdict'] } })
    const { items } = await officer()('listInspections', { params: s.params, query: { lot } })
    expect(items).toMatchObject([
      { accepted: false, plan: 'rapid_protocol', planWords: 'Customs rapid test' },
      { accepted: true, plan: 'limiting_quality', limitingQuality: 5, planWords: null },
    ])
    const withdraw = () =>
      officer()('withdrawInspection', {
        params: { ...s.params, inspection: id },
        body: { id: newId(), why: 'Of another lot' },
      })
    const page = () => officer()('getInspection', { params: { ...s.params, inspection: id } })
    const named = await officer()('recordVerdict', {
      params: s.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        outcome: 'hold',
        evidence: [id],
        reason: 'Not accepted',
      },
    })
    const before = await page()
    expect(before).toMatchObject({ withdrawnAt: null, usedBy: [{ id: named.id, outcome: 'hold' }] })
    expect(before.recordedBy).not.toBe('')
    await withdraw()
    await expect(withdraw()).rejects.toMatchObject({ code: 'evidence_withdrawn' })
    await expect(
      officer()('withdrawInspection', {
        params: { ...s.params, inspection: newId() },
        body: { id: newId(), why: 'None' },
      }),
    ).rejects.toMatchObject({ code: 'inspection_not_here' })
    expect(await page()).toMatchObject({
      withdrawnWhy: 'Of another lot',
      withdrawnBy: before.recordedBy,
    })
    await expect(
      officer()('getInspection', { params: { ...s.params, inspection: newId() } }),
    ).rejects.toMatchObject({ code: 'inspection_not_here' })
  })

  test('a series is named, a sample is no more than there is, a mixed pallet is no lot', async () => {
    const { lot } = await s.stored(50)
    const series = { kind: 'series', sample: 8, acceptUpTo: 0 }
    await expect(inspect({ ...lotOf(lot), plan: series })).rejects.toMatchObject({
      code: 'series_not_named',
    })
    const named = { ...series, words: 'Lots QH-1 to QH-9, AQL 1.0' }
    expect(await inspect({ ...lotOf(lot), plan: named })).toMatchObject({ accepted: true })
    const toomany = { ...lotOf(lot), lotSize: 5, plan: named }
    await expect(inspect(toomany)).rejects.toMatchObject({ code: 'inspection_sample_exceeded' })
    const box = newId()
    const pledgeLine = await s.promise(1_000)
    const line = (lotNumber: string) =>
      s.line({ pledgeLine, quantity: 5, lot: { lotNumber, maker: s.alibaba } })
    await s.landed({
      packages: [{ id: box, kind: 'pallet', lines: [line('X-1'), line('X-2')] }],
    })
    const mixed = inspect({ of: { kind: 'package', package: box } })
    await expect(mixed).rejects.toMatchObject({ code: 'mixed_is_no_lot' })
    await expect(inspect({ of: { kind: 'package', package: newId() } })).rejects.toMatchObject({
      code: 'package_not_here',
    })
  })
})
