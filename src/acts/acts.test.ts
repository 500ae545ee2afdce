import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, none } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'

describe.each(engines)('acts on $name', ({ fresh }) => {
  let app: TestApp
  const ministry = newId()
  beforeAll(async () => {
    app = await freshApp(fresh)
    const names = [{ name: 'Ministry of Health' }]
    await app
      .as('coordinator')
      .call('recordParty', { body: { id: ministry, kind: 'government', names } })
  })
  afterAll(() => app.close())

  const params = () => ({ operation: app.operation })
  const cell = () => app.as('coordinator').call
  const source = (more: object = {}) => {
    const body = { id: newId(), kind: 'article' as const, title: 'An article', ...more }
    return cell()('recordSource', { params: params(), body })
  }
  const post = (json: object, path = 'sources') =>
    app
      .as('coordinator')
      .fetch(`/api/operations/${app.operation}/${path}`, { method: 'POST', json })

  test('sent again with the same content, an act is answered as before and done once', async () => {
    const content = {
      id: newId(),
      kind: 'letter',
      title: 'Letter of the ministry',
      number: '12/2020',
    }
    const first = await post(content)
    expect(first.status).toBe(201)
    const answer: unknown = await first.json()
    // The order in which fields are written is no content.
    const again = await post(Object.fromEntries(Object.entries(content).toReversed()))
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(answer)
    const asked = { params: params(), query: { kind: 'letter' as const } }
    expect((await cell()('listSources', asked)).items).toHaveLength(1)
  })

  test('an id is refused for other content, another kind of act, another address', async () => {
    const { id } = await source({ title: 'First' })
    for (const [json, path] of [
      [{ id, kind: 'article', title: 'Second' }, 'sources'],
      [{ id, kind: 'article', title: 'First', reason: 'one field more' }, 'sources'],
      [{ id, person: { user: app.people.auditor.user }, roles: ['auditor'] }, 'members'],
    ] as const) {
      const answer = await post(json, path)
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ code: 'id_reused', facts: { id } })
    }
  })

  test('the same act sent twenty times at once is done once', async () => {
    const content = { id: newId(), kind: 'report', title: 'Sent by an impatient telephone' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(content)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19)
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.json()))
    expect(first).toMatchObject(content)
    for (const other of others) expect(other).toEqual(first)
  })

  test('an act keeps who did it, on whose behalf, when, on what, and why', async () => {
    const { id: article } = await source({ title: 'Week of 16 March' })
    const about = newId()
    const body = {
      id: newId(),
      subject: about,
      words: 'Masks are on their way.',
      source: article,
      happenedAt: '2020-03-16T12:00:00+01:00',
      basis: 'reported' as const,
      quote: '“on their way”',
      reason: 'asked by the cell',
      onBehalfOf: { party: ministry, by: 'telephone' as const, note: 'duty officer' },
    }
    await app.as('facility').call('recordNote', { params: params(), body })
    const { items } = await cell()('listActs', { params: params(), query: { subject: about } })
    expect(items).toEqual([
      {
        id: body.id,
        kind: 'note.record',
        subject: about,
        actor: { user: app.people.facility.user, name: 'facility' },
        onBehalfOf: { ...body.onBehalfOf, name: 'Ministry of Health' },
        happenedAt: '2020-03-16T11:00:00.000Z',
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
        basis: 'reported',
        source: { id: article, title: 'Week of 16 March' },
        quote: '“on their way”',
        reason: 'asked by the cell',
        corrects: null,
        moved: false,
        takenBack: false,
      },
    ])
  })

  test('what is not so is refused, and nothing is kept of it', async () => {
    const missing = newId()
    const letter = { id: newId(), kind: 'letter', title: 'A letter' }
    const future = new Date(Date.now() + 3_600_000).toISOString()
    for (const [more, code] of [
      [{ basis: 'reported' }, 'source_required'],
      [{ source: missing }, 'source_unknown'],
      [{ happenedAt: future }, 'in_the_future'],
      [{ onBehalfOf: { party: missing, by: 'letter' } }, 'on_behalf_of_unknown'],
    ] as const) {
      const answer = await post({ ...letter, ...more })
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ code })
    }
    const known = await post({ ...letter, happenedAt: new Date(Date.now() + 60_000).toISOString() })
    expect(known.status).toBe(201)
  })

  test('the timeline goes back in time, page by page', async () => {
    const subject = newId()
    const { id: article } = await source()
    const days = ['2020-03-18', '2020-03-16', '2020-03-17', '2020-03-16']
    for (const day of days)
      await cell()('recordNote', {
        params: params(),
        body: { id: newId(), subject, words: day, source: article, happenedAt: `${day}T08:00:00Z` },
      })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const query = { subject, limit: 1, ...(cursor && { cursor }) }
      const page = await cell()('listActs', { params: params(), query })
      seen.push(...page.items.map(({ happenedAt }) => happenedAt.slice(0, 10)))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(days.toSorted().toReversed())
    const notes = await cell()('listActs', { params: params(), query: { kind: 'member.admit' } })
    expect(notes.items.map(({ actor }) => actor.name)).toEqual(
      Array.from({ length: 9 }, () => 'owner'),
    )
  })

  test('what all operations share has a timeline of its own, thing by thing', async () => {
    const { items } = await app.as('public').call('listRegisterActs', {
      query: { subject: ministry },
    })
    expect(items).toMatchObject([{ kind: 'party.record', actor: { name: 'coordinator' } }])
    const answer = await app.as('public').fetch('/api/acts')
    expect(await answer.json()).toMatchObject({ code: 'input_invalid' })
  })

  test('a source is read as it was recorded, in its operation alone', async () => {
    const said = {
      kind: 'certificate' as const,
      title: 'Test report of a laboratory',
      issuer: 'A laboratory',
      number: 'T-77',
      issuedOn: '2020-03-02',
      statedDate: 'early March',
      url: 'https://lab.example/t-77',
      note: 'first page only',
    }
    const { id } = await source(said)
    const read = await app.as('auditor').call('getSource', { params: { ...params(), source: id } })
    expect(read).toMatchObject({ id, ...said })
    await app.as('owner').call('recordOperation', {
      body: { id: newId(), slug: 'other-2020', name: 'Other' },
    })
    const elsewhere = { operation: 'other-2020', source: id }
    await expect(app.as('owner').call('getSource', { params: elsewhere })).rejects.toMatchObject({
      code: 'source_not_found',
    })
    const script = await post({ id: newId(), kind: 'other', title: 'x', url: 'javascript:1' })
    expect(await script.json()).toMatchObject({ code: 'input_invalid' })
  })

  test('the all-zero id names no act', async () => {
    const answer = await post({ id: none, kind: 'other', title: 'Nothing' })
    expect(await answer.json()).toMatchObject({ code: 'input_invalid' })
  })
})
