import { sql } from 'kysely'
import { fold } from '#parties/name.ts'
import type { Query } from '#platform/database.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import type { CoverageRow } from './coverage.ts'

export type Covered = CoverageRow & { readonly sortKey: string }

/**
 * What is asked for, item by item in the order of their names, from what is kept of it with every
 * act: as many rows are read as are shown, however many needs there are.
 */
export const coverageByItem = async (
  q: Query,
  operation: number,
  asked: PageAsked & { item?: string | undefined },
  after: Key | undefined,
): Promise<Covered[]> => {
  const soonest = (column: 'by_when' | 'asked_on') => sql`(
    select min(${sql.ref(`n.${column}`)}) from need_cover n
     where n.operation = ${operation} and n.item = i.id and n.open > 0)`
  const found = await sql<Covered>`
    select i.name as item, i.id as "itemId", i.sort_key as "sortKey", i.class, i.unit, c.lines,
           c."openLines", c.needed, c.allocated, c."onItsWay", c.delivered, c.open,
           ${soonest('by_when')} as "oldestOpenBy", ${soonest('asked_on')} as "oldestOpenAskedOn"
      from (
        select item as id, sum(lines)::bigint as lines, sum(open_lines)::bigint as "openLines",
               sum(needed)::bigint as needed, sum(allocated)::bigint as allocated,
               sum(on_its_way)::bigint as "onItsWay", sum(delivered)::bigint as delivered,
               sum(open)::bigint as open
          from item_cover where operation = ${operation}
         group by item having sum(lines) > 0) c
      join item i on i.id = c.id
     where true
           ${asked.item ? sql`and strpos(i.sort_key, ${fold(asked.item)}) > 0` : sql``}
           ${after ? sql`and (i.sort_key, i.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
     order by i.sort_key, i.id
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}
