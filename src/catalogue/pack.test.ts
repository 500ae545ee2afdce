import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPacks, inPacks, type Pack, pack } from './pack.ts'

const packs = (quantities: Record<string, number>): Pack[] =>
  Object.entries(quantities).map(([level, quantity]) => pack.parse({ level, quantity }))

test('a quantity fills the largest packs first, and what fills none is the rest', () => {
  const masks = packs({ inner_box: 50, pallet: 32_000, carton: 1000 })
  expect(inPacks(33_275, masks)).toEqual({
    packs: [
      { level: 'pallet', count: 1 },
      { level: 'carton', count: 1 },
      { level: 'inner_box', count: 5 },
    ],
    rest: 25,
  })
  expect(inPacks(49, masks)).toEqual({ packs: [], rest: 49 })
  expect(inPacks(7, [])).toEqual({ packs: [], rest: 7 })
})

/** Up to four levels, each holding a whole number of the one beneath. */
const nested = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }).map((factors) =>
  factors.map((_, index) => ({
    level: (['piece', 'inner_box', 'carton', 'pallet'] as const)[index] ?? 'pallet',
    quantity: factors.slice(0, index + 1).reduce((product, factor) => product * factor, 1),
  })),
)

test('packs and rest are the quantity, with no more of a level than fill the next', () => {
  fc.assert(
    fc.property(nested, fc.nat(10_000_000), (levels, quantity) => {
      const filled = inPacks(quantity, levels)
      const units = (level: string) => levels.find((each) => each.level === level)?.quantity ?? 0
      const sum = filled.packs.reduce((total, { level, count }) => total + count * units(level), 0)
      expect(sum + filled.rest).toBe(quantity)
      expect(filled.rest).toBeLessThan(levels[0]?.quantity ?? Infinity)
      for (const { level, count } of filled.packs) {
        const next = levels[levels.findIndex((each) => each.level === level) + 1]
        expect(count * units(level)).toBeLessThan(next?.quantity ?? Infinity)
      }
    }),
  )
})

test('a pack holds a whole number of those beneath it, in whatever order they are given', () => {
  expect(() => checkPacks(packs({ carton: 1000, piece: 1, inner_box: 50 }))).not.toThrow()
  expect(() => checkPacks(packs({ carton: 1000, inner_box: 30 }))).toThrow('packs_do_not_nest')
  expect(() => checkPacks(packs({ carton: 50, inner_box: 1000 }))).toThrow('packs_do_not_nest')
  const twice = [...packs({ carton: 50 }), ...packs({ carton: 100 })]
  expect(() => checkPacks(twice)).toThrow('packs_do_not_nest')
})
