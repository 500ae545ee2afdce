import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { engines } from '../../tests/support/engines.ts'
import { begin as beginOn, password } from '../../tests/support/sign-in.ts'
import type { SignInOptions } from './sign-in-library.ts'
import { keptSecret } from './sign-in-secret.ts'

describe.each(engines)('signing in on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.fresh()
  })
  afterAll(() => database.close())
  const begin = (options?: Partial<SignInOptions>) => beginOn(database, systemClock, options)

  test('a password lets in whoever it was given to, until they sign out', async () => {
    const { post, who } = begin()
    const joined = await post('/sign-up/email', { email: 'Ann@aid.example', name: 'Ann', password })
    expect(joined.status).toBe(200)
    await post('/sign-out', {})
    expect(await who()).toBeUndefined()

    const entered = await post('/sign-in/email', { email: 'ann@aid.example', password })
    expect(entered.status).toBe(200)
    const [cookie] = entered.headers.getSetCookie()
    expect(cookie).toMatch(
      /^waybill\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await who()).toMatchObject({ email: 'ann@aid.example', name: 'Ann', via: 'session' })
    await post('/sign-out', {})
    expect(await who()).toBeUndefined()
  })

  test('a wrong password and an unknown address are told apart by nobody', async () => {
    const { signIn, post, who } = begin()
    await signIn.createUser({ email: 'bo@aid.example', name: 'Bo', password })
    const wrong = await post('/sign-in/email', {
      email: 'bo@aid.example',
      password: `${password}!`,
    })
    const unknown = await post('/sign-in/email', { email: 'no@aid.example', password })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.json()).toEqual(await unknown.json())
    expect(await who()).toBeUndefined()
  })

  test('a password under 12 characters is refused at both doors', async () => {
    const { signIn, post } = begin()
    const short = { email: 'cy@aid.example', name: 'Cy', password: 'eleven char' }
    expect((await post('/sign-up/email', short)).status).toBe(400)
    await expect(signIn.createUser(short)).rejects.toThrow('at least 12 characters')
  })

  test('the twenty-first guess in a minute waits, and only at that address', async () => {
    const { post } = begin()
    const guess = (by: typeof post) => by('/sign-in/email', { email: 'no@aid.example', password })
    const answers = []
    for (let count = 0; count < 21; count += 1) answers.push((await guess(post)).status)
    expect(answers).toEqual([...Array<number>(20).fill(401), 429])
    // The address is the connection's: a header that a client sends changes nothing.
    const disguised = { 'x-waybill-address': '198.51.100.7' }
    expect(
      (await post('/sign-in/email', { email: 'no@aid.example', password }, disguised)).status,
    ).toBe(429)
    expect((await guess(begin().post)).status).toBe(401)
  })

  test("another site's page can neither sign in nor out", async () => {
    const { post, who } = begin()
    await post('/sign-up/email', { email: 'di@aid.example', name: 'Di', password })
    const elsewhere = { origin: 'https://elsewhere.example' }
    expect((await post('/sign-out', {}, elsewhere)).status).toBe(403)
    expect(await who()).toMatchObject({ name: 'Di' })
    const trusting = begin({ trustedOrigins: ['https://elsewhere.example'] })
    await trusting.post('/sign-in/email', { email: 'di@aid.example', password }, elsewhere)
    expect(await trusting.who()).toMatchObject({ name: 'Di' })
  })

  test('cookies go over https alone where the server is there', async () => {
    const { post } = begin({ baseUrl: 'https://aid.example' })
    const joined = await post('/sign-up/email', { email: 'ed@aid.example', name: 'Ed', password })
    expect(joined.headers.getSetCookie()[0]).toMatch(/^__Secure-waybill\..+; Secure/)
  })

  test('with sign-up closed only an operator makes users', async () => {
    const { signIn, post, who } = begin({ openSignUp: false })
    const refused = await post('/sign-up/email', { email: 'fo@aid.example', name: 'Fo', password })
    expect(refused.status).toBe(400)
    const user = await signIn.createUser({ email: 'Fo@aid.example', name: 'Fo', password })
    await post('/sign-in/email', { email: 'fo@aid.example', password })
    expect(await who()).toEqual({ user, name: 'Fo', email: 'fo@aid.example', via: 'session' })
    const twice = signIn.createUser({ email: 'fo@AID.example', name: 'Other', password })
    await expect(twice).rejects.toMatchObject({ code: 'email_taken' })
  })
})

test('a folder keeps one secret, for its owner alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-secret-'))
  const secret = await keptSecret(folder)
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(await keptSecret(folder)).toBe(secret)
  const owners = process.platform === 'win32' ? 0o666 : 0o600
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(owners)
  await rm(folder, { recursive: true })
})
