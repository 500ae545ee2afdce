import type { Logger } from 'pino'
import type { Live } from '#acts/live.ts'
import type { Role } from '#acts/permission.ts'
import type { SignIn } from '#operations/sign-in.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'

/** Somebody of a demonstration, one click away. */
export interface Persona {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly roles: readonly Role[]
  readonly operation: string
}

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
  /** Whoever bears this one too, while nobody is anything here: for the first person of all. */
  readonly setUpToken?: string
  /** The public address of this server, as people and printed codes know it. */
  readonly address: string
  /** Requests that one address may make in a minute. */
  readonly requestsPerMinute: number
  /** Whether a proxy of ours stands in front and says, in X-Forwarded-For, who is asking. */
  readonly behindProxy?: boolean
  /** The folder with the built web application; without it the API is served alone. */
  readonly webFolder?: string
  /** People of a demonstration, whose passwords are no secret: anyone may sign in as them. */
  readonly personas?: readonly Persona[]
}
