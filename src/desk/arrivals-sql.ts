import { type RawBuilder, sql } from 'kysely'
import type { By } from '#acts/act.ts'
import { namedJson } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { ArrivalRow, MeetingInput } from './arrivals.ts'

export const insertMeeting = async (
  tx: Query,
  by: By,
  consignment: string,
  meeting: MeetingInput,
) => {
  await sql`
    insert into meeting (operation, act, consignment, leg, party, person, telephone)
    values (${by.operation}, ${by.act}, ${consignment}, ${meeting.leg},
      ${meeting.party ?? none}, ${meeting.person}, ${meeting.telephone})
  `.execute(tx)
}

export const hasLeg = async (q: Query, operation: number, consignment: string, leg: string) => {
  const found = await sql`
    select 1 from leg where operation = ${operation} and consignment = ${consignment}
       and id = ${leg}
  `.execute(q)
  return found.rows.length > 0
}

const spot = (alias: string) => sql`
  case when ${sql.ref(`${alias}.id`)} <> ${none} then jsonb_build_object(
    'id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)},
    'timeZone', ${sql.ref(`${alias}.time_zone`)}) end`

/** The furthest stage at which goods of consignment `c` stand. */
const stage = sql`
  (select max(u.stage)::text from consignment_line x
     join account u on u.operation = x.operation and u.consignment_line = x.id
    where x.operation = c.operation and x.consignment = c.id and u.balance > 0
      and u.stage between 'packed' and 'arrived')`

const met = sql`
  (select jsonb_build_object('person', m.person, 'telephone', m.telephone,
      'party', ${namedJson('w')})
     from meeting m join party w on w.id = m.party
     join act a on a.operation = m.operation and a.id = m.act
    where m.operation = g.operation and m.leg = g.id
    order by a.recorded_at desc, m.act desc limit 1)`

const customs = sql`
  (select jsonb_build_object('state', case when count(*) = 0 then 'none'
      when count(*) = count(f.cleared_at) then 'cleared' else 'open' end,
      'files', coalesce(jsonb_agg(jsonb_build_object('country', f.country,
        'procedure', f.procedure, 'reference', f.reference, 'clearedAt', to_char(
          f.cleared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by f.opened_at, f.id), '[]'))
     from customs_file f where f.operation = c.operation and f.consignment = c.id)`

/**
 * Legs of open inbound consignments: those due until `until`, however late, and those that arrived
 * since `since`; by their hour, the earliest first.
 */
export const arrivals = async (
  q: Query,
  operation: number,
  asked: {
    readonly since: string
    readonly until: string
    readonly now: string
    readonly place?: string | undefined
  },
): Promise<ArrivalRow[]> => {
  const due: RawBuilder<unknown> = sql`
    (g.actual_arrival is null and g.planned_arrival <= ${asked.until}::timestamptz
      or g.actual_arrival between ${asked.since}::timestamptz and ${asked.now}::timestamptz)`
  const found = await sql<ArrivalRow>`
    select g.id as leg, c.id as consignment, c.code, g.mode, g.vehicle,
      ${namedJson('y')} as carrier,
      ${spot('f')} as "from", ${spot('t')} as "to", g.planned_departure as "plannedDeparture",
      g.actual_departure as "actualDeparture", g.planned_arrival as "plannedArrival",
      g.actual_arrival as "actualArrival",
      g.actual_arrival is null and g.planned_arrival < ${asked.now}::timestamptz as late,
      (select z.name from consignment_party x join party z on z.id = x.party
        where x.operation = c.operation and x.consignment = c.id and x.role = 'consignee')
        as consignee,
      coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'number', d.number)
          order by d.kind, d.number)
        from transport_document d
       where d.operation = c.operation and d.consignment = c.id), '[]') as documents,
      k.pieces, k.grams as "grossWeightGrams", k.unweighed, ${customs} as customs,
      coalesce((select jsonb_agg(r.paper order by r.paper) from required_paper r
        where r.operation = c.operation and r.consignment = c.id and r.source = ${none}), '[]')
        as "missingPapers",
      ${stage} as stage, ${met} as met
      from leg g
      join consignment c on c.operation = g.operation and c.id = g.consignment
       and c.kind = 'inbound' and c.closed_by = ${none}
      join place f on f.id = g.from_place join place t on t.id = g.to_place
      join party y on y.id = g.carrier
      cross join lateral (
        select count(*) as pieces, sum(p.weight_grams)::bigint as grams,
               count(*) filter (where p.weight_grams is null) as unweighed
          from package p where p.operation = c.operation and p.consignment = c.id
           and p.parent = ${none}) k
     where g.operation = ${operation} and ${due}
       ${asked.place ? sql`and g.to_place = ${asked.place}` : sql``}
     order by coalesce(g.actual_arrival, g.planned_arrival), g.id
     limit 500
  `.execute(q)
  return found.rows
}
