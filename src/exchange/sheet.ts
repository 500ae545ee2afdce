import { type Cell, cellName, type SheetRow, shown, trimmed } from './cell.ts'
import { folded, type Read, readCell, type Reads, type Value } from './reads.ts'
import { refuse } from './refusals.ts'
import { type Fault, fault, type RowError, told } from './row-error.ts'
import { errorHeadings } from './row-words.ts'

export interface Column {
  /** The name by which the code and the errors of the API call it. */
  readonly name: string
  /** What stands in the first row of the sheet. */
  readonly heading: string
  readonly reads: Reads
  /** One sentence for whoever fills it in. */
  readonly help: string
  readonly example: Cell
  readonly required?: true
  /** It is about the row's part, and the same on all its rows: blank after the first is as said. */
  readonly ofPart?: true
  /** It stands in lists that were exported, and in no template. */
  readonly listed?: true
}

/** A kind of sheet, as data. */
export interface Sheet {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly columns: readonly Column[]
  /**
   * What several rows describe together: a request, a pledge, a package. `by` are the columns that
   * name it, `calls` what it is called in an error.
   */
  readonly part: { readonly calls: string; readonly by: readonly string[] }
  /** The column by whose value rows are recorded together. */
  readonly group: string
  /**
   * The headings of the list that is exported of the same, and the columns that they are; null:
   * what the list works out is passed over. So a list comes in again, in whichever language.
   */
  readonly list?: Readonly<Record<string, string | null>>
}

export const rowIdColumn: Column = {
  name: 'rowId',
  heading: 'Row id',
  reads: { as: 'code', most: 120 },
  help: 'Names this row for good: the same id again is the same row, and changes nothing.',
  example: 'example',
  required: true,
}

/** The row of a template that shows how it is filled in; it is passed over. */
export const exampleId = 'example'

/** Which column of a file is which of the sheet's; undefined for one that is passed over. */
export type Headings = readonly (Column | undefined)[]

/** Columns by their headings in every language, folded; undefined: known, and passed over. */
export type Known = ReadonlyMap<string, Column | undefined>

/** The columns of a template: all but those that only a list has. */
export const filledIn = ({ columns }: Sheet): readonly Column[] =>
  columns.filter(({ listed }) => !listed)

/** What is wrong comes back under these; passed over when imported. */
const errors = new Set(errorHeadings.map(folded))

/**
 * Matches the headings of a file to the columns of its kind. Refuses a file without a required
 * column, with the same column twice, or with a heading that nobody knows: a column spelled
 * otherwise would be lost in silence. `# …` and the column of errors are passed over.
 */
export const headingsOf = (sheet: Sheet, known: Known, cells: readonly Cell[]): Headings => {
  const texts = cells.map((cell) => shown(trimmed(cell)))
  const isKnown = (text: string) => known.has(folded(text)) && known.get(folded(text)) === undefined
  const passed = (text: string) => /^$|^#/.test(text) || errors.has(folded(text)) || isKnown(text)
  const found = texts.map((text) => (passed(text) ? undefined : known.get(folded(text))))
  const unknown = texts.filter((text, index) => !passed(text) && !found[index])
  const missing = sheet.columns.filter((column) => column.required && !found.includes(column))
  if (missing.length > 0)
    throw refuse('columns_missing', {
      kind: sheet.name,
      columns: missing.map((c) => c.heading),
      unknown,
    })
  if (unknown.length > 0)
    throw refuse('columns_unknown', {
      columns: unknown,
      known: filledIn(sheet)
        .filter((c) => !found.includes(c))
        .map((c) => c.heading),
    })
  const twice = found.find((column, index) => column && found.indexOf(column) !== index)
  if (twice) throw refuse('column_twice', { column: twice.heading })
  return found
}

/** What the words of a column's choices mean, in every language, folded. */
export type Choices = ReadonlyMap<Column, ReadonlyMap<string, string>>

/** What a row says, column by column, and what of it cannot be read. */
export interface RowRead {
  readonly number: number
  readonly rowId: string
  readonly values: Values
  readonly faults: readonly Fault[]
}
export type Values = Readonly<Partial<Record<string, Value>>>

/** A row that can be recorded: whole, with what its names stand for. */
export interface RowMade {
  /** Of what the row records: made of the row's id, so the same row is the same for good. */
  readonly id: string
  /** Of the request, pledge or package that the row belongs to. */
  readonly part: string
  readonly number: number
  readonly rowId: string
  /** With what earlier rows said of the part. */
  readonly values: Values
  /** What the row said itself: a second reading is compared with this. */
  readonly said: Values
  /** By column, the ids of what it names. */
  readonly ids: Readonly<Partial<Record<string, readonly string[]>>>
}

/** Whether nobody filled this row in: blank, or only its id, as templates have it. */
export const isBlank = (headings: Headings, row: SheetRow): boolean =>
  headings.every(
    (column, index) => !column || column === rowIdColumn || trimmed(row.cells[index]) === null,
  )

/** The row's id as text, also where it is no good. */
export const rowIdOf = (headings: Headings, row: SheetRow): string =>
  shown(trimmed(row.cells[headings.indexOf(rowIdColumn)]))

export const readRow = (headings: Headings, choices: Choices, row: SheetRow): RowRead => {
  const values: Record<string, Value> = {}
  const faults: Fault[] = []
  for (const [index, column] of headings.entries()) {
    if (!column) continue
    const cell = trimmed(row.cells[index])
    const read: Read | undefined =
      cell === null ? undefined : readCell(column.reads, cell, choices.get(column))
    if (!read && column.required && !column.ofPart) faults.push(fault(column.name, 'cell_blank'))
    else if (read && 'value' in read) values[column.name] = read.value
    else if (read) faults.push(fault(column.name, read.code, read.facts))
  }
  return { number: row.number, rowId: rowIdOf(headings, row), values, faults }
}

/** A fault with the cell where it is; where the file lacks its column, that of the row id. */
export const errorAt = (at: Layout, number: number, found: Fault): RowError => ({
  ...placeOf(at, number, found.column),
  ...told(found),
})

/** A kind of sheet, and which of its columns a file has where. */
export interface Layout {
  readonly sheet: Sheet
  readonly headings: Headings
}

export const placeOf = ({ sheet, headings }: Layout, number: number, name: string) => {
  const index = headings.findIndex((column) => column?.name === name)
  const column = sheet.columns.find((each) => each.name === name) ?? rowIdColumn
  const at = index < 0 ? headings.indexOf(rowIdColumn) : index
  return { cell: cellName(at, number), column: column.heading }
}

/** The text of a value that was read, as an error shows it. */
export const valueText = (value: Value | undefined): string => {
  if (value === undefined) return 'nothing'
  return Array.isArray(value) ? value.join('; ') : String(value)
}

/** The columns in which two readings of the same row differ. */
export const differences = (before: Values, now: Values): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]),
  )
