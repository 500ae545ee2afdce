import { lotsById } from '#catalogue/sql.ts'
import { findVerdict } from '#conformity/list-sql.ts'
import { piecesSeen } from '#conformity/release-reading-sql.ts'
import { readRelease } from '#conformity/release-actions.ts'
import { refuse as refuseConformity } from '#conformity/refusals.ts'
import { outcomesOf } from '#conformity/standing-actions.ts'
import { keeps, letsGo } from '#conformity/verdict.ts'
import { refuse as refuseCatalogue } from '#catalogue/refusals.ts'
import { findOperation } from '#operations/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { type Decided, type Held, heldBy } from './held.ts'
import { goodsBy } from './reading-actions.ts'
import { refuse } from './refusals.ts'

/** What a quarantine label tells of a lot. Refuses `lot_unknown`, and `lot_released`. */
export const heldIn = async (q: Query, operation: number, id: string, now: Date): Promise<Held> => {
  const lot = (await lotsById(q, [id])).get(id)
  if (!lot) throw refuseCatalogue('lot_unknown', { lots: [id] })
  const [stands] = await outcomesOf(q, operation, [{ lot: id }], now.toISOString())
  if (stands && letsGo(stands.outcome)) throw refuse('lot_released', { lot: lot.lotNumber })
  const item = (await goodsBy(q, [lot.item.id], now)).get(lot.item.id)
  const rule = heldBy.find((each) => each === stands?.rule) ?? 'no_verdict'
  const verdict = stands?.verdict ?? none
  const decided =
    keeps(stands?.outcome ?? 'none') && verdict !== none
      ? await findVerdict(q, operation, verdict)
      : undefined
  const { slug } = await findOperation(q, operation)
  return { lot, rule, operation: slug, ...(item && { item }), ...(decided && { decided }) }
}

/** What the label of an urgent release tells. Refuses `release_unknown`. */
export const urgentIn = async (q: Query, operation: number, id: string, now: Date) => {
  const release = await readRelease(q, operation, id, now.toISOString())
  const item = await itemOf(q, release.subject, now)
  const { slug } = await findOperation(q, operation)
  const pieces = await piecesSeen(q, operation, id)
  return { release, pieces, operation: slug, ...(item && { item }) }
}

/** What a verdict on paper tells. Refuses `verdict_not_here`. */
export const decidedIn = async (
  q: Query,
  operation: number,
  id: string,
  now: Date,
): Promise<Decided> => {
  const verdict = await findVerdict(q, operation, id)
  if (!verdict) throw refuseConformity('verdict_not_here', { verdict: id })
  const item = await itemOf(q, verdict.subject, now)
  return { verdict, operation: (await findOperation(q, operation)).name, ...(item && { item }) }
}

const itemOf = async (
  q: Query,
  subject: Decided['verdict']['subject'],
  now: Date,
): Promise<Decided['item']> => {
  const lot = subject.lot && (await lotsById(q, [subject.lot])).get(subject.lot)
  const id = subject.item ?? (lot ? lot.item.id : undefined)
  return id ? (await goodsBy(q, [id], now)).get(id) : undefined
}
