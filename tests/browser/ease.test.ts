// What makes the work easy: news without asking, everything by the keyboard, twice the size, paper.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { embedded } from '../support/engines.ts'
import { openWebApp, type WebApp } from '../support/web-app.ts'
import { overflowOn, settled } from './page-checks.ts'

let web: WebApp
let pledge: string
let consignment: string

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
  const { call } = web.app.as('coordinator')
  const donor = newId()
  const names = [{ name: 'Zhejiang Province' }]
  await call('recordParty', { body: { id: donor, kind: 'province', country: 'CN', names } })
  const item = newId()
  await call('recordItem', {
    body: { id: item, class: 'mask', unit: 'piece', names: [{ name: 'Surgical mask' }] },
  })
  const said = { id: newId(), kind: 'article' as const, title: 'A promise' }
  const { id: source } = await call('recordSource', { params: params(), body: said })
  pledge = await promise(donor, item)
  consignment = newId()
  const lines = [{ id: newId(), item, quantity: 1000, stated: '1,000' }]
  await call('recordConsignment', {
    params: params(),
    body: {
      id: consignment,
      parties: [{ role: 'donor', party: donor }],
      stands: 'in_transit',
      basis: 'reported',
      source,
      packages: [{ id: newId(), kind: 'pallet', lines }],
    },
  })
}, 180_000)
afterAll(() => web.close())

const params = () => ({ operation: web.app.operation })
const at = (place: string) => `/o/${web.app.operation}/${place}`

const promise = async (donor: string, item: string): Promise<string> => {
  const line = { id: newId(), item, quantity: 5000, qualifier: 'exact' as const, stated: '5,000' }
  const body = { id: newId(), donors: [donor], recipients: [], lines: [line] }
  return (await web.app.as('coordinator').call('recordPledge', { params: params(), body })).id
}

/** Where the keys go, and whether one sees it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return undefined
    const { outlineStyle, outlineWidth, borderColor } = getComputedStyle(element)
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    // A field shows it by the colour of its border, which differs from that of its neighbours.
    const isField = element.matches('input, select, textarea')
    const other = [...document.querySelectorAll('main input, main select, main textarea')].find(
      (each) => each !== element && !each.hasAttribute('aria-invalid'),
    )
    const plain = other ? getComputedStyle(other).borderColor : ''
    const box = element.closest<HTMLElement>('.mantine-Input-wrapper')
    const around = box?.querySelector<HTMLElement>('.mantine-Input-input')
    const shown = around ? getComputedStyle(around).borderColor : borderColor
    const label = document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
    return {
      name: label?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '',
      isSeen: isOutlined || (isField && shown !== plain),
    }
  })

/** Goes on with Tab until the keys go to what has this name; all on the way is seen. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab')
    const there = await focused(page)
    if (!there) continue
    expect(there.isSeen, `the focus on ${there.name}`).toBe(true)
    if (name.test(there.name)) return
  }
  throw new Error(`No Tab leads to ${name}`)
}

test('a change made elsewhere appears within two seconds, without reloading', async () => {
  const watching = (await web.visit('/sign-in', 'auditor')).page
  const news = watching.waitForRequest(/\/events$/)
  await watching.goto(`${web.address}${at('pledges')}`)
  await news
  const writer = (await web.visit(at(`pledges/${pledge}`), 'coordinator')).page
  await watching.getByRole('link', { name: 'Zhejiang Province' }).first().waitFor()
  await writer.getByRole('heading', { level: 1 }).waitFor()
  const rows = watching.locator('.wb-row-link')
  expect(await rows.count()).toBe(1)
  await watching.evaluate(() => Object.assign(window, { isSame: true }))
  const { items } = await web.app.as('coordinator').call('listItems', { query: {} })
  const { items: donors } = await web.app.as('coordinator').call('listParties', { query: {} })
  // By somebody who is signed in elsewhere, with the session of their own browser.
  const said = await writer.evaluate(
    async ([path, body]) =>
      (
        await fetch(path ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: body ?? '',
        })
      ).status,
    [
      `/api/operations/${web.app.operation}/pledges`,
      JSON.stringify({
        id: newId(),
        donors: [donors[0]?.id],
        recipients: [],
        lines: [
          { id: newId(), item: items[0]?.id, quantity: 70, qualifier: 'exact', stated: '70' },
        ],
      }),
    ],
  )
  expect(said).toBeLessThan(300)
  const from = performance.now()
  await rows.nth(1).waitFor()
  const took = performance.now() - from
  console.log(`seen elsewhere after ${Math.round(took)} ms`)
  expect(took).toBeLessThan(2000)
  expect(await watching.evaluate(() => 'isSame' in window)).toBe(true)
  for (const page of [watching, writer]) await page.context().close()
})

/** Presses keys until it is so. What still comes in takes a mark away, so one may be too early. */
const keysUntil = async (page: Page, next: () => Promise<string | undefined>): Promise<void> => {
  const pressed = async () => {
    const key = await next()
    if (key) await page.keyboard.press(key)
    return key
  }
  await expect.poll(pressed, { timeout: 20_000 }).toBe(undefined)
}

