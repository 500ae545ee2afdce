import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import { donorNames } from './lines-sql.ts'
import type { ValueSaid } from './report.ts'

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

/** Which consignments carry goods of which of these pledge lines. */
export const consignmentsByLine = async (q: Query, operation: number, lines: readonly string[]) => {
  const found = await sql<{ line: string; consignments: string[] }>`
    select pledge_line as line, jsonb_agg(distinct consignment) as consignments
      from consignment_line
     where operation = ${operation} and pledge_line = any(${lines}::uuid[])
     group by pledge_line
  `.execute(q)
  return new Map(found.rows.map((row) => [row.line, row.consignments]))
}

/** The names, classes and units of these items. */
export const itemsNamed = async (q: Query, items: readonly string[]) => {
  const found = await sql<{ id: string; name: string; class: string; unit: string }>`
    select id, name, class, unit from item where id = any(${items}::uuid[])
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row]))
}

/**
 * What gifts were said to be worth: each statement a row, with the items it covers. `limit` and
 * one more, with the other statements of the same pledges, by which they are compared.
 */
export const valuesSaid = async (
  q: Query,
  operation: number,
  asked: PageAsked,
  after: Key | undefined,
): Promise<ValueSaid[]> => {
  const found = await sql<ValueSaid>`
    with shown as (
      select pledge, number from pledge_value
       where operation = ${operation}
         ${after ? sql`and (pledge, number) > (${after[0]}::uuid, ${after[1]}::int)` : sql``}
       order by pledge, number
       limit ${asked.limit + 1})
    select p.id as pledge, v.number, p.code, ${donorNames} as donors,
           nullif(v.line, ${none}) as line,
           (select jsonb_agg(i.name order by l.number) from pledge_line l
              join item i on i.id = l.item
             where l.operation = p.operation and l.pledge = p.id
               and v.line in (l.id, ${none})) as items,
           v.minor, v.currency, v.basis, v.valued_on as "valuedOn", v.rate,
           v.rate_source as "rateSource", s.title as source
      from pledge_value v
      join pledge p on p.operation = v.operation and p.id = v.pledge
      left join source s on s.operation = v.operation and s.id = v.source
     where v.operation = ${operation} and v.pledge in (select pledge from shown)
     order by v.pledge, v.number
  `.execute(q)
  return found.rows
}

export interface Still {
  readonly account: number
  readonly stage: string
  readonly item: string
  readonly itemId: string
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
    select a.id as account, a.stage, i.name as item, i.id as "itemId", i.unit, h.name as holder,
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
