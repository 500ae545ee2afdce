// Receiving where there is no network: in three parts, with a pallet that never came, the tab closed
// in between, and everything sent once when the network is back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checks } from '../../src/ledger/verify.ts'
import { embedded } from '../support/engines.ts'
import { openWebApp, phone, type WebApp } from '../support/web-app.ts'
import { type Apron, chip, consigned, readyForTheApron, receiving, row, wedge } from './apron.ts'

let web: WebApp
let ids: Apron

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
  ids = await consigned(web)
}, 180_000)
afterAll(() => web.close())

test('received offline in three parts, a pallet lost, the tab closed in between: done once', async () => {
  const visit = await web.visit(receiving(web, ids), 'logistician', phone)
  await readyForTheApron(visit, ids)
  const context = visit.page.context()
  await web.goOffline()
  await visit.page.close()

  // A tab opened where nobody answers. The first part: one pallet by its label, one by hand.
  const first = await web.again(visit, receiving(web, ids))
  const { page } = first
  await page.getByText('No network: as of').waitFor()
  await page.getByRole('link', { name: ids.code }).click()
  await page.getByText('3 packages expected').waitFor()
  await wedge(page, '00106141411234567897')
  await page.getByText('Package 1 is marked.').waitFor()
  await page.getByText('Seals intact', { exact: true }).first().click()
  await row(page, /^Pallet 2/).click()
  await page.getByRole('button', { name: 'Record tally of 2 packages' }).click()
  await chip(page, /1 act waits/).waitFor()
  await page.getByRole('link', { name: `${ids.code} 1 package` }).waitFor()

  // The second part, in another tab: units of the first pallet, some of them damaged.
  await page.close()
  const second = (await web.again(first, receiving(web, ids))).page
  await chip(second, /1 act waits/).waitFor()
  await second.getByRole('link', { name: ids.code }).click()
  await second.getByRole('link', { name: 'Count units' }).click()
  await row(second, /^Mask.*1,000 of 1,000/).click()
  await second.getByLabel('Sound').fill('990')
  await second.getByRole('button', { name: 'Damaged' }).click()
  await second.getByLabel('Damaged').fill('10')
  await second.getByLabel('What is wrong with them').fill('Wet through')
  await second.close()
  // Closed in the middle: what was typed is there when it is opened again.
  const third = (
    await web.again(
      first,
      `/o/${web.app.operation}/receiving/${ids.consignment}/count?place=${ids.place}`,
    )
  ).page
  expect(await third.getByLabel('Sound').inputValue()).toBe('990')
  await third.getByRole('button', { name: 'Record count of 1 line' }).click()
  await chip(third, /2 acts wait/).waitFor()

  // The third part: the pallet of suits never came.
  await third.getByRole('link', { name: ids.code }).click()
  await third.getByRole('link', { name: 'Count units' }).click()
  await row(third, /^Protective suit/).click()
  await third.getByRole('button', { name: 'Short' }).click()
  await third.getByLabel('Short').fill('200')
  await third
    .getByLabel('Why they are missing, if known')
    .fill('The pallet was not on the aeroplane')
  await third.getByRole('button', { name: 'Record count of 1 line' }).click()
  await chip(third, /3 acts wait/).waitFor()
  await third.close()

  await web.goOnline()
  const back = await web.again(first, receiving(web, ids))
  await chip(back.page, 'Everything sent').waitFor()
  expect(back.foreign).toEqual([])

  const { call } = web.app.as('auditor')
  const { items } = await call('listReceipts', { params: ids.params, query: {} })
  const kinds = items.map(({ kind }) => kind)
  expect(kinds).toHaveLength(3)
  expect(kinds.filter((kind) => kind === 'count')).toHaveLength(2)
  expect(items.find(({ kind }) => kind === 'tally')?.packages).toMatchObject([
    { sscc: '106141411234567897', sealsIntact: true },
    { sealsIntact: null },
  ])
  const { consignment } = ids
  const found = await call('getDiscrepancies', { params: { ...ids.params, consignment } })
  expect(found.lines).toMatchObject([
    { received: 1000, short: 0, outstanding: 0 },
    { received: 500, short: 0, outstanding: 0 },
    { received: 0, short: 200, outstanding: 0 },
  ])
  for (const check of checks) {
    const verified = await web.app
      .as('owner')
      .call('verifyLedger', { params: ids.params, query: { check } })
    expect(verified.mismatches).toEqual([])
  }
  await context.close()
}, 180_000)
