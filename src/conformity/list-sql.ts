import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { holds, namedSo, sought } from '#parties/sql.ts'
import type { Key, Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import type { BreachAsked, BreachRow } from './breach.ts'
import { medicineColumn } from './medicine-sql.ts'
import type { ReleaseAsked, ReleaseRow } from './release.ts'
import { usedOf } from './release-sql.ts'
import type { VerdictAnswer, VerdictAsked, VerdictRow } from './verdict.ts'
import type { WaitingAsked, WaitingRow } from './waiting.ts'

/** A subject with its names, as `subject`. */
export const subjectColumn = (table: 'verdict' | 'urgent_release' | 'evidence') => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const orNull = (name: string) => sql`nullif(${column(name)}, ${none}::uuid)`
  return sql`jsonb_build_object('kind', ${column('subject')}, 'item', ${orNull('item')},
    'itemName', (select i.name from item i where i.id = case ${column('subject')}
       when 'type' then ${column('item')}
       when 'lot' then (select l.item from lot l where l.id = ${column('lot')}) end),
    'maker', ${orNull('maker')},
    'makerName', (select y.name from party y where y.id = ${column('maker')} and y.id <> ${none}),
    'packaging', ${column('packaging')}, 'lot', ${orNull('lot')},
    'lotNumber', (select l.lot_number from lot l where l.id = ${column('lot')}
       and l.id <> ${none}), 'package', ${orNull('package')},
    'packageCode', (select k.own_code from package k where k.operation = ${column('operation')}
       and k.id = ${column('package')} and k.id <> ${none})) as subject`
}

/** By what a subject is of. */
const about = (table: 'verdict' | 'urgent_release', search: string | undefined, text: Sql): Sql => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sought(
    search,
    (word) => sql`${column('item')} in (${namedSo('item', word)})
      or ${column('lot')} in (select l.id from lot l where l.item in (${namedSo('item', word)})
        or lower(l.lot_number) like ${`%${word}%`})
      or ${column('maker')} in (${namedSo('party', word)}) or ${holds(text, word)}`,
  )
}

/**
 * Ours, with the holds and rejects of others that reach goods we have had; `beside`: a condition
 * on `verdict` more than what was asked.
 */
export const listVerdicts = (
  q: Query,
  operation: number,
  asked: VerdictAsked,
  beside: Sql = sql``,
): Promise<Page<VerdictRow>> => {
  const key = [
    [sql`decided_at`, 'timestamptz'],
    [sql`verdict.id`, 'uuid'],
  ] as const
  const ours = sql`(operation = ${operation})`
  const confirmed = sql`exists (
    select 1 from verdict_confirmation c where c.verdict = verdict.id)`
  return listed(q, asked, {
    columns: sql`id, ${subjectColumn('verdict')}, jurisdiction, outcome, reason,
      case when outcome = 'limited_use' then jsonb_build_object('users', users,
        'purposes', purposes, 'excluded', excluded_purposes) end as limits,
      case when under <> '' then jsonb_build_object('rule', under, 'authorisedOn', authorised_on,
        'placedOn', placed_on) end as under,
      case when ${ours} then ${medicineColumn} end as medicine,
      receipt_check as "receiptCheck",
      case when ${ours} then evidence else '{}' end as evidence,
      case when not needs_second then 'not_needed'
           when ${confirmed} then 'confirmed' else 'waiting' end as confirmation,
      case when ${ours} then (select coalesce(u.name, c.confirmed_by) from verdict_confirmation c
        left join sign_in_user u on u.id::text = c.confirmed_by
        where c.verdict = verdict.id) end as "confirmedBy",
      case when ${ours} then decided_by end as "decidedBy",
      decided_at as "decidedAt", ${ours} as ours, lifts,
      case when ${ours} then nullif(source, ${none}::uuid) end as source,
      case when ${ours} then (select s.title from source s
        where s.operation = verdict.operation and s.id = verdict.source) end as "sourceTitle"`,
    from: sql`verdict`,
    where: sql`(${ours} or outcome not in ('pass', 'limited_use') and (
        subject = 'type' and item in (
          with recursive had(item) as (
            select distinct f.item from flow f where f.operation = ${operation}
            union select i.parent from had join item i on i.id = had.item)
          select had.item from had)
        or subject = 'lot' and exists (select 1 from account a
          where a.operation = ${operation} and a.lot = verdict.lot)))
      ${only('item', asked.item)} ${only('lot', asked.lot)} ${only('package', asked.package)}
      ${only('outcome', asked.outcome)} ${only('subject', asked.subject)}
      ${asked.ours === undefined ? sql`` : sql`and ${ours} = ${asked.ours}`}
      ${asked.waiting ? sql`and ${ours} and needs_second and not ${confirmed}` : sql``}
      ${beside}
      ${about('verdict', asked.search, sql`verdict.reason`)}`,
    orders: { newest: down(...key), oldest: up(...key) },
  })
}

