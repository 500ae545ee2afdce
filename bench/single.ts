// One durable movement of one line: by one client, and by several at once.
import { at, sourceOf } from '../src/ledger/account.ts'
import { newId } from '../src/platform/ids.ts'
import { type Engine, openMigrated } from './engine.ts'
import { moving } from './goods.ts'
import { race, rowOf, type Row } from './measure.ts'
import { insertUnchecked, makeTwins } from './unchecked.ts'

const operation = 1

/** Pairs of accounts that goods go between, of different pledge lines, so few clients meet. */
const pairs = 64

export const measureSingle = async (
  engine: Engine,
  rounds: number,
  calls: number,
): Promise<Row[]> => {
  const database = await openMigrated(await engine.place())
  await makeTwins(database)
  const move = moving(database, operation)
  const item = newId()
  const ways = Array.from({ length: pairs }, () => {
    const goods = { item, lot: newId(), pledgeLine: newId(), consignmentLine: newId() }
    const from = at('packed', { ...goods, holder: newId() })
    return { from, to: at('in_transit', { ...goods, holder: newId() }), quantity: 1 }
  })
  for (const { from } of ways)
    await move({
      kind: 'consignment.pack',
      lines: [{ from: sourceOf(from), to: from, quantity: 1e9 }],
    })
  let turn = 0
  const movement = () => {
    const way = ways[(turn += 1) % pairs]
    return move({ kind: 'consignment.send', lines: way ? [way] : [] })
  }
  const limit = () => insertUnchecked(database, operation, { lines: 1, opened: 0 })
  const clients = (number: number) => ({ units: 1, calls: calls * 2, clients: number })
  const rates = await race(
    {
      one: { units: 1, calls, call: movement },
      oneLimit: { units: 1, calls, call: limit },
      eight: { ...clients(8), call: movement },
      eightLimit: { ...clients(8), call: limit },
      many: { ...clients(32), call: movement },
      manyLimit: { ...clients(32), call: limit },
    },
    rounds,
  )
  await database.close()
  const row = (what: string, value: number, limit: number, aim = {}) =>
    rowOf({ part: 'single', engine: engine.name, what, value, unit: '/s', limit }, aim)
  const times = engine.name === 'pglite' ? { least: 3 } : {}
  return [
    row('movement, 1 client · limit: unchecked', rates.one, rates.oneLimit, { least: 0.75 }),
    row('movement, 8 clients · limit: unchecked', rates.eight, rates.eightLimit),
    row('movement, 32 clients · limit: unchecked', rates.many, rates.manyLimit),
    row('movement, 32 clients · limit: 1 client', rates.many, rates.one, times),
  ]
}
