import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'

/** What left one of our places for another, and how much of it has not arrived. */
export const moveRow = z.object({
  id,
  from: named,
  to: named,
  holder: named.nullable().describe('Who holds them there, if that changes.'),
  leftAt: z.string(),
  note: z.string().nullable(),
  lines: z.array(
    z.object({
      item: named.extend({ unit: z.string() }),
      lot: id,
      lotNumber: z.string(),
      condition: z.enum(['sound', 'damaged']),
      sent: z.int(),
      underWay: z.int().describe('Where moves of one lot to one place overlap, the first came.'),
    }),
  ),
})
export type MoveRow = z.output<typeof moveRow>
export const movePage = pageOf(moveRow)
export const moveQuery = listQuery('newest', 'oldest').extend({
  from: id.optional(),
  to: id.optional(),
  open: z.stringbool().optional().describe('Only with something still under way.'),
})
export type MoveAsked = z.output<typeof moveQuery>
