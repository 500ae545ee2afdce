import { sql } from 'kysely'
import type { Qualifier } from '#pledges/pledge.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import { type Spot, type WayRow, wayStages } from './way.ts'

/** A line of a pledge, with who gives it to whom. */
export interface Given {
  readonly line: string
  readonly donor: string
  readonly donorName: string
  readonly donorCountry: string | null
  readonly recipient: string | null
  readonly recipientName: string | null
  readonly recipientCountry: string | null
  readonly class: string
  readonly unit: string
  readonly isUnquantified: boolean
  /** How exact the promise is; null: the promise of a part stands in its wider line. */
  readonly qualifier: Qualifier | null
  readonly origins: readonly string[]
  readonly destinations: readonly string[]
}

/** The donors of an operation in the order of their ids: `limit` and one more. */
export const donorsAfter = async (
  q: Query,
  operation: number,
  asked: PageAsked,
  after: Key | undefined,
): Promise<{ donor: string }[]> => {
  const found = await sql<{ donor: string }>`
    select distinct donor from pledge
     where operation = ${operation} ${after ? sql`and donor > ${after[0]}::uuid` : sql``}
     order by donor
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

/** Every line that these donors promised, and where its consignments left from and go to. */
export const givenBy = async (
  q: Query,
  operation: number,
  donors: readonly string[],
): Promise<Given[]> => {
  const found = await sql<Given>`
    select l.id as line, p.donor, d.name as "donorName",
           coalesce(d.country, (select min(y.country) from party_member m
             join party y on y.id = m.party where m."group" = d.id
             having count(distinct y.country) = 1)) as "donorCountry",
           nullif(r.id, ${none}::uuid) as recipient,
           coalesce(case when r.id <> ${none} then r.name end, p.recipient_words, (
             select string_agg(y.name, ', ' order by y.name) from party y
              where y.id = any(p.recipients))) as "recipientName",
           coalesce(r.country, (select min(y.country) from party y where y.id = any(p.recipients)
             having count(distinct y.country) = 1)) as "recipientCountry",
           i.class, i.unit, l.quantity is null and l.parent = ${none} as "isUnquantified",
           case when l.parent = ${none} then l.qualifier end as qualifier,
           coalesce(c.origins, '{}') as origins, coalesce(c.destinations, '{}') as destinations
      from pledge p
      join pledge_line l on l.operation = p.operation and l.pledge = p.id
      join item i on i.id = l.item
      join party d on d.id = p.donor
      join party r on r.id = case when l.recipient = ${none} and cardinality(p.recipients) = 1
        then p.recipients[1] else l.recipient end
      left join lateral (
        select array_agg(distinct k.origin) filter (where k.origin <> ${none}) as origins,
               array_agg(distinct k.destination) filter (where k.destination <> ${none})
                 as destinations
          from consignment_line g
          join consignment k on k.operation = g.operation and k.id = g.consignment
           and k.kind = 'inbound'
         where g.operation = l.operation and g.pledge_line = l.id) c on true
     where p.operation = ${operation} and p.donor = any(${donors}::uuid[])
     order by d.name, p.donor, l.pledge, l.number
  `.execute(q)
  return found.rows
}

export const spotsNamed = async (
  q: Query,
  places: readonly string[],
): Promise<Map<string, Spot>> => {
  const found = await sql<Spot>`
    select id, name, country, latitude, longitude from place
     where id = any(${places}::uuid[]) and id <> ${none}
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row]))
}

/** A row of `onTheWay`, its places still ids ("none" where there is none). */
export interface OnTheWay extends Pick<
  WayRow,
  'consignment' | 'code' | 'kind' | 'stage' | 'since'
> {
  readonly place: string
  readonly origin: string
  readonly destination: string
  readonly mode: string | null
  readonly vehicle: string | null
  readonly fromPlace: string | null
  readonly toPlace: string | null
  readonly plannedDeparture: string | null
  readonly actualDeparture: string | null
  readonly plannedArrival: string | null
  readonly actualArrival: string | null
}

/** Consignments on their way, the newest first: by what waits, and by goods without a number. */
export const onTheWay = async (
  q: Query,
  operation: number,
  asked: PageAsked,
  after: Key | undefined,
): Promise<OnTheWay[]> => {
  const before = (consignment: ReturnType<typeof sql.ref>) =>
    after ? sql`and ${consignment} < ${after[0]}::uuid` : sql``
  const found = await sql<OnTheWay>`
    with way as (
      select c.consignment, a.stage, a.place, a.since
        from account a
        join consignment_line c on c.operation = a.operation and c.id = a.consignment_line
       where a.operation = ${operation} and a.since is not null
         and a.stage = any(${[...wayStages]}::text[]::stage[]) ${before(sql.ref('c.consignment'))}
      union all
      select c.consignment, t.stage, ${none}::uuid, null
        from consignment_line c
        join consignment k on k.operation = c.operation and k.id = c.consignment
         and k.closed_by = ${none}
        cross join lateral (
          select max(s.stage) as stage from consignment_step s
           where s.operation = c.operation and s.line = c.id and s.quantity is null) t
       where c.operation = ${operation} and c.quantity is null
         and t.stage = any(${[...wayStages]}::text[]::stage[]) ${before(sql.ref('c.consignment'))}
    ), shown as (
      select consignment, max(stage) as stage, min(since) as since,
             (array_agg(place order by stage desc, since) filter (where place <> ${none}))[1]
               as place
        from way
       group by consignment
       order by consignment desc
       limit ${asked.limit + 1}
    )
    select k.id as consignment, k.code, k.kind, w.stage, w.since, k.origin, k.destination,
           coalesce(w.place, ${none}) as place, g.mode, g.vehicle, g.from_place as "fromPlace",
           g.to_place as "toPlace", g.planned_departure as "plannedDeparture",
           g.actual_departure as "actualDeparture", g.planned_arrival as "plannedArrival",
           g.actual_arrival as "actualArrival"
      from shown w
      join consignment k on k.operation = ${operation} and k.id = w.consignment
      left join lateral (
        select * from leg g where g.operation = k.operation and g.consignment = k.id
         order by (g.actual_arrival is null) desc, (g.actual_departure is not null) desc,
                  case when g.actual_arrival is null then g.number else -g.number end
         limit 1) g on true
     order by k.id desc
  `.execute(q)
  return found.rows
}