const pick = async (page: Page, letters: string, option: string) => {
  await page.keyboard.type(letters)
  const choice = page.getByRole('option', { name: option })
  await choice.waitFor()
  const marked = page.locator('[data-combobox-selected]').and(choice)
  // The only one stands in its field; of several each is a pill beside it.
  const pills = page.locator('.mantine-Pill-label').filter({ hasText: option })
  await keysUntil(page, async () => {
    const stands = (await page.locator(':focus').inputValue()) === option
    if (stands || (await pills.count()) > 0) return undefined
    return (await marked.count()) > 0 ? 'Enter' : 'ArrowDown'
  })
}

test('the palette opens by the keyboard, finds a page and a record, and goes there', async () => {
  const { page, errors } = await web.visit(at('desk'), 'coordinator')
  await settled(page)
  const field = page.getByRole('dialog').getByLabel('Go to, or begin')
  const find = async (letters: string, found: RegExp) => {
    await page.keyboard.press('Control+k')
    await field.waitFor()
    await page.keyboard.type(letters)
    const choice = page.getByRole('dialog').getByRole('button', { name: found }).first()
    await choice.waitFor()
    const marked = page.locator('[data-selected]').and(choice)
    await keysUntil(page, async () => {
      if (!(await field.isVisible())) return undefined
      return (await marked.count()) > 0 ? 'Enter' : 'ArrowDown'
    })
  }
  await find('arrivals', /^Arrivals board/)
  await page.waitForURL(/\/arrivals/)
  await page.getByRole('heading', { name: 'Arrivals', level: 1 }).waitFor()
  await find('surgical', /^Surgical mask/)
  await page.waitForURL(/\/(items|pledges)\//)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('a pledge is recorded by the keyboard alone, and one sees where one is', async () => {
  const { page, errors } = await web.visit(at('pledges'), 'coordinator')
  await page.locator('[data-begins]').waitFor()
  await page.keyboard.press('c')
  await page.getByRole('heading', { name: 'Record a pledge', level: 1 }).waitFor()
  await tabTo(page, /^From/)
  await pick(page, 'Zhejiang', 'Zhejiang Province')
  await page.keyboard.press('Escape')
  await tabTo(page, /^Item/)
  await pick(page, 'Surgical', 'Surgical mask')
  await tabTo(page, /^Quantity|^How many/)
  await page.keyboard.type('1234')
  await tabTo(page, /^Record a pledge/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/pledges\/[0-9a-f-]{36}$/)
  await page.getByText('1,234').first().waitFor()
  expect(errors).toEqual([])
  await page.context().close()
}, 120_000)

test('at twice the size nothing is wider than its window', async () => {
  const twice = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }
  const { page } = await web.visit(at('desk'), 'coordinator', twice)
  const wide: string[] = []
  const places = ['desk', 'overview', 'arrivals', 'needs', 'pledges', 'pledges/new', 'consignments']
  const others = ['receiving', 'stock', 'deliveries', 'members', 'settings', 'imports']
  const records = [`pledges/${pledge}`, `consignments/${consignment}`]
  for (const place of [...places, ...others, ...records]) {
    await page.goto(`${web.address}${at(place)}`)
    await settled(page)
    const over = await overflowOn(page)
    if (over > 0) wide.push(`${place}: ${over} px`)
  }
  expect(wide).toEqual([])
  await page.context().close()
}, 120_000)

test('on paper there is the page, and nothing of the frame', async () => {
  const { page } = await web.visit(at(`pledges/${pledge}`), 'coordinator')
  for (const place of [`pledges/${pledge}`, `consignments/${consignment}`]) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${web.address}${at(place)}`)
    await settled(page)
    const side = page.getByRole('navigation', { name: 'Places in this operation' })
    expect(await side.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    const buttons = await page.getByRole('button').filter({ visible: true }).allInnerTexts()
    expect(buttons, `${place} prints buttons`).toEqual([])
    const sheet = await page.pdf({ format: 'A4' })
    expect(sheet.length).toBeGreaterThan(5000)
  }
  await page.context().close()
}, 60_000)
