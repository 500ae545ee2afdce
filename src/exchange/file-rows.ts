import { createReadStream } from 'node:fs'
import { open, readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { CsvError, parse } from 'csv-parse'
import { HucreError } from 'hucre'
import { streamXlsxRows } from 'hucre/xlsx'
import type { Cell, SheetRow } from './cell.ts'
import { refuse } from './refusals.ts'
import { guardXlsx } from './xlsx-guard.ts'

export type Format = 'xlsx' | 'csv'

/** What one file may hold. Measured at 100,000 rows of 12 columns: 4 MB packed, 75 MB inflated. */
export const limits = {
  rows: 250_000,
  columns: 200,
  inflated: 1024 ** 3,
  held: 256 * 1024 ** 2,
  spooled: 1024 ** 3,
} as const

/** What a file is by its first bytes, whatever it is called. Refuses `file_kind_unknown`. */
export const formatOf = async (path: string): Promise<Format> => {
  const head = await headOf(path)
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'xlsx'
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw refuse('file_kind_unknown', { found: 'an old .xls file, or one with a password' })
  if (head.subarray(0, 5).toString() === '%PDF-')
    throw refuse('file_kind_unknown', { found: 'a PDF' })
  if (encodingOf(head) === 'utf-8' && head.includes(0))
    throw refuse('file_kind_unknown', { found: 'not a text' })
  return 'csv'
}

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The rows of the first sheet, blank ones included where the file has them. */
export const rowsIn = (path: string, format: Format): AsyncGenerator<SheetRow> =>
  format === 'xlsx' ? xlsxRows(path) : csvRows(path)

async function* xlsxRows(path: string): AsyncGenerator<SheetRow> {
  const file = await readFile(path)
  await guardXlsx(file, limits)
  try {
    for await (const { index, values } of streamXlsxRows(file, { maxRows: limits.rows + 2 }))
      yield { number: index + 1, cells: values.map(cellOf) }
  } catch (error) {
    if (!(error instanceof HucreError)) throw error
    throw refuse('file_unreadable', { problem: error.message })
  }
}

const cellOf = (value: unknown): Cell => {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '#VALUE!' : { day: value.toISOString().slice(0, 10) }
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' && value !== '' ? value : null
}

async function* csvRows(path: string): AsyncGenerator<SheetRow> {
  const { encoding, delimiter, hinted } = await csvForm(path)
  // A wrong byte is refused, never replaced: names would differ from the recorded ones.
  const text = createReadStream(path)
  const records = text.pipe(
    parse({ bom: true, delimiter, encoding, relax_column_count: true, relax_quotes: true }),
  )
  text.on('error', (error) => records.destroy(error))
  let number = hinted ? -1 : 0
  try {
    for await (const record of records) {
      number++
      if (number > 0) yield { number, cells: (record as string[]).map(csvCell) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw refuse('file_unreadable', { problem: error.message })
  } finally {
    text.destroy()
  }
}

/** An apostrophe before what would be a formula is ours, or a spreadsheet program's. */
const csvCell = (text: string): Cell => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text) || null

const encodingOf = (head: Uint8Array): 'utf-8' | 'utf16le' =>
  head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf-8'

/** How a CSV file is written: its encoding, and the separator that its first record has most of. */
const csvForm = async (path: string) => {
  const head = await headOf(path)
  const encoding = encodingOf(head)
  if (encoding === 'utf-8') await requireUtf8(path)
  const text = head.toString(encoding).replace(/^\uFEFF/, '')
  const [, hint] = /^sep=(.)\r?\n/.exec(text) ?? []
  const [record = ''] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text) ?? []
  const bare = record.replaceAll(/"(?:[^"]|"")*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  const [most = ','] = [';', '\t', ','].toSorted((a, b) => count(b) - count(a))
  return { encoding, delimiter: hint ?? most, hinted: hint !== undefined } as const
}

const requireUtf8 = async (path: string): Promise<void> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path))
      decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw refuse('text_not_utf8')
    throw error
  }
}

/**
 * Writes these rows one JSON text a line, without blank cells at their ends, and gives how many
 * there are. So they are read twice at the pace of the database, and never held all at once.
 */
export const spoolRows = async (path: string, rows: AsyncIterable<SheetRow>): Promise<number> => {
  await writeFile(path, '', { mode: 0o600 })
  const file = await open(path, 'a')
  let waiting: string[] = []
  let count = 0
  let bytes = 0
  const flush = async () => {
    const text = waiting.join('')
    waiting = []
    bytes += text.length
    if (bytes > limits.spooled) throw refuse('sheet_too_large', { limit: bytes, what: 'letters' })
    await file.appendFile(text)
  }
  try {
    for await (const { number, cells } of rows) {
      const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
      if (filled.length === 0) continue
      count++
      if (count > limits.rows) throw refuse('sheet_too_large', { limit: limits.rows, what: 'rows' })
      if (filled.length > limits.columns)
        throw refuse('sheet_too_large', { limit: limits.columns, what: 'columns' })
      waiting.push(`${lineOf([number, ...filled])}\n`)
      if (waiting.length >= 1000) await flush()
    }
    await flush()
  } finally {
    await file.close()
  }
  return count
}

/** Whoever reads lines ends them at U+2028 and U+2029 too, which JSON leaves as they are. */
const lineOf = (row: readonly unknown[]): string =>
  JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

/** The rows that `spoolRows` wrote. */
export async function* spooledRows(path: string): AsyncGenerator<SheetRow> {
  const input = createReadStream(path, 'utf8')
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      const [number, ...cells] = JSON.parse(line) as [number, ...Cell[]]
      yield { number, cells }
    }
  } finally {
    input.destroy()
  }
}
