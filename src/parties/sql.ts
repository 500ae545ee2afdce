import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import { type Name, soughtWords, sortKeyOf, wordsOf } from './name.ts'
import { groupName } from './party.ts'
import type { Named, PartyAnswer, PartyAsked, PartyInput, PartyRow } from './party.ts'
import type { PlaceAnswer, PlaceAsked, PlaceInput, PlaceRow } from './place.ts'

/** What has names: each has its tables `…_name` and `…_word`. */
export type Register = 'party' | 'place' | 'item'

/** Writes the names of one thing anew, and the words under which these and its codes are found. */
export const writeNames = async (
  tx: Query,
  register: Register,
  id: string,
  names: readonly Name[],
  codes: readonly (string | null)[],
) => {
  const own = sql.ref(register)
  const nameTable = sql.table(`${register}_name`)
  const wordTable = sql.table(`${register}_word`)
  const words = wordsOf([...names.map(({ name }) => name), ...codes.filter((c) => c !== null)])
  await sql`delete from ${nameTable} where ${own} = ${id}`.execute(tx)
  await sql`delete from ${wordTable} where ${own} = ${id}`.execute(tx)
  await sql`
    insert into ${nameTable} (${own}, position, name, language, script)
    select ${id}, x.ord - 1, x.name, x.language, x.script
      from unnest(${names.map((n) => n.name)}::text[], ${names.map((n) => n.language)}::text[],
        ${names.map((n) => n.script)}::text[]) with ordinality as x(name, language, script, ord)
  `.execute(tx)
  await sql`
    insert into ${wordTable} (word, ${own}) select word, ${id} from unnest(${words}::text[]) as word
  `.execute(tx)
}

/** The condition that every word of `search` begins a word of a name or code of `id`. */
export const foundBy = (register: Register, id: string, search: string | undefined) =>
  sql.join(
    soughtWords(search ?? '').map(
      (word) => sql`and ${sql.ref(id)} in (select ${sql.ref(register)}
        from ${sql.table(`${register}_word`)} where word ^@ ${word})`,
    ),
    sql` `,
  )

/** The names of `id`, the primary one first, as JSON. */
export const namesJson = (register: Register, id: string) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'language', n.language,
      'script', n.script) order by n.position)
    from ${sql.table(`${register}_name`)} n where ${sql.ref(`n.${register}`)} = ${sql.ref(id)}),
    '[]'::jsonb)`

/** `{id, name}` of a joined row as JSON, null for row 0. */
export const namedJson = (alias: string) => sql`
  case when ${sql.ref(`${alias}.id`)} <> ${none} then
    jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

/** By name, in the order of the index of a register. */
export const byName = (alias: string) =>
  up([sql.ref(`${alias}.sort_key`), 'text'], [sql.ref(`${alias}.id`), 'uuid'])

/** The condition that every word of `search` matches in the way that `matches` says of one. */
export const sought = (search: string | undefined, matches: (word: string) => Sql): Sql =>
  sql.join(
    soughtWords(search ?? '').map((word) => sql`and (${matches(word)})`),
    sql` `,
  )

/** What has a name or a code with a word that begins so: `x in (${namedSo('party', word)})`. */
export const namedSo = (register: Register, word: string): Sql =>
  sql`select ${sql.ref(register)} from ${sql.table(`${register}_word`)} where word ^@ ${word}`

/** Whether a text has these letters in it, folded as `fold` does. */
export const holds = (text: Sql, word: string): Sql => sql`
  normalize(regexp_replace(normalize(lower(${text}), NFKD), '[\\u0300-\\u036f]+', '', 'g'), NFC)
    like ${`%${word}%`}`

/** Which of these ids have no row. The none id has one. */
export const missingFrom = async (
  q: Query,
  table: Register | 'lot',
  ids: readonly string[],
): Promise<string[]> => {
  if (ids.length === 0) return []
  const found = await sql<{ id: string }>`
    select x.id from unnest(${ids}::uuid[]) as x(id)
     where not exists (select 1 from ${sql.table(table)} t where t.id = x.id)
  `.execute(q)
  return found.rows.map((row) => row.id)
}

/**
 * Lets amendments of a register happen one after another, by its row 0: two that are lawful each
 * by itself could close a circle of parents. Recording something new does not wait for it.
 */
export const lockRegister = async (tx: Query, register: Register) => {
  await sql`
    select 1 from ${sql.table(register)} where id = ${none} for no key update
  `.execute(tx)
}

/** The version of a row, or undefined; no one else amends it until the transaction ends. */
export const lockRow = async (tx: Query, table: Register | 'lot', id: string) => {
  const found = await sql<{ version: number }>`
    select version from ${sql.table(table)} where id = ${id} and id <> ${none} for no key update
  `.execute(tx)
  return found.rows[0]?.version
}

