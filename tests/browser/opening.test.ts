// A file of the application that does not come: the page is opened once more, or says what to do.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embedded } from '../support/engines.ts'
import { openWebApp, phone, type WebApp } from '../support/web-app.ts'

let web: WebApp

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
}, 180_000)
afterAll(() => web.close())

/** The door in a browser that keeps nothing, where the network fails for files of this name. */
const doorWithout = async (name: RegExp, times?: number, locale = 'en-GB') => {
  const visit = await web.visit('/icon.svg', undefined, { serviceWorkers: 'block', locale })
  const { page } = visit
  let failed = 0
  const isFailing = (url: URL) => name.test(url.pathname) && failed < (times ?? Infinity)
  await page.route(isFailing, (route) => {
    failed += 1
    return route.abort()
  })
  await page.goto(`${web.address}/sign-in`)
  return { ...visit, failed: () => failed }
}
const script = /\/assets\/react-dom-.*\.js$/
const style = /\/assets\/index-.*\.css$/
const words = /\/assets\/en-.*\.js$/

test.each([
  ['script', script],
  ['style sheet', style],
  ['list of words', words],
])('a %s that fails once is fetched again, and nobody notices', async (_what, name) => {
  const { page, failed } = await doorWithout(name, 1)
  await page.getByLabel('E-mail').waitFor()
  expect(failed()).toBe(1)
  expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContain(
    'waybill-opened-again',
  )
})

test('without its style sheet it is opened twice and not for ever, and never shown bare', async () => {
  const { page, failed } = await doorWithout(style)
  await page.getByRole('heading', { name: 'Waybill could not be opened.' }).waitFor()
  await page.waitForTimeout(1500)
  expect(failed()).toBe(2)
  expect(await page.getByLabel('E-mail').count()).toBe(0)
})

test('one that never comes is told, in the language of the browser, with what to do', async () => {
  const { page } = await doorWithout(script, undefined, 'it-IT')
  await page.getByRole('heading', { name: 'Waybill non si è aperto.' }).waitFor()
  await page.unrouteAll()
  await page.getByRole('link', { name: 'riaprilo' }).click()
  await page.getByRole('button', { name: 'Accedi' }).waitFor()
})

test('a part that does not come leaves the page as it is, says so, and comes when it is opened again', async () => {
  const places = `/o/${web.app.operation}/pledges`
  const { page } = await web.visit(places, 'coordinator', { ...phone, serviceWorkers: 'block' })
  await page.route(/\/assets\/more-.*\.js$/, (route) => route.abort())
  const more = page.getByRole('button', { name: 'More' })
  await more.click()
  await page.getByRole('alert').getByText('The server cannot be reached.').waitFor()
  expect(await page.getByRole('heading', { name: 'Pledges', level: 1 }).count()).toBe(1)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await more.click()
  await page.getByRole('dialog').waitFor()
})
