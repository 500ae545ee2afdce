import { sql } from 'kysely'
import type { Stage } from '#ledger/account.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Sql } from '#platform/page-sql.ts'
import type { Sample, Wait } from './desk.ts'

type Counted = Exclude<
  Wait,
  | 'waiting_for_verdict'
  | 'plans_fallen_through'
  | 'recalls_to_answer'
  | 'recalls_to_close'
  | 'urgent_releases_lapsed'
  | 'urgent_notices_to_answer'
>

export interface Asked {
  readonly operation: number
  readonly now: string
  readonly user: string
  /** For which parties whoever asks acts; none where nobody said. */
  readonly parties: readonly string[]
}

/** More of a kind than this nobody counts on a desk. */
const most = 100

/** How many accounts are looked at for a kind that counts what they belong to. */
const slice = 200

export interface Waiting {
  readonly count: number
  readonly isMore: boolean
  readonly rows: Sample[]
}

/** How many of this kind wait, and the five that wait longest (or end first). */
export const waitingOf = async (q: Query, kind: Counted, asked: Asked): Promise<Waiting> => {
  const found = await sql<Found>`
    select x.*, count(*) over () as count
      from (${queries[kind](asked)} limit ${most + 1}) x
     order by x.at, x.id limit 5
  `.execute(q)
  const { count = 0, cut = false } = found.rows[0] ?? {}
  return {
    count: Math.min(count, most),
    isMore: count > most || cut,
    rows: found.rows.map(({ kind: of, id, label, what, who, quantity, at }) => ({
      subject: { kind: of, id },
      label,
      what,
      who,
      quantity,
      at,
    })),
  }
}

interface Found extends Omit<Sample, 'subject'> {
  readonly kind: Sample['subject']['kind']
  readonly id: string
  readonly count: number
  /** There were more accounts than were looked at. */
  readonly cut?: boolean
}

/**
 * The accounts longest at a stage, in the order of their index: no more are joined, and what the
 * index still has of emptied accounts is passed once and marked (1.5 s, then 0.2 ms, at a million
 * postings), which a bitmap of them never does.
 */
const longestAt = ({ operation }: Asked, stage: Stage, also: Sql = sql``) => sql`
  select a.* from account a
   where a.operation = ${operation} and a.stage = ${stage} and a.since is not null ${also}
   order by a.since limit ${slice}`

const names = sql`string_agg(distinct i.name, ', ' order by i.name)`

/** Masks and pairs of gloves have no sum. */
const ofOneItem = sql`case when count(distinct a.item) = 1 then sum(a.balance)::bigint end`

/** The facility that a delivery is for. */
const receiver = sql`(
  select y.name from consignment_party f join party y on y.id = f.party
   where f.operation = c.operation and f.consignment = c.id and f.role = 'consignee')`

/** Consignments (or deliveries) with goods at a stage, since when: of whom, or for whom. */
const standingAt = (
  asked: Asked,
  stage: 'landed' | 'arrived' | 'dispatched',
  kind: 'consignment' | 'delivery',
  also?: Sql,
) => sql`
  select ${kind}::text as kind, c.id::text as id, c.code as label, g.what,
         ${kind === 'delivery' ? receiver : sql`g.who`} as who, g.quantity, s.at, s.cut
    from (select l.consignment, min(a.since) as at, sum(count(*)) over () = ${slice} as cut
            from (${longestAt(asked, stage, also)}) a
            join consignment_line l on l.operation = a.operation and l.id = a.consignment_line
           group by 1) s
    join consignment c on c.operation = ${asked.operation} and c.id = s.consignment
    cross join lateral (
      select ${names} as what, min(y.name) filter (where y.id <> ${none}) as who,
             ${ofOneItem} as quantity
        from consignment_line l
        join account a on a.operation = l.operation and a.consignment_line = l.id
         and a.stage = ${stage} and a.since is not null
        join item i on i.id = a.item join party y on y.id = a.holder
       where l.operation = c.operation and l.consignment = c.id offset 0) g
   order by s.at`

/** Standing need lines, the first of them by an index of theirs: no more are joined. */
const lines = ({ operation }: Asked, also: Sql, first: Sql, at: Sql) => sql`
  select 'need' as kind, n.id::text as id, n.code as label, i.name as what, y.name as who,
         l.quantity, ${at} as at
    from (select * from need_line l
           where l.operation = ${operation} and l.withdrawn_by = ${none} ${also}
           order by ${first} limit ${most + 1}) l
    join need n on n.operation = l.operation and n.id = l.need
    join act m on m.operation = n.operation and m.id = n.id
    join item i on i.id = l.item join party y on y.id = n.facility`

const hours = (now: string, count: number) =>
  sql`${new Date(Date.parse(now) + count * 3_600_000).toISOString()}::timestamptz`

