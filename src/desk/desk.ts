import { z } from 'zod'
import type { Standing } from '#acts/permission.ts'

/** What can wait on a desk, the gravest first, and on whose desks it lies. */
export const waits = {
  alarms_open: ['conformity_officer', 'pharmacist'],
  recalls_to_answer: ['facility'],
  breaches_open: ['conformity_officer', 'pharmacist', 'coordinator'],
  urgent_releases_ending: ['conformity_officer', 'pharmacist', 'coordinator'],
  urgent_releases_lapsed: ['conformity_officer', 'pharmacist', 'coordinator'],
  urgent_notices_to_answer: ['facility'],
  plans_fallen_through: ['coordinator'],
  needs_overdue: ['coordinator', 'logistician'],
  waiting_for_verdict: ['conformity_officer', 'pharmacist'],
  landed_not_tallied: ['logistician', 'coordinator'],
  discrepancies_open: ['logistician', 'coordinator'],
  deliveries_to_sign: ['facility'],
  deliveries_unsigned: ['logistician', 'coordinator'],
  recalls_to_close: ['conformity_officer', 'pharmacist'],
  shifts_to_take_over: ['coordinator', 'logistician'],
  follow_ups_open: ['coordinator', 'logistician'],
  tallied_not_counted: ['logistician'],
  needs_unverified: ['coordinator'],
  pledges_ageing: ['coordinator', 'donor_desk'],
  imports_with_bad_rows: ['coordinator', 'donor_desk', 'logistician', 'facility'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>
export type Wait = keyof typeof waits

export const waitKinds = Object.keys(waits) as [Wait, ...Wait[]]

/** What lies on the desk of whoever has these roles; the owner sees all of it. */
export const waitsOf = (held: readonly Standing[]): Wait[] =>
  waitKinds.filter((kind) =>
    [...(waits[kind] as readonly Standing[]), 'owner'].some((role) =>
      held.includes(role as Standing),
    ),
  )

export const deskSubjects = [
  'breach',
  'urgent_release',
  'plan',
  'need',
  'account',
  'consignment',
  'delivery',
  'shift',
  'duty_entry',
  'pledge',
  'import',
  'alarm',
  'recall',
] as const

export const sample = z.object({
  subject: z.object({ kind: z.enum(deskSubjects), id: z.string() }),
  label: z.string().describe('Its code, or what it is of.'),
  what: z.string().nullable().describe('The item, the rule, the words.'),
  who: z.string().nullable().describe('The facility, holder, donor or person.'),
  quantity: z.int().nullable(),
  at: z.string().describe('Since when it waits, or when it ends.'),
})
export type Sample = z.output<typeof sample>

export const deskAnswer = z.object({
  at: z.string(),
  items: z
    .array(
      z.object({
        kind: z.enum(waitKinds),
        count: z.int(),
        isMore: z.boolean().describe('There are more than were counted.'),
        oldestAt: z.string(),
        rows: z.array(sample).describe('The five oldest, or first to end.'),
      }),
    )
    .describe('Only what waits, the gravest kind first.'),
})
export type DeskAnswer = z.output<typeof deskAnswer>
