import { z } from 'zod'
import { itemClass, regime } from '#catalogue/item.ts'
import { partyKind } from '#parties/party.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'
import { countryCode } from '#standards/countries.ts'
import { evidenceKinds, properties, testUnits } from './evidence.ts'
import {
  conditions,
  customsPaths,
  customsWarnings,
  donationTests,
  doNotSend,
  paperKinds,
  tradeMeasures,
  uncovered,
} from './words.ts'

/**
 * How sure we are of what a rule says. `checked`: found in a source that `checkedAgainst` names.
 * Nothing is law because it stands here: the source is.
 */
export const certainties = ['checked', 'from_memory', 'unsure'] as const
export type Certainty = (typeof certainties)[number]

export const ruleKinds = [
  'requirement',
  'derogation',
  'equivalence',
  'customs',
  'trade',
  'donation',
] as const
export type RuleKind = (typeof ruleKinds)[number]

export const ruleId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and hyphens.')

const until = day.nullable().default(null)
const words = z.array(z.string().min(1).max(120)).min(1)

const everyRule = z.object({
  id: ruleId,
  title: z.string().min(1).max(200).describe('What it says, in English.'),
  titles: z
    .object({ it: z.string().min(1), fr: z.string().min(1), zh: z.string().min(1) })
    .describe('The same in other languages.'),
  jurisdiction: z
    .string()
    .regex(/^(EU|WHO|[A-Z]{2})$/)
    .describe('EU, WHO, or a country (ISO 3166-1 alpha-2).'),
  issuedOn: day,
  inForceOn: day,
  appliesFrom: day.describe('It says nothing of any day before.'),
  appliesUntil: until.describe('The last day; null: open.'),
  source: z.object({
    title: z.string(),
    language: z.string().length(2).default('en').describe('Of the title, ISO 639-1.'),
    article: z.string().nullable(),
    url: z.url().nullable().describe('The official text where there is one.'),
  }),
  certainty: z.enum(certainties),
  checkedAgainst: z.string().nullable().default(null).describe('What it was read in.'),
  note: z.string().max(1000).nullable().default(null).describe('In English.'),
  classes: z.array(itemClass).min(1).describe('The classes of items of which it speaks.'),
  regimes: z.array(regime).min(1).nullable().default(null).describe('Null: any.'),
})

export const standard = z.object({
  standard: z.string().describe('Without edition: "EN 149".'),
  edition: z.string().nullable().default(null).describe('"2001+A1:2009". Null: any.'),
  grade: z.string().nullable().default(null).describe('Class or type: "FFP2", "IIR".'),
})
export type Standard = z.output<typeof standard>

/** A limit of a test value; of one grade of a standard, or of all. */
export const limit = z.object({
  standard: z.string(),
  grade: z.string().nullable().default(null),
  property: z.enum(properties),
  is: z.enum(['at_most', 'at_least', 'below']),
  value: z.number(),
  unit: z.enum(testUnits),
})
export type Limit = z.output<typeof limit>

export const evidenceAsked = z.object({
  kinds: z.array(z.enum(evidenceKinds)).min(1).describe('Any one of these.'),
  byNotifiedBody: z.boolean().default(false).describe('With its four-digit number.'),
  expiryEndsIt: z
    .boolean()
    .default(false)
    .describe('Whether goods made while it was valid fall with it when it expires.'),
})
export type EvidenceAsked = z.output<typeof evidenceAsked>
export type EvidenceWritten = z.input<typeof evidenceAsked>

const requirement = everyRule.extend({
  kind: z.literal('requirement'),
  regime: regime
    .nullable()
    .describe('The law under which such goods are put on the market; null: several.'),
  wearers: words.nullable().default(null).describe('Of the declared use; null: any.'),
  purposes: words.nullable().default(null),
  standards: z.array(standard).default([]).describe('Any one of these will do.'),
  evidence: z.array(evidenceAsked).default([]).describe('Each of these is asked.'),
  markings: z.array(z.string()).default([]).describe('As printed on the goods or their packs.'),
  limits: z.array(limit).default([]),
  shelfLifeDays: z.int().positive().nullable().default(null).describe('Left on arrival.'),
  languages: z
    .object({ of: z.array(z.string().length(2)).min(1), which: z.enum(['any', 'all']) })
    .nullable()
    .default(null)
    .describe('Of label and instructions, ISO 639-1.'),
})
export type Requirement = z.output<typeof requirement>

