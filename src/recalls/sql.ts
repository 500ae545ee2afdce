import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Subject } from '#conformity/gate.ts'
import { subjectColumn } from '#conformity/list-sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, type Sql, up } from '#platform/page-sql.ts'
import type { AnswerInput, NoticeRow, RecallAsked, RecallInput, RecallRow } from './recall.ts'

export const insertRecall = async (tx: Query, by: By, input: RecallInput): Promise<void> => {
  await sql`
    insert into recall (id, operation, alarm, instruction, words, begun_at, recorded_at)
    values (${by.act}, ${by.operation}, ${input.alarm ?? none}, ${input.instruction},
      ${input.reason}, ${by.happenedAt}, ${by.now})
  `.execute(tx)
}

/** Lots that were handed over to us, each with what it came of in the books it came from. */
export const broughtTo = (operation: number): Sql => sql`(
  select d.lot, d.ancestor from hand_over_arrival h
    join lot_descent d on d.operation = h.operation and d.act = h.id
   where h.operation = ${operation})`

/** Lots that were handed over to us out of packages of others, each with its package. */
export const unpackedFor = (operation: number): Sql => sql`(
  select z.lot, z.package from hand_over_arrival h
   cross join lateral jsonb_to_recordset(h.lines) as z(lot uuid, package uuid)
   where h.operation = ${operation} and z.package <> ${none})`

/** Ours, and those of other operations that reach goods we have had, or what ours came of. */
const reachesUs = (operation: number): Sql => sql`
  (r.operation = ${operation}
    or verdict.subject = 'lot' and exists (select 1 from account a
      where a.operation = ${operation} and a.lot = verdict.lot)
    or verdict.subject = 'lot' and verdict.lot in (
      select b.ancestor from ${broughtTo(operation)} b)
    or verdict.subject = 'package' and verdict.package in (
      select u.package from ${unpackedFor(operation)} u)
    or verdict.subject = 'type' and verdict.item in (
      with recursive had(item) as (
        (select f.item from flow f where f.operation = ${operation}
          union select l.item from ${broughtTo(operation)} b join lot l on l.id = b.ancestor)
        union select i.parent from had join item i on i.id = had.item)
      select had.item from had))`

const columns = (operation: number): Sql => sql`
  r.id, ${subjectColumn('verdict')}, r.operation = ${operation} as ours, verdict.outcome,
  r.instruction, r.words as reason, r.begun_at as "begunAt",
  case when r.operation = ${operation} then nullif(r.alarm, ${none}) end as alarm,
  c.closed_at as "closedAt", c.note as "closingNote"`

const from = (operation: number): Sql => sql`
  recall r join verdict on verdict.id = r.id
  left join recall_closing c on c.operation = ${operation} and c.recall = r.id`

export const listRecalls = (
  q: Query,
  operation: number,
  asked: RecallAsked,
): Promise<Page<RecallRow>> => {
  const key = [
    [sql`r.begun_at`, 'timestamptz'],
    [sql`r.id`, 'uuid'],
  ] as const
  const { open } = asked
  return listed(q, asked, {
    columns: columns(operation),
    from: from(operation),
    where: sql`${reachesUs(operation)}
      ${open === undefined ? sql`` : sql`and (c.recall is null) = ${open}`}`,
    orders: { newest: down(...key), oldest: up(...key) },
  })
}

export interface RecallKnown {
  readonly row: RecallRow
  readonly about: Subject
}

const known = async (q: Query, operation: number, which: Sql): Promise<RecallKnown[]> => {
  const found = await sql<RecallRow & { about: Subject }>`
    select ${columns(operation)},
           jsonb_build_object('subject', verdict.subject, 'item', verdict.item,
             'maker', verdict.maker, 'packaging', verdict.packaging, 'lot', verdict.lot,
             'package', verdict.package) as about
      from ${from(operation)}
     where ${which} and ${reachesUs(operation)}
     order by r.begun_at, r.id
  `.execute(q)
  return found.rows.map(({ about, ...row }) => ({ row, about }))
}

