import { z } from 'zod'
import { lotInput } from '#catalogue/lot.ts'
import { id } from '#platform/id-input.ts'
import { provenances, qualifiers, quantity } from '#pledges/pledge.ts'
import { refuse as refuseLine } from '#pledges/refusals.ts'
import { currencyCode } from '#standards/currencies.ts'
import { sscc } from '#standards/gs1.ts'
import { refuse } from './refusals.ts'

export const packageKinds = [
  'pallet',
  'carton',
  'box',
  'crate',
  'bag',
  'drum',
  'cylinder',
  'cool_box',
  'container',
  'other',
] as const

export type PackageKind = (typeof packageKinds)[number]
export type Provenance = (typeof provenances)[number]

/** What the goods say of their lot. Without a number it is a lot of this line alone. */
const lotSaid = lotInput.omit({ item: true })

export const lineInput = z.object({
  id,
  item: id,
  quantity: quantity.nullable().default(null).describe('Null where no number is stated.'),
  qualifier: z.enum(qualifiers).default('exact'),
  stated: z.string().trim().max(400).default('').describe('The words: "dozens", "two pallets".'),
  provenance: z.enum(provenances).nullable().default(null).describe("Null: as its pledge line's."),
  pledgeLine: id.nullable().default(null).describe('Null: nobody promised it.'),
  recipient: id.nullable().default(null).describe('Whom it is for, if not as the header says.'),
  lot: lotSaid.nullable().default(null).describe('Null: the goods do not say.'),
  value: z
    .object({
      minor: z.int().nonnegative(),
      currency: currencyCode,
      basis: z.enum(['donor_stated', 'market', 'catalogue', 'unknown']),
    })
    .nullable()
    .default(null)
    .describe('As on the pro-forma, in minor units of the currency.'),
})
export type LineInput = z.output<typeof lineInput>

const millimetres = z.int().positive().max(100_000)
const words = (length: number) => z.string().trim().min(1).max(length)

/** What is on a package's label. Left out: it stays as it was, and is null on a new package. */
export const label = z.object({
  parent: id.nullable().optional().describe('The package it lies in; null at the top.'),
  sscc: sscc.nullable().optional(),
  marks: words(200).nullable().optional().describe('What others painted or glued on it.'),
  weightGrams: z.int().positive().nullable().optional().describe('Gross.'),
  lengthMm: millimetres.nullable().optional(),
  widthMm: millimetres.nullable().optional(),
  heightMm: millimetres.nullable().optional(),
  message: words(2000).nullable().optional().describe('Printed on this package.'),
})
export type Label = z.output<typeof label>

export const packageInput = label.extend({
  id,
  kind: z.enum(packageKinds),
  lines: z.array(lineInput).max(2000).default([]),
})
export type PackageInput = z.output<typeof packageInput>

const placedLine = lineInput.extend({
  package: id
    .nullable()
    .default(null)
    .describe(
      'A package that is in the consignment already. Null: in none, or not known in which.',
    ),
})

/** New packages with what is in them, and lines in packages that are there already, or in none. */
export const contents = z.object({
  packages: z.array(packageInput).max(5000).default([]),
  lines: z.array(placedLine).max(5000).default([]),
})
export type Contents = z.output<typeof contents>

export type PlacedLine = LineInput & { readonly package: string | null }

/** The lines of these contents, each with the package it lies in. */
export const linesIn = ({ packages, lines }: Contents): PlacedLine[] => [
  ...packages.flatMap((each) => each.lines.map((line) => ({ ...line, package: each.id }))),
  ...lines,
]

/** Refuses a line with neither number nor words, and a serial number for more than one device. */
export const checkLine = (line: LineInput): void => {
  const without = line.quantity === null
  if (without !== (line.qualifier === 'unquantified') || (without && line.stated === ''))
    throw refuseLine('unquantified_has_no_quantity', { line: line.id })
  if (line.lot?.serial && line.quantity !== 1) throw refuse('serial_is_one', { line: line.id })
}

/**
 * Refuses a package that lies in itself, or in one that is not of this consignment.
 * `parents`: of every package of the consignment, these changes included; null at the top.
 */
export const checkNesting = (parents: ReadonlyMap<string, string | null>): void => {
  for (const start of parents.keys()) {
    const seen = new Set([start])
    for (let above = parents.get(start); above; above = parents.get(above)) {
      if (!parents.has(above)) throw refuse('package_unknown', { package: above })
      if (seen.has(above)) throw refuse('package_in_itself', { package: start })
      seen.add(above)
    }
  }
}
