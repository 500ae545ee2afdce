import { sql } from 'kysely'
import type { z } from 'zod'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { movementRow, standingRow, TraceAsked, wordsRow } from './trace.ts'

/** Which accounts a trace follows. */
export interface Followed {
  readonly by: 'pledge_line' | 'consignment_line' | 'lot'
  readonly ids: readonly string[]
}

const among = (alias: string, { by, ids }: Followed) =>
  sql`${sql.ref(`${alias}.${by}`)} = any(${ids}::uuid[])`

/** The accounts followed that hold something, in the order of the chain. */
export const standingOf = async (q: Query, operation: number, followed: Followed) => {
  const found = await sql<z.output<typeof standingRow>>`
    select a.id as account, a.stage, a.reached, i.name as item, i.unit,
           case when h.id <> ${none} then h.name end as holder,
           case when w.id <> ${none} then w.name end as place,
           nullif(coalesce(nullif(t.lot_number, ''), t.serial), '') as lot,
           nullif(a.lot, ${none}) as "lotId", nullif(a.pledge_line, ${none}) as "pledgeLine",
           a.condition, a.balance as quantity, a.since
      from account a
      join item i on i.id = a.item
      join party h on h.id = a.holder
      join place w on w.id = a.place
      join lot t on t.id = a.lot
     where a.operation = ${operation} and ${among('a', followed)} and a.balance <> 0
       and a.stage <> 'source'
     order by a.stage, i.name, a.id
  `.execute(q)
  return found.rows
}

const end = (alias: 's' | 'd', holder: 'sh' | 'dh', place: 'sw' | 'dw') => sql`
  json_build_object('stage', ${sql.ref(`${alias}.stage`)},
    'holder', case when ${sql.ref(`${holder}.id`)} <> ${none} then ${sql.ref(`${holder}.name`)} end,
    'place', case when ${sql.ref(`${place}.id`)} <> ${none} then ${sql.ref(`${place}.name`)} end)`

/** The postings into and out of the accounts followed, the latest first. */
export const movementsOf = async (
  q: Query,
  operation: number,
  followed: Followed,
  { limit, before }: TraceAsked,
) => {
  const earlier = before ? sql`and p.seq < ${before}` : sql``
  const through = (side: 'source' | 'destination') => sql`
    select p.operation, p.act, p.line, p.seq from account a
      join posting p on p.operation = a.operation and ${sql.ref(`p.${side}`)} = a.id
     where a.operation = ${operation} and ${among('a', followed)} ${earlier}`
  const found = await sql<z.output<typeof movementRow>>`
    select p.act, p.line, p.seq, m.kind, m.happened_at as "happenedAt",
           m.recorded_at as "recordedAt", coalesce(u.name, m.actor) as actor, m.basis,
           i.name as item, p.quantity, ${end('s', 'sh', 'sw')} as "from",
           ${end('d', 'dh', 'dw')} as "to", p.reverses_act as reverses, p.attributed,
           o.title as source, m.quote, m.reason
      from (select * from (${through('source')} union ${through('destination')}) each
             order by seq desc limit ${limit + 1}) x
      join posting p on p.operation = x.operation and p.act = x.act and p.line = x.line
      join act m on m.operation = p.operation and m.id = p.act
      join account s on s.operation = p.operation and s.id = p.source
      join account d on d.operation = p.operation and d.id = p.destination
      join item i on i.id = d.item
      join party sh on sh.id = s.holder
      join party dh on dh.id = d.holder
      join place sw on sw.id = s.place
      join place dw on dw.id = d.place
      left join source o on o.operation = m.operation and o.id = m.source
      left join sign_in_user u on u.id::text = m.actor
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
