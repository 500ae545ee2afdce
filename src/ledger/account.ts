import { none } from '#platform/ids.ts'

/** The chain, in order: each is a stage of custody that goods pass on their way to the ward. */
export const chain = [
  'source',
  'promised',
  'committed',
  'packed',
  'in_transit',
  'landed',
  'arrived',
  'in_stock',
  'dispatched',
  'delivered',
  'issued',
  'in_service',
] as const
export type Reached = (typeof chain)[number]

/** Where goods end. Every end keeps, in `reached`, the stage it came from. */
export const ends = [
  'used',
  'short',
  'lost',
  'destroyed',
  'returned_to_donor',
  'seized',
  'handed_over',
  'cancelled',
] as const
export type End = (typeof ends)[number]

/** Accounts outside the books: the only ones whose balance may be negative. */
export const outside = ['source', 'found', 'unexplained', 'transformed'] as const
export type Outside = (typeof outside)[number]

export type Stage = Reached | End | Outside | 'moving'
export const stages: readonly Stage[] = [
  ...chain,
  'moving',
  ...ends,
  'found',
  'unexplained',
  'transformed',
]

export type Condition = 'sound' | 'damaged'

/** One stage of custody: who holds what, where, from which promise, on which line, how sound. */
export interface Account {
  readonly stage: Stage
  readonly reached: Reached
  readonly holder: string
  readonly place: string
  readonly item: string
  readonly lot: string
  readonly pledgeLine: string
  readonly consignmentLine: string
  readonly condition: Condition
}

const isIn = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value)

export const isOutside = (stage: Stage): boolean => isIn(outside, stage)
export const isEnd = (stage: Stage): stage is End => isIn(ends, stage)

/** Goods go on the road or into a store only where the conformity gate lets them. */
export const isGated = (stage: Stage): boolean => stage === 'in_stock' || stage === 'dispatched'

export const rank = (reached: Reached): number => chain.indexOf(reached)

/** An account of a stage of the chain; what is left out is "none", the condition sound. */
export const at = (stage: Reached, where: Partial<Account> & { item: string }): Account => ({
  holder: none,
  place: none,
  lot: none,
  pledgeLine: none,
  consignmentLine: none,
  condition: 'sound',
  ...where,
  stage,
  reached: stage,
})

/** The same goods at an end, on the move, or outside: `reached` stays what it was. */
export const leaving = (
  from: Account,
  stage: End | 'moving' | 'unexplained' | 'transformed',
  changes: Partial<Account> = {},
): Account => ({ ...from, ...changes, stage, reached: from.reached })

/**
 * Units counted that nobody announced. They were on the road, so they count as arrived, and as
 * sent only where somebody recorded that: `reached` is `in_transit`.
 */
export const found = (to: Account): Account => ({ ...to, stage: 'found', reached: 'in_transit' })

/** Where the goods of this account come from: the outside of the books. */
export const sourceOf = (to: Account): Account => ({
  ...to,
  stage: 'source',
  reached: 'source',
  place: none,
  lot: none,
  condition: 'sound',
})

/** The natural key, one text: equal for equal accounts. */
export const keyOf = (a: Account): string =>
  `${a.lot}${a.item}${a.holder}${a.place}${a.pledgeLine}${a.consignmentLine}` +
  `${a.stage}/${a.reached}/${a.condition}`
