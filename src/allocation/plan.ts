import type { Priority } from '#needs/need.ts'

/** A need line as the rule sees it. `days`: until the day it is needed; null: no day was given. */
export interface Claim {
  readonly needLine: string
  readonly priority: Priority
  readonly open: number
  readonly days: number | null
  /** No more than this could it have: the rest of the supply is held for its use. */
  readonly most?: number
}

export interface Share {
  readonly needLine: string
  readonly quantity: number
  readonly reason: string
}

const order: readonly Priority[] = ['life_saving', 'urgent', 'routine']

/** How much sooner counts: in steps that anybody can check by hand. */
export const urgency = (days: number | null): 1 | 2 | 3 | 4 => {
  if (days === null || days > 14) return 1
  if (days > 7) return 2
  return days > 2 ? 3 : 4
}

/**
 * The stated rule, `priority_then_urgency`: a graver priority is served in full before the next
 * gets anything; within one, each line gets a part in proportion to open need × urgency, never
 * more than is open or could be had. A pure function of what is given, whatever its order.
 *
 * Whole units go to whoever's part is furthest from the next half unit (Sainte-Laguë). The method
 * of largest remainders is not used: with it a larger supply can give somebody less, which nobody
 * could explain to the ward that lost (the Alabama paradox; Balinski and Young, 1982).
 */
export const shareOut = (supply: number, claims: readonly Claim[]): Share[] => {
  let left = supply
  return order.flatMap((priority) => {
    const tier = claims
      .filter((claim) => claim.priority === priority && claim.open > 0)
      .toSorted((a, b) => (a.needLine < b.needLine ? -1 : 1))
    const had = left
    const quantities = apportion(had, tier)
    left -= quantities.reduce((sum, quantity) => sum + quantity, 0)
    return tier.map((claim, index) => {
      const quantity = quantities[index] ?? 0
      return { needLine: claim.needLine, quantity, reason: reasonOf(claim, quantity, had) }
    })
  })
}

const reasonOf = ({ priority, open, days }: Claim, quantity: number, left: number): string => {
  const when = days === null ? 'no day given' : days < 0 ? 'day past' : `needed in ${days} days`
  return (
    `${quantity} of ${open} open: ${priority}, ${when} (weight ${urgency(days)}); ` +
    `${left} were left for this priority`
  )
}

/** What a reason of the rule says. `days`: null if no day was given, below 0 if it was past. */
export interface Why {
  readonly quantity: number
  readonly open: number
  readonly priority: Priority
  readonly days: number | null
  readonly left: number
  /** To how much verdicts cut it. */
  readonly cut: number | null
}

const whys = new RegExp(
  String.raw`^(\d+) of (\d+) open: (\w+), (no day given|day past|needed in \d+ days) ` +
    String.raw`\(weight \d\); (\d+) were left for this priority(?:; cut to (\d+):.*)?$`,
)

/** Reads a reason that the rule wrote, to tell it in another language; undefined: by a person. */
export const readReason = (reason: string): Why | undefined => {
  const [, quantity, open, priority, when = '', left, cut] = whys.exec(reason) ?? []
  if (!order.includes(priority as Priority)) return undefined
  const days =
    when === 'no day given' ? null : when === 'day past' ? -1 : Number.parseInt(when.slice(10), 10)
  return {
    quantity: Number(quantity),
    open: Number(open),
    priority: priority as Priority,
    days,
    left: Number(left),
    cut: cut === undefined ? null : Number(cut),
  }
}

/**
 * Parts of `units`, one per claim. A claim's unit number j (from 0) has the rank (j + ½) / weight,
 * and the units of the lowest ranks are served, so one unit more only ever adds one. Which ranks
 * those are is searched for by halving, in whole numbers: a supply may be millions.
 */
const apportion = (units: number, claims: readonly Claim[]): number[] => {
  const caps = claims.map(({ open, most = open }) => BigInt(Math.min(open, most)))
  const sum = (parts: readonly bigint[]) => parts.reduce((all, part) => all + part, 0n)
  if (sum(caps) <= BigInt(units)) return caps.map(Number)
  const weights = claims.map(({ open, days }) => BigInt(open) * BigInt(urgency(days)))
  const largest = weights.reduce((a, b) => (a > b ? a : b), 1n)
  // With this many steps to the whole, no claim gains more than one unit in a step.
  const steps = 2n * largest
  const servedAt = (step: bigint): bigint[] =>
    caps.map((cap, index) => {
      const reached = (2n * (weights[index] ?? 0n) * step + steps) / (2n * steps)
      return reached < cap ? reached : cap
    })
  let low = 0n
  let high = 2n * steps
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (sum(servedAt(middle)) <= BigInt(units)) low = middle
    else high = middle
  }
  const served = servedAt(low)
  const next = caps
    .map((cap, index) => ({ index, cap, part: served[index] ?? 0n, of: weights[index] ?? 1n }))
    .filter(({ part, cap }) => part < cap)
    .toSorted((a, b) => compare((2n * a.part + 1n) * b.of, (2n * b.part + 1n) * a.of))
    .slice(0, units - Number(sum(served)))
  const extra = new Set(next.map(({ index }) => index))
  return served.map((part, index) => Number(part) + (extra.has(index) ? 1 : 0))
}

/** Equal ranks keep their order (by need line, so the older one first). */
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
