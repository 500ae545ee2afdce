import { z } from 'zod'
import { bases } from '#acts/act.ts'
import { chain, stages } from '#ledger/account.ts'
import { kinships } from '#ledger/questions.ts'

/** Where some of it stands now (or ended, or is owed): one account, with its names. */
export const standingRow = z.object({
  account: z.int(),
  stage: z.enum(stages),
  /** The furthest it had come, where `stage` is an end or outside the books. */
  reached: z.enum(chain),
  item: z.string(),
  unit: z.string(),
  holder: z.string().nullable(),
  place: z.string().nullable(),
  lot: z.string().nullable(),
  lotId: z.uuid().nullable(),
  pledgeLine: z.uuid().nullable(),
  condition: z.enum(['sound', 'damaged']),
  quantity: z.int(),
  since: z.string().nullable(),
  suspect: z
    .boolean()
    .describe('Of a lot that may hold more of the one asked for: nobody has looked at the rest.'),
})

const end = z.object({
  stage: z.enum(stages),
  holder: z.string().nullable(),
  place: z.string().nullable(),
})

/** One posting with the act that made it: why a balance is what it is. */
export const movementRow = z.object({
  act: z.uuid(),
  line: z.int(),
  seq: z.int(),
  kind: z.string(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  basis: z.enum(bases),
  item: z.string(),
  quantity: z.int(),
  from: end,
  to: end,
  /** The act whose posting this one takes back. */
  reverses: z.uuid().nullable(),
  takenBack: z.boolean().describe('Whether the whole act was taken back.'),
  attributed: z.boolean(),
  source: z.string().nullable(),
  quote: z.string().nullable(),
  reason: z.string().nullable(),
})

/** Goods that were named without a number: known to exist, and in no balance. */
export const wordsRow = z.object({
  item: z.string(),
  stated: z.string(),
  said: z.enum(['promised', 'sent']),
})

/** A lot that the one asked for was turned into, read off, or built of or into. */
export const kinRow = z.object({
  id: z.uuid(),
  item: z.string(),
  lot: z.string().nullable(),
  kinship: z
    .enum(kinships)
    .describe('`part`: the lot asked for was built of it; its own rest is another lot.'),
})

export const trace = z.object({
  title: z.string(),
  code: z.string().nullable(),
  standing: z.array(standingRow),
  words: z.array(wordsRow),
  /** Of a lot: it and its kin. */
  lots: z.array(kinRow),
  /** The latest first; `next` is the `before` of the page that follows. */
  movements: z.array(movementRow),
  next: z.int().nullable(),
})
export type Trace = z.output<typeof trace>

export const traceQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  before: z.coerce.number().int().positive().optional().describe('`next` of the page before.'),
})
export type TraceAsked = z.output<typeof traceQuery>
