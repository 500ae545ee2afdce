import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'
import { evidenceChecks, evidenceKinds } from '#rules/evidence.ts'
import { languageCode } from '#standards/languages.ts'
import { refuse } from './refusals.ts'
import { subjectAnswer, subjectInput } from './verdict.ts'

const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
const text = z.string().trim().min(1).max(200)
const words = z.string().trim().min(1).max(2000)

export const measured = z.object({
  property: text.describe('In the word of a rule where it has one: penetration_paraffin_oil.'),
  value: z.number(),
  unit: text,
})

/** A paper or a photograph, at the level that it supports; its files are attached to its id. */
export const evidenceInput = z.object({
  subject: subjectInput.describe('Of a type: no maker or packaging where it speaks of any.'),
  kind: z.enum(evidenceKinds),
  issuer: orNull(text).describe('The body, laboratory, authority or person whose paper it is.'),
  bodyNumber: orNull(z.string().regex(/^\d{4}$/, 'The four digits of the notified body.')),
  number: orNull(text),
  standard: orNull(text).describe('With its class: "EN 149 FFP2".'),
  edition: orNull(text).describe('"2001+A1:2009".'),
  issuedOn: orNull(day),
  validFrom: orNull(day),
  validUntil: orNull(day),
  values: z.array(measured).max(60).default([]).describe('Of a test report.'),
  languages: z.array(languageCode).max(40).default([]).describe('Of a label, ISO 639-1.'),
  note: orNull(words),
})
export type EvidenceInput = z.output<typeof evidenceInput>

/** What somebody did to make sure of it. A later check counts in place of an earlier one. */
export const checkInput = z.object({
  checked: z.enum(evidenceChecks).exclude(['not_checked']),
  note: orNull(words).describe('Whom one asked, what they said.'),
})
export type CheckInput = z.output<typeof checkInput>

export const withdrawalInput = z.object({ why: words.describe('What was wrong with the entry.') })

/** Why somebody has to look at it again, where a verdict may rest on it. */
export const reviews = ['found_false', 'expired'] as const

export const evidenceRow = z.object({
  id,
  subject: subjectAnswer,
  kind: z.enum(evidenceKinds),
  issuer: z.string().nullable(),
  bodyNumber: z.string().nullable(),
  number: z.string().nullable(),
  standard: z.string().nullable(),
  edition: z.string().nullable(),
  issuedOn: z.string().nullable(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  values: z.array(z.object({ property: z.string(), value: z.number(), unit: z.string() })),
  languages: z.array(z.string()),
  note: z.string().nullable(),
  source: id.nullable(),
  sourceTitle: z.string().nullable(),
  checked: z.enum(evidenceChecks),
  files: z.int().describe('How many are attached.'),
  verdicts: z.int().describe('How many verdicts name it.'),
  recordedAt: z.string(),
  recordedBy: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnWhy: z.string().nullable(),
})
export type EvidenceRow = z.output<typeof evidenceRow>
export const evidencePage = pageOf(evidenceRow)

export const evidenceQuery = listQuery('newest', 'oldest').extend({
  item: id.optional().describe('Of this item, its lots and packages of these.'),
  lot: id.optional().describe('All that reaches this lot: its own, its type’s, its packages’.'),
  package: id.optional(),
  kind: z.enum(evidenceKinds).optional(),
  checked: z.enum(evidenceChecks).optional(),
  subject: z.enum(['type', 'lot', 'package']).optional(),
  verdict: id.optional().describe('Only what this verdict names.'),
  release: id.optional().describe('Only what this urgent release names.'),
  withdrawn: z.stringbool().default(false).describe('True: those that were withdrawn.'),
})
export type EvidenceListAsked = z.output<typeof evidenceQuery>

/** One whole, with every check in order and the verdicts that name it. */
export const evidenceAnswer = evidenceRow.extend({
  checks: z.array(
    z.object({
      id,
      checked: z.enum(evidenceChecks),
      note: z.string().nullable(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  usedBy: z.array(z.object({ id, outcome: z.string(), decidedAt: z.string() })),
})
export type EvidenceAnswer = z.output<typeof evidenceAnswer>

/** Refuses evidence whose days contradict each other. */
export const checkEvidence = ({ validFrom, validUntil }: EvidenceInput): void => {
  if (validFrom && validUntil && validUntil < validFrom)
    throw refuse('evidence_dates_crossed', { validFrom, validUntil })
}
