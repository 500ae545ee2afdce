import { sql } from 'kysely'
import type { z } from 'zod'
import { takenBack } from '#acts/sql.ts'
import { type Kin, kinships } from '#ledger/questions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { kinRow, movementRow, standingRow, TraceAsked, wordsRow } from './trace.ts'

/** Which accounts a trace follows. */
export interface Followed {
  readonly by: 'pledge_line' | 'consignment_line' | 'lot'
  readonly ids: readonly string[]
  /** Lots among them that may be of the lot asked for: nobody has looked at the rest of them. */
  readonly suspect?: readonly string[]
}

const among = (alias: string, { by, ids }: Followed) =>
  sql`${sql.ref(`${alias}.${by}`)} = any(${ids}::uuid[])`

/** The name of a party or place, unless it is "none". */
const nameOf = (what: 'party' | 'place', id: string) => sql`
  (select name from ${sql.table(what)} where id = ${sql.ref(id)} and id <> ${none})`

/**
 * The accounts followed that hold something, in the order of the chain. Names are looked up row by
 * row, here and below: to order the joins took the planner longer than the answer.
 */
export const standingOf = async (q: Query, operation: number, followed: Followed) => {
  const found = await sql<z.output<typeof standingRow>>`
    select a.id as account, a.stage, a.reached, i.name as item, i.unit,
           ${nameOf('party', 'a.holder')} as holder, ${nameOf('place', 'a.place')} as place,
           (select nullif(coalesce(nullif(lot_number, ''), serial), '') from lot
             where id = a.lot) as lot,
           nullif(a.lot, ${none}) as "lotId", nullif(a.pledge_line, ${none}) as "pledgeLine",
           a.condition, a.balance as quantity, a.since,
           a.lot = any(${followed.suspect ?? []}::uuid[]) as suspect
      from account a
     cross join lateral (select name, unit from item where id = a.item offset 0) i
     where a.operation = ${operation} and ${among('a', followed)} and a.balance <> 0
       and a.stage <> 'source'
     order by a.stage, i.name, a.id
  `.execute(q)
  return found.rows
}

const end = (alias: 's' | 'd') => sql`
  json_build_object('stage', ${sql.ref(`${alias}.stage`)},
    'holder', ${nameOf('party', `${alias}.holder`)},
    'place', ${nameOf('place', `${alias}.place`)})`

/** The postings into and out of the accounts followed, the latest first. */
export const movementsOf = async (
  q: Query,
  operation: number,
  followed: Followed,
  { limit, before }: TraceAsked,
) => {
  const earlier = before ? sql`and p.seq < ${before}` : sql``
  const through = (side: 'source' | 'destination') => sql`
    select p.act, p.line, p.seq, p.source, p.destination, p.quantity, p.reverses_act, p.attributed
      from account a
      join posting p on p.operation = a.operation and ${sql.ref(`p.${side}`)} = a.id
     where a.operation = ${operation} and ${among('a', followed)} ${earlier}`
  const found = await sql<z.output<typeof movementRow>>`
    select p.act, p.line, p.seq, m.kind, m.happened_at as "happenedAt",
           m.recorded_at as "recordedAt",
           coalesce((select u.name from sign_in_user u where u.id::text = m.actor), m.actor)
             as actor,
           m.basis, (select name from item where id = d.item) as item, p.quantity,
           ${end('s')} as "from", ${end('d')} as "to", p.reverses_act as reverses,
           ${takenBack('m')} as "takenBack", p.attributed,
           (select title from source where operation = ${operation} and id = m.source) as source,
           m.quote, m.reason
      from (select * from (${through('source')} union ${through('destination')}) each
             order by seq desc limit ${limit + 1}) p
     cross join lateral (
       select * from act where act.operation = ${operation} and act.id = p.act offset 0) m
     cross join lateral (
       select * from account where operation = ${operation} and id = p.source offset 0) s
     cross join lateral (
       select * from account where operation = ${operation} and id = p.destination offset 0) d
     order by p.seq desc
  `.execute(q)
  return found.rows
}

export const pledgeNamed = async (q: Query, operation: number, pledge: string) => {
  const found = await sql<{ title: string; code: string; lines: string[] }>`
    select y.name as title, p.code, (select coalesce(jsonb_agg(l.id), '[]') from pledge_line l
             where l.operation = p.operation and l.pledge = p.id) as lines
      from pledge p join party y on y.id = p.donor
     where p.operation = ${operation} and p.id = ${pledge}
  `.execute(q)
  return found.rows[0]
}

export const consignmentNamed = async (q: Query, operation: number, consignment: string) => {
  const found = await sql<{ code: string; lines: string[] }>`
    select c.code, (select coalesce(jsonb_agg(l.id), '[]') from consignment_line l
             where l.operation = c.operation and l.consignment = c.id) as lines
      from consignment c
     where c.operation = ${operation} and c.id = ${consignment}
  `.execute(q)
  return found.rows[0]
}

export const lotNamed = async (q: Query, lot: string) => {
  const found = await sql<{ title: string; code: string | null }>`
    select i.name as title, nullif(coalesce(nullif(t.lot_number, ''), t.serial), '') as code
      from lot t join item i on i.id = t.item where t.id = ${lot} and t.id <> ${none}
  `.execute(q)
  return found.rows[0]
}

/** Lots by name, with how they are kin to the one asked for; that one first. */
export const kinNamed = async (q: Query, kin: readonly Kin[]) => {
  const found = await sql<Omit<z.output<typeof kinRow>, 'kinship'>>`
    select t.id, i.name as item, nullif(coalesce(nullif(t.lot_number, ''), t.serial), '') as lot
      from lot t join item i on i.id = t.item
     where t.id = any(${kin.map(({ lot }) => lot)}::uuid[])
     order by i.name, lot, t.id
  `.execute(q)
  const named = new Map(found.rows.map((row) => [row.id, row]))
  return kinships.flatMap((kinship) =>
    kin.flatMap((each) => {
      const row = each.kinship === kinship ? named.get(each.lot) : undefined
      return row ? [{ ...row, kinship }] : []
    }),
  )
}

/** What these lines name without a number, in the words as stated. */
export const wordsOf = async (q: Query, operation: number, followed: Followed) => {
  if (followed.by === 'lot') return []
  const sent = sql`
    select i.name as item, c.stated, 'sent' as said from consignment_line c
      join item i on i.id = c.item
     where c.operation = ${operation} and c.quantity is null
       and ${
         followed.by === 'pledge_line'
           ? sql`c.pledge_line = any(${followed.ids}::uuid[])`
           : sql`c.id = any(${followed.ids}::uuid[])`
       }`
  const promised = sql`
    select i.name as item, l.stated, 'promised' as said from pledge_line l
      join item i on i.id = l.item
     where l.operation = ${operation} and l.quantity is null and l.parent = ${none}
       and l.id = any(${followed.ids}::uuid[])`
  const found = await sql<z.output<typeof wordsRow>>`
    ${followed.by === 'pledge_line' ? sql`${promised} union all ${sent}` : sent} order by 3, 1
  `.execute(q)
  return found.rows
}

/** The id of the pledge or consignment that has this short code. */
export const idOfCode = async (
  q: Query,
  operation: number,
  what: 'pledge' | 'consignment',
  code: string,
) => {
  const found = await sql<{ id: string }>`
    select id from ${sql.table(what)} where operation = ${operation} and code = ${code}
  `.execute(q)
  return found.rows[0]?.id
}
