import type { Page } from 'playwright-core'

/** Chooses a record by its name in the picker with this label, as one types. */
export const choose = async (page: Page, field: string, name: string) => {
  const picker = page.getByRole('combobox', { name: field }).first()
  await picker.fill(name)
  // Those that are seen: every picker keeps its own, and a plain select has options too.
  await page.locator('[role=option]:visible').filter({ hasText: name }).first().click()
  // One of several leaves the field empty; the only one stands in it.
  await page.waitForFunction(
    ([text, label]) =>
      [...document.querySelectorAll<HTMLInputElement>('input[role=combobox]')].some(
        (input) =>
          input.labels?.[0]?.textContent?.startsWith(label ?? '') &&
          (input.value === text || input.value === ''),
      ),
    [name, field],
  )
}
