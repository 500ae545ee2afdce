// A joint gift from the promise to the ward, on the screens of five people, in a real browser.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checks } from '../../src/ledger/verify.ts'
import { newId } from '../../src/platform/ids.ts'
import { embedded } from '../support/engines.ts'
import { codesOn, printed } from '../support/papers.ts'
import { openWebApp, type WebApp } from '../support/web-app.ts'
import { choose } from './choosing.ts'

let web: WebApp
const ids = {
  aurora: newId(),
  beichen: newId(),
  region: newId(),
  hospital: newId(),
  ningbo: newId(),
  malpensa: newId(),
  store: newId(),
  pharmacy: newId(),
  mask: newId(),
}
const kept: Record<'pledge' | 'consignment' | 'delivery', string> = {
  pledge: '',
  consignment: '',
  delivery: '',
}

const at = (path: string) => `/o/${web.app.operation}/${path}`
const params = () => ({ operation: web.app.operation })

/** The id at the end of the page's address. */
const idOn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
  const { call } = web.app.as('coordinator')
  for (const [id, kind, name] of [
    [ids.aurora, 'foundation', 'Fondazione Aurora'],
    [ids.beichen, 'foundation', 'Beichen Foundation'],
    [ids.region, 'region', 'Regione Alpina'],
    [ids.hospital, 'hospital', 'Ospedale San Luca'],
  ] as const)
    await call('recordParty', { body: { id, kind, names: [{ name }] } })
  for (const [id, kind, country, name] of [
    [ids.ningbo, 'airport', 'CN', 'Ningbo Airport'],
    [ids.malpensa, 'airport', 'IT', 'Malpensa Airport'],
    [ids.store, 'warehouse', 'IT', 'Magazzino'],
    [ids.pharmacy, 'pharmacy', 'IT', 'Farmacia'],
  ] as const)
    await call('recordPlace', { body: { id, kind, country, names: [{ name }] } })
  const names = [{ name: 'FFP2 respirator' }]
  await call('recordItem', { body: { id: ids.mask, class: 'respirator', unit: 'piece', names } })
}, 240_000)
afterAll(() => web.close())

test('the donor desk records what two foundations promise together', async () => {
  const { page } = await web.visit(at('pledges/new'), 'donor_desk')
  await choose(page, 'From', 'Fondazione Aurora')
  await choose(page, 'From', 'Beichen Foundation')
  await page.keyboard.press('Escape')
  await choose(page, 'For', 'Regione Alpina')
  await page.keyboard.press('Escape')
  await choose(page, 'Item', 'FFP2 respirator')
  await page.getByLabel('Quantity', { exact: true }).fill('1000')
  await page.getByRole('button', { name: 'Record a pledge' }).click()
  await page.getByRole('heading', { level: 1, name: /Aurora \+|Beichen Foundation \+/ }).waitFor()
  await page.getByText('Shares are not known').first().waitFor()
  await page.getByText('1,000').first().waitFor()
  kept.pledge = idOn(page)
  await page.context().close()
})

test('the hospital asks for some of it', async () => {
  const { page } = await web.visit(at('needs/new'), 'facility')
  await choose(page, 'Facility', 'Ospedale San Luca')
  await choose(page, 'Where it is to be brought', 'Farmacia')
  await choose(page, 'Item', 'FFP2 respirator')
  await page.getByLabel('How many').fill('800')
  await page.getByLabel('Who wears or uses it').selectOption({ label: 'Intensive care staff' })
  await page.getByLabel('For what').selectOption({ label: 'Aerosol-generating procedures' })
  await page.getByRole('button', { name: 'Ask for this' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'San Luca' }).waitFor()
  await page.context().close()
})

test('the donor desk packs it from the pledge', async () => {
  const { page } = await web.visit(at(`consignments/new?pledge=${kept.pledge}`), 'donor_desk')
  await choose(page, 'Packed at', 'Ningbo Airport')
  await choose(page, 'Sent to', 'Malpensa Airport')
  await choose(page, 'Consignor', 'Beichen Foundation')
  await page.getByLabel('Quantity', { exact: true }).fill('1000')
  await page.getByLabel('Lot number').fill('QH-7')
  await page.getByLabel('Expires on').fill('2031-01-31')
  await page.getByRole('button', { name: 'Record a consignment' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: /→|C-/ }).waitFor()
  kept.consignment = idOn(page)
  const { lines } = await web.app.as('auditor').call('getPledge', {
    params: { ...params(), pledge: kept.pledge },
  })
  expect(lines[0]).toMatchObject({ promised: 0 })
  await page.context().close()
})

