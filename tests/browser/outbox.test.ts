// The edge of the outbox in a real browser: IndexedDB, locks between tabs, a network that fails.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import type { OutboxPage } from './outbox-page.ts'

type Mood = 'well' | 'gone' | 'elsewhere' | 'silent' | 'refusing'

/** A server that does an act once for its id; what it does otherwise is its mood. */
const desk = { mood: 'well' as Mood, posts: new Map<string, number>() }
let server: Server
let browser: Browser
let context: BrowserContext

const scriptOf = async (file: string): Promise<string> => {
  const entry = fileURLToPath(new URL(file, import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['es'], fileName: 'page' } },
  })
  const [first] = [built].flat()
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`${file} was not built`)
  return chunk.code
}

beforeAll(async () => {
  const script = await scriptOf('./outbox-page.ts')
  server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body)
    if (request.url === '/page.js') return answer(200, 'text/javascript', script)
    if (request.url !== '/act')
      return answer(200, 'text/html', '<script type="module" src="/page.js"></script>')
    let text = ''
    request.on('data', (part) => (text += String(part)))
    return request.on('end', () => {
      const { id } = JSON.parse(text) as { id: string }
      if (desk.mood === 'gone') return request.socket.destroy()
      if (desk.mood === 'elsewhere') return answer(200, 'text/html', 'Welcome to the airport')
      if (desk.mood === 'refusing')
        return answer(422, 'application/json', JSON.stringify({ code: 'tally_differs', facts: {} }))
      const before = desk.posts.get(id) ?? 0
      desk.posts.set(id, before + 1)
      if (desk.mood === 'silent') return undefined
      return answer(before === 0 ? 201 : 200, 'application/json', JSON.stringify({ id }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

beforeEach(async () => {
  desk.mood = 'well'
  desk.posts.clear()
  context = await browser.newContext()
})

afterEach(() => context.close())

const openTab = async (): Promise<Page> => {
  const tab = await context.newPage()
  const { port } = server.address() as AddressInfo
  await tab.goto(`http://127.0.0.1:${port}/`)
  await tab.waitForFunction('globalThis.page !== undefined')
  return tab
}

/** Calls what the page offers. */
const ask = <Name extends keyof OutboxPage>(
  tab: Page,
  name: Name,
  ...given: Parameters<OutboxPage[Name]>
): Promise<Awaited<ReturnType<OutboxPage[Name]>>> =>
  tab.evaluate(`page.${name}(...${JSON.stringify(given)})`)

const states = (tab: Page) => () => ask(tab, 'states')
const patience = { timeout: 10_000 }

test('what was done without a network outlives the tab, and is sent when the network is back', async () => {
  desk.mood = 'gone'
  const tab = await openTab()
  await ask(tab, 'add', ['a', 'b'])
  await expect.poll(async () => (await ask(tab, 'standing')).hold?.why).toBe('unreached')
  await tab.close()
  const later = await openTab()
  await expect.poll(states(later), patience).toEqual(['a waiting', 'b waiting'])
  desk.mood = 'elsewhere'
  await ask(later, 'tryNow')
  await expect.poll(async () => (await ask(later, 'standing')).hold?.failures).toBeGreaterThan(0)
  desk.mood = 'well'
  await expect.poll(states(later), patience).toEqual(['a done', 'b done'])
  expect([...desk.posts]).toEqual([
    ['a', 1],
    ['b', 1],
  ])
})

test('a tab closed in mid-send leaves nothing out: the same id is sent again', async () => {
  desk.mood = 'silent'
  const tab = await openTab()
  await ask(tab, 'add', ['a'])
  await expect.poll(() => desk.posts.get('a')).toBe(1)
  await expect.poll(states(tab), patience).toEqual(['a sending'])
  await tab.close()
  desk.mood = 'well'
  await expect.poll(states(await openTab()), patience).toEqual(['a done'])
  expect(desk.posts.get('a')).toBe(2)
})

test('of two tabs one sends, each act once and in order; the other takes over', async () => {
  const [first, second] = [await openTab(), await openTab()]
  const names = (letter: string) => Array.from({ length: 10 }, (_, index) => `${letter}${index}`)
  await Promise.all([ask(first, 'add', names('x')), ask(second, 'add', names('y'))])
  const order = await ask(first, 'order')
  expect(order).toHaveLength(20)
  await expect.poll(states(second), patience).toEqual(order.map((id) => `${id} done`))
  expect([...desk.posts]).toEqual(order.map((id) => [id, 1]))
  await first.close()
  await ask(second, 'add', ['z'])
  await expect.poll(() => desk.posts.get('z')).toBe(1)
  expect(await ask(second, 'failures')).toEqual([])
})

test('a refusal holds its own consignment until a person lets it go', async () => {
  const tab = await openTab()
  desk.mood = 'refusing'
  await ask(tab, 'add', ['a'], 'C1')
  await expect.poll(states(tab), patience).toEqual(['a refused'])
  desk.mood = 'well'
  await ask(tab, 'add', ['b'], 'C1')
  await ask(tab, 'add', ['c'], 'C2')
  await expect.poll(states(tab), patience).toEqual(['a refused', 'b waiting', 'c done'])
  await ask(tab, 'drop', 'a')
  await expect.poll(states(tab), patience).toEqual(['a dropped', 'b done', 'c done'])
})

test('the data of a place is kept, and signing out leaves nothing on the device', async () => {
  const tab = await openTab()
  await ask(tab, 'keep', '2020-03-17T02:00:00Z')
  await tab.close()
  const [later, another] = [await openTab(), await openTab()]
  expect(await ask(later, 'kept')).toBe('2020-03-17T02:00:00Z')
  expect(await ask(another, 'kept')).toBe('2020-03-17T02:00:00Z')
  await ask(later, 'leave')
  expect(await later.evaluate('indexedDB.databases()')).toEqual([])
})
