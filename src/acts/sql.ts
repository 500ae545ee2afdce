import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key } from '#platform/page.ts'
import type { By } from './act.ts'
import type { SourceAnswer, SourceAsked, SourceInput } from './source.ts'
import type { ActAsked, ActRow } from './timeline.ts'

export interface Done {
  readonly kind: string
  readonly fingerprint: string
  readonly answer: unknown
}

export const findAct = async (q: Query, operation: number, id: string) => {
  const found = await sql<Done>`
    select kind, fingerprint, answer from act where operation = ${operation} and id = ${id}
  `.execute(q)
  return found.rows[0]
}

/** One row per act. A second one with the same id violates `act_pkey`, and is tried again. */
export const insertAct = async (
  q: Query,
  by: By,
  record: { fingerprint: string; subject: string; corrects: string | null; answer: unknown },
) => {
  const { envelope } = by
  await sql`
    insert into act (operation, id, kind, actor, on_behalf_of, happened_at, recorded_at, basis,
      source, quote, reason, corrects, subject, fingerprint, answer)
    values (${by.operation}, ${by.act}, ${by.kind}, ${by.actor.user},
      ${envelope.onBehalfOf ? JSON.stringify(envelope.onBehalfOf) : null},
      ${by.happenedAt}, ${by.now}, ${by.basis}, ${envelope.source ?? none},
      ${envelope.quote ?? null}, ${envelope.reason ?? null}, ${record.corrects}, ${record.subject},
      ${record.fingerprint}, ${JSON.stringify(record.answer)})
  `.execute(q)
}

export const sourceExists = async (q: Query, operation: number, source: string) => {
  const found = await sql`
    select 1 from source where operation = ${operation} and id = ${source}
  `.execute(q)
  return found.rows.length > 0
}

export const partyExists = async (q: Query, party: string) => {
  const found = await sql`select 1 from party where id = ${party}`.execute(q)
  return found.rows.length > 0
}

export const insertSource = async (
  q: Query,
  operation: number,
  id: string,
  source: SourceInput,
) => {
  await sql`
    insert into source (operation, id, kind, title, issuer, number, issued_on, stated_date, url,
      note)
    values (${operation}, ${id}, ${source.kind}, ${source.title}, ${source.issuer},
      ${source.number}, ${source.issuedOn}, ${source.statedDate}, ${source.url}, ${source.note})
  `.execute(q)
}

const sourceColumns = sql`
  s.id, s.kind, s.title, s.issuer, s.number, s.issued_on as "issuedOn",
  s.stated_date as "statedDate", s.url, s.note, a.recorded_at as "recordedAt"`

export const findSource = async (q: Query, operation: number, source: string) => {
  const found = await sql<SourceAnswer>`
    select ${sourceColumns}
      from source s join act a on a.operation = s.operation and a.id = s.id
     where s.operation = ${operation} and s.id = ${source}
  `.execute(q)
  return found.rows[0]
}

/** By id, which a client makes when it records: the newest first. */
export const listSources = async (
  q: Query,
  operation: number,
  asked: SourceAsked,
  after: Key | undefined,
): Promise<SourceAnswer[]> => {
  const found = await sql<SourceAnswer>`
    select ${sourceColumns}
      from source s join act a on a.operation = s.operation and a.id = s.id
     where s.operation = ${operation}
       ${asked.kind ? sql`and s.kind = ${asked.kind}` : sql``}
       ${after ? sql`and s.id < ${String(after[0])}::uuid` : sql``}
     order by s.id desc limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

/** One act, as short as can be: whoever wants more reads its subject. */
export interface News {
  readonly act: string
  readonly kind: string
  readonly subject: string
  readonly at: string
}

/** The latest of the acts recorded after this instant, in the order in which they were recorded. */
export const actsSince = async (
  q: Query,
  operation: number,
  since: string,
  limit: number,
): Promise<News[]> => {
  const found = await sql<News>`
    select id as act, kind, subject, recorded_at as at
      from act where operation = ${operation} and recorded_at > ${since}
     order by recorded_at desc, id desc limit ${limit}
  `.execute(q)
  return found.rows.toReversed()
}

/** Acts by when they happened, the latest first. An actor without a user is the owner. */
export const listActs = async (
  q: Query,
  operation: number,
  asked: ActAsked,
  after: Key | undefined,
): Promise<ActRow[]> => {
  const found = await sql<ActRow>`
    select a.id, a.kind, a.subject,
           jsonb_build_object('user', a.actor, 'name', coalesce(u.name, a.actor)) as actor,
           a.on_behalf_of || jsonb_build_object('name', p.name) as "onBehalfOf",
           a.happened_at as "happenedAt", a.recorded_at as "recordedAt", a.basis,
           case when s.id is not null then jsonb_build_object('id', s.id, 'title', s.title) end
             as source,
           a.quote, a.reason, a.corrects
      from act a
      left join sign_in_user u on u.id::text = a.actor
      left join party p on p.id = (a.on_behalf_of ->> 'party')::uuid
      left join source s on s.operation = a.operation and s.id = a.source
     where a.operation = ${operation}
       ${asked.subject ? sql`and a.subject = ${asked.subject}` : sql``}
       ${asked.kind ? sql`and a.kind = ${asked.kind}` : sql``}
       ${
         after
           ? sql`and (a.happened_at, a.id)
               < (${String(after[0])}::timestamptz, ${String(after[1])}::uuid)`
           : sql``
       }
     order by a.happened_at desc, a.id desc limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}
