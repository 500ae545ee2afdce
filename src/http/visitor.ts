import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '#acts/act.ts'
import { roles, type Standing } from '#acts/permission.ts'
import { remembering } from '#operations/sign-in-memory.ts'
import { isNew, isOwner, type OwnStanding, rolesAnywhere, standingIn } from '#operations/sql.ts'
import { refuse } from './refusals.ts'
import type { Params, Readers } from './route.ts'
import type { Services } from './services.ts'

/** Who is asking. Whoever bears the owner's token may do everything, in every operation. */
export interface Visitor {
  readonly user: string
  readonly owner: boolean
  /** A browser sends its session by itself, whoever's page asks; a key or token it does not. */
  readonly via: 'session' | 'key' | 'token'
}

export const visitorOf = async (
  { signIn, ownerToken, setUpToken, database }: Services,
  headers: Headers,
): Promise<Visitor | undefined> => {
  const bearer = headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1]
  if (bearer && sameText(bearer, ownerToken)) return { user: 'owner', owner: true, via: 'token' }
  // One address for the first person of all: once anybody is anything here, it opens nothing.
  if (bearer && setUpToken && sameText(bearer, setUpToken) && (await isNew(database.query)))
    return { user: 'owner', owner: true, via: 'token' }
  const found = await signIn.whoIs(headers)
  const meant = headers.get(meantHeader)
  if (found && meant !== null && meant !== found.user) throw refuse('other_person')
  return found && { user: found.user, owner: false, via: found.via }
}

/**
 * The user whose acts these are. A browser has one session for all its tabs: one that still holds
 * the acts of who was signed in before must not send them as somebody else's.
 */
const meantHeader = 'x-waybill-user'

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * Whether the request comes from a page of this server, and not from another site's that uses the
 * visitor's session: the browser says so (Fetch Metadata), or an older one names the page's origin.
 * Its host is compared and not its scheme, which a proxy that ends TLS does not tell.
 */
export const fromOwnPage = ({ headers, url }: Request): boolean => {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  return new URL(origin).host === (headers.get('host') ?? new URL(url).host)
}

/** Where a request acts, and as what. */
export interface Standpoint {
  readonly operation: number
  readonly actor: Actor | undefined
  readonly publicUntil: string | null
}

/** Finds where requests stand, and remembers it for a moment. */
export interface Standpoints {
  /**
   * The operation that the address names (0, the register, where it names none) and the visitor's
   * roles there. Whoever may not see an operation is told that there is none.
   */
  readonly of: (
    visitor: Visitor | undefined,
    params: Params,
    readers: Readers,
  ) => Promise<Standpoint>
  /** To be told of every change of an operation or its members: what was known is asked anew. */
  readonly forget: () => void
}

export const standpointsOf = ({ database: { query }, clock }: Services): Standpoints => {
  const standings = remembering(
    (_who, slug: string, user: string | undefined) => standingIn(query, slug, user),
    clock,
  )
  const anywhere = remembering((user) => rolesAnywhere(query, user), clock)
  const owners = remembering((user) => isOwner(query, user), clock)
  // A person who owns the installation does so in a browser: a key may lie about.
  const isOwnerHere = async (visitor: Visitor | undefined): Promise<boolean> =>
    visitor !== undefined &&
    (visitor.owner || (visitor.via === 'session' && ((await owners.ask(visitor.user)) ?? false)))
  const rolesOf = async (visitor: Visitor, standing: OwnStanding | undefined, params: Params) => {
    if (visitor.owner) return everything
    const held = standing?.roles ?? (await anywhere.ask(visitor.user)) ?? []
    const own = (await isOwnerHere(visitor)) ? (['owner'] as const) : []
    return [...held, ...own, ...self(visitor, params)]
  }
  return {
    of: async (visitor, params, readers) => {
      if (!visitor && readers !== 'anyone') throw refuse('not_signed_in')
      const owns = await isOwnerHere(visitor)
      if (readers === 'owner' && !owns) throw refuse('owner_only')
      const { operation: slug } = params
      const user = visitor?.user
      const standing =
        slug === undefined ? undefined : await standings.ask(`${slug} ${user ?? ''}`, slug, user)
      if (slug !== undefined) {
        const member = owns || (standing?.roles.length ?? 0) > 0
        if (!standing || !(member || (readers === 'anyone' && standing.public)))
          throw refuse('operation_unknown', { operation: slug })
      }
      const roles = visitor && (await rolesOf(visitor, standing, params))
      const hours = standing?.publicDelayHours ?? 0
      const publicUntil =
        hours > 0 ? new Date(clock().getTime() - hours * 3_600_000).toISOString() : null
      const actor = visitor && roles && { user: visitor.user, roles }
      return { operation: standing?.operation ?? 0, actor, publicUntil }
    },
    forget: () => {
      standings.forget()
      anywhere.forget()
      owners.forget()
    },
  }
}

const everything = [...roles, 'owner'] as const

/** A key is not oneself: whoever finds one must not make more of them. */
const self = ({ user, via }: Visitor, params: Params): readonly Standing[] =>
  via === 'session' && params.user === user ? ['oneself'] : []
