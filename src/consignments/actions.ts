import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { demand } from '#acts/permission.ts'
import { passOnward } from '#conformity/onward-actions.ts'
import { keyOf, leaving } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Line } from '#ledger/posting.ts'
import { postingsOf, type Standing, standings } from '#ledger/sql.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import { codeOf } from '#platform/code.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import {
  checkHeader,
  type ClosedAnswer,
  type ClosingInput,
  type ConsignmentInput,
  header,
  type Header,
  type HeaderAmendment,
  namedIn,
} from './consignment.ts'
import { custodyOf, moodOf, wayOf } from './custody.ts'
import { mustLock, passCustoms } from './customs-actions.ts'
import { cameOfLines, linesOfConsignment, packingActs, stepsOf } from './line-sql.ts'
import { insertSteps } from './package-sql.ts'
import { fill } from './packing-actions.ts'
import { refuse } from './refusals.ts'
import { insertConsignment, insertHistory, type Kept, setClosed, updateConsignment } from './sql.ts'
import { recordDocuments, recordLegs } from './transport-actions.ts'

export interface ConsignmentDone {
  readonly id: string
  readonly code: string
  readonly version: number
}

/**
 * Records a consignment with all that is known of it. Goods that are on their way already, or
 * further, come to stand there at once: nobody need invent the acts before.
 */
export const recordConsignment = async (
  tx: Query,
  by: By,
  input: ConsignmentInput,
): Promise<Outcome<ConsignmentDone>> => {
  const { stands, legs, documents, packages, lines } = input
  const head = header.parse(input)
  if (stands === 'landed' || stands === 'arrived') demand('consignment.land', by.actor.roles)
  if (stands === 'arrived' && by.basis !== 'reported') throw refuse('arrival_is_counted')
  await requireHeader(tx, head)
  const code = codeOf('C', by.act)
  await insertConsignment(tx, by, { ...head, code, kind: 'inbound' })
  await insertHistory(tx, by, by.act, [{ subject: by.act, content: head }])
  if (legs.length > 0) await recordLegs(tx, by, by.act, legs)
  if (documents.length > 0) await recordDocuments(tx, by, by.act, documents)
  const kept = await mustLock(tx, by.operation, by.act)
  const leg = stands === 'packed' ? undefined : stands === 'in_transit' ? legs[0] : legs.at(-1)
  const flown = leg && { carrier: leg.carrier ?? null, to: leg.to }
  const custody = custodyOf(kept, stands === 'arrived' ? undefined : flown)
  const mood = stands === 'packed' ? moodOf(by.envelope) : 'fact'
  if (mood === 'fact' && stands !== 'packed')
    await passCustoms(tx, by, passage(kept, legs[0]), mood)
  if (lines.length + packages.length > 0)
    await fill(tx, by, kept, { packages, lines }, { stage: stands, mood, custody, leg: leg?.id })
  if (stands !== 'packed') await recordBreaches(tx, by, kept)
  return { subject: by.act, answer: { id: by.act, code, version: 1 } }
}

/** Of goods that are on their way already although something keeps them where they were. */
const recordBreaches = async (tx: Query, by: By, kept: Kept): Promise<void> => {
  const lines = await linesOfConsignment(tx, by.operation, [kept.id])
  const goods = lines.flatMap(({ lot, item, package: box, quantity }) =>
    quantity === null ? [] : [{ lot, item, package: box, quantity, sent: false }],
  )
  await passOnward(tx, by, goods, wayOf(kept), 'fact')
}

const passage = (
  { id, origin, destination }: { id: string; origin: string; destination: string },
  leg: { from: string; to: string } | undefined,
) => ({ consignment: id, place: leg?.from ?? origin, beyond: leg?.to ?? destination })

/** Writes the header anew, over the version that was read. Goods stay where they stand. */
export const amendConsignment = async (
  tx: Query,
  by: By,
  consignment: string,
  input: HeaderAmendment,
): Promise<Outcome<ConsignmentDone>> => {
  const kept = await mustLock(tx, by.operation, consignment)
  const { amends } = input
  if (kept.version !== amends)
    throw refuse('consignment_version_stale', { version: kept.version, amends })
  const head = header.parse(input)
  await requireHeader(tx, head)
  const version = amends + 1
  await updateConsignment(tx, by.operation, consignment, { ...head, version })
  await insertHistory(tx, by, consignment, [{ subject: consignment, content: head }])
  return { subject: consignment, answer: { id: consignment, code: kept.code, version } }
}

const requireHeader = async (tx: Query, head: Header) => {
  checkHeader(head)
  const { parties, places } = namedIn(head)
  await requireParties(tx, parties)
  await requirePlaces(tx, places)
}

/**
 * Says what never came: what is still on the way or landed becomes short, line by line with its
 * reason; what was packed and never left goes back to its promise. What comes after all is
 * recorded as what it is.
 */
