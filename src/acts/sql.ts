import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import type { By } from './act.ts'
import type { SourceAnswer, SourceAsked, SourceInput } from './source.ts'
import type { ActAsked, ActRow } from './timeline.ts'

export interface Done {
  readonly kind: string
  readonly subject: string
  readonly fingerprint: string
  readonly answer: unknown
}

export const findAct = async (q: Query, operation: number, id: string) => {
  const found = await sql<Done>`
    select kind, subject, fingerprint, answer from act where operation = ${operation} and id = ${id}
  `.execute(q)
  return found.rows[0]
}

/** When what this act tells happened, or undefined if there is none. */
export const whenHappened = async (q: Query, operation: number, act: string) => {
  const found = await sql<{ happenedAt: string }>`
    select happened_at as "happenedAt" from act where operation = ${operation} and id = ${act}
  `.execute(q)
  return found.rows[0]?.happenedAt
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

/** The titles of these sources, by id. */
export const titlesOf = async (
  q: Query,
  operation: number,
  sources: readonly (string | null)[],
): Promise<Map<string, string>> => {
  const found = await sql<{ id: string; title: string }>`
    select id, title from source
     where operation = ${operation} and id = any(${sources}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ id, title }) => [id, title]))
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

/** By id, which a client makes when it records. */
export const listSources = (
  q: Query,
  operation: number,
  asked: SourceAsked,
): Promise<Page<SourceAnswer>> => {
  const key = [sql`s.id`, 'uuid'] as const
  const text = sql`concat_ws(' ', s.title, s.issuer, s.number, s.note)`
  return listed(q, asked, {
    columns: sourceColumns,
    from: sql`source s`,
    beside: sql`join act a on a.operation = s.operation and a.id = s.id`,
    where: sql`s.operation = ${operation} ${only('s.kind', asked.kind)}
      ${containing(text, asked.search)}`,
    orders: { newest: down(key), oldest: up(key), title: up([sql`s.title`, 'text'], key) },
  })
}

/** `and` every word of `search` stands in the text, as it is written there. */
const containing = (text: Sql, search: string | undefined): Sql =>
  sql.join(
    (search ?? '')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => sql`and strpos(lower(${text}), lower(${word})) > 0`),
    sql` `,
  )

/** Whether the whole of act `of` was taken back: a reversal is about what the act was about. */
export const takenBack = (of: string): Sql => {
  const reversal = (by: string, what: string) => sql`
    select 1 from act ${sql.ref(by)}
     where ${ours(by, 'operation')} = ${ours(of, 'operation')}
       and ${ours(by, 'subject')} = ${ours(of, 'subject')}
       and ${ours(by, 'corrects')} = ${ours(what, 'id')} and ${ours(by, 'kind')} = 'act.reverse'`
  return sql`exists (${reversal('back', of)} and not exists (${reversal('again', 'back')}))`
}

const ours = (table: string, column: string): Sql => sql.ref(`${table}.${column}`)

/** Acts by when they happened. An actor without a user is the owner. */
export const listActs = (q: Query, operation: number, asked: ActAsked): Promise<Page<ActRow>> => {
  const key = [
    [sql`a.happened_at`, 'timestamptz'],
    [sql`a.id`, 'uuid'],
  ] as const
  return listed(q, asked, {
    columns: sql`a.id, a.kind, a.subject,
      jsonb_build_object('user', a.actor, 'name', coalesce(u.name, a.actor)) as actor,
      a.on_behalf_of || jsonb_build_object('name', p.name) as "onBehalfOf",
      a.happened_at as "happenedAt", a.recorded_at as "recordedAt", a.basis,
      case when s.id is not null then jsonb_build_object('id', s.id, 'title', s.title) end
        as source,
      a.quote, a.reason, a.corrects,
      exists (select 1 from posting p where p.operation = a.operation and p.act = a.id) as moved,
      ${takenBack('a')} as "takenBack"`,
    from: sql`act a`,
    beside: sql`left join sign_in_user u on u.id::text = a.actor
      left join party p on p.id = (a.on_behalf_of ->> 'party')::uuid
      left join source s on s.operation = a.operation and s.id = a.source`,
    where: sql`a.operation = ${operation} ${only('a.subject', asked.subject)}
      ${only('a.kind', asked.kind)} ${only('a.actor', asked.actor)}`,
    orders: { latest: down(...key), earliest: up(...key) },
  })
}
