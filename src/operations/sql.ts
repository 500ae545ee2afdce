import { sql } from 'kysely'
import type { Role } from '#acts/permission.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { holds, sought } from '#parties/sql.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import type { Admission, Me, MemberAnswer, MemberAsked, PersonAsked, PersonRow } from './member.ts'
import type { NoteAnswer, NoteAsked, NoteInput } from './note.ts'
import type {
  OperationAnswer,
  OperationAsked,
  OperationInput,
  OwnOperation,
  PublicOperation,
} from './operation.ts'

export interface OwnStanding {
  readonly operation: number
  readonly public: boolean
  readonly publicDelayHours: number
  readonly roles: readonly Role[]
}

/** The operation of this slug, and what this user is in it (no roles: not a member). */
export const standingIn = async (
  q: Query,
  slug: string,
  user: string | undefined,
): Promise<OwnStanding | undefined> => {
  const found = await sql<OwnStanding>`
    select o.id as operation, o.public, o.public_delay_hours as "publicDelayHours",
           coalesce(m.roles, '{}') as roles
      from operation o
      left join member m on m.operation = o.id and m.sign_in_user = ${user ?? ''}
     where o.slug = ${slug} and o.id <> 0
  `.execute(q)
  return found.rows[0]
}

/** Every role that this user has in any operation: what counts for the shared register. */
export const rolesAnywhere = async (q: Query, user: string): Promise<readonly Role[]> => {
  const found = await sql<{ roles: Role[] }>`
    select coalesce(array_agg(distinct role), '{}') as roles
      from operation o
      join member m on m.operation = o.id and m.sign_in_user = ${user}
      cross join unnest(m.roles) as role
     where o.id <> 0
  `.execute(q)
  return found.rows[0]?.roles ?? []
}

/**
 * Whether nobody is anything here yet: no member, no owner. Owners are the members of operation 0,
 * which is the installation itself.
 */
export const isNew = async (q: Query): Promise<boolean> => {
  const found = await sql`select 1 from member limit 1`.execute(q)
  return found.rows.length === 0
}

/** Whether this person owns the installation; undefined where not, so that it is asked again. */
export const isOwner = async (q: Query, user: string): Promise<true | undefined> => {
  const found = await sql`
    select 1 from member where operation = 0 and sign_in_user = ${user}
  `.execute(q)
  return found.rows.length > 0 ? true : undefined
}

/** Writes an operation and gives its number. */
export const insertOperation = async (
  tx: Query,
  act: string,
  operation: OperationInput,
): Promise<number> => {
  const inserted = await sql<{ id: number }>`
    insert into operation (act, slug, name, glide, begins_on, ends_on, recipient_countries, summary,
      public, public_delay_hours, situation_hours, situation_time_zone)
    values (${act}, ${operation.slug}, ${operation.name}, ${operation.glide},
      ${operation.beginsOn}, ${operation.endsOn}, ${operation.recipientCountries}::text[],
      ${operation.summary}, ${operation.public}, ${operation.publicDelayHours},
      ${operation.situationHours}::text[], ${operation.situationTimeZone})
    returning id
  `.execute(tx)
  return inserted.rows[0]?.id ?? 0
}

/** Its version; no one else amends it until the transaction ends. */
export const lockOperation = async (tx: Query, operation: number) => {
  const found = await sql<{ version: number }>`
    select version from operation where id = ${operation} for no key update
  `.execute(tx)
  return found.rows[0]?.version
}

const shown = sql`
  o.slug, o.name, o.glide, o.begins_on as "beginsOn", o.ends_on as "endsOn",
  o.recipient_countries as "recipientCountries", o.summary,
  o.public_delay_hours as "publicDelayHours"`

export const findOperation = async (q: Query, operation: number): Promise<OperationAnswer> => {
  const found = await sql<OperationAnswer>`
    select o.act as id, o.public, o.version, o.situation_hours as "situationHours",
           o.situation_time_zone as "situationTimeZone", ${shown}
      from operation o where o.id = ${operation}
  `.execute(q)
  const [answer] = found.rows
  if (!answer) throw new Error(`There is no operation ${operation}`)
  return answer
}

