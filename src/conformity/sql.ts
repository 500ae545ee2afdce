import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { ReleaseKnown, Subject, VerdictKnown } from './gate.ts'
import type { ReleaseInput, Rule, VerdictInput } from './verdict.ts'

/**
 * Keeps verdicts and the gate from passing each other: a verdict locks its items `update`, the
 * gate locks the items of its goods and all wider ones `share`. Later reads see what was decided.
 */
export const lockItems = async (
  tx: Query,
  items: Iterable<string>,
  how: 'share' | 'update',
): Promise<void> => {
  await sql`
    select 1 from item where id = any(${[...items]}::uuid[]) order by id
       for ${how === 'share' ? sql`share` : sql`update`}
  `.execute(tx)
}

/** The same for a package, which belongs to one operation. False if it is not there. */
export const lockPackages = async (
  tx: Query,
  operation: number,
  packages: Iterable<string>,
  how: 'share' | 'update',
): Promise<boolean> => {
  const ids = [...packages]
  const found = await sql`
    select 1 from package where operation = ${operation} and id = any(${ids}::uuid[]) order by id
       for ${how === 'share' ? sql`share` : sql`update`}
  `.execute(tx)
  return found.rows.length === ids.length
}

/** The items of a package and of what lies in it. */
export const itemsIn = async (tx: Query, operation: number, box: string): Promise<string[]> => {
  const found = await sql<{ item: string }>`
    with recursive inside(id) as (
      select ${box}::uuid
      union select p.id from inside join package p on p.parent = inside.id
             where p.operation = ${operation})
    select distinct l.item from consignment_line l
     where l.operation = ${operation} and l.package in (select id from inside)
  `.execute(tx)
  return found.rows.map((row) => row.item)
}

/** From which lots each of these came to be, all the way up, by acts that were not taken back. */
export const descentsOf = async (
  q: Query,
  operation: number,
  lots: readonly string[],
): Promise<{ lot: string; ancestor: string }[]> => {
  const found = await sql<{ lot: string; ancestor: string }>`
    with recursive up(lot, ancestor) as (
      select d.lot, d.ancestor from lot_descent d
       where d.operation = ${operation} and d.lot = any(${lots}::uuid[]) and ${holds('d')}
      union
      select d.lot, d.ancestor from up
        join lot_descent d on d.operation = ${operation} and d.lot = up.ancestor
       where ${holds('d')})
    select lot, ancestor from up
  `.execute(q)
  return found.rows
}

/** Whether the act of this row was not taken back, or its taking back was. */
const holds = (row: 'd' | 'u') => sql`not exists (select 1 from posting r
  where r.operation = ${sql.ref(`${row}.operation`)} and r.reverses_act = ${sql.ref(`${row}.act`)}
    and not exists (select 1 from posting rr
      where rr.operation = r.operation and rr.reverses_act = r.act))`

/** Lots with the maker that they or their item name. The none lot is not among them. */
export const lotsKnown = async (q: Query, lots: readonly string[]) => {
  const found = await sql<{ lot: string; item: string; maker: string; packaging: string }>`
    select l.id as lot, l.item, l.packaging,
           case when l.maker = ${none} then i.maker else l.maker end as maker
      from lot l join item i on i.id = l.item
     where l.id = any(${lots}::uuid[]) and l.id <> ${none}
  `.execute(q)
  return found.rows
}

/** Which of these lots came in by themselves: packed, found, or from outside to our place. */
export const directOf = async (
  q: Query,
  operation: number,
  lots: readonly string[],
): Promise<Set<string>> => {
  const found = await sql<{ lot: string }>`
    select distinct a.lot from account a
     where a.operation = ${operation} and a.lot = any(${lots}::uuid[])
       and (a.stage in ('packed', 'found') or a.stage = 'arrived' and exists (
         select 1 from posting p
           join account s on s.operation = p.operation and s.id = p.source
          where p.operation = a.operation and p.destination = a.id and s.stage = 'source'))
  `.execute(q)
  return new Set(found.rows.map((row) => row.lot))
}

