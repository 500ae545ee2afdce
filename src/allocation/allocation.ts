import { z } from 'zod'
import { stages } from '#ledger/account.ts'
import { needRow } from '#needs/need.ts'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { none } from '#platform/ids.ts'
import { listQuery, pageOf } from '#platform/page.ts'

/** What goods can be planned on: promised and on their way as well as here. */
export const supplyInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pledge_line'), id }),
  z.object({ kind: z.literal('consignment_line'), id }),
  z.object({ kind: z.literal('lot'), id, place: id.describe('The lot at this place.') }),
])
export type SupplyInput = z.output<typeof supplyInput>

/** A supply as it is kept; `place` is "none" unless it is a lot. */
export interface Supply {
  readonly kind: SupplyInput['kind']
  readonly id: string
  readonly place: string
}

export const keptSupply = (supply: SupplyInput): Supply => ({
  kind: supply.kind,
  id: supply.id,
  place: supply.kind === 'lot' ? supply.place : none,
})

const quantity = z.int().positive().describe("Whole number of the item's base unit.")
const reason = z.string().trim().min(1).max(2000)

export const byHand = z.object({
  reason: reason.describe('Why these get it: shown to everybody who asks.'),
  plans: z
    .array(
      z.object({
        id,
        supply: supplyInput,
        needLine: id,
        quantity,
        reason: reason.nullable().default(null).describe('Of this line, if it has its own.'),
      }),
    )
    .min(1)
    .max(1000),
})
export type ByHand = z.output<typeof byHand>

export const byRule = z.object({
  reason,
  supply: supplyInput,
  quantity: quantity.optional().describe('How much to share out; all that is free if left out.'),
  needLines: z
    .array(id)
    .min(1)
    .max(1000)
    .optional()
    .describe('Who may have some; every line that asks for the item, or a wider one, if left out.'),
})
export type ByRule = z.output<typeof byRule>

export const override = z.object({
  plan: id,
  quantity: z.int().nonnegative().describe('What the plan says from now on.'),
  reason,
})
export type Override = z.output<typeof override>

export const planWithdrawal = z.object({ plans: z.array(id).min(1).max(1000), reason })

export const shareAnswer = z.object({ needLine: id, quantity: z.int(), reason: z.string() })

/**
 * What the rule would do now, and the need lines it would do it for, as they stand. `free`: units
 * of the supply that no plan counts on and these lines could use.
 */
export const proposal = z.object({
  free: z.int(),
  shares: z.array(shareAnswer.extend({ line: needRow })),
})

const kind = z.enum(['pledge_line', 'consignment_line', 'lot'])

export const supplyQuery = listQuery('nearest').extend({
  kind: kind.optional(),
  supply: id.optional(),
  item: id.optional().describe('With all that is narrower.'),
})
export type SupplyAsked = z.output<typeof supplyQuery>

/**
 * Goods that plans can be made on, each once: promised ones on their pledge line, those under way
 * on their consignment line, those that lie somewhere as a lot there. `planned`: what open plans
 * on just this supply count on; plans on what it came of are not among them.
 */
export const supplyRow = z.object({
  kind,
  id,
  place: named.nullable(),
  item: named.extend({ unit: z.string() }),
  code: z.string().describe('Of the pledge or the consignment; the number of the lot.'),
  document: id.nullable().describe('The pledge or the consignment.'),
  quantity: z.int(),
  planned: z.int(),
  stages: z.array(z.object({ stage: z.enum(stages), quantity: z.int() })),
  expectedAt: z.string().nullable().describe('The planned arrival of the last leg.'),
  expiresOn: z.string().nullable(),
})
export type SupplyRow = z.output<typeof supplyRow>
export const supplyPage = pageOf(supplyRow)

export const allocated = z.object({
  id,
  plans: z.array(shareAnswer.extend({ id })),
})
export type Allocated = z.output<typeof allocated>

/** Where some of a plan's goods stand now. */
const part = z.object({
  stage: z.enum(stages),
  place: id.nullable(),
  placeName: z.string().nullable(),
  item: id,
  itemName: z.string(),
  lot: id.nullable(),
  lotNumber: z.string().nullable(),
  pledgeLine: id.nullable(),
  consignmentLine: id.nullable(),
  quantity: z.int(),
})

/**
 * A plan. `quantity` = `drawn` (sent out under it) + `open`, unless more was sent than planned or
 * it was withdrawn. Of what is open, `held` stands under a verdict that keeps it from going, and
 * `short` is no longer there: it fell through.
 */
export const planAnswer = z.object({
  id,
  allocation: id,
  number: z.int(),
  rule: z.enum(['by_hand', 'priority_then_urgency']),
  reason: z.string(),
  needLine: id,
  need: z.object({
    id,
    code: z.string(),
    line: z.int(),
    item: named.extend({ unit: z.string() }),
    priority: z.string(),
    byWhen: z.string().nullable(),
  }),
  facility: named,
  supply: z.object({ kind: z.enum(['pledge_line', 'consignment_line', 'lot']), id }),
  supplyOf: named.nullable().describe('Its pledge or consignment by code, or its lot by number.'),
  place: id.nullable(),
  placeName: z.string().nullable(),
  quantity: z.int(),
  drawn: z.int(),
  open: z.int(),
  held: z.int(),
  short: z.int(),
  withdrawn: z.boolean(),
  parts: z.array(part),
})
export type PlanAnswer = z.output<typeof planAnswer>
export const planPage = pageOf(planAnswer)
export const planQuery = listQuery('newest', 'facility', 'due').extend({
  needLine: id.optional(),
  supply: id.optional(),
  facility: id.optional(),
  item: id.optional().describe('Of the need.'),
  open: z.stringbool().optional().describe('Only with something still to send.'),
})
export type PlanAsked = z.output<typeof planQuery>

export const planChange = z.object({
  act: id,
  before: z.int(),
  after: z.int(),
  reason: z.string(),
  at: z.string(),
})
export const planHistory = planAnswer.extend({ changes: z.array(planChange) })
