import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { narrower } from '#catalogue/sql.ts'
import { namedSo, sought } from '#parties/sql.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type { DeliveryAnswer, DeliveryAsked, DeliveryRow } from './delivery.ts'

const named = (alias: string) => sql`
  jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)})`

const header = sql`
  c.id, c.code, ${named('f')} as facility, ${named('p')} as place, ${named('o')} as "from",
  a.happened_at as "dispatchedAt"`

const consigned = sql`
  consignment c
  join consignment_party y on y.operation = c.operation and y.consignment = c.id
   and y.role = 'consignee'
  join party f on f.id = y.party`

const around = sql`
  join act a on a.operation = c.operation and a.id = c.id
  join place p on p.id = c.destination
  join place o on o.id = c.origin
  left join leg g on g.operation = c.operation and g.consignment = c.id and g.number = 1`

const carrier = sql`
  (select ${named('t')} from consignment_party k join party t on t.id = k.party
    where k.operation = c.operation and k.consignment = c.id and k.role = 'carrier')`

export const listDeliveries = (
  q: Query,
  operation: number,
  asked: DeliveryAsked,
): Promise<Page<DeliveryRow>> => {
  const key = [sql`c.id`, 'uuid'] as const
  const line = (is: (typeof key)[0]) => sql`exists (select 1 from consignment_line x
    where x.operation = c.operation and x.consignment = c.id and ${is})`
  return listed(q, asked, {
    columns: sql`${header}, ${carrier} as carrier, g.vehicle, g.planned_arrival as "plannedArrival",
      (select max(m.happened_at) from signature z
         join act m on m.operation = z.operation and m.id = z.act
        where z.operation = c.operation and z.delivery = c.id) as "lastSignedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit)
          order by i.name)
        from item i where i.id in (select x.item from consignment_line x
          where x.operation = c.operation and x.consignment = c.id)), '[]') as items,
      s.lines, s.on_its_way as "onItsWay", s.delivered`,
    from: consigned,
    beside: sql`${around}
      cross join lateral (
        select count(*)::int as lines, coalesce(sum(x.on_its_way), 0)::bigint as on_its_way,
               coalesce(sum(x.delivered), 0)::bigint as delivered
          from delivery_line_standing x
         where x.operation = c.operation and x.delivery = c.id) s`,
    where: sql`c.operation = ${operation} and c.kind = 'delivery'
      ${only('y.party', asked.facility)} ${only('c.destination', asked.place)}
      ${only('c.origin', asked.from)}
      ${asked.item ? sql`and ${line(sql`x.item in (${narrower(asked.item)})`)}` : sql``}
      ${
        asked.open
          ? sql`and exists (select 1 from delivery_line_standing x
              where x.operation = c.operation and x.delivery = c.id and x.on_its_way > 0)`
          : sql``
      }
      ${sought(
        asked.search,
        (word) => sql`lower(c.code) like ${`%${word}%`} or y.party in (${namedSo('party', word)})
          or c.destination in (${namedSo('place', word)})
          or ${line(sql`x.item in (${namedSo('item', word)})`)}
          or exists (select 1 from leg x where x.operation = c.operation and x.consignment = c.id
            and lower(replace(x.vehicle, ' ', '')) like ${`%${word}%`})`,
      )}`,
    orders: {
      newest: down(key),
      oldest: up(key),
      facility: up([sql`f.sort_key`, 'text'], key),
    },
  })
}

/** One delivery with its lines and what was signed. Times come out of jsonb as ISO text. */
export const findDelivery = async (
  q: Query,
  operation: number,
  delivery: string,
): Promise<DeliveryAnswer | undefined> => {
  const found = await sql<DeliveryAnswer>`
    select ${header}, c.note,
      ${carrier} as carrier,
      g.vehicle, g.planned_arrival as "plannedArrival",
      (select jsonb_agg(to_jsonb(x) order by x.number) from (
        select l.id, l.number, ${named('i')} as item, i.unit, l.lot, t.lot_number as "lotNumber",
               t.expires_on as "expiresOn", nullif(l.need_line, ${none}) as "needLine",
               (select jsonb_build_object('id', n.id, 'code', n.code) from need_line z
                  join need n on n.operation = z.operation and n.id = z.need
                 where z.operation = l.operation and z.id = l.need_line) as need,
               nullif(s.plan, ${none}) as plan, s.dispatched, s.on_its_way as "onItsWay",
               s.delivered, s.damaged, s.refused
          from consignment_line l
          join delivery_line_standing s on s.operation = l.operation and s.id = l.id
          join item i on i.id = l.item
          join lot t on t.id = l.lot
         where l.operation = c.operation and l.consignment = c.id) x) as lines,
      coalesce((select jsonb_agg(to_jsonb(x) order by x.at, x.id) from (
        select m.id, m.kind, g.signed_by as "signedBy", m.basis,
               nullif(m.source, ${none}) as source, s.title as "sourceTitle",
               coalesce(u.name, m.actor) as actor, g.note,
               to_char(m.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
               (select jsonb_agg(jsonb_build_object('line', n.line, 'sound', n.sound,
                   'damaged', n.damaged, 'refused', n.refused, 'reason', n.reason) order by n.line)
                 from signature_line n
                where n.operation = g.operation and n.act = g.act) as lines
          from signature g join act m on m.operation = g.operation and m.id = g.act
          left join source s on s.operation = m.operation and s.id = m.source
          left join sign_in_user u on u.id::text = m.actor
         where g.operation = c.operation and g.delivery = c.id) x), '[]') as signatures
      from ${consigned} ${around}
     where c.operation = ${operation} and c.id = ${delivery} and c.kind = 'delivery'
  `.execute(q)
  return found.rows[0]
}
