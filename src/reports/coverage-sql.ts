import { sql } from 'kysely'
import { fold } from '#parties/name.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import type { CoverageRow } from './coverage.ts'

export type Covered = CoverageRow & { readonly sortKey: string }

/**
 * What is asked for, item by item in the order of their names. What `need_coverage` and
 * `delivery_line_standing` say line by line is here of all lines of the items at once, from what
 * was kept of them with every movement.
 */
export const coverageByItem = async (
  q: Query,
  operation: number,
  asked: PageAsked & { item?: string | undefined },
  after: Key | undefined,
): Promise<Covered[]> => {
  const found = await sql<Covered>`
    with shown as materialized (
      select i.id, i.name, i.sort_key, i.class, i.unit
        from item i
       where exists (select 1 from need_line l where l.operation = ${operation}
               and l.item = i.id and l.withdrawn_by = ${none})
         ${asked.item ? sql`and strpos(i.sort_key, ${fold(asked.item)}) > 0` : sql``}
         ${after ? sql`and (i.sort_key, i.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
       order by i.sort_key, i.id
       limit ${asked.limit + 1}
    ), line as materialized (
      select l.id, l.item, l.quantity, l.by_when, n.asked_on
        from need_line l join need n on n.operation = l.operation and n.id = l.need
       where l.operation = ${operation} and l.item in (select id from shown)
         and l.withdrawn_by = ${none}
    ), gone as materialized (
      select consignment_line as id,
             sum(quantity) filter (where stage = 'dispatched') as dispatched,
             sum(quantity) filter (where stage = 'delivered') as delivered
        from crossing
       where operation = ${operation} and stage in ('dispatched', 'delivered')
       group by 1
    ), way as materialized (
      select consignment_line as id, sum(balance) as on_its_way from account
       where operation = ${operation} and stage = 'dispatched' and since is not null
       group by 1
    ), sent as materialized (
      select c.need_line, d.plan, sum(coalesce(g.dispatched, 0)) as dispatched,
             sum(coalesce(w.on_its_way, 0)) as on_its_way,
             sum(coalesce(g.delivered, 0)) as delivered
        from delivery_line d
        join consignment_line c on c.operation = d.operation and c.id = d.id
        left join gone g on g.id = d.id
        left join way w on w.id = d.id
       where d.operation = ${operation} and c.need_line in (select id from line)
         and (g.id is not null or w.id is not null)
       group by 1, 2
    ), drawn as (
      select plan, sum(dispatched) as quantity from sent where plan <> ${none} group by plan
    ), planned as (
      select p.need_line, sum(greatest(0, p.quantity - coalesce(d.quantity, 0))) as quantity
        from plan p left join drawn d on d.plan = p.id
       where p.operation = ${operation} and p.withdrawn_by = ${none}
         and p.need_line in (select id from line)
       group by 1
    ), covered as (
      select l.*, coalesce(p.quantity, 0) as allocated, coalesce(s.on_its_way, 0) as on_its_way,
             coalesce(s.delivered, 0) as delivered,
             greatest(0, l.quantity - coalesce(p.quantity, 0) - coalesce(s.on_its_way, 0)
               - coalesce(s.delivered, 0)) as open
        from line l
        left join planned p on p.need_line = l.id
        left join (select need_line, sum(on_its_way) as on_its_way, sum(delivered) as delivered
                     from sent group by 1) s on s.need_line = l.id
    )
    select i.name as item, i.id as "itemId", i.sort_key as "sortKey", i.class, i.unit, c.*
      from shown i
      join (
        select item as id, count(*)::int as lines,
               count(*) filter (where open > 0)::int as "openLines",
               sum(quantity)::bigint as needed, sum(allocated)::bigint as allocated,
               sum(on_its_way)::bigint as "onItsWay", sum(delivered)::bigint as delivered,
               sum(open)::bigint as open, min(by_when) filter (where open > 0) as "oldestOpenBy",
               min(asked_on) filter (where open > 0) as "oldestOpenAskedOn"
          from covered group by item) c on c.id = i.id
     order by i.sort_key, i.id
  `.execute(q)
  return found.rows
}
