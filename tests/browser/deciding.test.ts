// What a logistician and an officer see of the gate: why goods stay, and on what they were let go.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { decide, sceneOf, stockUp } from '../support/hospital.ts'
import { type HospitalWeb, openHospital } from './hospital-web.ts'
import { violationsOn } from './page-checks.ts'

let web: HospitalWeb

beforeAll(async () => {
  web = await openHospital(async (app) => {
    const scene = await sceneOf(app)
    const [held, undecided] = scene.lots
    await stockUp(app, scene, { lot: held }, 100)
    await stockUp(app, scene, { lot: undecided, stage: 'arrived', reached: 'arrived' }, 50)
    await decide(app, held, 'hold')
    return scene
  })
}, 180_000)
afterAll(() => web.close())

const row = (page: Page, lot: string) => page.getByRole('row', { name: new RegExp(lot) })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
const titled = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor()

test('stock says what holds it, and leads there', async () => {
  const { page, errors } = await web.visit(web.at('stock'), 'logistician')
  await row(page, 'A1').getByText('Held').waitFor()
  await row(page, 'B2').getByRole('link', { name: 'Nobody has decided yet' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await row(page, 'A1').getByRole('link', { name: 'Verdict on this lot' }).click()
  await titled(page, 'FFP2, folded, lot A1')
  await page.getByText('Tested in our own laboratory').first().waitFor()

  await page.goto(`${web.address}${web.at(`stock/lots/${web.scene.lots[0]}`)}`)
  await page.getByText(/It stays where it is until an officer decides anew/).waitFor()
  await link(page, 'Verdict on this lot').waitFor()
  await page.goto(`${web.address}${web.at(`stock/lots/${web.scene.lots[1]}`)}`)
  await page.getByText('It waits for the conformity officer.', { exact: false }).waitFor()
  await link(page, 'Nobody has decided yet').click()
  await titled(page, /FFP2, folded/)
  expect(errors).toEqual([])
})

test('an urgent release says what was seen: in words, or by what is recorded', async () => {
  const lot = web.scene.lots[1]
  const officer = web.app.as('conformity_officer').call
  const paper = { subject: { kind: 'lot' as const, lot }, kind: 'test_report' as const }
  await officer('recordEvidence', {
    params: web.params,
    body: { id: newId(), ...paper, number: 'R-7' },
  })
  const { page, errors } = await web.visit(
    web.at(`conformity/urgent/new?lot=${lot}&item=${web.scene.respirator}`),
    'conformity_officer',
  )
  await page.getByLabel('Quantity').fill('20')
  await page.getByRole('combobox', { name: 'For these facilities' }).fill('Ospedale')
  await page.getByRole('option', { name: 'Ospedale Maggiore' }).click()
  await page.getByLabel('Who answers for it').fill('Dott. Verdi, ISS')
  await page.getByLabel('Reason').first().fill('None left')
  const submit = page.getByRole('button', { name: 'Release this quantity urgently' })
  await submit.click()
  await page.getByText('Say what was seen, or choose it from what is recorded.').waitFor()
  await page.getByRole('checkbox', { name: 'test report R-7' }).check()
  expect(await violationsOn(page)).toEqual([])
  await submit.click()
  await titled(page, /FFP2, folded, lot B2/)
  await link(page, 'test report R-7').waitFor()
  expect(await violationsOn(page)).toEqual([])
  // Whoever has the goods sees under what they may go.
  await page.goto(`${web.address}${web.at(`stock/lots/${lot}`)}`)
  await page.getByText('20 units may still go to the facilities that it names').waitFor()
  await link(page, 'Urgent release').first().waitFor()
  expect(errors).toEqual([])
})

// By what was decided when it left, and not since.
test('what left already is recorded as it was, with a breach where nothing let it go', async () => {
  const [held] = web.scene.lots
  const from = new URLSearchParams({
    from: web.scene.store,
    facility: web.scene.hospital,
    place: web.scene.pharmacy,
    item: web.scene.respirator,
    lot: held,
    quantity: '5',
  })
  const { page, errors } = await web.visit(web.at(`deliveries/new?${from}`), 'logistician')
  await page.getByLabel('They have left already').check()
  await page.getByLabel('When it happened').fill('2026-03-02T08:30')
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Record what left, one line' }).click()
  await titled(page, /Ospedale Maggiore|D-/)
  const { items } = await web.app
    .as('conformity_officer')
    .call('listBreaches', { params: web.params, query: { lot: held } })
  expect(items).toMatchObject([{ rule: 'no_verdict', quantity: 5 }])
  expect(errors).toEqual([])
})

test('an inspection has its page, says how sure its table is, and is taken back there', async () => {
  const [lot] = web.scene.lots
  const inspection = newId()
  await web.app.as('conformity_officer').call('recordInspection', {
    params: web.params,
    body: {
      id: inspection,
      of: { kind: 'lot', lot },
      kind: 'visual',
      plan: { kind: 'limiting_quality', limitingQuality: 1.25 },
      lotSize: 1_000,
      nonconforming: 0,
      inspectedBy: 'Laboratory of the region',
    },
  })
  const { page, errors } = await web.visit(web.at('conformity/inspections'), 'conformity_officer')
  await row(page, 'A1').getByText('recorded').waitFor()
  await row(page, 'A1').getByRole('link').first().click()
  await titled(page, /^Visual check: FFP2, folded, lot A1/)
  await page.getByText('from memory').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Withdraw the entry' }).click()
  await page.getByLabel('What was wrong with it').fill('Of another lot')
  await page.getByRole('button', { name: 'Withdraw the entry' }).last().click()
  await page.getByText('Withdrawn: Of another lot').waitFor()
  await page.goto(`${web.address}${web.at('conformity/inspections?withdrawn=true')}`)
  await row(page, 'A1').getByText('withdrawn').waitFor()
  expect(errors).toEqual([])
})

test('a verdict tells its own story, and offers derogations for its goods only', async () => {
  const [lot] = web.scene.lots
  const { page } = await web.visit(web.at(`conformity/lots/${lot}`), 'conformity_officer')
  await page.getByRole('radio', { name: 'Pass' }).check()
  await page.getByRole('combobox', { name: 'Under a derogation' }).click()
  const offered = await page.getByRole('option').allInnerTexts()
  expect(offered.some((text) => /PPE and devices without CE.*ended/s.test(text))).toBe(true)
  expect(offered.some((text) => /disinfectant|single test/i.test(text))).toBe(false)
  await page.getByRole('link', { name: /Hold/ }).first().click()
  await page.getByRole('heading', { name: 'What was done', level: 2 }).waitFor()
  expect(await page.locator('.wb-timeline > li').count()).toBe(1)
})
