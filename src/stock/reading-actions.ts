import { outcomesOf } from '#conformity/gate-actions.ts'
import type { Query } from '#platform/database.ts'
import type { Key } from '#platform/page.ts'
import { listStock } from './list-sql.ts'
import type { StockAsked, StockRow } from './stock.ts'

/** What lies where, with the verdict that stands on it now: one row more than asked for. */
export const stockOf = async (
  q: Query,
  operation: number,
  asked: StockAsked,
  after: Key | undefined,
  now: string,
): Promise<StockRow[]> => {
  const rows = await listStock(q, operation, asked, after, now)
  const judged = await outcomesOf(
    q,
    operation,
    rows.map((row) => ({
      lot: row.lot.id,
      package: row.package ?? undefined,
      place: row.place?.id,
    })),
  )
  return rows.map((row, index) => {
    const { outcome = 'none' } = judged[index] ?? {}
    return { ...row, verdict: outcome === 'none' ? null : outcome }
  })
}
