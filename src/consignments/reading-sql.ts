import { sql } from 'kysely'
import type { z } from 'zod'
import { narrower } from '#catalogue/sql.ts'
import { namedJson, namedSo, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import type { ConsignmentAnswer, ConsignmentAsked, consignmentRow } from './consignment-answer.ts'

type Head = Omit<
  ConsignmentAnswer,
  | 'documents'
  | 'legs'
  | 'packages'
  | 'lines'
  | 'customs'
  | 'papers'
  | 'checks'
  | 'breaches'
  | 'dwell'
  | 'values'
>

/** What a consignment says of itself, its parties and places by name. */
export const headOf = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<Head | undefined> => {
  const found = await sql<Head>`
    select c.id, c.code, c.kind, c.version, ${namedJson('o')} as origin,
      ${namedJson('d')} as destination, c.incoterm, c.incoterm_place as "incotermPlace",
      ${namedJson('f')} as "freightPayer", ${namedJson('s')} as "storagePayer",
      ${namedJson('m')} as "demurragePayer", ${namedJson('i')} as insurer,
      case when c.insured_minor is not null then jsonb_build_object('minor', c.insured_minor,
        'currency', c.insured_currency) end as "insuredValue",
      c.message, c.labels, c.stated_date as "statedDate", c.note, a.recorded_at as "recordedAt",
      c.closed_at as "closedAt", nullif(c.closed_by, ${none}::uuid) as "closedBy",
      coalesce((select jsonb_agg(jsonb_build_object('role', x.role, 'party',
          jsonb_build_object('id', y.id, 'name', y.name), 'eori', coalesce(x.eori, y.eori))
          order by x.role, y.sort_key)
        from consignment_party x join party y on y.id = x.party
       where x.operation = c.operation and x.consignment = c.id), '[]') as parties
      from consignment c
      join act a on a.operation = c.operation and a.id = c.id
      join place o on o.id = c.origin join place d on d.id = c.destination
      join party f on f.id = c.freight_payer join party s on s.id = c.storage_payer
      join party m on m.id = c.demurrage_payer join party i on i.id = c.insurer
     where c.operation = ${operation} and c.id = ${consignment}
  `.execute(q)
  return found.rows[0]
}

type LegAnswer = ConsignmentAnswer['legs'][number]

/** The legs of a consignment in order, places and carriers by name. */
export const namedLegs = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<LegAnswer[]> => {
  const found = await sql<LegAnswer>`
    select l.id, l.number, l.mode, ${namedJson('f')} as "from", ${namedJson('t')} as "to",
           l.vehicle, ${namedJson('c')} as carrier, l.planned_departure as "plannedDeparture",
           l.actual_departure as "actualDeparture", l.planned_arrival as "plannedArrival",
           l.actual_arrival as "actualArrival", l.note
      from leg l join place f on f.id = l.from_place join place t on t.id = l.to_place
      join party c on c.id = l.carrier
     where l.operation = ${operation} and l.consignment = ${consignment} order by l.number
  `.execute(q)
  return found.rows
}

/** Since when goods of these lines lie where they landed, and until when they did. */
export const dwellOf = async (q: Query, operation: number, lines: readonly string[]) => {
  const at = sql`(select m.happened_at from act m where m.operation = p.operation and m.id = p.act)`
  const found = await sql<{ since: string | null; until: string | null }>`
    select (select min(${at}) from posting p
             where p.operation = ${operation} and p.reverses_act is null
               and p.destination = any(x.ids)) as since,
           case when x.balance = 0 then (select max(${at}) from posting p
             where p.operation = ${operation} and p.source = any(x.ids)) end as until
      from (select array_agg(id) as ids, sum(balance) as balance from account
             where operation = ${operation} and consignment_line = any(${lines}::uuid[])
               and stage = 'landed') x
  `.execute(q)
  return found.rows[0]
}

type Row = z.output<typeof consignmentRow>

/** When its next leg arrives, as planned; "infinity" where none is to come. */
const comes = sql`
  coalesce((select min(g.planned_arrival) from leg g where g.operation = c.operation
    and g.consignment = c.id and g.actual_arrival is null), 'infinity'::timestamptz)`

/** Consignments; `arrival`: what comes next first, what is not on its way last. */
export const listConsignments = (
  q: Query,
  operation: number,
  asked: ConsignmentAsked,
  now: string,
): Promise<Page<Row>> => {
  const key = [sql`c.id`, 'uuid'] as const
  return listed(q, asked, {
    columns: sql`c.id, c.code, c.kind, c.closed_at as "closedAt", a.recorded_at as "recordedAt",
      case when d.id <> ${none}::uuid then d.name end as destination,
      ${namedJson('d')} as "destinationPlace",
      coalesce((select jsonb_agg(jsonb_build_object('role', x.role, 'party',
          jsonb_build_object('id', y.id, 'name', y.name)) order by x.role, y.sort_key)
        from consignment_party x join party y on y.id = x.party
       where x.operation = c.operation and x.consignment = c.id), '[]') as parties,
      ${nameIn('consignor')} as consignor,
      ${nameIn('consignee')} as consignee, ${donors} as donors,
      coalesce((select jsonb_agg(t.number order by t.kind, t.number) from transport_document t
        where t.operation = c.operation and t.consignment = c.id), '[]') as documents,
      (select count(*) from package p
        where p.operation = c.operation and p.consignment = c.id) as packages,
      l.lines, l.unquantified as "unquantifiedLines",
      (select count(*) from required_paper r where r.operation = c.operation
        and r.consignment = c.id and r.source = ${none}) as "missingPapers",
      ${standing} as standing, ${nextArrival(now)} as "nextArrival"`,
    from: sql`consignment c`,
    beside: sql`join act a on a.operation = c.operation and a.id = c.id
      join place d on d.id = c.destination
      cross join lateral (select count(*) as lines,
          count(*) filter (where x.quantity is null) as unquantified
        from consignment_line x where x.operation = c.operation and x.consignment = c.id) l`,
    where: sql`c.operation = ${operation} and c.kind = ${asked.kind} ${wanted(asked)}
      ${found(asked.search)}`,
    orders: {
      newest: down(key),
      oldest: up(key),
      arrival: up([comes, 'timestamptz'], key),
    },
  })
}

/** By its code, waybills, flights and trucks, parties, places, and what is in it. */
const found = (search: string | undefined): Sql => {
  const of = (table: string, is: Sql) => sql`exists (select 1 from ${sql.table(table)} x
    where x.operation = c.operation and x.consignment = c.id and (${is}))`
  return sought(search, (word) => {
    const like = `%${word}%`
    return sql`lower(c.code) like ${like}
      or ${of('transport_document', sql`lower(x.number) like ${like}`)}
      or ${of('leg', sql`lower(replace(x.vehicle, ' ', '')) like ${like}`)}
      or ${of('consignment_party', sql`x.party in (${namedSo('party', word)})`)}
      or c.destination in (${namedSo('place', word)}) or c.origin in (${namedSo('place', word)})
      or ${of('consignment_line', sql`x.item in (${namedSo('item', word)})`)}`
  })
}

const nameIn = (role: 'consignor' | 'consignee') => sql`
  (select y.name from consignment_party x join party y on y.id = x.party
    where x.operation = c.operation and x.consignment = c.id and x.role = ${role})`

// Who gave: as the papers name them, and whoever promised what is in it, each once.
const giving = sql`
  select x.party from consignment_party x
   where x.operation = c.operation and x.consignment = c.id and x.role = 'donor'
  union select coalesce(g.party, p.donor)
    from consignment_line x
    join pledge_line pl on pl.operation = x.operation and pl.id = x.pledge_line
    join pledge p on p.operation = pl.operation and p.id = pl.pledge
    left join party_member g on g."group" = p.donor
   where x.operation = c.operation and x.consignment = c.id`

const donors = sql`
  coalesce((select jsonb_agg(y.name order by y.sort_key) from party y
    where y.kind <> 'joint_group' and y.id in (${giving})), '[]')`

const standing = sql`
  coalesce((select jsonb_agg(jsonb_build_object('item', s.item, 'name', s.name,
      'stage', s.stage, 'quantity', s.quantity) order by s.name, s.stage)
    from (select u.item, i.name, u.stage, sum(u.balance) as quantity
            from consignment_line x
            join account u on u.operation = x.operation and u.consignment_line = x.id
            join item i on i.id = u.item
           where x.operation = c.operation and x.consignment = c.id and u.balance > 0
           group by u.item, i.name, u.stage) s), '[]')`

const nextArrival = (now: string) => sql`
  (select jsonb_build_object('at', to_char(n.at at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'place', n.name, 'vehicle', n.vehicle,
      'isActual', n.actual)
    from (select coalesce(g.actual_arrival, g.planned_arrival) as at, y.name, g.vehicle,
                 g.actual_arrival is not null as actual
            from leg g join place y on y.id = g.to_place
           where g.operation = c.operation and g.consignment = c.id) n
   where n.at is not null
   order by n.actual, case when n.actual then null else n.at end,
            abs(extract(epoch from n.at - ${now}::timestamptz)) limit 1)`

/** Where a consignment is sent, goes by, and has goods; "none" where nothing of this is known. */
const placesOf = sql`
  array(select c.destination where c.destination <> ${none}
    or not exists (select 1 from leg g where g.operation = c.operation and g.consignment = c.id)
  union select g.to_place from leg g where g.operation = c.operation and g.consignment = c.id
  union select u.place from consignment_line x
    join account u on u.operation = x.operation and u.consignment_line = x.id
   where x.operation = c.operation and x.consignment = c.id and u.balance > 0
     and u.stage in ('landed', 'arrived') and u.place <> ${none})`

/** Places that open consignments have to do with, those with most of them first. */
export const placesAwaiting = async (q: Query, operation: number): Promise<AwaitingPlace[]> => {
  const found = await sql<AwaitingPlace>`
    select ${namedJson('p')} as place, count(*) as consignments
      from consignment c cross join lateral unnest(${placesOf}) as x(place)
      join place p on p.id = x.place
     where c.operation = ${operation} and c.kind = 'inbound' and c.closed_by = ${none}
       and p.id <> ${none}
     group by p.id, p.name, p.sort_key order by count(*) desc, p.sort_key limit 100
  `.execute(q)
  return found.rows
}

interface AwaitingPlace {
  readonly place: { readonly id: string; readonly name: string }
  readonly consignments: number
}

const wanted = (asked: ConsignmentAsked) => {
  const { open, stage, holder, flight, document, arrivingFrom, arrivingUntil } = asked
  const { party, item, place } = asked
  const closed = open ? sql`and c.closed_by = ${none}` : sql`and c.closed_by <> ${none}`
  const arrival = sql`coalesce(g.actual_arrival, g.planned_arrival)`
  return sql`
    ${open === undefined ? sql`` : closed} ${only('c.destination', asked.destination)}
    ${place ? sql`and (${placesOf} && array[${place}, ${none}]::uuid[])` : sql``}
    ${
      party
        ? sql`and (${party}::uuid in (${giving}) or exists (select 1 from consignment_party x
            where x.operation = c.operation and x.consignment = c.id and x.party = ${party}))`
        : sql``
    }
    ${
      item
        ? sql`and exists (select 1 from consignment_line x where x.operation = c.operation
            and x.consignment = c.id and x.item in (${narrower(item)}))`
        : sql``
    }
    ${
      stage || holder
        ? sql`and exists (select 1 from consignment_line x
            join account u on u.operation = x.operation and u.consignment_line = x.id
           where x.operation = c.operation and x.consignment = c.id and u.balance > 0
             ${stage ? sql`and u.stage = ${stage}::text::stage` : sql``}
             ${
               holder
                 ? sql`and (u.holder = ${holder} or u.holder in
                     (select m."group" from party_member m where m.party = ${holder}))`
                 : sql``
             })`
        : sql``
    }
    ${
      flight
        ? sql`and exists (select 1 from leg g where g.operation = c.operation
            and g.consignment = c.id
            and upper(replace(g.vehicle, ' ', '')) = upper(replace(${flight}, ' ', '')))`
        : sql``
    }
    ${
      document
        ? sql`and exists (select 1 from transport_document t where t.operation = c.operation
            and t.consignment = c.id
            and replace(t.number, '-', '') = replace(replace(${document}, '-', ''), ' ', ''))`
        : sql``
    }
    ${
      arrivingFrom || arrivingUntil
        ? sql`and exists (select 1 from leg g where g.operation = c.operation
            and g.consignment = c.id
            and ${arrival} >= ${arrivingFrom ?? '-infinity'}::timestamptz
            and ${arrival} <= ${arrivingUntil ?? 'infinity'}::timestamptz)`
        : sql``
    }`
}
