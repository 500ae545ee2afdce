import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { fromOwnPage, standpointsOf } from './visitor.ts'

describe.each(engines)('where a request stands on $name', ({ fresh }) => {
  let app: TestApp
  let now = new Date('2020-03-20T12:00:00Z')
  beforeAll(async () => {
    app = await freshApp(fresh, { clock: () => now })
    const record = (slug: string, more: object) =>
      app.as('owner').call('recordOperation', { body: { id: newId(), slug, name: slug, ...more } })
    await record('delayed-2020', { public: true, publicDelayHours: 36 })
    await record('prompt-2020', { public: true })
  })
  afterAll(() => app.close())

  const stand = (operation: string, readers: 'anyone' | 'members' | 'signed in', user?: string) =>
    standpointsOf(app.services).of(
      user === undefined ? undefined : { user, owner: false, via: 'key' },
      { operation },
      readers,
    )

  test('what is public is so after the delay of its operation', async () => {
    const delayed = await stand('delayed-2020', 'anyone')
    expect(delayed).toMatchObject({ actor: undefined, publicUntil: '2020-03-19T00:00:00.000Z' })
    expect(await stand('prompt-2020', 'anyone')).toMatchObject({ publicUntil: null })
  })

  test('anyone reads a public operation’s public part, members of it the rest', async () => {
    const { user } = app.people.auditor
    expect(await stand('prompt-2020', 'anyone', user)).toMatchObject({ actor: { user, roles: [] } })
    await expect(stand('prompt-2020', 'members', user)).rejects.toMatchObject({
      code: 'operation_unknown',
    })
    await expect(stand(app.operation, 'anyone')).rejects.toMatchObject({
      code: 'operation_unknown',
    })
    expect(await stand(app.operation, 'anyone', user)).toMatchObject({
      operation: app.number,
      actor: { roles: ['auditor'] },
    })
  })

  test('who is no member any more is told so at once here, and elsewhere after five seconds', async () => {
    const { user } = app.people.team_coordinator
    const params = { operation: app.operation }
    const elsewhere = standpointsOf(app.services)
    const there = () => elsewhere.of({ user, owner: false, via: 'key' }, params, 'members')
    const here = () => app.as('team_coordinator').fetch(`/api/operations/${app.operation}/acts`)
    expect(await there()).toMatchObject({ actor: { roles: ['team_coordinator'] } })
    expect((await here()).status).toBe(200)
    await app
      .as('owner')
      .call('removeMember', { params: { ...params, user }, body: { id: newId() } })
    expect((await here()).status).toBe(404)
    const removed = now.getTime()
    now = new Date(removed + 4_999)
    expect(await there()).toMatchObject({ actor: { roles: ['team_coordinator'] } })
    now = new Date(removed + 5_000)
    await expect(there()).rejects.toMatchObject({ code: 'operation_unknown' })
  })

  test('row 0, the register, is no operation that an address could name', async () => {
    const owner = { user: 'owner', owner: true, via: 'token' } as const
    await expect(
      standpointsOf(app.services).of(owner, { operation: 'register' }, 'members'),
    ).rejects.toMatchObject({ code: 'operation_unknown' })
  })
})

test('a page of this server is known by what the browser says of it', () => {
  const from = (headers: Record<string, string>) =>
    fromOwnPage(new Request('http://127.0.0.1:8020/api/x', { method: 'POST', headers }))
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from({ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:8020' })).toBe(false)
  expect(from({ origin: 'http://127.0.0.1:8020' })).toBe(true)
  expect(from({ origin: 'http://127.0.0.1:8021' })).toBe(false)
  expect(from({ origin: 'not an origin' })).toBe(false)
  expect(from({})).toBe(false)
})
