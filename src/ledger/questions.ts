import type { Basis } from '#acts/act.ts'
import type { Stage } from './account.ts'

/**
 * How a lot is kin to the one asked for: it `itself`; what it was turned or built into (`became`);
 * a lot that it was read off or specified from, whose rest may be more of it (`suspect`, and so is
 * whatever that rest went into); or a `part` that it was built of.
 */
export const kinships = ['itself', 'became', 'suspect', 'part'] as const
export type Kinship = (typeof kinships)[number]

export interface Kin {
  readonly lot: string
  readonly kinship: Kinship
}

/** What one holder (a donor, or a joint group) has promised and not yet sent, in base units. */
export interface Open {
  readonly holder: string
  readonly item: string
  readonly stage: 'promised' | 'committed'
  readonly quantity: number
  /** Since when the oldest of it waits. */
  readonly since: string
}

/** How much of an item stands at a stage (or ended there); net of all that left it. */
export interface AtStage {
  readonly item: string
  readonly stage: Stage
  readonly quantity: number
}

/** Units that came to `landed` or beyond on a day (UTC), with the weakest basis of them. */
export interface Arrived {
  readonly day: string
  readonly item: string
  readonly quantity: number
  readonly basis: Basis
}
