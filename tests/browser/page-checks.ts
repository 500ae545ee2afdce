// What must be true of every page, whatever it shows.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Window {
  readonly axe: { run: (options: RunOptions) => Promise<AxeResults> }
}

/** Violations of WCAG 2.2, A and AA, each with the elements that break it. */
export const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const found = await page.evaluate(
    (values) => (globalThis as unknown as Window).axe.run({ runOnly: { type: 'tag', values } }),
    tags,
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  )
}

/** Pixels by which the page is wider than its window: a phone would have to be panned. */
export const overflowOn = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Fonts that some letter had to be borrowed from: the product brings all that it writes in. */
export const borrowedFontsOn = async (page: Page): Promise<string[]> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  await page.evaluate(markUnusual)
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-unusual]',
  })
  const borrowed = new Map<string, string>()
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const { familyName, isCustomFont } of fonts) {
      if (isCustomFont || borrowed.has(familyName)) continue
      const { outerHTML } = await devtools.send('DOM.getOuterHTML', { nodeId })
      borrowed.set(familyName, outerHTML.slice(0, 200))
    }
  }
  await devtools.detach()
  return [...borrowed].map(([family, where]) => `${family}: ${where}`)
}

/** Marks elements with letters that a font may lack; each is then asked for its fonts, slowly. */
const markUnusual = (): void => {
  for (const element of document.querySelectorAll('body, body *')) {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    if (own.some((node) => /[^\u0020-\u024F\s]/.test(node.textContent ?? '')))
      element.setAttribute('data-unusual', '')
  }
}

/** Addresses of this operation that the page leads to. */
export const linksOn = async (page: Page, operation: string): Promise<string[]> => {
  const found = await page
    .locator(`a[href^="/o/${operation}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(found)]
}

/** An address without what it is about: pages of one kind are alike. */
export const kindOf = (address: string): string =>
  address
    .replace(/\?.*$/, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replace(/\/rules\/.+/, '/rules/…')

/** Waits until what the page reads has come and is drawn. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1, .wb-empty').first().waitFor()
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready.then(() => null))
}
