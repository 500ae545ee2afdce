import { type RawBuilder, sql } from 'kysely'
import type { Register } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'

/** Something recorded that a text may mean; `name` is the one of its names that was compared. */
export interface Candidate {
  readonly text: string
  readonly id: string
  readonly name: string
  /** What tells it from others of its name: its kind, its country. */
  readonly also: string
}

/** What of a party, place or item tells it from others. */
const also: Readonly<Record<Register, RawBuilder<unknown>>> = {
  party: sql`concat_ws(', ', t.kind, t.country)`,
  place: sql`concat_ws(', ', t.kind, t.country, t.unlocode)`,
  item: sql`concat_ws(', ', t.class, t.model, t.size)`,
}

/** Joint groups are made by pledges; nobody writes one as a party. */
const nameable: Readonly<Record<Register, RawBuilder<unknown>>> = {
  party: sql`and t.kind <> 'joint_group'`,
  place: sql``,
  item: sql``,
}

/** The rows with these ids. */
export const byId = async (
  q: Query,
  register: Register,
  ids: readonly string[],
): Promise<Candidate[]> => {
  const found = await sql<Candidate>`
    select t.id::text as text, t.id, t.name, ${also[register]} as also
      from ${sql.table(register)} t
     where t.id = any(${ids}::uuid[]) and t.id <> ${none} ${nameable[register]}
  `.execute(q)
  return found.rows
}

/** Where the codes of a register stand: the condition that joins `t` to a sought code `s.code`. */
const codes: Readonly<Record<Register, readonly RawBuilder<unknown>[]>> = {
  party: [
    sql`party_code c on c.code = s.code join party t on t.id = c.party`,
    sql`party t on t.eori = s.code`,
  ],
  place: [
    sql`place t on t.unlocode = s.code`,
    sql`place t on t.iata = s.code`,
    sql`place t on t.gln = s.code`,
  ],
  item: [
    sql`item_code c on c.scheme = 'gtin' and c.code = s.code join item t on t.id = c.item`,
    sql`item t on t.model = s.text`,
  ],
}

/** What has one of these codes. */
export const byCode = async (
  q: Query,
  register: Register,
  sought: readonly { readonly text: string; readonly code: string }[],
): Promise<Candidate[]> => {
  const selects = codes[register].map(
    (join) => sql`select s.text, t.id, t.name, ${also[register]} as also from s join ${join}
      ${nameable[register]}`,
  )
  const found = await sql<Candidate>`
    with s as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(sought)}::jsonb) as x(text text, code text))
    ${sql.join(selects, sql` union `)}
  `.execute(q)
  return found.rows
}

/** Every name that has all of these words: the caller compares the names themselves. */
export const byWords = async (
  q: Query,
  register: Register,
  sought: readonly { readonly text: string; readonly words: readonly string[] }[],
): Promise<Candidate[]> => {
  const own = sql.ref(register)
  const found = await sql<Candidate>`
    select s.text, t.id, n.name, ${also[register]} as also
      from jsonb_to_recordset(${JSON.stringify(sought)}::jsonb) as s(text text, words text[])
     cross join lateral (
       select w.${own} as id from ${sql.table(`${register}_word`)} w
        where w.word = any(s.words) group by w.${own} having count(*) = cardinality(s.words)) m
      join ${sql.table(register)} t on t.id = m.id
      join ${sql.table(`${register}_name`)} n on n.${own} = t.id
     where true ${nameable[register]}
  `.execute(q)
  return found.rows
}

/** Up to five for each text that share most words with it. */
export const nearby = async (
  q: Query,
  register: Register,
  sought: readonly { readonly text: string; readonly words: readonly string[] }[],
): Promise<Candidate[]> => {
  const own = sql.ref(register)
  const found = await sql<Candidate>`
    select s.text, m.id, m.name, m.also
      from jsonb_to_recordset(${JSON.stringify(sought)}::jsonb) as s(text text, words text[])
     cross join lateral (
       select t.id, t.name, ${also[register]} as also
         from ${sql.table(`${register}_word`)} w join ${sql.table(register)} t on t.id = w.${own}
        where w.word = any(s.words) ${nameable[register]}
        group by t.id order by count(*) desc, t.sort_key limit 5) m
  `.execute(q)
  return found.rows
}

/** Consignments of the operation by code or id. */
export const consignmentsBy = async (
  q: Query,
  operation: number,
  texts: readonly string[],
): Promise<{ text: string; id: string }[]> => {
  const found = await sql<{ text: string; id: string }>`
    select s.text, c.id
      from unnest(${texts}::text[]) as s(text)
      join consignment c on c.operation = ${operation}
       and (c.code = upper(s.text) or c.id::text = lower(s.text))
     where c.kind = 'inbound'
  `.execute(q)
  return found.rows
}

/** Pledge lines by id, or by the code of their pledge with `/` and their number. */
export const pledgeLinesBy = async (
  q: Query,
  operation: number,
  texts: readonly string[],
): Promise<{ text: string; id: string }[]> => {
  const found = await sql<{ text: string; id: string }>`
    select s.text, l.id
      from unnest(${texts}::text[]) as s(text)
      join pledge p on p.operation = ${operation} and p.code = upper(split_part(s.text, '/', 1))
      join pledge_line l on l.operation = p.operation and l.pledge = p.id
       and l.number::text = split_part(s.text, '/', 2)
    union
    select s.text, l.id
      from unnest(${texts}::text[]) as s(text)
      join pledge_line l on l.operation = ${operation} and l.id::text = lower(s.text)
  `.execute(q)
  return found.rows
}
