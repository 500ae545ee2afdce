// A facility's alarm from a phone without a network, to the recall whose books balance.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { phone } from '../support/web-app.ts'
import { handedOut } from './handed-out.ts'
import { fillAlarm, button, type HospitalWeb, openHospital, ward } from './hospital-web.ts'
import { violationsOn } from './page-checks.ts'

let web: HospitalWeb

beforeAll(async () => {
  web = await openHospital(handedOut)
}, 180_000)
afterAll(() => web.close())

const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

test('an alarm that waited on a phone becomes a recall, is answered by ward, and closes', async () => {
  const visit = await web.visit(web.at('recalls/alarms/new'), 'facility', phone)
  const { page } = visit
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.getByRole('radio', { name: /FFP2, folded/ }).waitFor()
  // Fetched while there is a network: what the next page is made of.
  await says(page, /this lot|every pack/)
  await web.goOffline()
  await fillAlarm(page)
  expect(await violationsOn(page)).toEqual([])
  await button(page, 'Raise the alarm').click()
  await says(page, 'Kept on this device, and not sent yet')
  await web.goOnline()
  await says(page, 'This lot is held now, everywhere')
  const { items } = await web.app
    .as('conformity_officer')
    .call('listAlarms', { params: web.params, query: { open: 'true' } })
  expect(items).toMatchObject([
    { what: 'Straps tear', quantity: 4, held: 'lot', ward: { name: 'Terapia intensiva' } },
  ])

  const officer = (await web.visit(web.at('desk'), 'conformity_officer')).page
  await officer.getByRole('link', { name: /^Look into it: FFP2, folded/ }).click()
  await officer.getByRole('link', { name: 'Recall from this alarm' }).click()
  await says(officer, /2 parties will be told/)
  await says(officer, /100 of 100 pieces still out/)
  await button(officer, 'Recall it and tell every holder').click()
  await officer.getByRole('heading', { name: 'FFP2, folded, lot A1', level: 1 }).waitFor()
  expect(await violationsOn(officer)).toEqual([])

  await page.goto(`${web.address}${web.at('deliveries/at')}`)
  await button(page, 'We have read it').click()
  await says(officer, /1 has read it/)
  await page.getByRole('link', { name: 'Answer by ward' }).click()
  const pharmacy = ward(page, 'Farmacia')
  await pharmacy.getByLabel('Found').fill('18')
  await pharmacy.getByLabel('Set aside').fill('18')
  const intensive = ward(page, 'Terapia intensiva')
  await intensive.getByLabel('Found').fill('12')
  await intensive.getByLabel('Used').fill('0')
  expect(await violationsOn(page)).toEqual([])
  await button(page, 'Send the answer of 2 wards').click()
  await says(officer, 'Farmacia: found 18, set aside 18, used –')

  await button(officer, 'Quarantine all').click()
  await button(officer, 'Quarantine 70 units there').click()
  await says(officer, /30 of 100 pieces still out/)
  await button(officer, 'Close the recall').click()
  await officer.getByRole('dialog').getByLabel('Note', { exact: true }).fill('All found')
  await officer.getByRole('dialog').getByRole('button', { name: 'Close the recall' }).click()
  await says(officer, /The books do not balance/)
  await officer.keyboard.press('Escape')
  await web.app.as('facility').call('returnGoods', {
    params: { ...web.params, facility: web.scene.hospital },
    body: {
      id: newId(),
      to: web.scene.store,
      holder: web.scene.authority,
      reason: 'Recalled',
      lines: [{ item: web.scene.respirator, lot: web.scene.lots[0], quantity: 30 }],
    },
  })
  await officer.getByRole('link', { name: 'Record an answer of Regione' }).click()
  await ward(officer, 'Magazzino').getByLabel('Set aside').fill('100')
  await button(officer, 'Send the answer of 1 ward').click()
  await says(officer, /It may be closed/)
  await button(officer, 'Close the recall').click()
  await officer.getByRole('dialog').getByRole('button', { name: 'Close the recall' }).click()
  await says(officer, /^Closed on/)
  expect(visit.errors.filter((said) => !/ERR_|Failed to (load|fetch)/.test(said))).toEqual([])
}, 120_000)
