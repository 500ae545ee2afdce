import { z } from 'zod'
import { qualifiers } from '#pledges/pledge.ts'
import { type Amount } from './amount.ts'
import { type Facts, linesWithin, outermost, type Package, consigneeIn, type Who } from './facts.ts'
import { byItem } from './parts.ts'

// What anyone may see who holds a label or a paper: never a flight, a value, or an address.

const names = z.array(z.object({ name: z.string(), language: z.string().nullable() }))

const contents = z.array(
  z.object({
    item: names,
    unit: z.string(),
    quantity: z.int().nullable().describe('Null: nobody said a number.'),
    qualifier: z.enum(qualifiers),
    stated: z.string().describe('The words, where the number does not say all.'),
    reported: z.boolean().describe('Told by a source; nobody counted.'),
  }),
)

const shown = z.object({
  contents,
  consignee: names.nullable(),
  isGift: z.boolean().describe('Whether all of it is given, free of charge.'),
  donors: z.array(names),
})

export const publicPackage = z.object({
  code: z.string(),
  kind: z.string(),
  number: z.int(),
  count: z.int().describe('Packages of the consignment.'),
  labels: z.enum(['open', 'discreet']),
  kept: z
    .enum(['recalled', 'held'])
    .nullable()
    .describe('Some of what is in it must be neither used nor sent on; why is not said here.'),
  shown: shown
    .extend({ weightGrams: z.int().nullable(), message: z.string().nullable() })
    .nullable()
    .describe('Null on a discreet label, without the code from the pouch.'),
})
export type PublicPackage = z.output<typeof publicPackage>

export const publicConsignment = z.object({
  code: z.string(),
  kind: z.enum(['inbound', 'delivery']),
  packages: z.int(),
  outermost: z.int().describe('Packages that lie in no other.'),
  weightGrams: z.int().nullable().describe('Of the outermost; null where one was not weighed.'),
  shown,
})
export type PublicConsignment = z.output<typeof publicConsignment>

const namesIn = (who: Pick<Who, 'name' | 'names'>) =>
  who.names.length > 0
    ? who.names.map(({ name, language }) => ({ name, language }))
    : [{ name: who.name, language: null }]

const shownOf = (facts: Facts, lines: Facts['consignment']['lines']) => {
  const consignee = consigneeIn(facts)
  return {
    contents: byItem(lines).map(({ item, amount }) => {
      const known = facts.items.get(item.id)
      const { quantity, qualifier, stated, reported }: Amount = amount
      const unit = known?.unit ?? 'unstated'
      const called = namesIn(known ?? { name: item.name, names: [] })
      return { item: called, unit, quantity, qualifier, stated, reported }
    }),
    consignee: consignee ? namesIn(consignee) : null,
    isGift: lines.length > 0 && lines.every(({ provenance }) => provenance === 'gift'),
    donors: facts.donors.map(namesIn),
  }
}

/** A package as its label's page shows it; `isOpen`: the label is open, or the pouch is there. */
export const packageShown = (
  facts: Facts,
  one: Package,
  { isOpen, kept }: { readonly isOpen: boolean; readonly kept: PublicPackage['kept'] },
): PublicPackage => ({
  code: one.ownCode,
  kind: one.kind,
  number: one.number,
  count: facts.consignment.packages.length,
  labels: facts.consignment.labels,
  kept,
  shown: isOpen
    ? {
        ...shownOf(facts, linesWithin(facts, one.id)),
        weightGrams: one.weightGrams,
        message: one.message,
      }
    : null,
})

/** A consignment as whoever has the papers in the pouch may hold them against it. */
export const consignmentShown = (facts: Facts): PublicConsignment => {
  const { code, kind, packages, lines } = facts.consignment
  const top = outermost(facts)
  const weights = top.flatMap(({ weightGrams }) => weightGrams ?? [])
  const isWeighed = top.length > 0 && weights.length === top.length
  return {
    code,
    kind,
    packages: packages.length,
    outermost: top.length,
    weightGrams: isWeighed ? weights.reduce((sum, each) => sum + each, 0) : null,
    shown: shownOf(facts, lines),
  }
}
