import { z } from 'zod'
import { id } from '#platform/id-input.ts'

const some = z.int().positive().describe("Whole number of the item's base unit.")
const words = (length: number) => z.string().trim().min(1).max(length)

const goods = z.object({
  item: id,
  lot: id.nullable().default(null).describe('Null: what expires first.'),
  pledgeLine: id.nullable().default(null).describe('Null: the oldest first, as attributed.'),
  quantity: some,
})

export const issueInput = z.object({
  lines: z
    .array(goods.extend({ ward: id.describe('The place it is given to.') }))
    .min(1)
    .max(1000),
})
export type IssueInput = z.output<typeof issueInput>

export const useInput = z.object({
  lines: z
    .array(
      goods.extend({
        ward: id.nullable().default(null).describe('Null: what was issued, wherever, first.'),
      }),
    )
    .min(1)
    .max(1000),
})
export type UseInput = z.output<typeof useInput>

export const returnInput = z.object({
  to: id.describe('The store it comes back to.'),
  holder: id.describe('The authority whose store that is.'),
  reason: words(2000),
  lines: z
    .array(goods.extend({ condition: z.enum(['sound', 'damaged']).default('sound') }))
    .min(1)
    .max(1000),
})
export type ReturnInput = z.output<typeof returnInput>

export const installInput = z.object({
  installedBy: words(200),
  acceptedBy: words(200).describe('The person of the facility who accepted it as working.'),
  note: words(4000).nullable().default(null),
  devices: z
    .array(z.object({ item: id, lot: id.describe('The device.'), place: id }))
    .min(1)
    .max(200),
})
export type InstallInput = z.output<typeof installInput>

/** `unexplained`: units that the books did not have there; a delivery or a count explains them. */
export const done = z.object({ id, unexplained: z.int(), breaches: z.int() })
export type Done = z.output<typeof done>

/** What a facility asks of its goods, whatever the act. */
export interface Wish {
  readonly item: string
  readonly lot: string | null
  readonly pledgeLine: string | null
  readonly quantity: number
}
