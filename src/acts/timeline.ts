import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { bases, onBehalfOf } from './act.ts'

/** One act as a person reads it: who did what, when, on whose behalf, on the strength of what. */
export const actRow = z.object({
  id,
  kind: z.string(),
  subject: id.describe('What it is about: the pledge, consignment, person …'),
  actor: z.object({ user: z.string(), name: z.string() }),
  onBehalfOf: onBehalfOf.extend({ name: z.string() }).nullable(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  basis: z.enum(bases),
  source: z.object({ id, title: z.string() }).nullable(),
  quote: z.string().nullable(),
  reason: z.string().nullable(),
  corrects: id.nullable().describe('The act that this one corrects.'),
  moved: z.boolean().describe('Whether it moved goods, so that it can be taken back.'),
  takenBack: z.boolean().describe('Whether it was, and nobody took that back in turn.'),
})
export type ActRow = z.output<typeof actRow>

export const actPage = pageOf(actRow)
export const actQuery = listQuery('latest', 'earliest')
  .omit({ search: true })
  .extend({
    subject: id.optional().describe('Only what is about this.'),
    kind: z.string().max(60).optional(),
    actor: z.string().max(60).optional().describe('Only what this user did.'),
  })
/** What all operations share has no list of all that was done to it: ask about one thing. */
export const registerQuery = actQuery.extend({ subject: id })
export type ActAsked = z.output<typeof actQuery>
