import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { refuse } from './refusals.ts'

const words = z.string().trim().min(1).max(4000)

export const entryInput = z.object({
  words,
  subject: id.nullable().default(null).describe('The consignment, need, party … it is about.'),
  followUp: z.boolean().default(false).describe('Somebody must see to it.'),
})
export type EntryInput = z.output<typeof entryInput>

export const closingInput = z.object({ outcome: words.describe('What came of it.') })

export const shiftInput = z.object({
  to: id.nullable().default(null).describe('The member who takes over; null: whoever comes.'),
  words: words.nullable().default(null).describe('What whoever comes must know.'),
})
export type ShiftInput = z.output<typeof shiftInput>

const person = z.object({ user: z.string(), name: z.string() })

export const entryRow = z.object({
  id,
  words: z.string(),
  subject: id.nullable(),
  followUp: z.boolean(),
  by: person,
  happenedAt: z.string(),
  recordedAt: z.string(),
  closed: z
    .object({ act: id, by: person, at: z.string(), outcome: z.string() })
    .nullable()
    .describe('How it ended, where there was something to follow up.'),
})
export type EntryRow = z.output<typeof entryRow>
export const entryPage = pageOf(entryRow)
export const entryQuery = listQuery('newest', 'oldest').extend({
  open: z.stringbool().optional().describe('Only what is still to follow up.'),
  subject: id.optional(),
})
export type EntryAsked = z.output<typeof entryQuery>

/** What was open when a shift ended, as it was said then. */
export const openEntry = z.object({
  id,
  words: z.string(),
  subject: id.nullable(),
  happenedAt: z.string(),
})
export type OpenEntry = z.output<typeof openEntry>

export const shiftRow = z.object({
  id,
  from: person,
  to: person.nullable(),
  words: z.string().nullable(),
  open: z.array(openEntry),
  endedAt: z.string(),
  taken: z.object({ act: id, by: person, at: z.string() }).nullable(),
})
export type ShiftRow = z.output<typeof shiftRow>
export const shiftPage = pageOf(shiftRow)
export const shiftQuery = listQuery('newest', 'oldest').extend({
  taken: z.stringbool().optional().describe('Whether somebody has taken over.'),
})
export type ShiftAsked = z.output<typeof shiftQuery>

export interface ShiftStanding {
  readonly from: string
  readonly to: string | null
  readonly isTaken: boolean
}

/** Refuses a shift that is taken, that is for somebody else, or that one hands to oneself. */
export const checkTaking = (shift: string, kept: ShiftStanding, user: string): void => {
  if (kept.isTaken) throw refuse('shift_taken', { shift })
  if (kept.to !== null && kept.to !== user) throw refuse('shift_for_another', { shift })
  if (kept.from === user) throw refuse('shift_own', { shift })
}
