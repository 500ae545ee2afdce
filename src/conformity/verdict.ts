import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf, pageQuery } from '#platform/page.ts'
import { instant } from '#platform/time.ts'
import { countryCode } from '#standards/countries.ts'

export const outcomes = ['pass', 'hold', 'reject'] as const
export type Outcome = (typeof outcomes)[number]

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

export const verdictInput = z.object({
  subject: subjectInput,
  jurisdiction: countryCode.nullable().default(null).describe('Null: everywhere.'),
  use: z
    .string()
    .regex(/^[a-z_]{1,60}$/, 'One word of a declared use, for example source_control.')
    .nullable()
    .default(null)
    .describe('Who wears it or for what, in the words of a need; null: any use.'),
  outcome: z.enum(outcomes),
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

export const closingInput = z.object({ note: z.string().trim().min(1).max(4000) })

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
  use: z.string().nullable(),
  outcome: z.enum(outcomes),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string(),
  ours: z.boolean().describe('False: a hold or reject of another operation, which holds here too.'),
  lifts: z.array(id),
  source: id.nullable(),
  sourceTitle: z.string().nullable(),
})
export type VerdictRow = z.output<typeof verdictRow>
export const verdictPage = pageOf(verdictRow)

export const verdictQuery = listQuery('newest', 'oldest').extend({
  item: id.optional(),
  lot: id.optional(),
  package: id.optional(),
  outcome: z.enum(outcomes).optional(),
  subject: z.enum(['type', 'lot', 'package']).optional(),
  ours: z.stringbool().optional().describe('Only ours, or only those of other operations.'),
})
export type VerdictAsked = z.output<typeof verdictQuery>

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

export const rules = [
  'no_verdict',
  'held',
  'rejected',
  'urgent_release_expired',
  'urgent_release_exceeded',
  'urgent_release_elsewhere',
] as const
export type Rule = (typeof rules)[number]

const coded = z.object({ id, code: z.string() })

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

/** Goods that landed or arrived and that nobody has decided on; days since they stand there. */
export const waitingRow = z.object({
  account: z.int(),
  stage: z.enum(['landed', 'arrived']),
  item: id,
  itemName: z.string(),
  lot: id,
  lotNumber: z.string(),
  maker: z.string().nullable(),
  packaging: z.string(),
  unit: z.string(),
  package: id.nullable(),
  packageCode: z.string().nullable(),
  consignmentLine: id.nullable(),
  consignment: coded.nullable(),
  place: id,
  placeName: z.string(),
  condition: z.enum(['sound', 'damaged']),
  quantity: z.int(),
  since: z.string(),
  ageDays: z.int(),
})
export type WaitingRow = z.output<typeof waitingRow>
export const waitingPage = pageOf(waitingRow)
/** Whether somebody decided is asked row by row, so there is one order and no total. */
export const waitingQuery = pageQuery.extend({
  place: id.optional(),
  item: id.optional(),
  search: listQuery('oldest').shape.search,
})
export type WaitingAsked = z.output<typeof waitingQuery>
