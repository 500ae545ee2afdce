import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { systemClock } from '#platform/clock.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines, freshUrl } from '../../tests/support/engines.ts'
import { liveOver } from './live.ts'
import type { News } from './sql.ts'

const insert = ({ query }: Database, operation: number, at: string, count = 1) =>
  sql`insert into act (operation, id, kind, actor, happened_at, recorded_at, basis, source, subject,
        fingerprint, answer)
      select ${operation}, gen_random_uuid(), 'source.record', 'x', ${at}, ${at}, 'documented',
             ${none}, ${none}, 'x', '{}' from generate_series(1, ${count}::int)`.execute(query)

describe.each(engines)('what is done, as it is done, on $name', ({ fresh }) => {
  let app: TestApp
  const note = (id = newId()) =>
    app.as('coordinator').call('recordSource', {
      params: { operation: app.operation },
      body: { id, kind: 'letter', title: 'A letter' },
    })
  const follow = async (headers: Record<string, string> = {}) => {
    const path = `/api/operations/${app.operation}/events`
    const response = await app.as('auditor').fetch(path, { headers })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    let isOver = false
    const reading = (async () => {
      for (;;) {
        const read = await reader?.read()
        if (!read || read.done) break
        text += read.value
      }
      isOver = true
    })()
    const until = async (sought: string, ms = 2000) => {
      for (const begun = Date.now(); Date.now() - begun < ms; await pause(20))
        if (text.includes(sought)) return true
      return false
    }
    return {
      response,
      until,
      text: () => text,
      isOver: () => isOver,
      leave: async () => {
        await reader?.cancel()
        await reading
      },
    }
  }
  afterEach(() => app.close())

  test('a member is told of an act within two seconds, and nothing of what was before', async () => {
    app = await freshApp(fresh)
    const before = await note()
    const followed = await follow()
    expect(followed.response.headers.get('content-type')).toBe('text/event-stream')
    const { id, recordedAt } = await note()
    expect(await followed.until(id)).toBe(true)
    const data = { act: id, kind: 'source.record', subject: id, at: recordedAt }
    expect(followed.text()).toContain(`event: act\ndata: ${JSON.stringify(data)}\n\n`)
    expect(followed.text()).not.toContain(before.id)
    await pause(2200)
    expect(followed.text().split(`"act":"${id}"`)).toHaveLength(2)
    await followed.leave()
  })

  test('resumed, it tells what was missed, and of a strange place that all is to be read', async () => {
    app = await freshApp(fresh)
    const first = await note()
    const missed = await note()
    const lastEventId = `${first.recordedAt}/${first.id}`
    const followed = await follow({ 'last-event-id': lastEventId })
    expect(await followed.until(missed.id)).toBe(true)
    await followed.leave()
    const lost = await follow({ 'last-event-id': 'elsewhere' })
    expect(await lost.until('event: many')).toBe(true)
    await lost.leave()
  })

  test('what was recorded before others and committed after them is told too', async () => {
    app = await freshApp(fresh)
    const followed = await follow()
    const { id } = await note()
    expect(await followed.until(id)).toBe(true)
    const late = new Date(Date.now() - 5000).toISOString()
    await insert(app.database, app.number, late)
    expect(await followed.until(`"at":"${late}"`)).toBe(true)
    await followed.leave()
  })

  test('more than can be told one by one is told as many', async () => {
    app = await freshApp(fresh)
    const followed = await follow()
    await insert(app.database, app.number, new Date().toISOString(), 2001)
    expect(await followed.until('event: many')).toBe(true)
    expect(followed.text()).not.toContain('event: act')
    await followed.leave()
  })

  test('it ends when the server stops', async () => {
    app = await freshApp(fresh)
    const followed = await follow()
    app.services.live.stop()
    await pause(20)
    expect(followed.isOver()).toBe(true)
  })

  test('who is no member is not told', async () => {
    app = await freshApp(fresh)
    const user = await app.services.signIn.createUser({ email: 's@aid.example', name: 's' })
    const { key } = await app.services.signIn.createKey(user, 'test')
    const answer = await app.with(key).fetch(`/api/operations/${app.operation}/events`)
    expect(answer.status).toBe(404)
  })
})

test('an act of another process on the same server is told', async () => {
  const url = await freshUrl()
  const [ours, theirs] = [await openDatabase({ url }), await openDatabase({ url })]
  let looks = 0
  const counted = {
    get query() {
      looks++
      return ours.query
    },
  }
  const log = { error: () => {} }
  const live = liveOver({ database: counted, clock: systemClock, log })
  try {
    const told: News[][] = [[], []]
    for (const own of told) {
      const tell = (news: readonly News[]) => void own.push(...news)
      await live.listen(7, null, { tell, tellMany: () => {}, end: () => {} })
    }
    const at = new Date().toISOString()
    await insert(theirs, 7, at)
    await insert(theirs, 8, at)
    await pause(2000)
    expect(told.map((news) => news.map((each) => each.at))).toEqual([[at], [at]])
    // One look at the beginning and one a second, however many listen.
    expect(looks).toBeLessThanOrEqual(4)
  } finally {
    live.stop()
    await ours.close()
    await theirs.close()
  }
})
