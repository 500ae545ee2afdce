import { sql } from 'kysely'
import type { Basis } from '#acts/act.ts'
import type { Qualifier } from '#pledges/pledge.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { ValueSaid } from './report.ts'

export interface LineSaid {
  readonly line: string
  readonly parent: string
  readonly pledge: string
  readonly code: string
  readonly item: string
  readonly itemId: string
  readonly unit: string
  readonly donors: readonly string[]
  readonly sharesKnown: boolean
  readonly recipient: string | null
  readonly recipientCountry: string | null
  readonly provenance: string
  readonly quantity: number | null
  readonly qualifier: Qualifier
  readonly stated: string
  readonly basis: Basis
  /** What the consignments of the line said, in their order: words and how exact they are. */
  readonly sentAs: readonly { stated: string; qualifier: Qualifier }[]
  /** The furthest that goods of the line came which have no number. */
  readonly unnumbered: 'promised' | 'sent' | 'arrived' | null
  readonly open: number
}

/** The names of a donor, or of the members of a joint group; sorted. */
const donorNames = sql`(
  select coalesce(jsonb_agg(y.name order by y.name), '[]') from party y
   where y.id in (select m.party from party_member m where m."group" = p.donor)
      or (y.id = p.donor and y.kind <> 'joint_group'))`

/** The pledge lines in the words of the last version recorded by then; parts have no version. */
const saidBy = (operation: number, recordedBefore: string) => sql`(
  select l.operation, l.id, l.pledge, l.number, l.parent, l.item, l.provenance,
         case when v.line is null then l.quantity
              else (v.line->>'quantity')::bigint end as quantity,
         coalesce((v.line->>'qualifier')::qualifier, l.qualifier) as qualifier,
         coalesce(v.line->>'stated', l.stated) as stated,
         coalesce((v.line->>'recipient')::uuid, l.recipient) as recipient
    from pledge_line l
    left join lateral (
      select said.line from pledge_version v
        join act n on n.operation = v.operation and n.id = v.act
         and n.recorded_at <= ${recordedBefore}
        cross join lateral jsonb_array_elements(v.lines) as said(line)
       where v.operation = l.operation and v.pledge = l.pledge and said.line->>'id' = l.id::text
       order by v.number desc limit 1) v on true
   where l.operation = ${operation} and (l.parent <> ${none} or v.line is not null))`

/** Every pledge line of an operation as it was said: who, what, to whom, in which words. */
export const linesSaid = async (
  q: Query,
  operation: number,
  recordedBefore: string | null,
): Promise<LineSaid[]> => {
  const found = await sql<LineSaid>`
    select l.id as line, l.parent, l.pledge, p.code, i.name as item, i.id as "itemId", i.unit,
           ${donorNames} as donors, p.shares <> 'unknown' as "sharesKnown",
           coalesce(nullif(r.name, 'nobody'), p.recipient_words, (
             select string_agg(y.name, ', ' order by y.name) from party y
              where y.id = any(p.recipients))) as recipient,
           coalesce(r.country, (select min(y.country) from party y where y.id = any(p.recipients)
             having count(distinct y.country) = 1)) as "recipientCountry",
           case when l.quantity is null and l.parent = ${none} then coalesce((
             select case when max(s.stage) >= 'landed' then 'arrived' else 'sent' end
               from consignment_line c join consignment_step s
                 on s.operation = c.operation and s.line = c.id and s.quantity is null
               ${
                 recordedBefore
                   ? sql`join act n on n.operation = s.operation and n.id = s.act
                 and n.recorded_at <= ${recordedBefore}`
                   : sql``
               }
              where c.operation = l.operation and c.pledge_line = l.id and c.quantity is null
                and s.stage between 'in_transit' and 'in_service'
             having count(*) > 0), 'promised') end as unnumbered,
           l.provenance, l.quantity, l.qualifier, l.stated, a.basis,
           coalesce((select jsonb_agg(jsonb_build_object('stated', c.stated, 'qualifier',
               c.qualifier) order by c.consignment, c.number)
             from consignment_line c join consignment k
               on k.operation = c.operation and k.id = c.consignment and k.kind = 'inbound'
             ${
               recordedBefore
                 ? sql`join act n on n.operation = k.operation and n.id = k.id
               and n.recorded_at <= ${recordedBefore}`
                 : sql``
             }
             where c.operation = l.operation and c.pledge_line = l.id), '[]') as "sentAs",
           coalesce((select sum(s.balance) from account s where s.operation = l.operation
             and s.pledge_line = l.id and s.stage in ('promised', 'committed')), 0)::bigint as open
      from ${recordedBefore ? saidBy(operation, recordedBefore) : sql`pledge_line`} l
      join pledge p on p.operation = l.operation and p.id = l.pledge
      join act a on a.operation = p.operation and a.id = p.id
      join item i on i.id = l.item
      join party r on r.id = l.recipient
     where l.operation = ${operation}
       ${recordedBefore ? sql`and a.recorded_at <= ${recordedBefore}` : sql``}
     order by p.id, l.number
  `.execute(q)
  return found.rows
}

