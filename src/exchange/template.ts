import { writeXlsx, type CellValue, type DataValidation } from 'hucre/xlsx'
import { codeOf } from '#platform/code.ts'
import { csvBody, typeOfFormat as typeOf } from '#platform/table-file.ts'
import { type Cell, cellName } from './cell.ts'
import type { Format } from './file-rows.ts'
import { choicesOf, choiceText, type Reads } from './reads.ts'
import { type Column, exampleId, filledIn, rowIdColumn, type Sheet } from './sheet.ts'
import type { SheetWords } from './sheet-words.ts'

/** A file to be sent: its name, and its bytes as they are made. */
export interface FileMade {
  readonly name: string
  readonly type: string
  readonly body: ReadableStream<Uint8Array>
}

/** Text columns keep what is typed: without this, a lot `03-20` becomes a date. */
export const numberFormat = ({ as }: Reads): string | undefined => {
  if (as === 'day') return 'yyyy-mm-dd'
  return as === 'whole' || as === 'weight' || as === 'amount' ? undefined : '@'
}

export const valueOf = (cell: Cell): CellValue =>
  cell !== null && typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cell

interface TemplateOf {
  readonly format: Format
  /** How many rows get their id beforehand. */
  readonly rows: number
  /** A new UUID, so that no two templates have the same row ids. */
  readonly seed: string
}

/**
 * An empty sheet of this kind in somebody's words: headings, an example row that is passed over,
 * and rows with an id each.
 */
export const templateOf = async (
  sheet: Sheet,
  { format, rows, seed }: TemplateOf,
  words: SheetWords,
): Promise<FileMade> => {
  const columns = filledIn(sheet)
  const prefix = codeOf('R', seed)
  const ids = Array.from({ length: rows }, (_, index) => `${prefix}-${index + 1}`)
  const head = columns.map(({ heading }) => words.text(heading))
  const example = columns.map((column) =>
    column === rowIdColumn ? exampleId : exampleIn(words, column),
  )
  const name = `waybill-${sheet.name}.${format}`
  if (format === 'csv') {
    const records = [head, example.map(csvOf), ...ids.map((id) => [id, ...head.slice(1).fill('')])]
    return { name, type: typeOf.csv, body: csvBody(records) }
  }
  const bytes = await workbook({ ...sheet, columns }, words, { head, example, ids })
  return { name, type: typeOf.xlsx, body: new Blob([bytes]).stream() }
}

export const csvOf = (cell: Cell): string => {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}

/** Choices are shown as their words. */
const exampleIn = (words: SheetWords, column: Column): Cell => {
  const { example } = column
  const code = choicesOf(column.reads).find((each) => choiceText(each) === example)
  return code === undefined ? example : words.choice(column, code)
}

interface Filled {
  readonly head: readonly string[]
  readonly example: readonly Cell[]
  readonly ids: readonly string[]
}

const workbook = (
  sheet: Sheet,
  words: SheetWords,
  { head, example, ids }: Filled,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { text } = words
  const chosen = sheet.columns.filter(({ reads }) => choicesOf(reads).length > 0)
  const lists = chosen.map((column) =>
    choicesOf(column.reads).map((code) => words.choice(column, code)),
  )
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const bottom = ids.length + 2
  const blank = head.slice(1).map(() => null)
  const styles = sheet.columns.map(({ reads }) => {
    const numFmt = numberFormat(reads)
    return numFmt ? { numFmt } : undefined
  })
  return writeXlsx({
    sheets: [
      {
        name: text(sheet.title),
        rows: [[...head], example.map(valueOf), ...ids.map((id): CellValue[] => [id, ...blank])],
        columns: head.map((heading, index) => ({
          width: Math.max(18, heading.length + 4),
          ...(styles[index] && { style: styles[index] }),
        })),
        freezePane: { rows: 1, columns: 1 },
        dataValidations: chosen.map((column, index) =>
          validation(words, column, {
            at: sheet.columns.indexOf(column),
            list: index,
            choices: lists[index]?.length ?? 0,
            bottom,
          }),
        ),
      },
      {
        name: text('Help'),
        columns: [{ width: 24 }, { width: 10 }, { width: 90 }, { width: 44 }],
        rows: [
          ['Column', 'Needed', 'What', 'Example'].map(text),
          ...sheet.columns.map((column) => {
            const { required, ofPart, help, heading } = column
            const needed = required ? (ofPart ? `once per ${sheet.part.calls}` : 'yes') : 'no'
            const said = needed.startsWith('once') ? text(needed) : words.choice(column, needed)
            return [text(heading), said, text(help), valueOf(exampleIn(words, column))]
          }),
        ],
      },
      {
        name: text('Choices'),
        rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null)),
      },
    ],
  }) as Promise<Uint8Array<ArrayBuffer>>
}

/** A drop-down list. Its words stand on a sheet of their own: in a rule only 255 letters fit. */
const validation = (
  { text }: SheetWords,
  { help }: Column,
  of: { at: number; list: number; choices: number; bottom: number },
): DataValidation => {
  const letter = cellName(of.list, 1).slice(0, -1)
  return {
    type: 'list',
    range: `${cellName(of.at, 2)}:${cellName(of.at, Math.max(of.bottom, 1000))}`,
    formula1: `'${text('Choices')}'!$${letter}$1:$${letter}$${of.choices}`,
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    inputMessage: text(help).slice(0, 255),
    errorTitle: text('Not one of the words'),
    errorMessage: text('Choose one of the list.'),
  }
}
