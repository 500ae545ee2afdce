import { sql } from 'kysely'
import type { Role } from '#acts/permission.ts'
import type { Query } from '#platform/database.ts'

export interface OwnStanding {
  readonly operation: number
  readonly public: boolean
  readonly roles: readonly Role[]
}

/** The operation of this slug, and what this user is in it (no roles: not a member). */
export const standingIn = async (
  q: Query,
  slug: string,
  user: string | undefined,
): Promise<OwnStanding | undefined> => {
  const found = await sql<OwnStanding>`
    select o.id as operation, o.public, coalesce(m.roles, '{}') as roles
      from operation o
      left join member m on m.operation = o.id and m.sign_in_user = ${user ?? ''}
     where o.slug = ${slug} and o.id <> 0
  `.execute(q)
  return found.rows[0]
}

/** Every role that this user has in any operation: what counts for the shared register. */
export const rolesAnywhere = async (q: Query, user: string): Promise<readonly Role[]> => {
  const found = await sql<{ roles: Role[] }>`
    select coalesce(array_agg(distinct role), '{}') as roles
      from member cross join unnest(roles) as role where sign_in_user = ${user}
  `.execute(q)
  return found.rows[0]?.roles ?? []
}
