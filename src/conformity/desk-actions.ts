import { lotsById } from '#catalogue/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { evidenceKinds } from '#rules/evidence.ts'
import { byNeed, type DeskAnswer, type WaitingGroup } from './desk.ts'
import { aboutTypes, countToConfirm, evidenceToReview, openAlarms } from './desk-sql.ts'
import { evidenceOfLots } from './evidence-sql.ts'
import { waiting } from './standing-actions.ts'
import type { WaitingRow } from './waiting.ts'

/** As many stocks, and reviews, as one look goes through: more than anybody handles in a day. */
const most = 5_000

/** What waits for the officer, by type, so that a day's arrivals are handled together. */
export const conformityDesk = async (
  q: Query,
  operation: number,
  asked: { readonly place?: string | undefined; readonly item?: string | undefined },
  now: string,
): Promise<DeskAnswer> => {
  const rows = await waiting(q, operation, { ...asked, limit: most }, undefined, now)
  const stocks = rows.slice(0, most)
  const today = now.slice(0, 10)
  const reviews = await evidenceToReview(q, operation, { today, limit: most + 1 })
  return {
    groups: await groupsOf(q, operation, stocks),
    whole: rows.length <= most && reviews.length <= most,
    reviews: reviews.slice(0, most),
    toConfirm: await countToConfirm(q, operation),
  }
}

const groupsOf = async (
  q: Query,
  operation: number,
  stocks: readonly WaitingRow[],
): Promise<WaitingGroup[]> => {
  const ids = [...new Set(stocks.map(({ lot }) => lot))]
  const lots = await lotsById(q, ids)
  const evidence = await evidenceOfLots(q, operation, ids)
  const alarms = await openAlarms(q, operation, ids)
  const byType = [
    ...Map.groupBy(stocks, (row) => [row.item, row.maker, row.packaging].join('\n')).values(),
  ]
  const types = byType.map(([first]) => ({
    item: first?.item ?? none,
    maker: first?.makerId ?? none,
    packaging: first?.packaging ?? '',
  }))
  const known = await aboutTypes(q, operation, types)
  return byType
    .flatMap((group, index): WaitingGroup[] => {
      const [first] = group
      const about = known[index]
      if (!first || !about) return []
      const kinds = new Set(
        group.flatMap(({ lot }) => (evidence.get(lot) ?? []).map(({ kind }) => kind)),
      )
      return [
        {
          item: first.item,
          itemName: first.itemName,
          unit: first.unit,
          maker: first.makerId,
          makerName: first.maker,
          packaging: first.packaging,
          quantity: sumOf(group),
          since: first.since,
          ageDays: first.ageDays,
          ...about,
          evidence: evidenceKinds.filter((kind) => kinds.has(kind)),
          lots: [...Map.groupBy(group, ({ lot }) => lot)].map(([lot, stands]) => ({
            lot,
            lotNumber: lots.get(lot)?.lotNumber ?? '',
            expiresOn: lots.get(lot)?.expiresOn ?? null,
            quantity: sumOf(stands),
            since: stands[0]?.since ?? first.since,
            places: [...new Set(stands.map(({ placeName }) => placeName))],
            alarms: alarms.get(lot) ?? 0,
          })),
        },
      ]
    })
    .toSorted(byNeed)
}

const sumOf = (rows: readonly WaitingRow[]): number =>
  rows.reduce((sum, { quantity }) => sum + quantity, 0)
