import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { instant } from '#platform/time.ts'
import type { EvidenceKind } from '#rules/evidence.ts'
import { subjectAnswer, subjectInput } from './verdict.ts'

const reason = z.string().trim().min(1).max(2000)

export const releaseInput = z.object({
  subject: subjectInput,
  quantity: z.int().positive().describe("Whole number of the item's base unit."),
  facilities: z.array(id).min(1).max(200).describe('Parties; nobody else may have any of it.'),
  authorisedBy: z.string().trim().min(1).max(200).describe('The person who answers, with office.'),
  reason,
  seen: z
    .string()
    .trim()
    .max(2000)
    .default('')
    .describe(
      'What was seen before it was signed: "declaration, label, no test report". This, or ' +
        '`evidence`, or both.',
    ),
  evidence: z
    .array(id)
    .max(100)
    .default([])
    .describe('What was seen, as evidence and inspections of this operation.'),
  expiresAt: instant.optional().describe('72 hours after the release unless given.'),
})
export type ReleaseInput = z.output<typeof releaseInput>

/** Whether it says in words, or by what is recorded, what was seen before it was signed. */
export const saysWhatWasSeen = ({
  seen,
  evidence,
}: Pick<ReleaseInput, 'seen' | 'evidence'>): boolean => seen !== '' || evidence.length > 0

const hours = 3_600_000

/** When an urgent release ends: 72 hours after it was given unless set. */
export const expiryOf = (releasedAt: string, expiresAt: string | undefined): string =>
  expiresAt ?? new Date(Date.parse(releasedAt) + 72 * hours).toISOString()

export const releaseStates = ['running', 'confirmed', 'overruled', 'lapsed'] as const
export type ReleaseState = (typeof releaseStates)[number]

export const releaseRow = z.object({
  id,
  subject: subjectAnswer,
  quantity: z.int(),
  used: z
    .int()
    .describe(
      'Let go under it so far, less what was taken back. What went into a store and on from ' +
        'there is counted once.',
    ),
  facilities: z.array(z.object({ id, name: z.string() })),
  authorisedBy: z.string(),
  reason: z.string(),
  seen: z.string(),
  evidence: z.array(id),
  releasedAt: z.string(),
  expiresAt: z.string(),
  expired: z.boolean(),
  state: z
    .enum(releaseStates)
    .describe(
      'Confirmed: a verdict lets its goods go. Overruled: one holds or rejects them. Lapsed: it ' +
        'ended and nobody decided, so that the rest is held.',
    ),
})
export type ReleaseRow = z.output<typeof releaseRow>
export const releasePage = pageOf(releaseRow)
export const releaseQuery = listQuery('ends_last', 'ends_first', 'newest').extend({
  expired: z.stringbool().optional(),
})
export type ReleaseAsked = z.output<typeof releaseQuery>

/** One line of an act that went under an urgent release. */
const went = z.object({
  act: id,
  kind: z.string(),
  at: z.string(),
  facility: named,
  item: named,
  unit: z.string(),
  lot: z.object({ id, lotNumber: z.string() }),
  quantity: z.int(),
  stored: z.int().describe('How many of them came out of a store, let go before.'),
  toStore: z.boolean().describe('Into a store, on the way to whoever will use them.'),
  delivery: z.object({ id, code: z.string() }).nullable(),
})
export type Went = z.output<typeof went>

const answered = z.object({
  setAside: z.int().nullable(),
  note: z.string().nullable(),
  answeredAt: z.string(),
  answeredBy: z.string(),
})
export type ReleaseAnswered = z.output<typeof answered>

/** What a party that had goods under an urgent release is told once they are held. */
export const releaseNotice = z.object({
  release: id,
  party: named,
  state: z.enum(['lapsed', 'overruled']),
  expiresAt: z.string(),
  reason: z.string(),
  goods: z.array(
    z.object({ item: named, unit: z.string(), lot: went.shape.lot, quantity: z.int() }),
  ),
  answer: answered.nullable().describe('Null: it has not said that it read this.'),
})
export type ReleaseNotice = z.output<typeof releaseNotice>

export const releaseAnswer = releaseRow.extend({
  went: z.array(went).describe('What went under it, to whom, less what was taken back.'),
  notices: z.array(releaseNotice).describe('Empty unless its goods are held.'),
})
export type ReleaseRead = z.output<typeof releaseAnswer>

export const noticesAsked = z.object({
  party: id.optional(),
  waiting: z.stringbool().optional().describe('True: only those that nobody has answered.'),
})

export const releaseAnswerInput = z.object({
  party: id.describe('The party that has read its notice.'),
  setAside: z.int().min(0).nullable().default(null).describe('Units put aside; null: not counted.'),
  note: z.string().trim().min(1).max(2000).nullable().default(null),
})
export type ReleaseAnswerInput = z.output<typeof releaseAnswerInput>

/** What one act took under an urgent release, as its papers tell it. */
export interface UrgentUse {
  readonly release: string
  readonly item: string
  readonly lotNumber: string
  readonly quantity: number
  readonly unit: string
  readonly authorisedBy: string
  readonly expiresAt: string
  readonly facilities: readonly string[]
  readonly seen: string
  readonly pieces: readonly SeenPiece[]
}

/** A piece of evidence or an inspection that was seen, as papers name it. */
export interface SeenPiece {
  readonly kind: EvidenceKind | 'inspection'
  /** Its standard, number and issuer, or who inspected; empty where it tells none. */
  readonly says: string
}

/** Whether a notice goes out: what went is held, by a verdict or because nobody gave one. */
export const isTold = (state: ReleaseState): state is 'lapsed' | 'overruled' =>
  state === 'lapsed' || state === 'overruled'

/** What each store still has of what went into it: those that got it first sent it on first. */
const stillThere = (all: readonly Went[]): Went[] => {
  const sent = new Map<string, number>()
  for (const { lot, stored } of all) sent.set(lot.id, (sent.get(lot.id) ?? 0) + stored)
  return all.flatMap((each) => {
    if (!each.toStore) return [each]
    const gone = Math.min(each.quantity, sent.get(each.lot.id) ?? 0)
    sent.set(each.lot.id, (sent.get(each.lot.id) ?? 0) - gone)
    return gone < each.quantity ? [{ ...each, quantity: each.quantity - gone }] : []
  })
}

/** What each party is told of what it got and did not send on, in the order in which it went. */
export const noticesOf = (
  release: Pick<ReleaseRow, 'id' | 'state' | 'expiresAt' | 'reason'>,
  all: readonly Went[],
  answers: ReadonlyMap<string, ReleaseAnswered>,
): ReleaseNotice[] => {
  const { id: of, state, expiresAt, reason: why } = release
  if (!isTold(state)) return []
  return [...Map.groupBy(stillThere(all), ({ facility }) => facility.id)].flatMap(
    ([party, parts]) => {
      const [first] = parts
      const goods = [...Map.groupBy(parts, ({ lot }) => lot.id).values()].flatMap((same) => {
        const [{ item, unit, lot } = {}] = same
        const quantity = same.reduce((sum, each) => sum + each.quantity, 0)
        return item && unit && lot ? [{ item, unit, lot, quantity }] : []
      })
      const answer = answers.get(party) ?? null
      return first
        ? [{ release: of, party: first.facility, state, expiresAt, reason: why, goods, answer }]
        : []
    },
  )
}
