import { z } from 'zod'
import { subjectAnswer, subjectInput } from '#conformity/verdict.ts'
import { stages } from '#ledger/account.ts'
import type { Stage } from '#ledger/account.ts'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf, pageQuery } from '#platform/page.ts'

export const instructions = ['set_aside', 'return', 'destroy'] as const

export const recallInput = z.object({
  subject: subjectInput,
  outcome: z.enum(['hold', 'reject']).default('hold').describe('The verdict on it from now on.'),
  instruction: z.enum(instructions).describe('What whoever has any of it is to do.'),
  reason: z.string().trim().min(1).max(2000).describe('What is wrong with it, for every notice.'),
  alarm: id.nullable().default(null).describe('The alarm it rests on.'),
  evidence: z.array(id).max(100).default([]),
})
export type RecallInput = z.output<typeof recallInput>

/** How recalled goods count: whether they still have to be dealt with, and by whom. */
export const standings = [
  'to_come',
  'in_store',
  'on_the_road',
  'at_facility',
  'safe',
  'gone',
] as const
export type Standing = (typeof standings)[number]

const standingOfStage: Readonly<Partial<Record<Stage, Standing>>> = {
  packed: 'to_come',
  in_transit: 'to_come',
  landed: 'to_come',
  arrived: 'safe',
  in_stock: 'in_store',
  moving: 'in_store',
  dispatched: 'on_the_road',
  delivered: 'at_facility',
  issued: 'at_facility',
  in_service: 'at_facility',
  used: 'gone',
  lost: 'gone',
  destroyed: 'gone',
  returned_to_donor: 'gone',
  seized: 'gone',
  handed_over: 'gone',
}

/** Goods in quarantine are safe and ends are gone; everything else is open until it is one. */
export const standingOf = (stage: Stage): Standing | undefined => standingOfStage[stage]
export const openStandings = [
  'to_come',
  'in_store',
  'on_the_road',
  'at_facility',
] as const satisfies readonly Standing[]
export const isOpen = (standing: Standing): boolean =>
  (openStandings as readonly Standing[]).includes(standing)

export const recalledStages = stages.filter((stage) => standingOf(stage) !== undefined)

/** One holder's goods of one lot at one place and stage. */
export const holderRow = z.object({
  account: z.int(),
  stage: z.enum(recalledStages as [Stage, ...Stage[]]),
  holder: named.nullable(),
  party: named.nullable().describe('Who is told: of goods on the road, who will get them.'),
  place: named.nullable(),
  item: named,
  unit: z.string(),
  lot: z.object({ id, lotNumber: z.string(), packaging: z.string() }),
  consignment: z.object({ id, code: z.string() }).nullable(),
  condition: z.enum(['sound', 'damaged']),
  quantity: z.int(),
  since: z.string().nullable(),
  suspect: z.boolean().describe('May be of it: nobody has looked what they are.'),
})
export type HolderRow = z.output<typeof holderRow>
export const holderPage = pageOf(holderRow)
export const holderQuery = pageQuery.extend({
  party: id.optional(),
  standing: z.enum(standings).optional(),
})

/** What would be recalled: the fields that its kind has, and no others. */
export const previewQuery = z.object({
  kind: z.enum(['type', 'lot', 'package']),
  item: id.optional(),
  maker: id.optional(),
  packaging: z.string().trim().max(120).optional(),
  lot: id.optional(),
  package: id.optional(),
})
export type PreviewAsked = z.output<typeof previewQuery>

const units = z.object({ standing: z.enum(standings), unit: z.string(), quantity: z.int() })

export const recallRow = z.object({
  id,
  subject: subjectAnswer,
  ours: z.boolean().describe('False: another operation began it; its goods here are ours to find.'),
  outcome: z.enum(['hold', 'reject']),
  instruction: z.enum(instructions),
  reason: z.string(),
  begunAt: z.string(),
  alarm: id.nullable(),
  closedAt: z.string().nullable(),
  closingNote: z.string().nullable(),
})
export type RecallRow = z.output<typeof recallRow>
export const recallPage = pageOf(recallRow)
export const recallQuery = listQuery('newest', 'oldest').extend({
  open: z.stringbool().optional(),
})
export type RecallAsked = z.output<typeof recallQuery>

/** A recall with its books: what is where, and what keeps it from being closed. */
export const recallAnswer = recallRow.extend({
  lots: z.int().describe('Lots that it reaches here.'),
  units: z.array(units).describe('Units by where they stand; suspect ones apart.'),
  suspect: z.array(units),
  unexplained: z.int().describe('Units of these lots that the books cannot cover.'),
  parties: z.object({ told: z.int(), acknowledged: z.int(), answered: z.int() }),
  mayClose: z.boolean(),
})
export type RecallAnswer = z.output<typeof recallAnswer>

/** Whom a recall would reach here, if it began now. */
export const recallPreview = recallAnswer
  .pick({ lots: true, units: true, suspect: true, unexplained: true })
  .extend({ parties: z.int().describe('Parties that would be told.') })
export type RecallPreview = z.output<typeof recallPreview>

const wardAnswer = z.object({
  ward: named.nullable(),
  found: z.int().nullable(),
  setAside: z.int().nullable(),
  used: z.int().nullable(),
  note: z.string().nullable(),
  answeredAt: z.string(),
  answeredBy: z.string(),
})

/** What one party is told, and what it said. */
export const noticeRow = z.object({
  party: named,
  country: z.string().nullable(),
  units: z.array(units).describe('What the books say it has, will get, or has used.'),
  state: z.enum(['told', 'acknowledged', 'answered']),
  answers: z.array(wardAnswer).describe('The latest of each ward.'),
})
export type NoticeRow = z.output<typeof noticeRow>
export const noticePage = pageOf(noticeRow)
export const noticeQuery = pageQuery.extend({
  party: id.optional(),
  state: z.enum(['told', 'acknowledged', 'answered']).optional(),
})

/** An open recall that a party has not answered, with what the books say it has. */
export const partyNotice = z.object({ recall: recallRow, notice: noticeRow })
export type PartyNotice = z.output<typeof partyNotice>
export const partyNotices = z.object({ items: z.array(partyNotice) })
export const partyNoticesQuery = z.object({ party: id })

const count = z.int().min(0).nullable().default(null)

export const answerInput = z.object({
  party: id.describe('The party that answers.'),
  wards: z
    .array(
      z.object({
        ward: id.nullable().default(null),
        found: count.describe('Units found there.'),
        setAside: count.describe('Of these, units put where nobody takes them.'),
        used: count.describe('Units that were used before.'),
        note: z.string().trim().min(1).max(2000).nullable().default(null),
      }),
    )
    .max(200)
    .default([])
    .describe('Empty: it has read the notice, and answers later.'),
})
export type AnswerInput = z.output<typeof answerInput>

export const closingInput = z.object({ note: z.string().trim().min(1).max(4000) })
