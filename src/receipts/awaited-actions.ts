import { linesOfConsignment } from '#consignments/line-sql.ts'
import { packagesOf } from '#consignments/package-sql.ts'
import { listConsignments } from '#consignments/reading-sql.ts'
import { consignmentQuery } from '#consignments/consignment-answer.ts'
import { itemsById } from '#catalogue/sql.ts'
import type { Named } from '#parties/party.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { AwaitedConsignment, AwaitedLine } from './awaited.ts'
import { namesOf } from './list-sql.ts'
import { expectedOf } from './receive.ts'
import { seenWithoutNumber } from './sql.ts'
import { statesOf } from './state-actions.ts'
import { packagesAbove } from './tally.ts'

/** The open consignments of a place, what comes next first, with what is still to be received. */
export const awaitedAt = async (q: Query, operation: number, place: string, now: string) => {
  const asked = consignmentQuery.parse({ place, open: 'true', sort: 'arrival', limit: 100 })
  const { items, total } = await listConsignments(q, operation, asked, now)
  const consignments: AwaitedConsignment[] = []
  for (const { id, code, donors, parties, destination, documents, nextArrival } of items) {
    const lines = await awaitedLines(q, operation, id)
    const packages = await packagesOf(q, operation, id)
    const awaited = lines.flatMap(({ package: box, toTally, announced, seen }) =>
      box !== null && (announced === null ? !seen : (toTally ?? 0) > 0) ? [{ package: box }] : [],
    )
    const holding = packagesAbove(packages, awaited)
    consignments.push({
      id,
      code,
      donors,
      consignee: consigneeIn(parties),
      destination,
      documents,
      arrival: nextArrival,
      packages: packages.map(({ id: box, number, kind, parent, sscc, ownCode }) => ({
        id: box,
        number,
        kind,
        parent,
        sscc,
        ownCode,
        awaited: holding.has(box),
      })),
      lines,
    })
  }
  return { consignments, total }
}

/** Who receives it if nobody says otherwise, as `soleIn` finds it when it is received. */
const consigneeIn = (parties: readonly { role: string; party: Named }[]): Named | null => {
  const [first, ...others] = parties.filter(({ role }) => role === 'consignee')
  return first && others.length === 0 ? first.party : null
}

const awaitedLines = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<AwaitedLine[]> => {
  const lines = await linesOfConsignment(q, operation, [consignment])
  const numbered = lines.filter(({ quantity }) => quantity !== null)
  const kept = { parties: [], origin: none, destination: none }
  const toTally = await statesOf(q, operation, 'tallied', { kept, lines: numbered })
  const toCount = await statesOf(q, operation, 'counted', { kept, lines: numbered })
  const ids = lines.map(({ id }) => id)
  const seen = await seenWithoutNumber(q, operation, ids)
  const items = await itemsById(q, [...new Set(lines.map(({ item }) => item))])
  const lots = await namesOf(q, { items: [], lots: lines.map(({ lot }) => lot) })
  return lines.map(({ id, number, package: box, item, lot, stated, quantity }) => {
    const [tallied, counted] = [toTally.get(id), toCount.get(id)]
    const of = items.get(item)
    return {
      line: id,
      number,
      package: box === none ? null : box,
      item: { id: item, name: of?.name ?? '', unit: of?.unit ?? '' },
      lotNumber: lots.get(lot) ?? '',
      stated,
      announced: quantity,
      toTally: tallied ? expectedOf(tallied) : null,
      toCount: counted ? expectedOf(counted) : null,
      seen: seen.has(id),
    }
  })
}
