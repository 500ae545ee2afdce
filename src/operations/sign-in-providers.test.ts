import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { engines } from '../../tests/support/engines.ts'
import { type OpenIdProvider, startProvider } from '../../tests/support/openid-provider.ts'
import { base, begin as beginOn, password } from '../../tests/support/sign-in.ts'
import type { SignInOptions } from './sign-in-library.ts'
import { oidcProviders } from './sign-in-providers.ts'

const people = {
  mei: { name: 'Mei', email: 'mei@aid.example', emailVerified: true },
  paolo: { name: 'Paolo', email: 'paolo@aid.example', emailVerified: true },
  eve: { name: 'Eve', email: 'Paolo@aid.example', emailVerified: false },
  sam: { name: 'Sam', email: 'sam@aid.example', emailVerified: true },
  newcomer: { name: 'New', email: 'new@aid.example', emailVerified: true },
}

describe.each(engines)('an OpenID Connect provider on $name', (engine) => {
  let database: Database
  let provider: OpenIdProvider
  beforeAll(async () => {
    database = await engine.fresh()
    provider = await startProvider(`${base}/api/auth/callback/aid-org`, people)
  })
  afterAll(async () => {
    await provider.close()
    await database.close()
  })
  const begin = (options: Partial<SignInOptions> = {}) => {
    const providers = [{ id: 'aid-org', issuer: provider.issuer, ...provider.client }]
    const begun = beginOn(database, systemClock, { providers, ...options })
    /** Through the provider and back; gives where the browser was sent, and where it ends. */
    const through = async (login: string) => {
      const asked = { provider: 'aid-org', callbackURL: '/desk' }
      const answer = await begun.post('/sign-in/social', asked)
      const { url } = (await answer.json()) as { url: string }
      const back = await begun.get(await provider.walk(url, login))
      return { url: new URL(url), end: back.headers.get('location') }
    }
    return { ...begun, through }
  }

  test('lets in whom it vouches for, and none of its tokens is kept', async () => {
    const { who, through } = begin()
    const { url, end } = await through('mei')
    expect(end).toBe('/desk')
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(url.searchParams.get('nonce')).toBeTruthy()
    const first = await who()
    expect(first).toMatchObject({ name: 'Mei', email: 'mei@aid.example', via: 'session' })

    const again = begin()
    await again.through('mei')
    expect(await again.who()).toEqual(first)
    const asked = sql`select access_token, refresh_token, id_token from sign_in_credential
      where provider_id = 'aid-org' and account_id = 'mei'`
    expect((await asked.execute(database.query)).rows).toEqual([
      { access_token: null, refresh_token: null, id_token: null },
    ])
  })

  test('joins the user an operator made for the address, if it has verified it', async () => {
    const { signIn, who, through } = begin({ openSignUp: false })
    const user = await signIn.createUser({ email: 'paolo@aid.example', name: 'Paolo' })
    expect((await through('eve')).end).toContain('error=account_not_linked')
    expect(await who()).toBeUndefined()
    await through('paolo')
    expect(await who()).toMatchObject({ user, via: 'session' })
  })

  test('does not join a user who only claimed the address', async () => {
    await begin().post('/sign-up/email', { email: 'sam@aid.example', name: 'Not Sam', password })
    const { who, through } = begin()
    expect((await through('sam')).end).toContain('error=account_not_linked')
    expect(await who()).toBeUndefined()
  })

  test('answers nobody who comes back with what was not begun here', async () => {
    const { get, who } = begin()
    const back = await get('/api/auth/callback/aid-org?code=stolen&state=invented')
    expect(back.headers.get('location')).toContain('error=')
    expect(await who()).toBeUndefined()
  })

  test('that is down keeps nobody else out, and works once it is up', async () => {
    const late = await startProvider(`${base}/api/auth/callback/late`, people)
    const { issuer, client } = late
    await late.close()
    const said: string[] = []
    const { signIn, post } = begin({
      providers: [{ id: 'late', issuer, ...client }],
      log: (_, says) => said.push(says),
    })
    await signIn.createUser({ email: 'kim@aid.example', name: 'Kim', password })
    const kim = { email: 'kim@aid.example', password }
    const down = await post('/sign-in/social', { provider: 'late', callbackURL: '/' })
    expect(down.status).toBe(404)
    expect(said[0]).toMatch(/^provider late cannot be used/)
    expect((await post('/sign-in/email', kim)).status).toBe(200)

    const port = Number(new URL(issuer).port)
    const up = await startProvider(`${base}/api/auth/callback/late`, people, port)
    const begun = await post('/sign-in/social', { provider: 'late', callbackURL: '/' })
    await up.close()
    expect(begun.status).toBe(200)
  })

  test('makes no users while sign-up is closed, unless it was said to', async () => {
    const closed = begin({ openSignUp: false })
    expect((await closed.through('newcomer')).end).toContain('error=signup_disabled')
    expect(await closed.who()).toBeUndefined()
    const own = { id: 'aid-org', issuer: provider.issuer, ...provider.client, openSignUp: true }
    const open = begin({ openSignUp: false, providers: [own] })
    await open.through('newcomer')
    expect(await open.who()).toMatchObject({ name: 'New' })
  })

  test('is no way to be sent to another site', async () => {
    const lured = { provider: 'aid-org', callbackURL: 'https://elsewhere.example/' }
    expect((await begin().post('/sign-in/social', lured)).status).toBe(403)
  })
})

test('providers are read from JSON as documented, and a wrong one is named', () => {
  const one = { id: 'aid-org', issuer: 'https://id.aid.example', clientId: 'w', clientSecret: 's' }
  expect(oidcProviders.parse([one])).toEqual([one])
  for (const wrong of [
    [one, one],
    [{ ...one, issuer: 'http://id.aid.example' }],
    [{ ...one, clientID: 'w' }],
  ]) {
    expect(oidcProviders.safeParse(wrong).success).toBe(false)
  }
})
