import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'

export const sourceKinds = [
  'article',
  'letter',
  'certificate',
  'waybill',
  'photograph',
  'telephone_note',
  'report',
  'other',
] as const

/** What an act can rest on: a paper, an article, the note of a telephone call. */
export const sourceInput = z.object({
  kind: z.enum(sourceKinds),
  title: z.string().trim().min(1).max(400),
  issuer: z.string().trim().min(1).max(400).nullable().default(null).describe('Who says it.'),
  number: z.string().trim().min(1).max(120).nullable().default(null),
  issuedOn: day.nullable().default(null),
  statedDate: z.string().max(200).nullable().default(null).describe('As stated: "week of …".'),
  url: z
    .url({ protocol: /^https?$/, error: 'Give an http or https address.' })
    .max(2000)
    .nullable()
    .default(null),
  note: z.string().max(4000).nullable().default(null),
})
export type SourceInput = z.output<typeof sourceInput>

export const sourceAnswer = sourceInput.extend({ id, recordedAt: z.string() })
export type SourceAnswer = z.output<typeof sourceAnswer>

export const sourcePage = pageOf(sourceAnswer)
export const sourceQuery = listQuery('newest', 'oldest', 'title').extend({
  kind: z.enum(sourceKinds).optional(),
})
export type SourceAsked = z.output<typeof sourceQuery>
