// A hospital with its store and its lots behind pages, and what is looked for on them.
import type { Page } from 'playwright-core'
import type { TestApp } from '../support/app.ts'
import { embedded } from '../support/engines.ts'
import type { Scene } from '../support/hospital.ts'
import { openWebApp, type WebApp } from '../support/web-app.ts'

export interface HospitalWeb extends WebApp {
  readonly scene: Scene
  readonly params: { readonly operation: string }
  /** The address of a page of the operation. */
  readonly at: (path: string) => string
}

/** `web = await openHospital(handedOut)`, and `web.close()` when done. */
export const openHospital = async (
  prepared: (app: TestApp) => Promise<Scene>,
): Promise<HospitalWeb> => {
  const web = await openWebApp(embedded.fresh)
  const { operation } = web.app
  const scene = await prepared(web.app)
  return { ...web, scene, params: { operation }, at: (path) => `/o/${operation}/${path}` }
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const ward = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Fills in an alarm: four of the lot, on the ward that has them. */
export const fillAlarm = async (page: Page) => {
  await page.getByRole('radio', { name: /FFP2, folded/ }).check()
  await page.getByLabel('Ward').selectOption({ label: 'Terapia intensiva' })
  await page.getByLabel('What is wrong').fill('Straps tear')
  await page.getByLabel('How many').fill('4')
}