export interface Cited {
  readonly subject: string
  readonly source: string
  readonly title: string
  readonly issuer: string | null
  readonly issuedOn: string | null
  readonly statedDate: string | null
  readonly url: string | null
  readonly quotes: readonly string[]
}

/** The sources of every act about these subjects (pledges, consignments), with their words. */
export const sourcesAbout = async (
  q: Query,
  operation: number,
  subjects: readonly string[],
  recordedBefore: string | null,
): Promise<Cited[]> => {
  const found = await sql<Cited>`
    select a.subject, s.id as source, s.title, s.issuer, s.issued_on as "issuedOn",
           s.stated_date as "statedDate", s.url,
           coalesce(jsonb_agg(distinct a.quote) filter (where a.quote is not null), '[]') as quotes
      from act a join source s on s.operation = a.operation and s.id = a.source
     where a.operation = ${operation} and a.subject = any(${subjects}::uuid[])
       ${recordedBefore ? sql`and a.recorded_at <= ${recordedBefore}` : sql``}
     group by a.subject, s.operation, s.id
     order by s.issued_on, s.title
  `.execute(q)
  return found.rows
}

/** Which consignments carry goods of which pledge line. */
export const consignmentsByLine = async (q: Query, operation: number) => {
  const found = await sql<{ line: string; consignments: string[] }>`
    select pledge_line as line, jsonb_agg(distinct consignment) as consignments
      from consignment_line
     where operation = ${operation} and pledge_line <> ${none}
     group by pledge_line
  `.execute(q)
  return new Map(found.rows.map((row) => [row.line, row.consignments]))
}

/** The names and units of these items. */
export const itemsNamed = async (q: Query, items: readonly string[]) => {
  const found = await sql<{ id: string; name: string; unit: string }>`
    select id, name, unit from item where id = any(${items}::uuid[])
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row]))
}

/** What gifts were said to be worth: each statement a row, with the items it covers. */
export const valuesSaid = async (q: Query, operation: number): Promise<ValueSaid[]> => {
  const found = await sql<ValueSaid>`
    select p.id as pledge, p.code, ${donorNames} as donors, nullif(v.line, ${none}) as line,
           (select jsonb_agg(i.name order by l.number) from pledge_line l
              join item i on i.id = l.item
             where l.operation = p.operation and l.pledge = p.id
               and v.line in (l.id, ${none})) as items,
           v.minor, v.currency, v.basis, v.valued_on as "valuedOn", v.rate,
           v.rate_source as "rateSource", s.title as source
      from pledge_value v
      join pledge p on p.operation = v.operation and p.id = v.pledge
      left join source s on s.operation = v.operation and s.id = v.source
     where v.operation = ${operation}
     order by p.id, v.number
  `.execute(q)
  return found.rows
}

export interface Still {
  readonly account: number
  readonly stage: string
  readonly item: string
  readonly unit: string
  readonly holder: string
  readonly place: string | null
  readonly quantity: number
  readonly since: string
  readonly days: number
}

/**
 * What has lain longest where it is, of these stages. `after`: the last row of the page before.
 * Stage by stage, each in the order of its index: together they would all be read and sorted.
 */
export const lyingStill = async (
  q: Query,
  operation: number,
  asked: { stages: readonly string[]; limit: number; now: string },
  after: readonly [since: string, account: number] | undefined,
): Promise<Still[]> => {
  const found = await sql<Still>`
    select a.id as account, a.stage, i.name as item, i.unit, h.name as holder,
           case when a.place <> ${none} then w.name end as place, a.balance as quantity, a.since,
           greatest(0, floor(extract(epoch from ${asked.now}::timestamptz - a.since) / 86400))::int
             as days
      from (
        select x.* from unnest(${asked.stages}::text[]::stage[]) s(stage)
         cross join lateral (
           select a.* from account a
            where a.operation = ${operation} and a.stage = s.stage and a.since is not null
              ${
                after
                  ? sql`and (a.since, a.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)`
                  : sql``
              }
            order by a.since, a.id
            limit ${asked.limit + 1}) x
         order by x.since, x.id
         limit ${asked.limit + 1}) a
      join item i on i.id = a.item
      join party h on h.id = a.holder
      join place w on w.id = a.place
     order by a.since, a.id
  `.execute(q)
  return found.rows
}
