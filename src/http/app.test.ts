import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { engines } from '../../tests/support/engines.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { newId } from '#platform/ids.ts'
import { appOf } from './app.ts'
import { tellings } from './tellings.ts'

describe.each(engines)('the application on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())

  const get = (path: string, headers: Record<string, string> = {}) =>
    app.as().fetch(path, { headers })

  test('an answer runs nothing and is framed by nobody; only TLS says that only TLS will do', async () => {
    const { headers } = await get('/api/health')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBeNull()
    const overTls = appOf({ ...app.services, address: 'https://aid.example' })
    const answer = await overTls.request('/api/health')
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
    expect((await get('/docs')).headers.get('content-security-policy')).toContain(
      "default-src 'self'",
    )
  })

  test('tells that it runs, and that its database answers', async () => {
    expect(await (await get('/api/health')).json()).toMatchObject({ status: 'ok' })
    expect(await (await get('/api/ready')).json()).toMatchObject({
      status: 'ready',
      engine: app.database.engine,
    })
  })

  test('refuses as a problem with code, facts and remedy, and names the request', async () => {
    const response = await get('/api/nowhere')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('x-request-id')).toMatch(/\w{8}/)
    expect(await response.json()).toMatchObject({
      code: 'address_unknown',
      status: 404,
      type: '/docs/refusals#address_unknown',
      facts: { path: '/api/nowhere' },
    })
    const docs = await (await get('/docs/refusals')).text()
    expect(docs).toContain('id="address_unknown"')
  })

  test('does nothing for somebody else than whose acts they are', async () => {
    const { coordinator, auditor } = app.people
    const as = (meant: string) =>
      app.with(coordinator.key).fetch('/api/me', { headers: { 'x-waybill-user': meant } })
    expect((await as(coordinator.user)).status).toBe(200)
    const refused = await as(auditor.user)
    expect(refused.status).toBe(401)
    expect(await refused.json()).toMatchObject({ code: 'other_person' })
  })

  test('names every field that does not fit, and records nothing', async () => {
    const { fetch, call } = app.as('coordinator')
    const before = (await call('listParties', {})).items.length
    const response = await fetch('/api/parties', {
      method: 'POST',
      json: { id: 'x', kind: 'planet', names: [] },
    })
    expect(response.status).toBe(422)
    const problem = z
      .object({
        code: z.string(),
        facts: z.object({ fields: z.array(z.object({ field: z.string() })) }),
      })
      .parse(await response.json())
    expect(problem.code).toBe('input_invalid')
    expect(problem.facts.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['id', 'kind', 'names']),
    )
    expect((await call('listParties', {})).items.length).toBe(before)
  })

  test('refuses what is not JSON, and what is too large', async () => {
    const { fetch } = app.as('coordinator')
    const send = (body: string) => fetch('/api/parties', { method: 'POST', body })
    expect(await (await send('{"id":')).json()).toMatchObject({ code: 'body_unreadable' })
    const large = JSON.stringify({ id: newId(), note: 'x'.repeat(3_000_000) })
    const response = await send(large)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'body_too_large' })
  })

  test('answers an unchanged reading with 304', async () => {
    const path = '/api/public/operations'
    const etag = (await get(path)).headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  })

  test('limits what one address may ask in a minute', async () => {
    const limited = appOf({ ...app.services, requestsPerMinute: 3 })
    const from = { incoming: { socket: { remoteAddress: '192.0.2.7' } } }
    const ask = () => limited.request('/api/public/operations', {}, from)
    const answers = [await ask(), await ask(), await ask(), await ask()]
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429])
    expect(await answers[3]?.json()).toMatchObject({ code: 'too_many_requests' })
    expect(answers[3]?.headers.get('retry-after')).toMatch(/^\d+$/)
  })

  test('another key or a made-up forwarding does not lift the limit; a proxy of ours tells', async () => {
    const ask = (app: ReturnType<typeof appOf>, headers: Record<string, string>) =>
      app.request('/api/public/operations', { headers }, from)
    const from = { incoming: { socket: { remoteAddress: '192.0.2.8' } } }
    const plain = appOf({ ...app.services, requestsPerMinute: 1 })
    await ask(plain, { 'x-api-key': 'a' })
    const forged = { 'x-api-key': 'b', 'x-forwarded-for': '203.0.113.9' }
    expect((await ask(plain, forged)).status).toBe(429)
    const proxied = appOf({ ...app.services, requestsPerMinute: 1, behindProxy: true })
    await ask(proxied, { 'x-forwarded-for': '203.0.113.9' })
    expect((await ask(proxied, { 'x-forwarded-for': '203.0.113.10' })).status).toBe(200)
    expect((await ask(proxied, { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' })).status).toBe(429)
  })

  test('a fault of ours is told without its inside, and kept in the log', async () => {
    const broken = appOf({
      ...app.services,
      signIn: { ...app.services.signIn, whoIs: () => Promise.reject(new Error('secret inside')) },
    })
    const response = await broken.request('/api/parties')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('"fault"')
    expect(text).not.toContain('secret inside')
  })

  test('says that it is not ready when the database is gone', async () => {
    const gone = await fresh()
    await gone.close()
    const response = await appOf({ ...app.services, database: gone }).request('/api/ready')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'not_ready' })
  })

  test('describes itself in valid OpenAPI 3.1 that names every refusal', async () => {
    const document = (await (await get('/openapi.json')).json()) as Record<string, object>
    const { valid, errors } = await new Validator().validate(document)
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    const text = JSON.stringify(document)
    const missing = Object.keys(tellings).filter((code) => !text.includes(`"${code}"`))
    expect(missing).toEqual([])
  })

  test('serves its documentation from its own origin only', async () => {
    const page = await (await get('/docs')).text()
    expect(page).not.toMatch(/https?:\/\//)
    const viewer = await get('/docs/viewer.js')
    expect(viewer.headers.get('content-type')).toContain('javascript')
  })
})