const queries: Readonly<Record<Counted, (asked: Asked) => Sql>> = {
  alarms_open: ({ operation }) => sql`
    select 'alarm' as kind, a.id::text as id, i.name as label, left(a.what, 240) as what,
           y.name as who, a.quantity, a.raised_at as at
      from alarm a join lot l on l.id = a.lot join item i on i.id = l.item
      join party y on y.id = a.facility
     where a.operation = ${operation} and a.closed_by = ${none}
     order by a.raised_at`,
  breaches_open: ({ operation }) => sql`
    select 'breach' as kind, b.id::text as id, i.name as label, b.rule as what,
           case when y.id <> ${none} then y.name end as who, b.quantity, b.opened_at as at
      from breach b join item i on i.id = b.item join party y on y.id = b.facility
     where b.operation = ${operation} and b.closed_by = ${none}
     order by b.opened_at`,
  urgent_releases_ending: ({ operation, now }) => sql`
    select 'urgent_release' as kind, r.id::text as id,
           coalesce((select i.name from item i where i.id = case r.subject
             when 'type' then r.item
             when 'lot' then (select l.item from lot l where l.id = r.lot) end), 'package')
             as label,
           r.reason as what, r.authorised_by as who, r.quantity, r.expires_at as at
      from urgent_release r
     where r.operation = ${operation} and r.expires_at > ${now}::timestamptz
       and r.expires_at <= ${hours(now, 12)}
     order by r.expires_at`,
  needs_overdue: (asked) =>
    lines(
      asked,
      sql`and l.by_when < ${asked.now.slice(0, 10)}::date and l.quantity > (
        select coalesce(sum(g.quantity), 0) from consignment_line c
          join crossing g on g.operation = c.operation and g.stage = 'delivered'
           and g.consignment_line = c.id
         where c.operation = l.operation and c.need_line = l.id)`,
      sql`l.by_when, l.id`,
      sql`l.by_when::timestamp at time zone 'UTC'`,
    ),
  // Ids are given in the order of time.
  needs_unverified: (asked) =>
    lines(asked, sql`and l.verified_on is null`, sql`l.id`, sql`m.recorded_at`),
  landed_not_tallied: (asked) => standingAt(asked, 'landed', 'consignment'),
  tallied_not_counted: (asked) =>
    standingAt(
      asked,
      'arrived',
      'consignment',
      sql`and exists (
        select 1 from consignment_line l
         where l.operation = a.operation and l.id = a.consignment_line
           and exists (select 1 from receipt r where r.operation = l.operation
             and r.consignment = l.consignment and r.kind = 'tally')
           and not exists (select 1 from receipt r where r.operation = l.operation
             and r.consignment = l.consignment and r.kind = 'count'))`,
    ),
  deliveries_to_sign: (asked) => {
    const { operation, parties } = asked
    const theirs = sql`and exists (
      select 1 from consignment_line l
        join consignment_party f on f.operation = l.operation and f.consignment = l.consignment
       where l.operation = ${operation} and l.id = a.consignment_line and f.role = 'consignee'
         and f.party = any(${parties}::uuid[]))`
    return standingAt(asked, 'dispatched', 'delivery', parties.length > 0 ? theirs : sql``)
  },
  deliveries_unsigned: (asked) =>
    standingAt(asked, 'dispatched', 'delivery', sql`and a.since < ${hours(asked.now, -24)}`),
  discrepancies_open: (asked) => sql`
    select 'account' as kind, a.id::text as id, i.name as label, a.reached::text as what,
           case when y.id <> ${none} then y.name end as who, -a.balance as quantity, a.since as at
      from (${longestAt(asked, 'unexplained', sql`and a.balance < 0`)}) a
      join item i on i.id = a.item join party y on y.id = a.holder`,
  shifts_to_take_over: ({ operation, user }) => sql`
    select 'shift' as kind, s.id::text as id, coalesce(u.name, m.actor) as label,
           s.words as what, t.name as who, jsonb_array_length(s.open) as quantity,
           m.happened_at as at
      from duty_shift s join act m on m.operation = s.operation and m.id = s.id
      left join sign_in_user u on u.id::text = m.actor
      left join sign_in_user t on t.id::text = s.to_user
     where s.operation = ${operation} and s.taken_by = ${none} and m.actor <> ${user}
       and coalesce(s.to_user, ${user}) = ${user}`,
  follow_ups_open: ({ operation }) => sql`
    select 'duty_entry' as kind, e.id::text as id, left(e.words, 80) as label, e.words as what,
           coalesce(u.name, m.actor) as who, null::bigint as quantity, m.happened_at as at
      from duty_entry e join act m on m.operation = e.operation and m.id = e.id
      left join sign_in_user u on u.id::text = m.actor
     where e.operation = ${operation} and e.follow_up and e.closed_by = ${none}`,
  pledges_ageing: (asked) => sql`
    select 'pledge' as kind, p.id::text as id, p.code as label, ${names} as what,
           min(y.name) as who, ${ofOneItem} as quantity, min(a.since) as at,
           sum(count(*)) over () = ${slice} as cut
      from (${longestAt(asked, 'promised', sql`and a.since < ${hours(asked.now, -7 * 24)}`)}) a
      join pledge_line l on l.operation = a.operation and l.id = a.pledge_line
      join pledge p on p.operation = l.operation and p.id = l.pledge
      join item i on i.id = a.item join party y on y.id = p.donor
     group by p.id, p.code
     order by min(a.since)`,
  imports_with_bad_rows: ({ operation, now, user }) => sql`
    select 'import' as kind, r.id::text as id, coalesce(r.file_name, r.kind) as label,
           r.kind as what, coalesce(u.name, r.actor) as who, r.bad as quantity,
           r.started_at as at
      from import_run r left join sign_in_user u on u.id::text = r.actor
     where r.operation = ${operation} and r.bad > 0 and not r.dry_run and r.actor = ${user}
       and r.started_at > ${hours(now, -7 * 24)}`,
}
