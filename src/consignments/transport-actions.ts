import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { mustLock, ownOf, requireSources } from './customs-actions.ts'
import { insertHistory } from './sql.ts'
import { blankLeg, type DocumentInput, type Leg, type LegInput, merge } from './transport.ts'
import { documentsOf, legsOf, putDocuments, putLegs } from './transport-sql.ts'

/** Records legs, or what is new of them: a flight number, a time. */
export const recordLegs = async (
  tx: Query,
  by: By,
  consignment: string,
  legs: readonly LegInput[],
): Promise<Outcome<{ id: string }>> => {
  await mustLock(tx, by.operation, consignment)
  const known = await legsOf(tx, by.operation, { ids: legs.map(({ id }) => id) })
  const written = legs.map((leg) => {
    const { id, mode, from, to } = leg
    return merge<Leg>(ownOf(known, id, consignment) ?? { ...blankLeg, id, mode, from, to }, leg)
  })
  await requirePlaces(
    tx,
    written.flatMap(({ from, to }) => [from, to]),
  )
  await requireParties(
    tx,
    written.map(({ carrier }) => carrier),
  )
  await putLegs(tx, by.operation, consignment, written)
  return told(tx, by, consignment, written)
}

/** Records transport documents: waybills of carrier and forwarder, CMR, bills of lading. */
export const recordDocuments = async (
  tx: Query,
  by: By,
  consignment: string,
  documents: readonly DocumentInput[],
): Promise<Outcome<{ id: string }>> => {
  await mustLock(tx, by.operation, consignment)
  const known = await documentsOf(tx, by.operation, { ids: documents.map(({ id }) => id) })
  for (const { id } of documents) ownOf(known, id, consignment)
  await requireParties(
    tx,
    documents.map(({ issuer }) => issuer),
  )
  await requireSources(
    tx,
    by.operation,
    documents.map(({ source }) => source),
  )
  await putDocuments(tx, by.operation, consignment, documents)
  return told(tx, by, consignment, documents)
}

const told = async (
  tx: Query,
  by: By,
  consignment: string,
  written: readonly { readonly id: string }[],
): Promise<Outcome<{ id: string }>> => {
  const said = written.map((content) => ({ subject: content.id, content }))
  await insertHistory(tx, by, consignment, said)
  return { subject: consignment, answer: { id: by.act } }
}
