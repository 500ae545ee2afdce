import { z } from 'zod'
import { qualifiers } from '#pledges/pledge.ts'

/** A place as a map draws it. */
export const spot = z.object({
  id: z.uuid(),
  name: z.string(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2.'),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
})
export type Spot = z.output<typeof spot>

const side = z.object({
  party: z.uuid().nullable().describe('Null: nobody is named.'),
  name: z.string().nullable(),
  country: z.string().nullable().describe('Null also where several are concerned.'),
  /** Where all consignments of it left from or go to, if that is one place. */
  place: spot.nullable(),
})
const total = z.int().nullable().describe('Base units; null: unknown.')

/** What one donor gives one recipient of one class of items, counted in one unit. */
export const flowRow = z.object({
  from: side,
  to: side,
  class: z.string(),
  unit: z.string(),
  lines: z.int(),
  unquantified: z.int().describe('Lines that promise no number.'),
  promised: total,
  /** Whether the promised sum is exact, about, or a bound. */
  qualifier: z.enum(qualifiers),
  sent: total,
  arrived: total,
  delivered: total,
})
export type FlowRow = z.output<typeof flowRow>

export const wayStages = ['packed', 'in_transit', 'landed', 'dispatched'] as const

const leg = z.object({
  mode: z.string(),
  vehicle: z.string().nullable(),
  from: spot.nullable(),
  to: spot.nullable(),
  plannedDeparture: z.string().nullable(),
  actualDeparture: z.string().nullable(),
  plannedArrival: z.string().nullable(),
  actualArrival: z.string().nullable(),
})

/** A consignment of which goods are packed, on a leg, landed, or on the last mile. */
export const wayRow = z.object({
  consignment: z.uuid(),
  code: z.string(),
  kind: z.enum(['inbound', 'delivery']),
  stage: z.enum(wayStages).describe('The furthest at which some of its goods are.'),
  since: z.string().nullable().describe('Since when the oldest of them wait at their stage.'),
  place: spot.nullable().describe('Where goods of it stand now, if that is known.'),
  origin: spot.nullable(),
  destination: spot.nullable(),
  /** The leg it is on; else the next one; else the last. */
  leg: leg.nullable(),
})
export type WayRow = z.output<typeof wayRow>
