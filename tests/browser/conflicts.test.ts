// What the server refuses of a queue, and whose acts they are: shown, decided by a person, in order.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { newId } from '../../src/platform/ids.ts'
import { embedded } from '../support/engines.ts'
import { openWebApp, phone, type Visit, type WebApp } from '../support/web-app.ts'
import { type Apron, chip, consigned, readyForTheApron, receiving, row } from './apron.ts'
import { overflowOn, violationsOn } from './page-checks.ts'

let web: WebApp
let ids: Apron

beforeEach(async () => {
  web = await openWebApp(embedded.fresh)
  ids = await consigned(web)
}, 180_000)
afterEach(() => web.close())

const receipts = async () =>
  (await web.app.as('auditor').call('listReceipts', { params: ids.params, query: {} })).items

/** All three pallets, tallied by their number where nobody answers. */
const tallyAll = async (): Promise<Visit> => {
  const visit = await web.visit(receiving(web, ids), 'logistician', phone)
  await readyForTheApron(visit, ids)
  await web.goOffline()
  const { page } = visit
  await page.getByRole('link', { name: ids.code }).click()
  await page.getByRole('button', { name: 'All 3 present, seals intact' }).click()
  await page.getByRole('button', { name: 'Record that all 3 are here' }).click()
  await chip(page, /1 act waits/).waitFor()
  return visit
}

/** Units of the first line, counted after the tally. */
const countMasks = async (page: Page, sound: string, waits: RegExp) => {
  await page.getByRole('link', { name: ids.code }).click()
  await page.getByRole('link', { name: 'Count units' }).click()
  await row(page, /^Mask.*1,000/).click()
  await page.getByLabel('Sound').fill(sound)
  await page.getByRole('button', { name: 'Record count of 1 line' }).click()
  await chip(page, waits).waitFor()
}

/** Meanwhile somebody else receives the first pallet. */
const tallyFirstElsewhere = async () => {
  const { call } = web.app.as('coordinator')
  const params = { ...ids.params, consignment: ids.consignment }
  const { packages } = await call('getConsignment', { params })
  const [first] = packages
  await call('recordTally', {
    params,
    body: { id: newId(), place: ids.place, packages: [{ package: first?.id ?? '' }] },
  })
}

/** What the queue shows of one act. */
const queued = (page: Page, says: RegExp) => page.getByRole('listitem').filter({ hasText: says })

