import { z } from 'zod'
import { bases } from '#acts/act.ts'
import { isEnd, stages } from '#ledger/account.ts'
import type { ItemFigures, Standing } from '#ledger/figures-sql.ts'
import { type Qualifier, qualifiers } from '#pledges/pledge.ts'
import { type Column, columns } from './figure.ts'

const total = z.int().nullable().describe('Base units; null: unknown.')

/** A column of figures each: a sum of unknowns is unknown, not zero. */
export const totals = z.object({
  promised: total,
  committed: total,
  sent: total,
  arrived: total,
  accepted: total,
  delivered: total,
})

const standing = z.object({
  stage: z.enum(stages),
  /** How far these units have come: the stage, or the one that they ended or moved from. */
  reached: z.enum(stages),
  /** Below zero where goods came out of nowhere (`found`, `unexplained`, `transformed`). */
  quantity: z.int(),
})

export const pipelineRow = totals.extend({
  item: z.string(),
  itemId: z.uuid(),
  class: z.string(),
  /** The base unit of every quantity here. */
  unit: z.string(),
  open: total.describe('Promised or committed, and not drawn.'),
  cancelled: z.int(),
  /** Whether the promised sum is exact, about, or a bound. */
  qualifier: z.enum(qualifiers),
  basis: z.enum(bases).nullable().describe('The weakest that feeds these figures.'),
  /** Lines that promise the item without a number: they are in no sum. */
  unquantified: z.object({
    lines: z.int(),
    sent: z.int().describe('Of these lines, of how many something was sent.'),
    arrived: z.int().describe('And of how many something arrived.'),
    stated: z.array(z.string()).describe('In the words of the first five.'),
  }),
  /** What waits at each stage now, in the order of the chain. */
  waiting: z.array(standing),
  /** What went no further: used, short, lost, cancelled … each with the stage it came from. */
  ended: z.array(standing),
})
export type PipelineRow = z.output<typeof pipelineRow>

/** What pledges say of an item, beside the postings. */
export interface ItemSaid {
  readonly item: string
  readonly qualifiers: readonly Qualifier[]
  readonly unquantified: PipelineRow['unquantified'] | null
  /** Whether this operation records any of the lines without a number itself. */
  readonly recordedHere: boolean
}

/** The least exact of what is summed. A lower bound and an upper one together are only "about". */
export const loosest = (all: readonly Qualifier[]): Qualifier => {
  const stated = new Set(all.filter((qualifier) => qualifier !== 'unquantified'))
  if (stated.size === 0) return all.length === 0 ? 'exact' : 'unquantified'
  stated.delete('exact')
  if (stated.size === 0) return 'exact'
  const [only, ...others] = stated
  return only && others.length === 0 ? only : 'about'
}

/**
 * An item's row of the pipeline. A column in which nothing was posted is zero where this operation
 * records the item itself, and unknown where others only reported (as `known` says of a line).
 */
export const pipelineRowOf = (
  item: Pick<PipelineRow, 'item' | 'itemId' | 'class' | 'unit'>,
  of: {
    readonly figures: ItemFigures | undefined
    readonly accepted: number
    readonly said: ItemSaid | undefined
    readonly standing: readonly Standing[]
  },
): PipelineRow => {
  const { figures, said, accepted } = of
  const recordedHere =
    said?.recordedHere || (figures !== undefined && figures.strongest !== 'reported')
  const isPromised = said?.qualifiers.some((qualifier) => qualifier !== 'unquantified') ?? false
  const tell = (column: Column): number | null => {
    const sum = column === 'accepted' ? accepted : (figures?.[column] ?? 0)
    if (sum !== 0) return sum
    return recordedHere && (column !== 'promised' || isPromised) ? 0 : null
  }
  const standsAt = (stage: string) =>
    of.standing.reduce((sum, each) => sum + (each.stage === stage ? each.quantity : 0), 0)
  const sums = Object.fromEntries(columns.map((column) => [column, tell(column)]))
  return {
    ...item,
    ...totals.parse(sums),
    open: isPromised ? standsAt('promised') + standsAt('committed') : null,
    cancelled: figures?.cancelled ?? 0,
    qualifier: loosest(said?.qualifiers ?? []),
    basis: figures?.basis ?? null,
    unquantified: said?.unquantified ?? { lines: 0, sent: 0, arrived: 0, stated: [] },
    waiting: of.standing.filter(({ stage }) => !isEnd(stage)).map(plain),
    ended: of.standing.filter(({ stage }) => isEnd(stage)).map(plain),
  }
}

const plain = ({ stage, reached, quantity }: Standing) => ({ stage, reached, quantity })
