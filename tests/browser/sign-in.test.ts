// The door, and what stands behind it for whoever is signed in.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embedded } from '../support/engines.ts'
import { openWebApp, phone, type WebApp } from '../support/web-app.ts'

let web: WebApp

beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
}, 180_000)
afterAll(() => web.close())

test('whoever is not signed in is led to the door, and from there to where they were going', async () => {
  const { page, errors, foreign } = await web.visit(`/o/${web.app.operation}/pledges`)
  await page.getByLabel('E-mail').fill('auditor@aid.example')
  await page.getByLabel('Password', { exact: true }).fill('seven masks in a row')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Pledges', level: 1 }).waitFor()
  expect(errors.filter((said) => !/401/.test(said))).toEqual([])
  expect(foreign).toEqual([])
})

test('a phone has its places at the thumb', async () => {
  const { page, errors } = await web.visit(`/o/${web.app.operation}/pledges`, 'logistician', phone)
  await page.getByRole('navigation', { name: 'Places at the thumb' }).waitFor()
  expect(errors).toEqual([])
})
