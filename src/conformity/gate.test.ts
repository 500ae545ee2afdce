import { describe, expect, it } from 'vitest'
import { none } from '#platform/ids.ts'
import {
  cover,
  type Goods,
  judge,
  passing,
  type LotKnown,
  type ReleaseKnown,
  type VerdictKnown,
} from './gate.ts'

const hours = (count: number) => new Date(Date.UTC(2020, 2, 16, count)).toISOString()

const lotOf = (lot: string, changes: Partial<LotKnown> = {}): LotKnown => ({
  lot,
  item: 'kn95',
  wider: ['kn95', 'masks'],
  maker: 'maker',
  packaging: '',
  parents: [],
  direct: true,
  ...changes,
})

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
    use: null,
    outcome: 'pass',
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
    expect(judge(goods('green'), knownOf([green], []))).toEqual({ outcome: 'none', verdict: none })
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

  it('depends on the declared use: an undeclared one may be any', () => {
    const control = verdict({ lot: 'green', use: 'source_control' })
    expect(outcome(goods('green', { use: 'public source_control' }), [control])).toBe('pass')
    expect(outcome(goods('green', { use: 'ward_staff general_care' }), [control])).toBe('none')
    expect(outcome(goods('green'), [control])).toBe('none')
    const held = verdict({ lot: 'green', use: 'surgery', outcome: 'hold' })
    expect(outcome(goods('green'), [held])).toBe('hold')
    expect(outcome(goods('green', { use: 'public source_control' }), [held])).toBe('none')
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

describe('what an urgent release covers', () => {
  const release = (id: string, changes: Partial<ReleaseKnown> = {}): ReleaseKnown => ({
    id,
    subject: 'lot',
    item: none,
    maker: none,
    packaging: '',
    lot: 'a',
    package: none,
    left: 100,
    facilities: ['hospital'],
    releasedAt: hours(0),
    expiresAt: hours(72),
    ...changes,
  })
  const lots = new Map([
    ['a', lotOf('a')],
    ['b', lotOf('b', { parents: ['a'] })],
  ])
  const want = (quantity: number, changes: object = {}) => ({
    lot: 'a',
    package: none,
    quantity,
    facility: 'hospital',
    ...changes,
  })
  const one = (wanted: ReturnType<typeof want>, releases: ReleaseKnown[], at = hours(1)) =>
    cover([wanted], lots, releases, at)[0]

  it('is no more than its quantity, over all lines', () => {
    const covered = cover([want(70), want(50)], lots, [release('r')], hours(1))
    expect(covered).toEqual([
      { uses: [{ release: 'r', quantity: 70 }], rest: 0, rule: 'urgent_release_exceeded' },
      { uses: [{ release: 'r', quantity: 30 }], rest: 20, rule: 'urgent_release_exceeded' },
    ])
  })

  it('ends at its hour, and begins at it', () => {
    expect(one(want(1), [release('r')], hours(72))).toMatchObject({
      rest: 1,
      rule: 'urgent_release_expired',
    })
    expect(one(want(1), [release('r', { releasedAt: hours(2) })])?.rest).toBe(1)
    expect(one(want(1), [release('r')], hours(71))?.rest).toBe(0)
  })

  it('is for the facilities it names', () => {
    expect(one(want(1, { facility: 'another' }), [release('r')])).toMatchObject({
      rest: 1,
      rule: 'urgent_release_elsewhere',
    })
    expect(one(want(1), [])).toMatchObject({ rest: 1, rule: 'no_verdict' })
  })

  it('draws first on the one that ends first, and reaches what its lot turns out to be', () => {
    const releases = [release('long'), release('short', { expiresAt: hours(24), left: 10 })]
    expect(one(want(15, { lot: 'b' }), releases)).toMatchObject({
      uses: [
        { release: 'short', quantity: 10 },
        { release: 'long', quantity: 5 },
      ],
      rest: 0,
    })
  })
})
