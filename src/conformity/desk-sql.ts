import { sql } from 'kysely'
import type { ItemAnswer } from '#catalogue/item.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { ReviewRow, WaitingGroup } from './desk.ts'
import { subjectColumn } from './list-sql.ts'

type Type = Pick<WaitingGroup, 'item' | 'packaging'> & { readonly maker: string }

/** Of each of these types, in order: its class, its open needs, and the verdict that passes it. */
export const aboutTypes = async (
  q: Query,
  operation: number,
  types: readonly Type[],
): Promise<
  {
    class: ItemAnswer['class']
    needed: number
    priority: WaitingGroup['priority']
    validated: string | null
  }[]
> => {
  const found = await sql<{
    class: ItemAnswer['class']
    needed: number
    priority: WaitingGroup['priority']
    validated: string | null
  }>`
    select i.class, n.needed, n.priority, v.id as validated
      from unnest(${types.map(({ item }) => item)}::uuid[],
        ${types.map(({ maker }) => maker)}::uuid[],
        ${types.map(({ packaging }) => packaging)}::text[])
        with ordinality as t(item, maker, packaging, ord)
      join item i on i.id = t.item
      cross join lateral (
        with recursive up(id, parent) as (
          select i.id, i.parent
          union select x.id, x.parent from up join item x on x.id = up.parent
                 where x.id <> ${none})
        select coalesce(sum(c.open), 0)::bigint as needed, min(n.priority) as priority
          from need_cover c
          join need_line n on n.operation = c.operation and n.id = c.need_line
         where c.operation = ${operation} and c.open > 0 and c.item in (select id from up)) n
      left join lateral (
        select case when outcome in ('pass', 'limited_use') and receipt_check
                 and (not needs_second or exists (select from verdict_confirmation f
                   where f.verdict = verdict.id)) then id end as id
          from verdict
         where operation = ${operation} and subject = 'type' and item = t.item
           and maker = t.maker and packaging = t.packaging
         order by decided_at desc, seq desc limit 1) v on true
     order by t.ord
  `.execute(q)
  return found.rows
}

/** How many alarms are open on each of these lots; none: no entry. */
export const openAlarms = async (
  q: Query,
  operation: number,
  lots: readonly string[],
): Promise<Map<string, number>> => {
  const found = await sql<{ lot: string; count: number }>`
    select lot, count(*) as count from alarm
     where operation = ${operation} and lot = any(${lots}::uuid[]) and closed_by = ${none}
     group by lot
  `.execute(q)
  return new Map(found.rows.map(({ lot, count }) => [lot, count]))
}

/**
 * Evidence that was found false or has expired since the standing verdict that names it let goods
 * go. Deciding anew on the same subject closes the review.
 */
export const evidenceToReview = async (
  q: Query,
  operation: number,
  { today, limit }: { readonly today: string; readonly limit: number },
): Promise<ReviewRow[]> => {
  const found = await sql<ReviewRow>`
    select e.id as evidence, e.kind, e.number, r.why, r.since, verdict.id as verdict,
           verdict.outcome, ${subjectColumn('verdict')}
      from evidence e
      cross join lateral (
        select case when k.checked = 'found_false' then 'found_false' else 'expired' end as why,
               case when k.checked = 'found_false' then k.checked_at
                    else (e.valid_until + 1)::timestamp at time zone 'UTC' end as since
          from (select null) one
          left join lateral (
            select k.checked, k.checked_at from evidence_check k
             where k.operation = e.operation and k.evidence = e.id
             order by k.checked_at desc, k.act desc limit 1) k on true
         where k.checked = 'found_false' or e.valid_until < ${today}::date) r
      join verdict on verdict.operation = e.operation and e.id = any(verdict.evidence)
       and verdict.outcome in ('pass', 'limited_use') and verdict.decided_at < r.since
     where e.operation = ${operation} and e.withdrawn_at is null
       and not exists (
         select from verdict later
          where later.operation = verdict.operation and later.subject = verdict.subject
            and later.item = verdict.item and later.maker = verdict.maker
            and later.packaging = verdict.packaging and later.lot = verdict.lot
            and later.package = verdict.package
            and later.jurisdiction is not distinct from verdict.jurisdiction
            and (later.decided_at, later.seq) > (verdict.decided_at, verdict.seq))
     order by r.since, e.id, verdict.id
     limit ${limit}
  `.execute(q)
  return found.rows
}

export const countToConfirm = async (q: Query, operation: number): Promise<number> => {
  const found = await sql<{ count: number }>`
    select count(*) as count from verdict
     where operation = ${operation} and needs_second
       and not exists (select from verdict_confirmation c where c.verdict = verdict.id)
  `.execute(q)
  return found.rows[0]?.count ?? 0
}
