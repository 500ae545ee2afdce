import type { Answered } from '#http/calling.ts'
import type { Reached } from '#ledger/account.ts'
import { type Column, columns } from '#reports/figure.ts'

export type PipelineRow = Answered<'reportPipeline'>['rows'][number]

/** What goes from a column on to the next that is known, and what of it was lost on that way. */
export interface Passage {
  readonly from: number
  readonly to: number
  readonly quantity: number
  readonly gone: number
}

/** The place among the columns of goods that have come so far; acceptance is no stage. */
const columnAt: Readonly<Record<Reached, number>> = {
  source: 0,
  promised: 0,
  committed: 1,
  packed: 1,
  in_transit: 2,
  landed: 3,
  arrived: 3,
  in_stock: 3,
  dispatched: 3,
  delivered: 5,
  issued: 5,
  in_service: 5,
}

/**
 * How an item went along the columns that are known of it. What still waits at a column, or ended
 * there, goes no further; what comes to a column beyond that was promised to nobody.
 */
export const passagesOf = (row: PipelineRow): Passage[] => {
  const furthest = columns.findLastIndex((column) => (row[column] ?? 0) > 0)
  // Goods go on without a commitment, and some without a verdict: such a zero is passed over.
  const known = columns.flatMap((column, at) =>
    row[column] === null || (row[column] === 0 && at < furthest) ? [] : [at],
  )
  return known.slice(1).map((to, index) => {
    const from = known[index] ?? 0
    const [had, next] = [valueAt(row, from), valueAt(row, to)]
    const sum = (standing: PipelineRow['waiting']) => standingIn(standing, from, to)
    const gone = sum(row.ended.filter(({ stage }) => stage !== 'cancelled' && stage !== 'used'))
    const byVerdict = columns[from] === 'accepted' || columns[to] === 'accepted'
    const free = byVerdict ? had : had - sum(row.waiting) - gone
    const quantity = Math.max(0, Math.min(free, next))
    return { from, to, quantity, gone: Math.min(gone, had - quantity) }
  })
}

/** Units that stand, or ended, from one column on and before another. */
const standingIn = (standing: PipelineRow['waiting'], from: number, before: number): number =>
  standing
    .filter(({ reached }) => {
      const at = columnAt[reached as Reached] ?? 0
      return at >= from && at < before
    })
    .reduce((all, { quantity }) => all + Math.max(0, quantity), 0)

/** What was sent of a promise beside the part of it that was committed. */
export const besideCommitment = (row: PipelineRow): number => {
  const [toCommitted, toSent] = passagesOf(row)
  if (toCommitted?.to !== 1 || toSent?.to !== 2) return 0
  const free = valueAt(row, 0) - standingIn([...row.waiting, ...row.ended], 0, 1)
  return Math.max(0, Math.min(free - toCommitted.quantity, valueAt(row, 2) - toSent.quantity))
}

export const valueAt = (row: PipelineRow, at: number): number => {
  const column = columns[at]
  return (column && row[column]) ?? 0
}

/** Whether an item has any number at all: one without is told in words, beside the drawing. */
export const hasNumbers = (row: PipelineRow): boolean =>
  columns.some((column) => row[column] !== null)

/** A promise with a line that names no number is no more than a lower bound; so is what came. */
export const qualifierAt = (row: PipelineRow, column: Column): PipelineRow['qualifier'] => {
  const { lines, sent, arrived } = row.unquantified
  const more = { promised: lines, sent, arrived }[column as 'sent'] ?? 0
  if (column === 'promised' && row.qualifier !== 'exact') return row.qualifier
  return more > 0 ? 'at_least' : 'exact'
}

/** How far goods of an item came that nobody counted: the words stand there. */
export const wordsReach = (row: PipelineRow): Column =>
  row.unquantified.arrived > 0 ? 'arrived' : row.unquantified.sent > 0 ? 'sent' : 'promised'
