// A book to post in: acts recorded as the rooms record them, on a database of one's own.
import { sql } from 'kysely'
import type { Basis } from '../../src/acts/act.ts'
import { perform } from '../../src/acts/perform.ts'
import type { ActKind } from '../../src/acts/permission.ts'
import { type Account, at, sourceOf } from '../../src/ledger/account.ts'
import { type Movement, post, type Receipted, reverse } from '../../src/ledger/actions.ts'
import { standings } from '../../src/ledger/sql.ts'
import { verify } from '../../src/ledger/verify-sql.ts'
import { checks, type Mismatch } from '../../src/ledger/verify.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'

export const operation = 7

const clock = () => new Date('2020-03-20T12:00:00Z')
const everyone = [
  'coordinator',
  'donor_desk',
  'logistician',
  'conformity_officer',
  'pharmacist',
  'facility',
] as const

export interface Saying {
  readonly id?: string
  readonly kind?: ActKind
  readonly basis?: Exclude<Basis, 'reported'>
  /** When it happened; noon of 20 March 2020 if not said. */
  readonly at?: string
}

/** Records one act; `action` is what it does. */
const act = <T>(
  database: Database,
  { id = newId(), kind = 'stock.move', basis = 'documented', at }: Saying,
  content: unknown,
  action: (tx: Parameters<typeof post>[0], by: Parameters<typeof post>[1]) => Promise<T>,
): Promise<{ answer: T; replayed: boolean; id: string }> =>
  perform(
    { database, clock },
    {
      operation,
      kind,
      actor: { user: 'tester', roles: everyone },
      envelope: { id, basis, ...(at && { happenedAt: at }) },
      content,
    },
    async (tx, by) => ({ subject: id, answer: await action(tx, by) }),
  ).then((done) => ({ ...done, id }))

const past = { asks: sql`null`, judge: async () => {} }

/** Posts a movement as one act. Without a clearance given, the gate counts as asked. */
export const move = (
  database: Database,
  lines: Movement['lines'],
  { mood = 'instruction', ...saying }: Saying & { mood?: Movement['mood'] } = {},
) =>
  act<Receipted>(database, saying, lines, (tx, by) =>
    post(tx, by, { mood, lines, clearance: past }),
  )

/** Reverses an act, as an act. */
export const undo = (database: Database, undone: string, saying: Saying = {}) =>
  act<Receipted>(database, { kind: 'act.reverse', ...saying }, { undone }, (tx, by) =>
    reverse(tx, by, undone),
  )

/** So many units packed on a consignment line, and the accounts that they may come to. */
export const packedIn = async (database: Database, quantity: number) => {
  const goods = { item: newId(), lot: newId(), consignmentLine: newId() }
  const consignor = newId()
  const store = { holder: newId(), place: newId() }
  const { consignmentLine: _left, ...inStore } = goods
  const packed = at('packed', { ...goods, holder: consignor })
  const lines = [{ from: sourceOf(packed), to: packed, quantity }]
  const { id: act } = await move(database, lines, { kind: 'consignment.pack' })
  return {
    act,
    packed,
    sent: at('in_transit', { ...goods, holder: consignor }),
    arrived: at('arrived', { ...goods, ...store }),
    stored: at('in_stock', { ...inStore, ...store }),
  }
}

/** The balance of one account. */
export const balanceOf = async (database: Database, account: Account): Promise<number> => {
  const found = await standings(database.query, operation, {
    items: [account.item],
    lots: [account.lot],
    holders: [account.holder],
    places: [account.place],
    stages: [account.stage],
    pledgeLines: [account.pledgeLine],
    consignmentLines: [account.consignmentLine],
  })
  const same = (other: Account) =>
    other.reached === account.reached && other.condition === account.condition
  return found.find(same)?.balance ?? 0
}

/** What `verify` finds wrong in this book; all but that of needs has looked at something. */
export const mismatchesIn = async ({ query }: Database): Promise<Mismatch[]> => {
  const found: Mismatch[] = []
  for (const check of checks) {
    const { checked, mismatches } = await verify(query, operation, check)
    if (checked === 0 && check !== 'coverage')
      throw new Error(`There was nothing for ${check} to look at`)
    found.push(...mismatches)
  }
  return found
}
