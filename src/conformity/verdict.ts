import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'
import { countryCode } from '#standards/countries.ts'
import { medicineTests } from './medicine.ts'

/**
 * From the least to the gravest. `not_assessed`: takes back what was decided on the same subject,
 * as if nobody had. `limited_use`: for the users and purposes that it names.
 * `hold_for_rework`: until it is relabelled or repacked, which the reason says.
 */
export const outcomes = [
  'not_assessed',
  'pass',
  'limited_use',
  'hold_for_rework',
  'hold',
  'reject',
] as const
export type Outcome = (typeof outcomes)[number]

export const letsGo = (outcome: Outcome | 'none'): boolean =>
  outcome === 'pass' || outcome === 'limited_use'
/** Whether it keeps goods from every use. */
export const keeps = (outcome: Outcome | 'none' | null): boolean =>
  outcome === 'hold_for_rework' || outcome === 'hold' || outcome === 'reject'

/** At which level: a type (item + maker + packaging), one lot, or one package. */
export const subjectInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('type'),
    item: id,
    maker: id.nullable().default(null).describe('Null in a hold or reject: any maker.'),
    packaging: z
      .string()
      .trim()
      .max(120)
      .default('')
      .describe('"blue pack"; empty in a hold or reject: any packaging.'),
  }),
  z.object({ kind: z.literal('lot'), lot: id }),
  z.object({ kind: z.literal('package'), package: id }),
])
export type SubjectInput = z.output<typeof subjectInput>

const reason = z.string().trim().min(1).max(2000)
const word = z.string().regex(/^[a-z_]{1,60}$/, 'One word of a declared use: source_control.')

/** Whom and what a limited use is for, in the words of a need's declared use. */
export const limits = z.object({
  users: z.array(word).max(40).default([]).describe('Who may wear or use it; empty: anybody.'),
  purposes: z.array(word).max(40).default([]).describe('For what; empty: anything.'),
  excluded: z.array(word).max(40).default([]).describe('Purposes and procedures it is not for.'),
})
export type Limits = z.output<typeof limits>

/** The derogation that a pass rests on: it lets go by that rule's dates and to its users only. */
export const under = z.object({
  rule: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .describe('The id of a rule of kind derogation.'),
  authorisedOn: day.describe("The day of the authority's decision."),
  placedOn: day.nullable().default(null).describe('First placed on the market; null: not known.'),
})
export type Under = z.output<typeof under>

export const verdictInput = z.object({
  subject: subjectInput,
  jurisdiction: countryCode.nullable().default(null).describe('Null: everywhere.'),
  outcome: z.enum(outcomes),
  limits: limits.nullable().default(null).describe('Of a limited use, and of nothing else.'),
  under: under.nullable().default(null).describe('Of a pass or limited use by a derogation.'),
  medicine: medicineTests.optional().describe('Of a pass or limited use of a medicine.'),
  receiptCheck: z
    .boolean()
    .default(false)
    .describe(
      'Of a type that passes: each lot waits until its receipt check says it is as its type.',
    ),
  evidence: z
    .array(id)
    .max(100)
    .default([])
    .describe('What was looked at: evidence and inspections of this operation.'),
  reason,
  decidedBy: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .default(null)
    .describe('Name and office, if it was not decided by whoever records it.'),
  lifts: z
    .array(id)
    .max(100)
    .default([])
    .describe('Wider verdicts that this one answers: they no longer hold what it reaches.'),
})
export type VerdictInput = z.output<typeof verdictInput>

/** One decision on many lots, as on a day's arrivals of one type. */
export const lotVerdictsInput = verdictInput
  .omit({ subject: true, receiptCheck: true })
  .extend({ lots: z.array(id).min(1).max(200) })
export type LotVerdictsInput = z.output<typeof lotVerdictsInput>

export const subjectAnswer = z.object({
  kind: z.enum(['type', 'lot', 'package']),
  item: id.nullable(),
  itemName: z.string().nullable(),
  maker: id.nullable(),
  packaging: z.string(),
  lot: id.nullable(),
  lotNumber: z.string().nullable(),
  makerName: z.string().nullable(),
  package: id.nullable(),
  packageCode: z.string().nullable(),
})

export const verdictRow = z.object({
  id,
  subject: subjectAnswer,
  jurisdiction: z.string().nullable(),
  outcome: z.enum(outcomes),
  limits: limits.nullable(),
  under: under.nullable(),
  medicine: medicineTests.nullable(),
  receiptCheck: z.boolean(),
  evidence: z.array(id),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string(),
  confirmation: z
    .enum(['not_needed', 'waiting', 'confirmed'])
    .describe('Waiting: it lets nothing go until a second person has confirmed it.'),
  confirmedBy: z.string().nullable(),
  ours: z.boolean().describe('False: a hold or reject of another operation, which holds here too.'),
  lifts: z.array(id),
  source: id.nullable(),
  sourceTitle: z.string().nullable(),
})
export type VerdictRow = z.output<typeof verdictRow>
export const verdictPage = pageOf(verdictRow)

const named = z.object({ id, outcome: z.enum(outcomes), decidedAt: z.string() })

/** One, with what came of it since. */
export const verdictAnswer = verdictRow.extend({
  recordedAt: z.string(),
  recordedBy: z.string().nullable().describe('Null: of another operation.'),
  confirmedAt: z.string().nullable(),
  revisedBy: named.nullable().describe('The next one on the same subject and jurisdiction.'),
  liftedBy: z.array(named).describe('Ours that say that it no longer holds what they reach.'),
})
export type VerdictAnswer = z.output<typeof verdictAnswer>

export const verdictQuery = listQuery('newest', 'oldest').extend({
  waiting: z.stringbool().optional().describe('Only those that a second person is to confirm.'),
  item: id.optional(),
  lot: id.optional(),
  package: id.optional(),
  outcome: z.enum(outcomes).optional(),
  subject: z.enum(['type', 'lot', 'package']).optional(),
  ours: z.stringbool().optional().describe('Only ours, or only those of other operations.'),
})
export type VerdictAsked = z.output<typeof verdictQuery>

export const receiptCheckInput = z.object({
  lots: z
    .array(id)
    .min(1)
    .max(500)
    .describe('Lots that are as their type: maker, model, markings.'),
  note: z.string().trim().min(1).max(2000).nullable().default(null),
})

export const alarmHolds = ['type', 'lot', 'nothing'] as const

/** What an operation asks of its conformity desk. */
export const settings = z.object({
  secondPair: z.boolean().describe('A pass or limited use waits for a second person.'),
  alarmHolds: z
    .enum(alarmHolds)
    .describe("What a facility's alarm on a lot holds at once, until an officer decides."),
})
export type Settings = z.output<typeof settings>
