import { describe, expect, it } from 'vitest'
import { hours, lotOf } from '../../tests/support/gate-lots.ts'
import { none } from '#platform/ids.ts'
import { cover, type ReleaseKnown } from './cover.ts'

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
    stored: 0,
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
  const fresh = (quantity: number) => ({ release: 'r', quantity, stored: 0, toStore: false })
  const one = (wanted: ReturnType<typeof want>, releases: ReleaseKnown[], at = hours(1)) =>
    cover([wanted], lots, releases, at)[0]

  it('is no more than its quantity, over all lines', () => {
    const covered = cover([want(70), want(50)], lots, [release('r')], hours(1))
    expect(covered).toEqual([
      { uses: [fresh(70)], rest: 0, rule: 'urgent_release_exceeded' },
      { uses: [fresh(30)], rest: 20, rule: 'urgent_release_exceeded' },
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

  it('counts once what goes into a store and on from there', () => {
    const lines = [
      want(60, { toStore: true, isNew: true }),
      want(50, { isNew: false }),
      want(40, { isNew: true }),
      want(30, { isNew: false }),
    ]
    const [into, out, direct, more] = cover(lines, lots, [release('r')], hours(1))
    expect(into).toMatchObject({ uses: [{ quantity: 60, stored: 0, toStore: true }], rest: 0 })
    expect(out).toMatchObject({ uses: [{ quantity: 50, stored: 50 }], rest: 0 })
    expect(direct).toMatchObject({ uses: [fresh(40)], rest: 0 })
    // Ten lie in the store, and nothing else is left.
    expect(more).toMatchObject({ uses: [{ quantity: 10, stored: 10 }], rest: 20 })
  })

  it('knows what lies in a store before; goods that never were in one take of the rest', () => {
    const known = [release('r', { left: 0, stored: 20 })]
    expect(one(want(15), known)).toMatchObject({ uses: [{ quantity: 15, stored: 15 }], rest: 0 })
    expect(one(want(15, { isNew: true }), known)).toMatchObject({ uses: [], rest: 15 })
    expect(one(want(15, { isBeyond: true }), known)).toMatchObject({ uses: [], rest: 15 })
    // From store to store it stays what it is.
    expect(one(want(15, { toStore: true }), known)).toMatchObject({
      uses: [{ quantity: 15, stored: 15, toStore: true }],
      rest: 0,
    })
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
