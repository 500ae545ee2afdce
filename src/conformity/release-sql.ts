import { type RawBuilder, sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import type { ReleaseKnown, Used } from './cover.ts'
import type { Subject } from './gate.ts'
import type { ReleaseInput } from './release.ts'

export const insertRelease = async (
  tx: Query,
  by: By,
  subject: Subject,
  input: ReleaseInput & { expiresAt: string },
): Promise<void> => {
  await sql`
    insert into urgent_release (operation, id, subject, item, maker, packaging, lot, package,
      quantity, facilities, authorised_by, reason, seen, evidence, released_at, expires_at)
    values (${by.operation}, ${by.act}, ${subject.subject}, ${subject.item}, ${subject.maker},
      ${subject.packaging}, ${subject.lot}, ${subject.package}, ${input.quantity},
      ${input.facilities}::uuid[], ${input.authorisedBy}, ${input.reason}, ${input.seen},
      ${input.evidence}::uuid[], ${by.happenedAt}, ${input.expiresAt})
  `.execute(tx)
}

/** Locks the urgent releases that may be about these, so that no two acts use the same units. */
export const lockReleases = async (
  tx: Query,
  operation: number,
  about: About,
): Promise<ReleaseKnown[]> => {
  await sql`
    select 1 from urgent_release
     where operation = ${operation} and ${aboutThese(about)} order by id for update
  `.execute(tx)
  return releasesAbout(tx, operation, about)
}

/** The urgent releases that may be about these, with what is left of each. */
export const releasesAbout = async (
  q: Query,
  operation: number,
  about: About,
): Promise<ReleaseKnown[]> => {
  const found = await sql<ReleaseKnown>`
    select id, subject, item, maker, packaging, lot, package, facilities,
           released_at as "releasedAt", expires_at as "expiresAt",
           (quantity - ${usedOf})::bigint as "left", (${storedOf})::bigint as stored
      from urgent_release
     where operation = ${operation} and ${aboutThese(about)}
  `.execute(q)
  return found.rows
}

interface About {
  readonly lots: readonly string[]
  readonly items: readonly string[]
  readonly packages: readonly string[]
}

const aboutThese = (about: About) => sql`
  (lot = any(${about.lots}::uuid[]) and subject = 'lot'
    or item = any(${about.items}::uuid[]) and subject = 'type'
    or package = any(${about.packages}::uuid[]) and subject = 'package')`

/** Of the uses of `urgent_release`, less those of acts that were taken back and stayed so. */
const summed = (what: RawBuilder<unknown>) => sql`
  coalesce((select sum(${what}) from urgent_release_use u
    where u.operation = urgent_release.operation and u.release = urgent_release.id
      and not exists (select 1 from posting r
        where r.operation = u.operation and r.reverses_act = u.act
          and not exists (select 1 from posting rr
            where rr.operation = r.operation and rr.reverses_act = r.act))), 0)`

/** Let go under it: what came out of a store that it went into before is not counted again. */
export const usedOf = summed(sql`u.quantity - u.stored`)

/** What lies in a store under it. */
const storedOf = summed(sql`case when u.to_store then u.quantity else 0 end - u.stored`)

export interface Use extends Used {
  readonly lot: string
  readonly facility: string
}

export const insertUses = async (tx: Query, by: By, uses: readonly Use[]): Promise<void> => {
  if (uses.length === 0) return
  await sql`
    insert into urgent_release_use (operation, release, act, number, lot, facility, quantity,
      stored, to_store)
    select ${by.operation}, x.release, ${by.act}, x.number + (select coalesce(max(u.number), 0)
             from urgent_release_use u where u.operation = ${by.operation} and u.act = ${by.act}),
           x.lot, x.facility, x.quantity, x.stored, x.to_store
      from unnest(${uses.map((u) => u.release)}::uuid[], ${uses.map((u) => u.lot)}::uuid[],
        ${uses.map((u) => u.facility)}::uuid[], ${uses.map((u) => u.quantity)}::bigint[],
        ${uses.map((u) => u.stored)}::bigint[],
        ${uses.map((u) => u.toStore)}::boolean[])
        with ordinality as x(release, lot, facility, quantity, stored, to_store, number)
  `.execute(tx)
}
