import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { ReleaseAnswered, ReleaseAnswerInput, SeenPiece, UrgentUse, Went } from './release.ts'

/** Acts under which goods went and that were taken back, and stayed so, do not count. */
const stays = sql`not exists (select 1 from posting r
  where r.operation = u.operation and r.reverses_act = u.act
    and not exists (select 1 from posting rr
      where rr.operation = r.operation and rr.reverses_act = r.act))`

/** What went under these urgent releases, to whom and when. */
export const wentUnder = async (
  q: Query,
  operation: number,
  releases: readonly string[],
): Promise<(Went & { release: string })[]> => {
  const found = await sql<Went & { release: string }>`
    select u.release, u.act, m.kind, m.happened_at as "at",
           jsonb_build_object('id', y.id, 'name', y.name) as facility,
           jsonb_build_object('id', l.id, 'lotNumber', l.lot_number) as lot,
           jsonb_build_object('id', i.id, 'name', i.name) as item, i.unit,
           sum(u.quantity)::bigint as quantity, sum(u.stored)::bigint as stored,
           bool_or(u.to_store) as "toStore",
           case when c.id is not null then jsonb_build_object('id', c.id, 'code', c.code) end
             as delivery
      from urgent_release_use u
      join act m on m.operation = u.operation and m.id = u.act
      join party y on y.id = u.facility join lot l on l.id = u.lot join item i on i.id = l.item
      left join consignment c on c.operation = u.operation and c.id = u.act
     where u.operation = ${operation} and u.release = any(${releases}::uuid[]) and ${stays}
     group by u.release, u.act, m.kind, m.happened_at, y.id, l.id, i.id, c.id, c.code
     order by m.happened_at, u.act, y.name, l.id
  `.execute(q)
  return found.rows
}

/**
 * The lots that each of these is about: those that went under it, or before any did, those of its
 * subject that the operation has.
 */
export const lotsUnder = async (q: Query, operation: number, releases: readonly string[]) => {
  const found = await sql<{ release: string; lot: string; package: string }>`
    select distinct r.id as release, x.lot, r.package
      from urgent_release r
      cross join lateral (
        select u.lot from urgent_release_use u
         where u.operation = r.operation and u.release = r.id and ${stays}
        union
        select r.lot where r.subject = 'lot'
        union
        select n.lot from consignment_line n
         where r.subject = 'package' and n.operation = r.operation and n.package = r.package
           and n.lot <> ${none}
        union
        select l.id from lot l join item i on i.id = l.item
         where r.subject = 'type' and l.item = r.item and l.packaging = r.packaging
           and case when l.maker = ${none} then i.maker else l.maker end = r.maker
           and exists (select 1 from account a
             where a.operation = r.operation and a.lot = l.id and a.balance > 0)
           and not exists (select 1 from urgent_release_use u
             where u.operation = r.operation and u.release = r.id)) x
     where r.operation = ${operation} and r.id = any(${releases}::uuid[])
  `.execute(q)
  return found.rows
}

/** What is recorded of what was seen before `r` was signed, as papers name it. */
const pieces = sql`
  coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'says', x.says) order by x.id)
    from (select e.id, e.kind, concat_ws(' ', e.standard, e.number, e.issuer) as says
            from evidence e where e.operation = r.operation and e.id = any(r.evidence)
          union all
          select n.id, 'inspection', n.inspected_by
            from inspection n where n.operation = r.operation and n.id = any(r.evidence)) x), '[]')`

/** What is recorded of what was seen before this urgent release was signed. */
export const piecesSeen = async (
  q: Query,
  operation: number,
  release: string,
): Promise<readonly SeenPiece[]> => {
  const found = await sql<{ pieces: readonly SeenPiece[] }>`
    select ${pieces} as pieces from urgent_release r
     where r.operation = ${operation} and r.id = ${release}
  `.execute(q)
  return found.rows[0]?.pieces ?? []
}

/** The urgent releases under which this act let goods go. */
export const releasesOfAct = async (
  q: Query,
  operation: number,
  act: string,
): Promise<UrgentUse[]> => {
  const found = await sql<UrgentUse>`
    select u.release, i.name as item, l.lot_number as "lotNumber", i.unit,
           sum(u.quantity)::bigint as quantity, r.authorised_by as "authorisedBy",
           r.expires_at as "expiresAt",
           (select jsonb_agg(y.name order by y.name) from party y
             where y.id = any(r.facilities)) as facilities, r.seen, ${pieces} as pieces
      from urgent_release_use u
      join urgent_release r on r.operation = u.operation and r.id = u.release
      join lot l on l.id = u.lot join item i on i.id = l.item
     where u.operation = ${operation} and u.act = ${act}
     group by u.release, i.name, l.lot_number, i.unit, r.authorised_by, r.expires_at, r.facilities,
              r.operation, r.seen, r.evidence
     order by r.expires_at, i.name, l.lot_number
  `.execute(q)
  return found.rows
}

export const insertReleaseAnswer = async (
  tx: Query,
  by: By,
  release: string,
  { party, setAside, note }: ReleaseAnswerInput,
): Promise<void> => {
  await sql`
    insert into urgent_release_answer (operation, release, act, party, set_aside, note,
      answered_at, answered_by)
    values (${by.operation}, ${release}, ${by.act}, ${party}, ${setAside}, ${note},
      ${by.happenedAt}, ${by.actor.user})
  `.execute(tx)
}

/** The latest that each party said to the notice of each of these. */
export const answersTo = async (q: Query, operation: number, releases: readonly string[]) => {
  const found = await sql<ReleaseAnswered & { release: string; party: string }>`
    select distinct on (a.release, a.party) a.release, a.party, a.set_aside as "setAside", a.note,
           a.answered_at as "answeredAt",
           coalesce((select u.name from sign_in_user u where u.id::text = a.answered_by),
             a.answered_by) as "answeredBy"
      from urgent_release_answer a
     where a.operation = ${operation} and a.release = any(${releases}::uuid[])
     order by a.release, a.party, a.answered_at desc, a.act desc
  `.execute(q)
  return found.rows
}

/**
 * Urgent releases, those that end last first: `endedBy` an instant, or `unanswered` by somebody who
 * got goods under them; none left out, since nobody else looks for them.
 */
export const releasesTo = async (
  q: Query,
  operation: number,
  asked: { readonly endedBy: string } | { readonly unanswered: boolean },
): Promise<string[]> => {
  const found = await sql<{ id: string }>`
    select id from urgent_release r
     where operation = ${operation}
       and ${'endedBy' in asked ? sql`expires_at <= ${asked.endedBy}` : sql`true`}
       and ${
         'unanswered' in asked && asked.unanswered
           ? sql`exists (select from urgent_release_use u
               where u.operation = r.operation and u.release = r.id
                 and not exists (select from urgent_release_answer a
                   where a.operation = u.operation and a.release = u.release
                     and a.party = u.facility))`
           : sql`true`
       }
     order by expires_at desc, id
  `.execute(q)
  return found.rows.map(({ id }) => id)
}
