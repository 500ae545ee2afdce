/** What a cell of a sheet holds, as it can be kept as JSON. A date is `{ day: '2020-03-16' }`. */
export type Cell = string | number | boolean | { readonly day: string } | null

/** One row of a sheet. `number` is its row in the file, from 1; its cells are by column, from 0. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly Cell[]
}

/** The name of a cell as spreadsheet programs show it: column 2 of row 17 is `C17`. */
export const cellName = (column: number, row: number): string => {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}

/** The cell without blanks around its text; a text of blanks only is an empty cell. */
export const trimmed = (cell: Cell | undefined): Cell => {
  if (typeof cell !== 'string') return cell ?? null
  return cell.normalize('NFC').trim() || null
}

/** A cell as a person would read it. */
export const shown = (cell: Cell): string => {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}

/** What formulas leave behind when they fail: `#N/A`, `#REF!`. */
export const isFormulaError = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(cell)
