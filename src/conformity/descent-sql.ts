import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'

/** All that these lots came of, however far up, by acts that stand. */
export const ancestorsOf = async (
  q: Query,
  operation: number,
  lots: readonly string[],
): Promise<{ lot: string; ancestor: string }[]> => {
  const found = await sql<{ lot: string; ancestor: string }>`
    with recursive up(lot, ancestor) as (
      select l, l from unnest(${lots}::uuid[]) l
       union
      select up.lot, d.ancestor from up
        join lot_descent d on d.operation = ${operation} and d.lot = up.ancestor
       where not exists (
         select from posting r
          where r.operation = d.operation and r.reverses_act = d.act
            and not exists (select from posting rr
              where rr.operation = r.operation and rr.reverses_act = r.act)))
    select lot, ancestor from up where ancestor <> lot
  `.execute(q)
  return found.rows
}
