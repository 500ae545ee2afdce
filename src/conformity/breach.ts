import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'

export const closingInput = z.object({ note: z.string().trim().min(1).max(4000) })

const coded = z.object({ id, code: z.string() })

export const rules = [
  'no_verdict',
  'held',
  'held_for_rework',
  'rejected',
  'limited_use',
  'use_not_declared',
  'derogation_ended',
  'derogation_users',
  'no_logger_reading',
  'temperature_excursion',
  'permit_missing',
  'receiver_not_licensed',
  'urgent_release_expired',
  'urgent_release_exceeded',
  'urgent_release_elsewhere',
] as const
export type Rule = (typeof rules)[number]

export const breachRow = z.object({
  id,
  act: id,
  kind: z.string().describe('What was done: the kind of the act.'),
  rule: z.enum(rules),
  verdict: id.nullable(),
  item: id,
  itemName: z.string(),
  lot: id,
  lotNumber: z.string(),
  quantity: z.int(),
  unit: z.string(),
  facility: z.object({ id, name: z.string() }).nullable(),
  consignment: coded.nullable().describe('The delivery that the act was about.'),
  openedAt: z.string(),
  closedBy: id.nullable(),
  closedAt: z.string().nullable(),
  note: z.string().nullable(),
})
export type BreachRow = z.output<typeof breachRow>
export const breachPage = pageOf(breachRow)

export const breachQuery = listQuery('oldest', 'newest').extend({
  open: z.stringbool().optional().describe('True: only open ones. False: only closed ones.'),
  rule: z.enum(rules).optional(),
  facility: id.optional(),
  act: id.optional(),
  lot: id.optional(),
})
export type BreachAsked = z.output<typeof breachQuery>
