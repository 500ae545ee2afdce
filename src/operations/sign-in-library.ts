// How better-auth is set up: what it may do, in which tables, for how long.
import { apiKey } from '@better-auth/api-key'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { CamelCasePlugin } from 'kysely'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { discoveryUrl, type OidcProvider, whatAils } from './sign-in-providers.ts'

export interface SignInOptions {
  database: Database
  /** Where browsers find this server: 'https://aid.example'. With https, cookies are Secure. */
  baseUrl: string
  /** At least 32 characters. Another one ends every session. */
  secret: string
  providers: readonly OidcProvider[]
  /** Other origins whose pages may sign in here. */
  trustedOrigins: readonly string[]
  /** Whether anyone may become a user. A user without a role sees nothing but what is public. */
  openSignUp: boolean
  log: (level: 'debug' | 'info' | 'warn' | 'error', says: string, ...facts: unknown[]) => void
}

export const passwordLength = { least: 12, most: 256 }

const minute = 60
const day = 24 * 60 * minute

/** Set by us on every request: a client that chose its own address could guess without limit. */
export const addressHeader = 'x-waybill-address'

export type Library = ReturnType<typeof setUp>

/**
 * A provider that is down when the server starts must keep nobody else out, and must work once it
 * is up. So they are asked only when someone comes through them, and those that answer are added.
 */
export const setUpAsProvidersAnswer = (options: SignInOptions) => {
  if (options.secret.length < 32) throw new Error('The sign-in secret is under 32 characters')
  let answered: readonly OidcProvider[] = []
  let library = setUp(options, answered)
  let asking: Promise<void> | undefined
  const ask = async () => {
    const missing = options.providers.filter((provider) => !answered.includes(provider))
    const ailments = await Promise.all(missing.map(whatAils))
    const found = missing.filter((_, index) => ailments[index] === undefined)
    for (const [index, { id }] of missing.entries()) {
      if (ailments[index]) options.log('warn', `provider ${id} cannot be used: ${ailments[index]}`)
    }
    if (found.length === 0) return
    answered = [...answered, ...found]
    library = setUp(options, answered)
  }
  return {
    current: () => library,
    askProviders: () => (asking ??= ask().finally(() => (asking = undefined))),
  }
}

/** `providers` are those that answered: the library leaves out for good one that does not. */
const setUp = (options: SignInOptions, providers: readonly OidcProvider[]) =>
  betterAuth({
    appName: 'Waybill',
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: [...options.trustedOrigins],
    telemetry: { enabled: false },
    logger: { log: options.log },
    database: {
      db: options.database.raw.withPlugin(new CamelCasePlugin()),
      type: 'postgres',
      transaction: true,
    },
    user: { modelName: 'sign_in_user' },
    // A week on the phone of someone who is away from the net for days; a day's use renews it.
    session: { modelName: 'sign_in_session', expiresIn: 7 * day, updateAge: day },
    account: { modelName: 'sign_in_credential', updateAccountOnSignIn: false },
    verification: { modelName: 'sign_in_verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: !options.openSignUp,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'sign_in_attempt',
      window: minute,
      max: 300,
      // A hospital's shift shares one address, a guesser has millions of words to try.
      customRules: {
        '/sign-in/*': { window: minute, max: 20 },
        '/sign-up/*': { window: minute, max: 5 },
        '/change-password': { window: minute, max: 5 },
      },
    },
    advanced: {
      cookiePrefix: 'waybill',
      useSecureCookies: options.baseUrl.startsWith('https:'),
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: newId },
    },
    // Tokens are not kept; and a key that an operator revoked would be enabled again by its user.
    disabledPaths: ['/get-access-token', '/refresh-token', '/account-info', '/api-key/update'],
    databaseHooks: { account: { create: { before: async (made) => ({ data: bare(made) }) } } },
    plugins: [
      apiKey(
        {
          defaultPrefix: 'waybill_',
          startingCharactersConfig: { charactersLength: 12 },
          requireName: true,
          maximumNameLength: 80,
          rateLimit: { enabled: false },
        },
        { schema: { apikey: { modelName: 'sign_in_key' } } },
      ),
      genericOAuth({ config: providers.map((provider) => setting(provider, options)) }),
    ],
  })

/** Without the provider's tokens: nothing is done with them, and what is not kept cannot leak. */
const bare = <Account extends object>(made: Account) => ({
  ...made,
  accessToken: null,
  refreshToken: null,
  idToken: null,
})

const setting = (provider: OidcProvider, { openSignUp }: SignInOptions) => ({
  providerId: provider.id,
  name: provider.name ?? provider.id,
  discoveryUrl: discoveryUrl(provider),
  clientId: provider.clientId,
  ...(provider.clientSecret
    ? { clientSecret: provider.clientSecret }
    : { tokenEndpointAuth: { method: 'none' as const } }),
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  // Who leaves Waybill has not left their organisation.
  disableProviderLogout: true,
  requireIdTokenVerification: true,
  disableSignUp: !(provider.openSignUp ?? openSignUp),
})
