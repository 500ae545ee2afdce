// An alarm and an answer to a recall that the server refused: changed where they wait, and sent.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { phone } from '../support/web-app.ts'
import { chip } from './apron.ts'
import { actsFor, handedOut } from './handed-out.ts'
import { fillAlarm, button, type HospitalWeb, openHospital, ward } from './hospital-web.ts'
import { overflowOn, violationsOn } from './page-checks.ts'

let web: HospitalWeb

beforeAll(async () => {
  web = await openHospital(handedOut)
}, 180_000)
afterAll(() => web.close())

/** The server refuses what is sent now: whoever sends it acts for somebody else meanwhile. */
const refusedMeanwhile = async (page: Page) => {
  await actsFor(web.app, web.scene.authority)
  await web.goOnline()
  await page.goto(`${web.address}${web.at('receiving/queue')}`)
  await page.getByRole('link', { name: 'Change', exact: true }).waitFor()
  await page.getByRole('alert').first().waitFor()
  expect([await violationsOn(page), await overflowOn(page)]).toEqual([[], 0])
  await actsFor(web.app, web.scene.hospital)
  await page.reload()
  await page.getByRole('link', { name: 'Change', exact: true }).click()
}

const isSent = async (page: Page) => {
  await page.getByRole('heading', { name: 'Acts of this device' }).waitFor()
  await chip(page, 'Everything sent').waitFor()
}

test('an alarm that was refused is changed, with all that was typed, and raised once', async () => {
  const { page } = await web.visit(web.at('recalls/alarms/new'), 'facility', phone)
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.getByRole('radio', { name: /FFP2, folded/ }).waitFor()
  await web.goOffline()
  await fillAlarm(page)
  await button(page, 'Raise the alarm').click()
  await page.getByText('Kept on this device, and not sent yet').first().waitFor()

  await refusedMeanwhile(page)
  await page.getByRole('radio', { name: /FFP2, folded/, checked: true }).waitFor()
  expect(await page.getByLabel('Ward').inputValue()).toBe(web.scene.ward)
  expect(await page.getByLabel('What is wrong').inputValue()).toBe('Straps tear')
  await page.getByLabel('What is wrong').fill('Straps tear at the seam')
  await page.getByLabel('How many').fill('6')
  await button(page, 'Raise the alarm').click()
  await isSent(page)
  const { items } = await web.app
    .as('auditor')
    .call('listAlarms', { params: web.params, query: {} })
  expect(items).toMatchObject([
    { what: 'Straps tear at the seam', quantity: 6, ward: { name: 'Terapia intensiva' } },
  ])
  await page.context().close()
}, 120_000)

test('an answer to a recall that was refused is changed ward by ward', async () => {
  const recall = newId()
  await web.app.as('conformity_officer').call('recordRecall', {
    params: web.params,
    body: {
      id: recall,
      subject: { kind: 'lot', lot: web.scene.lots[0] },
      instruction: 'set_aside',
      reason: 'Straps tear',
    },
  })
  const { page } = await web.visit(web.at('deliveries/at'), 'facility', phone)
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.getByRole('link', { name: 'Answer by ward' }).click()
  const pharmacy = ward(page, 'Farmacia')
  await pharmacy.getByLabel('Found').fill('18')
  await ward(page, 'Terapia intensiva').getByLabel('Found').fill('11')
  await web.goOffline()
  await button(page, 'Send the answer of 2 wards').click()
  await chip(page, /1 act waits/).waitFor()

  await refusedMeanwhile(page)
  expect(await pharmacy.getByLabel('Found').inputValue()).toBe('18')
  await ward(page, 'Terapia intensiva').getByLabel('Found').fill('12')
  await button(page, 'Send the answer of 2 wards').click()
  await isSent(page)
  const { items } = await web.app
    .as('auditor')
    .call('listRecallNotices', { params: { ...web.params, recall }, query: {} })
  const answers = items.flatMap(({ answers: given }) => given)
  expect(new Set(answers.map(({ found }) => found))).toEqual(new Set([12, 18]))
  await page.context().close()
}, 120_000)