/** Whether `id` is `above` or lies beneath it, however far. */
export const liesBeneath = async (q: Query, register: Register, id: string, above: string) => {
  const table = sql.table(register)
  const found = await sql`
    with recursive up(id, parent) as (
      select id, parent from ${table} where id = ${id}
      union select t.id, t.parent from up join ${table} t on t.id = up.parent)
    select 1 from up where id = ${above}
  `.execute(q)
  return found.rows.length > 0
}

export const insertParty = async (tx: Query, id: string, party: PartyInput) => {
  await sql`
    insert into party (id, kind, name, sort_key, country, parent, eori, note)
    values (${id}, ${party.kind}, ${party.names[0]?.name}, ${sortKeyOf(party.names)},
      ${party.country}, ${party.parent ?? none}, ${party.eori}, ${party.note})
  `.execute(tx)
  await writeCodes(tx, id, party)
}

export const updateParty = async (tx: Query, id: string, party: PartyInput) => {
  await sql`
    update party set kind = ${party.kind}, name = ${party.names[0]?.name},
      sort_key = ${sortKeyOf(party.names)}, country = ${party.country},
      parent = ${party.parent ?? none}, eori = ${party.eori}, note = ${party.note},
      version = version + 1
     where id = ${id}
  `.execute(tx)
  await sql`delete from party_code where party = ${id}`.execute(tx)
  await writeCodes(tx, id, party)
}

const writeCodes = async (tx: Query, id: string, { names, eori, codes }: PartyInput) => {
  await sql`
    insert into party_code (scheme, code, party) select x.scheme, x.code, ${id}
      from unnest(${codes.map((c) => c.scheme)}::text[], ${codes.map((c) => c.code)}::text[])
        as x(scheme, code)
  `.execute(tx)
  await writeNames(tx, 'party', id, names, [eori, ...codes.map(({ code }) => code)])
}

export const findParty = async (q: Query, id: string): Promise<PartyAnswer | undefined> => {
  const found = await sql<PartyAnswer>`
    select p.id, p.kind, p.name, ${namesJson('party', 'p.id')} as names, p.country,
           ${namedJson('u')} as parent, p.eori, p.note, p.version,
           coalesce((select jsonb_agg(jsonb_build_object('scheme', c.scheme, 'code', c.code)
             order by c.scheme, c.code) from party_code c where c.party = p.id), '[]') as codes,
           coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'name', y.name)
             order by m.position) from party_member m join party y on y.id = m.party
             where m."group" = p.id), '[]') as members
      from party p join party u on u.id = p.parent
     where p.id = ${id} and p.id <> ${none}
  `.execute(q)
  return found.rows[0]
}

/** Parties by name. Joint groups are listed only when they are asked for. */
export const listParties = (q: Query, asked: PartyAsked): Promise<Page<PartyRow>> =>
  listed(q, asked, {
    columns: sql`p.id, p.kind, p.name, ${namesJson('party', 'p.id')} as names, p.country,
      ${namedJson('u')} as parent`,
    from: sql`party p`,
    beside: sql`join party u on u.id = p.parent`,
    where: sql`p.id <> ${none}
      ${asked.kind ? only('p.kind', asked.kind) : sql`and p.kind <> 'joint_group'`}
      ${only('p.country', asked.country)} ${only('p.parent', asked.parent)}
      ${foundBy('party', 'p.id', asked.search)}`,
    orders: { name: byName('p'), newest: down([sql`p.id`, 'uuid']) },
  })

