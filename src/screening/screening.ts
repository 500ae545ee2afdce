import { z } from 'zod'
import { itemClass, regime } from '#catalogue/item.ts'
import { purposes, wearers } from '#needs/need.ts'
import { partyKind } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { day } from '#platform/time.ts'
import { evidenceChecks, evidenceKinds } from '#rules/evidence.ts'
import { certainties, ruleKinds } from '#rules/rule.ts'
import { countryCode } from '#standards/countries.ts'

const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
const text = z.string().trim().min(1).max(200)

/** A paper as whoever gives the goods says they have it. */
export const evidenceClaimed = z.object({
  kind: z.enum(evidenceKinds),
  issuer: orNull(text),
  bodyNumber: orNull(z.string().regex(/^\d{4}$/, 'The four digits of the notified body.')),
  number: orNull(text),
  standard: orNull(text).describe('With its class: "EN 149 FFP2".'),
  edition: orNull(text),
  issuedOn: orNull(day),
  validFrom: orNull(day),
  validUntil: orNull(day),
  checked: z.enum(evidenceChecks).default('not_checked'),
  values: z
    .array(z.object({ property: text, value: z.number(), unit: text }))
    .max(60)
    .default([]),
  languages: z.array(z.string().length(2)).max(40).default([]),
})

export const lineAsked = z
  .object({
    ref: z.string().min(1).max(80).describe('Your own name for the line: findings name it.'),
    item: orNull(id).describe('Null: not in the register yet; then its class.'),
    class: itemClass.optional().describe('Of an item that is not in the register.'),
    regime: regime.optional(),
    quantity: orNull(z.int().positive()),
    madeOn: orNull(day),
    expiresOn: orNull(day),
    labelLanguages: orNull(z.array(z.string().length(2)).max(40)).describe('ISO 639-1.'),
    usedBy: z.enum(wearers).optional(),
    purpose: z.enum(purposes).optional(),
    evidence: z.array(evidenceClaimed).max(40).default([]),
  })
  .refine(({ item, class: stated }) => item !== null || stated !== undefined, {
    error: 'Give the item, or its class.',
    path: ['item'],
    params: { says: 'itemOrClass' },
  })

/** What is offered or packed, and where it is to go. Null, or left out: not known. */
export const screeningInput = z.object({
  lines: z.array(lineAsked).min(1).max(2000),
  donor: orNull(id),
  from: orNull(countryCode).describe("Where it leaves from; null: the donor's country."),
  transit: z.array(countryCode).max(10).default([]),
  to: orNull(countryCode).describe("Where it goes; null: the final recipient's country."),
  finalRecipient: orNull(id).describe('Who will use it or give it out, not who imports it.'),
  recipientKind: partyKind.optional().describe('Of a recipient that is not in the register.'),
  certifiesService: z
    .boolean()
    .default(false)
    .describe('Whether the recipient certifies an essential public service.'),
  papers: z.array(z.string().max(60)).max(60).default([]).describe('Those at hand.'),
  departsOn: orNull(day),
  arrivesOn: orNull(day),
  isGift: z.boolean().default(true),
})
export type ScreeningInput = z.output<typeof screeningInput>
export type LineAsked = z.output<typeof lineAsked>

/** `must`: the goods do not pass without. `should`: see to it. `know`: so that nobody wonders. */
export const severities = ['must', 'should', 'know'] as const

export const findingCodes = [
  'evidence_missing',
  'evidence_to_check',
  'evidence_contradicts',
  'statement_is_no_evidence',
  'value_outside_limit',
  'values_not_measured',
  'standards_and_markings',
  'languages_missing',
  'languages_not_known',
  'expired_on_arrival',
  'shelf_life_short',
  'shelf_life_not_known',
  'derogation_possible',
  'stands_for_conditionally',
  'kind_of_mask_unstated',
  'law_unstated',
  'gift_tests',
  'do_not_send',
  'customs_path',
  'customs_papers_missing',
  'customs_warning',
  'final_recipient_not_known',
  'export_ban',
  'export_licence_needed',
  'export_declaration_needed',
  'export_inspection',
  'requisition',
  'sanctions_to_check',
  'transit_papers',
  'no_rules_for_country',
  'destination_not_known',
  'day_not_known',
] as const

const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/** One thing to be told. Its words are the reader's: here are a code and its facts. */
export const finding = z.object({
  severity: z.enum(severities),
  code: z.enum(findingCodes),
  rule: z.string().nullable().describe('The rule that asks it; null: none, it is our own.'),
  lines: z.array(z.string()).describe('The lines it is about; none: all of it.'),
  facts: z.record(z.string(), fact),
})
export type Finding = z.output<typeof finding>

export const ruleCited = z.object({
  id: z.string(),
  kind: z.enum(ruleKinds),
  title: z.string(),
  jurisdiction: z.string(),
  certainty: z.enum(certainties),
  issuedOn: z.string(),
  appliesFrom: z.string(),
  appliesUntil: z.string().nullable(),
  source: z.object({
    language: z.string().describe('Of the title, ISO 639-1.'),
    title: z.string(),
    article: z.string().nullable(),
    url: z.string().nullable(),
  }),
})

export const screeningAnswer = z.object({
  on: z.object({ departs: day, arrives: day }).describe('The days by which rules were chosen.'),
  from: z.string().nullable(),
  transit: z.array(z.string()),
  to: z.string().nullable(),
  recipientKind: partyKind.nullable(),
  lines: z.array(z.object({ ref: z.string(), name: z.string().nullable(), class: itemClass })),
  findings: z.array(finding).describe('The gravest first.'),
  rules: z.array(ruleCited).describe('Those that findings name.'),
})
export type ScreeningAnswer = z.output<typeof screeningAnswer>