/** Verdicts on these lots, packages and items, the latest first. */
export const verdictsAbout = async (
  q: Query,
  operation: number,
  { lots, packages, items }: Record<'lots' | 'packages' | 'items', readonly string[]>,
): Promise<VerdictRow[]> => {
  const about = sql`and (subject = 'lot' and lot = any(${lots}::uuid[])
    or subject = 'type' and item = any(${items}::uuid[])
    or subject = 'package' and package = any(${packages}::uuid[]))`
  return (await listVerdicts(q, operation, { limit: 200, sort: 'newest' }, about)).items
}

/** One, with what came of it since; undefined if it concerns nothing here. */
export const findVerdict = async (
  q: Query,
  operation: number,
  id: string,
): Promise<VerdictAnswer | undefined> => {
  const { items } = await listVerdicts(
    q,
    operation,
    { limit: 1, sort: 'newest' },
    sql`and verdict.id = ${id}`,
  )
  const [row] = items
  if (!row) return undefined
  const named = sql`jsonb_build_object('id', w.id, 'outcome', w.outcome, 'decidedAt',
    to_char(w.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`
  const found = await sql<Omit<VerdictAnswer, keyof VerdictRow>>`
    select v.recorded_at as "recordedAt", c.confirmed_at as "confirmedAt",
           case when v.operation = ${operation} then coalesce((select u.name from sign_in_user u
             where u.id::text = v.recorded_by), v.recorded_by) end as "recordedBy",
           (select ${named} from verdict w
             where w.operation = v.operation and w.subject = v.subject and w.item = v.item
               and w.maker = v.maker and w.packaging = v.packaging and w.lot = v.lot
               and w.package = v.package and w.jurisdiction is not distinct from v.jurisdiction
               and (w.decided_at, w.seq) > (v.decided_at, v.seq)
             order by w.decided_at, w.seq limit 1) as "revisedBy",
           coalesce((select jsonb_agg(${named} order by w.decided_at, w.seq) from verdict w
             where w.operation = ${operation} and v.id = any(w.lifts)), '[]') as "liftedBy"
      from verdict v left join verdict_confirmation c on c.verdict = v.id
     where v.id = ${id}
  `.execute(q)
  return { ...row, ...found.rows[0] } as VerdictAnswer
}

/** An urgent release without its state, which follows from verdicts. */
export type ReleaseKept = Omit<ReleaseRow, 'state'>

const releaseColumns = (now: string): Sql => sql`id, ${subjectColumn('urgent_release')}, quantity,
  (${usedOf})::bigint as used,
  (select jsonb_agg(jsonb_build_object('id', y.id, 'name', y.name) order by y.name)
     from party y where y.id = any(facilities)) as facilities,
  authorised_by as "authorisedBy", reason, seen, evidence, released_at as "releasedAt",
  expires_at as "expiresAt", (expires_at <= ${now}::timestamptz) as expired`

export const listReleases = (
  q: Query,
  operation: number,
  asked: ReleaseAsked,
  now: string,
): Promise<Page<ReleaseKept>> => {
  const isOver = sql`(expires_at <= ${now}::timestamptz)`
  const ends = [
    [sql`expires_at`, 'timestamptz'],
    [sql`urgent_release.id`, 'uuid'],
  ] as const
  return listed(q, asked, {
    columns: releaseColumns(now),
    from: sql`urgent_release`,
    where: sql`operation = ${operation}
      ${asked.expired === undefined ? sql`` : sql`and ${isOver} = ${asked.expired}`}
      ${about('urgent_release', asked.search, sql`authorised_by || ' ' || urgent_release.reason`)}`,
    orders: {
      ends_last: down(...ends),
      ends_first: up(...ends),
      newest: down([sql`urgent_release.id`, 'uuid']),
    },
  })
}

export const releasesById = async (
  q: Query,
  operation: number,
  ids: readonly string[],
  now: string,
): Promise<ReleaseKept[]> => {
  const found = await sql<ReleaseKept>`
    select ${releaseColumns(now)} from urgent_release
     where operation = ${operation} and id = any(${ids}::uuid[])
     order by expires_at desc, id
  `.execute(q)
  return found.rows
}

