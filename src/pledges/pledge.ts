import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { none } from '#platform/ids.ts'
import { named } from '#parties/party.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'
import { currencyCode } from '#standards/currencies.ts'
import { type Account, at } from '#ledger/account.ts'
import { refuse } from './refusals.ts'

export const qualifiers = ['exact', 'about', 'at_least', 'up_to', 'unquantified'] as const
export type Qualifier = (typeof qualifiers)[number]

/** Where goods come from. Only gifts enter the figures of aid. */
export const provenances = ['gift', 'purchase', 'loan', 'transfer', 'own_stock'] as const
export type Provenance = (typeof provenances)[number]

export const quantity = z.int().positive().describe("Whole number of the item's base unit.")

export const lineInput = z.object({
  id,
  item: id,
  quantity: quantity.nullable().default(null).describe('Null where no number was stated.'),
  qualifier: z.enum(qualifiers).default('exact'),
  stated: z.string().min(1).max(400).describe('The words: "over 2 million", "dozens".'),
  provenance: z.enum(provenances).default('gift'),
  recipient: id.nullable().default(null).describe('If this line is for one of several.'),
  owner: id.nullable().default(null).describe('Who owns the goods, if not the donor.'),
  returnBy: day.nullable().default(null).describe('Loans: the day they go back.'),
  titlePasses: z.string().max(400).nullable().default(null).describe('When title passes.'),
  titlePaper: id.nullable().default(null).describe('The paper by which it passes.'),
  earmark: z.string().max(400).nullable().default(null),
})
export type LineInput = z.output<typeof lineInput>

/** Money in the currency's minor units, with what the figure rests on. */
export const valueInput = z.object({
  minor: z.int().nonnegative(),
  currency: currencyCode,
  basis: z.enum(['donor_stated', 'market', 'catalogue', 'unknown']),
  line: id.nullable().default(null).describe('The line it values; null values the pledge whole.'),
  valuedOn: day.nullable().default(null),
  rate: z.string().max(80).nullable().default(null).describe('Rate used, as stated.'),
  rateSource: z.string().max(400).nullable().default(null),
  source: id.nullable().default(null),
})

export const pledgeInput = z.object({
  donors: z.array(id).min(1).max(40).describe('Several: they promised jointly.'),
  shares: z.enum(['agreed', 'stated', 'unknown']).default('unknown'),
  parts: z
    .array(z.object({ party: id, parts: z.int().positive() }))
    .default([])
    .describe('Known shares, as parts of the whole: 1 and 2 are a third and two thirds.'),
  recipients: z.array(id).max(60).default([]).describe('None yet, one, or several.'),
  recipientWords: z.string().max(400).nullable().default(null),
  solicited: z.boolean().nullable().default(null).describe('Asked for? Null: not known.'),
  announcedOn: day.nullable().default(null),
  statedDate: z.string().max(200).nullable().default(null).describe('"last Saturday"'),
  note: z.string().max(4000).nullable().default(null),
  lines: z.array(lineInput).min(1).max(1000),
  values: z.array(valueInput).max(100).default([]),
})
export type PledgeInput = z.output<typeof pledgeInput>

export const amendment = z.object({
  amends: z.int().positive().describe('The version this amends.'),
  reason: z.string().min(1).max(2000),
  lines: z.array(lineInput).min(1).max(1000).describe('Only lines that change or are new.'),
})

export const stepInput = z.object({
  lines: z
    .array(z.object({ line: id, quantity: quantity.nullable().default(null) }))
    .min(1)
    .max(1000)
    .describe('Without a quantity: all that is still open of the line.'),
})

const drawnBy = z.object({
  consignment: id,
  code: z.string(),
  line: id,
  quantity: z.int().nullable(),
  stated: z.string(),
  recipient: z.string().nullable(),
  closed: z.boolean(),
  standing: z
    .array(z.object({ stage: z.string(), quantity: z.int() }))
    .describe('Of the consignment still; what went on to a store is no longer of it.'),
})

export const lineAnswer = lineInput.extend({
  number: z.int(),
  parent: id.nullable(),
  itemName: z.string(),
  unit: z.string(),
  recipientName: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** Units in the ledger now. Null: no number was ever stated for this line. */
  promised: z.int().nullable(),
  committed: z.int().nullable(),
  open: z.int().nullable().describe('Promised or committed, and not drawn.'),
  drawn: z.int().describe('With its parts: what exists of it, wherever it stands or ended.'),
  cancelled: z.int().describe('Declined, withdrawn, or amended away.'),
  draws: z.array(drawnBy).describe('What consignments took of it and of its parts.'),
})

