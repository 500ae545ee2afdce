import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'

/** From the gravest to the least. */
export const priorities = ['life_saving', 'urgent', 'routine'] as const
export type Priority = (typeof priorities)[number]

/** Who wears or uses it. A limited-use verdict names some of these and excludes the others. */
export const wearers = [
  'intensive_care_staff',
  'operating_theatre_staff',
  'emergency_staff',
  'ward_staff',
  'laboratory_staff',
  'ambulance_staff',
  'primary_care_staff',
  'care_home_staff',
  'home_care_staff',
  'support_staff',
  'patients',
  'public',
  'nobody',
] as const

/** For what. "Source control" protects others from the wearer, not the wearer. */
export const purposes = [
  'aerosol_generating_procedures',
  'care_of_infectious_patients',
  'surgery',
  'general_care',
  'source_control',
  'diagnosis',
  'treatment',
  'monitoring',
  'disinfection',
  'laboratory_work',
  'transport',
  'other',
] as const

export const lineInput = z.object({
  id,
  item: id,
  quantity: z.int().positive().describe("Whole number of the item's base unit."),
  standards: z
    .array(z.string().min(1).max(120))
    .max(20)
    .default([])
    .describe('Acceptance standards of which any one will do: "EN 149 FFP2", "NIOSH N95".'),
  usedBy: z.enum(wearers).describe('Who wears or uses it.'),
  purpose: z.enum(purposes).describe('For what.'),
  useWords: z.string().max(400).nullable().default(null).describe('The use in their own words.'),
  byWhen: day.nullable().default(null).describe('The day by which it is needed.'),
  priority: z.enum(priorities).default('routine'),
})
export type LineInput = z.output<typeof lineInput>

const lines = z.array(lineInput).min(1).max(1000)

export const needInput = z.object({
  facility: id.describe('The party that asks and will sign for it.'),
  place: id.describe('Where it is to be brought.'),
  askedOn: day.optional().describe('The day it was asked, if not the day of the act.'),
  contact: z.string().max(400).nullable().default(null),
  note: z.string().max(4000).nullable().default(null),
  lines,
})
export type NeedInput = z.output<typeof needInput>

export const amendment = z.object({
  amends: z.int().positive().describe('The version this amends.'),
  reason: z.string().min(1).max(2000),
  lines: lines.describe('Only lines that change or are new; a changed line is verified anew.'),
})

const some = z.array(id).min(1).max(1000)

export const verification = z.object({
  lines: some,
  verifiedOn: day.optional().describe('The day somebody made sure, if not the day of the act.'),
})

export const withdrawal = z.object({ lines: some, reason: z.string().min(1).max(2000) })

/**
 * Units of the line's item. `allocated`: planned and not yet sent out. `onItsWay`: dispatched, not
 * signed for. `delivered`: signed for, less what came back. `open`: what none of these covers; 0
 * once withdrawn.
 */
export const coverage = z.object({
  allocated: z.int(),
  onItsWay: z.int(),
  delivered: z.int(),
  open: z.int(),
})
export type Coverage = z.output<typeof coverage>

const age = z.object({
  verifiedOn: z.string().nullable(),
  daysSinceAsked: z.int(),
  daysSinceVerified: z.int().nullable().describe('Null: nobody made sure yet.'),
  overdue: z.boolean().describe('Its day is past, and not everything is delivered.'),
  withdrawn: z.boolean(),
})

export const lineAnswer = lineInput.extend({
  number: z.int(),
  ...coverage.shape,
  ...age.shape,
})

export const needAnswer = z.object({
  id,
  code: z.string(),
  version: z.int(),
  facility: named,
  place: named,
  askedOn: z.string(),
  contact: z.string().nullable(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  lines: z.array(lineAnswer.extend({ itemName: z.string(), unit: z.string() })),
  versions: z.array(
    z.object({ number: z.int(), reason: z.string(), actor: z.string(), at: z.string() }),
  ),
})
export type NeedAnswer = z.output<typeof needAnswer>

/** One line as the list shows it. */
export const needRow = lineAnswer.extend({
  need: id,
  code: z.string(),
  facility: named,
  place: id,
  placeName: z.string(),
  itemName: z.string(),
  unit: z.string(),
  askedOn: z.string(),
})
export type NeedRow = z.output<typeof needRow>
export const needPage = pageOf(needRow)
export const needQuery = listQuery('pressing', 'due', 'item', 'newest').extend({
  item: id.optional(),
  facility: id.optional(),
  priority: z.enum(priorities).optional(),
  open: z.stringbool().optional().describe('Only with something nothing covers yet.'),
  overdue: z.stringbool().optional().describe('Only past their day and not delivered.'),
  verified: z.stringbool().optional().describe('Whether somebody made sure of it.'),
  withdrawn: z.stringbool().optional(),
})
export type NeedAsked = z.output<typeof needQuery>