test('the logistician lets it leave, and it lands', async () => {
  const { page } = await web.visit(at(`consignments/${kept.consignment}`), 'logistician')
  await page.getByRole('button', { name: 'Record departure' }).click()
  await page.getByText('It has left', { exact: true }).click()
  await page.getByRole('button', { name: 'Record the departure' }).click()
  await page.getByRole('button', { name: 'Record landing' }).click()
  await page.getByRole('button', { name: 'Record the landing' }).click()
  await page.getByText('The landing is recorded').waitFor()
  await page.context().close()
  // Counting has a journey of its own, on a phone without a network.
  const { call } = web.app.as('logistician')
  const where = { ...params(), consignment: kept.consignment }
  const { lines } = await call('getConsignment', { params: where })
  const line = lines[0]?.id ?? ''
  const short = { quantity: 20, reason: 'One box missing' }
  await call('recordCount', {
    params: where,
    body: { id: newId(), place: ids.store, lines: [{ line, sound: 980, short }] },
  })
})

test('the conformity officer lets it pass', async () => {
  const { page } = await web.visit(at('conformity'), 'conformity_officer')
  await page.getByRole('link', { name: 'Look at it and decide' }).first().click()
  await page.getByText('Pass', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Reason' }).first().fill('2 % penetration against 6 %')
  await page.getByRole('button', { name: 'Let it pass' }).click()
  await page.getByText('The verdict is recorded').waitFor()
  await page.context().close()
})

test('the logistician stores it and sends what was asked for', async () => {
  const { page } = await web.visit(at('stock'), 'logistician')
  await page
    .getByRole('button', { name: /FFP2 respirator/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Release to a store' }).click()
  await page.getByRole('button', { name: 'Release to the store' }).click()
  await page.getByText('Released to the store').waitFor()
  await page.goto(`${web.address}${at('deliveries/new')}`)
  await choose(page, 'Where it is loaded', 'Magazzino')
  await choose(page, 'Facility', 'Ospedale San Luca')
  await choose(page, 'Receiving point', 'Farmacia')
  await choose(page, 'Item', 'FFP2 respirator')
  await page.getByLabel('Quantity', { exact: true }).fill('800')
  await page.getByRole('button', { name: 'Dispatch one line' }).click()
  await page.getByText('Dispatched.').first().waitFor()
  await page.context().close()
  const { items } = await web.app.as('auditor').call('listDeliveries', {
    params: params(),
    query: {},
  })
  kept.delivery = items[0]?.id ?? ''
})

test('the pharmacy signs for what it counted, and every unit is accounted for', async () => {
  const { page } = await web.visit(at(`deliveries/${kept.delivery}`), 'facility')
  await page.getByRole('link', { name: 'Sign for what came' }).click()
  await page.getByText('We of Ospedale San Luca counted it').click()
  await page.getByLabel('Sound').fill('795')
  await page.getByLabel('Name under the signature').fill('Dr. Ricci')
  await page.getByRole('button', { name: 'Sign for 795 units' }).click()
  await page.getByText('Signed by Dr. Ricci').waitFor()
  await page.context().close()
  const seen = await web.visit(at('overview'), 'coordinator')
  await seen.page.getByText('795').first().waitFor()
  await seen.page.getByText('980').first().waitFor()
  expect(seen.errors).toEqual([])
  for (const check of checks) {
    const found = await web.app.as('owner').call('verifyLedger', {
      params: params(),
      query: { check },
    })
    expect(found.mismatches).toEqual([])
  }
})

test('a label that was printed leads whoever scans it to its public page', async () => {
  const { call } = web.app.as('logistician')
  const where = { ...params(), consignment: kept.consignment }
  await call('packConsignment', {
    params: where,
    body: {
      id: newId(),
      packages: [
        {
          id: newId(),
          kind: 'pallet',
          weightGrams: 90_000,
          message: 'Insieme ce la faremo',
          lines: [{ id: newId(), item: ids.mask, quantity: 40, provenance: 'gift', stated: '40' }],
        },
      ],
    },
  })
  await call('setLabels', { params: where, body: { id: newId(), labels: 'open' } })
  const path = `/api/operations/${web.app.operation}/consignments/${kept.consignment}/labels`
  const answer = await web.app.as('logistician').fetch(`${path}?size=100x150`)
  const [page] = await printed(new Uint8Array(await answer.arrayBuffer()))
  if (!page) throw new Error('Nothing was printed')
  const codes = await codesOn(page)
  const address = codes.find(({ format }) => format === 'QRCode')?.text ?? ''
  expect(address.startsWith(web.address)).toBe(true)
  const seen = await web.visit(new URL(address).pathname)
  await seen.page.getByText('FFP2 respirator').waitFor()
  await seen.page.getByText('Insieme ce la faremo').waitFor()
  const shown = await seen.page.locator('body').innerText()
  expect(shown).toContain('90')
  expect(shown).not.toMatch(/Magazzino|Ningbo|EUR/)
  expect(seen.errors).toEqual([])
})
