import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { largestFile } from './file.ts'

/** A PNG as far as its chunks go; what is in them is noise. */
const picture = (size: number) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    Buffer.from('000000010000000108060000001f15c489', 'hex'),
    length,
    Buffer.from('IDAT'),
    randomBytes(size),
  ])
}

describe.each(engines)('files on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())
  const address = () => `/api/operations/${app.operation}/files`
  const send = (body: Buffer, query: Record<string, string>) =>
    app.as('logistician').fetch(`${address()}?${new URLSearchParams(query).toString()}`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'content-type': 'text/html' },
    })
  const bytesKept = async () => {
    const found = await sql<{ sum: number }>`
      select coalesce(sum(length(bytes)), 0)::bigint as sum from file_part
    `.execute(app.database.query)
    return found.rows[0]?.sum
  }

  test('comes back as it was sent, as what its bytes say it is, and reaches nothing', async () => {
    const [id, subject] = [newId(), newId()]
    const bytes = picture(1_300_000)
    const name = 'läuft.html'
    const sent = await send(bytes, { id, name, subject, caption: 'Torn carton' })
    expect(sent.status).toBe(201)
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect(await sent.json()).toEqual({ id, type: 'image/png', size: bytes.length, digest })
    const got = await app.as('auditor').fetch(`${address()}/${id}`)
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('läuft.png')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    const shown = await app.as('auditor').fetch(`${address()}/${id}?inline=true`)
    expect(shown.headers.get('content-disposition')).toBe('inline')
    await shown.body?.cancel()
    const { items } = await app.as('facility').call('listFiles', {
      params: { operation: app.operation },
      query: { subject },
    })
    expect(items).toMatchObject([{ id, name, caption: 'Torn carton', actor: 'logistician' }])
  })

  test('sent again it is kept once; the same bytes of another file are kept once too', async () => {
    const before = Number(await bytesKept())
    const bytes = picture(100)
    const id = newId()
    expect((await send(bytes, { id })).status).toBe(201)
    expect((await send(bytes, { id })).status).toBe(200)
    expect((await send(picture(100), { id })).status).toBe(409)
    expect((await send(bytes, { id: newId() })).status).toBe(201)
    expect(await bytesKept()).toBe(before + bytes.length)
  })

  test('a PDF is saved, never shown', async () => {
    const id = newId()
    await send(Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), { id })
    const got = await app.as('auditor').fetch(`${address()}/${id}?inline=true`)
    expect(got.headers.get('content-type')).toBe('application/pdf')
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/)
    await got.body?.cancel()
  })

  test.each([
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a drawing that may run', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['nothing', ''],
    ['an archive', 'PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ])('%s is refused by its content, whatever its name', async (_, text) => {
    const answer = await send(Buffer.from(text), { id: newId(), name: 'photo.jpg' })
    expect(await answer.json()).toMatchObject({ code: 'file_not_accepted' })
  })

  test('more than the limit is refused', async () => {
    const answer = await send(picture(largestFile), { id: newId() })
    expect(await answer.json()).toMatchObject({ code: 'body_too_large' })
  })

  test('is attached to more than one thing; what is not there is not', async () => {
    const [id, receipt] = [newId(), newId()]
    await send(picture(10), { id })
    const params = { operation: app.operation, file: id }
    const attach = (file: string) =>
      app.as('facility').call('attachFile', {
        params: { ...params, file },
        body: { id: newId(), subject: receipt },
      })
    await attach(id)
    const { items } = await app.as('facility').call('listFiles', {
      params,
      query: { subject: receipt },
    })
    expect(items.map((file) => file.id)).toEqual([id])
    await expect(attach(newId())).rejects.toMatchObject({ code: 'file_unknown' })
    const missing = await app.as('auditor').fetch(`${address()}/${newId()}`)
    expect(await missing.json()).toMatchObject({ code: 'file_unknown' })
  })
})
