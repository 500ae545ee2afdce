// Spreadsheets as people make them, imported over HTTP until the import has ended.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { Cell } from '../../src/exchange/cell.ts'
import { formatOf, rowsIn } from '../../src/exchange/file-rows.ts'
import { sheetOf } from '../../src/exchange/sheets.ts'
import type { ImportAsked } from '../../src/exchange/run.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Asker } from './app.ts'

export type Kind = ImportAsked['kind']

/** A row by the names of its columns. */
export type Filled = Readonly<Record<string, CellValue>>

/** The columns that these rows fill in, in the order of the sheet. */
const filledIn = (kind: Kind, rows: readonly Filled[]) =>
  sheetOf(kind).columns.filter(({ name }) => rows.some((row) => name in row))

export const xlsxOf = async (kind: Kind, rows: readonly Filled[]): Promise<Blob> => {
  const columns = filledIn(kind, rows)
  const table = rows.map((row) => columns.map(({ name }) => row[name] ?? null))
  const bytes = await writeXlsx({
    sheets: [{ name: 'Sheet', rows: [columns.map(({ heading }) => heading), ...table] }],
  })
  return new Blob([bytes.slice()])
}

export const csvOf = (kind: Kind, rows: readonly Filled[], separator = ','): Blob => {
  const columns = filledIn(kind, rows)
  const quoted = (value: CellValue | undefined) => {
    const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')
    return `"${text.replaceAll('"', '""')}"`
  }
  const lines = [
    columns.map(({ heading }) => quoted(heading)),
    ...rows.map((row) => columns.map(({ name }) => quoted(row[name]))),
  ]
  return new Blob([lines.map((line) => line.join(separator)).join('\r\n')])
}

/** The cells of a file that came back, row by row. */
export const rowsOf = async (file: Blob): Promise<Cell[][]> => {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-sheet-'))
  const path = join(folder, 'file')
  await writeFile(path, new Uint8Array(await file.arrayBuffer()))
  try {
    const rows: Cell[][] = []
    for await (const { cells } of rowsIn(path, await formatOf(path))) rows.push([...cells])
    return rows
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Imports a file, waits for its end, and gives how it went with every error. */
export const importFile = async (
  { call }: Asker,
  operation: string,
  kind: Kind,
  file: Blob,
  more: { dryRun?: boolean; id?: string; fileName?: string; reason?: string } = {},
) => {
  const query = { id: newId(), kind, ...more, dryRun: String(more.dryRun ?? false) }
  const { id } = await call('importFile', { params: { operation }, query, file })
  const params = { operation, import: id }
  for (;;) {
    const run = await call('getImport', { params })
    if (run.status !== 'waiting' && run.status !== 'running') {
      const { items } = await call('listImportErrors', { params, query: { limit: 200 } })
      return { ...run, rows: items, errors: items.flatMap((row) => row.errors) }
    }
    await pause(10)
  }
}
