import { itemsById, lineage } from '#catalogue/sql.ts'
import { releasesOfAct } from '#conformity/release-reading-sql.ts'
import { linesOfConsignment } from '#consignments/line-sql.ts'
import { readConsignment } from '#consignments/reading-actions.ts'
import { pouchCodeOf } from '#consignments/value-sql.ts'
import { refuse as refuseDesk } from '#desk/refusals.ts'
import { findSituation } from '#desk/situation-sql.ts'
import { findDelivery } from '#deliveries/reading-sql.ts'
import { refuse as refuseDelivery } from '#deliveries/refusals.ts'
import { findOperation } from '#operations/sql.ts'
import { findParty, findPlace, membersOf } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { codeOf } from '#platform/code.ts'
import { none } from '#platform/ids.ts'
import { holders, notices, recallOf } from '#recalls/reading-actions.ts'
import { standingOf } from '#recalls/recall.ts'
import { findReceipt } from '#receipts/list-sql.ts'
import { discrepanciesIn } from '#receipts/reading-actions.ts'
import { refuse as refuseReceipt } from '#receipts/refusals.ts'
import { hsEditionIn } from '#standards/hs.ts'
import type { Facts, Goods, Where, Who } from './facts.ts'
import type { Received } from './receipt-note.ts'
import type { Told } from './recall-notice.ts'
import type { Reported } from './situation-report.ts'
import { refuse } from './refusals.ts'
import { lotNames } from './sql.ts'

/** What the papers of a consignment tell. Refuses `consignment_unknown`. */
export const factsOf = async (
  q: Query,
  operation: number,
  consignment: string,
  now: Date,
): Promise<Facts> => {
  const read = await readConsignment(q, operation, consignment, now.toISOString())
  const lines = await linesOfConsignment(q, operation, [consignment])
  const promised = await membersOf(q, new Set(lines.map(({ donor }) => donor)))
  const named = read.parties.filter(({ role }) => role === 'donor').map(({ party }) => party.id)
  const donors = [
    ...new Set([...named, ...[...promised.values()].flat().map(({ id }) => id)]),
  ].filter((id) => id !== none)
  const parties = await partiesBy(q, [...donors, ...read.parties.map(({ party }) => party.id)])
  const places = [read.origin, read.destination, ...read.legs.flatMap((leg) => [leg.from, leg.to])]
  return {
    consignment: read,
    pouchCode: await pouchCodeOf(q, operation, consignment),
    operation: (await findOperation(q, operation)).name,
    donors: donors.flatMap((id) => parties.get(id) ?? []),
    parties,
    places: await placesBy(
      q,
      places.flatMap((place) => place?.id ?? []),
    ),
    items: await goodsBy(
      q,
      read.lines.map(({ item }) => item.id),
      now,
    ),
  }
}

/** The same of a delivery. Refuses `delivery_unknown`. */
export const factsOfDelivery = async (
  q: Query,
  operation: number,
  delivery: string,
  now: Date,
): Promise<Facts> => {
  if (!(await findDelivery(q, operation, delivery)))
    throw refuseDelivery('delivery_unknown', { delivery })
  const facts = await factsOf(q, operation, delivery, now)
  return { ...facts, urgent: await releasesOfAct(q, operation, delivery) }
}

/** What a receipt note tells. Refuses `receipt_unknown`. */
export const receivedIn = async (
  q: Query,
  operation: number,
  id: string,
  now: Date,
): Promise<Received> => {
  const receipt = await findReceipt(q, operation, id)
  if (!receipt) throw refuseReceipt('receipt_unknown', { receipt: id })
  const { consignment, lines } = receipt
  const discrepancies = consignment ? await discrepanciesIn(q, operation, consignment) : []
  const items = [...lines, ...discrepancies].map(({ item }) => item.id)
  return {
    receipt,
    of: consignment ? await factsOf(q, operation, consignment, now) : null,
    discrepancies,
    items: await goodsBy(q, items, now),
    holder: (await partiesBy(q, [receipt.holder.id])).get(receipt.holder.id),
    place: (await placesBy(q, [receipt.place.id])).get(receipt.place.id),
    operation: (await findOperation(q, operation)).name,
    lots: await lotNames(
      q,
      lines.flatMap(({ lot }) => lot ?? []),
    ),
  }
}

const partiesBy = async (q: Query, ids: readonly string[]): Promise<Map<string, Who>> => {
  const found = new Map<string, Who>()
  for (const id of new Set(ids)) {
    const party = await findParty(q, id)
    if (party) found.set(id, party)
  }
  return found
}

const placesBy = async (q: Query, ids: readonly string[]): Promise<Map<string, Where>> => {
  const found = new Map<string, Where>()
  for (const id of new Set(ids)) {
    const place = await findPlace(q, id)
    if (place) found.set(id, place)
  }
  return found
}

/** Items with their tariff class: that of the edition in force, or of the newest they have. */
export const goodsBy = async (
  q: Query,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Goods>> => {
  const above = await lineage(q, new Set(ids))
  const all = await itemsById(q, new Set([...above.values()].flat()))
  const inForce = hsEditionIn(now.getUTCFullYear())
  const classOf = (id: string) => {
    const codes = all.get(id)?.codes.filter(({ scheme }) => scheme === 'hs') ?? []
    const classes = codes.flatMap((code) => (code.scheme === 'hs' ? [code] : []))
    return classes.find(({ edition }) => edition === inForce) ?? classes.at(-1)
  }
  return new Map(
    [...above].flatMap(([id, line]) => {
      const item = all.get(id)
      const hs = line.map(classOf).find(Boolean) ?? null
      return item ? [[id, { ...item, hs }] as const] : []
    }),
  )
}

/** A situation report that was kept; refuses `situation_unknown`. */
export const reportedIn = async (
  q: Query,
  operation: number,
  report: string,
): Promise<Reported> => {
  const found = await findSituation(q, operation, report)
  if (!found) throw refuseDesk('situation_unknown', { report })
  return {
    number: codeOf('S', found.id),
    operation: (await findOperation(q, operation)).name,
    told: found.told,
  }
}

/** A recall as a party is told of it. Refuses `recall_unknown`, `party_not_told`. */
export const toldIn = async (
  q: Query,
  operation: number,
  asked: { readonly recall: string; readonly party: string },
  now: Date,
): Promise<Told> => {
  const recall = await recallOf(q, operation, asked.recall)
  const all = await notices(q, operation, asked.recall)
  const notice = all.find(({ party }) => party.id === asked.party)
  if (!notice) throw refuse('party_not_told', { party: asked.party })
  const rows = await holders(q, operation, asked.recall, { party: asked.party, limit: 200 })
  const { name, slug } = await findOperation(q, operation)
  return {
    number: codeOf('R', recall.id),
    operation: { name, slug },
    recall,
    notice,
    to: (await partiesBy(q, [asked.party])).get(asked.party),
    holders: rows.filter(({ stage }) => standingOf(stage) !== 'gone'),
    items: await goodsBy(
      q,
      rows.map(({ item }) => item.id),
      now,
    ),
  }
}
