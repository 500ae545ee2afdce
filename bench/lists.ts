// Scrolling a list of ten thousand rows in a real browser: the time from frame to frame, beside
// that of the same page when nothing moves, in the same run.
import type { Page } from 'playwright-core'
import type { Role } from '../src/acts/permission.ts'
import { openWebApp } from '../tests/support/web-app.ts'
import { type Engine, openMigrated } from './engine.ts'
import { importFigure } from './import.ts'
import { median, quantile, rowOf, type Row } from './measure.ts'

const frames = 300
const rounds = 5

export const measureLists = async (engine: Engine, rows: number): Promise<Row[]> => {
  const where = await engine.place()
  const web = await openWebApp(() => openMigrated(where))
  try {
    const { app } = web
    await importFigure(app.as('owner').call, app.operation, 'needs', rows)
    const reader: Role = 'coordinator'
    const { page } = await web.visit(`/o/${app.operation}/needs`, reader)
    await page.locator('.wb-row-link').first().waitFor()
    await readToEnd(page)
    const idle: number[] = []
    const wheel: number[] = []
    const flung: number[] = []
    for (let round = 0; round < rounds; round++) {
      idle.push(...(await intervals(page, 0)))
      wheel.push(...(await intervals(page, 60)))
      flung.push(...(await intervals(page, 1200)))
    }
    const of = `of ${rows.toLocaleString('en')} rows`
    const row = (what: string, took: readonly number[], at: (of: readonly number[]) => number) =>
      rowOf(
        {
          part: 'lists',
          engine: engine.name,
          what: `${what} ${of}`,
          value: at(took),
          unit: 'ms',
          limit: at(idle),
          note: `longest ${Math.round(Math.max(...took))}`,
        },
        { most: 1.1 },
      )
    const p95 = (times: readonly number[]) => quantile(times, 0.95)
    return [
      row('frame to frame, 60 pixels a frame, median,', wheel, median),
      row('frame to frame, 60 pixels a frame, p95,', wheel, p95),
      row('frame to frame, 1,200 pixels a frame, median,', flung, median),
      row('frame to frame, 1,200 pixels a frame, p95,', flung, p95),
    ]
  } finally {
    await web.close()
  }
}

// What runs in the page is text: the bench is typed for the server.

/** Scrolls to the end until nothing more is read. */
const readToEnd = (page: Page): Promise<void> =>
  page.evaluate(`(async () => {
    const tall = () => document.documentElement.scrollHeight
    for (let still = 0, height = tall(); still < 10; still++) {
      scrollTo(0, tall())
      await new Promise((after) => setTimeout(after, 100))
      if (tall() !== height) still = 0
      height = tall()
    }
  })()`)

/** Milliseconds between frames while the window moves by so many pixels each, down and up again. */
const intervals = (page: Page, pixels: number): Promise<number[]> =>
  page.evaluate(`(async () => {
    const next = () => new Promise((frame) => requestAnimationFrame(frame))
    scrollTo(0, document.documentElement.scrollHeight / 4)
    for (let frame = 0; frame < 30; frame++) await next()
    const times = []
    for (let before = await next(), frame = 0; frame < ${frames}; frame++) {
      scrollBy(0, frame < ${frames / 2} ? ${pixels} : -${pixels})
      const now = await next()
      times.push(now - before)
      before = now
    }
    return times
  })()`)
