import { sql } from 'kysely'
import { none } from '#platform/ids.ts'

/** Need lines that stand, from what is asked, planned, on its way and signed for: all at once. */
const recomputed = (operation: number) => sql`
  with line as materialized (
    select l.id, l.item, l.quantity, l.by_when, n.asked_on
      from need_line l join need n on n.operation = l.operation and n.id = l.need
     where l.operation = ${operation} and l.withdrawn_by = ${none}
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
           sum(coalesce(w.on_its_way, 0)) as on_its_way, sum(coalesce(g.delivered, 0)) as delivered
      from delivery_line d
      join consignment_line c on c.operation = d.operation and c.id = d.id
      left join gone g on g.id = d.id
      left join way w on w.id = d.id
     where d.operation = ${operation}
     group by 1, 2
  ), planned as (
    select p.need_line, sum(greatest(0, p.quantity - coalesce(d.quantity, 0))) as quantity
      from plan p
      left join (select plan, sum(dispatched) as quantity from sent group by 1) d on d.plan = p.id
     where p.operation = ${operation} and p.withdrawn_by = ${none}
     group by 1
  )
  select l.id as need_line, l.item, l.by_when, l.asked_on, l.quantity as needed,
         coalesce(p.quantity, 0) as allocated, coalesce(s.on_its_way, 0) as on_its_way,
         coalesce(s.delivered, 0) as delivered, greatest(0, l.quantity - coalesce(p.quantity, 0)
           - coalesce(s.on_its_way, 0) - coalesce(s.delivered, 0)) as open
    from line l
    left join planned p on p.need_line = l.id
    left join (select need_line, sum(on_its_way) as on_its_way, sum(delivered) as delivered
                 from sent group by 1) s on s.need_line = l.id`

const of = (side: 'k' | 'r') =>
  sql.join(
    ['lines', 'open_lines', 'needed', 'allocated', 'on_its_way', 'delivered', 'open'].map((name) =>
      sql.ref(`${side}.${name}`),
    ),
  )

/** Where the roll-ups of coverage, by need line and by item, do not say what they are made of. */
export const wrongCover = (operation: number) => sql`
  select 'need_cover' as what,
         jsonb_build_object('need_line', coalesce(k.need_line, r.need_line), 'kept', to_jsonb(k),
           'recomputed', to_jsonb(r)) as at,
         k.open as stored, r.open::bigint as computed
    from (select need_line, item, by_when, asked_on, needed, allocated, on_its_way, delivered, open
            from need_cover where operation = ${operation}) k
    full join (${recomputed(operation)}) r on r.need_line = k.need_line
   where (k.item, k.by_when, k.asked_on, k.needed, k.allocated, k.on_its_way, k.delivered, k.open)
         is distinct from
         (r.item, r.by_when, r.asked_on, r.needed, r.allocated, r.on_its_way, r.delivered, r.open)
  union all
  select 'item_cover', jsonb_build_object('item', coalesce(k.item, r.item), 'kept', to_jsonb(k),
           'recomputed', to_jsonb(r)),
         k.open::bigint, r.open::bigint
    from (select item, sum(lines) as lines, sum(open_lines) as open_lines, sum(needed) as needed,
                 sum(allocated) as allocated, sum(on_its_way) as on_its_way,
                 sum(delivered) as delivered, sum(open) as open
            from item_cover where operation = ${operation} group by 1
          having sum(lines) <> 0 or sum(needed) <> 0 or sum(open) <> 0) k
    full join (
      select item, count(*) as lines, count(*) filter (where open > 0) as open_lines,
             sum(needed) as needed, sum(allocated) as allocated, sum(on_its_way) as on_its_way,
             sum(delivered) as delivered, sum(open) as open
        from need_cover where operation = ${operation} group by 1) r on r.item = k.item
   where (${of('k')}) is distinct from (${of('r')})`
