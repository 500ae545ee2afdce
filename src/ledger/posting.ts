import type { Basis } from '#acts/act.ts'
import {
  type Account,
  isGated,
  isOutside,
  keyOf,
  leaving,
  type Reached,
  type Stage,
} from './account.ts'
import { refuse } from './refusals.ts'

/** One line of a movement: quantity in the item's base unit, above zero. */
export interface Line {
  readonly from: Account
  readonly to: Account
  readonly quantity: number
  /** The posting this one takes back, wholly or in part. */
  readonly reverses?: { readonly act: string; readonly line: number; readonly basis: Basis }
  /** True where the act did not say which pledge line it meant: the oldest was taken. */
  readonly attributed?: boolean
}

/**
 * The kinds of movement that may turn one item or lot into another. A consignment may be recorded
 * when it is packed already, or on its way: that act packs it.
 */
export const transforming = ['pack', 'specify', 'identify', 'assemble', 'consignment.record'] as const

/**
 * An *instruction* may be refused: nothing goes below its floor. A *fact* has happened: what the
 * books cannot cover is posted from `unexplained`, and shows there until a count explains it.
 */
export type Mood = 'instruction' | 'fact'

/** A flow: net units of one pledge line that went from one stage to another, on one basis. */
export interface Flow {
  readonly pledgeLine: string
  readonly fromItem: string
  readonly item: string
  readonly fromStage: Stage
  readonly fromReached: Reached
  readonly stage: Stage
  readonly reached: Reached
  readonly basis: Basis
  readonly quantity: number
}

/** Refuses what can never be posted, whatever the balances are. */
export const examine = (kind: string, lines: readonly Line[]): void => {
  if (lines.length === 0) throw refuse('nothing_to_post')
  const mayTurn = transforming.some((word) => kind === word || kind.endsWith(`.${word}`))
  for (const { from, to, quantity, reverses } of lines) {
    if (!Number.isSafeInteger(quantity) || quantity <= 0)
      throw refuse('quantity_out_of_range', { quantity })
    const same = from.item === to.item && from.lot === to.lot
    const leavesBooks = isOutside(from.stage) || isOutside(to.stage)
    if (!same && !mayTurn && !leavesBooks && !reverses) throw refuse('item_mismatch', { kind })
  }
}

/** The stages behind the gate that these lines bring goods into. */
export const gatedStages = (lines: readonly Line[]): Stage[] => [
  ...new Set(lines.filter((l) => isGated(l.to.stage) && !l.reverses).map((l) => l.to.stage)),
]

/** What each account gains (or loses) by these lines. */
export const deltas = (lines: readonly Line[]): Map<string, number> => {
  const sums = new Map<string, number>()
  const add = (account: Account, quantity: number) => {
    const key = keyOf(account)
    sums.set(key, (sums.get(key) ?? 0) + quantity)
  }
  for (const { from, to, quantity } of lines) {
    add(from, -quantity)
    add(to, quantity)
  }
  return sums
}

/** The accounts that these lines would take below their floor, with what is missing in each. */
export const shortfalls = (
  lines: readonly Line[],
  balances: ReadonlyMap<string, number>,
): Map<string, number> => {
  const missing = new Map<string, number>()
  const sums = deltas(lines)
  for (const { from } of lines) {
    const key = keyOf(from)
    const after = (balances.get(key) ?? 0) + (sums.get(key) ?? 0)
    if (after < 0 && !isOutside(from.stage)) missing.set(key, -after)
  }
  return missing
}

/**
 * The lines as they are posted. An instruction that lacks anything is refused. In a fact, what is
 * missing comes from `unexplained` with the same holder, item, lot and lines: the last lines to
 * draw are the ones split, since the first have the better claim to what is there.
 */
export const settle = (
  lines: readonly Line[],
  balances: ReadonlyMap<string, number>,
  mood: Mood,
): Line[] => {
  const missing = shortfalls(lines, balances)
  if (missing.size === 0) return [...lines]
  if (mood === 'instruction') throw insufficient(lines, balances, missing)
  const posted: Line[] = []
  for (const line of lines.toReversed()) {
    const key = keyOf(line.from)
    const short = Math.min(missing.get(key) ?? 0, line.quantity)
    if (short > 0) {
      missing.set(key, (missing.get(key) ?? 0) - short)
      posted.push({ ...line, from: leaving(line.from, 'unexplained'), quantity: short })
    }
    if (short < line.quantity) posted.push({ ...line, quantity: line.quantity - short })
  }
  return posted.toReversed()
}

const insufficient = (
  lines: readonly Line[],
  balances: ReadonlyMap<string, number>,
  missing: ReadonlyMap<string, number>,
) => {
  const accounts = [...missing].map(([key, short]) => {
    const account = lines.find((line) => keyOf(line.from) === key)?.from
    const balance = balances.get(key) ?? 0
    return { ...account, balance, needed: balance + short }
  })
  return refuse('insufficient_stock', {
    balance: accounts[0]?.balance,
    needed: accounts[0]?.needed,
    accounts,
  })
}

/**
 * The flows of these lines. A reversal is not a flow of its own: it takes back the flow of the
 * posting it names, on that posting's basis. So every figure is net of reversals.
 */
export const flowsOf = (lines: readonly Line[], basis: Basis): Flow[] => {
  const sums = new Map<string, Flow>()
  for (const { from, to, quantity, reverses } of lines) {
    const [source, destination] = reverses ? [to, from] : [from, to]
    const flow: Flow = {
      pledgeLine: destination.pledgeLine,
      fromItem: source.item,
      item: destination.item,
      fromStage: source.stage,
      fromReached: source.reached,
      stage: destination.stage,
      reached: destination.reached,
      basis: reverses ? reverses.basis : basis,
      quantity: reverses ? -quantity : quantity,
    }
    const key = Object.values({ ...flow, quantity: 0 }).join('|')
    sums.set(key, { ...flow, quantity: (sums.get(key)?.quantity ?? 0) + flow.quantity })
  }
  return [...sums.values()].filter((flow) => flow.quantity !== 0)
}
