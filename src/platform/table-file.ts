import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { type CodeWords, worded, yesNo } from './code-words.ts'
import type { Cell, Columns } from './table.ts'

export const tableFormats = ['csv', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]

export const typeOfFormat: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const lettersOfCell = 32_767

/** How a table speaks to its reader; left out: English headings, and codes as they are. */
export interface TableWords {
  /** What stands in the first row for a heading, where it is not the heading itself. */
  readonly headings: Readonly<Record<string, string>>
  readonly codes: CodeWords
  readonly yesNo: readonly [yes: string, no: string]
}

const plain: TableWords = { headings: {}, codes: {}, yesNo: yesNo.en }

/** A plain table: its headings, then row by row what each column shows; no totals. */
export const tableBody = <Row>(
  format: TableFormat,
  columns: Columns<Row>,
  rows: AsyncIterable<Row>,
  { headings, codes, yesNo: [yes, no] }: TableWords = plain,
): ReadableStream<Uint8Array> => {
  const cellOf = (heading: string, shown: Cell | readonly string[]): Cell => {
    const said = (text: string) => worded(codes, heading, text)
    if (typeof shown === 'string') return said(shown)
    // A spreadsheet program says a truth value in its own language.
    if (typeof shown === 'boolean' && format === 'csv') return shown ? yes : no
    return typeof shown === 'object' && shown !== null ? shown.map(said).join('; ') : shown
  }
  const cells = async function* (): AsyncGenerator<Cell[]> {
    yield Object.keys(columns).map((heading) => headings[heading] ?? heading)
    for await (const row of rows)
      yield Object.entries(columns).map(([heading, shows]) => cellOf(heading, shows(row)))
  }
  return format === 'csv' ? csvBody(cells()) : xlsxBody(cells())
}

const xlsxBody = (records: AsyncIterable<Cell[]>): ReadableStream<Uint8Array> => {
  const fitting = async function* (): AsyncGenerator<CellValue[]> {
    for await (const record of records)
      yield record.map((cell) => (typeof cell === 'string' ? cell.slice(0, lettersOfCell) : cell))
  }
  return writeXlsxStream(fitting(), { name: 'Waybill', freezePane: { rows: 1 } })
}

/** CSV that spreadsheet programs read as UTF-8, and in which no cell runs as a formula. */
export const csvBody = (
  records: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(csvChunks(records))) as ReadableStream<Uint8Array>

const together = 500

async function* csvChunks(records: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>) {
  const text = (some: (readonly Cell[])[], bom: boolean) =>
    Buffer.from(
      stringify(some, {
        bom,
        escape_formulas: true,
        record_delimiter: 'windows',
        cast: { boolean: (value) => (value ? 'yes' : 'no') },
      }),
    )
  let waiting: (readonly Cell[])[] = []
  let isFirst = true
  for await (const record of records) {
    waiting.push(record)
    if (waiting.length < together) continue
    yield text(waiting, isFirst)
    waiting = []
    isFirst = false
  }
  if (waiting.length > 0) yield text(waiting, isFirst)
}
