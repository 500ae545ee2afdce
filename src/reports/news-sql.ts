import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import type { NewsRow } from './news.ts'

/** Members, keys, files and notes come and go; what is new is what happened to goods. */
const beside = '^(member|operation|person|owner|key|source|file|note|duty|import|situation)[.]'

/**
 * The acts of an operation, the latest first, each with what it is about: `limit` and one more.
 * What an act began goes before what it began it of, as an alarm does before its lot.
 */
export const newsOf = async (
  q: Query,
  operation: number,
  asked: PageAsked,
  after: Key | undefined,
): Promise<NewsRow[]> => {
  const either = sql`operation = ${operation} and id in (a.id, a.subject)`
  const itemOf = (lot: string) => sql`(
    select i.name from lot l join item i on i.id = l.item where l.id = ${sql.ref(lot)})`
  const found = await sql<NewsRow>`
    select a.id, a.kind, coalesce(u.name, a.actor) as by, a.happened_at as "happenedAt",
           case when about.id is not null then jsonb_build_object(
             'kind', about.kind, 'id', about.id, 'item', about.item, 'label', about.label) end
             as about
      from (select id, kind, actor, subject, happened_at from act a
             where operation = ${operation} and kind !~ ${beside}
               ${after ? before(after) : sql``}
             order by happened_at desc, id desc limit ${asked.limit + 1}) a
      left join sign_in_user u on u.id::text = a.actor
      left join lateral (
        select 1 as first, 'recall' as kind, id, null::uuid as item, null as label
          from recall where ${either}
        union all
        select 1, 'alarm', id, null, ${itemOf('alarm.lot')} from alarm where ${either}
        union all
        select 1, 'urgent_release', id, null, null from urgent_release where ${either}
        union all
        select 2, 'pledge', id, null, code from pledge
         where operation = ${operation} and id = a.subject
        union all
        select 2, 'need', id, null, code from need
         where operation = ${operation} and id = a.subject
        union all
        select 2, case kind when 'delivery' then 'delivery' else 'consignment' end, id, null, code
          from consignment where operation = ${operation} and id = a.subject
        union all
        select 3, 'lot', id, item, concat_ws(' ', ${itemOf('lot.id')}, nullif(lot_number, ''))
          from lot where id = a.subject
        union all
        select 3, 'item', id, null, name from item where id = a.subject
        order by first limit 1) about on true
     order by a.happened_at desc, a.id desc
  `.execute(q)
  return found.rows
}

const before = ([at, id]: Key) => sql`and (happened_at, id) < (${at}::timestamptz, ${id}::uuid)`