/** The names of parties (or of places or items), by id; the none id is nobody. */
export const namesOf = async (
  q: Query,
  ids: Iterable<string>,
  register: Register = 'party',
): Promise<Map<string, { name: string; names: Name[] }>> => {
  const found = await sql<{ id: string; name: string; names: Name[] }>`
    select p.id, p.name, ${namesJson(register, 'p.id')} as names
      from ${sql.table(register)} p where p.id = any(${[...ids]}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ id, ...rest }) => [id, rest]))
}

/** Who these parties are: the members of a joint group in order, any other party itself. */
export const membersOf = async (
  q: Query,
  parties: Iterable<string>,
): Promise<Map<string, Named[]>> => {
  const found = await sql<Named & { of: string }>`
    select x.of, p.id, p.name
      from unnest(${[...parties]}::uuid[]) as x(of)
      join party g on g.id = x.of
      left join party_member m on m."group" = g.id
      join party p on p.id = coalesce(m.party, g.id)
     order by x.of, m.position
  `.execute(q)
  const grouped = Map.groupBy(found.rows, (row) => row.of)
  return new Map([...grouped].map(([of, rows]) => [of, rows.map(({ id, name }) => ({ id, name }))]))
}

/** Makes the joint group of these members if there is none. Their names are kept from changing. */
export const insertGroup = async (tx: Query, group: string, members: readonly string[]) => {
  const found = await sql<Named>`
    select id, name from party where id = any(${members}::uuid[]) order by id for share
  `.execute(tx)
  const names = [{ name: groupName(found.rows), language: null, script: null }]
  const inserted = await sql`
    insert into party (id, kind, name, sort_key, parent)
    values (${group}, 'joint_group', ${names[0]?.name}, ${sortKeyOf(names)}, ${none})
    on conflict (id) do nothing returning 1
  `.execute(tx)
  if (inserted.rows.length === 0) return
  await sql`
    insert into party_member ("group", party, position)
    select ${group}, x.party, x.position - 1
      from unnest(${found.rows.map(({ id }) => id)}::uuid[]) with ordinality as x(party, position)
  `.execute(tx)
  await writeNames(tx, 'party', group, names, [])
}

/** Names the joint groups of this party anew, after it was renamed. */
export const renameGroups = async (tx: Query, party: string) => {
  const groups = await sql<{ group: string }>`
    select "group" from party_member where party = ${party} order by 1
  `.execute(tx)
  const members = await membersOf(
    tx,
    groups.rows.map(({ group }) => group),
  )
  for (const [group, named] of members) {
    const names = [{ name: groupName(named), language: null, script: null }]
    await sql`
      update party set name = ${names[0]?.name}, sort_key = ${sortKeyOf(names)} where id = ${group}
    `.execute(tx)
    await writeNames(tx, 'party', group, names, [])
  }
}

export const insertPlace = async (tx: Query, id: string, place: PlaceInput) => {
  await sql`
    insert into place (id, kind, name, sort_key, country, latitude, longitude, time_zone, unlocode,
      iata, gln, parent, operated_by, note)
    values (${id}, ${place.kind}, ${place.names[0]?.name}, ${sortKeyOf(place.names)},
      ${place.country}, ${place.coordinates?.latitude}, ${place.coordinates?.longitude},
      ${place.timeZone}, ${place.unlocode}, ${place.iata}, ${place.gln}, ${place.parent ?? none},
      ${place.operatedBy ?? none}, ${place.note})
  `.execute(tx)
  await writeNames(tx, 'place', id, place.names, [place.unlocode, place.iata, place.gln])
}

export const updatePlace = async (tx: Query, id: string, place: PlaceInput) => {
  await sql`
    update place set kind = ${place.kind}, name = ${place.names[0]?.name},
      sort_key = ${sortKeyOf(place.names)}, country = ${place.country},
      latitude = ${place.coordinates?.latitude}, longitude = ${place.coordinates?.longitude},
      time_zone = ${place.timeZone}, unlocode = ${place.unlocode}, iata = ${place.iata},
      gln = ${place.gln}, parent = ${place.parent ?? none},
      operated_by = ${place.operatedBy ?? none}, note = ${place.note}, version = version + 1
     where id = ${id}
  `.execute(tx)
  await writeNames(tx, 'place', id, place.names, [place.unlocode, place.iata, place.gln])
}

export const findPlace = async (q: Query, id: string): Promise<PlaceAnswer | undefined> => {
  const found = await sql<PlaceAnswer>`
    select p.id, p.kind, p.name, ${namesJson('place', 'p.id')} as names, p.country,
           case when p.latitude is not null then jsonb_build_object('latitude', p.latitude,
             'longitude', p.longitude) end as coordinates,
           p.time_zone as "timeZone", p.unlocode, p.iata, p.gln, ${namedJson('u')} as parent,
           ${namedJson('o')} as "operatedBy", p.note, p.version
      from place p join place u on u.id = p.parent join party o on o.id = p.operated_by
     where p.id = ${id} and p.id <> ${none}
  `.execute(q)
  return found.rows[0]
}

export const listPlaces = (q: Query, asked: PlaceAsked): Promise<Page<PlaceRow>> =>
  listed(q, asked, {
    columns: sql`p.id, p.kind, p.name, ${namesJson('place', 'p.id')} as names, p.country,
      p.unlocode, p.iata, ${namedJson('u')} as parent, ${namedJson('o')} as "operatedBy"`,
    from: sql`place p`,
    beside: sql`join place u on u.id = p.parent join party o on o.id = p.operated_by`,
    where: sql`p.id <> ${none} ${only('p.kind', asked.kind)} ${only('p.country', asked.country)}
      ${only('p.parent', asked.parent)} ${only('p.operated_by', asked.operatedBy)}
      ${foundBy('place', 'p.id', asked.search)}`,
    orders: { name: byName('p'), newest: down([sql`p.id`, 'uuid']) },
  })
