import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import type { Cell, Columns } from './table.ts'

export const tableFormats = ['csv', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]

export const typeOfFormat: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const lettersOfCell = 32_767

/**
 * A plain table: its headings, then row by row what each column shows; no totals. `headings`: what
 * stands in the first row for each, where it is not the heading itself.
 */
export const tableBody = <Row>(
  format: TableFormat,
  columns: Columns<Row>,
  rows: AsyncIterable<Row>,
  headings: Readonly<Record<string, string>> = {},
): ReadableStream<Uint8Array> => {
  const cells = async function* (): AsyncGenerator<Cell[]> {
    yield Object.keys(columns).map((heading) => headings[heading] ?? heading)
    for await (const row of rows) yield Object.values(columns).map((shows) => joined(shows(row)))
  }
  return format === 'csv' ? csvBody(cells()) : xlsxBody(cells())
}

const joined = (shown: Cell | readonly string[]): Cell =>
  typeof shown === 'object' && shown !== null ? shown.join('; ') : shown

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
