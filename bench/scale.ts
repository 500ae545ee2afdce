// Loading an operation, and asking it the ledger's questions on the way: whether an answer takes
// as long at a million postings as at ten thousand.
import { sql } from 'kysely'
import { movementsOf } from '../src/consignments/package-reading-sql.ts'
import {
  arrivedBetween,
  balanceOf,
  openByHolder,
  pipelineByStage,
} from '../src/ledger/questions-sql.ts'
import type { Database, Where } from '../src/platform/database.ts'
import { none } from '../src/platform/ids.ts'
import { analyzeGrown } from '../src/platform/upkeep.ts'
import { restingStages } from '../src/reports/report.ts'
import { lyingStill } from '../src/reports/sql.ts'
import { traceLot, tracePledge } from '../src/reports/tracing.ts'
import { freshApp } from '../tests/support/app.ts'
import { type Engine, openMigrated } from './engine.ts'
import { type Moved, moving } from './goods.ts'
import { fromClients, type Latency, latency, rowOf, type Row, timed } from './measure.ts'
import { beginOperation, nextGift } from './operation.ts'
import { measureRoutes } from './routes.ts'
import type { Operation } from './shape.ts'
import { insertUnchecked, makeTwins } from './unchecked.ts'

interface Asked {
  readonly sizes: readonly number[]
  readonly asks: number
  readonly tell: (words: string) => void
}

export const measureScale = async (
  engine: Engine,
  where: Where,
  { sizes, asks, tell }: Asked,
): Promise<Row[]> => {
  const database = await openMigrated(where)
  await makeTwins(database)
  const app = await freshApp(async () => database)
  const known = await beginOperation(database.query)
  const load = loading(database, app.number, known, tell)
  const measured = new Map<number, Map<string, Latency>>()
  for (const size of sizes) {
    await load.upTo(size)
    tell(`${engine.name}: ${size.toLocaleString('en')} postings`)
    // As the server does each minute; a server's autovacuum would have done so by now.
    await analyzeGrown(database)
    const answers = new Map<string, Latency>()
    for (const [what, ask] of questionsOf(database, app.number, known)) {
      answers.set(what, await latency(asks, ask))
      tell(`  ${what}: p95 ${answers.get(what)?.p95.toFixed(2)} ms`)
    }
    measured.set(size, answers)
  }
  const rows = [
    ...(await load.rows(engine, database)),
    ...latencyRows(engine, sizes, measured),
    ...(await measureRoutes(engine, app, known)),
  ]
  await sql`update operation set public = true where id = ${app.number}`.execute(database.query)
  await app.close()
  return rows
}

/** How the rate is measured: eight gifts are recorded at once, each by acts one after another. */
const clients = 8

const loading = (
  database: Database,
  operation: number,
  known: Operation,
  tell: (words: string) => void,
) => {
  const move = moving(database, operation)
  let [postings, seconds, limitPostings, limitSeconds] = [0, 0, 0, 0]
  const chunk = async () => {
    const waiting: Moved[][] = []
    for (let i = 0; i < 20; i++) waiting.push(await nextGift(database.query, operation, known))
    const shapes = waiting.flat().map(({ lines }) => lines.length)
    seconds += await timed(() =>
      fromClients(clients, waiting.length, async () => {
        for (const movement of waiting.pop() ?? []) await move(movement)
      }),
    )
    const made = shapes.reduce((sum, lines) => sum + lines, 0)
    postings += made
    return shapes
  }
  /** As many rows unchecked, each movement a commit, between the chunks. */
  const limit = async (shapes: readonly number[]) => {
    const waiting = [...shapes]
    limitSeconds += await timed(() =>
      fromClients(clients, shapes.length, async () => {
        const lines = waiting.pop() ?? 1
        await insertUnchecked(database, operation, { lines, opened: lines === 1 ? 0 : lines })
      }),
    )
    limitPostings += shapes.reduce((sum, lines) => sum + lines, 0)
  }
  let chunks = 0
  const upTo = async (size: number) => {
    while (postings < size) {
      const shapes = await chunk()
      if (chunks++ % 10 === 0) await limit(shapes)
      if (chunks % 20 === 0) tell(`  ${postings.toLocaleString('en')} postings loaded`)
    }
  }
  const rows = async (engine: Engine, { query }: Database): Promise<Row[]> => {
    const bytes = async (what: string) => {
      const { rows } = await sql<{ bytes: number }>`
        select pg_total_relation_size(${what}::regclass) as bytes`.execute(query)
      return rows[0]?.bytes ?? 0
    }
    const row = (what: string, value: number, unit: string, limit?: number) =>
      rowOf({
        part: 'load',
        engine: engine.name,
        what,
        value,
        unit,
        ...(limit !== undefined && { limit }),
      })
    const made = postings.toLocaleString('en')
    return [
      row(
        `${made} postings, 8 clients · limit: unchecked`,
        postings / seconds,
        '/s',
        limitPostings / limitSeconds,
      ),
      row('posting with its indexes', (await bytes('posting')) / postings, 'bytes/posting'),
      row('account with its indexes', (await bytes('account')) / postings, 'bytes/posting'),
      row('act with its indexes', (await bytes('act')) / postings, 'bytes/posting'),
      row('memory of the program afterwards', process.memoryUsage().rss / 1024 ** 2, 'MB'),
    ]
  }
  return { upTo, rows }
}

