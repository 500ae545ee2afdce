// What somebody waits for who opens a page: the reports and a trace over HTTP, at the full size.
import { serve } from '@hono/node-server'
import type { TestApp } from '../tests/support/app.ts'
import type { Engine } from './engine.ts'
import { latency, rowOf, type Row } from './measure.ts'
import type { Operation } from './shape.ts'

interface Page {
  readonly next: string | null
}

export const measureRoutes = async (
  engine: Engine,
  app: TestApp,
  { gifts }: Operation,
): Promise<Row[]> => {
  const { address, stop } = await listen(app.app.fetch)
  const headers = { authorization: `Bearer ${app.people.coordinator.key}` }
  const get = async (path: string) => {
    const answer = await fetch(`${address}/api/operations/${app.operation}/${path}`, { headers })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.text()
  }
  const some = (number: number) => gifts[(number * 7919 + 13) % gifts.length]
  const rows: Row[] = []
  const row = async (what: string, asks: number, ask: (number: number) => Promise<unknown>) => {
    const { p50, p95 } = await latency(asks, ask)
    const note = `p50 ${p50.toPrecision(2)}`
    rows.push(rowOf({ part: 'routes', engine: engine.name, what, value: p95, unit: 'ms', note }))
  }
  try {
    await row('GET traces/lots/{lot}', 100, (n) => get(`traces/lots/${some(n)?.lots[n % 5]}`))
    await row('GET reports/ageing', 100, () => get('reports/ageing'))
    await row('GET reports/pipeline', 50, () => get('reports/pipeline'))
    await row('GET desk', 20, () => get('desk'))
    const lists = ['pledges', 'pledges?sort=most_open', 'consignments', 'stock', 'acts']
    for (const list of lists) await row(`GET ${list}`, 20, () => get(list))
    const pages = ['figures', 'donors', 'values', 'coverage', 'flows', 'on-the-way']
    for (const report of pages) {
      let cursor = ''
      await row(`GET reports/${report}, page after page`, 50, async () => {
        const { next } = JSON.parse(await get(`reports/${report}?${cursor}`)) as Page
        cursor = next ? `cursor=${next}` : ''
      })
    }
    return rows
  } finally {
    await stop()
  }
}

/** A server of its own port, with connections kept open. */
export const listen = (fetch: Parameters<typeof serve>[0]['fetch']) =>
  new Promise<{ address: string; stop: () => Promise<void> }>((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      const stop = () =>
        new Promise<void>((stopped) => {
          server.close(() => stopped())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ address: `http://127.0.0.1:${port}`, stop })
    })
  })
