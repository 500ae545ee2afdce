import type { Basis } from '#acts/act.ts'
import { none } from '#platform/ids.ts'
import { rank, type Reached, type Stage } from './account.ts'
import type { Line } from './posting.ts'

/** Net units that went one way, on one basis: the sums that figures are made of. */
export interface Flow {
  readonly pledgeLine: string
  readonly item: string
  readonly stage: Stage
  readonly reached: Reached
  readonly fromPledgeLine: string
  readonly fromItem: string
  readonly fromStage: Stage
  readonly fromReached: Reached
  readonly basis: Basis
  readonly quantity: number
}

/** Net units that came to `landed` or beyond on a day (UTC): what came back counts against it. */
export interface Arrival {
  readonly day: string
  readonly item: string
  readonly basis: Basis
  readonly quantity: number
}

/**
 * What a reversal undoes: the posting at the root of it (a reversal may itself be reversed), its
 * basis and day. `restores`: it takes back a taking back, so the root holds again.
 */
export interface Root {
  readonly basis: Basis
  readonly day: string
  readonly restores: boolean
}

/** A line with what its flow rests on. */
export interface Based {
  readonly line: Line
  readonly root: Root
}

/**
 * The flows of these lines. A reversal is not a flow of its own: it takes back the flow of the
 * posting it names, on that posting's basis and day. So every figure is net of reversals.
 */
export const flowsOf = (based: readonly Based[]): Flow[] => {
  const sums = new Map<string, Flow>()
  for (const each of based) {
    const { source, destination, sign } = directed(each)
    const way =
      `${destination.pledgeLine}${destination.item}${source.pledgeLine}${source.item}` +
      `${source.stage}/${source.reached}/${destination.stage}/${destination.reached}` +
      each.root.basis
    const quantity = (sums.get(way)?.quantity ?? 0) + sign * each.line.quantity
    sums.set(way, {
      pledgeLine: destination.pledgeLine,
      item: destination.item,
      stage: destination.stage,
      reached: destination.reached,
      fromPledgeLine: source.pledgeLine,
      fromItem: source.item,
      fromStage: source.stage,
      fromReached: source.reached,
      basis: each.root.basis,
      quantity,
    })
  }
  return [...sums.values()].filter((flow) => flow.quantity !== 0)
}

/** The arrivals of these lines, on the days of what they take back. */
export const arrivalsOf = (based: readonly Based[]): Arrival[] => {
  const sums = new Map<string, Arrival>()
  const add = (item: string, { root }: Based, quantity: number) => {
    const key = `${root.day}${item}${root.basis}`
    const sum = (sums.get(key)?.quantity ?? 0) + quantity
    sums.set(key, { day: root.day, item, basis: root.basis, quantity: sum })
  }
  for (const each of based) {
    const { source, destination, sign } = directed(each)
    const left = hasLanded(source.reached)
    const came = hasLanded(destination.reached)
    if (left === came && source.item === destination.item) continue
    if (left) add(source.item, each, -sign * each.line.quantity)
    if (came) add(destination.item, each, sign * each.line.quantity)
  }
  return [...sums.values()].filter((arrival) => arrival.quantity !== 0)
}

/** Whether one lot became another here, both known: where a trace goes on. */
export const turns = ({ from, to, reverses }: Line): boolean =>
  !reverses && from.lot !== to.lot && from.lot !== none && to.lot !== none

const hasLanded = (reached: Reached): boolean => rank(reached) >= rank('landed')

/** Which way, and with which sign: a taking back is the root's way, below zero. */
export const directed = ({ line, root }: Based) =>
  line.reverses && !root.restores
    ? { source: line.to, destination: line.from, sign: -1 }
    : { source: line.from, destination: line.to, sign: 1 }
