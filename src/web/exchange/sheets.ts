import type { ActKind } from '#acts/permission.ts'
import type { Answered } from '#http/calling.ts'

export type Run = Answered<'getImport'>
export type SheetKind = Run['kind']

export const sheetKinds = ['needs', 'pledge-lines', 'packing-list'] as const satisfies SheetKind[]

/** What a sheet of this kind does, and so whoever imports it must be allowed to do. */
export const actOf: Readonly<Record<SheetKind, ActKind>> = {
  needs: 'need.record',
  'pledge-lines': 'pledge.record',
  'packing-list': 'consignment.pack',
}

const typeOf: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** By its name: browsers take a CSV for an Excel file where Excel is installed. */
export const typed = (file: File): Blob => {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  return new Blob([file], { type: typeOf[ending] ?? typeOf['csv'] ?? '' })
}

export const isOver = ({ status }: Run): boolean => status !== 'waiting' && status !== 'running'

/** Seconds until a run is through, at the pace it has gone so far; null before it has one. */
export const secondsLeft = ({ total, read, rowsPerSecond }: Run): number | null =>
  rowsPerSecond === null || rowsPerSecond === 0
    ? null
    : Math.ceil(Math.max(0, total - read) / rowsPerSecond)
