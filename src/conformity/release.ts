import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { instant } from '#platform/time.ts'
import { subjectAnswer, subjectInput } from './verdict.ts'

const reason = z.string().trim().min(1).max(2000)

export const releaseInput = z.object({
  subject: subjectInput,
  quantity: z.int().positive().describe("Whole number of the item's base unit."),
  facilities: z.array(id).min(1).max(200).describe('Parties; nobody else may have any of it.'),
  authorisedBy: z.string().trim().min(1).max(200).describe('The person who answers, with office.'),
  reason,
  expiresAt: instant.optional().describe('72 hours after the release unless given.'),
})
export type ReleaseInput = z.output<typeof releaseInput>

const hours = 3_600_000

/** When an urgent release ends: 72 hours after it was given unless set. */
export const expiryOf = (releasedAt: string, expiresAt: string | undefined): string =>
  expiresAt ?? new Date(Date.parse(releasedAt) + 72 * hours).toISOString()

export const releaseRow = z.object({
  id,
  subject: subjectAnswer,
  quantity: z.int(),
  used: z.int().describe('Let go under it so far, less what was taken back.'),
  facilities: z.array(z.object({ id, name: z.string() })),
  authorisedBy: z.string(),
  reason: z.string(),
  releasedAt: z.string(),
  expiresAt: z.string(),
  expired: z.boolean(),
})
export type ReleaseRow = z.output<typeof releaseRow>
export const releasePage = pageOf(releaseRow)
export const releaseQuery = listQuery('ends_last', 'ends_first', 'newest').extend({
  expired: z.stringbool().optional(),
})
export type ReleaseAsked = z.output<typeof releaseQuery>
