// Labels as they are printed, held before the camera of a real browser; and a scanner that types.
import bwip from 'bwip-js/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { embedded } from '../support/engines.ts'
import { cutOut, type FakeCamera, fakeCamera } from '../support/fake-camera.ts'
import { type Printed, printed } from '../support/papers.ts'
import { openWebApp, phone, type WebApp } from '../support/web-app.ts'
import { type Apron, consigned, receiving, row, wedge } from './apron.ts'

let web: WebApp
let ids: Apron
let camera: FakeCamera
/** The label of each pallet, as a printer of 203 dpi makes it. */
let labels: readonly Printed[] = []

beforeAll(async () => {
  camera = fakeCamera()
  web = await openWebApp(embedded.fresh, ...camera.browserArguments)
  ids = await consigned(web)
  const { operation } = ids.params
  const pdf = await web.app
    .as('logistician')
    .fetch(`/api/operations/${operation}/consignments/${ids.consignment}/labels`)
  labels = await printed(new Uint8Array(await pdf.arrayBuffer()))
}, 180_000)
afterAll(async () => {
  await web.close()
  camera.putAway()
})

const label = (at: number): Printed => {
  const found = labels[at]
  if (!found) throw new Error(`There is no label ${at}`)
  return found
}

const atTheDoor = async () => {
  const visit = await web.visit(receiving(web, ids), 'logistician', phone)
  await visit.page.getByRole('link', { name: ids.code }).waitFor()
  return visit
}

const isMarked = (page: Page, pallet: number) =>
  row(page, new RegExp(`^Pallet ${pallet} Here`)).waitFor()

test.each([
  ['GS1-128 of an SSCC', 0, 'Code128'],
  ['a bar code of our own', 1, 'Code128'],
  ['the QR code with its address', 2, 'QRCode'],
] as const)(
  'the camera reads %s: its consignment opens, its package is marked',
  async (...at) => {
    const [, pallet, format] = at
    camera.lookAt(await cutOut(label(pallet), format))
    const { page, errors, foreign } = await atTheDoor()
    await page.getByRole('button', { name: 'Scan', exact: true }).click()
    await page.getByRole('heading', { name: ids.code, level: 1 }).waitFor()
    await isMarked(page, pallet + 1)
    expect([errors, foreign]).toEqual([[], []])
    await page.context().close()
  },
  120_000,
)

/** A mark of a maker on its pack: GTIN, lot and the day it expires. */
const pack = '(01)09506000134352(17)220331(10)B-117'

test('the camera reads the DataMatrix of a pack: the lot stands in the line being counted', async () => {
  const [matrix] = bwip.raw('gs1datamatrix', pack, {})
  if (!matrix || !('pixs' in matrix)) throw new Error('No symbol was made')
  camera.lookAt(blown(matrix))
  const { page } = await atTheDoor()
  await page.getByRole('link', { name: ids.code }).click()
  await page.getByRole('link', { name: 'Count units' }).click()
  await row(page, /^Mask.*1,000 of 1,000/).click()
  await page.getByRole('button', { name: 'Scan', exact: true }).click()
  await page.getByText('Lot B-117 was read.').waitFor()
  expect(await page.getByLabel('Lot number').inputValue()).toBe('B-117')
  expect(await page.getByLabel('Expires').inputValue()).toBe('2022-03-31')
  await page.context().close()
}, 120_000)

/** Modules as squares of eight dots, with white around them. */
const blown = ({ pixs, pixx, pixy }: { pixs: number[]; pixx: number; pixy: number }): Printed => {
  const [dots, white] = [8, 4]
  const [width, height] = [(pixx + 2 * white) * dots, (pixy + 2 * white) * dots]
  const grey = new Uint8Array(width * height).map((_, at) => {
    const x = Math.floor((at % width) / dots) - white
    const y = Math.floor(at / width / dots) - white
    return x >= 0 && x < pixx && y >= 0 && y < pixy && pixs[y * pixx + x] ? 0 : 255
  })
  return { width, height, grey }
}

test('a picture of a code is read where the camera is of no use', async () => {
  camera.lookAt({ width: 1, height: 1, grey: Uint8Array.of(255) })
  const { page } = await atTheDoor()
  await page.getByRole('button', { name: 'Scan', exact: true }).click()
  const chooser = page.getByLabel('From a picture')
  const empty = await page.screenshot()
  await chooser.setInputFiles({ name: 'none.png', mimeType: 'image/png', buffer: empty })
  await page.getByText('No code was found in the picture').waitFor()
  const buffer = await bwip.toBuffer({ bcid: 'gs1-128', text: '(00)106141411234567897', scale: 3 })
  await chooser.setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer })
  await page.getByRole('heading', { name: ids.code, level: 1 }).waitFor()
  await isMarked(page, 1)
  await page.context().close()
}, 120_000)

test('a scanner that types: a pallet at the door, a pack with its separator in the count', async () => {
  const { page } = await atTheDoor()
  await wedge(page, '00106141411234567897')
  await page.getByRole('heading', { name: ids.code, level: 1 }).waitFor()
  await isMarked(page, 1)
  await page.getByRole('link', { name: 'Count units' }).click()
  await row(page, /^Mask.*1,000 of 1,000/).click()
  await page.getByLabel('Sound').fill('40')
  await page.getByLabel('Sound').focus()
  await wedge(page, '010950600013435210B-118\u001D17220430')
  await page.getByText('Lot B-118 was read.').waitFor()
  expect(await page.getByLabel('Lot number').inputValue()).toBe('B-118')
  expect(await page.getByLabel('Expires').inputValue()).toBe('2022-04-30')
  // What it typed is no units.
  expect(await page.getByLabel('Sound').inputValue()).toBe('40')
  await wedge(page, '00306141411234567895')
  await page.getByText('is not expected here').waitFor()
  await page.context().close()
}, 120_000)