const derogation = everyRule.extend({
  kind: z.literal('derogation'),
  from: z.array(ruleId).min(1).describe('The requirements it lets off.'),
  replaces: ruleId.nullable().default(null).describe('The rule that this is the newer text of.'),
  authoriseUntil: until.describe('The last day on which an authority may let goods pass.'),
  placeOnMarketUntil: until.describe('The last day of placing on the market for the first time.'),
  makeAvailableUntil: until.describe('The last day of handing on to anybody.'),
  useUpUntil: until.describe('The last day of using up what the users have in stock.'),
  publicPurchaseOnly: z.boolean().default(false).describe('Bought or received by authorities.'),
  users: words.nullable().default(null).describe('Who may have it, no others; null: anybody.'),
  standards: z.array(standard).default([]).describe('What is accepted in place; none: any.'),
  evidence: z.array(evidenceAsked).min(1).describe('What it takes.'),
  authorities: z.array(z.string()).default([]).describe('Who decides.'),
  bindsByItself: z.boolean().describe('False: only through a national decision.'),
})
export type Derogation = z.output<typeof derogation>

const equivalence = everyRule.extend({
  kind: z.literal('equivalence'),
  met: standard.describe('What the goods meet.'),
  standsFor: standard.describe('What that may be taken for; never the other way round.'),
  conditions: z.array(z.enum(conditions)),
  doesNotCover: z.array(z.enum(uncovered)),
  limits: z.array(limit).default([]).describe('What the standard that is met asks itself.'),
})
export type Equivalence = z.output<typeof equivalence>

export const customsPath = z.object({
  path: z.enum(customsPaths),
  recipients: z.array(partyKind).describe('Of the final recipient; empty: any other.'),
  certified: z.array(partyKind).default([]).describe('Who may have it if they certify a service.'),
  papers: z.array(z.enum(paperKinds)),
  warning: z.enum(customsWarnings).nullable().default(null),
})
export type CustomsPath = z.output<typeof customsPath>

const customs = everyRule.extend({
  kind: z.literal('customs'),
  paths: z.array(customsPath).min(1).describe('The first that fits the final recipient.'),
})
export type Customs = z.output<typeof customs>

const trade = everyRule.extend({
  kind: z.literal('trade'),
  measure: z.enum(tradeMeasures),
  binds: z.array(z.enum(['export', 'transit', 'import'])).min(1),
  within: z.array(countryCode).default([]).describe('Countries to which it does not bind.'),
  papers: z.array(z.enum(paperKinds)).default([]),
  sparesAid: z.boolean().nullable().default(null).describe('Null: not known.'),
})
export type Trade = z.output<typeof trade>

const donation = everyRule.extend({
  kind: z.literal('donation'),
  tests: z.array(z.enum(donationTests)),
  shelfLifeDays: z.int().positive().nullable().default(null).describe('Left on arrival.'),
  doNotSend: z.array(z.enum(doNotSend)).default([]),
})
export type Donation = z.output<typeof donation>

export const rule = z.discriminatedUnion('kind', [
  requirement,
  derogation,
  equivalence,
  customs,
  trade,
  donation,
])
export type Rule = z.output<typeof rule>
type Untranslated<R> = R extends unknown ? Omit<R, 'titles'> : never
/** A rule as it is written down: what is left out is none, or any; its titles stand together. */
export type RuleWritten = Untranslated<z.input<typeof rule>>

export const rulePage = pageOf(rule)
export const ruleQuery = listQuery('jurisdiction', 'newest').extend({
  jurisdiction: z.string().optional().describe('EU, WHO, or a country.'),
  class: itemClass.optional(),
  kind: z.enum(ruleKinds).optional(),
  certainty: z.enum(certainties).optional(),
  on: day.optional().describe('Only what applies on this day.'),
})
export type RuleAsked = z.output<typeof ruleQuery>
