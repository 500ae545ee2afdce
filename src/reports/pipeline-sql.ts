import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { ItemSaid } from './pipeline.ts'

/** What pledges say by item (or these lines of them): how exactly, and what without a number. */
export const saidByItem = async (
  q: Query,
  operation: number,
  lines: readonly string[] | undefined,
): Promise<ItemSaid[]> => {
  const among = lines ? sql`and l.id = any(${lines}::uuid[])` : sql``
  const found = await sql<ItemSaid>`
    select s.item, s.qualifiers, coalesce(u."recordedHere", false) as "recordedHere",
           case when u.item is not null then jsonb_build_object('lines', u.lines, 'sent', u.sent,
             'arrived', u.arrived, 'stated', u.stated) end as unquantified
      from (
        select item, array_agg(qualifier::text) as qualifiers
          from (select distinct l.item, l.qualifier from pledge_line l
                 where l.operation = ${operation} and l.parent = ${none} ${among}) l
         group by item) s
      left join (
        select l.item, count(*) as lines, count(c.came) as sent,
               count(*) filter (where c.came >= 'landed') as arrived,
               (array_agg(l.stated order by l.id))[1:5] as stated,
               bool_or(a.basis <> 'reported') as "recordedHere"
          from pledge_line l
          join act a on a.operation = l.operation and a.id = l.pledge
          left join lateral (
            select max(t.stage) as came
              from consignment_line g
              join consignment_step t on t.operation = g.operation and t.line = g.id
               and t.quantity is null and t.stage between 'in_transit' and 'in_service'
             where g.operation = l.operation and g.pledge_line = l.id and g.quantity is null) c
            on true
         where l.operation = ${operation} and l.parent = ${none}
           and l.qualifier = 'unquantified' ${among}
         group by l.item) u on u.item = s.item
  `.execute(q)
  return found.rows
}
