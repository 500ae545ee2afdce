import { z } from 'zod'
import { breachRow } from '#conformity/breach.ts'
import { releaseRow } from '#conformity/release.ts'
import { verdictRow } from '#conformity/verdict.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { coverageRow } from '#reports/coverage.ts'
import { arrivalRow } from './arrivals.ts'

const goods = z.object({ item: id, name: z.string(), unit: z.string(), quantity: z.int() })

export const windowQuery = z.object({
  hours: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 31)
    .default(12)
    .describe('Before now.'),
})

/** The situation now, and what came in the hours before: data, of which others make a page. */
export const situation = z.object({
  from: z.string(),
  until: z.string(),
  came: z.array(goods).describe('What first landed or arrived in the window, less reversals.'),
  held: z.object({
    undecided: z.array(goods).describe('At our places, and nobody has decided on it.'),
    isMore: z.boolean().describe('There is more undecided than was looked at.'),
    verdicts: z.array(verdictRow).describe('Holds and rejects, the latest first.'),
  }),
  missing: z
    .array(coverageRow.extend({ coming: z.int().describe('Packed, on its way or landed.') }))
    .describe('Items of which something is open.'),
  late: z.array(arrivalRow),
  breaches: z.object({ open: z.int().nullable(), oldest: z.array(breachRow) }),
  urgentReleasesEnding: z.array(releaseRow).describe('Within twelve hours.'),
})
export type Situation = z.output<typeof situation>

export const situationInput = z.object({
  hours: z
    .int()
    .min(1)
    .max(24 * 31)
    .default(12)
    .describe('Before now.'),
})

const kept = z.object({
  id,
  until: z.string(),
  hours: z.int(),
  actor: z.string().describe('`waybill`: kept by itself.'),
  dueAt: z.string().nullable().describe('The fixed hour that it is for.'),
})
export const situationRow = kept
export type SituationRow = z.output<typeof kept>
export const situationAnswer = kept.extend({ told: situation })
export const situationPage = pageOf(situationRow)
export const situationsQuery = listQuery('newest', 'oldest').omit({ search: true })
export type SituationsAsked = z.output<typeof situationsQuery>