/** Every verdict that may reach these: our own, and holds and rejects of other operations. */
export const verdictsOn = async (
  q: Query,
  operation: number,
  about: { lots: readonly string[]; items: readonly string[]; packages: readonly string[] },
): Promise<VerdictKnown[]> => {
  const found = await sql<VerdictKnown>`
    select id, seq, operation, subject, item, maker, packaging, lot, package, jurisdiction, use,
           outcome, decided_at as "decidedAt", recorded_at as "recordedAt", lifts
      from verdict
     where (operation = ${operation} or outcome <> 'pass')
       and (subject = 'lot' and lot = any(${about.lots}::uuid[])
         or subject = 'type' and item = any(${about.items}::uuid[])
         or subject = 'package' and package = any(${about.packages}::uuid[]))
  `.execute(q)
  return found.rows
}

/** The countries of these places and parties, and those that the operation helps. */
export const countriesAt = async (
  q: Query,
  operation: number,
  ids: readonly string[],
): Promise<{ of: ReadonlyMap<string, string>; helped: readonly string[] }> => {
  const found = await sql<{ id: string; country: string }>`
    select id, country from place where id = any(${ids}::uuid[]) and country is not null
    union all
    select id, country from party where id = any(${ids}::uuid[]) and country is not null
  `.execute(q)
  const helped = await sql<{ countries: string[] }>`
    select recipient_countries as countries from operation where id = ${operation}
  `.execute(q)
  return {
    of: new Map(found.rows.map((row) => [row.id, row.country])),
    helped: helped.rows[0]?.countries ?? [],
  }
}

export const insertVerdict = async (
  tx: Query,
  by: By,
  subject: Subject,
  input: VerdictInput,
): Promise<void> => {
  await sql`
    insert into verdict (id, operation, subject, item, maker, packaging, lot, package,
      jurisdiction, use, outcome, reason, decided_by, decided_at, recorded_at, recorded_by, source,
      lifts)
    values (${by.act}, ${by.operation}, ${subject.subject}, ${subject.item}, ${subject.maker},
      ${subject.packaging}, ${subject.lot}, ${subject.package}, ${input.jurisdiction}, ${input.use},
      ${input.outcome}, ${input.reason}, ${input.decidedBy}, ${by.happenedAt}, ${by.now},
      ${by.actor.user}, ${by.envelope.source ?? none}, ${input.lifts}::uuid[])
  `.execute(tx)
}

/** Which of these verdicts are neither ours nor a hold or reject of another operation. */
export const unknownVerdicts = async (q: Query, operation: number, ids: readonly string[]) => {
  const found = await sql<{ id: string }>`
    select x.id from unnest(${ids}::uuid[]) as x(id)
     where not exists (select 1 from verdict v where v.id = x.id
       and (v.operation = ${operation} or v.outcome <> 'pass'))
  `.execute(q)
  return found.rows.map((row) => row.id)
}

export const insertRelease = async (
  tx: Query,
  by: By,
  subject: Subject,
  input: ReleaseInput & { expiresAt: string },
): Promise<void> => {
  await sql`
    insert into urgent_release (operation, id, subject, item, maker, packaging, lot, package,
      quantity, facilities, authorised_by, reason, released_at, expires_at)
    values (${by.operation}, ${by.act}, ${subject.subject}, ${subject.item}, ${subject.maker},
      ${subject.packaging}, ${subject.lot}, ${subject.package}, ${input.quantity},
      ${input.facilities}::uuid[], ${input.authorisedBy}, ${input.reason}, ${by.happenedAt},
      ${input.expiresAt})
  `.execute(tx)
}

/** Locks the urgent releases that may be about these, so that no two acts use the same units. */
export const lockReleases = async (
  tx: Query,
  operation: number,
  about: { lots: readonly string[]; items: readonly string[]; packages: readonly string[] },
): Promise<ReleaseKnown[]> => {
  await sql`
    select 1 from urgent_release
     where operation = ${operation} and ${aboutThese(about)} order by id for update
  `.execute(tx)
  const found = await sql<ReleaseKnown>`
    select id, subject, item, maker, packaging, lot, package, facilities,
           released_at as "releasedAt", expires_at as "expiresAt",
           (quantity - ${usedOf})::bigint as "left"
      from urgent_release
     where operation = ${operation} and ${aboutThese(about)}
  `.execute(tx)
  return found.rows
}

