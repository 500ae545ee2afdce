import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, keyOf, sourceOf } from '#ledger/account.ts'
import { drawAll, moodOf, sum } from './custody.ts'

const account = (item: string, holder: string) => at('promised', { item, holder })
const lines = fc.array(
  fc.record({ item: fc.constantFrom('mask', 'ffp2'), quantity: fc.integer({ min: 1, max: 50 }) }),
  { minLength: 1, maxLength: 8 },
)
const open = fc
  .uniqueArray(
    fc.record({
      item: fc.constantFrom('mask', 'ffp2'),
      holder: fc.constantFrom('a', 'b', 'c'),
      balance: fc.integer({ min: 1, max: 60 }),
    }),
    { selector: ({ item, holder }) => item + holder },
  )
  .map((all) =>
    all.map(({ balance, ...of }) => ({ account: account(of.item, of.holder), balance })),
  )
const fits = (item: string, promised: string) => item === promised || promised === 'mask'

test('lines together draw what they want, never more than is open, each what it may be', () => {
  fc.assert(
    fc.property(lines, open, (given, supply) => {
      const beyond = sourceOf(account('mask', 'a'))
      const wants = given.map((each, index) => ({
        line: `${index}`,
        ...each,
        open: supply,
        beyond,
      }))
      const drawn = drawAll(wants, fits)
      for (const want of wants) {
        const own = drawn.filter(({ line }) => line === want.line)
        expect(sum(own)).toBe(want.quantity)
        expect(own.every(({ from }) => fits(want.item, from.item))).toBe(true)
      }
      for (const { account: from, balance } of supply) {
        const taken = sum(drawn.filter((part) => keyOf(part.from) === keyOf(from)))
        expect(taken).toBeLessThanOrEqual(balance)
      }
      const last = drawn.at(-1)
      if (last?.from.stage !== 'source') return
      // The outside is drawn on only where nothing that fits is left.
      for (const { account: from, balance } of supply.filter((each) =>
        fits(last.from.item, each.account.item),
      ))
        expect(sum(drawn.filter((part) => keyOf(part.from) === keyOf(from)))).toBe(balance)
    }),
  )
})

test('who states a basis tells a fact; who says that it is an instruction decides', () => {
  expect(moodOf({})).toBe('instruction')
  expect(moodOf({ basis: 'documented' })).toBe('fact')
  expect(moodOf({ basis: 'documented' }, true)).toBe('instruction')
  expect(moodOf({}, false)).toBe('fact')
})
