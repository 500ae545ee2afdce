import { sql } from 'kysely'
import type { Basis, By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { type Account, digestOf, keyOf, leaving, type Stage } from './account.ts'
import { type Arrival, arrivalsOf, type Based, flowsOf, type Root, turns } from './flow.ts'
import type { Sheet } from './posting.ts'

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
type Held = { held: number[] | null }

/**
 * Posts a movement and all that follows from it; answers undefined. Unless it was decided before,
 * it may find that the movement needs thought: then it has written nothing and answers the
 * accounts' balances. `receives`: accounts that goods come to, where some may be missing.
 */
export const postMovement = async (
  tx: Query,
  by: Act,
  sheet: Sheet,
  based: readonly Based[],
  { decided, receives }: { decided: boolean; receives: readonly number[] },
): Promise<number[] | undefined> => {
  const [only, ...others] = based
  const arrivals = arrivalsOf(based)
  const owed = receives.flatMap((index) => {
    const account = sheet.accounts[index]
    return account ? [digestOf(leaving(account, 'unexplained'))] : []
  })
  const isSimple = only && others.length === 0 && !only.line.reverses && arrivals.length < 2
  const statement =
    isSimple && !decided
      ? postLine(by, only, owed[0], arrivals[0])
      : postLines(by, sheet, based, { decided, owed, arrivals })
  const found = await statement.execute(tx)
  return found.rows[0]?.held ?? undefined
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
  return sql<Held>`
    select post_line(${by.operation}, ${by.act}, ${by.happenedAt}, ${line.quantity}, ${root.basis},
      ${turns(line)}, ${line.attributed ?? false}, ${owed ?? null}, ${arrival?.day ?? null},
      ${arrival?.item ?? null}, ${arrival?.quantity ?? null}, ${side(line.from)},
      ${side(line.to)}) as held
  `
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
  return sql<Held>`
    select post_movement(${by.operation}, ${by.act}, ${by.happenedAt}, ${more.decided},
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
      ${list(arrivals.map((arrival) => arrival.quantity))}::bigint[]) as held
  `
}

/** How much is missing (owed to `unexplained`) where each of these accounts stands, by its key. */
export const owedBy = async (
  tx: Query,
  operation: number,
  accounts: readonly Account[],
): Promise<Map<string, number>> => {
  if (accounts.length === 0) return new Map()
  const keys = new Map(accounts.map((a) => [digestOf(leaving(a, 'unexplained')), keyOf(a)]))
  const found = await sql<{ key: string; owed: number }>`
    select key, -balance as owed from account
     where operation = ${operation} and key = any(${list([...keys.keys()])}::uuid[])
       and balance < 0
  `.execute(tx)
  return new Map(found.rows.map(({ key, owed }) => [keys.get(key) ?? '', owed]))
}

/**
 * How much of posting `of` reversals have taken back, less what reversals of those gave again.
 */
const reversed = (of: string) => sql`coalesce((
  with recursive taken as (
    select r.act, r.line, r.quantity, 1 as sign from posting r
     where r.operation = ${sql.ref(`${of}.operation`)} and r.reverses_act = ${sql.ref(`${of}.act`)}
       and r.reverses_line = ${sql.ref(`${of}.line`)}
    union all
    select r.act, r.line, r.quantity, -t.sign from taken t
      join posting r on r.operation = ${sql.ref(`${of}.operation`)} and r.reverses_act = t.act
       and r.reverses_line = t.line)
  select sum(sign * quantity) from taken), 0)::bigint`

const account = (alias: 's' | 'd') => sql`
  json_build_object('stage', ${sql.ref(`${alias}.stage`)}, 'reached', ${sql.ref(`${alias}.reached`)},
    'holder', ${sql.ref(`${alias}.holder`)}, 'place', ${sql.ref(`${alias}.place`)},
    'item', ${sql.ref(`${alias}.item`)}, 'lot', ${sql.ref(`${alias}.lot`)},
    'pledgeLine', ${sql.ref(`${alias}.pledge_line`)},
    'consignmentLine', ${sql.ref(`${alias}.consignment_line`)},
    'condition', ${sql.ref(`${alias}.condition`)})`

export interface Posted {
  readonly act: string
  readonly line: number
  readonly seq: number
  readonly quantity: number
  readonly from: Account
  readonly to: Account
  readonly basis: Basis
  readonly destinationId: number
  readonly reversesAct: string | null
  /** How much of it later reversals have taken back. */
  readonly reversed: number
}

/** The postings of one act, with both accounts and how much of each was taken back since. */
export const postingsOf = async (q: Query, operation: number, act: string): Promise<Posted[]> => {
  const found = await sql<Posted>`
    select p.act, p.line, p.seq, p.quantity, ${account('s')} as "from", ${account('d')} as "to",
           m.basis, p.destination as "destinationId",
           p.reverses_act as "reversesAct",
           ${reversed('p')} as reversed
      from posting p
      join act m on m.operation = p.operation and m.id = p.act
      join account s on s.operation = p.operation and s.id = p.source
      join account d on d.operation = p.operation and d.id = p.destination
     where p.operation = ${operation} and p.act = ${act}
     order by p.line
  `.execute(q)
  return found.rows
}

/**
 * The acts that drew on what this act brought, after it, and were not wholly taken back; the first
 * hundred. Nobody draws on what went outside the books; and what goes to `unexplained` is of the
 * goods that its own act brought.
 */
export const laterDraws = async (q: Query, operation: number, act: string) => {
  const found = await sql<{ act: string; kind: string; happenedAt: string }>`
    select distinct m.id as act, m.kind, m.happened_at as "happenedAt"
      from posting p
      join account d on d.operation = p.operation and d.id = p.destination
       and d.stage not in ('source', 'found', 'unexplained', 'transformed')
      join posting later on later.operation = p.operation and later.source = p.destination
       and later.seq > p.seq and later.act <> p.act
      join account w on w.operation = later.operation and w.id = later.destination
       and w.stage <> 'unexplained'
      join act m on m.operation = later.operation and m.id = later.act
     where p.operation = ${operation} and p.act = ${act} and later.reverses_act is null
       and later.quantity > ${reversed('later')}
     order by m.happened_at, m.id
     limit 100
  `.execute(q)
  return found.rows
}

/** What a reversal needs to know of the posting it takes back. */
export interface Reversible extends Root {
  readonly source: number
  readonly destination: number
  /** What is left of it to take back. */
  readonly left: number
}

/** These postings, by `act/line`; what is not there was never posted. */
export const reversibles = async (
  q: Query,
  operation: number,
  postings: readonly { act: string; line: number }[],
): Promise<Map<string, Reversible>> => {
  if (postings.length === 0) return new Map()
  const found = await sql<Reversible & { name: string }>`
    with recursive asked as (
      select x.act, x.line, p.source, p.destination, p.quantity - ${reversed('p')} as left
        from (select distinct * from unnest(${list(postings.map((p) => p.act))}::uuid[],
          ${list(postings.map((p) => p.line))}::int[]) as y(act, line)) x
        join posting p on p.operation = ${operation} and p.act = x.act and p.line = x.line
    ), up as (
      select a.act, a.line, a.act as root, a.line as root_line, 0 as depth from asked a
      union all
      select u.act, u.line, p.reverses_act, p.reverses_line, u.depth + 1
        from up u
        join posting p on p.operation = ${operation} and p.act = u.root and p.line = u.root_line
       where p.reverses_act is not null
    ), root as (
      select distinct on (act, line) act, line, root, depth from up order by act, line, depth desc
    )
    select a.act || '/' || a.line as name, a.source, a.destination, a.left, m.basis,
           to_char(m.happened_at at time zone 'UTC', 'YYYY-MM-DD') as day,
           r.depth % 2 = 1 as restores
      from asked a
      join root r on r.act = a.act and r.line = a.line
      join act m on m.operation = ${operation} and m.id = r.root
  `.execute(q)
  return new Map(found.rows.map(({ name, ...posting }) => [name, posting]))
}

/** What is left of these postings to take back, by `act/line`. */
export const leftToReverse = async (
  q: Query,
  operation: number,
  postings: readonly { act: string; line: number }[],
): Promise<Map<string, number>> => {
  const found = await reversibles(q, operation, postings)
  return new Map([...found].map(([name, { left }]) => [name, left]))
}

export interface Standing extends Account {
  readonly id: number
  readonly balance: number
  readonly since: string | null
}

/** Which accounts: every property that is given must match. At least one narrows by an index. */
export interface Where {
  readonly pledgeLines?: readonly string[]
  readonly consignmentLines?: readonly string[]
  readonly lots?: readonly string[]
  readonly holders?: readonly string[]
  readonly places?: readonly string[]
  readonly items?: readonly string[]
  readonly stages?: readonly Stage[]
}

/** The accounts that hold something (or owe it, outside), with balances; the oldest first. */
export const standings = async (q: Query, operation: number, where: Where): Promise<Standing[]> => {
  const among = (column: string, values: readonly string[] | undefined) =>
    values ? sql`and ${sql.ref(column)} = any(${values}::uuid[])` : sql``
  const found = await sql<Standing>`
    select id, stage, reached, holder, place, item, lot, pledge_line as "pledgeLine",
           consignment_line as "consignmentLine", condition, balance, since
      from account
     where operation = ${operation} and since is not null
       ${among('pledge_line', where.pledgeLines)} ${among('lot', where.lots)}
       ${among('consignment_line', where.consignmentLines)} ${among('holder', where.holders)}
       ${among('place', where.places)} ${among('item', where.items)}
       ${where.stages ? sql`and stage = any(${where.stages}::text[]::stage[])` : sql``}
     order by since, id
  `.execute(q)
  return found.rows
}
