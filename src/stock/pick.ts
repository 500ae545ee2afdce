import { z } from 'zod'
import { type Account, at, type Reached } from '#ledger/account.ts'
import type { Line, Mood } from '#ledger/posting.ts'
import { id } from '#platform/id-input.ts'
import { none } from '#platform/ids.ts'
import { refuse } from './refusals.ts'

export const some = z.int().positive().describe("Whole number of the item's base unit.")

/** So much of one lot, as it lies. What is left out may be any; the oldest is taken first. */
export const pick = z.object({
  lot: id,
  quantity: some,
  place: id.nullable().default(null).describe('Where they lie.'),
  holder: id.nullable().default(null).describe('Who holds them.'),
  condition: z.enum(['sound', 'damaged']).default('sound'),
  consignmentLine: id.nullable().default(null).describe('The line on which they came.'),
  pledgeLine: id.nullable().default(null).describe('The pledge line they are from.'),
})
export type Picked = z.output<typeof pick>

/** An account with what it holds. */
export interface Held extends Account {
  readonly balance: number
}

/** As what goods can be picked: a stage of the chain, or on a move. */
export type Lying = Reached | 'moving'

export interface Drawn {
  readonly from: Account
  readonly quantity: number
  readonly attributed: boolean
}

/**
 * Takes what is picked from these accounts, the first first, so that two picks never take the same
 * units. Where they do not hold so much, the last one is asked for the rest, so that the ledger
 * refuses it, or (of a fact) finds it unexplained. Refuses `goods_not_here` an instruction for
 * which nothing is there at all; a fact then names what it can of where they were.
 */
export const drawAll = (
  picks: readonly Picked[],
  accounts: readonly Held[],
  { stage, item, mood }: { stage: Lying; item: (lot: string) => string; mood: Mood },
): Drawn[] => {
  const left = new Map(accounts.map((account) => [account, account.balance]))
  return picks.flatMap((wanted) => {
    const fitting = accounts.filter((account) => fits(account, wanted))
    if (fitting.length === 0 && mood === 'instruction')
      throw refuse('goods_not_here', { lot: wanted.lot, place: wanted.place, stage })
    const attributed = new Set(fitting.map(({ pledgeLine }) => pledgeLine)).size > 1
    let rest = wanted.quantity
    const drawn = fitting.flatMap((account): Drawn[] => {
      const quantity = Math.min(rest, left.get(account) ?? 0)
      left.set(account, (left.get(account) ?? 0) - quantity)
      rest -= quantity
      return quantity > 0 ? [{ from: accountOf(account), quantity, attributed }] : []
    })
    if (rest === 0) return drawn
    const last = fitting.at(-1)
    const from = last ? accountOf(last) : saidOf(wanted, stage, item(wanted.lot))
    return [...drawn, { from, quantity: rest, attributed: false }]
  })
}

const fits = (account: Held, wanted: Picked): boolean => {
  const same = (word: string | null, there: string) => word === null || word === there
  return (
    account.lot === wanted.lot &&
    account.condition === wanted.condition &&
    same(wanted.place, account.place) &&
    same(wanted.holder, account.holder) &&
    same(wanted.consignmentLine, account.consignmentLine) &&
    same(wanted.pledgeLine, account.pledgeLine)
  )
}

const saidOf = (wanted: Picked, stage: Lying, item: string): Account => {
  const account = at(stage === 'moving' ? 'in_stock' : stage, {
    item,
    lot: wanted.lot,
    condition: wanted.condition,
    place: wanted.place ?? none,
    holder: wanted.holder ?? none,
    consignmentLine: wanted.consignmentLine ?? none,
    pledgeLine: wanted.pledgeLine ?? none,
  })
  return { ...account, stage }
}

/** The account alone, without what is known of it now. */
export const accountOf = (held: Account): Account => {
  const { stage, reached, holder, place, item, lot, pledgeLine, consignmentLine, condition } = held
  return { stage, reached, holder, place, item, lot, pledgeLine, consignmentLine, condition }
}

/** The same goods elsewhere: their line ends where they go into a store. */
export const intoStore = (
  from: Account,
  to: { readonly stage: Reached; readonly holder: string; readonly place: string },
): Account => at(to.stage, { ...from, holder: to.holder, place: to.place, consignmentLine: none })

/** The postings of what is drawn, each to where it goes. */
export const linesTo = (drawn: readonly Drawn[], to: (from: Account) => Account): Line[] =>
  drawn.map(({ from, quantity, attributed }) => ({
    from,
    to: to(from),
    quantity,
    ...(attributed && { attributed }),
  }))
