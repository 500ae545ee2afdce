import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'

/**
 * Units let go on an urgent release alone, by pledge line (by item for goods nobody promised). Of
 * an act that took goods of several lines the first of them are the ones the release covered. Of
 * these lines (`none`: goods nobody promised).
 */
export const letGoUrgently = async (
  q: Query,
  operation: number,
  pledgeLines: readonly string[],
  recordedBefore: string | null,
): Promise<Map<string, number>> => {
  const found = await sql<{ of: string; quantity: number }>`
    select case when p.pledge_line = ${none} then p.item else p.pledge_line end as of,
           sum(least(p.quantity, greatest(0, u.quantity - p.before)))::bigint as quantity
      from (
        select act, lot, sum(quantity - stored) as quantity from urgent_release_use
         where operation = ${operation} and lot in (select a.lot from account a
           where a.operation = ${operation} and a.pledge_line = any(${pledgeLines}::uuid[]))
         group by act, lot) u
      join act m on m.operation = ${operation} and m.id = u.act
      join (
        select p.act, d.lot, d.pledge_line, d.item, p.quantity, coalesce(sum(p.quantity) over (
                 partition by p.act, d.lot order by p.line
                 rows between unbounded preceding and 1 preceding), 0) as before
          from posting p join account d on d.operation = p.operation and d.id = p.destination
         where p.operation = ${operation} and p.reverses_act is null
           and d.stage in ('in_stock', 'dispatched')
           and p.act in (select act from urgent_release_use where operation = ${operation})) p
        on p.act = u.act and p.lot = u.lot
     where p.pledge_line = any(${pledgeLines}::uuid[]) and not exists (select 1 from posting r
             where r.operation = ${operation} and r.reverses_act = u.act)
       ${recordedBefore ? sql`and m.recorded_at <= ${recordedBefore}` : sql``}
     group by 1
    having sum(least(p.quantity, greatest(0, u.quantity - p.before))) > 0
  `.execute(q)
  return new Map(found.rows.map((row) => [row.of, row.quantity]))
}
