import { sql } from 'kysely'
import { reversed } from '#ledger/sql.ts'
import { namedSo, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type { MoveAsked, MoveRow } from './move.ts'

const named = (alias: string) => sql`
  jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)})`

/** What move `v` posted, each with what of it is still under way: what left last arrives last. */
const posted = sql`
  select d.item, d.lot, d.condition, p.quantity - ${reversed('p')} as sent,
         greatest(0, least(p.quantity - ${reversed('p')}, d.balance - coalesce((
           select sum(later.quantity) from posting later
            where later.operation = p.operation and later.destination = p.destination
              and later.seq > p.seq and later.reverses_act is null), 0))) as under_way
    from posting p
    join account d on d.operation = p.operation and d.id = p.destination and d.stage = 'moving'
   where p.operation = v.operation and p.act = v.id`

/** Moves between our places. */
export const listMoves = (
  q: Query,
  operation: number,
  asked: MoveAsked,
): Promise<Page<MoveRow>> => {
  const key = [sql`v.id`, 'uuid'] as const
  return listed(q, asked, {
    columns: sql`v.id, ${named('f')} as "from", ${named('t')} as "to",
      case when y.id <> ${none} then ${named('y')} end as holder,
      m.happened_at as "leftAt", v.note,
      (select jsonb_agg(jsonb_build_object(
           'item', jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit),
           'lot', l.id, 'lotNumber', l.lot_number, 'condition', x.condition, 'sent', x.sent,
           'underWay', x.under_way) order by i.name, l.lot_number, x.condition)
         from (select item, lot, condition, sum(sent) as sent, sum(under_way) as under_way
                 from (${posted}) z group by item, lot, condition) x
         join item i on i.id = x.item join lot l on l.id = x.lot) as lines`,
    from: sql`stock_move v`,
    beside: sql`join act m on m.operation = v.operation and m.id = v.id
      join place f on f.id = v.from_place join place t on t.id = v.to_place
      join party y on y.id = v.to_holder`,
    where: sql`v.operation = ${operation}
      ${only('v.from_place', asked.from)} ${only('v.to_place', asked.to)}
      ${asked.open ? sql`and exists (select 1 from (${posted}) z where z.under_way > 0)` : sql``}
      ${sought(
        asked.search,
        (word) => sql`v.from_place in (${namedSo('place', word)})
          or v.to_place in (${namedSo('place', word)})
          or exists (select 1 from (${posted}) z where z.item in (${namedSo('item', word)}))`,
      )}`,
    orders: { newest: down(key), oldest: up(key) },
  })
}
