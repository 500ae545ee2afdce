import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '#ledger/account.ts'
import { firstToExpire, type Goods, isAttributed, take } from './pick.ts'

const goods = (id: number, lot: string, balance: number, pledgeLine = 'p'): Goods => ({
  ...at('in_stock', { item: 'i', lot, pledgeLine }),
  id,
  balance,
})

describe('what leaves the store', () => {
  it('is what expires first; what has no date leaves last', () => {
    const expiry = new Map([
      ['a', null],
      ['b', '2021-05-01'],
      ['c', '2020-12-01'],
      ['d', '2021-05-01'],
    ])
    const sorted = firstToExpire(
      ['a', 'b', 'c', 'd', 'e'].map((lot, id) => goods(id, lot, 1)),
      expiry,
    )
    expect(sorted.map(({ lot }) => lot)).toEqual(['c', 'b', 'd', 'a', 'e'])
  })

  it('is taken in order, never twice, and what is missing is told', () => {
    const stock = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 })
    fc.assert(
      fc.property(stock, fc.array(fc.nat(50), { maxLength: 5 }), (balances, wishes) => {
        const all = balances.map((balance, id) => goods(id, `${id}`, balance))
        const taken = new Map<number, number>()
        const had = wishes.map((wanted) => take(all, wanted, taken))
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
        for (const [index, { parts, rest }] of had.entries())
          expect(sum(parts.map((part) => part.quantity)) + rest).toBe(wishes[index])
        expect(sum([...taken.values()])).toBe(Math.min(sum(wishes), sum(balances)))
        for (const { id, balance } of all) expect(taken.get(id) ?? 0).toBeLessThanOrEqual(balance)
        // Nothing of a later account while an earlier one has some.
        const first = all.findIndex(({ id, balance }) => (taken.get(id) ?? 0) < balance)
        const later = first < 0 ? [] : all.slice(first + 1)
        expect(later.filter(({ id }) => taken.has(id))).toEqual([])
      }),
    )
  })

  it('is attributed where several pledge lines could have been meant', () => {
    expect(isAttributed([goods(1, 'a', 1), goods(2, 'b', 1)])).toBe(false)
    expect(isAttributed([goods(1, 'a', 1), goods(2, 'a', 1, 'q')])).toBe(true)
  })
})
