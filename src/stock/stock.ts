import { z } from 'zod'
import { decision } from '#conformity/decision.ts'
import { outcomes } from '#conformity/verdict.ts'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import type { Columns } from '#platform/table.ts'
import { day } from '#platform/time.ts'
import type { End } from '#ledger/account.ts'
import { pick, some } from './pick.ts'

const words = z.string().trim().min(1).max(2000)
const picks = z.array(pick).min(1).max(2000)

export const releaseInput = z.object({
  place: id.describe('The store.'),
  holder: id.describe('The authority whose store it is.'),
  lines: picks.describe('Of what has arrived and is not released.'),
  happened: z
    .boolean()
    .default(false)
    .describe('They are in the store already: recorded, with a breach if nothing let them go.'),
})
export type ReleaseInput = z.output<typeof releaseInput>

export const quarantineInput = z.object({
  lines: picks.describe('Of what lies released in a store.'),
  to: id.nullable().default(null).describe('Another place; left out, they stay where they lie.'),
  reason: words,
})
export type QuarantineInput = z.output<typeof quarantineInput>

export const moveInput = z.object({
  from: id.describe('The place they leave.'),
  to: id.describe('The place they go to.'),
  holder: id.nullable().default(null).describe('Who holds them there, if that changes.'),
  stage: z.enum(['arrived', 'in_stock']).describe('As what they lie there; they stay so.'),
  lines: z
    .array(pick.omit({ place: true }))
    .min(1)
    .max(2000),
  note: words.nullable().default(null),
})
export type MoveInput = z.output<typeof moveInput>

export const moveArrival = z.object({
  lines: z
    .array(
      z.object({
        lot: id,
        quantity: some,
        condition: z.enum(['sound', 'damaged']).default('sound').describe('As what it left.'),
      }),
    )
    .max(2000)
    .optional()
    .describe('What came of it; left out: all that is under way.'),
})
export type MoveArrival = z.output<typeof moveArrival>

export const endings = ['loss', 'theft', 'destruction', 'return_to_donor', 'seizure'] as const
export type Ending = (typeof endings)[number]

/** Where goods stand in the ledger after each of these. */
export const endOf: Readonly<Record<Ending, End>> = {
  loss: 'lost',
  theft: 'lost',
  destruction: 'destroyed',
  return_to_donor: 'returned_to_donor',
  seizure: 'seized',
}

const endable = [
  'packed',
  'in_transit',
  'landed',
  'arrived',
  'in_stock',
  'moving',
  'dispatched',
  'delivered',
  'issued',
  'in_service',
] as const

export const endingInput = z.object({
  what: z.enum(endings),
  reason: words,
  authority: words
    .nullable()
    .default(null)
    .describe('Who ordered or certified it. The document is the source of the act.'),
  lines: z
    .array(pick.extend({ stage: z.enum(endable).describe('As what they stood.') }))
    .min(1)
    .max(2000),
})
export type EndingInput = z.output<typeof endingInput>

export const done = z.object({
  id,
  breaches: z.int().describe('Lines that went past the gate.'),
  unexplained: z.int().describe('Units that the books did not have there.'),
})
export type Done = z.output<typeof done>

export const stockStages = ['landed', 'arrived', 'in_stock', 'moving', 'dispatched'] as const
/** What a facility has is told where it is asked for. */
export const facilityStages = ['delivered', 'issued', 'in_service'] as const
const lyingStages = [...stockStages, ...facilityStages] as const

export const stockQuery = listQuery('longest', 'newest', 'item', 'expiry', 'most').extend({
  place: id.optional(),
  item: id.optional().describe('With all that is narrower.'),
  lot: id.optional(),
  holder: id.optional(),
  stage: z.enum(lyingStages).optional(),
  condition: z.enum(['sound', 'damaged']).optional(),
  expiresBefore: day.optional(),
})
export type StockAsked = z.output<typeof stockQuery>

const coded = z.object({ id, code: z.string() })

/** What lies in one account. Expired, held and rejected follow from lot, date and verdict. */
export const stockRow = z.object({
  account: z.int(),
  stage: z.enum(lyingStages),
  place: named.nullable(),
  holder: named.nullable(),
  item: z.object({ id, name: z.string(), unit: z.string() }),
  lot: z.object({
    id,
    lotNumber: z.string(),
    serial: z.string(),
    packaging: z.string(),
    expiresOn: z.string().nullable(),
    unstated: z.boolean(),
  }),
  pledgeLine: id.nullable(),
  pledge: coded.nullable(),
  consignmentLine: id.nullable(),
  consignment: coded.nullable(),
  package: id.nullable(),
  packageCode: z.string().nullable(),
  condition: z.enum(['sound', 'damaged']),
  quantity: z.int(),
  since: z.string(),
  ageDays: z.int().describe('Whole days since this account last had nothing.'),
  expired: z.boolean(),
  verdict: z.enum(outcomes).nullable().describe('The gravest; null: none.'),
  decision: decision.nullable().describe('What decides on it; null: nobody did.'),
})
export type StockRow = z.output<typeof stockRow>
export const stockPage = pageOf(stockRow)
export const stockColumns: Columns<StockRow> = {
  Item: (row) => row.item.name,
  Quantity: (row) => row.quantity,
  Unit: (row) => row.item.unit,
  Place: (row) => row.place?.name ?? null,
  Holder: (row) => row.holder?.name ?? null,
  Stage: (row) => row.stage,
  Condition: (row) => row.condition,
  Verdict: (row) => row.verdict,
  Rule: (row) => row.decision?.rule ?? null,
  'Decided by': (row) => row.decision?.by ?? null,
  'Decided at': (row) => row.decision?.since ?? null,
  Lot: (row) => row.lot.lotNumber,
  'Serial number': (row) => row.lot.serial,
  Packaging: (row) => row.lot.packaging,
  'Expires on': (row) => row.lot.expiresOn,
  Expired: (row) => row.expired,
  Pledge: (row) => row.pledge?.code ?? null,
  Consignment: (row) => row.consignment?.code ?? null,
  Package: (row) => row.packageCode,
  Since: (row) => row.since,
  'Age in days': (row) => row.ageDays,
}
