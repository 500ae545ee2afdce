import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appOf } from '#http/app.ts'
import { clientOf } from '#http/client.ts'
import { newId } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { browser } from '../../tests/support/browser.ts'
import { engines } from '../../tests/support/engines.ts'

const password = 'seven masks in a row'
const setUpToken = 'printed-once-by-the-server'

describe.each(engines)('the first person of all, on $name', ({ fresh }) => {
  let there: TestApp
  let app: ReturnType<typeof appOf>
  beforeAll(async () => {
    there = await freshApp(fresh)
    app = appOf({ ...there.services, setUpToken })
  })
  afterAll(() => there.close())

  const fetch = (request: Request) => app.fetch(request)
  const bearing = (token: string) => clientOf({ address: 'http://localhost', token, fetch })
  const emptied = () => sql`delete from member`.execute(there.database.query)
  const isNew = async () => (await (await app.request('/api/public/installation')).json()) as object

  /** Signs in as a browser does, and gives the client of that session. */
  const signIn = async (email: string) => {
    const browse = browser(async (request) => app.fetch(request))
    const own = { origin: 'http://localhost', 'content-type': 'application/json' }
    const json = JSON.stringify({ email, password })
    const url = 'http://localhost/api/auth/sign-in/email'
    const answer = await browse(new Request(url, { method: 'POST', headers: own, body: json }))
    expect(answer.status).toBe(200)
    return clientOf({
      address: 'http://localhost',
      token: '',
      fetch: (request) => {
        request.headers.delete('authorization')
        request.headers.set('origin', 'http://localhost')
        return browse(request)
      },
    })
  }

  test('where somebody is a member, the set-up address opens nothing', async () => {
    expect(await isNew()).toEqual({ isNew: false })
    const body = { id: newId(), email: 'eve@aid.example', name: 'Eve', password }
    const refused = bearing(setUpToken)('recordPerson', { body })
    await expect(refused).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  test('its bearer makes the first owner, and then it opens nothing', async () => {
    await emptied()
    expect(await isNew()).toEqual({ isNew: true })
    const call = bearing(setUpToken)
    const person = { id: newId(), email: 'head@aid.example', name: 'Head', password }
    const { user } = await call('recordPerson', { body: person })
    await call('recordOwner', { body: { id: newId(), user } })
    expect(await isNew()).toEqual({ isNew: false })
    const late = call('recordPerson', { body: { ...person, id: newId() } })
    await expect(late).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  test('an owner opens operations and admits; what goods do, their roles there decide', async () => {
    const call = await signIn('head@aid.example')
    const me = await call('whoAmI', {})
    expect(me).toMatchObject({ owner: true, memberships: [] })
    const operation = 'first-2020'
    await call('recordOperation', { body: { id: newId(), slug: operation, name: 'First' } })
    const party = { kind: 'other' as const, names: [{ name: 'Somebody' }] }
    const refused = call('recordParty', { body: { id: newId(), ...party } })
    await expect(refused).rejects.toMatchObject({ code: 'not_permitted' })
    const admit = { id: newId(), person: { user: me.user }, roles: ['coordinator' as const] }
    await call('admitMember', { params: { operation }, body: admit })
    await call('recordParty', { body: { id: newId(), ...party } })
    // Not as a member: an owner sees every operation.
    const other = await call('getOperation', { params: { operation: there.operation } })
    expect(other.slug).toBe(there.operation)
    const { items } = await call('listPeople', { query: { email: 'head@aid.example' } })
    expect(items).toMatchObject([{ owner: true, keys: [] }])
  })

  test('a key of an owner owns nothing', async () => {
    const call = await signIn('head@aid.example')
    const { user } = await call('whoAmI', {})
    const made = await call('recordKey', { params: { user }, body: { id: newId(), name: 'test' } })
    const { items } = await call('getOwnKeys', {})
    expect(items).toMatchObject([{ id: made.key, name: 'test', revoked: false }])
    const key = bearing(made.secret ?? '')
    expect(await key('whoAmI', {})).toMatchObject({ owner: false })
    await expect(key('listPeople', {})).rejects.toMatchObject({ code: 'owner_only' })
  })

  test('who is no owner any more is told so at once', async () => {
    const call = await signIn('head@aid.example')
    const { user } = await call('whoAmI', {})
    const stranger = { id: newId(), user: newId() }
    await expect(call('recordOwner', { body: stranger })).rejects.toMatchObject({
      code: 'person_unknown',
    })
    const owners = { params: { user }, body: { id: newId() } }
    await expect(call('removeOwner', owners)).rejects.toMatchObject({ code: 'last_owner' })
    const other = { id: newId(), email: 'deputy@aid.example', name: 'Deputy' }
    const { user: deputy } = await call('recordPerson', { body: other })
    await call('recordOwner', { body: { id: newId(), user: deputy } })
    await call('removeOwner', owners)
    await expect(call('listPeople', {})).rejects.toMatchObject({ code: 'owner_only' })
    const owner = bearing(there.services.ownerToken)
    const again = owner('removeOwner', { params: { user }, body: { id: newId() } })
    await expect(again).rejects.toMatchObject({ code: 'owner_unknown' })
  })
})
