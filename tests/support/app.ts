// The whole application over a fresh database, with one real user per role, each with an API key.
import { sql } from 'kysely'
import { destination, pino } from 'pino'
import { liveOver } from '../../src/acts/live.ts'
import { type Role, roles } from '../../src/acts/permission.ts'
import { appOf } from '../../src/http/app.ts'
import type { Client } from '../../src/http/calling.ts'
import { clientOf } from '../../src/http/client.ts'
import type { Services } from '../../src/http/services.ts'
import { createSignIn } from '../../src/operations/sign-in.ts'
import type { Clock } from '../../src/platform/clock.ts'
import { systemClock } from '../../src/platform/clock.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'

/** Somebody asking: by the typed client, or with a request of one's own. */
export interface Asker {
  /** `await call('recordPledge', { params, body })`; a refusal is thrown as Refusal. */
  readonly call: Client
  /** `await fetch('/api/…', { method: 'POST', json: { … } })`; any status is an answer. */
  readonly fetch: (path: string, init?: RequestInit & { json?: unknown }) => Promise<Response>
}

/** A person with a role: who they are and how they show it. */
export interface Person {
  readonly user: string
  readonly key: string
}

export interface TestApp {
  readonly app: ReturnType<typeof appOf>
  readonly database: Database
  readonly services: Services
  /** The slug of the one operation, and its number in the tables. */
  readonly operation: string
  readonly number: number
  readonly people: Readonly<Record<Role, Person>>
  /** Asks as the person who has this role and no other, as the owner, or as nobody. */
  readonly as: (who?: Role | 'owner') => Asker
  /** Asks with this API key or owner's token. */
  readonly with: (key: string) => Asker
  readonly close: () => Promise<void>
}

interface TestAppOptions {
  readonly clock?: Clock
  /** Where a browser reaches it, and the folder of pages that it gives browsers. */
  readonly address?: string
  readonly webFolder?: string
  /** With one, its people sign in as `coordinator@aid.example` and so on. */
  readonly password?: string
}

/**
 * `const test = await freshApp(engine.fresh)`, and `test.close()` when done. What an error of ours
 * was is printed, since the answer to it does not say.
 */
export const freshApp = async (
  fresh: () => Promise<Database>,
  { clock = systemClock, address = 'http://localhost', webFolder, password }: TestAppOptions = {},
): Promise<TestApp> => {
  const database = await fresh()
  const log = pino({ level: 'error' }, destination({ fd: 2, sync: true }))
  const signIn = createSignIn(
    {
      database,
      baseUrl: address,
      secret: 'Wt7cJ3pXz0mVbR5sLq9eKd1uHgYf2aNo',
      providers: [],
      trustedOrigins: [],
      openSignUp: true,
      log: () => {},
    },
    clock,
  )
  const ownerToken = 'the-owner-of-this-test'
  const live = liveOver({ database, clock, log })
  const limits = { requestsPerMinute: 1_000_000 }
  const pages = webFolder === undefined ? {} : { webFolder }
  const whole = { database, clock, log, signIn, live, ownerToken, address }
  const services = { ...whole, ...limits, ...pages }
  const app = appOf(services)
  const operation = 'test-2020'
  const asking = askerOf(address, (request) => app.fetch(request))
  const number = await recordOperation(asking(ownerToken), operation, database)
  const people = await admitPeople(asking(ownerToken), operation, services, password)
  return {
    app,
    database,
    services,
    operation,
    number,
    people,
    as: (who) => asking(who === 'owner' ? ownerToken : who && people[who].key),
    with: asking,
    close: () => {
      live.stop()
      return database.close()
    },
  }
}

const askerOf =
  (address: string, send: (request: Request) => Promise<Response> | Response) =>
  (token: string | undefined): Asker => ({
    call: clientOf({
      address,
      token: token ?? '',
      fetch: (request) => {
        if (token === undefined) request.headers.delete('authorization')
        return send(request)
      },
    }),
    fetch: async (path, { json, ...init } = {}) => {
      const headers = new Headers(init.headers)
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
      if (json !== undefined) headers.set('content-type', 'application/json')
      const body = json === undefined ? init.body : JSON.stringify(json)
      return send(new Request(new URL(path, address), { ...init, headers, ...(body && { body }) }))
    },
  })

const recordOperation = async ({ call }: Asker, slug: string, { query }: Database) => {
  await call('recordOperation', { body: { id: newId(), slug, name: 'An operation of a test' } })
  const found = await sql<{ id: number }>`select id from operation where slug = ${slug}`.execute(
    query,
  )
  return found.rows[0]?.id ?? 0
}

const admitPeople = async (
  { call }: Asker,
  operation: string,
  { signIn }: Services,
  password: string | undefined,
): Promise<Record<Role, Person>> => {
  const people: Partial<Record<Role, Person>> = {}
  for (const role of roles) {
    const user = await signIn.createUser({
      email: `${role}@aid.example`,
      name: role,
      ...(password !== undefined && { password }),
    })
    const { key } = await signIn.createKey(user, 'test')
    const body = { id: newId(), person: { user }, roles: [role] }
    await call('admitMember', { params: { operation }, body })
    people[role] = { user, key }
  }
  return people as Record<Role, Person>
}
