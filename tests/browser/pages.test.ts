// Every page that one can come to by following links, as whoever works there: accessible by WCAG
// 2.2 AA, in the light and in the dark, within its window on a desk and on a phone, in our own
// fonts, without an error, and without a request to anywhere else.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/acts/permission.ts'
import { exercise } from '../../src/example/exercise.ts'
import { loadDemonstration, loadExample } from '../../src/example/load.ts'
import { newId } from '../../src/platform/ids.ts'
import { book } from '../../src/rules/book.ts'
import { ruleKinds } from '../../src/rules/rule.ts'
import { allPlaces } from '../../src/web/shell/navigation.ts'
import { embedded } from '../support/engines.ts'
import {
  borrowedFontsOn,
  kindOf,
  linksOn,
  overflowOn,
  settled,
  violationsOn,
} from './page-checks.ts'
import { openWebApp, type Visit, type WebApp } from '../support/web-app.ts'

let web: WebApp
const people = [
  'coordinator',
  'logistician',
  'conformity_officer',
  'facility',
  'donor_desk',
] as const

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
  const owner = web.app.as('owner').call
  await loadExample(owner, () => {})
  await loadDemonstration(owner, new Date().toISOString().slice(0, 10), () => {})
  for (const role of people)
    await owner('admitMember', {
      params: { operation: exercise },
      body: { id: newId(), person: { user: web.app.people[role].user }, roles: [role] },
    })
}, 240_000)
afterAll(() => web.close())

/** What is wrong with the page that this visit stands on. */
const wrongWith = async (visit: Visit, where: string): Promise<string[]> => {
  try {
    await settled(visit.page)
  } catch {
    const shown = (await visit.page.locator('body').innerText()).slice(0, 300)
    const waits = [...visit.waiting].join(' ')
    return [`${where}: is not there after 20 seconds, waits for ${waits}, shows ${shown}`]
  }
  const over = await overflowOn(visit.page)
  const headings = await visit.page.locator('h1').count()
  const found = [
    ...(headings === 1 ? [] : [`${headings} headings of the first rank`]),
    ...(await violationsOn(visit.page)),
    ...(over > 0 ? [`${over} px wider than its window`] : []),
    ...(await borrowedFontsOn(visit.page)).map((font) => `borrows ${font}`),
    ...visit.errors.splice(0),
    ...visit.foreign.splice(0).map((address) => `asks ${address}`),
  ]
  return found.map((says) => `${where}: ${says}`)
}

const seen = new Set<string>()

/** Whether no page of this kind was visited before: it will be. */
const isNew = (address: string): boolean => {
  const fresh = !seen.has(kindOf(address))
  seen.add(kindOf(address))
  return fresh
}

/** Every place of the navigation, and what one's role lets one begin there. */
const begun = async (page: Page): Promise<string[]> => {
  const places = allPlaces.map(({ key }) => `/o/${exercise}/${key}`)
  const found = places.filter(isNew)
  for (const place of places) {
    await page.goto(`${web.address}${place}`)
    await settled(page)
    found.push(...(await linksOn(page, exercise)).filter(isNew))
  }
  return found
}

/** From every place of the navigation by its links, one page of each kind. */
const crawl = async (role: Role): Promise<{ pages: number; wrong: string[] }> => {
  const desk = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const
  const hand = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const
  const start = `/o/${exercise}/desk`
  const wide = await web.visit(start, role, desk)
  const narrow = await web.visit(start, role, hand)
  const wrong: string[] = []
  const queue = await begun(wide.page)
  let pages = 0
  for (const address of queue) {
    pages += 1
    for (const [visit, size] of [
      [wide, 'desk'],
      [narrow, 'phone'],
    ] as const) {
      await visit.page.goto(`${web.address}${address}`)
      wrong.push(...(await wrongWith(visit, `${kindOf(address)} (${role}, ${size})`)))
    }
    queue.push(...(await linksOn(wide.page, exercise)).filter(isNew))
  }
  await wide.page.context().close()
  await narrow.page.context().close()
  return { pages, wrong }
}

describe.each(people)('what a %s can come to', (role) => {
  test('is as every page must be', { timeout: 600_000 }, async () => {
    const { pages, wrong } = await crawl(role)
    console.log(`${role}: ${pages} pages`)
    expect(wrong).toEqual([])
    // Whoever comes later finds few pages that nobody has seen; all of them together are many.
    expect(seen.size).toBeGreaterThan(50)
  })
})

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

test.each(['/sign-in', '/public', '/public/italy-belgium-2020', '/setup'])(
  '%s, for anyone, is as every page must be',
  async (address) => {
    for (const viewport of sizes) {
      const visit = await web.visit(address, undefined, { viewport })
      await visit.page.waitForLoadState('networkidle')
      // That nobody is signed in is an answer too, and the browser notes it.
      visit.errors.splice(0, Infinity, ...visit.errors.filter((said) => !/401/.test(said)))
      expect(await wrongWith(visit, `${address} at ${viewport.width}`)).toEqual([])
      await visit.page.context().close()
    }
  },
)

test('a rule of each kind is as every page must be', { timeout: 120_000 }, async () => {
  const rules = ruleKinds.flatMap((kind) => book.find((rule) => rule.kind === kind) ?? [])
  expect(rules).toHaveLength(ruleKinds.length)
  for (const viewport of sizes) {
    const visit = await web.visit(`/o/${exercise}/rules`, 'donor_desk', { viewport })
    for (const { id, kind } of rules) {
      await visit.page.goto(`${web.address}/o/${exercise}/rules/${id}`)
      expect(await wrongWith(visit, `${kind} at ${viewport.width}`)).toEqual([])
    }
    await visit.page.context().close()
  }
})

test('the API document asks nobody else, and says no error', async () => {
  const { page, errors, foreign } = await web.visit('/docs')
  await page.waitForLoadState('networkidle')
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
