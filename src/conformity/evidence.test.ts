import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('evidence on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const officer = () => s.app.as('conformity_officer').call
  const record = async (subject: object, body: object = {}) => {
    const id = newId()
    const sent = { id, kind: 'certificate', ...body, subject }
    await officer()('recordEvidence', { params: s.params, body: sent as never })
    return id
  }
  const check = (evidence: string, checked: string, more: object = {}) =>
    officer()('recordEvidenceCheck', {
      params: { ...s.params, evidence },
      body: { id: newId(), checked, ...more } as never,
    })
  const verdict = (subject: object, body: object = {}) =>
    officer()('recordVerdict', {
      params: s.params,
      body: { id: newId(), subject, outcome: 'pass', reason: 'Tested', ...body } as never,
    })
  const withdraw = (evidence: string) =>
    officer()('withdrawEvidence', {
      params: { ...s.params, evidence },
      body: { id: newId(), why: 'Of another model' },
    })
  const reaching = async (lot: string, query: object = {}) =>
    (await officer()('listEvidence', { params: s.params, query: { lot, ...query } })).items
  const assess = (lot: string, query: object = {}) =>
    officer()('getAssessment', { params: s.params, query: { lot, ...query } })
  const made = { maker: '', packaging: 'blue pack' }

  test('of a type, a lot and a package it reaches the lots it speaks of, and no others', async () => {
    const blue = await s.stored(50, { lot: { lotNumber: 'E-1', ...made, maker: s.alibaba } })
    const other = await s.stored(50, { lot: { lotNumber: 'E-2', maker: s.alibaba } })
    const type = { kind: 'type', item: s.mask, maker: s.alibaba }
    const anyPack = await record(type)
    const bluePack = await record({ ...type, packaging: 'blue pack' })
    const own = await record({ kind: 'lot', lot: blue.lot }, { kind: 'donor_statement' })
    const of = async (lot: string) => new Set((await reaching(lot)).map(({ id }) => id))
    expect(await of(blue.lot)).toEqual(new Set([anyPack, bluePack, own]))
    expect(await of(other.lot)).toEqual(new Set([anyPack]))
    expect(await reaching(blue.lot, { kind: 'donor_statement' })).toMatchObject([
      { id: own, checked: 'not_checked', files: 0, verdicts: 0, subject: { lotNumber: 'E-1' } },
    ])
  })

  test('a check is an act: the latest counts, and all of them stay', async () => {
    const { lot } = await s.stored()
    const id = await record({ kind: 'lot', lot }, { issuer: 'A body', bodyNumber: '0370' })
    await check(id, 'seen')
    await check(id, 'found_false', { note: 'The body never issued it' })
    expect(await reaching(lot)).toMatchObject([{ checked: 'found_false', bodyNumber: '0370' }])
    const one = await officer()('getEvidence', { params: { ...s.params, evidence: id } })
    expect(one.checks.map(({ checked }) => checked)).toEqual(['seen', 'found_false'])
    await expect(check(newId(), 'seen')).rejects.toMatchObject({ code: 'evidence_not_here' })
    const missing = { params: { ...s.params, evidence: newId() } }
    await expect(officer()('getEvidence', missing)).rejects.toMatchObject({
      code: 'evidence_not_here',
    })
  })

  test('a wrong entry is withdrawn, stays to be read and supports nothing', async () => {
    const { lot } = await s.stored()
    const id = await record({ kind: 'lot', lot })
    await withdraw(id)
    expect(await reaching(lot)).toEqual([])
    expect(await reaching(lot, { withdrawn: 'true' })).toMatchObject([
      { id, withdrawnWhy: 'Of another model' },
    ])
    await expect(withdraw(id)).rejects.toMatchObject({ code: 'evidence_withdrawn' })
    await expect(check(id, 'seen')).rejects.toMatchObject({ code: 'evidence_withdrawn' })
    const named = verdict({ kind: 'lot', lot }, { evidence: [id] })
    await expect(named).rejects.toMatchObject({ code: 'evidence_unknown' })
  })

  test.each([
    ['evidence_dates_crossed', { validFrom: '2020-03-02', validUntil: '2020-03-01' }, {}],
    ['package_not_here', {}, { kind: 'package', package: newId() }],
    ['lot_unknown', {}, { kind: 'lot', lot: newId() }],
  ])('what cannot be is refused: %s', async (code, body, subject) => {
    const type = { kind: 'type', item: s.mask }
    await expect(record({ ...type, ...subject }, body)).rejects.toMatchObject({ code })
  })

  test('a hold is lifted on newer evidence, by what is as narrow or narrower', async () => {
    const green = { maker: s.alibaba, packaging: 'green pack' }
    const { lot } = await s.stored(50, { lot: { lotNumber: 'L-1', ...green } })
    const old = await record({ kind: 'lot', lot })
    const type = { kind: 'type', item: s.mask, ...green }
    const alert = await verdict(type, { outcome: 'hold' })
    const lift = (evidence: string[], subject: object = { kind: 'lot', lot }) =>
      verdict(subject, { lifts: [alert.id], evidence })
    const needsNewer = { code: 'lift_needs_newer_evidence', facts: { verdicts: [alert.id] } }
    await expect(lift([])).rejects.toMatchObject(needsNewer)
    await expect(lift([old])).rejects.toMatchObject(needsNewer)
    const elsewhere = await record({ kind: 'lot', lot: (await s.stored()).lot })
    await expect(lift([elsewhere])).rejects.toMatchObject(needsNewer)
    const report = await record({ kind: 'lot', lot }, { kind: 'test_report' })
    await check(report, 'found_false')
    await expect(lift([report])).rejects.toMatchObject(needsNewer)
    const wider = lift([old], { kind: 'type', item: s.mask, maker: s.alibaba })
    await expect(wider).rejects.toMatchObject({ code: 'lift_is_wider' })
    await expect(s.release(lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    await check(old, 'checked_with_issuer')
    const { id } = await lift([old])
    await s.release(lot, 1)
    const lifted = await officer()('getVerdict', { params: { ...s.params, verdict: alert.id } })
    expect(lifted).toMatchObject({ revisedBy: null, liftedBy: [{ id, outcome: 'pass' }] })
    await verdict(type, { outcome: 'not_assessed' })
    await expect(
      officer()('getVerdict', { params: { ...s.params, verdict: newId() } }),
    ).rejects.toMatchObject({ code: 'verdict_not_here' })
  })

  test('one decision on many lots is a verdict on each', async () => {
    const first = await s.stored()
    const second = await s.stored()
    const id = newId()
    const { verdicts } = await officer()('recordLotVerdicts', {
      params: s.params,
      body: { id, lots: [first.lot, second.lot], outcome: 'pass', reason: 'Of one test' },
    })
    expect(verdicts).toHaveLength(2)
    expect(verdicts[0]).toBe(id)
    await s.release(first.lot, 1)
    await s.release(second.lot, 1)
    await verdict({ kind: 'lot', lot: second.lot }, { outcome: 'hold' })
    await s.release(first.lot, 1)
    await expect(s.release(second.lot, 1)).rejects.toMatchObject({ facts: { why: ['held'] } })
    const read = await officer()('getVerdict', {
      params: { ...s.params, verdict: verdicts[1] ?? '' },
    })
    expect(read.revisedBy).toMatchObject({ outcome: 'hold' })
  })

  test('evidence stands beside what the rules of the day ask', async () => {
    const item = newId()
    await s.cell('recordItem', {
      body: { id: item, class: 'respirator', regime: 'ppe', unit: 'piece', names: [{ name: 'R' }] },
    })
    const { lot } = await s.stored(50, { item, pledgeLine: undefined })
    const statement = await record({ kind: 'lot', lot }, { kind: 'donor_statement' })
    const values = [{ property: 'penetration_paraffin_oil', value: 23, unit: '%' }]
    const report = await record(
      { kind: 'lot', lot },
      { kind: 'test_report', standard: 'EN 149 FFP2', values },
    )
    await check(report, 'seen')
    const told = await assess(lot, { on: '2020-03-17' })
    expect(told).toMatchObject({ on: '2020-03-17', standing: { outcome: 'none' }, checked: false })
    expect(new Set(told.evidence.map(({ id }) => id))).toEqual(new Set([statement, report]))
    expect(told.rules.length).toBeGreaterThan(0)
    expect(told.rules.filter(({ rule }) => rule.issuedOn > '2020-03-17')).toEqual([])
    const asks = told.rules.flatMap(({ compared }) => compared)
    expect(asks.filter(({ outcome }) => outcome === 'missing').length).toBeGreaterThan(0)
    const said = asks.flatMap(({ because }) => because.filter((each) => each.evidence === report))
    expect(said.map(({ says }) => says)).toContain('tested_outside')
    await expect(assess(newId())).rejects.toMatchObject({ code: 'lot_unknown' })
  })
})
