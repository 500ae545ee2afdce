import { needsSheet } from './needs-sheet.ts'
import { packingListSheet } from './packing-list-sheet.ts'
import { pledgeLinesSheet } from './pledge-lines-sheet.ts'
import { refuse } from './refusals.ts'
import type { Sheet } from './sheet.ts'

/** Every kind of sheet that can be imported. */
export const sheets: readonly Sheet[] = [needsSheet, pledgeLinesSheet, packingListSheet]

export const sheetKinds = ['needs', 'pledge-lines', 'packing-list'] as const

/** The kind of this name. Refuses `sheet_kind_unknown`. */
export const sheetOf = (kind: string): Sheet => {
  const found = sheets.find((sheet) => sheet.name === kind)
  if (!found) throw refuse('sheet_kind_unknown', { kind, kinds: sheetKinds })
  return found
}
