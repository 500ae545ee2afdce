import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { quantity } from '#pledges/pledge.ts'
import { day, instant } from '#platform/time.ts'
import { airWaybill, houseWaybill } from '#standards/air-waybill.ts'

export const documentKinds = [
  'master_air_waybill',
  'house_air_waybill',
  'cmr',
  'bill_of_lading',
  'house_bill_of_lading',
  'rail_consignment_note',
  'other',
] as const

const number = z.string().trim().min(1).max(60)
const document = {
  id,
  issuer: id.nullable().default(null).describe('The carrier or forwarder that numbered it.'),
  issuedOn: day.nullable().default(null),
  source: id.nullable().default(null).describe('The scan, recorded as a source.'),
}

/**
 * A paper under which goods travel. A master air waybill is the carrier's and may cover many
 * consignments; a house waybill is the forwarder's and covers one.
 */
export const documentInput = z.discriminatedUnion('kind', [
  z.object({ ...document, kind: z.literal('master_air_waybill'), number: airWaybill }),
  z.object({ ...document, kind: z.literal('house_air_waybill'), number: houseWaybill }),
  z.object({
    ...document,
    kind: z.enum(documentKinds).exclude(['master_air_waybill', 'house_air_waybill']),
    number,
  }),
])
export type DocumentInput = z.output<typeof documentInput>

export const modes = ['air', 'sea', 'road', 'rail', 'inland_water', 'courier'] as const

/** One flight, truck or ship. Left out: it stays as it was, and is null on a new leg. */
export const legInput = z.object({
  id,
  mode: z.enum(modes),
  from: id,
  to: id,
  vehicle: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .nullable()
    .optional()
    .describe('Flight, plate, voyage.'),
  carrier: id.nullable().optional(),
  plannedDeparture: instant.nullable().optional(),
  actualDeparture: instant.nullable().optional(),
  plannedArrival: instant.nullable().optional(),
  actualArrival: instant.nullable().optional(),
  note: z.string().trim().min(1).max(2000).nullable().optional(),
})
export type LegInput = z.output<typeof legInput>
export type Leg = { readonly [Key in keyof Required<LegInput>]: Exclude<LegInput[Key], undefined> }

const some = z
  .array(z.object({ line: id, quantity: quantity.nullable().default(null) }))
  .min(1)
  .max(20_000)
  .optional()

/** What was said of goods that leave: on which leg, which of them. */
export const departure = z.object({
  leg: id.optional().describe('The leg they leave on.'),
  lines: some.describe('Left out: all that is packed. A line without quantity: all of it.'),
  instruction: z
    .boolean()
    .optional()
    .describe(
      'True: send it now, which may be refused. False: it has left, which is recorded in any ' +
        'case. Left out: it has left if the act states a basis.',
    ),
})
export type Departure = z.output<typeof departure>

/** What was said of goods that are there: nobody has counted them. */
export const landing = z.object({
  leg: id.optional().describe('The leg they came on.'),
  place: id.optional().describe('Left out: where the leg ends, or the destination.'),
  lines: some.describe('Left out: all that left (on the leg, if one is named) and has not landed.'),
})
export type Landing = z.output<typeof landing>

/** What stays as it was where it is left out: a second note of a flight blanks nothing. */
export const merge = <T extends object>(
  before: T,
  given: { readonly [Key in keyof T]?: T[Key] | undefined },
): T => ({
  ...before,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
})

export const blankLeg = {
  vehicle: null,
  carrier: null,
  plannedDeparture: null,
  actualDeparture: null,
  plannedArrival: null,
  actualArrival: null,
  note: null,
} as const
