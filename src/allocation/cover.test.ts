import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Goods, cover, type Reach, type Wish } from './cover.ts'

const reach = (name: string, free: number[], held: number[] = []): Reach => ({
  reach: name,
  free,
  held,
})
const goods = (id: number, quantity: number): Goods => ({ id, quantity })

describe('which goods carry out which plan', () => {
  it('moves an earlier plan to other goods of its supply to make room for a later one', () => {
    const wishes = [
      { plan: 'wide', reach: 'pledge', quantity: 50 },
      { plan: 'narrow', reach: 'line', quantity: 60 },
    ]
    const reaches = [reach('pledge', [1, 2]), reach('line', [1])]
    const part = (id: number, quantity: number) => ({ goods: id, quantity, held: false })
    expect(cover(wishes, reaches, [goods(1, 60), goods(2, 50)])).toEqual([
      { plan: 'wide', parts: [part(2, 50)], held: 0, short: 0 },
      { plan: 'narrow', parts: [part(1, 60)], held: 0, short: 0 },
    ])
  })

  it('lets the earlier plan keep what there is, and shows what the later one lacks', () => {
    const wishes = [
      { plan: 'first', reach: 'a', quantity: 70 },
      { plan: 'second', reach: 'a', quantity: 50 },
    ]
    const covered = cover(wishes, [reach('a', [1])], [goods(1, 100)])
    expect(covered.map((each) => each.short)).toEqual([0, 20])
  })

  it('counts on held goods last, and says how much', () => {
    const wishes = [{ plan: 'p', reach: 'a', quantity: 80 }]
    const covered = cover(wishes, [reach('a', [2], [1])], [goods(1, 50), goods(2, 60)])
    expect(covered).toMatchObject([{ held: 20, short: 0 }])
  })

  it('lets one use have goods that are held from another', () => {
    const wishes = [
      { plan: 'ward', reach: 'a for wards', quantity: 40 },
      { plan: 'home', reach: 'a for homes', quantity: 60 },
    ]
    const reaches = [reach('a for wards', [], [1]), reach('a for homes', [1])]
    expect(cover(wishes, reaches, [goods(1, 80)])).toMatchObject([
      { plan: 'ward', held: 20, short: 20 },
      { plan: 'home', held: 0, short: 0 },
    ])
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
          reach: `${n % reached.length}`,
          quantity,
        }))
        const covered = cover(asked, reached, all)
        const used = new Map<number, number>()
        for (const [index, { parts, short: lacking, plan }] of covered.entries()) {
          const wish = asked[index]
          const own = reached.find((each) => each.reach === wish?.reach)?.free ?? []
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

/** By Hall: all that is asked, or less where some supplies ask for more than they reach. */
const most = (asked: Wish[], reaches: Reach[], stock: number[]): number => {
  const sets = Array.from({ length: 2 ** reaches.length }, (_, bits) =>
    reaches.filter((__, n) => bits & (1 << n)),
  )
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  return Math.min(
    ...sets.map((set) => {
      const names = new Set(set.map((each) => each.reach))
      const ids = new Set(set.flatMap((each) => each.free))
      const others = asked.filter((wish) => !names.has(wish.reach)).map((wish) => wish.quantity)
      return sum(others) + sum([...ids].map((id) => stock[id] ?? 0))
    }),
  )
}
