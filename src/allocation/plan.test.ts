import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Priority } from '#needs/need.ts'
import { type Claim, readReason, shareOut, urgency } from './plan.ts'

const priorities: readonly Priority[] = ['life_saving', 'urgent', 'routine']

const claimsOf = (largest: number) =>
  fc
    .array(
      fc.record({
        priority: fc.constantFrom(...priorities),
        open: fc.integer({ min: 0, max: largest }),
        days: fc.option(fc.integer({ min: -5, max: 30 })),
      }),
      { maxLength: 12 },
    )
    .map((claims) => claims.map((claim, n): Claim => ({ needLine: `line-${n + 10}`, ...claim })))

const few = claimsOf(60)
const many = claimsOf(2_000_000_000)
const supply = fc.integer({ min: 0, max: 400 })
const large = fc.integer({ min: 0, max: 9_000_000_000 })

const given = (units: number, claims: readonly Claim[]) =>
  new Map(shareOut(units, claims).map(({ needLine, quantity }) => [needLine, quantity]))
const sum = (quantities: Iterable<number>) => [...quantities].reduce((a, b) => a + b, 0)

describe('the stated rule', () => {
  test.each([
    ['few', supply, few],
    ['millions', large, many],
  ] as const)('gives out all it can, whole, and no more than is open: %s', (_, units, claims) => {
    fc.assert(
      fc.property(units, claims, (supplied, asked) => {
        const shares = given(supplied, asked)
        const open = sum(asked.map((claim) => claim.open))
        expect(sum(shares.values())).toBe(Math.min(supplied, open))
        for (const claim of asked) {
          const share = shares.get(claim.needLine) ?? 0
          expect(Number.isSafeInteger(share)).toBe(true)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(claim.open)
        }
      }),
    )
  })

  it('gives what one cannot have to the others', () => {
    const mosts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(supply, few, mosts, (units, claims, bounds) => {
        const asked = claims.map((claim, n) => ({ ...claim, most: bounds[n] ?? 0 }))
        const shares = given(units, asked)
        const could = (claim: (typeof asked)[number]) => Math.min(claim.open, claim.most)
        expect(sum(shares.values())).toBe(Math.min(units, sum(asked.map(could))))
        for (const claim of asked)
          expect(shares.get(claim.needLine) ?? 0).toBeLessThanOrEqual(could(claim))
      }),
    )
  })

  it('gives reasons that can be read again', () => {
    fc.assert(
      fc.property(supply, few, (units, claims) => {
        for (const { needLine, quantity, reason } of shareOut(units, claims)) {
          const claim = claims.find((each) => each.needLine === needLine)
          const days = claim?.days ?? null
          expect(readReason(reason)).toMatchObject({
            quantity,
            open: claim?.open,
            priority: claim?.priority,
            days: days !== null && days < 0 ? -1 : days,
            cut: null,
          })
        }
      }),
    )
    const cut =
      '5 of 9 open: urgent, day past (weight 4); 8 were left for this priority; cut to 2: x'
    expect(readReason(cut)).toMatchObject({ left: 8, days: -1, cut: 2 })
    expect(readReason('The ward asked by telephone')).toBeUndefined()
  })

  test.each([
    ['one more unit', fc.constant(1), few],
    ['any number more', supply, few],
    ['millions more', large, many],
  ] as const)('gives nobody less of a larger supply: %s', (_, more, claims) => {
    fc.assert(
      fc.property(supply, more, claims, (units, extra, asked) => {
        const before = given(units, asked)
        for (const [line, quantity] of given(units + extra, asked))
          expect(quantity).toBeGreaterThanOrEqual(before.get(line) ?? 0)
      }),
      { numRuns: 500 },
    )
  })

  it('serves a graver priority in full before the next gets anything', () => {
    fc.assert(
      fc.property(supply, few, (units, asked) => {
        const shares = given(units, asked)
        const rank = (claim: Claim) => priorities.indexOf(claim.priority)
        const share = (claim: Claim) => shares.get(claim.needLine) ?? 0
        const gravest = Math.min(...asked.filter((c) => share(c) < c.open).map(rank))
        expect(asked.filter((c) => rank(c) > gravest && share(c) > 0)).toEqual([])
      }),
    )
  })

  it('does not depend on the order in which lines are given', () => {
    fc.assert(
      fc.property(supply, few, fc.func(fc.nat()), (units, asked, random) => {
        const shuffled = asked.toSorted((a, b) => random(a.needLine) - random(b.needLine))
        expect(given(units, shuffled)).toEqual(given(units, asked))
      }),
    )
  })

  it('is within one unit of the exact proportion where nobody is served in full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), (units) => {
        const claims: Claim[] = [
          { needLine: 'a', priority: 'urgent', open: 3_000, days: 1 },
          { needLine: 'b', priority: 'urgent', open: 6_000, days: 20 },
          { needLine: 'c', priority: 'urgent', open: 6_000, days: null },
        ]
        const shares = given(units, claims)
        // Weights 12,000, 6,000 and 6,000: a takes a half until it is served in full.
        const half = Math.min(3_000, units / 2)
        expect(Math.abs((shares.get('a') ?? 0) - half)).toBeLessThanOrEqual(1)
        expect(Math.abs((shares.get('b') ?? 0) - (shares.get('c') ?? 0))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('weighs a sooner day more, in steps', () => {
    expect([-1, 2, 3, 7, 8, 14, 15, null].map(urgency)).toEqual([4, 4, 3, 3, 2, 2, 1, 1])
  })

  it('says of each line why it got what it got', () => {
    const [share] = shareOut(50, [{ needLine: 'a', priority: 'life_saving', open: 80, days: 2 }])
    expect(share?.reason).toBe(
      '50 of 80 open: life_saving, needed in 2 days (weight 4); 50 were left for this priority',
    )
  })
})
