// Every list of the API: each of its orders, its total, its search, its cursors and its table.
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadExample } from '../src/example/load.ts'
import { routes } from '../src/http/mounted.ts'
import type { ReadRoute, Route } from '../src/http/route.ts'
import { newId } from '../src/platform/ids.ts'
import { freshApp, type TestApp } from './support/app.ts'
import { engines } from './support/engines.ts'
import { askFor, decide, paper, sceneOf, stockUp } from './support/hospital.ts'

type Reading = Extract<Route, { does: 'read' }>
const isList = (route: Route): route is Reading =>
  route.does === 'read' && 'cursor' in route.query.shape
const lists = routes
  .filter(isList)
  .filter(({ path, name }) => !/\{(?!operation)/.test(path) && name !== 'publicFigures')
/** Of lists that belong to one thing, the thing is asked for where it is made. */
const tables = routes.filter((route) => /^[^{]*(\{operation\}[^{]*)?\/export$/.test(route.path))
const sortsOf = (route: Reading): readonly string[] => {
  const { sort } = route.query.shape as { sort?: { unwrap: () => { options: string[] } } }
  return sort?.unwrap().options ?? []
}

interface Page {
  readonly items: readonly { readonly id?: string }[]
  readonly next: string | null
  readonly total: number | null
}

const parsed = (csv: string) => parse(csv, { bom: true })

const evil = '=HYPERLINK("http://x.example","open")'

describe.each(engines)('lists on $name', ({ fresh }) => {
  let app: TestApp
  const example = 'italy-belgium-2020'
  beforeAll(async () => {
    app = await freshApp(fresh, { clock: () => new Date('2020-04-20T12:00:00Z') })
    await loadExample(app.as('owner').call, () => {})
    const params = { operation: app.operation }
    const scene = await sceneOf(app)
    const [lot] = scene.lots
    await decide(app, lot, 'pass')
    for (const quantity of [60, 40, 70]) {
      await stockUp(app, scene, { lot }, quantity)
      const needLine = await askFor(app, scene, quantity)
      await app.as('coordinator').call('allocate', {
        params,
        body: {
          id: newId(),
          reason: 'First come',
          plans: [
            {
              id: newId(),
              needLine,
              quantity: 10,
              supply: { kind: 'lot', id: lot, place: scene.store },
            },
          ],
        },
      })
      const sent = await app.as('logistician').call('dispatchDelivery', {
        params,
        body: {
          id: newId(),
          facility: scene.hospital,
          place: scene.pharmacy,
          from: scene.store,
          vehicle: `MI 77${quantity}`,
          lines: [{ id: newId(), item: scene.respirator, quantity: 20, needLine }],
        },
      })
      const line = sent.lines[0]?.id ?? ''
      // One unit more than was sent: the books lack it.
      await app.as('facility').call('signDelivery', {
        params: { ...params, delivery: sent.id },
        body: { id: newId(), signedBy: 'Rossi', lines: [{ line, sound: 21 }] },
      })
      await app.as('conformity_officer').call('recordUrgentRelease', {
        params,
        body: {
          id: newId(),
          subject: { kind: 'lot', lot: scene.lots[1] },
          quantity,
          facilities: [scene.hospital],
          authorisedBy: 'Dr. Bianchi',
          reason: 'Nothing else is there',
          seen: 'Declaration and label',
        },
      })
    }
    await paper(app, evil)
  }, 120_000)
  afterAll(() => app.close())

  const addressOf = (route: Route, operation: string) =>
    route.path.replace('{operation}', operation)
  const ask = async (route: Route, operation: string, query: Record<string, string>) => {
    const more = route.name === 'listRegisterActs' ? { subject: newId() } : {}
    const search = new URLSearchParams({ ...more, ...query })
    const answer = await app
      .as('owner')
      .fetch(`${addressOf(route, operation)}?${search.toString()}`)
    return { status: answer.status, body: (await answer.json()) as Page & { code?: string } }
  }
  const walk = async (route: Route, operation: string, query: Record<string, string>) => {
    const pages: Page[] = []
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
      const { status, body } = await ask(route, operation, { ...query, ...(cursor && { cursor }) })
      expect(`${route.name} ${status} ${body.code ?? ''}`).toBe(`${route.name} 200 `)
      pages.push(body)
    }
    return pages
  }
  const textsOf = (pages: readonly Page[]) =>
    pages.flatMap(({ items }) => items.map((item) => JSON.stringify(item)))

  test.each(lists)('$name: the same in every order, page by page', async (route) => {
    for (const operation of [example, app.operation]) {
      const whole = await walk(route, operation, { limit: '200' })
      const all = textsOf(whole)
      for (const sort of sortsOf(route)) {
        const pages = await walk(route, operation, { sort, limit: '2' })
        expect(textsOf(pages).toSorted()).toEqual(all.toSorted())
        for (const { total } of pages) expect(total).toBe(all.length)
      }
    }
  })

  test('one order is the other backwards', async () => {
    for (const [one, other] of [
      ['newest', 'oldest'],
      ['latest', 'earliest'],
      ['ends_last', 'ends_first'],
    ] as const)
      for (const route of lists.filter((each) => sortsOf(each).includes(other))) {
        const forth = textsOf(await walk(route, app.operation, { sort: one, limit: '3' }))
        const back = textsOf(await walk(route, app.operation, { sort: other, limit: '3' }))
        expect(forth).toEqual(back.toReversed())
      }
  })

  test('a word that nothing has finds nothing, and counts it', async () => {
    const sought = lists.filter(({ query }) => 'search' in query.shape)
    expect(sought.length).toBeGreaterThan(20)
    for (const route of sought) {
      const { body } = await ask(route, example, { search: 'xqzzy' })
      expect(`${route.name} ${body.items?.length}`).toBe(`${route.name} 0`)
      expect(body.total ?? 0).toBe(0)
    }
  })

  test.each([
    ['listPledges', example, 'alibaba mask', 1],
    ['listPledges', example, 'no-such', 0],
    ['listConsignments', example, 'liege', 1],
    ['listNeeds', 'test-2020', 'maggiore folded', 3],
    ['listStock', 'test-2020', 'magazz a1', 1],
    ['listDeliveries', 'test-2020', 'mi7740', 1],
    ['listPlans', 'test-2020', 'ospedale', 3],
    ['listVerdicts', 'test-2020', 'laboratory', 1],
    ['listUrgentReleases', 'test-2020', 'bianchi b2', 3],
    ['listSources', 'test-2020', 'hyperlink', 1],
    ['listMembers', 'test-2020', 'donor', 1],
    ['listParties', 'test-2020', '基金会', 3],
  ] as const)('%s in %s finds by “%s”: %i', async (name, operation, search, count) => {
    const route = lists.find((each) => each.name === name) as ReadRoute<never, never>
    const { body } = await ask(route, operation, { search })
    expect(body.items.map((item) => JSON.stringify(item).slice(0, 300))).toHaveLength(count)
    expect(body.total).toBe(count)
  })

  test('a cursor goes on in its own order only, and a forged one nowhere', async () => {
    for (const route of lists.filter((each) => sortsOf(each).length > 1)) {
      const [own = '', other = ''] = sortsOf(route)
      const key = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
      const { body } = await ask(route, app.operation, { sort: own, limit: '1' })
      const cursors = [
        ...(body.next ? [{ sort: other, cursor: body.next }] : []),
        ...[1, 2, 3].map((keys) => ({
          sort: own,
          cursor: key(own, 1, ...Array.from({ length: keys }, () => 'no key')),
        })),
      ]
      for (const query of cursors) {
        const answer = await ask(route, app.operation, query)
        // One text as the key of texts is a place in that order.
        const isPlace = answer.status === 200 && ['slug', 'email', 'name'].includes(own)
        expect(isPlace ? 'cursor_invalid' : answer.body.code).toBe('cursor_invalid')
      }
    }
  })

  const tableOf = async (route: Route, operation: string, query: Record<string, string>) => {
    const search = new URLSearchParams(query)
    const answer = await app
      .as('owner')
      .fetch(`${addressOf(route, operation)}?${search.toString()}`)
    expect(answer.status).toBe(200)
    return answer
  }

  test('every list of an operation has a table', () => {
    const without = lists.filter(
      ({ path, readers }) =>
        path.includes('{operation}') &&
        readers === 'members' &&
        !tables.some((table) => table.path === `${path}/export`),
    )
    expect(without.map(({ name }) => name)).toEqual([])
  })

  test.each(tables)('$name: as CSV and XLSX, a row for a row', async (table) => {
    const path = table.path.replace(/\/export$/, '')
    const list = routes.find((each) => each.path === path && each.does === 'read') as Route
    for (const operation of [example, app.operation]) {
      const { body } = await ask(list, operation, { limit: '200' })
      const rows = (body.items ?? (body as unknown as { rows: unknown[] }).rows).length
      const csv = await tableOf(table, operation, { format: 'csv' })
      expect(csv.headers.get('content-disposition')).toMatch(/^attachment; .*\.csv$/)
      const lines = parsed(await csv.text())
      expect(lines).toHaveLength(rows + 1)
      const xlsx = await tableOf(table, operation, { format: 'xlsx' })
      const book = await readXlsx(new Uint8Array(await xlsx.arrayBuffer()))
      expect(book.sheets[0]?.rows).toHaveLength(rows + 1)
      expect(book.sheets[0]?.rows[0]).toEqual(lines[0])
    }
  })

  test('numbers are numbers, unknown is an empty cell, and no text runs as a formula', async () => {
    const needs = tables.find(({ name }) => name === 'exportNeeds') as Route
    const book = await readXlsx(
      new Uint8Array(await (await tableOf(needs, app.operation, { format: 'xlsx' })).arrayBuffer()),
    )
    const [head = [], row = []] = book.sheets[0]?.rows ?? []
    expect(typeof row[head.indexOf('Quantity')]).toBe('number')
    expect(row[head.indexOf('Needed by')] ?? null).toBeNull()
    const inItalian = await tableOf(needs, app.operation, { language: 'it' })
    const [headings] = parsed(await inItalian.text())
    expect([head[head.indexOf('Quantity')], headings?.[head.indexOf('Quantity')]]).toEqual([
      'Quantity',
      'Quantità',
    ])
    const sources = tables.find(({ name }) => name === 'exportSources') as Route
    const query = { search: 'hyperlink' }
    const csv = await (await tableOf(sources, app.operation, { ...query, format: 'csv' })).text()
    expect(parsed(csv)[1]?.[1]).toBe(`'${evil}`)
    const sheet = await readXlsx(
      new Uint8Array(
        await (await tableOf(sources, app.operation, { ...query, format: 'xlsx' })).arrayBuffer(),
      ),
      { includeFormulas: true } as never,
    )
    expect(sheet.sheets[0]?.rows[1]?.[1]).toBe(evil)
    expect(JSON.stringify(sheet.sheets[0])).not.toContain('"formula"')
  })

  test('a table of more rows than are read at a time is whole', async () => {
    const notes = tables.find(({ name }) => name === 'exportSources') as Route
    const before = parsed(await (await tableOf(notes, app.operation, {})).text()).length
    await app.database.exec(`
      insert into source (operation, id, kind, title)
        select ${app.number}, gen_random_uuid(), 'other', 'bulk ' || n
          from generate_series(1, 2500) n;
      insert into act (operation, id, kind, actor, happened_at, recorded_at, basis, source,
          subject, fingerprint, answer)
        select operation, id, 'source.record', 'x', now(), now(), 'documented',
               '00000000-0000-0000-0000-000000000000', id, 'x', '{}'
          from source where title like 'bulk %'`)
    const rows = parsed(await (await tableOf(notes, app.operation, {})).text())
    expect(rows).toHaveLength(before + 2500)
    expect(new Set(rows.map((row) => row.at(-1))).size).toBe(before + 2500)
  })

  test('beyond 10,000 nobody counts', async () => {
    await app.database.exec(`
      insert into act (operation, id, kind, actor, happened_at, recorded_at, basis, source,
          subject, fingerprint, answer)
        select ${app.number}, gen_random_uuid(), 'note.record', 'x', now(), now(), 'documented',
               '00000000-0000-0000-0000-000000000000', gen_random_uuid(), 'x', '{}'
          from generate_series(1, 10001) n`)
    const route = lists.find(({ name }) => name === 'listActs') as Route
    const first = await ask(route, app.operation, { limit: '1' })
    expect(first.body.total).toBeNull()
    const next = { limit: '1', cursor: first.body.next ?? '' }
    expect((await ask(route, app.operation, next)).body.total).toBeNull()
    const some = await ask(route, app.operation, { kind: 'need.record' })
    expect(some.body.total).toBe(3)
  })
})
