import type { LotAnswer } from '#catalogue/lot.ts'
import type { Rule } from '#conformity/breach.ts'
import type { VerdictRow } from '#conformity/verdict.ts'
import type { Goods } from './facts.ts'

/** Why goods wait, as far as a label says it. */
export const heldBy = [
  'no_verdict',
  'held',
  'held_for_rework',
  'rejected',
  'no_logger_reading',
  'temperature_excursion',
  'urgent_release_expired',
] as const satisfies readonly Rule[]

/** A lot that nothing lets go, and why. */
export interface Held {
  readonly lot: LotAnswer
  readonly item?: Goods
  readonly rule: (typeof heldBy)[number]
  /** The verdict that holds it; undefined: nobody decided on it. */
  readonly decided?: Pick<VerdictRow, 'reason' | 'decidedAt'>
  /** As addresses name it. */
  readonly operation: string
}

/** A verdict with what it is about. */
export interface Decided {
  readonly verdict: VerdictRow
  readonly item?: Goods
  readonly operation: string
}
