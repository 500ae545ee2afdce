import { z } from 'zod'
import { itemClass, regime } from '#catalogue/item.ts'
import { id } from '#platform/id-input.ts'
import { day } from '#platform/time.ts'
import { comparisons, sayings } from '#rules/comparing.ts'
import { evidenceAsked, limit, rule } from '#rules/rule.ts'
import { decision } from './decision.ts'
import { deskPriorities } from './desk.ts'
import { evidenceRow } from './evidence.ts'
import { inspectionRow } from './inspection.ts'
import { outcomes, verdictRow } from './verdict.ts'

export const assessmentQuery = z.object({
  lot: id,
  on: day
    .optional()
    .describe('By the rules of this day; else of the day of arrival, or of its last movement.'),
})

const fact = z.union([z.string(), z.number(), z.array(z.string()), z.null()])

/** One thing that a rule asks, and what the evidence says of it. */
export const compared = z.object({
  ask: z.discriminatedUnion('what', [
    z.object({ what: z.literal('evidence'), asked: evidenceAsked }),
    z.object({ what: z.literal('limit'), limit }),
    z.object({
      what: z.literal('languages'),
      of: z.array(z.string()),
      which: z.enum(['any', 'all']),
    }),
  ]),
  outcome: z.enum(comparisons),
  because: z.array(
    z.object({ evidence: id, says: z.enum(sayings), facts: z.record(z.string(), fact) }),
  ),
})

const use = z.object({
  needLine: id,
  facility: z.string(),
  usedBy: z.string(),
  purpose: z.string(),
  standards: z.array(z.string()),
  priority: z.enum(deskPriorities),
  open: z.int().describe('Units that are still needed.'),
})

/** Evidence against rule for one lot, with all else that an officer looks at before deciding. */
export const assessmentAnswer = z.object({
  lot: z.object({
    id,
    lotNumber: z.string(),
    unstated: z.boolean(),
    item: z.object({ id, name: z.string(), model: z.string().nullable() }),
    class: itemClass,
    regime,
    unit: z.string(),
    maker: z.object({ id, name: z.string() }).nullable(),
    packaging: z.string(),
    madeOn: z.string().nullable(),
    expiresOn: z.string().nullable(),
    daysLeft: z.int().nullable().describe('Until it expires, from today.'),
  }),
  on: day.describe('The day by whose rules it is looked at.'),
  countries: z
    .array(z.string())
    .describe('Whose rules these are: that the operation helps, else where it lies.'),
  standing: z.object({
    outcome: z.enum([...outcomes, 'none']),
    rule: z.string(),
    verdict: id.nullable(),
    decision: decision.nullable(),
  }),
  checked: z.boolean().describe('A receipt check found it as its type.'),
  rules: z
    .array(z.object({ rule, compared: z.array(compared) }))
    .describe('Requirements and derogations with what each asks; equivalences and guidelines.'),
  evidence: z.array(evidenceRow),
  verdicts: z.array(verdictRow).describe('All that reach it, the latest first.'),
  inspections: z.array(inspectionRow),
  alarms: z.array(
    z.object({
      id,
      lot: id,
      what: z.string(),
      harm: z.string(),
      facility: z.string(),
      raisedAt: z.string(),
      open: z.boolean(),
    }),
  ),
  uses: z.array(use).describe('What open needs want such goods for, the gravest first.'),
})
export type AssessmentAnswer = z.output<typeof assessmentAnswer>
