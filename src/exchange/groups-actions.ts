import { type Recording, recordRows, type Rows } from './record-actions.ts'
import { codeOf, concernsAll, refusedRow } from './refused.ts'
import type { RowError } from './row-error.ts'
import type { Headings, RowMade } from './sheet.ts'

/** Acts of one import that are under way at once: enough to share commits, few to leave others. */
const atOnce = 8

/**
 * Records rows, those of one request, pledge or consignment together, and gives the errors of those
 * that were refused, by their number.
 */
export const recordGroups = async (
  at: Recording & { readonly headings: Headings },
  rows: readonly RowMade[],
): Promise<Map<number, RowError[]>> => {
  const bad = new Map<number, RowError[]>()
  const column = at.sheet.group
  const groups = Map.groupBy(rows, ({ ids, values }) =>
    String(ids[column]?.[0] ?? values[column]),
  ).values()
  const work = async () => {
    for (const group of groups) {
      const [first, ...others] = group
      if (first) await recordOrDivide(at, [first, ...others], bad)
    }
  }
  // All take from one iterator, so each group is one worker's.
  await Promise.all(Array.from({ length: atOnce }, work))
  return bad
}

/** Where rows together are refused, each half is tried, until the rows at fault stand alone. */
const recordOrDivide = async (
  at: Recording & { readonly headings: Headings },
  rows: Rows,
  bad: Map<number, RowError[]>,
): Promise<void> => {
  try {
    await recordRows(at, rows)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    if (rows.length === 1 || concernsAll(error)) {
      for (const row of rows) bad.set(row.number, [refusedRow(at, row, error)])
      return
    }
    const half = Math.ceil(rows.length / 2)
    for (const [first, ...others] of [rows.slice(0, half), rows.slice(half)])
      if (first) await recordOrDivide(at, [first, ...others], bad)
  }
}
