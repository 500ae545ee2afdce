// A thousand lines in one movement: a packing opens an account per line, a receipt moves goods
// between accounts that are there.
import { type Account, at, sourceOf } from '../src/ledger/account.ts'
import { newId } from '../src/platform/ids.ts'
import { type Engine, openMigrated } from './engine.ts'
import { moving } from './goods.ts'
import { race, rowOf, type Row } from './measure.ts'
import { insertUnchecked, makeTwins } from './unchecked.ts'

const operation = 1
const size = 1000

export const measureBatch = async (engine: Engine, rounds: number): Promise<Row[]> => {
  const database = await openMigrated(await engine.place())
  await makeTwins(database)
  const move = moving(database, operation)
  const goods = { item: newId(), pledgeLine: newId(), holder: newId() }
  const source = sourceOf(at('committed', goods))
  const committed = at('committed', goods)
  await move({ kind: 'pledge.commit', lines: [{ from: source, to: committed, quantity: 1e12 }] })
  const lots = Array.from({ length: 20 }, () => newId())
  const lines = () =>
    Array.from({ length: size }, (_, index) =>
      at('packed', { ...goods, lot: lots[index % 20] ?? '', consignmentLine: newId() }),
    )
  const pack = (to: readonly Account[], quantity: number) =>
    move({
      kind: 'consignment.pack',
      lines: to.map((account) => ({ from: committed, to: account, quantity })),
    })
  const there = lines()
  const [holder, place] = [newId(), newId()]
  const taken = there.map((from) => at('arrived', { ...from, holder, place }))
  const receive = () =>
    move({
      kind: 'receipt.count',
      mood: 'fact',
      lines: there.flatMap((from, index) => {
        const to = taken[index]
        return to ? [{ from, to, quantity: 1 }] : []
      }),
    })
  await pack(there, 1e6)
  await receive()
  const contestant = (call: () => Promise<unknown>) => ({ units: size, calls: 1, call })
  const rates = await race(
    {
      packing: contestant(() => pack(lines(), 5)),
      packingLimit: contestant(() =>
        insertUnchecked(database, operation, { lines: size, opened: size }),
      ),
      receipt: contestant(receive),
      receiptLimit: contestant(() =>
        insertUnchecked(database, operation, { lines: size, opened: 0 }),
      ),
    },
    rounds,
  )
  await database.close()
  const row = (what: string, value: number, limit: number, aim = {}) =>
    rowOf({ part: 'batch', engine: engine.name, what, value, unit: 'lines/s', limit }, aim)
  const aim = { least: 0.4 }
  return [
    row(
      '1 → 1,000 new accounts · limit: 1,000 postings and accounts',
      rates.packing,
      rates.packingLimit,
      aim,
    ),
    row('1 → 1,000 new accounts · limit: the postings alone', rates.packing, rates.receiptLimit),
    row('1,000 → 1,000 accounts · limit: 1,000 postings', rates.receipt, rates.receiptLimit, aim),
  ]
}
