import { type Recording, recordRows, type Rows } from './record-actions.ts'
import { codeOf, concernsAll, isRace, refusedRow } from './refused.ts'
import type { RowError } from './row-error.ts'
import { differences, type Headings, type RowMade } from './sheet.ts'
import { recordedRows } from './sql.ts'

/** Acts of one import that are under way at once: enough to share commits, few to leave others. */
const atOnce = 8

/** How often rows that another import records at the same time are looked at again. */
const mostTries = 5

type At = Recording & { readonly headings: Headings }

/** How rows came out: the errors of those that were refused, and those another import recorded. */
export interface Outcome {
  readonly bad: Map<number, RowError[]>
  readonly unchanged: Set<number>
}

/** Records rows, those of one request, pledge or consignment together. */
export const recordGroups = async (at: At, rows: readonly RowMade[]): Promise<Outcome> => {
  const outcome: Outcome = { bad: new Map(), unchanged: new Set() }
  const column = at.sheet.group
  const groups = Map.groupBy(rows, ({ ids, values }) =>
    String(ids[column]?.[0] ?? values[column]),
  ).values()
  const work = async () => {
    for (const group of groups) await recordSome(at, group, outcome, 1)
  }
  // All take from one iterator, so each group is one worker's.
  await Promise.all(Array.from({ length: atOnce }, work))
  return outcome
}

const recordSome = async (
  at: At,
  [first, ...others]: readonly RowMade[],
  outcome: Outcome,
  tries: number,
): Promise<void> => {
  if (!first) return
  const rows: Rows = [first, ...others]
  try {
    const isNew = await recordRows(at, rows)
    if (!isNew) for (const { number } of rows) outcome.unchanged.add(number)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    if (isRace(error) && tries < mostTries) {
      await recordSome(at, await leaveRecorded(at, rows, outcome), outcome, tries + 1)
    } else if (rows.length === 1 || concernsAll(error)) {
      for (const row of rows) outcome.bad.set(row.number, [refusedRow(at, row, error)])
    } else {
      // Each half is tried, until the rows at fault stand alone.
      const half = Math.ceil(rows.length / 2)
      await recordSome(at, rows.slice(0, half), outcome, tries)
      await recordSome(at, rows.slice(half), outcome, tries)
    }
  }
}

/** The rows that no other import recorded meanwhile as they are. */
const leaveRecorded = async (
  { database, operation }: At,
  rows: Rows,
  { unchanged }: Outcome,
): Promise<RowMade[]> => {
  const ids = rows.map(({ id }) => id)
  const recorded = await recordedRows(database.query, operation, ids)
  return rows.filter(({ id, number, said }) => {
    const before = recorded.get(id)
    if (!before || differences(before, said).length > 0) return true
    unchanged.add(number)
    return false
  })
}
