import { z } from 'zod'
import { packageKinds } from '#consignments/package.ts'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'

const words = z.string().nullable()
const units = z.int().nullable()

/** A consignment line as who receives it meets it. */
export const awaitedLine = z.object({
  line: id,
  number: z.int(),
  package: id.nullable(),
  item: named.extend({ unit: z.string() }),
  lotNumber: z.string().describe('Empty: the packing list names none.'),
  stated: z.string(),
  announced: units.describe('Null: stated without a number.'),
  toTally: units.describe('Units that a tally would find. Null: no number.'),
  toCount: units.describe('Those, and what was tallied or reported and nobody counted.'),
  seen: z.boolean().describe('Whether anything of it was received.'),
})
export type AwaitedLine = z.output<typeof awaitedLine>

/** An open consignment, with all that is needed to receive it where there is no network. */
export const awaitedConsignment = z.object({
  id,
  code: z.string(),
  donors: z.array(z.string()),
  consignee: named.nullable().describe('Null: the receipt must say who received it.'),
  destination: words,
  documents: z.array(z.string()),
  arrival: z
    .object({ at: z.string(), place: z.string(), vehicle: words, isActual: z.boolean() })
    .nullable(),
  packages: z.array(
    z.object({
      id,
      number: z.int(),
      kind: z.enum(packageKinds),
      parent: id.nullable(),
      sscc: words,
      ownCode: z.string(),
      awaited: z.boolean().describe('Whether something in it is still to be tallied.'),
    }),
  ),
  lines: z.array(awaitedLine),
})
export type AwaitedConsignment = z.output<typeof awaitedConsignment>

export const awaitedAnswer = z.object({
  consignments: z.array(awaitedConsignment),
  total: z.int().nullable().describe('How many are open there; the first hundred are told.'),
})

export const awaitedPlaces = z.object({
  items: z.array(
    z.object({ place: named, consignments: z.int().describe('Open ones that it has to do with.') }),
  ),
})
export type AwaitedPlace = z.output<typeof awaitedPlaces>['items'][number]
