import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf, pageQuery } from '#platform/page.ts'

const coded = z.object({ id, code: z.string() })

/** Goods that landed or arrived and that nobody has decided on; days since they stand there. */
export const waitingRow = z.object({
  account: z.int(),
  stage: z.enum(['landed', 'arrived']),
  item: id,
  itemName: z.string(),
  lot: id,
  lotNumber: z.string(),
  maker: z.string().nullable(),
  makerId: id.nullable(),
  packaging: z.string(),
  unit: z.string(),
  package: id.nullable(),
  packageCode: z.string().nullable(),
  consignmentLine: id.nullable(),
  consignment: coded.nullable(),
  place: id,
  placeName: z.string(),
  condition: z.enum(['sound', 'damaged']),
  quantity: z.int(),
  since: z.string(),
  ageDays: z.int(),
})
export type WaitingRow = z.output<typeof waitingRow>
export const waitingPage = pageOf(waitingRow)
/** Whether somebody decided is asked row by row, so there is one order and no total. */
export const waitingQuery = pageQuery.extend({
  place: id.optional(),
  item: id.optional(),
  search: listQuery('oldest').shape.search,
})
export type WaitingAsked = z.output<typeof waitingQuery>
