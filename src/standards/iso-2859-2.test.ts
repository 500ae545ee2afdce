import { describe, expect, test } from 'vitest'
import { acceptance, isolatedLotPlan, limitingQualities, nonconformingAt } from './iso-2859-2.ts'

const ends = [25, 50, 90, 150, 280, 500, 1_200, 3_200, 10_000, 35_000, 150_000, 500_000, 3_000_000]

describe('ISO 2859-2, procedure A', () => {
  test('every cell keeps the consumer’s risk: 10 %, and 13 % in a few', () => {
    const risks = ends.flatMap((lotSize) =>
      limitingQualities.map((lq) => isolatedLotPlan(lotSize, lq).consumersRisk),
    )
    expect(Math.max(...risks)).toBeLessThan(0.131)
    // Rounded as the standard's own statement is.
    expect(risks.filter((risk) => risk >= 0.105).length).toBeLessThanOrEqual(9)
  })

  test('a smaller limiting quality never takes a smaller part of the bad lots', () => {
    for (const lotSize of [...ends, 1, 2, 15, 16, 100, 1_000])
      for (const lq of limitingQualities) {
        const plan = isolatedLotPlan(lotSize, lq)
        expect(plan.sample).toBeLessThanOrEqual(lotSize)
        expect(plan.acceptUpTo).toBeLessThan(plan.sample)
        const worse = Math.min(lotSize, 2 * nonconformingAt(lotSize, lq))
        expect(acceptance(plan, worse)).toBeLessThanOrEqual(plan.consumersRisk)
      }
  })

  test('the numbers that anyone who samples knows', () => {
    expect(isolatedLotPlan(12_000, 3.15)).toMatchObject({ sample: 315, acceptUpTo: 5 })
    expect(isolatedLotPlan(1_200, 5)).toMatchObject({ sample: 80, acceptUpTo: 1 })
    expect(isolatedLotPlan(1_201, 5)).toMatchObject({ sample: 125, acceptUpTo: 3 })
    expect(isolatedLotPlan(1, 5)).toMatchObject({ sample: 1, acceptUpTo: 0, consumersRisk: 0 })
  })

  test('the chances agree with counting by hand', () => {
    // 2 of 5 are bad; 2 are drawn: none bad in 3 of 10 ways, one bad in 6.
    const plan = { lotSize: 5, sample: 2, acceptUpTo: 0 }
    expect(acceptance(plan, 2)).toBeCloseTo(0.3, 10)
    expect(acceptance({ ...plan, acceptUpTo: 1 }, 2)).toBeCloseTo(0.9, 10)
    expect(acceptance({ ...plan, acceptUpTo: 1 }, 5)).toBe(0)
  })
})