const toQueue = async (page: Page, says: string | RegExp) => {
  await chip(page, says).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test('an act refused is told in the reader’s language, changed, and what waits behind it goes on', async () => {
  const visit = await tallyAll()
  const { page } = visit
  await countMasks(page, '1000', /2 acts wait/)
  await tallyFirstElsewhere()
  await page.evaluate(`localStorage.setItem('waybill-language', 'it')`)
  await web.goOnline()
  await page.goto(`${web.address}${receiving(web, ids)}`)
  await toPlacesIt(page, '1 atto ha bisogno di te').click()
  await page.getByText('Si attendono 2 colli, e si dice che tutti siano 3.').waitFor()
  await page.getByText('Indica i colli presenti, ciascuno con sigilli e danni.').waitFor()
  await page.getByText('attende l’atto precedente').waitFor()
  expect([await violationsOn(page), await overflowOn(page)]).toEqual([[], 0])
  expect(await receipts()).toHaveLength(1)

  await page.evaluate(`localStorage.setItem('waybill-language', 'en')`)
  await page.reload()
  const posts: string[] = []
  page.on('request', (request) => {
    const last = request.url().split('/').at(-1) ?? ''
    if (request.method() === 'POST') posts.push(last)
  })
  await queued(page, /^All 3 packages/)
    .getByRole('link', { name: 'Change', exact: true })
    .click()
  await row(page, /^Pallet 2/).click()
  await row(page, /^Pallet 3/).click()
  await page.getByRole('button', { name: 'Record tally of 2 packages' }).click()
  await page.getByRole('heading', { name: 'Acts of this device' }).waitFor()
  await chip(page, 'Everything sent').waitFor()
  expect(posts).toEqual(['tallies', 'counts'])
  const found = await receipts()
  expect(found.map(({ kind, packages }) => [kind, packages.length])).toEqual([
    ['tally', 1],
    ['count', 0],
    ['tally', 2],
  ])
  await page.context().close()
}, 180_000)

const toPlacesIt = (page: Page, says: string) => page.getByRole('link', { name: says })

test('an act refused is let go with a reason; what waited behind it is sent', async () => {
  const { page } = await tallyAll()
  await countMasks(page, '900', /2 acts wait/)
  await tallyFirstElsewhere()
  await web.goOnline()
  await page.reload()
  await toQueue(page, '1 act needs you')
  // Sent again as it stands it is refused again.
  const tally = queued(page, /^All 3 packages/)
  const answered = page.waitForResponse(/tallies$/)
  await tally.getByRole('button', { name: 'Send again' }).click()
  expect((await answered).status()).toBe(409)
  await tally.getByText('2 packages are expected, and 3 are said to be all of them.').waitFor()
  await tally.getByRole('button', { name: 'Drop', exact: true }).click()
  const now = page.getByRole('button', { name: 'Drop this act' })
  expect(await now.isDisabled()).toBe(true)
  await page.getByLabel('Why it is let go').fill('Counted by the night shift')
  await now.click()
  await page.getByText('Counted by the night shift').waitFor()
  await chip(page, 'Everything sent').waitFor()
  expect((await receipts()).map(({ kind }) => kind)).toEqual(['tally', 'count'])
  await page.context().close()
}, 180_000)

test('an act that waits is changed before it is sent', async () => {
  const visit = await tallyAll()
  const { page } = visit
  await toQueue(page, /1 act waits/)
  // What was tried may have been done: it can be neither changed nor dropped.
  expect(await page.getByRole('link', { name: 'Change', exact: true }).count()).toBe(0)
  await page.goBack()
  await countMasks(page, '900', /2 acts wait/)
  await toQueue(page, /2 acts wait/)
  await page.getByRole('link', { name: 'Change', exact: true }).click()
  expect(await page.getByLabel('Sound').inputValue()).toBe('900')
  await page.getByLabel('Sound').fill('950')
  await page.getByRole('button', { name: 'Record count of 1 line' }).click()
  await chip(page, /2 acts wait/).waitFor()
  await web.goOnline()
  await page.reload()
  await chip(page, 'Everything sent').waitFor()
  const [count, tally] = await receipts()
  expect(tally?.packages).toHaveLength(3)
  expect(count?.lines).toMatchObject([{ finding: 'sound', quantity: 950 }])
  await page.context().close()
}, 180_000)

test('acts are sent under no other name than that of who made them', async () => {
  const visit = await tallyAll()
  const { page } = visit
  // Nothing is sent before the other has signed in.
  await page.context().route(/\/tallies$/, (route) => route.abort())
  await web.goOnline()
  await web.signInAs(visit, 'coordinator')
  await page.context().unroute(/\/tallies$/)
  // The page of who made it is still open, and holds its act back.
  await toQueue(page, /1 act/)
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Somebody else is signed in on this browser').waitFor()
  await chip(page, /Somebody else is signed in: 1 act waits/).waitFor()
  expect(await receipts()).toEqual([])
  await page.close()

  // Whoever is signed in now is told whose they are and what to do.
  const other = await web.again(visit, receiving(web, ids))
  await toQueue(other.page, '1 act of another person waits')
  await other.page.getByText('logistician left 1 act on this device').waitFor()
  await other.page.getByText('when logistician signs in here again').waitFor()
  expect(await violationsOn(other.page)).toEqual([])
  expect(await receipts()).toEqual([])
  await web.signInAs(visit, 'logistician')
  await other.page.reload()
  await chip(other.page, 'Everything sent').waitFor()
  expect(await receipts()).toMatchObject([{ actor: 'logistician', kind: 'tally' }])
  await other.page.context().close()
}, 180_000)

test('signing out with acts in the queue names what would be lost', async () => {
  const visit = await tallyAll()
  await web.goOnline()
  // Before anything is sent.
  await visit.page.close()
  const context = visit.page.context()
  await context.route(/\/tallies$/, (route) => route.abort())
  const { page } = await web.again(visit, receiving(web, ids))
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  const warning = page.getByRole('dialog', { name: '1 act was not sent' })
  await warning.getByText(`All 3 packages of ${ids.code}, seals intact`).waitFor()
  await warning.getByRole('button', { name: 'Stay signed in' }).click()
  await warning.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await warning.getByRole('button', { name: 'Sign out and lose it' }).click()
  await page.getByLabel('Password', { exact: true }).waitFor()
  const kept = () =>
    page.evaluate<string[]>(`indexedDB.databases().then((all) => all.map(({ name }) => name))`)
  await expect.poll(kept, { timeout: 10_000 }).toEqual([])
  expect(await receipts()).toEqual([])
  await context.close()
}, 180_000)
