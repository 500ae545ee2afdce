import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'

/** What was said and nothing can be posted on, with its source: it enters no figure. */
export const noteInput = z.object({
  subject: id.nullable().default(null).describe('The pledge, party … it is about.'),
  words: z.string().trim().min(1).max(4000),
  source: id.describe('The source that says it (POST …/sources).'),
  happenedOn: day.nullable().default(null),
  statedDate: z.string().max(200).nullable().default(null).describe('As stated: "to date".'),
})
export type NoteInput = z.output<typeof noteInput>

export const noteAnswer = noteInput.extend({
  id,
  source: z.object({ id, title: z.string() }),
  recordedAt: z.string(),
})
export type NoteAnswer = z.output<typeof noteAnswer>

export const notePage = pageOf(noteAnswer)
export const noteQuery = listQuery('newest', 'oldest').extend({
  subject: id.optional(),
  source: id.optional(),
})
export type NoteAsked = z.output<typeof noteQuery>
