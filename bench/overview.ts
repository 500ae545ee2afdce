// Opening the overview in a real browser, signed in: from the address to the sentence of the day,
// the pipeline and the coverage of needs on the screen, on a real server over what was loaded.
import { createServer } from 'node:net'
import { sql } from 'kysely'
import type { BrowserContextOptions } from 'playwright-core'
import { startServer } from '../src/cli/serve.ts'
import { environment } from '../src/cli/settings.ts'
import type { Client } from '../src/http/calling.ts'
import type { Query, Where } from '../src/platform/database.ts'
import { newId, none } from '../src/platform/ids.ts'
import { analyzeGrown } from '../src/platform/upkeep.ts'
import { launchChromium } from '../tests/support/chromium.ts'
import { type Engine, openMigrated } from './engine.ts'
import { median, rowOf, type Row } from './measure.ts'

const visits = 9

export const measureOverview = async (engine: Engine, loaded: Where): Promise<Row[]> => {
  if ('memory' in loaded) throw new Error('A server opens no database of this process')
  const { slug, postings, needLines } = await askedFor(loaded)
  const port = await freePort()
  const address = `http://localhost:${port}`
  const server = await startServer(
    environment.parse({ PORT: port, WAYBILL_LOG: 'error', WAYBILL_REQUESTS_PER_MINUTE: '1000000' }),
    'url' in loaded ? { database: loaded.url } : { data: loaded.data },
  )
  const browser = await launchChromium()
  try {
    const storageState = await signedIn(server.client, address, slug)
    const open = async (more: BrowserContextOptions, times: number) => {
      const context = await browser.newContext({ storageState, ...more })
      const took: number[] = []
      for (let time = 0; time < times; time++) {
        const page = await context.newPage()
        await page.addInitScript(noteDrawn)
        await page.goto(`${address}/o/${slug}/overview`, { waitUntil: 'commit' })
        took.push(Number(await page.evaluate('drawn')))
        await page.close()
      }
      await context.close()
      return took
    }
    await open({}, 2)
    const cold: number[] = []
    for (let time = 0; time < visits; time++) cold.push(...(await open({}, 1)))
    const [, ...warm] = await open({}, visits + 1)
    const of = `${postings.toLocaleString('en')} postings, ${needLines.toLocaleString('en')} needs`
    const row = (what: string, took: readonly number[]) =>
      rowOf(
        {
          part: 'overview',
          engine: engine.name,
          what: `${what}, ${of}`,
          value: median(took),
          unit: 'ms',
          limit: 1000,
          note: `longest ${Math.round(Math.max(...took))}`,
        },
        { most: 1 },
      )
    return [row('overview, nothing kept by the browser', cold), row('overview again', warm)]
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** The sentence of the day, the pipeline, and how needs are covered. */
export const figures = ['.wb-day p', '.wb-lanes', '.wb-coverage tbody tr']

/**
 * Runs in the page: notes after how many milliseconds all figures are drawn. Whoever asks for them
 * from outside, again and again, slows the page and hears of them some 400 ms later.
 */
const noteDrawn = `globalThis.drawn = new Promise((tell) => {
  const isDrawn = (selector) => document.querySelector(selector)?.getClientRects().length > 0
  const watch = new MutationObserver(() => {
    if (!${JSON.stringify(figures)}.every(isDrawn)) return
    watch.disconnect()
    // The frame that draws them, and the next: then they are on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => tell(performance.now())))
  })
  watch.observe(document, { subtree: true, childList: true, attributes: true })
})`

/** The cookies of a coordinator of the operation. */
export const signedIn = async (client: Client, address: string, slug: string) => {
  const [email, password] = [`${newId()}@aid.example`, 'seven masks in a row']
  const body = { id: newId(), email, name: 'Coordinator', password }
  const { user } = await client('recordPerson', { body })
  await client('admitMember', {
    params: { operation: slug },
    body: { id: newId(), person: { user }, roles: ['coordinator'] },
  })
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  const cookies = answer.headers.getSetCookie().map((cookie) => {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
    return { name, value, domain: new URL(address).hostname, path: '/' }
  })
  const rest = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  return { cookies: cookies.map((cookie) => ({ ...cookie, ...rest })), origins: [] }
}

/** It is part of the address that the server trusts, so it is chosen before. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/** The operation that was loaded, with a need line for each delivery line and a pass on each item. */
export const askedFor = async (where: Where) => {
  const database = await openMigrated(where)
  const { query } = database
  try {
    const found = await sql<{ id: number; slug: string }>`
      select id, slug from operation where id <> 0 order by id limit 1`.execute(query)
    const { id = 0, slug = '' } = found.rows[0] ?? {}
    const needs = await countOf(query, 'need_cover', id)
    if (needs === 0) await ask(query, id)
    await analyzeGrown(database)
    const [postings, needLines] = [
      await countOf(query, 'posting', id),
      await countOf(query, 'need_cover', id),
    ]
    return { slug, postings, needLines }
  } finally {
    await database.close()
  }
}

const countOf = async (query: Query, table: string, operation: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where operation = ${operation}`.execute(query)
  return rows[0]?.count ?? 0
}

const ask = async (query: Query, operation: number) => {
  const delivered = sql`consignment_line c
    join consignment k on k.operation = c.operation and k.id = c.consignment
     and k.kind = 'delivery' and c.operation = ${operation}`
  await sql`
    insert into need (operation, id, code, facility, place, asked_on)
    select operation, id, 'N-' || code, (select id from party where kind = 'hospital' limit 1),
           ${none}, date '2020-03-01' + (random() * 200)::int
      from consignment where operation = ${operation} and kind = 'delivery'`.execute(query)
  await sql`
    insert into need_line (operation, id, need, number, item, quantity, standards, used_by, purpose,
      by_when, priority, verified_by, withdrawn_by)
    select c.operation, c.id, k.id, c.number, c.item, c.quantity * (1 + (random() < 0.3)::int), '{}',
           'ward_staff', 'general_care', date '2020-06-01', 'urgent', ${none}, ${none}
      from ${delivered}`.execute(query)
  await sql`
    update consignment_line set need_line = id where operation = ${operation}
       and id in (select c.id from ${delivered})`.execute(query)
  await sql`
    insert into delivery_line (operation, id, delivery, plan, from_place, from_holder)
    select c.operation, c.id, c.consignment, ${none}, ${none}, ${none} from ${delivered}
    on conflict do nothing`.execute(query)
  await sql`
    insert into verdict (id, operation, subject, item, maker, packaging, lot, package, outcome,
      reason, decided_at, recorded_at, recorded_by, source, lifts)
    select gen_random_uuid(), ${operation}, 'type', id, ${none}, '', ${none}, ${none}, 'pass',
           'Tested', now(), now(), 'bench', ${none}, '{}'
      from item where id <> ${none}`.execute(query)
  await sql`
    select cover_needs(${operation}, array(
      select id from need_line where operation = ${operation}))`.execute(query)
}