const operationOrders = {
  slug: up([sql`o.slug`, 'text']),
  newest: down([sql`o.id`, 'int']),
}

const operationSought = (search: string | undefined): Sql =>
  sought(search, (word) => holds(sql`concat_ws(' ', o.slug, o.name, o.glide)`, word))

/** The operations of this user, or all of them where it is the owner who asks. */
export const listOperations = (
  q: Query,
  asked: OperationAsked & { user: string; owner: boolean },
): Promise<Page<OwnOperation>> =>
  listed(q, asked, {
    columns: sql`o.slug, o.name, o.glide, o.begins_on as "beginsOn", o.ends_on as "endsOn",
      o.public, coalesce(m.roles, '{owner}') as roles`,
    from: sql`operation o
      left join member m on m.operation = o.id and m.sign_in_user = ${asked.user}`,
    where: sql`o.id <> 0 and (m.operation is not null or ${asked.owner})
      ${operationSought(asked.search)}`,
    orders: operationOrders,
  })

export const listPublicOperations = (
  q: Query,
  asked: OperationAsked,
): Promise<Page<PublicOperation>> =>
  listed(q, asked, {
    columns: shown,
    from: sql`operation o`,
    where: sql`o.public ${operationSought(asked.search)}`,
    orders: operationOrders,
  })

/** The id of the person with this id or address, if there is one. */
export const findPerson = async (q: Query, person: Admission['person']) => {
  const found = await sql<{ id: string }>`
    select id from sign_in_user
     where ${'user' in person ? sql`id = ${person.user}` : sql`email = ${person.email}`}
  `.execute(q)
  return found.rows[0]?.id
}

export const upsertMember = async (
  tx: Query,
  operation: number,
  member: { user: string; roles: readonly (Role | 'owner')[]; party: string; since: string },
) => {
  await sql`
    insert into member (operation, sign_in_user, roles, party, since)
    values (${operation}, ${member.user}, ${member.roles}::text[], ${member.party},
      ${member.since})
    on conflict (operation, sign_in_user)
    do update set roles = excluded.roles, party = excluded.party
  `.execute(tx)
}

/** The owners of the installation; two of them can't remove each other at once. */
export const lockOwners = async (tx: Query): Promise<string[]> => {
  const found = await sql<{ user: string }>`
    select sign_in_user as "user" from member where operation = 0 order by sign_in_user for update
  `.execute(tx)
  return found.rows.map(({ user }) => user)
}

export const deleteMember = async (tx: Query, operation: number, user: string) => {
  const deleted = await sql`
    delete from member where operation = ${operation} and sign_in_user = ${user} returning 1
  `.execute(tx)
  return deleted.rows.length > 0
}

/** `{id, name}` of the party that member `m` acts for, or null. */
const actsFor = sql`
  (select jsonb_build_object('id', p.id, 'name', p.name) from party p
    where p.id = m.party and p.id <> ${none})`

/** Members by name; addresses only for whoever admits and removes them. */
export const listMembers = (
  q: Query,
  operation: number,
  asked: MemberAsked & { withEmail: boolean },
): Promise<Page<MemberAnswer>> => {
  const key = [sql`u.id`, 'uuid'] as const
  return listed(q, asked, {
    columns: sql`u.id as user, u.name, case when ${asked.withEmail} then u.email end as email,
      m.roles, ${actsFor} as party, m.since`,
    from: sql`member m join sign_in_user u on u.id::text = m.sign_in_user`,
    where: sql`m.operation = ${operation} ${only('m.party', asked.party)}
      ${asked.role ? sql`and ${asked.role} = any(m.roles)` : sql``}
      ${sought(asked.search, (word) => holds(sql`u.name`, word))}`,
    orders: {
      name: up([sql`u.name`, 'text'], key),
      newest: down([sql`m.since`, 'timestamptz'], key),
    },
  })
}

