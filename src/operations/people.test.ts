import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { browser } from '../../tests/support/browser.ts'
import { engines } from '../../tests/support/engines.ts'

const password = 'seven masks in a row'

describe.each(engines)('people and their keys on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())

  const owner = () => app.as('owner')
  const record = async (name: string, more: object = {}) => {
    const body = { id: newId(), email: `${name.toLowerCase()}@aid.example`, name, ...more }
    return { ...body, ...(await owner().call('recordPerson', { body })) }
  }
  const post = (path: string, json: object, as = owner()) =>
    as.fetch(path, { method: 'POST', json })
  /** Signs in as a browser does, and gives what then posts from a page of this server. */
  const signIn = async (email: string) => {
    const browse = browser(async (request) => app.app.fetch(request))
    const send = (
      path: string,
      json: object,
      headers: Record<string, string>,
      method: 'POST' | 'DELETE' = 'POST',
    ) => {
      const sent = { 'content-type': 'application/json', ...headers }
      const url = new URL(path, 'http://localhost')
      return browse(new Request(url, { method, headers: sent, body: JSON.stringify(json) }))
    }
    const own = { origin: 'http://localhost' }
    const answer = await send('/api/auth/sign-in/email', { email, password }, own)
    expect(answer.status).toBe(200)
    return { send, own }
  }

  test('the owner lets a person sign in, whose password leaves no trace in the act', async () => {
    const { id, user, email } = await record('Ada', { password })
    await signIn(email)
    const kept = await sql<{ answer: unknown; fingerprint: string }>`
      select answer, fingerprint from act where id = ${id}`.execute(app.database.query)
    expect(kept.rows[0]?.answer).toEqual({ user })
    const { items } = await owner().call('listRegisterActs', { query: { subject: user } })
    expect(items).toMatchObject([{ kind: 'person.record', actor: { user: 'owner' } }])
    // With another password it is the same act: nothing of the first is in the fingerprint.
    const again = await post('/api/people', { id, email, name: 'Ada', password: `${password}!` })
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual({ user })
    const other = await post('/api/people', { id, email, name: 'Eve' })
    expect(await other.json()).toMatchObject({ code: 'id_reused' })
  })

  test('an address is one person’s; a password is long', async () => {
    const { email } = await record('Bo')
    const taken = await post('/api/people', { id: newId(), email: email.toUpperCase(), name: 'B' })
    expect(taken.status).toBe(409)
    expect(await taken.json()).toMatchObject({ code: 'email_taken' })
    const short = { id: newId(), email: 'c@aid.example', name: 'C', password: 'short' }
    expect(await (await post('/api/people', short)).json()).toMatchObject({ code: 'input_invalid' })
    const future = {
      id: newId(),
      email: 'c@aid.example',
      name: 'C',
      happenedAt: '2999-01-01T00:00:00Z',
    }
    const early = await post('/api/people', future)
    expect(await early.json()).toMatchObject({ code: 'in_the_future' })
    expect(await app.services.signIn.findUser('c@aid.example')).toBeUndefined()
  })

  test('a key’s secret is answered once, and kept nowhere', async () => {
    const { user } = await record('Cy')
    const body = { id: newId(), name: 'gate scanner' }
    const first = await post(`/api/people/${user}/keys`, body)
    expect(first.status).toBe(201)
    const { key, secret } = (await first.json()) as { key: string; secret: string }
    expect(secret).toMatch(/^waybill_\w{64}$/)
    expect(await app.with(secret).call('whoAmI', {})).toMatchObject({ user, name: 'Cy' })
    const again = await post(`/api/people/${user}/keys`, body)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual({ key, secret: null })
    const kept = await sql<{ text: string }>`select act::text as text from act`.execute(
      app.database.query,
    )
    expect(kept.rows.map(({ text }) => text).join()).not.toContain(secret.slice(12))
  })

  test('sent twice at once, one key remains', async () => {
    const { user, email } = await record('Di')
    const body = { id: newId(), name: 'impatient' }
    const answers = await Promise.all([1, 2, 3].map(() => post(`/api/people/${user}/keys`, body)))
    const told = (await Promise.all(answers.map((answer) => answer.json()))) as {
      secret: string | null
    }[]
    expect(told.filter(({ secret }) => secret !== null)).toHaveLength(1)
    const { items } = await owner().call('listPeople', { query: { email } })
    expect(items[0]?.keys.filter(({ revoked }) => !revoked)).toHaveLength(1)
  })

  test('a revoked key is nobody’s at once, and stays in the list', async () => {
    const { user, email } = await record('Ed')
    const made = await owner().call('recordKey', {
      params: { user },
      body: { id: newId(), name: 'lost telephone' },
    })
    const asker = app.with(made.secret ?? '')
    await asker.call('whoAmI', {})
    const revoke = (params: { user: string; key: string }) =>
      owner().call('revokeKey', { params, body: { id: newId() } })
    const stranger = await record('Flo')
    await expect(revoke({ user: stranger.user, key: made.key })).rejects.toMatchObject({
      code: 'key_unknown',
    })
    expect(await revoke({ user, key: made.key })).toEqual({ key: made.key })
    await expect(asker.call('whoAmI', {})).rejects.toMatchObject({ code: 'not_signed_in' })
    const { items } = await owner().call('listPeople', { query: { email } })
    expect(items).toEqual([
      {
        user,
        owner: false,
        name: 'Ed',
        email,
        keys: [
          {
            id: made.key,
            name: 'lost telephone',
            start: made.secret?.slice(0, 12),
            revoked: true,
          },
        ],
      },
    ])
    await expect(
      owner().call('recordKey', { params: { user: newId() }, body: { id: newId(), name: 'x' } }),
    ).rejects.toMatchObject({ code: 'user_unknown' })
  })

  test('everyone who can sign in is listed by address, page by page', async () => {
    const first = await owner().call('listPeople', { query: { limit: 2 } })
    const query = { limit: 2, cursor: first.next ?? '' }
    const second = await owner().call('listPeople', { query })
    const emails = [...first.items, ...second.items].map(({ email }) => email)
    expect(emails).toHaveLength(4)
    expect(emails).toEqual(emails.toSorted())
  })

  test('oneself makes and revokes one’s own keys, signed in and not by a key', async () => {
    const { user, email } = await record('Gus', { password })
    const { send, own } = await signIn(email)
    const path = `/api/people/${user}/keys`
    const answer = await send(path, { id: newId(), name: 'my telephone' }, own)
    expect(answer.status).toBe(201)
    const { key, secret } = (await answer.json()) as { key: string; secret: string }
    const byKey = await post(path, { id: newId(), name: 'more' }, app.with(secret))
    expect(await byKey.json()).toMatchObject({ code: 'not_permitted' })
    const elses = await send(
      `/api/people/${app.people.auditor.user}/keys`,
      { id: newId(), name: 'not mine' },
      own,
    )
    expect(await elses.json()).toMatchObject({ code: 'not_permitted' })
    const revoked = await send(`${path}/${key}`, { id: newId() }, own, 'DELETE')
    expect(revoked.status).toBe(201)
    const { items } = await owner().call('listRegisterActs', { query: { subject: user } })
    expect(items.map(({ kind, actor }) => [kind, actor.name])).toEqual([
      ['key.revoke', 'Gus'],
      ['key.record', 'Gus'],
      ['person.record', 'owner'],
    ])
  })

  test('with a session only a page of this server writes; reading is free', async () => {
    const { user, email } = await record('Hal', { password })
    const { send } = await signIn(email)
    const path = `/api/people/${user}/keys`
    const key = () => ({ id: newId(), name: 'a key' })
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:8021' },
      { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://localhost', 'sec-fetch-site': 'same-site' },
      { origin: 'http://localhost', 'sec-fetch-site': 'none' },
    ]
    for (const headers of foreign) {
      const answer = await send(path, key(), headers)
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'cross_site' })
    }
    const pages: Record<string, string>[] = [
      { origin: 'http://localhost' },
      { 'sec-fetch-site': 'same-origin' },
      // Behind a proxy that ends TLS and passes on the name by which it was asked.
      { origin: 'https://aid.example', host: 'aid.example' },
    ]
    for (const headers of pages) expect((await send(path, key(), headers)).status).toBe(201)
    const browse = await signIn(email)
    const get = await browse.send('/api/auth/sign-out', {}, browse.own)
    expect(get.status).toBe(200)
    const after = await browse.send(path, key(), browse.own)
    expect(await after.json()).toMatchObject({ code: 'not_signed_in' })
  })
})
