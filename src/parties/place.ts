import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { countryCode } from '#standards/countries.ts'
import { gln } from '#standards/gs1.ts'
import { iataLocation } from '#standards/iata.ts'
import { countryOfUnLocode, unLocode } from '#standards/un-locode.ts'
import { nameInput, namesInput } from './name.ts'
import { named, search } from './party.ts'
import { refuse } from './refusals.ts'

export const placeKinds = [
  'airport',
  'port',
  'warehouse',
  'hospital',
  'pharmacy',
  'ward',
  'city',
  'region',
  'country',
  'border_post',
  'handling_agent_shed',
  'other',
] as const
export const placeKind = z.enum(placeKinds)

/** WGS 84, in degrees, as GeoJSON (RFC 7946) has them. */
const coordinates = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

/** Whether this names a time zone of the IANA data base: not an offset, which knows no summer. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const timeZone = z.string().refine(isTimeZone, {
  error: 'Give a time zone by its IANA name, for example Europe/Brussels.',
  params: { says: 'timeZone' },
})

export const placeInput = z.object({
  kind: placeKind,
  names: namesInput,
  country: countryCode.nullable().default(null),
  coordinates: coordinates.nullable().default(null).describe('WGS 84, degrees.'),
  timeZone: timeZone.nullable().default(null).describe('IANA name, for example Europe/Brussels.'),
  unlocode: unLocode.nullable().default(null),
  iata: iataLocation.nullable().default(null),
  gln: gln.nullable().default(null),
  parent: id.nullable().default(null).describe('The place it lies in.'),
  operatedBy: id.nullable().default(null).describe('The party that runs it.'),
  note: z.string().max(4000).nullable().default(null),
})
export type PlaceInput = z.output<typeof placeInput>

export const placeAmendment = placeInput.extend({
  amends: z.int().positive().describe('The version this amends.'),
})

export const placeAnswer = z.object({
  id,
  kind: placeKind,
  name: z.string(),
  names: z.array(nameInput),
  country: z.string().nullable(),
  coordinates: coordinates.nullable(),
  timeZone: z.string().nullable(),
  unlocode: z.string().nullable(),
  iata: z.string().nullable(),
  gln: z.string().nullable(),
  parent: named.nullable(),
  operatedBy: named.nullable(),
  note: z.string().nullable(),
  version: z.int(),
})
export type PlaceAnswer = z.output<typeof placeAnswer>

export const placeRow = placeAnswer.pick({
  id: true,
  kind: true,
  name: true,
  names: true,
  country: true,
  unlocode: true,
  iata: true,
  parent: true,
  operatedBy: true,
})
export type PlaceRow = z.output<typeof placeRow>
export const placePage = pageOf(placeRow)

export const placeQuery = listQuery('name', 'newest').extend({
  search,
  kind: placeKind.optional(),
  country: countryCode.optional(),
  parent: id.optional().describe('Only what lies directly in this place.'),
  operatedBy: id.optional(),
})
export type PlaceAsked = z.output<typeof placeQuery>

/** Refuses a UN/LOCODE of another country: its first two letters are the country's. */
export const checkPlace = ({ country, unlocode }: PlaceInput): void => {
  const lies = unlocode && countryOfUnLocode(unlocode)
  // XZ is for installations in international waters, which some country may run.
  if (country && lies && lies !== 'XZ' && lies !== country)
    throw refuse('place_country_differs', { country, unlocode })
}
