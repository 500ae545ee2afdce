// A movement through the whole house: a hospital says over HTTP what it used, with an API key.
// Beside it the same server with a route that inserts the same rows unchecked, and those rows
// without HTTP.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Env } from '../src/http/app.ts'
import { at, found } from '../src/ledger/account.ts'
import { freshApp } from '../tests/support/app.ts'
import { decide, postIn, sceneOf } from '../tests/support/hospital.ts'
import { newId } from '../src/platform/ids.ts'
import { type Engine, openMigrated } from './engine.ts'
import type { Round } from './http-client.ts'
import { median, rowOf, type Row, timed } from './measure.ts'
import { listen } from './routes.ts'
import { insertUnchecked, makeTwins } from './unchecked.ts'

const hospitals = 32

export const measureHttp = async (
  engine: Engine,
  rounds: number,
  calls: number,
): Promise<Row[]> => {
  const database = await openMigrated(await engine.place())
  await makeTwins(database)
  const app = await freshApp(async () => database)
  const scene = await sceneOf(app)
  const [lot] = scene.lots
  await decide(app, lot, 'pass')
  const { call } = app.as('coordinator')
  const facilities: string[] = []
  for (let number = 0; number < hospitals; number++) {
    const body = { id: newId(), kind: 'hospital' as const, names: [{ name: `Hospital ${number}` }] }
    const { id: holder } = await call('recordParty', { body })
    const { respirator: item, pharmacy: place } = scene
    const goods = at('delivered', { item, lot, holder, place })
    await postIn(app, 'receipt.record', [{ from: found(goods), to: goods, quantity: 1e9 }])
    facilities.push(holder)
  }
  const insertOne = () => insertUnchecked(database, app.number, { lines: 1, opened: 0 })
  const bare = new Hono<Env>()
  bare.post('/unchecked', async (c) => {
    await c.req.json()
    await insertOne()
    return c.json({ done: true }, 201)
  })
  bare.all('*', (c) => app.app.fetch(c.req.raw, c.env))
  const { address, stop } = await listen(bare.fetch)
  const base = `${address}/api/operations/${app.operation}/facilities`
  const used = {
    urls: facilities.map((id) => `${base}/${id}/uses`),
    key: app.people.facility.key,
    body: { lines: [{ item: scene.respirator, lot, quantity: 1 }] },
  }
  const unchecked = { ...used, urls: [`${address}/unchecked`] }
  const client = clientProcess()
  const rates = { one: [], bare: [], direct: [], many: [], manyBare: [] } as Record<
    string,
    number[]
  >
  for (let round = 0; round <= rounds; round++) {
    const measured = {
      one: await client.run({ ...used, clients: 1, calls }),
      bare: await client.run({ ...unchecked, clients: 1, calls }),
      direct: await timed(async () => {
        for (let number = 0; number < calls; number++) await insertOne()
      }),
      many: await client.run({ ...used, clients: 32, calls }),
      manyBare: await client.run({ ...unchecked, clients: 32, calls }),
    }
    if (round > 0)
      for (const [name, seconds] of Object.entries(measured)) rates[name]?.push(calls / seconds)
  }
  client.stop()
  await stop()
  await app.close()
  const row = (what: string, name: string, limit: string, aim = {}) =>
    rowOf(
      {
        part: 'http',
        engine: engine.name,
        what,
        value: median(rates[name] ?? []),
        unit: '/s',
        limit: median(rates[limit] ?? []),
      },
      aim,
    )
  const times = engine.name === 'pglite' ? { least: 3 } : {}
  return [
    row('use of goods, 1 client · limit: unchecked', 'one', 'direct', { least: 0.75 }),
    row('use of goods, 1 client · limit: unchecked through HTTP', 'one', 'bare', { least: 0.75 }),
    row('use of goods, 32 clients · limit: unchecked through HTTP', 'many', 'manyBare'),
    row('use of goods, 32 clients · limit: 1 client', 'many', 'one', times),
  ]
}

const clientProcess = () => {
  const child = fork(join(import.meta.dirname, 'http-client.ts'))
  const run = async (round: Round): Promise<number> => {
    child.send(round)
    const [told] = (await once(child, 'message')) as [{ seconds?: number; error?: string }]
    if (told.seconds === undefined) throw new Error(told.error)
    return told.seconds
  }
  return { run, stop: () => child.disconnect() }
}