/** Each question of the ledger, of something else each time. */
const questionsOf = (
  { query }: Database,
  operation: number,
  { gifts }: Operation,
): [string, (number: number) => Promise<unknown>][] => {
  // Scattered over all gifts, without a period that a cache could follow.
  const some = (number: number) => {
    const gift = gifts[(number * 7919 + 13) % gifts.length]
    if (!gift) throw new Error('Nothing was loaded')
    return gift
  }
  const page = { limit: 100 }
  const line = (number: number) => number % 5
  return [
    [
      'balance of one account',
      (n) => balanceOf(query, operation, some(n).stock[line(n)] ?? never()),
    ],
    [
      'where is all of a lot',
      (n) => traceLot(query, operation, some(n).lots[line(n)] ?? none, page),
    ],
    ['what became of a pledge', (n) => tracePledge(query, operation, some(n).pledge, page)],
    ['open: one donor', (n) => openByHolder(query, operation, { holder: some(n).donor })],
    [
      'open: the next 10 donors',
      (n) => openByHolder(query, operation, { after: some(n).donor, limit: 10 }),
    ],
    ['pipeline by item and stage', () => pipelineByStage(query, operation)],
    [
      'arrived between two days',
      (n) => arrivedBetween(query, operation, some(n).day, nextDay(some(n).day)),
    ],
    [
      'history of a package',
      (n) => movementsOf(query, operation, [some(n).consignmentLines[n % 25] ?? none]),
    ],
    [
      'what lies still, a page of 50',
      (n) => lyingStill(query, operation, asked, [`${some(n).day}T00:00:00.000Z`, 0]),
    ],
  ]
}
const asked = { stages: restingStages, limit: 50, now: '2022-01-01T00:00:00.000Z' }
const never = (): never => {
  throw new Error('Every gift has stock')
}
const nextDay = (day: string) =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length)

const latencyRows = (
  engine: Engine,
  sizes: readonly number[],
  measured: ReadonlyMap<number, ReadonlyMap<string, Latency>>,
): Row[] => {
  const [small, ...larger] = sizes
  const first = measured.get(small ?? 0)
  const last = larger.at(-1)
  if (!first) return []
  return [...first].flatMap(([what, least]) => {
    const row = (size: number, { p50, p95 }: Latency, more: object, aim = {}) =>
      rowOf(
        {
          part: 'questions',
          engine: engine.name,
          what: `${what}, ${size.toLocaleString('en')}`,
          value: p95,
          unit: 'ms',
          note: `p50 ${p50.toPrecision(2)}`,
          ...more,
        },
        aim,
      )
    const most = engine.name === 'pglite' ? { most: 1.5, value: 20 } : { most: 1.5 }
    return [
      row(small ?? 0, least, {}),
      ...larger.flatMap((size) => {
        const answer = measured.get(size)?.get(what)
        return answer ? [row(size, answer, { limit: least.p95 }, size === last ? most : {})] : []
      }),
    ]
  })
}
