import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'

const when = z.string().nullable()
const words = z.string().nullable()
const spot = named.extend({ timeZone: words.describe('IANA; null: not known.') })

export const arrivalsQuery = z.object({
  hours: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 14)
    .default(48)
    .describe('From now on.'),
  place: id.optional().describe('Only what arrives there.'),
})

/** One leg on the board: a flight or truck with goods of ours. */
export const arrivalRow = z.object({
  leg: id,
  consignment: id,
  code: z.string(),
  mode: z.string(),
  vehicle: words.describe('Flight, plate or voyage.'),
  carrier: named.nullable(),
  from: spot.nullable(),
  to: spot.nullable(),
  plannedDeparture: when,
  actualDeparture: when,
  plannedArrival: when,
  actualArrival: when,
  late: z.boolean().describe('Its hour is past, and nobody said that it arrived.'),
  consignee: words,
  documents: z.array(z.object({ kind: z.string(), number: z.string() })),
  pieces: z.int().describe('Packages that lie in no other.'),
  grossWeightGrams: z.int().nullable().describe('Of the pieces that were weighed.'),
  unweighed: z.int().describe('Pieces whose weight nobody stated.'),
  customs: z.object({
    state: z.enum(['none', 'open', 'cleared']).describe('`none`: no procedure is recorded.'),
    files: z.array(
      z.object({ country: z.string(), procedure: z.string(), reference: words, clearedAt: when }),
    ),
  }),
  missingPapers: z.array(z.string()),
  stage: z.string().nullable().describe('The furthest at which goods of it stand now.'),
  met: z
    .object({ party: named.nullable(), person: z.string(), telephone: words })
    .nullable()
    .describe('Who meets it. Null: nobody is named.'),
})
export type ArrivalRow = z.output<typeof arrivalRow>

export const meetingInput = z.object({
  leg: id,
  person: z.string().trim().min(1).max(200).describe('Who will be there.'),
  party: id.nullable().default(null).describe('For whom.'),
  telephone: z.string().trim().min(1).max(60).nullable().default(null),
})
export type MeetingInput = z.output<typeof meetingInput>
