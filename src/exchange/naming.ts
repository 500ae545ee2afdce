import { v5 } from 'uuid'
import type { Sheet, Values } from './sheet.ts'

// Any fixed UUID: it sets these ids apart from all others that are made of a text.
const imported = '0c9d1c0e-53a5-4a1e-9c7b-5f1f4f0d8a63'

const made = (...of: readonly (string | number)[]): string => v5(JSON.stringify(of), imported)

/**
 * The id of what a row becomes (UUIDv5). It hangs on the operation, the kind of sheet and the row
 * id, and on no file: the same row in another file, in another order, is the same row.
 */
export const rowUuid = (operation: number, sheet: Sheet, rowId: string): string =>
  made(operation, sheet.name, 'row', rowId)

/** The id of the request, pledge or package that these values name. */
export const partUuid = (
  operation: number,
  sheet: Sheet,
  values: Values,
  ids: Readonly<Partial<Record<string, readonly string[]>>>,
): string =>
  made(
    operation,
    sheet.name,
    sheet.part.calls,
    ...sheet.part.by.map((name) => ids[name]?.[0] ?? String(values[name] ?? '')),
  )

/** The id of the act that records just these rows. */
export const actUuid = (operation: number, rows: readonly { readonly id: string }[]): string =>
  made(operation, 'act', ...rows.map(({ id }) => id).toSorted())
