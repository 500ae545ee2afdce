import { z } from 'zod'
import { roles } from '#acts/permission.ts'
import { timeZone } from '#parties/place.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'
import { countryCode } from '#standards/countries.ts'
import { glide } from '#standards/glide.ts'
import { fixedHours } from './fixed-hours.ts'
import { refuse } from './refusals.ts'

const content = {
  name: z.string().trim().min(1).max(200),
  glide: glide.nullable().default(null),
  beginsOn: day.nullable().default(null),
  endsOn: day.nullable().default(null).describe('The last day; null while it goes on.'),
  recipientCountries: z.array(countryCode).max(250).default([]),
  summary: z.string().max(4000).nullable().default(null),
  public: z.boolean().default(false).describe('Whether its declared subset is for anyone.'),
  publicDelayHours: z
    .int()
    .min(0)
    .max(8760)
    .default(0)
    .describe('Public figures leave out what was recorded in the last so many hours.'),
  situationHours: fixedHours
    .default([])
    .describe('Hours of the day at which the situation report is kept by itself: 08:00.'),
  situationTimeZone: timeZone.default('UTC').describe('By whose clocks (IANA name).'),
}

export const operationInput = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,63}$/, 'Small letters, digits, hyphens: italy-belgium-2020.')
    .describe('The short name, which is in every address; it stays.'),
  ...content,
})
export type OperationInput = z.output<typeof operationInput>

/** All of the operation as it shall be, over the version that was read. */
export const operationAmendment = z.object({
  ...content,
  amends: z.int().positive().describe('The version this amends.'),
})
export type OperationAmendment = z.output<typeof operationAmendment>

export const operationAnswer = operationInput.extend({
  id: id.describe('The subject of acts about the operation itself.'),
  version: z.int(),
})
export type OperationAnswer = z.output<typeof operationAnswer>

/** An operation that the asker is a member of, and as what. */
export const ownOperation = z.object({
  slug: z.string(),
  name: z.string(),
  glide: z.string().nullable(),
  beginsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  public: z.boolean(),
  roles: z.array(z.enum([...roles, 'owner'])),
})
export type OwnOperation = z.output<typeof ownOperation>
export const ownOperationPage = pageOf(ownOperation)
export const operationQuery = listQuery('slug', 'newest')
export type OperationAsked = z.output<typeof operationQuery>

/** What anyone may know of an operation that is declared public. */
export const publicOperation = operationInput.omit({
  public: true,
  situationHours: true,
  situationTimeZone: true,
})
export type PublicOperation = z.output<typeof publicOperation>
export const publicOperationPage = pageOf(publicOperation)

/** Refuses `ends_before_it_begins`. */
export const checkDates = ({ beginsOn, endsOn }: Pick<OperationInput, 'beginsOn' | 'endsOn'>) => {
  if (beginsOn && endsOn && endsOn < beginsOn)
    throw refuse('ends_before_it_begins', { beginsOn, endsOn })
}
