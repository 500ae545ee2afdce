import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'

export const harms = ['none', 'suspected', 'harmed'] as const
export const findings = ['confirmed', 'unfounded', 'other_cause'] as const

export const alarmInput = z.object({
  lot: id,
  facility: id.describe('The party that raises it.'),
  ward: id.nullable().default(null).describe('The place where it was seen.'),
  quantity: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('Seen to be so; null: not counted.'),
  what: z.string().trim().min(1).max(2000).describe('What is wrong with it, as it was seen.'),
  harm: z.enum(harms).default('none').describe('Whether somebody came to harm by it.'),
})
export type AlarmInput = z.output<typeof alarmInput>

export const alarmDone = z.object({
  id,
  held: z
    .enum(['type', 'lot', 'nothing'])
    .describe('What is held from now on, until it is answered.'),
})

export const alarmClosing = z.object({
  finding: z.enum(findings).describe('Unfounded: what the alarm held is let go of again.'),
  note: z.string().trim().min(1).max(4000),
})
export type AlarmClosing = z.output<typeof alarmClosing>

export const alarmRow = z.object({
  id,
  lot: z.object({ id, lotNumber: z.string(), packaging: z.string() }),
  item: named,
  unit: z.string(),
  facility: named,
  ward: named.nullable(),
  quantity: z.int().nullable(),
  what: z.string(),
  harm: z.enum(harms),
  raisedAt: z.string(),
  raisedBy: z.string(),
  verdict: id.nullable().describe('The hold that it made.'),
  held: z.enum(['type', 'lot', 'nothing']).describe('What that hold is on.'),
  recall: id.nullable().describe('The recall that rests on it.'),
  closedAt: z.string().nullable(),
  finding: z.enum(findings).nullable(),
  note: z.string().nullable(),
})
export type AlarmRow = z.output<typeof alarmRow>
export const alarmPage = pageOf(alarmRow)
export const alarmQuery = listQuery('oldest', 'newest').extend({
  open: z.stringbool().optional().describe('True: only open ones. False: only answered ones.'),
  alarm: id.optional().describe('Only this one.'),
  lot: id.optional(),
  facility: id.optional(),
})
export type AlarmAsked = z.output<typeof alarmQuery>
