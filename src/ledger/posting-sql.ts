import { type RawBuilder, sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { digest } from '#platform/digest.ts'
import { type Account, keyOf, leaving } from './account.ts'
import { type Crossing, crossingsOf, lastMileOf } from './crossing.ts'
import { type Arrival, arrivalsOf, type Based, flowsOf, turns } from './flow.ts'
import type { Sheet } from './posting.ts'

/** By what an account is found and locked: its natural key, digested. */
export const digestOf = (account: Account): string => digest(keyOf(account))

/** An array as its literal: of numbers, flags, ids and codes, which need no quoting. */
const list = (values: readonly (string | number | boolean | null)[]): string =>
  `{${values.map((value) => value ?? 'null').join(',')}}`

/** Numbers ids in the order of their first use, so that the server reads each of them once. */
const numbering = () => {
  const numbers = new Map<string, number>()
  const number = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, known)
    return known
  }
  const numbered = (ids: readonly string[]) => list(ids.map(number))
  return { numbers, numbered }
}

/** What names accounts, as `open_accounts` and `post_movement` take it: after the keys. */
const namesOf = (accounts: readonly Account[], numbered: (ids: readonly string[]) => string) => {
  const ids = (name: 'holder' | 'place' | 'item' | 'lot' | 'pledgeLine' | 'consignmentLine') =>
    sql`${numbered(accounts.map((each) => each[name]))}::int[]`
  const codes = (name: 'stage' | 'reached' | 'condition') => list(accounts.map((a) => a[name]))
  return sql.join([
    sql`${codes('stage')}::stage[]`,
    sql`${codes('reached')}::stage[]`,
    ids('holder'),
    ids('place'),
    ids('item'),
    ids('lot'),
    ids('pledgeLine'),
    ids('consignmentLine'),
    sql`${codes('condition')}::condition[]`,
  ])
}

/** Opens and locks these accounts (no two alike). Answers id and balance in the order given. */
export const openAccounts = async (
  tx: Query,
  operation: number,
  accounts: readonly Account[],
): Promise<{ id: number; balance: number }[]> => {
  const { numbers, numbered } = numbering()
  const names = namesOf(accounts, numbered)
  const found = await sql<{ id: number; balance: number }>`
    select id, balance
      from open_accounts(${operation}, ${list([...numbers.keys()])}::uuid[],
        ${list(accounts.map(digestOf))}::uuid[], ${names})
     order by ord
  `.execute(tx)
  return found.rows
}

type Act = Pick<By, 'operation' | 'act' | 'happenedAt'>

/** An expression that is worked out in the call of a posting, before it. */
export type Asks = RawBuilder<unknown>

/** `held`: the balances of a movement that needs thought, which has written nothing. */
interface Told {
  readonly asked: unknown
  readonly held: number[] | null
}

/**
 * Posts a movement and all that follows from it, after it asked what `asks` says. Unless it was
 * decided before, it may find that the movement needs thought (`held`).
 * `receives`: accounts that goods come to, where some may be missing.
 */
export const postMovement = async (
  tx: Query,
  by: Act,
  sheet: Sheet,
  based: readonly Based[],
  {
    decided,
    receives,
    asks = sql`null`,
  }: { decided: boolean; receives: readonly number[]; asks?: Asks | undefined },
): Promise<Told> => {
  const [only, ...others] = based
  const arrivals = arrivalsOf(based)
  const owed = receives.flatMap((index) => {
    const account = sheet.accounts[index]
    return account ? [digestOf(leaving(account, 'unexplained'))] : []
  })
  const isSimple = only && others.length === 0 && !only.line.reverses && arrivals.length < 2
  const posts =
    isSimple && !decided
      ? postLine(by, only, owed[0], arrivals[0])
      : postLines(by, sheet, based, { decided, owed, arrivals })
  // In this order: a row's expressions are worked out as they are written.
  const found = await sql<Told>`select ${asks} as asked, ${posts} as held`.execute(tx)
  const [told = { asked: null, held: null }] = found.rows
  if (told.held) return told
  const crossings = crossingsOf(based)
  if (crossings.length > 0) await addCrossings(tx, by.operation, crossings)
  const lastMile = lastMileOf(based, crossings)
  if (lastMile.length > 0) await coverAgain(tx, by.operation, lastMile)
  return told
}

/** What an expression comes to. */
export const answerTo = async (tx: Query, asks: Asks): Promise<unknown> => {
  const found = await sql<{ answer: unknown }>`select ${asks} as answer`.execute(tx)
  return found.rows[0]?.answer
}

/** Most movements have none: those pay nothing for them. */
const addCrossings = async (tx: Query, operation: number, crossings: readonly Crossing[]) => {
  const column = (name: keyof Crossing) => list(crossings.map((crossing) => crossing[name]))
  await sql`
    with x as materialized (
      select * from unnest(${column('stage')}::stage[], ${column('consignmentLine')}::uuid[],
        ${column('lot')}::uuid[], ${column('before')}::uuid[], ${column('pledgeLine')}::uuid[],
        ${column('item')}::uuid[], ${column('quantity')}::bigint[])
        as x(stage, consignment_line, lot, before, pledge_line, item, quantity)
    ), by_line as (
      insert into crossing as c (operation, stage, consignment_line, lot, before, pledge_line,
        item, slot, quantity)
      select ${operation}, x.stage, x.consignment_line, x.lot, x.before, x.pledge_line, x.item,
             pg_backend_pid() & 7, x.quantity
        from x
      on conflict (operation, stage, consignment_line, lot, before, pledge_line, item, slot)
      do update set quantity = c.quantity + excluded.quantity
    )
    insert into lot_arrival as a (operation, lot, before, item, slot, quantity)
    select ${operation}, x.lot, x.before, x.item, pg_backend_pid() & 7, sum(x.quantity)
      from x where x.stage = 'arrived'
     group by x.lot, x.before, x.item
     order by x.lot, x.before, x.item
    on conflict (operation, lot, before, item, slot)
    do update set quantity = a.quantity + excluded.quantity
  `.execute(tx)
}

