import type { Logger } from 'pino'
import type { Live } from '#acts/live.ts'
import type { SignIn } from '#operations/sign-in.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'

/** What the application runs on; made once by `waybill serve`, by a command, or by a test. */
export interface Services {
  readonly database: Database
  readonly clock: Clock
  readonly log: Logger
  readonly signIn: SignIn
  /** What is recorded, told as it is. A server that stops must stop it first. */
  readonly live: Live
  /** Whoever bears this token owns the installation: it is in the folder's lock, mode 0600. */
  readonly ownerToken: string
  /** Requests that one address may make in a minute. */
  readonly requestsPerMinute: number
  /** Whether a proxy of ours stands in front and says, in X-Forwarded-For, who is asking. */
  readonly behindProxy?: boolean
}
