import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { AssessmentAnswer } from './assessment.ts'

/** The day on which a lot first came to us, else that of its latest movement; null: never moved. */
export const dayOfLot = async (
  q: Query,
  operation: number,
  lot: string,
): Promise<string | null> => {
  const found = await sql<{ at: string | null }>`
    select coalesce(min(m.happened_at) filter (where a.stage in ('landed', 'arrived')),
             max(m.happened_at)) as at
      from account a
      join posting p on p.operation = a.operation and p.destination = a.id
      join act m on m.operation = p.operation and m.id = p.act
     where a.operation = ${operation} and a.lot = ${lot}
  `.execute(q)
  return found.rows[0]?.at?.slice(0, 10) ?? null
}

/** The countries that the operation helps; where it names none, those in which the lot lies. */
export const countriesHelped = async (
  q: Query,
  operation: number,
  lot: string,
): Promise<string[]> => {
  const found = await sql<{ countries: string[] }>`
    select case when cardinality(o.recipient_countries) > 0 then o.recipient_countries
      else array(select distinct p.country from account a join place p on p.id = a.place
        where a.operation = ${operation} and a.lot = ${lot} and a.balance > 0
          and p.country is not null) end as countries
      from operation o where o.id = ${operation}
  `.execute(q)
  return found.rows[0]?.countries ?? []
}

/** In which packages of the operation a lot lies or came. */
export const packagesOfLot = async (
  q: Query,
  operation: number,
  lot: string,
): Promise<string[]> => {
  const found = await sql<{ id: string }>`
    with recursive around(id) as (
      select package from consignment_line
       where operation = ${operation} and lot = ${lot} and package <> ${none}
      union select p.parent from around join package p
        on p.operation = ${operation} and p.id = around.id and p.parent <> ${none})
    select id from around
  `.execute(q)
  return found.rows.map(({ id }) => id)
}

/** What open needs want of this item or a wider one. */
export const usesWanted = async (
  q: Query,
  operation: number,
  items: readonly string[],
): Promise<AssessmentAnswer['uses']> => {
  const found = await sql<AssessmentAnswer['uses'][number]>`
    select n.id as "needLine", y.name as facility, n.used_by as "usedBy", n.purpose, n.standards,
           n.priority, c.open
      from need_cover c
      join need_line n on n.operation = c.operation and n.id = c.need_line
      join need d on d.operation = n.operation and d.id = n.need
      join party y on y.id = d.facility
     where c.operation = ${operation} and c.open > 0 and c.item = any(${items}::uuid[])
     order by n.priority, c.asked_on, n.id
     limit 50
  `.execute(q)
  return found.rows
}

/** Alarms on this lot, and on others of its item and maker. */
export const alarmsNear = async (
  q: Query,
  operation: number,
  lot: string,
): Promise<AssessmentAnswer['alarms']> => {
  const found = await sql<AssessmentAnswer['alarms'][number]>`
    select a.id, a.lot, a.what, a.harm, y.name as facility, a.raised_at as "raisedAt",
           a.closed_by = ${none} as open
      from alarm a
      join lot l on l.id = a.lot
      join lot own on own.id = ${lot} and own.item = l.item and own.maker = l.maker
      join party y on y.id = a.facility
     where a.operation = ${operation}
     order by a.lot <> ${lot}, a.raised_at desc, a.id
     limit 50
  `.execute(q)
  return found.rows
}
