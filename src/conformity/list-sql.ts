import { type RawBuilder, sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import { usedOf } from './sql.ts'
import type {
  BreachAsked,
  BreachRow,
  ReleaseRow,
  VerdictAsked,
  VerdictRow,
  WaitingRow,
} from './verdict.ts'

const subjectOf = (table: 'verdict' | 'urgent_release') => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const orNull = (name: string) => sql`nullif(${column(name)}, ${none}::uuid)`
  return sql`jsonb_build_object('kind', ${column('subject')}, 'item', ${orNull('item')},
    'itemName', (select i.name from item i where i.id = case ${column('subject')}
       when 'type' then ${column('item')}
       when 'lot' then (select l.item from lot l where l.id = ${column('lot')}) end),
    'maker', ${orNull('maker')}, 'packaging', ${column('packaging')}, 'lot', ${orNull('lot')},
    'lotNumber', (select l.lot_number from lot l where l.id = ${column('lot')}
       and l.id <> ${none}), 'package', ${orNull('package')}) as subject`
}

/** Ours, the latest first, with the holds and rejects of others that reach goods we have had. */
export const listVerdicts = async (
  q: Query,
  operation: number,
  asked: VerdictAsked,
  after: Key | undefined,
): Promise<VerdictRow[]> => {
  const only = (column: string, value: string | undefined) =>
    value ? sql`and ${sql.ref(column)} = ${value}` : sql``
  const found = await sql<VerdictRow>`
    with recursive had(item) as (
      select distinct f.item from flow f where f.operation = ${operation}
      union select i.parent from had join item i on i.id = had.item)
    select id, ${subjectOf('verdict')}, jurisdiction, use, outcome, reason,
           case when operation = ${operation} then decided_by end as "decidedBy",
           decided_at as "decidedAt", operation = ${operation} as ours, lifts,
           case when operation = ${operation} then nullif(source, ${none}::uuid) end as source
      from verdict
     where (operation = ${operation} or outcome <> 'pass' and (
             subject = 'type' and item in (select had.item from had)
             or subject = 'lot' and exists (select 1 from account a
               where a.operation = ${operation} and a.lot = verdict.lot)))
       ${only('item', asked.item)} ${only('lot', asked.lot)} ${only('package', asked.package)}
       ${only('outcome', asked.outcome)}
       ${after ? sql`and (decided_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
     order by decided_at desc, id desc
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

/** Urgent releases, the one that ends last first. */
export const listReleases = async (
  q: Query,
  operation: number,
  asked: PageAsked,
  after: Key | undefined,
  now: string,
): Promise<ReleaseRow[]> => {
  const found = await sql<ReleaseRow>`
    select id, ${subjectOf('urgent_release')}, quantity, (${usedOf})::bigint as used,
           (select jsonb_agg(jsonb_build_object('id', y.id, 'name', y.name) order by y.name)
              from party y where y.id = any(facilities)) as facilities,
           authorised_by as "authorisedBy", reason, released_at as "releasedAt",
           expires_at as "expiresAt", expires_at <= ${now}::timestamptz as expired
      from urgent_release
     where operation = ${operation}
       ${after ? sql`and (expires_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
     order by expires_at desc, id desc
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

/** Breaches, the oldest first. */
export const listBreaches = async (
  q: Query,
  operation: number,
  asked: BreachAsked,
  after: Key | undefined,
): Promise<BreachRow[]> => {
  const state = (open: boolean): RawBuilder<unknown> =>
    open ? sql`and b.closed_by = ${none}` : sql`and b.closed_by <> ${none}`
  const found = await sql<BreachRow>`
    select b.id, b.act, m.kind, b.rule, nullif(b.verdict, ${none}::uuid) as verdict, b.item,
           i.name as "itemName", b.lot, l.lot_number as "lotNumber", b.quantity,
           case when y.id <> ${none} then jsonb_build_object('id', y.id, 'name', y.name) end
             as facility,
           b.opened_at as "openedAt", nullif(b.closed_by, ${none}::uuid) as "closedBy",
           b.closed_at as "closedAt", b.note
      from breach b
      join act m on m.operation = b.operation and m.id = b.act
      join item i on i.id = b.item join lot l on l.id = b.lot join party y on y.id = b.facility
     where b.operation = ${operation} ${asked.open === undefined ? sql`` : state(asked.open)}
       ${asked.act ? sql`and b.act = ${asked.act}` : sql``}
       ${asked.lot ? sql`and b.lot = ${asked.lot}` : sql``}
       ${
         after
           ? sql`and (b.opened_at, b.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
           : sql``
       }
     order by b.opened_at, b.id
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

/** What landed or stands at our places unreleased, the longest there first. */
export const listArrived = async (
  q: Query,
  operation: number,
  asked: { place?: string | undefined; limit: number },
  after: Key | undefined,
  now: string,
): Promise<WaitingRow[]> => {
  const found = await sql<WaitingRow>`
    select a.id as account, a.stage, a.item, i.name as "itemName", a.lot,
           l.lot_number as "lotNumber",
           case when y.id <> ${none} then y.name end as maker, l.packaging,
           (select nullif(c.package, ${none}::uuid) from consignment_line c
             where c.operation = a.operation and c.id = a.consignment_line) as package,
           nullif(a.consignment_line, ${none}::uuid) as "consignmentLine", a.place,
           p.name as "placeName", a.condition, a.balance as quantity, a.since,
           extract(day from ${now}::timestamptz - a.since)::int as "ageDays"
      from account a
      join item i on i.id = a.item join lot l on l.id = a.lot join place p on p.id = a.place
      join party y on y.id = case when l.maker = ${none} then i.maker else l.maker end
     where a.operation = ${operation} and a.stage in ('landed', 'arrived') and a.balance > 0
       ${asked.place ? sql`and a.place = ${asked.place}` : sql``}
       ${after ? sql`and (a.since, a.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``}
     order by a.since, a.id
     limit ${asked.limit}
  `.execute(q)
  return found.rows
}

/** The packages that these consignment lines lie in; no entry for unpackaged ones. */
export const packagesOf = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, string>> => {
  const found = await sql<{ id: string; package: string }>`
    select id, package from consignment_line
     where operation = ${operation} and id = any(${lines}::uuid[]) and package <> ${none}
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row.package]))
}

export interface AcceptedAsked {
  readonly pledgeLines?: readonly string[] | undefined
  /** An instant: what was accepted as it could be known then. */
  readonly recordedBefore?: string | null
}

export interface Crossing {
  readonly pledgeLine: string
  readonly item: string
  readonly lot: string
  readonly package: string
  /** The lot these units were before; "none" where they came to our place as what they are. */
  readonly before: string
  readonly quantity: number
}

/**
 * Units of lots that have ever had a pass, less what was taken back: as they first came to our
 * places, and as they became this lot there or later. Lots of a kit are left to their parts. Of
 * all goods, or of these pledge lines.
 */
export const crossingsOfPassed = async (
  q: Query,
  operation: number,
  { pledgeLines, recordedBefore }: AcceptedAsked,
): Promise<Crossing[]> => {
  const recorded = recordedBefore ? sql`and m.recorded_at <= ${recordedBefore}` : sql``
  const among = pledgeLines ? sql`and a.pledge_line = any(${pledgeLines}::uuid[])` : sql``
  // Of a page its own accounts first, `offset 0`: else every account of its lots would be read.
  const accounts = pledgeLines
    ? sql`(select * from account a where a.operation = ${operation} ${among} offset 0)`
    : sql`account`
  const within = (lot: string) =>
    pledgeLines ? sql`and ${sql.ref(lot)} in (select lot from mine)` : sql``
  const found = await sql<Crossing>`
    with recursive mine(lot) as (
      select a.lot from account a where a.operation = ${operation} ${among}
      union select d.ancestor from mine
        join lot_descent d on d.operation = ${operation} and d.lot = mine.lot
    ), passed(lot) as (
      select v.lot from verdict v
       where v.operation = ${operation} and v.outcome = 'pass' and v.subject = 'lot'
         ${within('v.lot')}
      union select l.id from verdict v join lot l on l.item = v.item
       where v.operation = ${operation} and v.outcome = 'pass' and v.subject = 'type'
         ${within('l.id')}
      union select c.lot from verdict v
        join consignment_line c on c.operation = ${operation} and c.package = v.package
       where v.operation = ${operation} and v.outcome = 'pass' and v.subject = 'package'
         ${within('c.lot')}
      union select d.lot from passed
        join lot_descent d on d.operation = ${operation} and d.ancestor = passed.lot
    ), crossed as (
      select a.pledge_line, a.item, a.lot, a.consignment_line, s.reached, s.lot as before,
             p.quantity, p.act
        from ${accounts} a
        join posting p on p.operation = a.operation and p.destination = a.id
        join account s on s.operation = p.operation and s.id = p.source
       where a.operation = ${operation} and a.lot in (select lot from passed)
         and a.reached >= 'arrived' and a.stage not in ('unexplained', 'transformed')
         and (s.reached < 'arrived' or s.lot <> a.lot and p.reverses_act is null)
      union all
      select a.pledge_line, a.item, a.lot, a.consignment_line, s.reached, s.lot,
             -p.quantity, p.act
        from ${accounts} a
        join posting p on p.operation = a.operation and p.source = a.id
         and p.reverses_act is not null
        join account s on s.operation = p.operation and s.id = p.destination
       where a.operation = ${operation} and a.lot in (select lot from passed)
         and a.reached >= 'arrived' and (s.reached < 'arrived' or s.lot <> a.lot))
    select x.pledge_line as "pledgeLine", x.item, x.lot,
           coalesce(c.package, ${none}) as package,
           case when x.reached >= 'arrived' then x.before else ${none} end as before,
           sum(x.quantity)::bigint as quantity
      from crossed x
      join act m on m.operation = ${operation} and m.id = x.act ${recorded}
      left join consignment_line c on c.operation = ${operation} and c.id = x.consignment_line
     group by 1, 2, 3, 4, 5
  `.execute(q)
  return found.rows.filter((row) => row.quantity > 0)
}