export const pledgeAnswer = z.object({
  id,
  code: z.string(),
  version: z.int(),
  donors: z.array(z.object({ id, name: z.string(), parts: z.int().nullable() })),
  shares: z.enum(['sole', 'agreed', 'stated', 'unknown']),
  recipients: z.array(z.object({ id, name: z.string() })),
  recipientWords: z.string().nullable(),
  solicited: z.boolean().nullable(),
  announcedOn: z.string().nullable(),
  statedDate: z.string().nullable(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  lines: z.array(lineAnswer),
  values: z.array(valueInput.extend({ sourceTitle: z.string().nullable() })),
  versions: z.array(
    z.object({
      number: z.int(),
      reason: z.string(),
      act: id,
      actor: z.string(),
      at: z.string(),
    }),
  ),
})
export type PledgeAnswer = z.output<typeof pledgeAnswer>

/** `open`: units not yet drawn, declined or withdrawn. Days are counted since it was announced. */
export const pledgeRow = z.object({
  id,
  code: z.string(),
  donors: z.array(z.string()),
  shares: z.enum(['sole', 'agreed', 'stated', 'unknown']),
  donorParties: z.array(named),
  recipient: z.string().nullable(),
  recipientParties: z.array(named),
  items: z.array(named.extend({ unit: z.string() })).describe('What its lines promise, each once.'),
  lines: z.int(),
  unquantifiedLines: z.int(),
  open: z.int().describe('In base units, of whatever unit: an order of magnitude to sort by.'),
  openByUnit: z.array(z.object({ unit: z.string(), open: z.int() })).describe('Without zeros.'),
  qualifier: z
    .enum(qualifiers)
    .describe('How exact `open` is; unquantified: no line has a number.'),
  announcedOn: z.string().nullable(),
  ageDays: z.int(),
  recordedAt: z.string(),
})
export const pledgePage = pageOf(pledgeRow)
export const pledgeQuery = listQuery('newest', 'oldest', 'most_open', 'donor').extend({
  donor: id.optional(),
  recipient: id.optional(),
  item: id.optional().describe('With all that is narrower.'),
  provenance: z.enum(provenances).optional(),
  open: z.stringbool().optional().describe('Only with something still to come.'),
})
export type PledgeAsked = z.output<typeof pledgeQuery>

/** What a pledge line needs to say of itself for goods to be posted on it. */
export interface LineStanding {
  readonly id: string
  readonly pledge: string
  readonly parent: string
  readonly donor: string
  readonly item: string
  readonly quantity: number | null
  readonly recipient: string
}

/** Where a line's promised goods stand: with the donor (or the joint group as one party). */
export const promisedOn = (line: Pick<LineStanding, 'id' | 'donor' | 'item'>): Account =>
  at('promised', { holder: line.donor, item: line.item, pledgeLine: line.id })

export const committedOn = (line: Pick<LineStanding, 'id' | 'donor' | 'item'>): Account =>
  at('committed', { holder: line.donor, item: line.item, pledgeLine: line.id })

/** Refuses shares that do not name each donor once. Unknown shares stay unknown. */
export const checkShares = ({ donors, shares, parts }: PledgeInput): void => {
  if (shares === 'unknown' || donors.length === 1) return
  for (const donor of donors)
    if (parts.filter((part) => part.party === donor).length !== 1)
      throw refuse('shares_incomplete', { donor })
}

/** Refuses a line that has neither a number nor says so, and a loan without its return. */
export const checkLine = (line: LineInput): void => {
  if ((line.quantity === null) !== (line.qualifier === 'unquantified'))
    throw refuse('unquantified_has_no_quantity', { line: line.id })
  if (line.provenance === 'loan' && !line.returnBy)
    throw refuse('loan_needs_return_date', { line: line.id })
}

/** How a new version of a line moves its promise: units more (or, below zero, fewer). */
export const change = (before: number | null, after: number | null): number =>
  (after ?? 0) - (before ?? 0)

/** Takes a quantity from these accounts in their order; less where they hold less. */
export const draw = (
  wanted: number,
  open: readonly { account: Account; balance: number }[],
): { from: Account; quantity: number }[] => {
  let left = wanted
  return open.flatMap(({ account, balance }) => {
    const quantity = Math.min(left, balance)
    left -= quantity
    return quantity > 0 ? [{ from: account, quantity }] : []
  })
}

export const orNone = (value: string | null): string => value ?? none
