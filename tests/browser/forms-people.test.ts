// One's own account, and whom a coordinator lets in.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embedded } from '../support/engines.ts'
import { openWebApp, type WebApp } from '../support/web-app.ts'

let web: WebApp
beforeAll(async () => {
  web = await openWebApp(embedded.fresh)
}, 240_000)
afterAll(() => web.close())

test('one changes the own name and password, and every other session ends', async () => {
  const { page } = await web.visit(`/o/${web.app.operation}/desk`, 'auditor')
  await page.getByRole('link', { name: 'Your account' }).click()
  await page.getByLabel('Name that others read').fill('Anna Verdi')
  await page.getByRole('button', { name: 'Change the name' }).click()
  await page.getByText('The name is changed.').waitFor()

  // Another browser, in which the same person has signed in.
  const other = await page.context().browser()?.newContext()
  const signIn = (password: string) =>
    other?.request.post(`${web.address}/api/auth/sign-in/email`, {
      data: { email: 'auditor@aid.example', password },
      headers: { origin: web.address },
    })
  const me = async () => (await other?.request.get(`${web.address}/api/me`))?.status()
  await signIn('seven masks in a row')
  expect(await me()).toBe(200)

  await page.getByLabel('Password now').fill('not this one at all')
  await page.getByLabel('New password').fill('eight')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByText('At least 12 characters.').nth(1).waitFor()
  await page.getByLabel('New password').fill('eight masks in a row')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByText('This is not your password.').waitFor()
  expect(await me()).toBe(200)
  await page.getByLabel('Password now').fill('seven masks in a row')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByText('All other sessions of yours are ended.').waitFor()
  expect(await me()).toBe(401)
  expect((await signIn('seven masks in a row'))?.status()).toBe(401)
  expect((await signIn('eight masks in a row'))?.status()).toBe(200)
  await page.reload()
  expect(await page.getByLabel('Name that others read').inputValue()).toBe('Anna Verdi')
  await other?.close()
  await page.context().close()
})

test('whoever admits a member is told what is needed, and whom nobody knows', async () => {
  const { page } = await web.visit(`/o/${web.app.operation}/members/new`, 'coordinator')
  await page.getByRole('button', { name: 'Admit a member' }).click()
  await page.getByText('This is needed.').nth(1).waitFor()
  await page.getByLabel('E-mail').fill('nobody@aid.example')
  await page.getByRole('checkbox', { name: 'Auditor' }).check()
  await page.getByRole('button', { name: 'Admit a member' }).click()
  await page.getByText('Nobody with nobody@aid.example can sign in here').waitFor()
  await page.context().close()
})
