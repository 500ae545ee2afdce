import { describe, expect, it } from 'vitest'
import { hours, lotOf } from '../../tests/support/gate-lots.ts'
import { none } from '#platform/ids.ts'
import { breaks } from './conditions.ts'
import { type Goods, judge, type LotKnown, passing, type VerdictKnown } from './gate.ts'

let seq = 0
const verdict = (changes: Partial<VerdictKnown>): VerdictKnown => {
  seq += 1
  return {
    id: `v${seq}`,
    seq,
    operation: 1,
    subject: changes.lot ? 'lot' : changes.package ? 'package' : 'type',
    item: none,
    maker: none,
    packaging: '',
    lot: none,
    package: none,
    jurisdiction: null,
    outcome: 'pass',
    limits: null,
    under: null,
    receiptCheck: false,
    rule: null,
    decidedAt: hours(seq),
    recordedAt: hours(seq),
    lifts: [],
    ...changes,
  }
}

const goods = (lot: string, changes: Partial<Goods> = {}): Goods => ({
  lot,
  package: none,
  countries: ['NL'],
  use: undefined,
  ...changes,
})

const knownOf = (lots: readonly LotKnown[], verdicts: readonly VerdictKnown[]) => ({
  operation: 1,
  lots: new Map(lots.map((lot) => [lot.lot, lot])),
  verdicts,
})

