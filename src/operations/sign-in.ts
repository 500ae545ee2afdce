// Who a request comes from: e-mail and password, API keys, OpenID Connect. better-auth does all
// three; what a person may then do is decided by their roles in an operation.
import { runWithTransaction } from '@better-auth/core/context'
import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import { createKey, keyIn, revokeKey, userOfKey } from './sign-in-keys.ts'
import {
  addressHeader,
  type Library,
  passwordLength,
  setUpAsProvidersAnswer,
  type SignInOptions,
} from './sign-in-library.ts'
import { remembering } from './sign-in-memory.ts'
import { refuse } from './sign-in-refusals.ts'

export interface Who {
  /** The user's id. */
  user: string
  name: string
  email: string
  via: 'session' | 'key'
}

export interface SignIn {
  /** Answers everything under /api/auth/. `address` is the client's, for the rate limit. */
  handler(request: Request, address: string): Promise<Response>
  /**
   * By the session's cookie, by `x-api-key` or by `Authorization: Bearer`; a key goes first. What
   * another server has just withdrawn is believed for five seconds.
   */
  whoIs(headers: Headers): Promise<Who | undefined>
  /**
   * Makes a user and gives the id. The caller vouches for the address: whoever a provider says has
   * it, is this user. Without a password only a provider lets them in. Refuses: email_taken.
   */
  createUser(user: z.input<typeof newUser>): Promise<string>
  /** The id of whoever has this address. */
  findUser(email: string): Promise<string | undefined>
  /** Makes an API key, which is never shown again. Refuses: user_unknown. */
  createKey(user: string, name: string): Promise<{ id: string; key: string }>
  /** From now on no request with it is anyone's. Refuses: key_unknown. */
  revokeKey(id: string): Promise<void>
}

export const newUser = z.strictObject({
  email: z.email('Give an e-mail address.').toLowerCase(),
  name: z.string().trim().min(1, 'Give a name.').max(200),
  password: z
    .string()
    .min(passwordLength.least, `A password has at least ${passwordLength.least} characters.`)
    .max(passwordLength.most)
    .optional(),
})

/**
 * On a migrated database. `clock` tells when keys end and answers are forgotten; sessions end by
 * the machine's own.
 */
export const createSignIn = (options: SignInOptions, clock: Clock): SignIn => {
  const library = setUpAsProvidersAnswer(options)
  const ask = async (credential: string, headers: Headers): Promise<Who | undefined> => {
    const via = keyIn(headers) ? 'key' : 'session'
    const found =
      via === 'key'
        ? await userOfKey(library.current(), credential, clock())
        : await userOfSession(library.current(), headers)
    return found ? { user: found.id, name: found.name, email: found.email, via } : undefined
  }
  const known = remembering(ask, clock)
  return {
    handler: async (request, address) => {
      if (needsProvider.test(new URL(request.url).pathname)) await library.askProviders()
      const headers = new Headers(request.headers)
      headers.set(addressHeader, address)
      const answer = await library.current().handler(new Request(request, { headers }))
      if (request.method === 'POST') known.forget()
      return answer
    },
    whoIs: async (headers) => {
      const credential = keyIn(headers) ?? headers.get('cookie')
      return credential ? known.ask(credential, headers) : undefined
    },
    findUser: async (email) => {
      const { internalAdapter } = await library.current().$context
      return (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id
    },
    createUser: async (user) => createUser(library.current(), newUser.parse(user)),
    createKey: (user, name) => createKey(library.current(), user, name),
    revokeKey: async (id) => {
      await revokeKey(library.current(), id, clock())
      known.forget()
    },
  }
}

const needsProvider = /\/(sign-in\/social|link-social|callback\/)/

const userOfSession = async (library: Library, headers: Headers) => {
  // Renewed only where the cookie can be renewed with it: at /api/auth/get-session.
  const found = await library.api.getSession({ headers, query: { disableRefresh: true } })
  return found?.user
}

const createUser = async (library: Library, user: z.output<typeof newUser>): Promise<string> => {
  const { adapter, internalAdapter, password } = await library.$context
  const { email, name } = user
  const hash = user.password === undefined ? undefined : await password.hash(user.password)
  return runWithTransaction(adapter, async () => {
    if (await internalAdapter.findUserByEmail(email)) throw refuse('email_taken', { email })
    const source = { method: 'operator' }
    const made = await internalAdapter.createUser({ email, name, emailVerified: true }, source)
    if (hash) {
      const credential = { providerId: 'credential', accountId: made.id, password: hash }
      await internalAdapter.linkAccount({ userId: made.id, ...credential })
    }
    return made.id
  })
}
