import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { pick } from './pick.ts'

export const handOverInput = z.object({
  to: z.string().min(1).max(64).describe('The short name of the operation that takes them over.'),
  receiver: id.describe('The party that holds them there.'),
  place: id.describe('Where they are then.'),
  reason: z.string().trim().min(1).max(2000),
  lines: z
    .array(
      pick.extend({
        stage: z.enum(['landed', 'arrived', 'in_stock']).describe('As what they lie here.'),
      }),
    )
    .min(1)
    .max(2000),
})
export type HandOverInput = z.output<typeof handOverInput>

/** Goods that change hands: item and lot stay, and where they came from is kept with them. */
export interface Handed {
  readonly item: string
  readonly lot: string
  readonly condition: 'sound' | 'damaged'
  readonly quantity: number
  /** The pledge line, and the consignment line, of the operation that hands over; or "none". */
  readonly pledgeLine: string
  readonly consignmentLine: string
  /** All lots that this one came of: the other operation does not see how. */
  readonly cameOf?: readonly string[]
  /** The package of it that it lay in here, or "none". */
  readonly package?: string
}

export const handOverRow = z.object({
  id,
  direction: z.enum(['out', 'in']),
  other: z.string().describe('The short name of the other operation.'),
  happenedAt: z.string(),
  receiver: named.nullable(),
  place: named.nullable(),
  reason: z.string().nullable(),
  delivered: z.boolean().describe('The other operation has them in its books.'),
  lines: z.array(
    z.object({
      item: id,
      itemName: z.string(),
      lot: id,
      lotNumber: z.string(),
      condition: z.enum(['sound', 'damaged']),
      quantity: z.int(),
    }),
  ),
})
export type HandOverRow = z.output<typeof handOverRow>
export const handOverPage = pageOf(handOverRow)
export const handOverQuery = listQuery('newest', 'oldest').extend({
  direction: z.enum(['out', 'in']).optional(),
  delivered: z.stringbool().optional(),
})
export type HandOverAsked = z.output<typeof handOverQuery>

/** What one side of a hand-over posted of one lot. */
export interface Side {
  readonly id: string
  readonly lot: string
  readonly item: string
  readonly condition: 'sound' | 'damaged'
  readonly quantity: number
}

export const verification = z.object({
  checked: z.int().describe('Lots that were handed over and noted as taken.'),
  mismatches: z.array(
    z.object({
      id: id.describe('The hand-over.'),
      lot: id,
      item: id,
      condition: z.enum(['sound', 'damaged']),
      sent: z.int(),
      received: z.int(),
    }),
  ),
})
/** Units of a hand-over of which the two operations do not say the same. */
export type Mismatch = z.output<typeof verification>['mismatches'][number]

/** Matches the movements that hand over with those that take in; empty where each has its pair. */
export const mismatches = (sent: readonly Side[], received: readonly Side[]): Mismatch[] => {
  const pairs = new Map<string, Mismatch>()
  const add = (side: Side, which: 'sent' | 'received') => {
    const { quantity, ...goods } = side
    const key = [side.id, side.lot, side.item, side.condition].join()
    const pair = pairs.get(key) ?? { ...goods, sent: 0, received: 0 }
    pairs.set(key, { ...pair, [which]: pair[which] + quantity })
  }
  for (const side of sent) add(side, 'sent')
  for (const side of received) add(side, 'received')
  return [...pairs.values()].filter((pair) => pair.sent !== pair.received)
}