describe('what stands on goods', () => {
  const green = lotOf('green', { packaging: 'green' })
  const blue = lotOf('blue', { packaging: 'blue' })
  const outcome = (which: Goods, verdicts: VerdictKnown[], lots = [green, blue]) =>
    judge(which, knownOf(lots, verdicts)).outcome

  it('is nothing until somebody decides', () => {
    expect(judge(goods('green'), knownOf([green], []))).toEqual({
      outcome: 'none',
      verdict: none,
      rule: 'no_verdict',
      conditions: [],
    })
  })

  it('is the gravest of type, lot and package, whichever came later', () => {
    const pass = verdict({ lot: 'green' })
    const box = verdict({ package: 'box', outcome: 'hold' })
    const type = verdict({ item: 'masks', outcome: 'reject' })
    expect(outcome(goods('green'), [pass])).toBe('pass')
    expect(outcome(goods('green', { package: 'box' }), [box, pass])).toBe('hold')
    expect(outcome(goods('green', { package: 'other' }), [box, pass])).toBe('pass')
    expect(outcome(goods('green', { package: 'box' }), [type, box, pass])).toBe('reject')
  })

  it('is the latest of one operation on one subject, by when it was decided', () => {
    const pass = verdict({ lot: 'green', decidedAt: hours(9) })
    const recordedLater = verdict({ lot: 'green', outcome: 'hold', decidedAt: hours(8) })
    expect(outcome(goods('green'), [pass, recordedLater])).toBe('pass')
    const sameTime = verdict({ lot: 'green', outcome: 'hold', decidedAt: hours(9) })
    expect(outcome(goods('green'), [pass, sameTime])).toBe('hold')
  })

  it('of a model holds every pack of it; tests then separate them', () => {
    const alert = verdict({ item: 'kn95', outcome: 'hold' })
    const failed = verdict({ item: 'kn95', maker: 'maker', packaging: 'green', outcome: 'reject' })
    const passed = verdict({
      item: 'kn95',
      maker: 'maker',
      packaging: 'blue',
      outcome: 'pass',
      lifts: [alert.id],
    })
    expect([outcome(goods('green'), [alert]), outcome(goods('blue'), [alert])]).toEqual([
      'hold',
      'hold',
    ])
    const all = [alert, failed, passed]
    expect([outcome(goods('green'), all), outcome(goods('blue'), all)]).toEqual(['reject', 'pass'])
  })

  it('reaches wider in a hold than in a pass', () => {
    const other = lotOf('other', { maker: 'somebody else' })
    const pass = verdict({ item: 'kn95', maker: 'maker' })
    const passWide = verdict({ item: 'masks', maker: 'maker' })
    const plain = lotOf('plain')
    expect(outcome(goods('plain'), [pass], [plain])).toBe('pass')
    expect(outcome(goods('plain'), [passWide], [plain])).toBe('none')
    expect(outcome(goods('blue'), [pass])).toBe('none')
    expect(outcome(goods('other'), [pass], [other])).toBe('none')
    const hold = verdict({ item: 'masks', maker: 'maker', outcome: 'hold' })
    expect(outcome(goods('blue'), [hold])).toBe('hold')
    expect(outcome(goods('other'), [hold], [other])).toBe('none')
  })

  it('depends on the country: an unknown one may be any', () => {
    const there = verdict({ lot: 'green', jurisdiction: 'IT' })
    expect(outcome(goods('green', { countries: ['IT'] }), [there])).toBe('pass')
    expect(outcome(goods('green', { countries: ['NL'] }), [there])).toBe('none')
    expect(outcome(goods('green', { countries: [] }), [there])).toBe('none')
    const held = verdict({ lot: 'green', jurisdiction: 'IT', outcome: 'hold' })
    expect(outcome(goods('green', { countries: [] }), [held])).toBe('hold')
    expect(outcome(goods('green', { countries: ['NL'] }), [held])).toBe('none')
  })

  const limits = { users: [], purposes: ['source_control'], excluded: [] }
  const limited = (changes: Partial<VerdictKnown> = {}) =>
    verdict({ lot: 'green', outcome: 'limited_use', limits, ...changes })
  const broken = (verdicts: VerdictKnown[], use: string | undefined, toStore = false) =>
    breaks(judge(goods('green'), knownOf([green], verdicts)).conditions, {
      use,
      toStore,
      at: hours(99),
    })

  it('limits the use: it may be stored, and goes to a declared use that fits', () => {
    const one = limited()
    expect(outcome(goods('green'), [one])).toBe('limited_use')
    expect(broken([one], 'public source_control')).toBe(undefined)
    expect(broken([one], 'ward_staff general_care')).toBe('limited_use')
    expect(broken([one], undefined)).toBe('use_not_declared')
    expect(broken([one], undefined, true)).toBe(undefined)
  })

  it('names users, and what it is not for', () => {
    const named = limited({
      limits: { users: ['ward_staff'], purposes: [], excluded: ['surgery'] },
    })
    expect(broken([named], 'ward_staff general_care')).toBe(undefined)
    expect(broken([named], 'ward_staff surgery')).toBe('limited_use')
    expect(broken([named], 'public general_care')).toBe('limited_use')
  })

  it('limits beside a pass, by type and lot, and by what it came of', () => {
    const type = limited({
      lot: none,
      item: 'kn95',
      maker: 'maker',
      packaging: 'green',
      subject: 'type',
    })
    const pass = verdict({ lot: 'green' })
    expect(outcome(goods('green'), [type, pass])).toBe('limited_use')
    expect(broken([type, pass], 'ward_staff surgery')).toBe('limited_use')
    const lifted = verdict({ lot: 'green', lifts: [type.id] })
    expect(broken([type, lifted], 'ward_staff surgery')).toBe(undefined)
    const both = [limited(), limited({ lot: none, package: 'box', subject: 'package' })]
    expect(
      judge(goods('green', { package: 'box' }), knownOf([green], both)).conditions,
    ).toHaveLength(2)
    const child = lotOf('child', { parents: ['green'], direct: false })
    const of = (verdicts: VerdictKnown[]) =>
      judge(goods('child'), knownOf([green, child], verdicts)).outcome
    expect(of([limited()])).toBe('limited_use')
    expect(of([limited(), verdict({ lot: 'child' })])).toBe('limited_use')
  })

  it('of a type may wait for the receipt check of each lot', () => {
    const type = verdict({ item: 'kn95', maker: 'maker', packaging: 'green', receiptCheck: true })
    expect(outcome(goods('green'), [type])).toBe('none')
    expect(outcome(goods('green'), [type], [{ ...green, checked: true }])).toBe('pass')
  })

  it('that follows from a receipt stands beside later verdicts until one lifts it', () => {
    const cold = verdict({ lot: 'green', outcome: 'hold', rule: 'no_logger_reading', seq: 0 })
    const pass = verdict({ lot: 'green' })
    expect(judge(goods('green'), knownOf([green], [cold, pass]))).toMatchObject({
      outcome: 'hold',
      rule: 'no_logger_reading',
    })
    const lifting = verdict({ lot: 'green', lifts: [cold.id] })
    expect(outcome(goods('green'), [cold, lifting])).toBe('pass')
  })

  it('is taken back by saying that it is not assessed', () => {
    const hold = verdict({ item: 'masks', outcome: 'hold' })
    const back = verdict({ item: 'masks', outcome: 'not_assessed' })
    expect(outcome(goods('green'), [hold, back])).toBe('none')
    expect(outcome(goods('green'), [hold, back, verdict({ lot: 'green' })])).toBe('pass')
  })

  it('holds for rework between a pass and a hold', () => {
    const rework = verdict({ item: 'masks', outcome: 'hold_for_rework' })
    const pass = verdict({ lot: 'green' })
    const hold = verdict({ package: 'box', outcome: 'hold' })
    expect(outcome(goods('green'), [rework, pass])).toBe('hold_for_rework')
    expect(outcome(goods('green', { package: 'box' }), [rework, pass, hold])).toBe('hold')
  })

  it('of another operation holds here until we answer it', () => {
    const theirs = verdict({ lot: 'green', operation: 2, outcome: 'hold' })
    const ours = verdict({ lot: 'green' })
    expect(outcome(goods('green'), [ours, theirs])).toBe('hold')
    const answer = verdict({ lot: 'green', lifts: [theirs.id] })
    expect(outcome(goods('green'), [ours, theirs, answer])).toBe('pass')
    const theirAnswer = verdict({ lot: 'green', operation: 2, outcome: 'hold', lifts: [answer.id] })
    expect(outcome(goods('green'), [answer, theirAnswer])).toBe('hold')
  })

  it('follows goods that turn out to be another lot', () => {
    const unstated = lotOf('unstated')
    const found = lotOf('found', { parents: ['unstated'], direct: false })
    const mixed = lotOf('mixed', { parents: ['unstated'], direct: true })
    const lots = [unstated, found, mixed]
    const pass = verdict({ lot: 'unstated' })
    expect(outcome(goods('found'), [], lots)).toBe('none')
    expect(outcome(goods('found'), [pass], lots)).toBe('pass')
    expect(outcome(goods('mixed'), [pass], lots)).toBe('none')
    const hold = verdict({ lot: 'unstated', outcome: 'hold' })
    const own = verdict({ lot: 'mixed' })
    expect(outcome(goods('found'), [hold], lots)).toBe('hold')
    expect(outcome(goods('mixed'), [hold, own], lots)).toBe('hold')
    const test = verdict({ lot: 'mixed', lifts: [hold.id] })
    expect(outcome(goods('mixed'), [hold, test], lots)).toBe('pass')
  })

  it('of a kit is the gravest of its parts, also when kit and part come from each other', () => {
    const kit = lotOf('kit', { parents: ['a', 'b'], direct: false })
    const lots = [kit, lotOf('a', { parents: ['kit'] }), lotOf('b')]
    const both = [verdict({ lot: 'a' }), verdict({ lot: 'b' })]
    expect(outcome(goods('kit'), both.slice(0, 1), lots)).toBe('none')
    expect(outcome(goods('kit'), both, lots)).toBe('pass')
    expect(outcome(goods('kit'), [...both, verdict({ lot: 'b', outcome: 'reject' })], lots)).toBe(
      'reject',
    )
  })

  it('as it stood then is not as it stands now', () => {
    const pass = verdict({ lot: 'green', decidedAt: hours(22) })
    const recall = verdict({ lot: 'green', outcome: 'reject', decidedAt: hours(26) })
    const known = knownOf([green], [pass, recall])
    expect(judge(goods('green'), known, hours(23)).outcome).toBe('pass')
    expect(judge(goods('green'), known).outcome).toBe('reject')
    expect(passing(known)(goods('green'))).toBe(true)
    expect(passing(knownOf([green], [recall]))(goods('green'))).toBe(false)
    const held = verdict({ item: 'masks', outcome: 'hold', decidedAt: hours(1) })
    expect(passing(knownOf([green], [held, pass]))(goods('green'))).toBe(false)
  })
})
