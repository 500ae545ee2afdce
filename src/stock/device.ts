import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'

/** A serialised device where it is now. What was done with it is the trace of its lot. */
export const deviceRow = z.object({
  account: z.int(),
  lot: id,
  serial: z.string(),
  item: named,
  maker: named.nullable(),
  stage: z.string(),
  holder: named.nullable(),
  place: named.nullable(),
  condition: z.enum(['sound', 'damaged']),
  since: z.string(),
})
export type DeviceRow = z.output<typeof deviceRow>
export const devicePage = pageOf(deviceRow)
export const deviceQuery = listQuery('longest', 'newest', 'serial').extend({
  item: id.optional(),
  holder: id.optional(),
  lot: id.optional(),
})
export type DeviceAsked = z.output<typeof deviceQuery>
