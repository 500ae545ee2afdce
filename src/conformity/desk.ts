import { z } from 'zod'
import { itemClass } from '#catalogue/item.ts'
import { id } from '#platform/id-input.ts'
import { evidenceKinds } from '#rules/evidence.ts'
import { reviews } from './evidence.ts'
import { subjectAnswer } from './verdict.ts'

export const deskQuery = z.object({
  place: id.optional(),
  item: id.optional(),
})

/** From the gravest to the least, as needs have them. */
export const deskPriorities = ['life_saving', 'urgent', 'routine'] as const

const waitingLot = z.object({
  lot: id,
  lotNumber: z.string(),
  expiresOn: z.string().nullable(),
  quantity: z.int(),
  since: z.string(),
  places: z.array(z.string()),
  alarms: z.int().describe('Open ones.'),
})

/** What waits of one type: item, maker and packaging. */
export const waitingGroup = z.object({
  item: id,
  itemName: z.string(),
  class: itemClass,
  unit: z.string(),
  maker: id.nullable(),
  makerName: z.string().nullable(),
  packaging: z.string(),
  quantity: z.int(),
  since: z.string().describe('The longest there.'),
  ageDays: z.int(),
  needed: z.int().describe('Units that open needs ask for of this item or a wider one.'),
  priority: z.enum(deskPriorities).nullable().describe('The gravest of these needs.'),
  evidence: z
    .array(z.enum(evidenceKinds))
    .describe('Which kinds speak of any of the lots; a donor’s statement is the weakest.'),
  validated: id
    .nullable()
    .describe('The verdict that passes the type: its lots need their receipt check and no more.'),
  lots: z.array(waitingLot),
})
export type WaitingGroup = z.output<typeof waitingGroup>

/** Evidence that a verdict rests on, and that somebody has to look at again. */
export const reviewRow = z.object({
  evidence: id,
  kind: z.enum(evidenceKinds),
  number: z.string().nullable(),
  why: z.enum(reviews),
  since: z.string(),
  verdict: id,
  outcome: z.enum(['pass', 'limited_use']),
  subject: subjectAnswer,
})
export type ReviewRow = z.output<typeof reviewRow>

export const deskAnswer = z.object({
  groups: z.array(waitingGroup).describe('The most needed first, then the longest there.'),
  whole: z
    .boolean()
    .describe('False: more waits than was looked through (5,000 stocks, 5,000 reviews).'),
  reviews: z.array(reviewRow),
  toConfirm: z.int().describe('Verdicts that wait for a second person.'),
})
export type DeskAnswer = z.output<typeof deskAnswer>

/** The most needed first: by the gravest open need, then by what lies longest. */
export const byNeed = (
  a: Pick<WaitingGroup, 'priority' | 'since' | 'item'>,
  b: Pick<WaitingGroup, 'priority' | 'since' | 'item'>,
): number => {
  const [left, right] = [a, b].map(({ priority }) =>
    priority ? deskPriorities.indexOf(priority) : deskPriorities.length,
  )
  return (
    (left ?? 0) - (right ?? 0) || a.since.localeCompare(b.since) || a.item.localeCompare(b.item)
  )
}
