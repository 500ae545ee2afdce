import { z } from 'zod'

/** What `waybill verify` recomputes, each in one statement, so in one snapshot. */
export const checks = [
  'balances',
  'floors',
  'flows',
  'item_flows',
  'arrivals',
  'crossings',
  'lot_arrivals',
  'coverage',
  'postings',
  'reversals',
] as const
export type Check = (typeof checks)[number]

/** Where the books do not agree with themselves. `stored` against `computed`, in base units. */
export const mismatch = z.object({
  check: z.enum(checks),
  what: z.string(),
  /** The account, the posting or the flow. */
  where: z.record(z.string(), z.unknown()),
  stored: z.int().nullable(),
  computed: z.int().nullable(),
})
export type Mismatch = z.output<typeof mismatch>

export const verification = z.object({
  check: z.enum(checks),
  /** Rows that were looked at. */
  checked: z.int(),
  mismatches: z.array(mismatch).describe('The first thousand.'),
})
export type Verification = z.output<typeof verification>
