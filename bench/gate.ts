// What the gate costs a posting: the same dispatch through it and past it, turn by turn.
import { sql } from 'kysely'
import { clear } from '../src/conformity/gate-actions.ts'
import { at, sourceOf } from '../src/ledger/account.ts'
import type { Line } from '../src/ledger/posting.ts'
import type { Database, Query } from '../src/platform/database.ts'
import { newId, none } from '../src/platform/ids.ts'
import type { Engine } from './engine.ts'
import { race, rowOf, type Row } from './measure.ts'
import { type Act, acting, insertLots, insertParties, insertPlaces } from './register.ts'

/** A store of many lots that have passed, each with more than will ever be sent. */
const gatedLines = async (query: Query, operation: number, act: Act): Promise<Line[]> => {
  const { item, lots } = await insertLots(query, 200)
  const [place = ''] = await insertPlaces(query, 1)
  const [holder = ''] = await insertParties(query, 1)
  const stock = lots.map((lot) => at('in_stock', { item, lot, place, holder }))
  await act(
    'receipt.record',
    stock.map((to) => ({ from: sourceOf(to), to, quantity: 1e9 })),
  )
  await sql`
    insert into verdict (id, operation, subject, item, maker, packaging, lot, package, outcome,
      reason, decided_at, recorded_at, recorded_by, source, lifts)
    select gen_random_uuid(), ${operation}, 'lot', ${none}, ${none}, '', x.lot, ${none}, 'pass',
           'Measured', now(), now(), '', ${none}, '{}' from unnest(${lots}::uuid[]) as x(lot)`.execute(
    query,
  )
  return stock.map((from) => {
    return { from, to: at('dispatched', { item, lot: from.lot, holder: newId() }), quantity: 1 }
  })
}

/** The same dispatch through the gate and past it, turn by turn. */
export const gateCost = async (
  engine: Engine,
  { database, operation }: { database: Database; operation: number },
  rounds: number,
) => {
  const act = acting(database, operation)
  const gated = await gatedLines(database.query, operation, act)
  const rows: Row[] = []
  for (const size of [1, 20, 100]) {
    let turn = 0
    const lines = () => {
      const begin = (turn++ * size) % gated.length
      return gated.slice(begin, begin + size)
    }
    const dispatch = (through: boolean) => async () => {
      const some = lines()
      const asks = some.map(({ from, quantity }) => ({
        lot: from.lot,
        item: from.item,
        quantity,
        use: 'ward_staff general_care',
      }))
      await act(
        'delivery.dispatch',
        some,
        undefined,
        through ? (tx, by) => clear(tx, by, asks) : undefined,
      )
    }
    const calls = Math.max(10, Math.round(200 / size))
    const rates = await race(
      {
        gated: { units: size, calls, call: dispatch(true) },
        ungated: { units: size, calls, call: dispatch(false) },
      },
      rounds,
    )
    rows.push(
      rowOf(
        {
          part: 'recall',
          engine: engine.name,
          what: `lines dispatched through the gate, ${size} in an act · limit: ungated`,
          value: rates.gated,
          unit: '/s',
          limit: rates.ungated,
        },
        { least: 0.9 },
      ),
    )
  }
  return rows
}
