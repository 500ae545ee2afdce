// Who may do what, asked of the running application: every act, by every role, with a real key.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActKind, may, type Role, roles, type Standing } from '../src/acts/permission.ts'
import type { Route } from '../src/http/route.ts'
import { routes } from '../src/http/mounted.ts'
import { newId } from '../src/platform/ids.ts'
import { type Asker, freshApp, type TestApp } from './support/app.ts'
import { engines } from './support/engines.ts'

type Writing = Exclude<Route, { does: 'read' }>
const writings = routes.filter((route): route is Writing => route.does !== 'read')
const readings = routes.filter((route) => route.does === 'read')

/** Its address in this operation; whatever else it names is nothing that exists. */
const addressOf = (route: Route, operation: string): string =>
  route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'operation' ? operation : name === 'code' ? 'C-0000-0000' : newId(),
  )

/** The code of the refusal of an act without content; nothing is ever done. */
const refusalOf = async (asker: Asker, route: Route, operation: string): Promise<string> => {
  const init = route.method === 'get' ? {} : { method: route.method.toUpperCase(), json: {} }
  const response = await asker.fetch(addressOf(route, operation), init)
  if (!response.headers.get('content-type')?.includes('json')) {
    await response.body?.cancel()
    return `answered ${response.status}`
  }
  const { code } = (await response.json()) as { code?: string }
  return code ?? `answered ${response.status}`
}

test('every act that somebody may do has its address', () => {
  const kinds = new Set(writings.map(({ kind }) => kind))
  expect(Object.keys(may).filter((kind) => !kinds.has(kind as ActKind))).toEqual([])
})

test('the table gives every act to somebody, and none to those who only look', () => {
  const entries = Object.entries(may as Readonly<Record<string, readonly Standing[]>>)
  expect(entries.filter(([, standings]) => standings.length === 0)).toEqual([])
  const looking = ['public', 'auditor'] as const
  const given = entries.filter(([, standings]) => looking.some((role) => standings.includes(role)))
  expect(given).toEqual([])
})

describe.each(engines)('who may do what on $name', ({ fresh }) => {
  let app: TestApp
  let stranger: Asker
  let neighbour: Asker
  const elsewhere = 'elsewhere-2020'

  beforeAll(async () => {
    app = await freshApp(fresh)
    const key = async (name: string) => {
      const user = await app.services.signIn.createUser({ email: `${name}@aid.example`, name })
      return { user, ...(await app.services.signIn.createKey(user, 'test')) }
    }
    stranger = app.with((await key('stranger')).key)
    const other = await key('neighbour')
    neighbour = app.with(other.key)
    const { call } = app.as('owner')
    await call('recordOperation', { body: { id: newId(), slug: elsewhere, name: 'Elsewhere' } })
    await call('admitMember', {
      params: { operation: elsewhere },
      body: { id: newId(), person: { user: other.user }, roles: [...roles] },
    })
  })
  afterAll(() => app.close())

  const allowed = (route: Writing, standing: Standing) =>
    (may[route.kind] as readonly Standing[]).includes(standing)

  test.each([...roles, 'owner'] as const)('%s: as the table says', async (role) => {
    const found: string[] = []
    for (const route of writings) {
      const code = await refusalOf(app.as(role), route, app.operation)
      const expected = role === 'owner' || allowed(route, role)
      if (expected ? code !== 'input_invalid' : code !== 'not_permitted')
        found.push(`${route.kind} ${route.name}: ${expected ? '' : 'not '}allowed, but ${code}`)
    }
    expect(found).toEqual([])
  })

  test('who is forbidden is told so with status 403 and what would be needed', async () => {
    const path = `/api/operations/${app.operation}/pledges`
    const answer = await app.as('auditor').fetch(path, { method: 'POST', body: 'not even JSON' })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      code: 'not_permitted',
      facts: { kind: 'pledge.record', roles: may['pledge.record'], yours: ['auditor'] },
    })
  })

  test('several roles may do what each of them may', async () => {
    const user = await app.services.signIn.createUser({ email: 'two@aid.example', name: 'Two' })
    const { key } = await app.services.signIn.createKey(user, 'test')
    const both: Role[] = ['donor_desk', 'conformity_officer']
    await app.as('coordinator').call('admitMember', {
      params: { operation: app.operation },
      body: { id: newId(), person: { user }, roles: both },
    })
    for (const route of writings) {
      const code = await refusalOf(app.with(key), route, app.operation)
      const expected = both.some((role) => allowed(route, role))
      expect(`${route.name} ${code}`).toBe(
        `${route.name} ${expected ? 'input_invalid' : 'not_permitted'}`,
      )
    }
  })

  test(
    'members read all of their operation, whatever their role',
    { timeout: 120_000 },
    async () => {
      const own = readings.filter(({ path }) => path.includes('{operation}'))
      expect(own.length).toBeGreaterThan(5)
      for (const role of roles) {
        for (const route of own.filter(({ readers }) => readers !== 'owner')) {
          const code = await refusalOf(app.as(role), route, app.operation)
          expect(`${route.name} ${code}`).not.toMatch(
            / (not_permitted|operation_unknown|owner_only|fault)$/,
          )
        }
      }
    },
  )

  test('to whoever is not a member there is no such operation', { timeout: 120_000 }, async () => {
    for (const route of routes.filter(({ path }) => path.includes('{operation}'))) {
      const isOwners = route.does === 'read' && route.readers === 'owner'
      const isOpen = route.does === 'read' && route.readers === 'anyone'
      const hidden = isOwners ? 'owner_only' : 'operation_unknown'
      expect(`${route.name} ${await refusalOf(stranger, route, app.operation)}`).toBe(
        `${route.name} ${hidden}`,
      )
      expect(`${route.name} ${await refusalOf(neighbour, route, app.operation)}`).toBe(
        `${route.name} ${hidden}`,
      )
      expect(`${route.name} ${await refusalOf(app.as('coordinator'), route, elsewhere)}`).toBe(
        `${route.name} ${hidden}`,
      )
      expect(`${route.name} ${await refusalOf(app.as(), route, app.operation)}`).toBe(
        `${route.name} ${isOpen ? 'operation_unknown' : 'not_signed_in'}`,
      )
    }
  })

  test('the installation’s own lists are for its owner', async () => {
    const owners = readings.filter(({ readers }) => readers === 'owner')
    expect(owners.length).toBeGreaterThan(0)
    for (const route of owners)
      expect(await refusalOf(app.as('coordinator'), route, app.operation)).toBe('owner_only')
  })
})
