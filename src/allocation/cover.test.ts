import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Goods, cover, type Reach, type Wish } from './cover.ts'

const reach = (supply: string, own: number[], shared: number[] = [], limit = 0): Reach => ({
  supply,
  own,
  shared,
  limit,
})
const goods = (id: number, quantity: number, held = false): Goods => ({ id, quantity, held })
const short = (wishes: Wish[], reaches: Reach[], all: Goods[]) =>
  cover(wishes, reaches, all).map((each) => each.short)

describe('which goods carry out which plan', () => {
  it('moves an earlier plan to other goods of its supply to make room for a later one', () => {
    const wishes = [
      { plan: 'wide', supply: 'pledge', quantity: 50 },
      { plan: 'narrow', supply: 'line', quantity: 60 },
    ]
    const reaches = [reach('pledge', [1, 2]), reach('line', [1])]
    expect(cover(wishes, reaches, [goods(1, 60), goods(2, 50)])).toEqual([
      { plan: 'wide', parts: [{ goods: 2, quantity: 50 }], held: 0, short: 0 },
      { plan: 'narrow', parts: [{ goods: 1, quantity: 60 }], held: 0, short: 0 },
    ])
  })

  it('lets the earlier plan keep what there is, and shows what the later one lacks', () => {
    const wishes = [
      { plan: 'first', supply: 'a', quantity: 70 },
      { plan: 'second', supply: 'a', quantity: 50 },
    ]
    expect(short(wishes, [reach('a', [1])], [goods(1, 100)])).toEqual([0, 20])
  })

  it('counts no more of shared goods than came from the supply', () => {
    const wishes = [{ plan: 'p', supply: 'line', quantity: 90 }]
    const reaches = [reach('line', [1], [2], 30)]
    expect(short(wishes, reaches, [goods(1, 40), goods(2, 100)])).toEqual([20])
  })

  it('counts on held goods last, and says how much', () => {
    const wishes = [{ plan: 'p', supply: 'a', quantity: 80 }]
    const all = [goods(1, 50, true), goods(2, 60)]
    expect(cover(wishes, [reach('a', [1, 2])], all)).toMatchObject([{ held: 20, short: 0 }])
  })

  it('gives as much as could be given at all, and nothing twice', () => {
    const scene = fc.record({
      stock: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 }),
      reaches: fc.array(fc.array(fc.nat(4), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      wishes: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 30 })), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(scene, ({ stock, reaches, wishes }) => {
        const all = stock.map((quantity, id) => goods(id, quantity))
        const reached = reaches.map((ids, n) =>
          reach(
            `${n}`,
            [...new Set(ids)].filter((id) => id < stock.length),
          ),
        )
        const asked = wishes.map(([n, quantity], plan) => ({
          plan: `${plan}`,
          supply: `${n % reached.length}`,
          quantity,
        }))
        const covered = cover(asked, reached, all)
        const used = new Map<number, number>()
        for (const [index, { parts, short: lacking, plan }] of covered.entries()) {
          const wish = asked[index]
          const own = reached.find((each) => each.supply === wish?.supply)?.own ?? []
          expect(plan).toBe(wish?.plan)
          expect(parts.reduce((sum, part) => sum + part.quantity, lacking)).toBe(wish?.quantity)
          for (const part of parts) {
            expect(own).toContain(part.goods)
            used.set(part.goods, (used.get(part.goods) ?? 0) + part.quantity)
          }
        }
        for (const [id, quantity] of used) expect(quantity).toBeLessThanOrEqual(stock[id] ?? 0)
        const given = [...used.values()].reduce((a, b) => a + b, 0)
        expect(given).toBe(most(asked, reached, stock))
      }),
    )
  })
})

/** By Hall: all that is asked, or less where some supplies together ask for more than they reach. */
const most = (asked: Wish[], reaches: Reach[], stock: number[]): number => {
  const sets = Array.from({ length: 2 ** reaches.length }, (_, bits) =>
    reaches.filter((__, n) => bits & (1 << n)),
  )
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  return Math.min(
    ...sets.map((set) => {
      const names = new Set(set.map((each) => each.supply))
      const ids = new Set(set.flatMap((each) => each.own))
      const others = asked.filter((wish) => !names.has(wish.supply)).map((wish) => wish.quantity)
      return sum(others) + sum([...ids].map((id) => stock[id] ?? 0))
    }),
  )
}
