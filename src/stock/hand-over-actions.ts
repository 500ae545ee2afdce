import type { By } from '#acts/act.ts'
import { type Outcome, perform } from '#acts/perform.ts'
import { recordDescent } from '#conformity/actions.ts'
import { ancestorsOf } from '#conformity/descent-sql.ts'
import { at, leaving, sourceOf } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Line } from '#ledger/posting.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Query } from '#platform/database.ts'
import { draw, passBorders, settled } from './actions.ts'
import { type Handed, type HandOverInput, type Mismatch, mismatches } from './hand-over.ts'
import {
  insertArrival,
  insertHandOver,
  markDelivered,
  operationOf,
  packagesOf,
  type Pending,
  pendingHandOvers,
  receivedByHandOvers,
  sentByHandOvers,
} from './hand-over-sql.ts'
import { none } from '#platform/ids.ts'
import { linesTo } from './pick.ts'
import { refuse } from './refusals.ts'
import type { Done } from './stock.ts'

/**
 * Gives goods to another operation, which has them in its books a moment later, under the same id:
 * item and lot stay. Also what is held may go: the other operation decides on it for itself.
 */
export const handOver = async (tx: Query, by: By, input: HandOverInput): Promise<Outcome<Done>> => {
  const to = await operationOf(tx, input.to)
  if (to === undefined || to === by.operation)
    throw refuse('receiving_operation_unknown', { operation: input.to })
  await requireParties(tx, [input.receiver])
  await requirePlaces(tx, [input.place])
  const lines: Line[] = []
  for (const [stage, picks] of Map.groupBy(input.lines, (line) => line.stage)) {
    const drawn = await draw(tx, by, picks, stage, 'instruction')
    await passBorders(tx, by, drawn, input.place, 'instruction')
    lines.push(...linesTo(drawn, (from) => leaving(from, 'handed_over')))
  }
  const { receiver, place, reason } = input
  const handed = await handedBy(tx, by.operation, lines)
  await insertHandOver(tx, by, { to, receiver, place, reason, lines: handed })
  return settled(tx, by, lines, { mood: 'instruction' })
}

/** With what a later hold or recall of ours must find again in books that are not ours. */
const handedBy = async (
  tx: Query,
  operation: number,
  lines: readonly Line[],
): Promise<Handed[]> => {
  const lots = [...new Set(lines.map(({ from }) => from.lot))]
  const came = Map.groupBy(await ancestorsOf(tx, operation, lots), ({ lot }) => lot)
  const boxes = await packagesOf(
    tx,
    operation,
    lines.map(({ from }) => from.consignmentLine),
  )
  return lines.map(({ from, quantity }) => {
    const { item, lot, condition, pledgeLine, consignmentLine } = from
    const cameOf = (came.get(lot) ?? []).map(({ ancestor }) => ancestor)
    const box = boxes.get(consignmentLine) ?? none
    return { item, lot, condition, quantity, pledgeLine, consignmentLine, cameOf, package: box }
  })
}

/**
 * One step of the worker: takes in what was handed over, each exactly once. The act there has the
 * id of the act here, so whoever is second, or comes again after a crash, finds it done. Gives how
 * many it took in or found taken in; call it again while that is above zero.
 */
export const deliverHandOvers = async (
  services: { readonly database: Database; readonly clock: Clock },
  limit = 100,
): Promise<number> => {
  const pending = await pendingHandOvers(services.database.query, limit)
  for (const each of pending) {
    const { operation, id, to, actor, happenedAt, reason } = each
    await perform(
      services,
      {
        operation: to,
        kind: 'stock.hand_over',
        actor: { user: actor, roles: ['coordinator'] },
        envelope: { id, happenedAt, basis: 'documented', reason },
        content: { handOver: id, from: operation },
      },
      (tx, by) => takeIn(tx, by, each),
    )
    await markDelivered(services.database.query, each, services.clock().toISOString())
  }
  return pending.length
}

const takeIn = async (tx: Query, by: By, pending: Pending): Promise<Outcome<{ id: string }>> => {
  const { receiver: holder, place } = pending
  const lines = pending.lines.map(({ item, lot, condition, quantity }) => {
    const to = at('arrived', { holder, place, item, lot, condition })
    return { from: sourceOf(to), to, quantity }
  })
  await insertArrival(tx, by, pending)
  const pairs = pending.lines.flatMap(({ lot, cameOf = [] }) =>
    cameOf.map((ancestor) => ({ ancestor, lot })),
  )
  await recordDescent(tx, by, pairs)
  await post(tx, by, { mood: 'fact', lines })
  return { subject: by.act, answer: { id: by.act } }
}

/** What this operation gave, held against what the others took: each must have its pair. */
export const verifyHandOvers = async (
  q: Query,
  operation: number,
): Promise<{ checked: number; mismatches: Mismatch[] }> => {
  const sent = await sentByHandOvers(q, operation)
  const received = await receivedByHandOvers(q, operation)
  return { checked: sent.length, mismatches: mismatches(sent, received) }
}
