import { z } from 'zod'
import { bases } from '#acts/act.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { instant } from '#platform/time.ts'
import { tableLanguages } from '#platform/code-words.ts'
import { screeningAnswer } from '#screening/screening.ts'
import { sheetKinds } from './sheets.ts'

const fileFormat = z.enum(['xlsx', 'csv'])

export const templateQuery = z.object({
  format: fileFormat.default('xlsx'),
  rows: z.coerce
    .number()
    .int()
    .min(0)
    .max(20_000)
    .default(500)
    .describe('How many rows get their row id beforehand.'),
  language: z.enum(tableLanguages).default('en').describe('Of headings, help and choices.'),
})

export const badRowsQuery = z.object({
  format: fileFormat.default('xlsx'),
  language: z.enum(tableLanguages).default('en').describe('In which is said what is wrong.'),
})

/** What is said of a file beside itself, in the query: the act's envelope and what it holds. */
export const importQuery = z.object({
  id: id.describe('Client-made UUIDv7 of the import.'),
  kind: z.enum(sheetKinds),
  dryRun: z.stringbool().default(false).describe('Check every row, and record none.'),
  fileName: z.string().max(255).optional(),
  happenedAt: instant.optional().describe('When what the rows say happened, if not now.'),
  basis: z.enum(bases).optional(),
  source: id.optional().describe('The paper that the rows rest on (POST …/sources).'),
  reason: z.string().min(1).max(2000).optional(),
})
export type ImportAsked = z.output<typeof importQuery>

/**
 * How an import stands. `recorded` counts rows written now (in a dry run, those that would be),
 * `unchanged` those that an earlier import wrote, `bad` those that were not taken.
 */
export const importAnswer = z.object({
  id,
  kind: z.enum(sheetKinds),
  dryRun: z.boolean(),
  fileName: z.string().nullable(),
  format: fileFormat,
  bytes: z.int(),
  status: z
    .enum(['waiting', 'running', 'done', 'failed', 'interrupted'])
    .describe('`failed`, `interrupted`: import the file again; rows that are recorded stay so.'),
  total: z.int().describe('Rows of the file, blank ones not counted.'),
  read: z.int(),
  recorded: z.int(),
  unchanged: z.int(),
  bad: z.int(),
  rowsPerSecond: z.number().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  failure: z.string().nullable(),
})
export type ImportAnswer = z.output<typeof importAnswer>

export const rowError = z.object({
  cell: z.string().describe('As spreadsheet programs name it: C17.'),
  column: z.string(),
  code: z.string(),
  facts: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What fills the braces of the sentences, for saying them in another language.'),
  says: z.string().describe('In English.'),
  remedy: z.string().describe('In English.'),
})

export const screenedRun = z.object({
  consignments: z
    .array(z.object({ consignment: z.object({ id, code: z.string() }), found: screeningAnswer }))
    .describe('Of a dry run of packing lists, twenty at most; of other imports none.'),
})

export const badRow = z.object({ number: z.int(), errors: z.array(rowError) })
export const badRowPage = pageOf(badRow)
export const importPage = pageOf(importAnswer)
export const runQuery = listQuery('newest', 'oldest').extend({
  kind: z.enum(sheetKinds).optional(),
  status: z.enum(['waiting', 'running', 'done', 'failed']).optional(),
  bad: z.stringbool().optional().describe('Only with rows that were not taken.'),
})
export type RunAsked = z.output<typeof runQuery>

/** Milliseconds without a sign of life after which a run counts as interrupted. */
const patience = 120_000

type Kept = Omit<ImportAnswer, 'status' | 'rowsPerSecond'> & {
  readonly status: 'waiting' | 'running' | 'done' | 'failed'
  readonly seenAt: string
}

/** A run as it is answered at this moment. */
export const answerOf = ({ seenAt, status, ...run }: Kept, now: Date): ImportAnswer => {
  const isOver = status === 'done' || status === 'failed'
  const silent = now.getTime() - Date.parse(seenAt) > patience
  const seconds = (Date.parse(run.endedAt ?? seenAt) - Date.parse(run.startedAt)) / 1000
  return {
    ...run,
    status: !isOver && silent ? 'interrupted' : status,
    rowsPerSecond: seconds > 0 && run.read > 0 ? Math.round(run.read / seconds) : null,
  }
}
