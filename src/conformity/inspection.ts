import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { isolatedLotPlan, limitingQualities, type LimitingQuality } from '#standards/iso-2859-2.ts'
import { refuse } from './refusals.ts'
import { outcomes } from './verdict.ts'

export const inspectionKinds = ['visual', 'marking', 'leak', 'laboratory'] as const

/**
 * Whence the numbers come. `limiting_quality`: ISO 2859-2, a lot that stands alone. `series`: ISO
 * 2859-1, lots of one maker in a row. `rapid_protocol`, `product_standard`: as these say.
 */
export const planKinds = [
  'limiting_quality',
  'series',
  'rapid_protocol',
  'product_standard',
] as const

const text = z.string().trim().min(1).max(300)
const words = z.string().trim().min(1).max(2000)
const count = z.int().min(0)

const isLimitingQuality = (value: number): value is LimitingQuality =>
  limitingQualities.some((each) => each === value)

const ownNumbers = {
  sample: z.int().positive(),
  acceptUpTo: count.describe('Accepted with so many nonconforming, and no more.'),
}

export const planInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('limiting_quality'),
    limitingQuality: z
      .number()
      .refine(isLimitingQuality, {
        message: `One of ${limitingQualities.join(', ')} per cent.`,
        params: { says: 'limitingQuality', example: limitingQualities.join(', ') },
      })
      .describe('Per cent: the sample and the acceptance number follow from it.'),
  }),
  z.object({
    kind: z.literal('series'),
    words: text.nullable().default(null).describe('Which series of lots, and by which AQL.'),
    ...ownNumbers,
  }),
  z.object({
    kind: z.literal('rapid_protocol'),
    words: text.describe('Which: its name and edition.'),
    ...ownNumbers,
  }),
  z.object({
    kind: z.literal('product_standard'),
    words: text.describe('Which, with its clause: "EN 149 8.11".'),
    ...ownNumbers,
  }),
])

const finding = z.object({
  property: text.describe('What was looked at or measured.'),
  nonconforming: count.default(0),
  value: z.number().nullable().default(null),
  unit: text.nullable().default(null),
  words: words.nullable().default(null),
})

export const inspectionInput = z.object({
  of: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('lot'), lot: id }),
      z.object({ kind: z.literal('package'), package: id }),
    ])
    .describe('A lot, or a package that has one lot only: a mixed pallet is no lot.'),
  kind: z.enum(inspectionKinds),
  plan: planInput,
  lotSize: z.int().positive().describe('Units of the lot that were there to draw from.'),
  nonconforming: count.describe('Of the sample: each unit once, whatever is wrong with it.'),
  findings: z.array(finding).max(60).default([]),
  inspectedBy: text.describe('Name and office, or laboratory.'),
  place: id.nullable().default(null),
  note: words.nullable().default(null),
})
export type InspectionInput = z.output<typeof inspectionInput>

/** What is drawn and what is accepted, by the plan. */
export interface Numbers {
  readonly sample: number
  readonly acceptUpTo: number
}

export const numbersOf = ({ plan, lotSize }: Pick<InspectionInput, 'plan' | 'lotSize'>): Numbers =>
  plan.kind === 'limiting_quality' ? isolatedLotPlan(lotSize, plan.limitingQuality) : plan

/** The numbers of an inspection. Refuses what is no plan for this lot, or no part of the sample. */
export const checkInspection = (input: InspectionInput): Numbers => {
  const { plan, lotSize, nonconforming } = input
  if (plan.kind === 'series' && !plan.words) throw refuse('series_not_named')
  const numbers = numbersOf(input)
  const { sample } = numbers
  if (sample > lotSize || nonconforming > sample)
    throw refuse('inspection_sample_exceeded', { lotSize, sample, nonconforming })
  return numbers
}

export const inspectionRow = z.object({
  id,
  lot: id,
  lotNumber: z.string(),
  item: id,
  itemName: z.string(),
  unit: z.string(),
  package: id.nullable(),
  packageCode: z.string().nullable(),
  kind: z.enum(inspectionKinds),
  plan: z.enum(planKinds),
  limitingQuality: z.number().nullable().describe('Per cent.'),
  planWords: z.string().nullable(),
  lotSize: z.int(),
  sample: z.int(),
  acceptUpTo: z.int(),
  nonconforming: z.int(),
  accepted: z.boolean().describe('By the numbers of the plan. It decides on nothing.'),
  findings: z.array(
    z.object({
      property: z.string(),
      nonconforming: z.int(),
      value: z.number().nullable(),
      unit: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
  inspectedBy: z.string(),
  place: z.object({ id, name: z.string() }).nullable(),
  note: z.string().nullable(),
  inspectedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnWhy: z.string().nullable(),
})
export type InspectionRow = z.output<typeof inspectionRow>
/** One, with who recorded it, who withdrew it, and the verdicts that name it. */
export const inspectionAnswer = inspectionRow.extend({
  recordedBy: z.string(),
  withdrawnBy: z.string().nullable(),
  consumersRisk: z
    .number()
    .nullable()
    .describe('By limiting quality: the chance that a lot as bad as that is accepted (0 to 1).'),
  usedBy: z.array(z.object({ id, outcome: z.enum(outcomes), decidedAt: z.string() })),
})
export type InspectionAnswer = z.output<typeof inspectionAnswer>

/** The chance of the plan, where it was one by limiting quality. */
export const riskOf = ({
  limitingQuality,
  lotSize,
}: Pick<InspectionRow, 'limitingQuality' | 'lotSize'>): number | null =>
  limitingQuality !== null && isLimitingQuality(limitingQuality)
    ? isolatedLotPlan(lotSize, limitingQuality).consumersRisk
    : null

export const inspectionPage = pageOf(inspectionRow)

export const inspectionQuery = listQuery('newest', 'oldest').extend({
  item: id.optional(),
  lot: id.optional(),
  kind: z.enum(inspectionKinds).optional(),
  accepted: z.stringbool().optional(),
  verdict: id.optional().describe('Only what this verdict names.'),
  release: id.optional().describe('Only what this urgent release names.'),
  withdrawn: z.stringbool().default(false).describe('True: those that were withdrawn.'),
})
export type InspectionAsked = z.output<typeof inspectionQuery>
