// A child program. It opens the data folder it is given, says what it finds there, then posts as
// fast as it can from several clients, and says of each act, once it was acknowledged, which it was
// and what it moved. It ends when it is killed.
import fs from 'node:fs'
import { sql } from 'kysely'
import { at, leaving, sourceOf } from '../../src/ledger/account.ts'
import type { Line } from '../../src/ledger/posting.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { mismatchesIn, move, operation, undo } from './book.ts'

const [folder = '', clients = '8'] = process.argv.slice(2)

/** The same goods in every run, so that each run goes on where the one before was killed. */
const named = (number: number) => `0195a3c0-7b1e-7cc3-98a5-${String(number).padStart(12, '0')}`
const goods = { item: named(1), lot: named(2), pledgeLine: named(3) }
const store = at('arrived', {
  ...goods,
  holder: named(4),
  place: named(5),
  consignmentLine: named(6),
})

/** One line; written to the pipe at once, so that what was said before a kill is read after it. */
const say = (word: string, value: unknown) => fs.writeSync(1, `${word} ${JSON.stringify(value)}\n`)

/** Every act that is there with what it moved, and what is wrong with the books. */
const look = async (database: Database) => {
  const { rows } = await sql<{ act: string; units: number }>`
    select m.id as act, sum(p.quantity)::bigint as units
      from act m join posting p on p.operation = m.operation and p.act = m.id
     where m.operation = ${operation} group by m.id`.execute(database.query)
  say('there', Object.fromEntries(rows.map(({ act, units }) => [act, units])))
  say('wrong', rows.length > 0 ? await mismatchesIn(database) : [])
}

const tell = (act: string, lines: readonly Line[]) =>
  say('acknowledged', [act, lines.reduce((sum, { quantity }) => sum + quantity, 0)])

const post = async (database: Database, lines: readonly Line[], mood: 'instruction' | 'fact') => {
  const { id, answer } = await move(database, lines, { mood, basis: 'counted' })
  tell(id, answer.lines)
  return id
}

/** One client: goods come, go on (sometimes more than there are), are used, and come back. */
const work = async (database: Database, client: number): Promise<never> => {
  const ward = at('delivered', { ...goods, holder: named(10 + client) })
  for (let round = 0; ; round++) {
    const quantity = 1 + ((client + round) % 7)
    await post(database, [{ from: sourceOf(store), to: store, quantity }], 'instruction')
    const signed = [
      { from: store, to: ward, quantity: quantity + (round % 3) },
      { from: ward, to: leaving(ward, 'used'), quantity: 1 },
    ]
    await post(database, signed, 'fact')
    const wrong = [{ from: ward, to: leaving(ward, 'lost'), quantity: 1 }]
    const { id, answer } = await undo(database, await post(database, wrong, 'fact'))
    tell(id, answer.lines)
  }
}

const database = await openDatabase({ data: folder })
await look(database)
await Promise.all(Array.from({ length: Number(clients) }, (_, client) => work(database, client)))
