import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '#acts/act.ts'
import { roles } from '#acts/permission.ts'
import { rolesAnywhere, standingIn } from '#operations/sql.ts'
import { refuse } from './refusals.ts'
import type { Readers } from './route.ts'
import type { Services } from './services.ts'

/** Who is asking. The owner of the installation may do everything, in every operation. */
export interface Visitor {
  readonly user: string
  readonly owner: boolean
}

export const visitorOf = async (
  { signIn, ownerToken }: Services,
  headers: Headers,
): Promise<Visitor | undefined> => {
  const bearer = headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1]
  if (bearer && sameText(bearer, ownerToken)) return { user: 'owner', owner: true }
  const found = await signIn.whoIs(headers)
  return found && { user: found.user, owner: false }
}

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Where a request acts, and as what. */
export interface Standpoint {
  readonly operation: number
  readonly actor: Actor | undefined
}

/**
 * The operation that the address names (0, the register, where it names none) and the visitor's
 * roles there. Whoever may not see an operation is told that there is none.
 */
export const standpointOf = async (
  services: Services,
  visitor: Visitor | undefined,
  slug: string | undefined,
  readers: Readers,
): Promise<Standpoint> => {
  const { query } = services.database
  if (!visitor && readers !== 'anyone') throw refuse('not_signed_in')
  if (readers === 'owner' && !visitor?.owner) throw refuse('owner_only')
  const all = visitor?.owner ? ([...roles, 'owner'] as const) : undefined
  if (slug === undefined) {
    const held = visitor && (all ?? (await rolesAnywhere(query, visitor.user)))
    return { operation: 0, actor: visitor && { user: visitor.user, roles: held ?? [] } }
  }
  const standing = await standingIn(query, slug, visitor?.user)
  const seen =
    standing && (all || standing.roles.length > 0 || (readers === 'anyone' && standing.public))
  if (!seen) throw refuse('operation_unknown', { operation: slug })
  const actor = visitor && { user: visitor.user, roles: all ?? standing.roles }
  return { operation: standing.operation, actor }
}