/** What these delivery lines bring covers needs: how far, once their goods moved. */
const coverAgain = async (tx: Query, operation: number, lines: readonly string[]) => {
  await sql`select cover_delivered_needs(${operation}, ${list(lines)}::uuid[])`.execute(tx)
}

const postLine = (
  by: Act,
  { line, root }: Based,
  owed: string | undefined,
  arrival: Arrival | undefined,
) => {
  const side = (a: Account) => sql`${digestOf(a)}::uuid, ${a.stage}::stage, ${a.reached}::stage,
    ${a.holder}::uuid, ${a.place}::uuid, ${a.item}::uuid, ${a.lot}::uuid, ${a.pledgeLine}::uuid,
    ${a.consignmentLine}::uuid, ${a.condition}::condition`
  return sql`post_line(${by.operation}, ${by.act}, ${by.happenedAt}, ${line.quantity},
    ${root.basis}, ${turns(line)}, ${line.attributed ?? false}, ${owed ?? null},
    ${arrival?.day ?? null}, ${arrival?.item ?? null}, ${arrival?.quantity ?? null},
    ${side(line.from)}, ${side(line.to)})`
}

const postLines = (
  by: Act,
  sheet: Sheet,
  based: readonly Based[],
  more: { decided: boolean; owed: readonly string[]; arrivals: readonly Arrival[] },
) => {
  const { owed, arrivals } = more
  const lines = based.map(({ line }) => line)
  const flows = flowsOf(based)
  const { numbers, numbered } = numbering()
  const names = namesOf(sheet.accounts, numbered)
  const [pledgeLine, item, fromPledgeLine, fromItem] = (
    ['pledgeLine', 'item', 'fromPledgeLine', 'fromItem'] as const
  ).map((name) => numbered(flows.map((flow) => flow[name])))
  const [stage, reached, fromStage, fromReached, basis] = (
    ['stage', 'reached', 'fromStage', 'fromReached', 'basis'] as const
  ).map((name) => list(flows.map((flow) => flow[name])))
  const arrived = numbered(arrivals.map((arrival) => arrival.item))
  const counted = (indexes: readonly number[]) => list(indexes.map((index) => index + 1))
  // What most movements have none of is left out: beyond the end of an array there is null.
  const some = <T extends string | number | boolean>(values: readonly (T | null)[]) =>
    list(values.some((value) => value) ? values : [])
  return sql`post_movement(${by.operation}, ${by.act}, ${by.happenedAt}, ${more.decided},
      ${list([...numbers.keys()])}::uuid[], ${list(sheet.accounts.map(digestOf))}::uuid[],
      ${names}, ${list(sheet.deltas)}::bigint[], ${list(owed)}::uuid[],
      ${counted(sheet.from)}::int[], ${counted(sheet.to)}::int[],
      ${list(lines.map((line) => line.quantity))}::bigint[],
      ${some(lines.map(turns))}::boolean[],
      ${some(lines.map((line) => line.attributed ?? false))}::boolean[],
      ${some(lines.map((line) => line.reverses?.act ?? null))}::uuid[],
      ${some(lines.map((line) => line.reverses?.line ?? null))}::int[],
      ${pledgeLine}::int[], ${item}::int[], ${stage}::stage[], ${reached}::stage[],
      ${fromPledgeLine}::int[], ${fromItem}::int[], ${fromStage}::stage[],
      ${fromReached}::stage[], ${basis}::basis[],
      ${list(flows.map((flow) => flow.quantity))}::bigint[],
      ${list(arrivals.map((arrival) => arrival.day))}::date[], ${arrived}::int[],
      ${list(arrivals.map((arrival) => arrival.basis))}::basis[],
      ${list(arrivals.map((arrival) => arrival.quantity))}::bigint[])`
}

/**
 * How much is missing (owed to `unexplained`) where each of these accounts stands, by its key. They
 * stay locked, since a reversal may take back what is owed without touching the accounts.
 */
export const owedBy = async (
  tx: Query,
  operation: number,
  accounts: readonly Account[],
): Promise<Map<string, number>> => {
  if (accounts.length === 0) return new Map()
  const keys = new Map(accounts.map((a) => [digestOf(leaving(a, 'unexplained')), keyOf(a)]))
  const found = await sql<{ key: string; owed: number }>`
    select replace(key::text, '-', '') as key, -balance as owed from account
     where operation = ${operation} and key = any(${list([...keys.keys()])}::uuid[])
       and balance < 0
     order by key
       for update
  `.execute(tx)
  return new Map(found.rows.map(({ key, owed }) => [keys.get(key) ?? '', owed]))
}
