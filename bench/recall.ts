// A recall of a lot that was split into 500 holders through six hops: how long the complete list
// takes, beside the same in a small operation; and what the gate costs a posting (gate.ts).
import { sql } from 'kysely'
import { recordDescent } from '../src/conformity/actions.ts'
import { type Account, at, leaving, sourceOf } from '../src/ledger/account.ts'
import type { Database, Query, Where } from '../src/platform/database.ts'
import { newId } from '../src/platform/ids.ts'
import { analyzeGrown } from '../src/platform/upkeep.ts'
import { recordRecall } from '../src/recalls/actions.ts'
import { holders, recallOf } from '../src/recalls/reading-actions.ts'
import { type Engine, openMigrated } from './engine.ts'
import { gateCost } from './gate.ts'
import { latency, rowOf, type Row } from './measure.ts'
import { acting, insertLots, insertParties, insertPlaces } from './register.ts'

const facilities = 500
const regions = 20

/** `loaded`: a database with an operation of many postings; else only the small one is measured. */
export const measureRecall = async (
  engine: Engine,
  loaded: Where | undefined,
  { asks, rounds }: { asks: number; rounds: number },
): Promise<Row[]> => {
  const small = await prepared(await engine.place())
  const few = await asked(small, asks)
  const gate = await gateCost(engine, small, rounds)
  await small.database.close()
  const row = (what: string, value: number, limit: number | undefined, aim = {}) =>
    rowOf(
      {
        part: 'recall',
        engine: engine.name,
        what,
        value,
        unit: 'ms',
        ...(limit !== undefined && { limit }),
        note: `p50; ${facilities} holders, six hops`,
      },
      aim,
    )
  if (!loaded) return [row('every holder, small', few.list, undefined), ...gate]
  const large = await prepared(loaded)
  const many = await asked(large, asks)
  const of = `${large.postings.toLocaleString('en')} postings`
  await large.database.close()
  const most = engine.name === 'pglite' ? 100 : 50
  return [
    row(`every holder, ${of} · limit: small`, many.list, few.list, { value: most }),
    row(`the books with notices, ${of} · limit: small`, many.books, few.books),
    ...gate,
  ]
}

interface Prepared {
  readonly database: Database
  readonly operation: number
  readonly postings: number
  readonly recall: string
}

const asked = async ({ database: { query }, operation, recall }: Prepared, asks: number) => {
  const all = await holders(query, operation, recall, { limit: 1_000_000 })
  const told = new Set(all.map(({ party }) => party?.id)).size
  if (told < facilities) throw new Error(`${told} holders are on the list`)
  const list = await latency(asks, () => holders(query, operation, recall, { limit: 1_000_000 }))
  const books = await latency(asks, () => recallOf(query, operation, recall))
  return { list: list.p50, books: books.p50 }
}

/** A lot through six hops: read off, released, two moves, the last mile, the ward; then recalled. */
export const prepared = async (where: Where): Promise<Prepared> => {
  const database = await openMigrated(where)
  const { query } = database
  const operation = await operationOf(query)
  const parties = await insertParties(query, facilities)
  const places = await insertPlaces(query, regions)
  const [centre = ''] = places
  const { item, lots } = await insertLots(query, 6)
  const [unread = '', ...read] = lots
  const act = acting(database, operation)
  const goods = (lot: string, more: Partial<Account> = {}) => ({
    item,
    lot,
    holder: parties[0] ?? '',
    place: centre,
    ...more,
  })
  const units = facilities * 100
  const arrived = at('arrived', goods(unread))
  await act('receipt.record', [{ from: sourceOf(arrived), to: arrived, quantity: units }])
  const share = units / read.length
  const stored = read.map((lot) => at('arrived', goods(lot)))
  await act(
    'stock.identify',
    stored.map((to) => ({ from: arrived, to, quantity: share })),
    (tx, by) =>
      recordDescent(
        tx,
        by,
        read.map((lot) => ({ ancestor: unread, lot })),
      ),
  )
  const inStock = read.map((lot) => at('in_stock', goods(lot)))
  await act(
    'stock.release',
    stored.map((from, i) => ({ from, to: inStock[i] ?? from, quantity: share })),
  )
  const hop = inStock.flatMap((from) =>
    places.map((place) => {
      const road = leaving(from, 'moving', { place })
      return { from, road, there: at('in_stock', { ...from, place }), quantity: share / regions }
    }),
  )
  await act(
    'stock.move',
    hop.map(({ from, road: to, quantity }) => ({ from, to, quantity })),
  )
  await act(
    'stock.move',
    hop.map(({ road: from, there: to, quantity }) => ({ from, to, quantity })),
  )
  const lastMile = parties.map((holder, index) => {
    const from = hop[index % hop.length]?.there ?? arrived
    const road = at('dispatched', {
      item,
      lot: from.lot,
      holder: from.holder,
      consignmentLine: newId(),
    })
    return { from, road, there: at('delivered', { item, lot: from.lot, holder }), quantity: 90 }
  })
  await act(
    'delivery.dispatch',
    lastMile.map(({ from, road: to, quantity }) => ({ from, to, quantity })),
  )
  await act(
    'delivery.sign',
    lastMile.map(({ road: from, there: to, quantity }) => ({ from, to, quantity })),
  )
  await act(
    'facility.issue',
    lastMile.map(({ there: from }) => {
      return { from, to: at('issued', { ...from, place: centre }), quantity: 40 }
    }),
  )
  const recall = await act('recall.record', [], (tx, by) =>
    recordRecall(tx, by, {
      subject: { kind: 'lot', lot: unread },
      outcome: 'hold',
      instruction: 'set_aside',
      reason: 'Measured',
      alarm: null,
      evidence: [],
    }),
  )
  await analyzeGrown(database)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from posting where operation = ${operation}`.execute(query)
  return { database, operation, postings: rows[0]?.count ?? 0, recall }
}

/** The operation that was loaded; its like in an empty database. */
const operationOf = async (query: Query): Promise<number> => {
  await sql`
    insert into operation (slug, name) select 'measured', 'Measured'
     where not exists (select 1 from operation where id <> 0)`.execute(query)
  const { rows } = await sql<{ id: number }>`
    select id from operation where id <> 0 order by id limit 1`.execute(query)
  return rows[0]?.id ?? 0
}