const aboutThese = (about: {
  lots: readonly string[]
  items: readonly string[]
  packages: readonly string[]
}) => sql`
  (lot = any(${about.lots}::uuid[]) and subject = 'lot'
    or item = any(${about.items}::uuid[]) and subject = 'type'
    or package = any(${about.packages}::uuid[]) and subject = 'package')`

/** Let go under `urgent_release`, less the acts that were taken back. */
export const usedOf = sql`
  coalesce((select sum(u.quantity) from urgent_release_use u
    where u.operation = urgent_release.operation and u.release = urgent_release.id
      and ${holds('u')}), 0)`

export interface Use {
  readonly release: string
  readonly lot: string
  readonly facility: string
  readonly quantity: number
}

export const insertUses = async (tx: Query, by: By, uses: readonly Use[]): Promise<void> => {
  if (uses.length === 0) return
  await sql`
    insert into urgent_release_use (operation, release, act, number, lot, facility, quantity)
    select ${by.operation}, x.release, ${by.act}, x.number + (select coalesce(max(u.number), 0)
             from urgent_release_use u where u.operation = ${by.operation} and u.act = ${by.act}),
           x.lot, x.facility, x.quantity
      from unnest(${uses.map((u) => u.release)}::uuid[], ${uses.map((u) => u.lot)}::uuid[],
        ${uses.map((u) => u.facility)}::uuid[], ${uses.map((u) => u.quantity)}::bigint[])
        with ordinality as x(release, lot, facility, quantity, number)
  `.execute(tx)
}

/** A breach as it is opened. */
export interface Broken {
  readonly id: string
  readonly rule: Rule
  readonly verdict: string
  readonly lot: string
  readonly item: string
  readonly quantity: number
  readonly facility: string
}

export const insertBreaches = async (tx: Query, by: By, breaches: readonly Broken[]) => {
  if (breaches.length === 0) return
  const column = (name: keyof Broken) => breaches.map((breach) => breach[name])
  await sql`
    insert into breach (operation, id, act, rule, verdict, lot, item, quantity, facility,
      opened_at, closed_by)
    select ${by.operation}, x.id, ${by.act}, x.rule, x.verdict, x.lot, x.item, x.quantity,
           x.facility, ${by.happenedAt}, ${none}
      from unnest(${column('id')}::uuid[], ${column('rule')}::text[], ${column('verdict')}::uuid[],
        ${column('lot')}::uuid[], ${column('item')}::uuid[], ${column('quantity')}::bigint[],
        ${column('facility')}::uuid[])
        as x(id, rule, verdict, lot, item, quantity, facility)
  `.execute(tx)
}

export const lockBreach = async (tx: Query, operation: number, breach: string) => {
  const found = await sql<{ closedAt: string | null; lot: string }>`
    select closed_at as "closedAt", lot from breach
     where operation = ${operation} and id = ${breach} for update
  `.execute(tx)
  return found.rows[0]
}

export const closeBreach = async (tx: Query, by: By, breach: string, note: string) => {
  await sql`
    update breach set closed_by = ${by.act}, closed_at = ${by.happenedAt}, note = ${note}
     where operation = ${by.operation} and id = ${breach}
  `.execute(tx)
}

/** Each pair once: goods of lot `ancestor` came to be goods of `lot` by this act. */
export const insertDescents = async (
  tx: Query,
  by: By,
  pairs: readonly { ancestor: string; lot: string }[],
): Promise<void> => {
  await sql`
    insert into lot_descent (operation, act, ancestor, lot)
    select distinct ${by.operation}::int, ${by.act}::uuid, x.ancestor, x.lot
      from unnest(${pairs.map((p) => p.ancestor)}::uuid[], ${pairs.map((p) => p.lot)}::uuid[])
        as x(ancestor, lot)
     where x.ancestor <> x.lot
  `.execute(tx)
}
