import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'

describe.each(engines)('operations on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())

  const owner = () => app.as('owner').call
  const params = () => ({ operation: app.operation })
  const record = (slug: string, more: object = {}) =>
    owner()('recordOperation', { body: { id: newId(), slug, name: 'An emergency', ...more } })
  const code = async (promise: Promise<unknown>): Promise<string> => {
    try {
      await promise
      return 'done'
    } catch (error) {
      if (error instanceof Refusal) return String(error.code)
      throw error
    }
  }

  test('an operation is opened by the owner, with what is known of it', async () => {
    const id = newId()
    const said = {
      slug: 'italy-2020',
      name: 'Italy, spring 2020',
      beginsOn: '2020-02-21',
      endsOn: null,
      recipientCountries: ['IT', 'SM'],
      summary: 'Aid to the north.',
      public: false,
      publicDelayHours: 48,
      situationHours: ['08:00', '20:00'],
      situationTimeZone: 'Europe/Rome',
    }
    const body = { id, ...said, glide: 'glide: ep-2020-000012-ita' }
    const answer = await owner()('recordOperation', { body })
    expect(answer).toEqual({ id, ...said, glide: 'EP-2020-000012-ITA', version: 1 })
    const read = await owner()('getOperation', { params: { operation: 'italy-2020' } })
    expect(read).toEqual(answer)
    const query = { subject: id }
    const { items } = await owner()('listRegisterActs', { query })
    expect(items).toMatchObject([{ kind: 'operation.record', actor: { user: 'owner' } }])
  })

  test('a short name is taken once, and is fit for an address', async () => {
    await record('taken-2020')
    expect(await code(record('taken-2020'))).toBe('slug_taken')
    expect(await code(record('register'))).toBe('slug_taken')
    for (const slug of ['Italy', 'it aly', '-italy', 'i', 'italië', 'a/b'])
      expect(`${slug} ${await code(record(slug))}`).toBe(`${slug} input_invalid`)
  })

  test('it ends after it begins, in countries and under a GLIDE number that there are', async () => {
    const days = { beginsOn: '2020-03-01', endsOn: '2020-02-01' }
    expect(await code(record('dates-2020', days))).toBe('ends_before_it_begins')
    expect(await code(record('dates-2020', { recipientCountries: ['ZZ'] }))).toBe('input_invalid')
    expect(await code(record('dates-2020', { glide: 'EP-20-1-IT' }))).toBe('input_invalid')
    expect(await code(record('dates-2020', { publicDelayHours: -1 }))).toBe('input_invalid')
  })

  test('its coordinator amends what was read, and nothing newer', async () => {
    const cell = app.as('coordinator').call
    const { id, slug, version, ...kept } = await cell('getOperation', { params: params() })
    const amend = (amends: number, more: object = {}) =>
      cell('amendOperation', { params: params(), body: { id: newId(), ...kept, amends, ...more } })
    const amended = await amend(version, { summary: 'Longer than thought.' })
    expect(amended).toEqual({
      ...kept,
      id,
      slug,
      summary: 'Longer than thought.',
      version: version + 1,
    })
    expect(await code(amend(version))).toBe('operation_version_stale')
    const backwards = { beginsOn: '2020-03-02', endsOn: '2020-03-01' }
    expect(await code(amend(version + 1, backwards))).toBe('ends_before_it_begins')
    const query = { subject: id }
    const { items } = await cell('listActs', { params: params(), query })
    expect(items.map(({ kind }) => kind)).toEqual(['operation.amend'])
  })

  test('of two amendments at once, one is told to read again', async () => {
    const cell = app.as('coordinator').call
    const {
      id: _,
      slug: _slug,
      version,
      ...kept
    } = await cell('getOperation', { params: params() })
    const amend = (name: string) =>
      cell('amendOperation', {
        params: params(),
        body: { id: newId(), ...kept, name, amends: version },
      })
    const ends = await Promise.all(['One', 'Two', 'Three'].map((name) => code(amend(name))))
    expect(ends.toSorted()).toEqual(['done', 'operation_version_stale', 'operation_version_stale'])
  })

  test('one sees the operations one is a member of; the owner sees all', async () => {
    const mine = await app.as('auditor').call('listOperations', {})
    expect(mine.items.map(({ slug, roles }) => [slug, roles])).toEqual([
      [app.operation, ['auditor']],
    ])
    const first = await owner()('listOperations', { query: { limit: 1 } })
    const rest = await owner()('listOperations', { query: { cursor: first.next ?? '' } })
    const slugs = [...first.items, ...rest.items].map(({ slug }) => slug)
    expect(slugs).toEqual(slugs.toSorted())
    expect(slugs).toContain('taken-2020')
    expect(slugs).toContain(app.operation)
    expect(slugs).not.toContain('register')
  })

  test('anyone reads what is declared public, and of the rest not even that it is', async () => {
    await record('open-2020', { public: true, publicDelayHours: 24, summary: 'For all to see.' })
    const nobody = app.as().call
    const { items } = await nobody('listPublicOperations', {})
    expect(items).toEqual([
      {
        slug: 'open-2020',
        name: 'An emergency',
        glide: null,
        beginsOn: null,
        endsOn: null,
        recipientCountries: [],
        summary: 'For all to see.',
        publicDelayHours: 24,
      },
    ])
    const body = { id: newId(), name: 'An emergency', public: false, amends: 1 }
    await owner()('amendOperation', { params: { operation: 'open-2020' }, body })
    expect((await nobody('listPublicOperations', {})).items).toEqual([])
  })

  test('a note keeps words that nothing can be posted on, and their source', async () => {
    const desk = app.as('donor_desk').call
    const source = newId()
    await desk('recordSource', {
      params: params(),
      body: { id: source, kind: 'article', title: 'Week of 16 March' },
    })
    const subject = newId()
    const said = { words: '35.4 tons so far', happenedOn: null, statedDate: 'to date' }
    const id = newId()
    await desk('recordNote', { params: params(), body: { id, ...said, subject, source } })
    await desk('recordNote', { params: params(), body: { id: newId(), words: 'Else.', source } })
    const { items } = await desk('listNotes', { params: params(), query: { subject } })
    expect(items).toEqual([
      {
        id,
        subject,
        ...said,
        source: { id: source, title: 'Week of 16 March' },
        recordedAt: expect.any(String) as unknown,
      },
    ])
    const all = await desk('listNotes', { params: params(), query: { limit: 1 } })
    expect(all.items).toMatchObject([{ words: 'Else.', subject: null }])
    const rest = await desk('listNotes', { params: params(), query: { cursor: all.next ?? '' } })
    expect(rest.items).toEqual(items)
    const path = `/api/operations/${app.operation}/notes`
    const bare = await app
      .as('donor_desk')
      .fetch(path, { method: 'POST', json: { id: newId(), words: 'Nobody said so.' } })
    expect(await bare.json()).toMatchObject({
      code: 'input_invalid',
      facts: { fields: [{ field: 'source' }] },
    })
  })

  test('a list begins where the page before ended, and at no other cursor', async () => {
    const cursor = 'not ours'
    expect(await code(owner()('listOperations', { query: { cursor } }))).toBe('cursor_invalid')
  })
})
