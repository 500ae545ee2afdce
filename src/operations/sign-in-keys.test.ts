import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { engines } from '../../tests/support/engines.ts'
import { begin as beginOn, password } from '../../tests/support/sign-in.ts'

describe.each(engines)('an API key on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.fresh()
  })
  afterAll(() => database.close())
  let now = new Date()
  const begin = () => beginOn(database, () => now)
  const bearing = (key: string) => new Headers({ authorization: `Bearer ${key}` })

  test('speaks for its user by either header until it is revoked', async () => {
    const { signIn, post } = begin()
    const user = await signIn.createUser({ email: 'gate@aid.example', name: 'Gate scanner' })
    const { id, key } = await signIn.createKey(user, 'gate 3')
    expect(key).toMatch(/^waybill_\w{64}$/)
    const who = { user, name: 'Gate scanner', email: 'gate@aid.example', via: 'key' }
    expect(await signIn.whoIs(new Headers({ 'x-api-key': key }))).toEqual(who)
    expect(await signIn.whoIs(bearing(key))).toEqual(who)
    expect(await signIn.whoIs(bearing(`${key}x`))).toBeUndefined()
    expect(await signIn.findUser('Gate@aid.example')).toBe(user)
    await signIn.revokeKey(id)
    expect(await signIn.whoIs(bearing(key))).toBeUndefined()
    const again = await post('/api-key/update', { keyId: id, enabled: true })
    expect(again.status).toBe(404)
  })

  test('is kept only as a hash, and its use to the minute', async () => {
    const { signIn } = begin()
    const user = await signIn.createUser({ email: 'hal@aid.example', name: 'Hal' })
    const { id, key } = await signIn.createKey(user, 'hash')
    const kept = async () => {
      const asked = sql<{ key: string; last_request: string | null }>`
        select * from sign_in_key where id = ${id}`
      return (await asked.execute(database.query)).rows[0]
    }
    expect(JSON.stringify(await kept())).not.toContain(key.slice('waybill_'.length + 4))
    const first = now
    await signIn.whoIs(bearing(key))
    now = new Date(first.getTime() + 59_000)
    await signIn.whoIs(bearing(key))
    expect((await kept())?.last_request).toBe(first.toISOString())
    now = new Date(first.getTime() + 65_000)
    await signIn.whoIs(bearing(key))
    expect((await kept())?.last_request).toBe(now.toISOString())
  })

  test('revoked by another server is believed here for five seconds, and no longer', async () => {
    const [here, there] = [begin().signIn, begin().signIn]
    const user = await here.createUser({ email: 'lu@aid.example', name: 'Lu' })
    const { id, key } = await here.createKey(user, 'two servers')
    const first = now
    await here.whoIs(bearing(key))
    await there.revokeKey(id)
    now = new Date(first.getTime() + 4_999)
    expect(await here.whoIs(bearing(key))).toMatchObject({ user })
    now = new Date(first.getTime() + 5_000)
    expect(await here.whoIs(bearing(key))).toBeUndefined()
  })

  test('made by a person for themselves may end, and does', async () => {
    const { signIn, post } = begin()
    await post('/sign-up/email', { email: 'ivy@aid.example', name: 'Ivy', password })
    const made = await post('/api-key/create', { name: 'a day', expiresIn: 24 * 3600 })
    const { key } = (await made.json()) as { key: string }
    expect(await signIn.whoIs(bearing(key))).toMatchObject({ name: 'Ivy', via: 'key' })
    now = new Date(Date.now() + 25 * 3600_000)
    expect(await signIn.whoIs(bearing(key))).toBeUndefined()
    now = new Date()
  })

  test('opens no session, and needs a user', async () => {
    const { signIn, post } = begin()
    const user = await signIn.createUser({ email: 'jo@aid.example', name: 'Jo' })
    const { key } = await signIn.createKey(user, 'no more keys')
    const more = await post('/api-key/create', { name: 'more' }, { 'x-api-key': key })
    expect(more.status).toBe(401)
    const nobody = signIn.createKey('01a20a9a-0d0c-7039-b8d3-6f0f3ebd6db8', 'x')
    await expect(nobody).rejects.toMatchObject({ code: 'user_unknown' })
    await expect(signIn.revokeKey('never made')).rejects.toMatchObject({ code: 'key_unknown' })
  })
})
