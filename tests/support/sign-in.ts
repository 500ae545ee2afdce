import type { Database } from '../../src/platform/database.ts'
import { createSignIn } from '../../src/operations/sign-in.ts'
import type { SignInOptions } from '../../src/operations/sign-in-library.ts'
import { browser } from './browser.ts'

export const base = 'http://127.0.0.1:8080'
export const password = 'seven masks in a row'

let addresses = 0

/** A sign-in over this database, and a browser with an address of its own before it. */
export const begin = (database: Database, clock: () => Date, some: Partial<SignInOptions> = {}) => {
  const options: SignInOptions = {
    database,
    baseUrl: base,
    secret: 'Wt7cJ3pXz0mVbR5sLq9eKd1uHgYf2aNo',
    providers: [],
    trustedOrigins: [],
    openSignUp: true,
    log: () => {},
    ...some,
  }
  const signIn = createSignIn(options, clock)
  // No test meets another's rate limit.
  const address = `192.0.2.${(addresses += 1)}`
  let seen = new Headers()
  const browse = browser((request) => {
    seen = request.headers
    return signIn.handler(request, address)
  })
  const origin = options.baseUrl
  const get = (path: string) => browse(new Request(new URL(path, origin)))
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    browse(
      new Request(new URL(`/api/auth${path}`, origin), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, ...headers },
        body: JSON.stringify(body),
      }),
    )
  /** Who this browser's next request would come from. */
  const who = async () => {
    await get('/api/auth/ok')
    return signIn.whoIs(seen)
  }
  return { signIn, get, post, who }
}