export const closeConsignment = async (
  tx: Query,
  by: By,
  consignment: string,
  input: ClosingInput,
): Promise<Outcome<ClosedAnswer>> => {
  const kept = await mustLock(tx, by.operation, consignment)
  if (kept.closedBy !== none) throw refuse('consignment_closed', { code: kept.code })
  const lines = await linesOfConsignment(tx, by.operation, [consignment])
  const ids = lines.map(({ id }) => id)
  const reasons = new Map(input.lines.map(({ line, reason }) => [line, reason]))
  for (const line of reasons.keys())
    if (!ids.includes(line)) throw refuse('consignment_line_unknown', { line })
  const stages = ['packed', 'in_transit', 'landed'] as const
  const standing = await standings(tx, by.operation, { consignmentLines: ids, stages })
  const missing = standing.filter(({ stage }) => stage !== 'packed').map(shortOf)
  const unsent = await unpack(tx, by.operation, standing)
  const moves = [...missing, ...unsent]
  if (moves.length > 0) await post(tx, by, { mood: 'instruction', lines: moves })
  const unseen = await unseenOf(tx, by.operation, consignment, lines)
  const short = [...summed(missing), ...unseen.map((line) => ({ line, quantity: null }))].map(
    (each) => ({ ...each, reason: reasons.get(each.line) ?? input.reason }),
  )
  await insertSteps(tx, by, 'short', short)
  await setClosed(tx, by.operation, consignment, { act: by.act, at: by.happenedAt })
  return { subject: consignment, answer: { id: by.act, short, unsent: summed(unsent) } }
}

const shortOf = ({ balance, id: _id, since: _since, ...from }: Standing): Line => ({
  from,
  to: leaving(from, 'short'),
  quantity: balance,
})

/** Takes back the packing of what is still packed: the last acts that packed first. */
const unpack = async (
  tx: Query,
  operation: number,
  standing: readonly Standing[],
): Promise<Line[]> => {
  const packed = standing.filter(({ stage }) => stage === 'packed')
  const left = new Map(packed.map((account) => [keyOf(account), account.balance]))
  const acts = packed.length === 0 ? [] : await packingActs(tx, operation, linesOf(packed))
  const lines: Line[] = []
  for (const act of acts)
    for (const { line, from, to, quantity, reversed, reversesAct } of await postingsOf(
      tx,
      operation,
      act,
    )) {
      const units = reversesAct ? 0 : Math.min(left.get(keyOf(to)) ?? 0, quantity - reversed)
      if (units <= 0) continue
      left.set(keyOf(to), (left.get(keyOf(to)) ?? 0) - units)
      lines.push({ from: to, to: from, quantity: units, reverses: { act, line } })
    }
  return lines
}

const linesOf = (accounts: readonly Standing[]): string[] => [
  ...new Set(accounts.map(({ consignmentLine }) => consignmentLine)),
]

/** Lines without a number of which nobody said that they landed, arrived or were counted. */
const unseenOf = async (
  tx: Query,
  operation: number,
  consignment: string,
  lines: readonly { id: string; quantity: number | null }[],
): Promise<string[]> => {
  const ids = lines.flatMap(({ id, quantity }) => (quantity === null ? [id] : []))
  const came = await cameOfLines(tx, operation, ids)
  const seen = (await stepsOf(tx, operation, consignment))
    .filter(({ stage }) => stage === 'landed' || stage === 'arrived')
    .map(({ line }) => line)
  return ids.filter((id) => !seen.includes(id) && !came.get(id))
}

const summed = (lines: readonly Line[]): { line: string; quantity: number }[] => {
  const sums = new Map<string, number>()
  for (const { from, quantity } of lines)
    sums.set(from.consignmentLine, (sums.get(from.consignmentLine) ?? 0) + quantity)
  return [...sums].map(([line, quantity]) => ({ line, quantity }))
}

/** Opens a consignment that was closed by mistake: what it gave up, and still lacks, may come. */
export const reopenConsignment = async (
  tx: Query,
  by: By,
  consignment: string,
): Promise<Outcome<{ id: string }>> => {
  const { code, closedBy } = await mustLock(tx, by.operation, consignment)
  if (closedBy === none) throw refuse('consignment_not_closed', { code })
  const given = (await postingsOf(tx, by.operation, closedBy)).filter(
    ({ to, quantity, reversed }) => to.stage === 'short' && quantity > reversed,
  )
  const consignmentLines = given.map(({ to }) => to.consignmentLine)
  const now = await standings(tx, by.operation, { consignmentLines, stages: ['short'] })
  const lines = given.flatMap(({ line, from, to, quantity, reversed, destinationId }) => {
    const balance = now.find(({ id }) => id === destinationId)?.balance ?? 0
    const units = Math.min(quantity - reversed, balance)
    const reverses = { act: closedBy, line }
    return units > 0 ? [{ from: to, to: from, quantity: units, reverses }] : []
  })
  if (lines.length > 0) await post(tx, by, { mood: 'instruction', lines })
  await setClosed(tx, by.operation, consignment, { act: none, at: null })
  return { subject: consignment, answer: { id: by.act }, corrects: closedBy }
}
