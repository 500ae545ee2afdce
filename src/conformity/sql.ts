import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Rule } from './breach.ts'
import type { Subject } from './gate.ts'
import type { Settings, SubjectInput, VerdictInput } from './verdict.ts'

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

export const insertVerdict = async (
  tx: Query,
  by: By,
  of: { readonly id: string; readonly subject: Subject; readonly needsSecond: boolean },
  input: VerdictInput,
): Promise<void> => {
  const { id, subject, needsSecond } = of
  const { limits, under } = input
  await sql`
    insert into verdict (id, operation, subject, item, maker, packaging, lot, package,
      jurisdiction, outcome, users, purposes, excluded_purposes, under, authorised_on, placed_on,
      receipt_check, evidence, needs_second, reason, decided_by, decided_at, recorded_at,
      recorded_by, source, lifts)
    values (${id}, ${by.operation}, ${subject.subject}, ${subject.item}, ${subject.maker},
      ${subject.packaging}, ${subject.lot}, ${subject.package}, ${input.jurisdiction},
      ${input.outcome}, ${limits?.users ?? []}::text[], ${limits?.purposes ?? []}::text[],
      ${limits?.excluded ?? []}::text[], ${under?.rule ?? ''}, ${under?.authorisedOn ?? null},
      ${under?.placedOn ?? null}, ${input.receiptCheck}, ${input.evidence}::uuid[],
      ${needsSecond}, ${input.reason}, ${input.decidedBy}, ${by.happenedAt}, ${by.now},
      ${by.actor.user}, ${by.envelope.source ?? none}, ${input.lifts}::uuid[])
  `.execute(tx)
}

export const findSettings = async (q: Query, operation: number): Promise<Settings> => {
  const found = await sql<Settings>`
    select second_pair as "secondPair", alarm_holds as "alarmHolds"
      from conformity_setting where operation = ${operation}
  `.execute(q)
  return found.rows[0] ?? { secondPair: false, alarmHolds: 'type' }
}

export const keepSettings = async (tx: Query, operation: number, kept: Settings): Promise<void> => {
  await sql`
    insert into conformity_setting (operation, second_pair, alarm_holds)
    values (${operation}, ${kept.secondPair}, ${kept.alarmHolds})
    on conflict (operation) do update
      set second_pair = excluded.second_pair, alarm_holds = excluded.alarm_holds
  `.execute(tx)
}

/** The verdict to be confirmed, with its subject, locked. */
export const lockVerdict = async (tx: Query, operation: number, verdict: string) => {
  const found = await sql<
    Subject & { recordedBy: string; needsSecond: boolean; at: string | null }
  >`
    select v.subject, v.item, v.maker, v.packaging, v.lot, v.package,
           v.recorded_by as "recordedBy", v.needs_second as "needsSecond",
           (select c.confirmed_at from verdict_confirmation c where c.verdict = v.id) as at
      from verdict v where v.operation = ${operation} and v.id = ${verdict} for update
  `.execute(tx)
  return found.rows[0]
}

/** What a verdict of ours is about, as it was said. */
export const verdictSubject = async (
  q: Query,
  operation: number,
  verdict: string,
): Promise<SubjectInput | undefined> => {
  const found = await sql<Subject>`
    select subject, item, maker, packaging, lot, package from verdict
     where operation = ${operation} and id = ${verdict}
  `.execute(q)
  const [about] = found.rows
  if (!about) return undefined
  if (about.subject === 'lot') return { kind: 'lot', lot: about.lot }
  if (about.subject === 'package') return { kind: 'package', package: about.package }
  const maker = about.maker === none ? null : about.maker
  return { kind: 'type', item: about.item, maker, packaging: about.packaging }
}

export const insertConfirmation = async (tx: Query, by: By, verdict: string): Promise<void> => {
  await sql`
    insert into verdict_confirmation (verdict, operation, act, confirmed_by, confirmed_at)
    values (${verdict}, ${by.operation}, ${by.act}, ${by.actor.user}, ${by.now})
  `.execute(tx)
}

export const insertReceiptChecks = async (
  tx: Query,
  by: By,
  { lots, note }: { lots: readonly string[]; note: string | null },
): Promise<void> => {
  await sql`
    insert into receipt_check (operation, act, lot, checked_at, note)
    select ${by.operation}, ${by.act}, x.lot, ${by.happenedAt}, ${note}
      from (select distinct unnest(${lots}::uuid[]) as lot) x
  `.execute(tx)
}

/**
 * Which of these are neither verdicts of ours, holds or rejects of other operations, nor receipts
 * of cold goods, which hold them by what the logger said.
 */
export const unknownVerdicts = async (q: Query, operation: number, ids: readonly string[]) => {
  const found = await sql<{ id: string }>`
    select x.id from unnest(${ids}::uuid[]) as x(id)
     where not exists (select 1 from verdict v where v.id = x.id
       and (v.operation = ${operation} or v.outcome not in ('pass', 'limited_use')))
       and not exists (select 1 from receipt r where r.operation = ${operation} and r.id = x.id)
  `.execute(q)
  return found.rows.map((row) => row.id)
}

/** What these verdicts are about, and since when they stand; other ids are left out. */
export const decidedSubjects = async (q: Query, ids: readonly string[]) => {
  const found = await sql<Subject & { id: string; decidedAt: string }>`
    select id, subject, item, maker, packaging, lot, package, decided_at as "decidedAt"
      from verdict where id = any(${ids}::uuid[])
  `.execute(q)
  return found.rows
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
