// An airport's apron: three pallets on their way there, and a phone in the hand of who receives them.
import type { Page } from 'playwright-core'
import { newId } from '../../src/platform/ids.ts'
import type { Visit, WebApp } from '../support/web-app.ts'

/** Three pallets on their way to an airport: two of masks, one of suits. */
export const consigned = async ({ app }: WebApp) => {
  const { call } = app.as('coordinator')
  const params = { operation: app.operation }
  const [place, donor, belgium, mask, suit] = [newId(), newId(), newId(), newId(), newId()]
  await call('recordPlace', {
    body: { id: place, kind: 'airport', country: 'BE', names: [{ name: 'Liège Airport' }] },
  })
  for (const [id, kind, name] of [
    [donor, 'foundation', 'Alibaba Foundation'],
    [belgium, 'government', 'Belgium'],
  ] as const)
    await call('recordParty', { body: { id, kind, names: [{ name }] } })
  for (const [id, kind, name] of [
    [mask, 'mask', 'Mask'],
    [suit, 'coverall', 'Protective suit'],
  ] as const)
    await call('recordItem', { body: { id, class: kind, unit: 'piece', names: [{ name }] } })
  const line = (item: string, quantity: number) => ({
    id: newId(),
    item,
    quantity,
    stated: String(quantity),
  })
  const lines = [line(mask, 1000), line(mask, 500), line(suit, 200)]
  const consignment = newId()
  const pallets = [{ sscc: '106141411234567897' }, {}, {}].map((label, at) => ({
    ...label,
    id: newId(),
    kind: 'pallet' as const,
    lines: lines.slice(at, at + 1),
  }))
  const article = newId()
  await call('recordSource', {
    params,
    body: { id: article, kind: 'article', title: 'A packing list' },
  })
  const { code } = await call('recordConsignment', {
    params,
    body: {
      id: consignment,
      parties: [
        { role: 'donor', party: donor },
        { role: 'consignee', party: belgium },
      ],
      destination: place,
      stands: 'in_transit',
      basis: 'reported',
      source: article,
      packages: pallets,
    },
  })
  return { params, place, mask, suit, consignment, code, lines: lines.map(({ id }) => id) }
}

export type Apron = Awaited<ReturnType<typeof consigned>>

export const receiving = ({ app }: WebApp, { place }: Apron): string =>
  `/o/${app.operation}/receiving?place=${place}`

export const chip = (page: Page, says: string | RegExp) =>
  page.getByRole('navigation', { name: 'Places at the thumb' }).getByRole('link', { name: says })
export const row = (page: Page, says: string | RegExp) => page.getByRole('button', { name: says })

/**
 * A scanner that types: faster than a busy machine passes keys on from here. As from a keyboard, a
 * key that nobody took stands in the field, and GS1's separator is Ctrl and a bracket.
 */
export const wedge = (page: Page, code: string) =>
  page.evaluate(
    `(() => {
      const field = document.activeElement
      for (const key of [...${JSON.stringify(code)}, 'Enter']) {
        const pressed = key === '\\u001D' ? { key: ']', ctrlKey: true } : { key }
        const more = { cancelable: true, bubbles: true }
        const isFree = field.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, ...more }))
        if (isFree && key.length === 1 && !pressed.ctrlKey && field instanceof HTMLInputElement)
          field.value += key
      }
    })()`,
  )

/** The worker keeps the application, and the list of the place is on the device. */
export const readyForTheApron = async ({ page }: Visit, { code }: Apron) => {
  await page.getByRole('heading', { name: 'Liège Airport', level: 1 }).waitFor()
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.getByRole('link', { name: code }).waitFor()
}
