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
