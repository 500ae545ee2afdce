// Somebody who means no good, or whose finger slips.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { embedded } from '../support/engines.ts'
import { openWebApp, type WebApp } from '../support/web-app.ts'

let web: WebApp
const attack = '<img src=x onerror="window.caught=1"><script>window.caught=1</script>'

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
}, 240_000)
afterAll(() => web.close())

/** The name stands on the page as it was typed, and nothing in it ran. */
const expectHarmless = async (page: Page, text = attack) => {
  await page.getByText(text, { exact: false }).first().waitFor()
  expect(await page.evaluate('window.caught')).toBeUndefined()
}

test("another operation's address shows nothing of it, and not even that it is there", async () => {
  const owner = web.app.as('owner').call
  await owner('recordOperation', { body: { id: newId(), slug: 'secret-1', name: 'Not yours' } })
  for (const path of [
    'desk',
    'pledges',
    'overview',
    'members',
    'settings',
    `stock?item=${newId()}`,
  ]) {
    const there = await web.visit(`/o/secret-1/${path}`, 'coordinator')
    await there.page.getByText('There is nothing at this address').waitFor()
    expect(await there.page.content()).not.toContain('Not yours')
    const nowhere = await web.visit(`/o/no-such-1/${path}`, 'coordinator')
    await nowhere.page.getByText('There is nothing at this address').waitFor()
    await there.page.context().close()
    await nowhere.page.context().close()
  }
})

test('a script in every text of a record is a text, wherever it is shown', async () => {
  const { call } = web.app.as('coordinator')
  const params = { operation: web.app.operation }
  const party = newId()
  const item = newId()
  const place = newId()
  const pledge = newId()
  await call('recordParty', {
    body: { id: party, kind: 'hospital', names: [{ name: attack }], note: attack },
  })
  await call('recordPlace', { body: { id: place, kind: 'warehouse', names: [{ name: attack }] } })
  await call('recordItem', {
    body: { id: item, class: 'mask', unit: 'piece', names: [{ name: attack }], note: attack },
  })
  await call('recordPledge', {
    params,
    body: {
      id: pledge,
      donors: [party],
      recipientWords: attack,
      statedDate: attack,
      note: attack,
      reason: attack,
      lines: [{ id: newId(), item, quantity: 10, stated: attack, earmark: attack }],
    },
  })
  await call('recordNeed', {
    params,
    body: {
      id: newId(),
      facility: party,
      place,
      note: attack,
      lines: [
        {
          id: newId(),
          item,
          quantity: 5,
          usedBy: 'ward_staff',
          purpose: 'other',
          useWords: attack,
        },
      ],
    },
  })
  for (const path of [
    'pledges',
    `pledges/${pledge}`,
    'needs',
    'parties',
    `parties/${party}`,
    'items',
    'overview',
  ]) {
    const { page, errors } = await web.visit(`/o/${web.app.operation}/${path}`, 'coordinator')
    await expectHarmless(page)
    expect(errors).toEqual([])
    await page.context().close()
  }
})

test('a form that is sent twice is done once', async () => {
  const { call } = web.app.as('coordinator')
  const params = { operation: web.app.operation }
  const donor = newId()
  const item = newId()
  const named = (name: string) => [{ name }]
  await call('recordParty', { body: { id: donor, kind: 'company', names: named('Twice & Co') } })
  await call('recordItem', {
    body: { id: item, class: 'mask', unit: 'piece', names: named('Masks sent twice') },
  })
  const { page } = await web.visit(`/o/${web.app.operation}/pledges/new`, 'coordinator')
  await page.getByRole('combobox', { name: 'From' }).fill('Twice')
  await page.getByRole('option', { name: 'Twice & Co' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Item' }).fill('Masks sent')
  await page.getByRole('option', { name: 'Masks sent twice' }).click()
  await page.getByLabel('Quantity', { exact: true }).fill('500')
  await page.getByRole('button', { name: 'Record a pledge' }).dblclick()
  await page.getByRole('heading', { name: 'Twice & Co', level: 1 }).waitFor()
  const { items } = await call('listPledges', { params, query: { donor } })
  expect(items.map(({ open }) => open)).toEqual([500])
})

test('what was typed outlives a network that failed, and is sent once it is there', async () => {
  const { page } = await web.visit(`/o/${web.app.operation}/pledges/new`, 'coordinator')
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill('Typed before the network went')
  await page.reload()
  expect(await note.inputValue()).toBe('Typed before the network went')
  await page.getByRole('button', { name: 'Begin anew' }).click()
  expect(await note.inputValue()).toBe('')
})
