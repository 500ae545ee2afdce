import { sql } from 'kysely'
import { namedSo, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { listed, only, up } from '#platform/page-sql.ts'
import type { SupplyAsked, SupplyRow } from './allocation.ts'

/**
 * What lies in accounts, by what a plan would name: what lies somewhere is a lot there, whatever
 * line brought it, so that nothing stands twice.
 */
const supplies = (operation: number, { item }: SupplyAsked) => sql`(
  with recursive down as (
    select id from item where id = ${item ?? none}
    union select i.id from down join item i on i.parent = down.id
  ), lying as (
    select case when a.stage in ('arrived', 'in_stock') then 'lot'
             when a.stage in ('promised', 'committed') then 'pledge_line'
             else 'consignment_line' end as kind,
           case when a.stage in ('arrived', 'in_stock') then a.lot
             when a.stage in ('promised', 'committed')
               then coalesce(nullif(l.parent, ${none}), a.pledge_line)
             else a.consignment_line end as id,
           case when a.stage in ('arrived', 'in_stock') then a.place else ${none}::uuid end
             as place,
           a.stage, sum(a.balance)::bigint as quantity
      from account a
      left join pledge_line l on l.operation = a.operation and l.id = a.pledge_line
        and a.stage in ('promised', 'committed')
     where a.operation = ${operation} and a.since is not null and a.balance > 0
       and a.condition = 'sound' and a.stage in ('promised', 'committed', 'packed',
         'in_transit', 'landed', 'arrived', 'in_stock')
       ${item ? sql`and a.item in (select id from down)` : sql``}
     group by 1, 2, 3, 4
  )
  select kind, id, place, sum(quantity)::bigint as quantity,
         jsonb_agg(jsonb_build_object('stage', stage, 'quantity', quantity)
           order by stage desc) as stages,
         min(array_position(array['in_stock', 'arrived', 'landed', 'in_transit', 'packed',
           'committed', 'promised'], stage::text)) as rank
    from lying where id <> ${none}
   group by 1, 2, 3) s`

/** Sound goods that plans can be made on; `nearest`: those that are nearest to the ward first. */
export const listSupplies = (
  q: Query,
  operation: number,
  asked: SupplyAsked,
): Promise<Page<SupplyRow>> =>
  listed(q, asked, {
    columns: sql`
      s.kind, s.id, s.quantity, s.stages,
      case when s.place <> ${none}
        then jsonb_build_object('id', p.id, 'name', p.name) end as place,
      jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit) as item,
      coalesce(g.code, c.code, t.lot_number) as code, coalesce(g.id, c.id) as document,
      (select coalesce(sum(n.open), 0)::bigint from plan_standing n
        where n.operation = ${operation} and n.supply = s.id and n.supply_kind = s.kind
          and n.place = s.place) as planned,
      (select to_char(max(e.planned_arrival) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         from leg e where e.operation = ${operation} and e.consignment = c.id) as "expectedAt",
      t.expires_on as "expiresOn"`,
    from: sql`
      ${supplies(operation, asked)}
      left join pledge_line x on s.kind = 'pledge_line' and x.operation = ${operation}
        and x.id = s.id
      left join pledge g on g.operation = x.operation and g.id = x.pledge
      left join consignment_line y on s.kind = 'consignment_line'
        and y.operation = ${operation} and y.id = s.id
      left join consignment c on c.operation = y.operation and c.id = y.consignment
      left join lot t on s.kind = 'lot' and t.id = s.id
      join item i on i.id = coalesce(x.item, y.item, t.item)`,
    beside: sql`join place p on p.id = s.place`,
    where: sql`true ${only('s.kind', asked.kind)} ${only('s.id', asked.supply)}
      ${sought(
        asked.search,
        (word) => sql`lower(coalesce(g.code, c.code, t.lot_number)) like ${`%${word}%`}
          or i.id in (${namedSo('item', word)}) or s.place in (${namedSo('place', word)})`,
      )}`,
    orders: {
      nearest: up([sql`s.rank`, 'int'], [sql`s.id`, 'uuid'], [sql`s.place`, 'uuid']),
    },
  })
