import { writeXlsx, type CellValue, type DataValidation } from 'hucre/xlsx'
import { codeOf } from '#platform/code.ts'
import { csvBody, typeOfFormat as typeOf } from '#platform/table-file.ts'
import { type Cell, cellName } from './cell.ts'
import type { Format } from './file-rows.ts'
import { choiceText, type Reads } from './reads.ts'
import { exampleId, rowIdColumn, type Sheet } from './sheet.ts'

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

/**
 * An empty sheet of this kind: headings, an example row that is passed over, and rows with an id
 * each. `seed`: a new UUID, so that no two templates have the same row ids.
 */
export const templateOf = async (
  sheet: Sheet,
  format: Format,
  rows: number,
  seed: string,
): Promise<FileMade> => {
  const prefix = codeOf('R', seed)
  const ids = Array.from({ length: rows }, (_, index) => `${prefix}-${index + 1}`)
  const head = sheet.columns.map(({ heading }) => heading)
  const example = sheet.columns.map((column) =>
    column === rowIdColumn ? exampleId : column.example,
  )
  const name = `waybill-${sheet.name}.${format}`
  if (format === 'csv') {
    const records = [head, example.map(csvOf), ...ids.map((id) => [id, ...head.slice(1).fill('')])]
    return { name, type: typeOf.csv, body: csvBody(records) }
  }
  const bytes = await workbook(sheet, head, example, ids)
  return { name, type: typeOf.xlsx, body: new Blob([bytes]).stream() }
}

export const csvOf = (cell: Cell): string => {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}

const workbook = (
  sheet: Sheet,
  head: readonly string[],
  example: readonly Cell[],
  ids: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const chosen = sheet.columns.filter(({ reads }) => choicesOf(reads).length > 0)
  const lists = chosen.map(({ reads }) => choicesOf(reads).map(choiceText))
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
        name: sheet.title,
        rows: [[...head], example.map(valueOf), ...ids.map((id): CellValue[] => [id, ...blank])],
        columns: sheet.columns.map(({ heading }, index) => ({
          width: Math.max(18, heading.length + 4),
          ...(styles[index] && { style: styles[index] }),
        })),
        freezePane: { rows: 1, columns: 1 },
        dataValidations: chosen.map((column, index) =>
          validation(sheet.columns.indexOf(column), index, lists[index] ?? [], bottom, column.help),
        ),
      },
      {
        name: 'Help',
        columns: [{ width: 24 }, { width: 10 }, { width: 90 }, { width: 44 }],
        rows: [
          ['Column', 'Needed', 'What', 'Example'],
          ...sheet.columns.map(({ heading, required, ofPart, help, example: shown }) => [
            heading,
            required ? (ofPart ? `once per ${sheet.part.calls}` : 'yes') : 'no',
            help,
            valueOf(shown),
          ]),
        ],
      },
      {
        name: 'Choices',
        rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null)),
      },
    ],
  }) as Promise<Uint8Array<ArrayBuffer>>
}

const choicesOf = (reads: Reads): readonly string[] => {
  if (reads.as === 'choice') return reads.of
  return reads.as === 'yes or no' ? ['yes', 'no'] : []
}

/** A drop-down list. Its words stand on a sheet of their own: in a rule only 255 letters fit. */
const validation = (
  column: number,
  list: number,
  words: readonly string[],
  bottom: number,
  help: string,
): DataValidation => {
  const letter = cellName(list, 1).slice(0, -1)
  return {
    type: 'list',
    range: `${cellName(column, 2)}:${cellName(column, Math.max(bottom, 1000))}`,
    formula1: `Choices!$${letter}$1:$${letter}$${words.length}`,
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    inputMessage: help.slice(0, 255),
    errorTitle: 'Not one of the words',
    errorMessage: 'Choose one of the list.',
  }
}
