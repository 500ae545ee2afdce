import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key } from '#platform/page.ts'
import type { DeliveryAnswer, DeliveryAsked, DeliveryRow } from './delivery.ts'

const named = (alias: string) => sql`
  jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)})`

const header = sql`
  c.id, c.code, ${named('f')} as facility, ${named('p')} as place, ${named('o')} as "from",
  a.happened_at as "dispatchedAt"`

const headerTables = sql`
  consignment c
  join act a on a.operation = c.operation and a.id = c.id
  join consignment_party y on y.operation = c.operation and y.consignment = c.id
   and y.role = 'consignee'
  join party f on f.id = y.party
  join place p on p.id = c.destination
  join place o on o.id = c.origin`

/** Deliveries, the newest first. */
export const listDeliveries = async (
  q: Query,
  operation: number,
  asked: DeliveryAsked,
  after: Key | undefined,
): Promise<DeliveryRow[]> => {
  const found = await sql<DeliveryRow>`
    select ${header}, s.lines, s.on_its_way as "onItsWay", s.delivered
      from ${headerTables}
     cross join lateral (
       select count(*)::int as lines, coalesce(sum(x.on_its_way), 0)::bigint as on_its_way,
              coalesce(sum(x.delivered), 0)::bigint as delivered
         from delivery_line_standing x
        where x.operation = c.operation and x.delivery = c.id) s
     where c.operation = ${operation} and c.kind = 'delivery'
       ${after ? sql`and c.id < ${String(after[0])}::uuid` : sql``}
       ${asked.facility ? sql`and y.party = ${asked.facility}` : sql``}
       ${asked.open ? sql`and s.on_its_way > 0` : sql``}
     order by c.id desc
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

/** One delivery with its lines and what was signed. Times come out of jsonb as ISO text. */
export const findDelivery = async (
  q: Query,
  operation: number,
  delivery: string,
): Promise<DeliveryAnswer | undefined> => {
  const found = await sql<DeliveryAnswer>`
    select ${header}, c.note,
      (select ${named('t')} from consignment_party k join party t on t.id = k.party
        where k.operation = c.operation and k.consignment = c.id and k.role = 'carrier') as carrier,
      g.vehicle, g.planned_arrival as "plannedArrival",
      (select jsonb_agg(to_jsonb(x) order by x.number) from (
        select l.id, l.number, ${named('i')} as item, l.lot, t.lot_number as "lotNumber",
               t.expires_on as "expiresOn", nullif(l.need_line, ${none}) as "needLine",
               nullif(s.plan, ${none}) as plan, s.dispatched, s.on_its_way as "onItsWay",
               s.delivered, s.damaged, s.refused
          from consignment_line l
          join delivery_line_standing s on s.operation = l.operation and s.id = l.id
          join item i on i.id = l.item
          join lot t on t.id = l.lot
         where l.operation = c.operation and l.consignment = c.id) x) as lines,
      coalesce((select jsonb_agg(to_jsonb(x) order by x.at, x.id) from (
        select m.id, m.kind, g.signed_by as "signedBy", m.basis,
               nullif(m.source, ${none}) as source, g.note,
               to_char(m.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
               (select jsonb_agg(jsonb_build_object('line', n.line, 'sound', n.sound,
                   'damaged', n.damaged, 'refused', n.refused, 'reason', n.reason) order by n.line)
                 from signature_line n
                where n.operation = g.operation and n.act = g.act) as lines
          from signature g join act m on m.operation = g.operation and m.id = g.act
         where g.operation = c.operation and g.delivery = c.id) x), '[]') as signatures
      from ${headerTables}
      left join leg g on g.operation = c.operation and g.consignment = c.id and g.number = 1
     where c.operation = ${operation} and c.id = ${delivery} and c.kind = 'delivery'
  `.execute(q)
  return found.rows[0]
}
