// The whole application with its pages on a port, and a real browser in front of it.
import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import type { Role } from '../../src/acts/permission.ts'
import { webFolder } from '../../src/cli/web-folder.ts'
import type { Database } from '../../src/platform/database.ts'
import { freshApp, type TestApp } from './app.ts'
import { launchChromium } from './chromium.ts'

const password = 'seven masks in a row'

/** A page with all that a test wants to know of it besides what it shows. */
export interface Visit {
  readonly page: Page
  /** Errors of scripts and of the console, as they come. */
  readonly errors: string[]
  /** Requests to anywhere but our own origin. */
  readonly foreign: string[]
  /** Requests that are not answered yet. */
  readonly waiting: Set<string>
}

export interface WebApp {
  readonly app: TestApp
  readonly address: string
  /** A page of this address, signed in as whoever has this role, or as nobody. */
  readonly visit: (path: string, as?: Role, more?: BrowserContextOptions) => Promise<Visit>
  /** Another page in the browser of this one: a second tab. */
  readonly again: (visit: Visit, path: string) => Promise<Visit>
  /** Somebody else signs in, in the browser of this one, whose pages stay as they are. */
  readonly signInAs: (visit: Visit, role: Role) => Promise<void>
  /** Nobody answers at the address any more, and again somebody does. */
  readonly goOffline: () => Promise<void>
  readonly goOnline: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A phone in the hand. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
}

/** `const web = await openWebApp(engine.fresh)`, and `web.close()` when done. */
export const openWebApp = async (
  fresh: () => Promise<Database>,
  /** What the browser is told besides. */
  ...browserArguments: readonly string[]
): Promise<WebApp> => {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const folder = await webFolder(() => {})
  const app = await freshApp(fresh, { address, webFolder: folder, password })
  let server = await listening(app, port)
  let browser: Browser
  try {
    browser = await launchChromium(...browserArguments)
  } catch (error) {
    await stopped(server)
    await app.close()
    throw error
  }
  const sessions = new Map<Role, BrowserContextOptions['storageState']>()
  /** One sign-in for each role: a guesser would make many. */
  const sessionOf = async (role: Role) => {
    const known = sessions.get(role)
    if (known) return known
    const context = await browser.newContext()
    const answer = await context.request.post(`${address}/api/auth/sign-in/email`, {
      data: { email: `${role}@aid.example`, password },
      headers: { origin: address },
    })
    if (!answer.ok()) throw new Error(`Nobody signs in as ${role}: ${answer.status()}`)
    const state = await context.storageState()
    sessions.set(role, state)
    await context.close()
    return state
  }
  return {
    app,
    address,
    visit: async (path, as, more = {}) => {
      const session = as ? { storageState: await sessionOf(as) } : {}
      const context = await browser.newContext({ ...session, ...more })
      return watched(await context.newPage(), address, path)
    },
    again: async ({ page }, path) => watched(await page.context().newPage(), address, path),
    signInAs: async ({ page }, role) => {
      const state = await sessionOf(role)
      if (typeof state === 'object') await page.context().addCookies(state.cookies)
    },
    goOffline: () => stopped(server),
    goOnline: async () => {
      server = await listening(app, port)
    },
    close: async () => {
      await browser.close()
      await stopped(server)
      await app.close()
    },
  }
}

const watched = async (page: Page, address: string, path: string): Promise<Visit> => {
  const visit: Visit = { page, errors: [], foreign: [], waiting: new Set() }
  // Below the patience of a test, so that it is told what was waited for.
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => visit.errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') visit.errors.push(message.text())
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^https?:$/.test(protocol) && origin !== address) visit.foreign.push(request.url())
    visit.waiting.add(request.url())
  })
  const isAnswered = (request: Request) => visit.waiting.delete(request.url())
  page.on('requestfinished', isAnswered)
  page.on('requestfailed', isAnswered)
  await page.goto(`${address}${path}`)
  return visit
}

type Server = ReturnType<typeof serve>

const listening = ({ app }: TestApp, port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: 'localhost' }, () => resolve(server))
  })

/** Whoever is being answered is cut off: news of an operation would go on for ever. */
const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
