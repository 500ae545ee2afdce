import { sql } from 'kysely'
import type { Basis } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import type { Account, Stage } from './account.ts'
import type { Flow, Line } from './posting.ts'

/** Opens and locks these accounts (no two alike). Answers id and balance in the order given. */
export const openAccounts = async (
  tx: Query,
  operation: number,
  accounts: readonly Account[],
): Promise<{ id: number; balance: number }[]> => {
  const column = (name: keyof Account) => accounts.map((account) => account[name])
  const found = await sql<{ ord: number; id: number; balance: number }>`
    select ord, id, balance from open_accounts(${operation}, ${column('stage')}::text[]::stage[],
      ${column('reached')}::text[]::stage[], ${column('holder')}::uuid[],
      ${column('place')}::uuid[], ${column('item')}::uuid[], ${column('lot')}::uuid[],
      ${column('pledgeLine')}::uuid[], ${column('consignmentLine')}::uuid[],
      ${column('condition')}::text[]::condition[])
  `.execute(tx)
  return found.rows.toSorted((a, b) => a.ord - b.ord)
}

export interface Written {
  readonly source: number
  readonly destination: number
  readonly line: Line
}

/** Writes a movement's postings with what they do to balances and flows. */
export const writePostings = async (
  tx: Query,
  movement: { operation: number; act: string; happenedAt: string },
  postings: readonly Written[],
  deltas: readonly (readonly [account: number, delta: number])[],
  flows: readonly Flow[],
): Promise<void> => {
  const flow = (name: keyof Flow) => flows.map((each) => each[name])
  await sql`
    select write_postings(${movement.operation}, ${movement.act}, ${movement.happenedAt},
      ${postings.map((p) => p.source)}::bigint[], ${postings.map((p) => p.destination)}::bigint[],
      ${postings.map((p) => p.line.quantity)}::bigint[],
      ${postings.map((p) => p.line.reverses?.act ?? null)}::uuid[],
      ${postings.map((p) => p.line.reverses?.line ?? null)}::int[],
      ${postings.map((p) => p.line.attributed ?? false)}::boolean[],
      ${deltas.map(([account]) => account)}::bigint[], ${deltas.map(([, d]) => d)}::bigint[],
      ${flow('pledgeLine')}::uuid[], ${flow('fromItem')}::uuid[], ${flow('item')}::uuid[],
      ${flow('fromStage')}::text[]::stage[], ${flow('fromReached')}::text[]::stage[],
      ${flow('stage')}::text[]::stage[], ${flow('reached')}::text[]::stage[],
      ${flow('basis')}::text[]::basis[], ${flow('quantity')}::bigint[])
  `.execute(tx)
}

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
           coalesce((select sum(r.quantity) from posting r
             where r.operation = p.operation and r.reverses_act = p.act
               and r.reverses_line = p.line), 0)::bigint as reversed
      from posting p
      join act m on m.operation = p.operation and m.id = p.act
      join account s on s.operation = p.operation and s.id = p.source
      join account d on d.operation = p.operation and d.id = p.destination
     where p.operation = ${operation} and p.act = ${act}
     order by p.line
  `.execute(q)
  return found.rows
}

/** The acts that drew on what this act brought, after it, and were not wholly taken back. */
export const laterDraws = async (q: Query, operation: number, act: string) => {
  const found = await sql<{ act: string; kind: string; happenedAt: string }>`
    select distinct m.id as act, m.kind, m.happened_at as "happenedAt"
      from posting p
      join posting later on later.operation = p.operation and later.source = p.destination
       and later.seq > p.seq and later.act <> p.act
      join act m on m.operation = later.operation and m.id = later.act
     where p.operation = ${operation} and p.act = ${act} and later.reverses_act is null
       and later.quantity > coalesce((select sum(r.quantity) from posting r
         where r.operation = later.operation and r.reverses_act = later.act
           and r.reverses_line = later.line), 0)
     order by m.happened_at
  `.execute(q)
  return found.rows
}

/** What is left of these postings to take back, by `act/line`. */
export const leftToReverse = async (
  q: Query,
  operation: number,
  postings: readonly { act: string; line: number }[],
): Promise<Map<string, number>> => {
  const found = await sql<{ key: string; left: number }>`
    select p.act || '/' || p.line as key,
           (p.quantity - coalesce((select sum(r.quantity) from posting r
             where r.operation = p.operation and r.reverses_act = p.act
               and r.reverses_line = p.line), 0))::bigint as left
      from unnest(${postings.map((p) => p.act)}::uuid[], ${postings.map((p) => p.line)}::int[])
        as x(act, line)
      join posting p on p.operation = ${operation} and p.act = x.act and p.line = x.line
  `.execute(q)
  return new Map(found.rows.map((row) => [row.key, row.left]))
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
     where operation = ${operation} and balance <> 0
       ${among('pledge_line', where.pledgeLines)} ${among('lot', where.lots)}
       ${among('consignment_line', where.consignmentLines)} ${among('holder', where.holders)}
       ${among('place', where.places)} ${among('item', where.items)}
       ${where.stages ? sql`and stage = any(${where.stages}::text[]::stage[])` : sql``}
     order by since, id
  `.execute(q)
  return found.rows
}
