import { none } from '#platform/ids.ts'
import { type Account, rank } from './account.ts'
import { type Based, directed } from './flow.ts'

/**
 * Net units of a lot that came to our places (`arrived`), left a store on a delivery line
 * (`dispatched`) or were signed for on it (`delivered`).
 */
export interface Crossing {
  readonly stage: 'arrived' | 'dispatched' | 'delivered'
  readonly consignmentLine: string
  readonly lot: string
  /** `arrived`: the lot these units were at our places before; "none" where they came as this. */
  readonly before: string
  readonly pledgeLine: string
  readonly item: string
  readonly quantity: number
}

/** The crossings of these lines; what a reversal takes back is of the way that it undoes. */
export const crossingsOf = (based: readonly Based[]): Crossing[] => {
  const sums = new Map<string, Crossing>()
  const add = (stage: Crossing['stage'], a: Account, before: string, units: number) => {
    const key = [stage, a.consignmentLine, a.lot, before, a.pledgeLine, a.item].join()
    const { consignmentLine, lot, pledgeLine, item } = a
    const quantity = (sums.get(key)?.quantity ?? 0) + units
    sums.set(key, { stage, consignmentLine, lot, before, pledgeLine, item, quantity })
  }
  for (const each of based) {
    const { source, destination, sign } = directed(each)
    const units = sign * each.line.quantity
    if (isOurs(destination) && (!hasArrived(source) || source.lot !== destination.lot))
      add('arrived', destination, hasArrived(source) ? source.lot : none, units)
    for (const [a, other, way] of [
      [destination, source, 1],
      [source, destination, -1],
    ] as const) {
      if (leavesStore(a, other)) add('dispatched', a, none, way * units)
      if (isSigned(a, other)) add('delivered', a, none, way * units)
    }
  }
  // In one order, whoever posts: no two wait for each other.
  return [...sums]
    .filter(([, { quantity }]) => quantity !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, crossing]) => crossing)
}

/** The delivery lines of which more or less is on its way or signed for after these lines. */
export const lastMileOf = (based: readonly Based[], crossings: readonly Crossing[]): string[] => {
  const lines = new Set<string>()
  for (const { line } of based)
    for (const { stage, consignmentLine } of [line.from, line.to])
      if (stage === 'dispatched') lines.add(consignmentLine)
  for (const { stage, consignmentLine } of crossings)
    if (stage !== 'arrived') lines.add(consignmentLine)
  lines.delete(none)
  return [...lines]
}

const hasArrived = ({ reached }: Account): boolean => rank(reached) >= rank('arrived')

const isOurs = (account: Account): boolean =>
  hasArrived(account) && account.stage !== 'unexplained' && account.stage !== 'transformed'

const leavesStore = (a: Account, from: Account): boolean =>
  a.stage === 'dispatched' &&
  (from.stage === 'arrived' || from.stage === 'in_stock') &&
  from.consignmentLine !== a.consignmentLine

const isSigned = (a: Account, from: Account): boolean =>
  a.stage === 'delivered' &&
  (from.stage === 'dispatched' ||
    from.stage === 'arrived' ||
    (from.stage === 'unexplained' && from.reached === 'dispatched'))
