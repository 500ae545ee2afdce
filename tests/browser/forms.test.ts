// What is done with goods where they lie, and taken back from where it is shown.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, found } from '../../src/ledger/account.ts'
import { newId } from '../../src/platform/ids.ts'
import { embedded } from '../support/engines.ts'
import { postIn, type Scene, sceneOf, stockUp } from '../support/hospital.ts'
import { openWebApp, type WebApp } from '../support/web-app.ts'
import { choose } from './choosing.ts'

let web: WebApp
let scene: Scene
const ids = { lot: newId(), vague: newId(), glove: newId(), kit: newId(), harbour: newId() }

const path = (place: string) => `/o/${web.app.operation}/${place}`
const press = (page: Page, name: string) => page.getByRole('button', { name }).last().click()
const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()

/** Opens the form of an act on the first row of these goods. */
const begin = async (page: Page, item: string, act: string) => {
  await page
    .getByRole('button', { name: `What can be done with ${item}` })
    .first()
    .click()
  await page.getByRole('menuitem', { name: act }).click()
}

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
  scene = await sceneOf(web.app)
  const { respirator, masks, gloves, hospital: holder, pharmacy: place } = scene
  const { call } = web.app.as('logistician')
  const kit = { class: 'supplies' as const, unit: 'kit' as const, names: [{ name: 'Starter kit' }] }
  await call('recordItem', { body: { id: ids.kit, ...kit } })
  const harbour = { kind: 'warehouse' as const, names: [{ name: 'Deposito' }] }
  await call('recordPlace', { body: { id: ids.harbour, ...harbour } })
  for (const [id, item, lotNumber] of [
    [ids.lot, respirator, 'C3'],
    [ids.vague, masks, 'M1'],
    [ids.glove, gloves, 'G1'],
  ] as const) {
    await call('recordLot', { body: { id, item, lotNumber, expiresOn: '2031-01-31' } })
    const subject = { kind: 'lot' as const, lot: id }
    const body = { id: newId(), subject, outcome: 'pass' as const, reason: 'Tested' }
    const params = { operation: web.app.operation }
    await web.app.as('conformity_officer').call('recordVerdict', { params, body })
    await stockUp(web.app, scene, { item, lot: id }, 100)
  }
  const ward = at('delivered', { item: respirator, holder, place, lot: ids.lot })
  await postIn(web.app, 'delivery.sign', [{ from: found(ward), to: ward, quantity: 50 }])
}, 240_000)
afterAll(() => web.close())

test('a loss is recorded where goods lie, and taken back from the page of their lot', async () => {
  const { page, errors } = await web.visit(path('stock'), 'logistician')
  await begin(page, 'FFP2, folded', 'Record a loss or another end')
  await page.getByLabel('What happened').selectOption({ label: 'Destroyed' })
  await page.getByLabel('Quantity').fill('7')
  await press(page, 'Record what happened')
  await says(page, 'This is needed.')
  await page.getByLabel('Reason', { exact: true }).fill('Wet through')
  await press(page, 'Record what happened')
  await says(page, 'It is recorded.')
  await page.goto(`${web.address}${path(`stock/lots/${ids.lot}`)}`)
  await page.getByRole('button', { name: 'Take back: Loss or end recorded' }).click()
  await page.getByLabel('Reason', { exact: true }).fill('It was another pallet')
  await press(page, 'Take it back')
  await says(page, 'It is taken back.')
  await page.getByText('taken back', { exact: true }).first().waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('goods leave one place, and are counted where they come to', async () => {
  const { page } = await web.visit(path('stock'), 'logistician')
  await begin(page, 'FFP2, folded', 'Move to another place')
  await page.getByLabel('Quantity').fill('30')
  await choose(page, 'To', 'Deposito')
  await press(page, 'Record the departure')
  await says(page, 'On the move.')
  await page.goto(`${web.address}${path('stock/moves')}`)
  await page.getByText('30 of 30').waitFor()
  await page.getByRole('button', { name: 'Record arrival' }).click()
  await page.getByLabel('FFP2, folded, C3').fill('28')
  await press(page, 'Record arrival at Deposito')
  await page.getByText('2 of 30').waitFor()
  await page.context().close()
})

test('what later acts drew on is not taken back: they are listed as links', async () => {
  const { page } = await web.visit(path(`stock/lots/${ids.lot}`), 'coordinator')
  await page.getByRole('button', { name: 'Take back: Receipt recorded' }).last().click()
  await page.getByLabel('Reason', { exact: true }).fill('By mistake')
  await press(page, 'Take it back')
  const alert = page.getByRole('dialog').getByRole('alert')
  await alert.getByText('Later acts drew on these goods').waitFor()
  await alert.getByRole('link', { name: 'Moved' }).first().click()
  await page.waitForURL(`**/stock/lots/${ids.lot}`)
  await page.context().close()
})

test('what goods are is said more exactly, by narrower items and no others', async () => {
  const { page } = await web.visit(path('stock'), 'logistician')
  await begin(page, 'Masks', 'Say more exactly what they are')
  await page.getByRole('combobox', { name: 'What they are' }).click()
  const options = page.locator('[role=option]:visible')
  await options.first().waitFor()
  expect(await options.allInnerTexts()).toEqual(['FFP2, folded'])
  await options.first().click()
  await page.getByLabel('Quantity').fill('40')
  await press(page, 'Record what they are')
  await says(page, 'It is recorded what they are.')
  await page.context().close()
})

test('a kit is made by a recipe of what lies in the store', async () => {
  const { page, errors } = await web.visit(path('stock/kits/new'), 'logistician')
  await page.getByLabel('Name of the kit').fill('Starter kit')
  await page.getByRole('button', { name: 'Remove' }).last().click()
  await choose(page, 'Item', 'Gloves')
  await page.getByLabel('Quantity').first().fill('10')
  const out = page.getByRole('group', { name: 'What comes out' })
  await out.getByRole('combobox', { name: 'Item' }).fill('Starter')
  await page.locator('[role=option]:visible').filter({ hasText: 'Starter kit' }).click()
  await press(page, 'Record a recipe')
  await page.getByRole('heading', { level: 1, name: 'Starter kit' }).waitFor()
  await page.getByLabel('How many times the recipe').fill('3')
  await choose(page, 'Store', 'Magazzino')
  await page.getByRole('combobox', { name: 'Whose store it is' }).fill('Regione')
  await page.locator('[role=option]:visible').filter({ hasText: 'Regione' }).click()
  await page
    .getByText(/30.*30/)
    .first()
    .waitFor()
  await page.getByLabel('Lot number').fill('K-1')
  await press(page, 'Make kits, 3 times')
  await says(page, 'It is recorded.')
  await page.getByRole('button', { name: 'What can be done with Starter kit' }).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('a pharmacy issues to a ward, which uses', async () => {
  const where = path(`deliveries/at?facility=${scene.hospital}`)
  const { page } = await web.visit(where, 'facility')
  await page.getByRole('button', { name: 'Issue', exact: true }).click()
  await page.getByLabel('Quantity').fill('20')
  await choose(page, 'Ward', 'Terapia intensiva')
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await says(page, 'Issued to the ward.')
  await page.getByRole('button', { name: 'Use', exact: true }).last().click()
  await page.getByLabel('Quantity').fill('5')
  await press(page, 'Record the use')
  await says(page, 'Recorded.')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Terapia intensiva' })
    .getByText('15')
    .waitFor()
  await page.context().close()
})
