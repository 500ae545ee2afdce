import { units } from '#catalogue/item.ts'
import { provenances, qualifiers } from '#pledges/pledge.ts'
import { choiceText } from './reads.ts'
import type { Values } from './sheet.ts'
import type { Column } from './sheet.ts'

// What goods are, in every kind of sheet.

export const itemColumn: Column = {
  name: 'item',
  heading: 'Item',
  reads: { as: 'item' },
  help: 'Name in any script, model, GTIN or id of a recorded item.',
  example: 'FFP2, folded',
}

export const quantityColumn: Column = {
  name: 'quantity',
  heading: 'Quantity',
  reads: { as: 'whole' },
  help: "Whole number of the item's own unit: pieces, not cartons.",
  example: 12_000,
}

export const unitColumn: Column = {
  name: 'unit',
  heading: 'Unit',
  reads: { as: 'choice', of: units },
  help: 'What the quantity counts; it must be the unit of the item, so that nobody counts boxes.',
  example: 'piece',
}

export const qualifierColumn: Column = {
  name: 'qualifier',
  heading: 'Exactness',
  reads: { as: 'choice', of: qualifiers },
  help: 'How exact the quantity is. Blank: exact, or unquantified where there is no number.',
  example: 'at least',
}

export const provenanceColumn: Column = {
  name: 'provenance',
  heading: 'Provenance',
  reads: { as: 'choice', of: provenances },
  help: 'Blank is a gift.',
  example: 'gift',
}

/** How exact the row's quantity is, where it does not say so itself. */
export const exactnessOf = ({ quantity, qualifier }: Values) =>
  qualifier ?? (quantity === undefined ? 'unquantified' : 'exact')

/** The words of a quantity, where the row does not give the donor's own. */
export const wordsOf = ({ stated, quantity, unit, item }: Values): string =>
  typeof stated === 'string'
    ? stated
    : [quantity, choiceText(typeof unit === 'string' ? unit : ''), item]
        .filter((word) => word !== undefined && word !== '')
        .join(' ')