export const findMe = async (q: Query, user: string): Promise<Omit<Me, 'owner'> | undefined> => {
  const found = await sql<Omit<Me, 'owner'>>`
    select u.id as user, u.name, u.email,
           coalesce((select jsonb_agg(jsonb_build_object('operation', o.slug, 'name', o.name,
               'roles', m.roles, 'party', ${actsFor}) order by o.slug)
             from operation o join member m on m.operation = o.id and m.sign_in_user = ${user}
            where o.id <> 0),
             '[]') as memberships
      from sign_in_user u where u.id::text = ${user}
  `.execute(q)
  return found.rows[0]
}

export const listPeople = (q: Query, asked: PersonAsked): Promise<Page<PersonRow>> => {
  const address = [sql`u.email`, 'text'] as const
  return listed(q, asked, {
    columns: sql`u.id as user, u.name, u.email,
      exists (select 1 from member m
        where m.operation = 0 and m.sign_in_user = u.id::text) as owner,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name,
          'start', k.start, 'revoked', k.enabled is not true) order by k.created_at, k.id)
        from sign_in_key k where k.reference_id = u.id), '[]') as keys`,
    from: sql`sign_in_user u`,
    where: sql`true ${only('u.email', asked.email)}
      ${sought(asked.search, (word) => holds(sql`u.name || ' ' || u.email`, word))}`,
    orders: { email: up(address), name: up([sql`u.name`, 'text'], address) },
  })
}

/** The keys that one has oneself. */
export const keysOf = async (q: Query, user: string): Promise<PersonRow['keys']> => {
  const found = await sql<PersonRow['keys'][number]>`
    select k.id, k.name, k.start, k.enabled is not true as revoked
      from sign_in_key k where k.reference_id::text = ${user} order by k.created_at, k.id
  `.execute(q)
  return found.rows
}

/** Whether this person has this key, revoked or not. */
export const hasKey = async (q: Query, user: string, key: string) => {
  const found = await sql`
    select 1 from sign_in_key where id = ${key} and reference_id = ${user}
  `.execute(q)
  return found.rows.length > 0
}

export const insertNote = async (tx: Query, operation: number, id: string, note: NoteInput) => {
  await sql`
    insert into operation_note (operation, id, subject, words, source, happened_on, stated_date)
    values (${operation}, ${id}, ${note.subject ?? none}, ${note.words}, ${note.source},
      ${note.happenedOn}, ${note.statedDate})
  `.execute(tx)
}

/** Notes by id. */
export const listNotes = (
  q: Query,
  operation: number,
  asked: NoteAsked,
): Promise<Page<NoteAnswer>> => {
  const key = [sql`n.id`, 'uuid'] as const
  return listed(q, asked, {
    columns: sql`n.id, nullif(n.subject, ${none}::uuid) as subject, n.words,
      jsonb_build_object('id', s.id, 'title', s.title) as source,
      n.happened_on as "happenedOn", n.stated_date as "statedDate",
      a.recorded_at as "recordedAt"`,
    from: sql`operation_note n
      join source s on s.operation = n.operation and s.id = n.source`,
    beside: sql`join act a on a.operation = n.operation and a.id = n.id`,
    where: sql`n.operation = ${operation} ${only('n.subject', asked.subject)}
      ${only('n.source', asked.source)}
      ${sought(asked.search, (word) => holds(sql`n.words || ' ' || s.title`, word))}`,
    orders: { newest: down(key), oldest: up(key) },
  })
}

/** The party that this user acts for in the operation, and what it belongs to; none if not said. */
export const partiesOf = async (q: Query, operation: number, user: string): Promise<string[]> => {
  const found = await sql<{ id: string }>`
    with recursive above as (
      select p.id, p.parent from member m join party p on p.id = m.party
       where m.operation = ${operation} and m.sign_in_user = ${user} and m.party <> ${none}
      union
      select p.id, p.parent from above a join party p on p.id = a.parent and p.id <> ${none})
    select id from above
  `.execute(q)
  return found.rows.map((row) => row.id)
}
