import { outcomesOf } from '#conformity/standing-actions.ts'
import { cameBack } from '#ledger/sql.ts'
import type { Query } from '#platform/database.ts'
import type { Page } from '#platform/page.ts'
import { listStock } from './list-sql.ts'
import type { StockAsked, StockRow } from './stock.ts'

/** What lies where, with the verdict that stands on it now and what decides. */
export const stockOf = async (
  q: Query,
  operation: number,
  asked: StockAsked,
  now: string,
): Promise<Page<StockRow>> => {
  const { items, ...page } = await listStock(q, operation, asked, now)
  const loose = items.filter(
    ({ stage, consignmentLine }) => stage === 'arrived' && !consignmentLine,
  )
  const back = await cameBack(q, operation, [...new Set(loose.map(({ lot }) => lot.id))])
  const old = new Set(back.map(({ id }) => id))
  const judged = await outcomesOf(
    q,
    operation,
    items.map((row) => ({
      lot: row.lot.id,
      package: row.package ?? undefined,
      place: row.place?.id,
      toStore: true,
      isNew: row.stage === 'landed' || (row.stage === 'arrived' && !old.has(row.account)),
    })),
    now,
  )
  const rows = items.map((row, index) => {
    const { outcome = 'none', decision = null } = judged[index] ?? {}
    return { ...row, verdict: outcome === 'none' ? null : outcome, decision }
  })
  return { items: rows, ...page }
}
