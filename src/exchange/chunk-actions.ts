import type { Database } from '#platform/database.ts'
import type { SheetRow } from './cell.ts'
import {
  idsOf,
  type Ids,
  namedBy,
  partFaults,
  partOfRow,
  rowFaults,
  textsOf,
  unitFaults,
} from './checking.ts'
import { findNames, type Named, type Names } from './names-actions.ts'
import { partUuid, rowUuid } from './naming.ts'
import { type RowError, type Fault, fault } from './row-error.ts'
import {
  type Choices,
  differences,
  errorAt,
  type Headings,
  readRow,
  rowIdColumn,
  type RowMade,
  type RowRead,
  type Sheet,
  type Values,
  valueText,
} from './sheet.ts'
import { needLinesAmong, type Part, partsOf, recordedRows } from './sql.ts'

/** What one import knows while it goes through its rows. */
export interface Checking {
  readonly database: Database
  readonly operation: number
  readonly sheet: Sheet
  readonly headings: Headings
  readonly choices: Choices
  readonly names: Names
  /** What rows before said of a request, pledge or package. */
  readonly parts: Map<string, Part>
  /** Row ids that stand in several rows of the file, with these rows. */
  readonly twice: ReadonlyMap<string, readonly number[]>
}

export interface Checked {
  /** In the order of the file. */
  readonly good: readonly RowMade[]
  readonly unchanged: number
  readonly bad: ReadonlyMap<number, readonly RowError[]>
}

/** Reads and checks some rows of a file; writes nothing. */
export const checkRows = async (at: Checking, rows: readonly SheetRow[]): Promise<Checked> => {
  const bad = new Map<number, RowError[]>()
  const turnDown = ({ number }: { number: number }, faults: readonly Fault[]): boolean => {
    if (faults.length > 0)
      bad.set(
        number,
        faults.map((each) => errorAt(at, number, each)),
      )
    return faults.length > 0
  }
  const read = rows
    .map((row) => readRow(at.headings, at.choices, row))
    .filter((row) => !turnDown(row, [...row.faults, ...twiceFaults(at, row)]))
  const { fresh: unrecorded, unchanged } = await leaveRecorded(at, read, turnDown)
  const fresh = await leaveListed(at, unrecorded, turnDown)
  await findAllNames(at, fresh)
  const found = fresh
    .map((row) => ({ ...row, id: uuidOf(at, row), ...idsOf(at.sheet, at.names, row) }))
    .map((row) => ({ ...row, part: partUuid(at.operation, at.sheet, row.values, row.ids) }))
    .filter((row) => !turnDown(row, row.faults))
  await recallParts(
    at,
    found.map(({ part }) => part),
  )
  const good = found.flatMap((row) => (turnDown(row, faultsOf(at, row)) ? [] : [withPart(at, row)]))
  return { good, unchanged, bad }
}

const uuidOf = ({ operation, sheet }: Checking, { rowId }: RowRead): string =>
  rowUuid(operation, sheet, rowId)

/** None of several rows under one id is taken: no duplicate wins. */
const twiceFaults = ({ twice }: Checking, { rowId }: RowRead): Fault[] => {
  const rows = twice.get(rowId)
  return rows ? [fault(rowIdColumn.name, 'row_id_twice', { found: rowId, rows })] : []
}

type TurnDown = (row: { number: number }, faults: readonly Fault[]) => boolean

/** Leaves rows that are recorded: as they are, or turned down where they now say something else. */
const leaveRecorded = async (
  at: Checking,
  rows: readonly RowRead[],
  turnDown: TurnDown,
): Promise<{ fresh: RowRead[]; unchanged: number }> => {
  const ids = rows.map((row) => uuidOf(at, row))
  const recorded = await recordedRows(at.database.query, at.operation, ids)
  const fresh = rows.filter((row) => !recorded.has(uuidOf(at, row)))
  const changed = rows.filter((row) => {
    const before = recorded.get(uuidOf(at, row))
    return before && turnDown(row, reusedFaults(before, row))
  })
  return { fresh, unchanged: rows.length - fresh.length - changed.length }
}

/** Turns rows down that name a line of this operation: a list that went out and comes in again. */
const leaveListed = async (
  at: Checking,
  rows: readonly RowRead[],
  turnDown: TurnDown,
): Promise<RowRead[]> => {
  if (!at.sheet.list) return [...rows]
  const ids = rows.map(({ rowId }) => rowId).filter((rowId) => isId(rowId))
  const lines = ids.length > 0 ? await needLinesAmong(at.database.query, at.operation, ids) : []
  const here = new Set(lines)
  return rows.filter(({ number, rowId }) => {
    const faults = here.has(rowId.toLowerCase())
      ? [fault(rowIdColumn.name, 'row_listed', { id: rowId })]
      : []
    return !turnDown({ number }, faults)
  })
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

const reusedFaults = (before: Values, { rowId, values }: RowRead): Fault[] =>
  differences(before, values).map((name) =>
    fault(name, 'row_id_reused', {
      id: rowId,
      before: valueText(before[name]),
      found: valueText(values[name]),
    }),
  )

const findAllNames = async (at: Checking, rows: readonly RowRead[]): Promise<void> => {
  const texts = new Map<Named, Set<string>>()
  for (const column of at.sheet.columns) {
    const named = namedBy(column)
    if (!named) continue
    const some = texts.get(named) ?? new Set()
    texts.set(named, some)
    for (const { values } of rows)
      for (const text of textsOf(column, values[column.name])) some.add(text)
  }
  for (const [named, some] of texts)
    await findNames(at.database.query, at.operation, at.names, named, some)
}

const recallParts = async (at: Checking, ids: readonly string[]): Promise<void> => {
  const unknown = [...new Set(ids)].filter((id) => !at.parts.has(id))
  if (unknown.length === 0) return
  for (const [id, part] of await partsOf(at.database.query, at.operation, unknown))
    at.parts.set(id, part)
}

type Found = RowRead & { readonly id: string; readonly part: string; readonly ids: Ids }

const faultsOf = ({ sheet, names, parts }: Checking, { values, ids, part }: Found): Fault[] => {
  const before = parts.get(part)
  const whole = { ...values, ...before?.said }
  return [
    ...partFaults(sheet, before, values, ids),
    ...unitFaults(values, names.items.get(ids.item?.[0] ?? '')),
    ...rowFaults(sheet, whole, { ...ids, ...before?.ids }),
  ]
}

/** The row with what is said of its part; the first good row of a part says it for the others. */
const withPart = ({ sheet, parts }: Checking, row: Found): RowMade => {
  const { id, part, number, rowId, values, ids } = row
  const before = parts.get(part) ?? partOfRow(sheet, values, ids)
  parts.set(part, before)
  return {
    id,
    part,
    number,
    rowId,
    said: values,
    values: { ...values, ...before.said },
    ids: { ...ids, ...before.ids },
  }
}
