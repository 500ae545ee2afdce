// Photographs taken where there is no network: kept through a closed tab, sent after their act, once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { embedded } from '../support/engines.ts'
import { openWebApp, phone, type WebApp } from '../support/web-app.ts'
import { type Apron, chip, consigned, readyForTheApron, receiving, row } from './apron.ts'
import { violationsOn } from './page-checks.ts'

let web: WebApp
let ids: Apron

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
  ids = await consigned(web)
}, 180_000)
afterAll(() => web.close())

/** A JPEG, lying on its side as a telephone writes it: its EXIF says how it was held. */
const photograph = async (page: Page, width: number, height: number) => {
  const drawn = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} })
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#b58a5a'
    pen.fillRect(0, 0, ${width}, ${height})
    pen.fillStyle = '#d00'
    pen.fillRect(0, 0, ${width / 4}, ${height / 4})
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]
  })()`)
  const jpeg = Buffer.from(drawn, 'base64')
  // Orientation 6: turn it by a quarter, clockwise.
  const exif = Buffer.from(
    'ffe100224578696600004d4d002a00000008000101120003000000010006000000000000',
    'hex',
  )
  const buffer = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer }
}

const patience = { timeout: 20_000 }
const thumbs = (page: Page) => page.getByRole('list', { name: 'Photographs' }).getByRole('img')
const files = async (query: { subject?: string } = {}) =>
  (await web.app.as('auditor').call('listFiles', { params: ids.params, query })).items

test('a photograph of damage outlives the tab and is sent after its tally, once', async () => {
  const visit = await web.visit(receiving(web, ids), 'logistician', phone)
  await readyForTheApron(visit, ids)
  await web.goOffline()
  await visit.page.getByRole('link', { name: ids.code }).click()
  await row(visit.page, /^Pallet 2/).click()
  await visit.page.getByLabel('Damage').fill('Torn open')
  const camera = visit.page.getByLabel('Take a photo')
  await camera.setInputFiles(await photograph(visit.page, 3000, 2000))
  await expect.poll(() => thumbs(visit.page).count(), patience).toBe(1)
  await visit.page
    .getByLabel('Choose photos')
    .setInputFiles([await photograph(visit.page, 100, 80), await photograph(visit.page, 300, 200)])
  await expect.poll(() => thumbs(visit.page).count(), patience).toBe(3)
  expect(await violationsOn(visit.page)).toEqual([])
  await visit.page.getByRole('button', { name: 'Remove photograph 2' }).click()
  await expect.poll(() => thumbs(visit.page).count(), patience).toBe(2)
  await visit.page.close()

  const there = `/o/${web.app.operation}/receiving/${ids.consignment}?place=${ids.place}`
  const { page } = await web.again(visit, there)
  await expect.poll(() => thumbs(page).count(), patience).toBe(2)
  await expect.poll(() => thumbs(page).first().getAttribute('src'), patience).toMatch(/^blob:/)
  await page.getByRole('button', { name: 'Record tally of 1 package' }).click()
  await chip(page, /3 acts wait/).click()
  await page.getByRole('heading', { name: 'Acts of this device' }).waitFor()
  await expect.poll(() => thumbs(page).count(), patience).toBe(2)
  expect(await violationsOn(page)).toEqual([])
  await page.close()

  // The first answer is lost on its way: the photograph is sent again, under the same id.
  const context = visit.page.context()
  const sent: string[] = []
  await context.route(/\/files\?/, async (route) => {
    sent.push(new URL(route.request().url()).searchParams.get('id') ?? '')
    if (sent.length > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await web.goOnline()
  const back = await web.again(visit, receiving(web, ids))
  await chip(back.page, 'Everything sent').waitFor()
  expect(sent).toHaveLength(3)
  expect(sent[0]).toBe(sent[1])
  const { items } = await web.app
    .as('auditor')
    .call('listReceipts', { params: ids.params, query: {} })
  const receipt = items[0]?.id ?? ''
  expect(await files()).toHaveLength(2)
  expect(await files({ subject: receipt })).toMatchObject([
    { type: 'image/jpeg', actor: 'logistician' },
    { type: 'image/jpeg' },
  ])

  const [first] = await files({ subject: receipt })
  expect(first?.caption).toContain('Torn open')

  await back.page.goto(`${web.address}/o/${web.app.operation}/receiving/receipts/${receipt}`)
  const shown = back.page.locator('.wb-gallery img')
  await expect.poll(() => shown.count(), patience).toBe(2)
  const sizes = () =>
    back.page.evaluate<string[]>(
      `[...document.querySelectorAll('.wb-gallery img')].map((each) => each.naturalWidth + ' x ' + each.naturalHeight).sort()`,
    )
  // Upright, and no larger than it is sent.
  await expect.poll(sizes, patience).toEqual(['1365 x 2048', '200 x 300'])
  expect(await violationsOn(back.page)).toEqual([])
  expect(back.foreign).toEqual([])
  await context.close()
}, 180_000)

test('what is no photograph is refused and let go; its act and the next are done', async () => {
  const visit = await web.visit(receiving(web, ids), 'logistician', phone)
  await readyForTheApron(visit, ids)
  const { page } = visit
  const before = (await files()).length
  await page.getByRole('link', { name: ids.code }).click()
  await row(page, /^Pallet 1/).click()
  await page
    .getByLabel('Take a photo')
    .setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await expect.poll(() => thumbs(page).count(), patience).toBe(1)
  await page.getByRole('button', { name: 'Record tally of 1 package' }).click()
  await page.getByRole('link', { name: ids.code }).click()
  await row(page, /^Pallet 3/).click()
  await page.getByRole('button', { name: 'Record tally of 1 package' }).click()
  await chip(page, '1 act needs you').click()
  await page.getByText('which is not kept here').waitFor()
  await page.getByText('Photograph: 106141411234567897').waitFor()
  await expect.poll(() => page.getByText('sent', { exact: true }).count(), patience).toBe(2)
  await page.getByRole('button', { name: 'Drop', exact: true }).click()
  await page.getByLabel('Why it is let go').fill('It was no picture')
  await page.getByRole('button', { name: 'Drop this act' }).click()
  await chip(page, 'Everything sent').waitFor()
  expect(await files()).toHaveLength(before)
  await page.context().close()
}, 120_000)