/** A recall with what it is about, if it reaches this operation. */
export const findRecall = async (
  q: Query,
  operation: number,
  recall: string,
): Promise<RecallKnown | undefined> => (await known(q, operation, sql`r.id = ${recall}`))[0]

/** All that reach this operation and are not closed here, the oldest first. */
export const openRecalls = (q: Query, operation: number): Promise<RecallKnown[]> =>
  known(q, operation, sql`c.recall is null`)

export const insertClosing = async (tx: Query, by: By, recall: string, note: string) => {
  await sql`
    insert into recall_closing (operation, recall, act, closed_at, note)
    values (${by.operation}, ${recall}, ${by.act}, ${by.happenedAt}, ${note})
  `.execute(tx)
}

export const insertAnswer = async (tx: Query, by: By, recall: string, input: AnswerInput) => {
  const wards = input.wards.length > 0 ? input.wards : [unread]
  const column = <Name extends keyof (typeof wards)[number]>(name: Name) =>
    wards.map((each) => each[name])
  await sql`
    insert into recall_answer (operation, recall, act, number, party, ward, found, set_aside, used,
      note, answered_at, answered_by)
    select ${by.operation}, ${recall}, ${by.act}, x.number, ${input.party}, x.ward, x.found,
           x.set_aside, x.used, x.note, ${by.happenedAt}, ${by.actor.user}
      from unnest(${column('ward').map((ward) => ward ?? none)}::uuid[],
        ${column('found')}::bigint[], ${column('setAside')}::bigint[],
        ${column('used')}::bigint[], ${column('note')}::text[])
        with ordinality as x(ward, found, set_aside, used, note, number)
  `.execute(tx)
}

const unread = { ward: null, found: null, setAside: null, used: null, note: null }

/** The latest answer of each ward of each party; `ward` null: the party as a whole. */
export const answersOf = async (q: Query, operation: number, recall: string) => {
  const found = await sql<{ party: string } & NoticeRow['answers'][number]>`
    select distinct on (a.party, a.ward) a.party,
           (select jsonb_build_object('id', p.id, 'name', p.name) from place p
             where p.id = a.ward and p.id <> ${none}) as ward,
           a.found, a.set_aside as "setAside", a.used, a.note, a.answered_at as "answeredAt",
           coalesce((select u.name from sign_in_user u where u.id::text = a.answered_by),
             a.answered_by) as "answeredBy"
      from recall_answer a
     where a.operation = ${operation} and a.recall = ${recall}
     order by a.party, a.ward, a.answered_at desc, a.act desc, a.number
  `.execute(q)
  return found.rows
}

export const partiesNamed = async (q: Query, ids: readonly string[]) => {
  const found = await sql<{ id: string; name: string; country: string | null }>`
    select id, name, country from party where id = any(${ids}::uuid[]) order by name, id
  `.execute(q)
  return found.rows
}

/** Whether a recall is about any of these goods, by their lot, their package or their type. */
export const isRecalled = async (
  q: Query,
  goods: readonly { readonly lot: string; readonly package: string | undefined }[],
): Promise<boolean> => {
  const found = await sql<{ is: boolean }>`
    select exists (
      select 1 from recall r join verdict v on v.id = r.id
       where v.subject = 'lot' and v.lot = any(${goods.map(({ lot }) => lot)}::uuid[])
          or v.subject = 'package'
             and v.package = any(${goods.flatMap((each) => each.package ?? [])}::uuid[])
          or v.subject = 'type' and exists (
            select 1 from lot l join item i on i.id = l.item
             where l.id = any(${goods.map(({ lot }) => lot)}::uuid[])
               and v.maker in (${none}, case when l.maker = ${none} then i.maker else l.maker end)
               and v.packaging in ('', l.packaging)
               and v.item in (
                 with recursive above(id) as (
                   select l.item
                   union select w.parent from above join item w on w.id = above.id)
                 select id from above))) as is
  `.execute(q)
  return found.rows[0]?.is ?? false
}
