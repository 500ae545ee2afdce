// Spreadsheets as people make them, imported over HTTP until the import has ended.
import { setTimeout as pause } from 'node:timers/promises'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
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
  return new Blob([bytes as Uint8Array<ArrayBuffer>])
}

export const csvOf = (kind: Kind, rows: readonly Filled[], separator = ','): Blob => {
  const columns = filledIn(kind, rows)
  const quoted = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`
  const lines = [
    columns.map(({ heading }) => quoted(heading)),
    ...rows.map((row) =>
      columns.map(({ name }) => {
        const value = row[name]
        return quoted(value instanceof Date ? value.toISOString().slice(0, 10) : value)
      }),
    ),
  ]
  return new Blob([lines.map((line) => line.join(separator)).join('\r\n')])
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
