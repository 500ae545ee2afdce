// The four languages: words, numbers and days as each writes them, and refusals too.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { embedded } from '../support/engines.ts'
import { openWebApp, type WebApp } from '../support/web-app.ts'

let web: WebApp
let pledge = ''

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
  const { call } = web.app.as('coordinator')
  const [donor, item] = [newId(), newId()]
  const names = [{ name: 'Zhejiang Province' }, { name: '浙江省', language: 'zh', script: 'Hans' }]
  await call('recordParty', { body: { id: donor, kind: 'province', names } })
  await call('recordItem', {
    body: { id: item, class: 'mask', unit: 'piece', names: [{ name: 'M' }] },
  })
  pledge = newId()
  await call('recordPledge', {
    params: { operation: web.app.operation },
    body: {
      id: pledge,
      donors: [donor],
      announcedOn: '2020-03-16',
      lines: [
        {
          id: newId(),
          item,
          quantity: 1_700_000,
          qualifier: 'at_least',
          stated: 'over 1.7 million',
        },
      ],
    },
  })
}, 240_000)
afterAll(() => web.close())

describe.each([
  ['en', 'Pledges', '≥ 1,700,000', 'pieces', 'Mon, 16 Mar 2020', 'There is no pledge'],
  ['it', 'Promesse', '≥ 1.700.000', 'pezzi', 'lun 16 mar 2020', 'non c’è la promessa'],
  ['fr', 'Promesses', '≥ 1 700 000', 'pièces', 'lun. 16 mars 2020', 'promesse'],
  ['zh', '认捐', '≥ 1,700,000', '件', '2020年3月16日', '认捐'],
])('in %s', (language, title, number, unit, day, refusal) => {
  test('a list, a figure, a day and a refusal', async () => {
    const { page, errors } = await web.visit('/sign-in', 'coordinator')
    await page.evaluate((l) => localStorage.setItem('waybill-language', l), language)
    await page.goto(`${web.address}/o/${web.app.operation}/pledges`)
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    await page.goto(`${web.address}/o/${web.app.operation}/pledges/${pledge}`)
    await page.getByText(unit).first().waitFor()
    const shown = (await page.locator('main').innerText()).replaceAll(/[\u00A0\u202F]/g, ' ')
    expect(shown).toContain(number)
    expect(shown).toContain(day)
    expect(errors).toEqual([])
    await page.goto(`${web.address}/o/${web.app.operation}/pledges/${newId()}`)
    await page.getByRole('alert').filter({ hasText: refusal }).waitFor()
    await page.context().close()
  })
})
