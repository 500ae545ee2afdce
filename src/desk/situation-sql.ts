import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, up } from '#platform/page-sql.ts'
import type { Situation, SituationRow, SituationsAsked } from './situation.ts'

/** Units that first came to `landed` or beyond in this window, by item. */
export const cameBetween = async (q: Query, operation: number, from: string, until: string) => {
  const found = await sql<Situation['came'][number]>`
    select i.id as item, i.name, i.unit, x.quantity from (
      select d.item, sum(case when d.reached >= 'landed' then p.quantity else -p.quantity end)
               ::bigint as quantity
        from act m
        join posting p on p.operation = m.operation and p.act = m.id
        join account s on s.operation = p.operation and s.id = p.source
        join account d on d.operation = p.operation and d.id = p.destination
       where m.operation = ${operation} and m.happened_at > ${from}::timestamptz
         and m.happened_at <= ${until}::timestamptz
         and (d.reached >= 'landed') <> (s.reached >= 'landed')
       group by d.item) x
      join item i on i.id = x.item where x.quantity <> 0 order by i.name, i.id
  `.execute(q)
  return found.rows
}

/** Units on their way, by item: packed, in transit or landed. */
export const comingByItem = async (q: Query, operation: number): Promise<Map<string, number>> => {
  const found = await sql<{ item: string; quantity: number }>`
    select item, sum(balance)::bigint as quantity from account
     where operation = ${operation} and stage in ('packed', 'in_transit', 'landed')
       and since is not null
     group by item
  `.execute(q)
  return new Map(found.rows.map((row) => [row.item, row.quantity]))
}

export const insertSituation = async (
  tx: Query,
  by: By,
  { hours, dueAt, told }: { hours: number; dueAt: string | null; told: Situation },
) => {
  await sql`
    insert into situation_report (operation, id, until, hours, due_at, told)
    values (${by.operation}, ${by.act}, ${told.until}, ${hours}, ${dueAt}, ${JSON.stringify(told)})
  `.execute(tx)
}

/** The latest fixed hour that a report was kept for. */
export const lastKeptFor = async (q: Query, operation: number): Promise<string | undefined> => {
  const found = await sql<{ at: string | null }>`
    select max(due_at) as at from situation_report
     where operation = ${operation} and due_at is not null
  `.execute(q)
  return found.rows[0]?.at ?? undefined
}

const columns = sql`
  r.id, r.until, r.hours, r.due_at as "dueAt", coalesce(u.name, m.actor) as actor`
const beside = sql`
  join act m on m.operation = r.operation and m.id = r.id
  left join sign_in_user u on u.id::text = m.actor`

export const listSituations = (
  q: Query,
  operation: number,
  asked: SituationsAsked,
): Promise<Page<SituationRow>> => {
  const key = [
    [sql`r.until`, 'timestamptz'],
    [sql`r.id`, 'uuid'],
  ] as const
  return listed(q, asked, {
    columns,
    from: sql`situation_report r`,
    beside,
    where: sql`r.operation = ${operation}`,
    orders: { newest: down(...key), oldest: up(...key) },
  })
}

export const findSituation = async (q: Query, operation: number, report: string) => {
  const found = await sql<SituationRow & { told: Situation }>`
    select ${columns}, r.told from situation_report r ${beside}
     where r.operation = ${operation} and r.id = ${report}
  `.execute(q)
  return found.rows[0]
}
