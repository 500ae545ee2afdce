import type { ItemAnswer } from '#catalogue/item.ts'
import { choiceText, partsOf } from './reads.ts'
import { meaningOf, type Named, named, type Names } from './names-actions.ts'
import { moneyFaults } from './packing.ts'
import { packingFaults } from './packing-list-sheet.ts'
import { pledgeFaults } from './pledge-lines-sheet.ts'
import { type Fault, fault } from './row-error.ts'
import type { Column, RowMade, RowRead, Sheet, Values } from './sheet.ts'
import { valueText } from './sheet.ts'
import type { Part } from './sql.ts'

export type Ids = RowMade['ids']

/** What a column names, if its cells are names. */
export const namedBy = ({ reads }: Column): Named | undefined => {
  if (reads.as === 'parties') return 'party'
  return named.find((each) => each === reads.as)
}

/** The texts of a cell that are to be found: of several parties, the whole text too. */
export const textsOf = ({ reads }: Column, value: unknown): string[] => {
  if (typeof value !== 'string') return []
  return reads.as === 'parties' ? [...new Set([value, ...severalOf(value)])] : [value]
}

const severalOf = (text: string): string[] => partsOf(text, /[;+\n]/)

/** What the names of a row stand for, and those that stand for nothing or for several things. */
export const idsOf = (
  sheet: Sheet,
  names: Names,
  { values }: RowRead,
): { ids: Ids; faults: Fault[] } => {
  const ids: Record<string, readonly string[]> = {}
  const faults: Fault[] = []
  for (const column of sheet.columns) {
    const register = namedBy(column)
    const value = values[column.name]
    if (!register || typeof value !== 'string') continue
    // A name may hold a + or ; of its own: the whole text is tried first.
    const isWhole = column.reads.as !== 'parties' || 'id' in meaningOf(names, register, value)
    const found = (isWhole ? [value] : severalOf(value)).map((text) => ({
      text,
      meaning: meaningOf(names, register, text),
    }))
    ids[column.name] = found.flatMap(({ meaning }) => ('id' in meaning ? [meaning.id] : []))
    for (const { text, meaning } of found) {
      if ('id' in meaning) continue
      const near = meaning.near.length > 0 ? meaning.near.join(' · ') : 'nothing'
      const code = meaning.means === 'none' ? 'name_unknown' : 'name_ambiguous'
      faults.push(fault(column.name, code, { register, found: text, near }))
    }
  }
  return { ids, faults }
}

/** Refuses a quantity that counts something else than the item does. */
export const unitFaults = ({ unit }: Values, item: ItemAnswer | undefined): Fault[] => {
  if (!item || unit === undefined || unit === item.unit) return []
  const packs = item.packs
    .filter(({ level }) => level !== 'piece')
    .map(({ level, quantity }) => `${choiceText(level)}: ${quantity}`)
  const facts = { item: item.name, unit: item.unit, found: unit, packs }
  return [fault('unit', 'unit_differs', facts)]
}

/**
 * The part of a row, as rows before have it or, if it is the first, as it says itself; and what it
 * says otherwise than they do. Nothing is taken from a later row in silence.
 */
export const partFaults = (
  sheet: Sheet,
  before: Part | undefined,
  values: Values,
  ids: Ids,
): Fault[] => {
  const facts = { of: sheet.part.calls, reference: values[sheet.part.by.at(-1) ?? ''] }
  return sheet.columns.flatMap((column) => {
    const { name, ofPart, required } = column
    if (!ofPart) return []
    const said = values[name]
    if (!before)
      return required && said === undefined ? [fault(name, 'cell_blank_first', facts)] : []
    if (said === undefined || isSame(column, before, { said: values, ids })) return []
    const differs = { before: valueText(before.said[name]), found: valueText(said) }
    return [fault(name, 'part_differs', { ...facts, ...differs })]
  })
}

/** A name is the same if it stands for the same thing, however it is written. */
const isSame = ({ name, ...column }: Column, before: Part, now: Part): boolean =>
  namedBy({ name, ...column })
    ? JSON.stringify(before.ids[name]) === JSON.stringify(now.ids[name])
    : JSON.stringify(before.said[name]) === JSON.stringify(now.said[name])

/** What a row says of its part. */
export const partOfRow = (sheet: Sheet, values: Values, ids: Ids): Part => {
  const names = sheet.columns.filter(({ ofPart }) => ofPart).map(({ name }) => name)
  const only = <T>(from: Readonly<Partial<Record<string, T>>>) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))) as Partial<
      Record<string, T>
    >
  return { said: only(values), ids: only(ids) }
}

/** What does not go together in a row of this kind. */
export const rowFaults = (sheet: Sheet, values: Values, ids: Ids): Fault[] => {
  switch (sheet.name) {
    case 'pledge-lines':
      return pledgeFaults(values, ids.donors?.length ?? 0)
    case 'needs':
      return values['withdrawn'] === true ? [fault('withdrawn', 'row_withdrawn')] : []
    case 'packing-list':
      return [...packingFaults(values), ...moneyFaults(values)]
    default:
      return []
  }
}
