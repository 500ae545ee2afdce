// Ten thousand rows: read page by page from the database, drawn only as far as one looks.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embedded } from '../support/engines.ts'
import { sceneOf } from '../support/hospital.ts'
import { csvOf, importFile } from '../support/sheets.ts'
import { openWebApp, type Visit, type WebApp } from '../support/web-app.ts'

const count = 10_000
/** Rows drawn at once, whatever was read: those in sight, and some around them. */
const drawn = 80
let web: WebApp
/** The quantity of each row, by which it is known, in the order in which the list is answered. */
let inOrder: number[]

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
  await sceneOf(web.app)
  const rows = Array.from({ length: count }, (_, number) => ({
    rowId: `row-${number}`,
    request: `Request ${number % 100}`,
    facility: 'Ospedale Maggiore',
    place: 'Farmacia',
    item: number % 4 === 0 ? 'FFP2, folded' : 'Gloves',
    quantity: number + 1,
    unit: 'piece',
    usedBy: 'ward staff',
    purpose: 'general care',
  }))
  const run = await importFile(
    web.app.as('facility'),
    web.app.operation,
    'needs',
    csvOf('needs', rows),
  )
  expect(run).toMatchObject({ recorded: count, bad: 0 })
  inOrder = await answered()
}, 240_000)
afterAll(() => web.close())

const answered = async (): Promise<number[]> => {
  const { call } = web.app.as('coordinator')
  const params = { operation: web.app.operation }
  const found: number[] = []
  for (let cursor: string | undefined; ;) {
    const query = { limit: 200, ...(cursor && { cursor }) }
    const { items, next } = await call('listNeeds', { params, query })
    found.push(...items.map(({ quantity }) => quantity))
    if (next === null) return found
    cursor = next
  }
}

const needsOf = (row?: number) =>
  `/o/${web.app.operation}/needs${row === undefined ? '' : `?row=${row}`}`

/** What stands in the rows that are drawn, and whether they fill the window. */
const looked = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))
    const all = [...document.querySelectorAll<HTMLTableRowElement>('tr[aria-rowindex]')]
    const head = document.querySelector('th')?.getBoundingClientRect().bottom ?? 0
    const rows = all.map((row) => ({
      number: Number(row.ariaRowIndex) - 2,
      quantity: Number(row.cells[4]?.innerText.replaceAll(/\D/g, '')),
      top: row.getBoundingClientRect().top,
      bottom: row.getBoundingClientRect().bottom,
    }))
    const [first, last] = [rows.at(0), rows.at(-1)]
    const low = Math.min(
      window.innerHeight,
      document.querySelector('table')?.getBoundingClientRect().bottom ?? 0,
    )
    const gaps = rows.filter(
      ({ top }, at) => at > 0 && Math.abs(top - (rows[at - 1]?.bottom ?? 0)) > 1,
    )
    return {
      rows: rows.map(({ number, quantity }) => [number, quantity] as const),
      isFull:
        first && last
          ? first.top <= Math.max(head, first.number === 0 ? first.top : 0) + 1 &&
            last.bottom >= low - 2
          : false,
      gaps: gaps.length,
      /** The first that is whole beneath the head. */
      top: rows.find(({ top }) => top >= head - 1)?.number,
    }
  })

const scrollTo = (page: Page, top: number) => page.evaluate((y) => window.scrollTo(0, y), top)

/** Opens the list and scrolls on until all of it was read. */
const readToEnd = async ({ page }: Visit) => {
  for (;;) {
    const { rows } = await looked(page)
    if (rows.at(-1)?.[0] === count - 1) return
    await scrollTo(page, 10_000_000)
  }
}

test('every row is reached, in order, read in few pages, with no window blank and few rows drawn', async () => {
  const visit = await web.visit('/sign-in', 'coordinator', {
    viewport: { width: 1440, height: 1400 },
  })
  const { page } = visit
  const asked: URLSearchParams[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^\/api\/.*\/needs$/.test(url.pathname)) asked.push(url.searchParams)
  })
  await page.goto(`${web.address}${needsOf()}`)
  await page.locator('.wb-row-link').first().waitFor()
  expect(await page.locator('table.wb-table').getAttribute('aria-rowcount')).toBe(`${count + 1}`)
  await readToEnd(visit)
  // The first page is small, so that it comes at once; the others are large.
  const limits = asked.map((each) => each.get('limit'))
  expect(limits.slice(0, 2)).toEqual(['50', '200'])
  expect(new Set(limits.slice(1))).toEqual(new Set(['200']))
  expect(asked).toHaveLength(1 + Math.ceil((count - 50) / 200))
  expect(new Set(asked.map((each) => each.get('cursor'))).size).toBe(asked.length)
  const seen = new Map<number, number>()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let top = 0; top < height; top += 2000) {
    await scrollTo(page, top)
    const { rows, isFull, gaps } = await looked(page)
    expect({ top, isFull, gaps }).toEqual({ top, isFull: true, gaps: 0 })
    expect(rows.length).toBeLessThan(drawn)
    for (const [number, quantity] of rows) seen.set(number, quantity)
  }
  expect(inOrder.map((_quantity, number) => seen.get(number))).toEqual(inOrder)
  // Far jumps, as a scroll bar makes them.
  for (const part of [0.9, 0.1, 0.5, 0.99, 0]) {
    await scrollTo(page, height * part)
    const { rows, isFull, gaps } = await looked(page)
    expect({ part, isFull, gaps }).toEqual({ part, isFull: true, gaps: 0 })
    expect(rows).toEqual(rows.map(([number]) => [number, inOrder[number]]))
  }
  expect(visit.errors).toEqual([])
}, 180_000)

