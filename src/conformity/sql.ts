import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { LotKnown, ReleaseKnown, Subject, VerdictKnown } from './gate.ts'
import type { ReleaseInput, Rule, VerdictInput } from './verdict.ts'

/**
 * Keeps verdicts and the gate from passing each other: a verdict locks its items for update, the
 * gate (`gateKnows`) those of its goods and all wider ones for share.
 */
export const lockItems = async (tx: Query, items: Iterable<string>): Promise<void> => {
  await sql`
    select 1 from item where id = any(${[...items]}::uuid[]) order by id for update
  `.execute(tx)
}

/** The same for a package, which belongs to one operation. False if it is not there. */
export const lockPackage = async (tx: Query, operation: number, id: string): Promise<boolean> => {
  const found = await sql`
    select 1 from package where operation = ${operation} and id = ${id} for update
  `.execute(tx)
  return found.rows.length > 0
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

/** What decides on goods, as the database knows it. */
export interface Knowledge {
  /** From which lots each came to be, all the way up, by acts that were not taken back. */
  readonly descents: readonly { readonly lot: string; readonly ancestor: string }[]
  /** Lots with the maker that they or their item name. The none lot is not among them. */
  readonly lots: readonly Pick<LotKnown, 'lot' | 'item' | 'maker' | 'packaging'>[]
  /** The item of each lot, then the wider ones. */
  readonly wider: readonly { readonly of: string; readonly id: string }[]
  /** Which lots that came of others came in by themselves too. */
  readonly direct: readonly string[]
  /** By place or party. */
  readonly countries: Readonly<Record<string, string>>
  /** The countries that the operation helps. */
  readonly helped: readonly string[]
  /** Every verdict that may reach these: our own, and holds and rejects of other operations. */
  readonly verdicts: readonly VerdictKnown[]
}

/** Reads all that decides on these goods; with `lock`, nothing of it changes until the end. */
export const gateKnows = async (
  q: Query,
  operation: number,
  about: { lots: readonly string[]; packages: readonly string[]; where: readonly string[] },
  lock: boolean,
): Promise<Knowledge> => {
  const found = await sql<{ known: { [Part in keyof Knowledge]: Knowledge[Part] | null } }>`
    select gate_knows(${operation}, ${about.lots}::uuid[], ${about.packages}::uuid[],
      ${about.where}::uuid[], ${lock}) as known
  `.execute(q)
  const known = found.rows[0]?.known
  return {
    descents: known?.descents ?? [],
    lots: known?.lots ?? [],
    wider: known?.wider ?? [],
    direct: known?.direct ?? [],
    countries: known?.countries ?? {},
    helped: known?.helped ?? [],
    verdicts: (known?.verdicts ?? []).map(({ decidedAt, recordedAt, ...verdict }) => {
      return { ...verdict, decidedAt: instantOf(decidedAt), recordedAt: instantOf(recordedAt) }
    }),
  }
}

/** Out of json an instant comes with its offset, and is told as columns are. */
const instantOf = (text: string): string => new Date(text).toISOString()

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

/** Let go under `urgent_release`, less the acts that were taken back and stayed so. */
export const usedOf = sql`
  coalesce((select sum(u.quantity) from urgent_release_use u
    where u.operation = urgent_release.operation and u.release = urgent_release.id
      and not exists (select 1 from posting r
        where r.operation = u.operation and r.reverses_act = u.act
          and not exists (select 1 from posting rr
            where rr.operation = r.operation and rr.reverses_act = r.act))), 0)`

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
  if (pairs.length === 0) return
  await sql`
    insert into lot_descent (operation, act, ancestor, lot)
    select distinct ${by.operation}::int, ${by.act}::uuid, x.ancestor, x.lot
      from unnest(${pairs.map((p) => p.ancestor)}::uuid[], ${pairs.map((p) => p.lot)}::uuid[])
        as x(ancestor, lot)
     where x.ancestor <> x.lot
  `.execute(tx)
}
