import type { Logger } from 'pino'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'

/** Who sent a request, as the sign-in found it. */
export interface SignedIn {
  readonly user: string
  readonly name: string
}

/** What the application runs on; made once by `waybill serve`, or by a test. */
export interface Services {
  readonly database: Database
  readonly clock: Clock
  readonly log: Logger
  /** E-mail and password, API keys, OpenID Connect: see #operations/sign-in.ts. */
  readonly signIn: {
    readonly handler: (request: Request) => Promise<Response>
    readonly whoIs: (headers: Headers) => Promise<SignedIn | undefined>
  }
  /** The bearer of this token owns the installation: it is kept in its folder, mode 0600. */
  readonly ownerToken: string
}