test('the address keeps the row at which one stands; a link, a reload and the way back return to it', async () => {
  const visit = await web.visit(needsOf(), 'coordinator')
  const { page } = visit
  await page.locator('.wb-row-link').first().waitFor()
  await readToEnd(visit)
  await scrollTo(page, 36 * 6000)
  await page.waitForURL(/row=\d+$/)
  // Beneath the head lies the end of the row that is kept, and then the first whole one.
  await expect
    .poll(async () => Math.abs(((await looked(page)).top ?? 0) - rowOf(page)))
    .toBeLessThan(2)
  const row = rowOf(page)
  expect(row).toBeGreaterThan(5900)
  const stands = async () => {
    await expect.poll(async () => (await looked(page)).top, { timeout: 30_000 }).toBe(row)
    expect(rowOf(page)).toBe(row)
  }
  await page.locator(`tr[aria-rowindex="${row + 4}"] .wb-row-link`).click()
  await isElsewhere(page)
  await page.goBack()
  await stands()
  await page.goForward()
  await isElsewhere(page)
  await page.goBack()
  await stands()
  await page.reload()
  await stands()
  // At the top again the address is plain, as is that of another order or search.
  await page.keyboard.press('Home')
  await expect.poll(() => page.url()).not.toContain('row=')
  await page.goto(`${web.address}${needsOf(3000)}`)
  await expect.poll(async () => (await looked(page)).top, { timeout: 30_000 }).toBe(3000)
  await page.keyboard.press('/')
  await page.keyboard.type('folded')
  await page.waitForURL((url) => url.search === '?search=folded')
  await page.locator('.wb-row-link', { hasText: 'FFP2, folded' }).first().waitFor()
  await expect.poll(() => page.locator('.wb-row-link', { hasText: 'Gloves' }).count()).toBe(0)
  expect((await looked(page)).rows[0]?.[0]).toBe(0)
  await page.getByLabel('In which order').selectOption({ index: 2 })
  await page.waitForURL((url) => url.search === '?search=folded&sort=newest')
  // A place that the list does not reach is its end.
  await page.goto(`${web.address}${needsOf(999_999)}`)
  await expect
    .poll(async () => (await looked(page)).rows.at(-1)?.[0], { timeout: 30_000 })
    .toBe(count - 1)
  expect(visit.errors).toEqual([])
}, 180_000)

test('on a phone rows of two lines keep their place too', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
  const visit = await web.visit(needsOf(700), 'coordinator', phone)
  const { page } = visit
  const rows = page.locator('.wb-phone-row')
  const top = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.wb-phone-row')]
      return Number(all.find((row) => row.getBoundingClientRect().top >= -1)?.dataset['index'])
    })
  await expect.poll(top, { timeout: 30_000 }).toBe(700)
  expect(await rows.count()).toBeLessThan(drawn)
  await page.locator('.wb-phone-row[data-index="702"] a').click()
  await isElsewhere(page)
  await page.goBack()
  await expect.poll(top, { timeout: 30_000 }).toBe(700)
  expect(visit.errors).toEqual([])
}, 90_000)

/** The address changes before the page does. */
const isElsewhere = async (page: Page) => {
  await page.waitForURL(/needs\/[0-9a-f-]{36}$/)
  await page.locator('.wb-row-link, .wb-phone-row').first().waitFor({ state: 'detached' })
}

const rowOf = (page: Page) => Number(new URL(page.url()).searchParams.get('row') ?? 0)

test('all that was read is printed, and nothing more is read for it', async () => {
  const { page } = await web.visit('/sign-in', 'coordinator', {
    viewport: { width: 1440, height: 900 },
  })
  await page.goto(`${web.address}${needsOf()}`)
  await page.locator('.wb-row-link').first().waitFor()
  await scrollTo(page, 10_000_000)
  await page.waitForLoadState('networkidle')
  const onScreen = (await looked(page)).rows.length
  const fire = (name: string) => page.evaluate((n) => void dispatchEvent(new Event(n)), name)
  await fire('beforeprint')
  const { rows, gaps } = await looked(page)
  expect(rows.length).toBeGreaterThan(onScreen)
  expect(rows).toEqual(rows.map((_row, number) => [number, inOrder[number]]))
  expect(gaps).toBe(0)
  await page.waitForTimeout(500)
  expect((await looked(page)).rows).toHaveLength(rows.length)
  await fire('afterprint')
  expect((await looked(page)).rows.length).toBeLessThan(drawn)
})