export const listBreaches = (
  q: Query,
  operation: number,
  asked: BreachAsked,
): Promise<Page<BreachRow>> => {
  const key = [
    [sql`b.opened_at`, 'timestamptz'],
    [sql`b.id`, 'uuid'],
  ] as const
  const state = (open: boolean): Sql =>
    open ? sql`and b.closed_by = ${none}` : sql`and b.closed_by <> ${none}`
  return listed(q, asked, {
    columns: sql`b.id, b.act, m.kind, b.rule, nullif(b.verdict, ${none}::uuid) as verdict, b.item,
      i.name as "itemName", i.unit, b.lot, l.lot_number as "lotNumber", b.quantity,
      case when y.id <> ${none} then jsonb_build_object('id', y.id, 'name', y.name) end
        as facility,
      case when c.id is not null then jsonb_build_object('id', c.id, 'code', c.code) end
        as consignment,
      b.opened_at as "openedAt", nullif(b.closed_by, ${none}::uuid) as "closedBy",
      b.closed_at as "closedAt", b.note`,
    from: sql`breach b join lot l on l.id = b.lot`,
    beside: sql`join act m on m.operation = b.operation and m.id = b.act
      join item i on i.id = b.item join party y on y.id = b.facility
      left join consignment c on c.operation = m.operation and c.id = m.subject`,
    where: sql`b.operation = ${operation} ${asked.open === undefined ? sql`` : state(asked.open)}
      ${only('b.act', asked.act)} ${only('b.lot', asked.lot)} ${only('b.rule', asked.rule)}
      ${only('b.facility', asked.facility)}
      ${sought(
        asked.search,
        (word) => sql`b.item in (${namedSo('item', word)})
          or b.facility in (${namedSo('party', word)})
          or lower(l.lot_number) like ${`%${word}%`} or ${holds(sql`coalesce(b.note, '')`, word)}`,
      )}`,
    orders: { oldest: up(...key), newest: down(...key) },
  })
}

/**
 * What landed or stands at our places unreleased, the longest there first. Each stage by itself, in
 * the order of its index: a bitmap of both would pass all that was ever emptied, 1.8 s at a million
 * postings.
 */
export const listArrived = async (
  q: Query,
  operation: number,
  asked: WaitingAsked,
  after: Key | undefined,
  now: string,
): Promise<WaitingRow[]> => {
  const at = (stage: 'landed' | 'arrived') => sql`
    (select a.*, l.lot_number, l.packaging, y.id as maker, y.name as maker_name
       from account a
       join item i on i.id = a.item join lot l on l.id = a.lot
       join party y on y.id = case when l.maker = ${none} then i.maker else l.maker end
      where a.operation = ${operation} and a.stage = ${stage} and a.since is not null
        and a.balance > 0
        ${only('a.place', asked.place)} ${only('a.item', asked.item)}
        ${sought(
          asked.search,
          (word) => sql`a.item in (${namedSo('item', word)})
            or a.place in (${namedSo('place', word)}) or y.id in (${namedSo('party', word)})
            or lower(l.lot_number) like ${`%${word}%`}`,
        )}
        ${
          after
            ? sql`and a.since >= ${after[0]}::timestamptz
                and (a.since, a.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)`
            : sql``
        }
      order by a.since, a.id
      limit ${asked.limit})`
  const found = await sql<WaitingRow>`
    select a.id as account, a.stage, a.item, i.name as "itemName", i.unit, a.lot,
           a.lot_number as "lotNumber",
           case when a.maker <> ${none} then a.maker_name end as maker,
           nullif(a.maker, ${none}::uuid) as "makerId", a.packaging,
           nullif(x.package, ${none}::uuid) as package, x.own_code as "packageCode", x.consignment,
           nullif(a.consignment_line, ${none}::uuid) as "consignmentLine", a.place,
           p.name as "placeName", a.condition, a.balance as quantity, a.since,
           extract(day from ${now}::timestamptz - a.since)::int as "ageDays"
      from (select * from (${at('landed')} union all ${at('arrived')}) both_stages
             order by since, id limit ${asked.limit}) a
      join item i on i.id = a.item join place p on p.id = a.place
      left join lateral (
        select x.package, k.own_code,
               jsonb_build_object('id', c.id, 'code', c.code) as consignment
          from consignment_line x
          join consignment c on c.operation = x.operation and c.id = x.consignment
          left join package k on k.operation = x.operation and k.id = x.package
         where x.operation = a.operation and x.id = a.consignment_line) x on true
     order by a.since, a.id
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
