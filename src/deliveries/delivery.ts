import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { instant } from '#platform/time.ts'
import { refuse } from './refusals.ts'

const units = z.int().nonnegative().describe("Whole number of the item's base unit.")
const some = z.int().positive().describe("Whole number of the item's base unit.")
const words = (length: number) => z.string().trim().min(1).max(length)
const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

export const dispatchLine = z
  .object({
    id: id.describe('Of the line; where its goods are of several lots, of the first lot.'),
    item: id,
    quantity: some,
    lot: optional(id).describe('Null: what expires first, and is not expired.'),
    pledgeLine: optional(id).describe('Null: the oldest first, marked as attributed.'),
    needLine: optional(id).describe('Null: nobody asked for it here.'),
    plan: optional(id).describe('The plan it carries out.'),
    stage: z
      .enum(['in_stock', 'arrived'])
      .default('in_stock')
      .describe('`arrived`: straight from arrival, where the truck goes to the hospital.'),
    consignmentLine: optional(id).describe('Of goods that arrived: the line they came on.'),
  })
  .refine(({ plan, needLine }) => plan === null || needLine !== null, {
    path: ['needLine'],
    message: 'A plan is for a need line: name it.',
    params: { says: 'planNeedsLine' },
  })
export type DispatchLine = z.output<typeof dispatchLine>

export const dispatchInput = z.object({
  facility: id.describe('The party that will sign.'),
  place: id.describe('Its receiving point.'),
  from: id.describe('The place where it is loaded.'),
  carrier: optional(id),
  vehicle: optional(words(80)).describe('Plate of the truck, number of the flight.'),
  plannedArrival: instant.optional(),
  note: optional(words(4000)),
  happened: z
    .boolean()
    .default(false)
    .describe('They have left already: recorded, with a breach if nothing let them go.'),
  lines: z.array(dispatchLine).min(1).max(1000),
})
export type DispatchInput = z.output<typeof dispatchInput>

/** `breaches` and `unexplained` (units that the books did not have there): of what had happened. */
export const dispatched = z.object({
  id,
  code: z.string(),
  breaches: z.int(),
  unexplained: z.int(),
  lines: z.array(
    z.object({
      id,
      item: id,
      lot: id,
      quantity: z.int(),
      needLine: id.nullable(),
      plan: id.nullable(),
    }),
  ),
})
export type Dispatched = z.output<typeof dispatched>

export const signLine = z.object({
  line: id,
  sound: units.default(0),
  damaged: units.default(0).describe('Taken over, though damaged.'),
  refused: units.default(0).describe('Not taken over: goes back with the truck.'),
  reason: optional(words(2000)).describe('Why refused, or what is damaged.'),
})
export type SignLine = z.output<typeof signLine>

export const signInput = z.object({
  signedBy: optional(words(200)).describe('The name under the signature.'),
  note: optional(words(4000)),
  lines: z.array(signLine).min(1).max(1000).describe('What this signature is for; not the rest.'),
})
export type SignInput = z.output<typeof signInput>

export const refusalInput = z.object({
  reason: words(2000),
  lines: z
    .array(z.object({ line: id, quantity: some.optional().describe('All of it if left out.') }))
    .min(1)
    .max(1000)
    .optional()
    .describe('All that is on its way, if left out.'),
})
export type RefusalInput = z.output<typeof refusalInput>

/** `unexplained`: units signed for that nobody dispatched, until a count or correction. */
export const signed = z.object({ id, unexplained: z.int(), breaches: z.int() })
export type Signed = z.output<typeof signed>

/** Refuses a line named twice or not of this delivery, and what is refused without a reason. */
export const checkSigned = (lines: readonly SignLine[], known: ReadonlySet<string>): void => {
  const seen = new Set<string>()
  for (const { line, damaged, refused, reason } of lines) {
    if (seen.has(line) || !known.has(line)) throw refuse('delivery_line_unknown', { line })
    seen.add(line)
    if (refused + damaged > 0 && !reason) throw refuse('refused_needs_reason', { line })
  }
}

const lineStanding = z.object({
  id,
  number: z.int(),
  item: named,
  lot: id,
  unit: z.string(),
  lotNumber: z.string(),
  expiresOn: z.string().nullable(),
  needLine: id.nullable(),
  need: z.object({ id, code: z.string() }).nullable(),
  plan: id.nullable(),
  dispatched: z.int(),
  onItsWay: z.int(),
  delivered: z.int().describe('Signed for, damaged ones included, less what came back.'),
  damaged: z.int(),
  refused: z.int(),
})

const header = z.object({
  id,
  code: z.string(),
  facility: named,
  place: named,
  from: named,
  dispatchedAt: z.string(),
})

export const deliveryAnswer = header.extend({
  carrier: named.nullable(),
  vehicle: z.string().nullable(),
  plannedArrival: z.string().nullable(),
  note: z.string().nullable(),
  lines: z.array(lineStanding),
  signatures: z.array(
    z.object({
      id,
      kind: z.enum(['delivery.sign', 'delivery.refuse']),
      signedBy: z.string().nullable(),
      basis: z.enum(['counted', 'tallied', 'documented', 'reported']),
      source: id.nullable(),
      sourceTitle: z.string().nullable(),
      actor: z.string().describe('Who recorded it.'),
      at: z.string(),
      note: z.string().nullable(),
      lines: z.array(
        z.object({
          line: id,
          sound: z.int(),
          damaged: z.int(),
          refused: z.int(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type DeliveryAnswer = z.output<typeof deliveryAnswer>

/** Sums over the lines, which may be of several items: they tell whether something is open. */
export const deliveryRow = header.extend({
  lines: z.int(),
  items: z.array(named.extend({ unit: z.string() })),
  carrier: named.nullable(),
  vehicle: z.string().nullable(),
  plannedArrival: z.string().nullable(),
  lastSignedAt: z.string().nullable(),
  onItsWay: z.int(),
  delivered: z.int(),
})
export type DeliveryRow = z.output<typeof deliveryRow>
export const deliveryPage = pageOf(deliveryRow)

export const deliveryQuery = listQuery('newest', 'oldest', 'facility').extend({
  facility: id.optional(),
  place: id.optional(),
  from: id.optional().describe('The place where it was loaded.'),
  item: id.optional().describe('With all that is narrower.'),
  open: z.stringbool().optional().describe('Only with something still on its way.'),
})
export type DeliveryAsked = z.output<typeof deliveryQuery>

export const suggestionQuery = z.object({
  place: id,
  item: id,
  quantity: z.coerce.number().int().positive(),
  stage: z.enum(['in_stock', 'arrived']).default('in_stock'),
})

/** What a dispatch of this would take, first to expire first. `missing`: units not there. */
export const suggestion = z.object({
  lots: z.array(
    z.object({
      lot: id,
      lotNumber: z.string(),
      expiresOn: z.string().nullable(),
      quantity: z.int(),
    }),
  ),
  missing: z.int(),
})
export type Suggestion = z.output<typeof suggestion>
