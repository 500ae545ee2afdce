// What people ask of the ledger, each answered by an index whatever the operation's size. What
// became of a pledge, a package or a lot is told with its names in #reports and #consignments.
import { type RawBuilder, sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import type { Account } from './account.ts'
import { digestOf } from './posting-sql.ts'
import type { Arrived, AtStage, Kin, Open } from './questions.ts'

/** The balance of one account, and since when it holds something; zero where there is none. */
export const balanceOf = async (
  q: Query,
  operation: number,
  account: Account,
): Promise<{ balance: number; since: string | null }> => {
  const found = await sql<{ balance: number; since: string | null }>`
    select balance, since from account
     where operation = ${operation} and key = ${digestOf(account)}
  `.execute(q)
  return found.rows[0] ?? { balance: 0, since: null }
}

const stands = sql`posting_stands(p.operation, p.act, p.line)`

/**
 * The lots next to lot `k.lot`: what its postings turned it into or, upwards, what it was turned
 * from; `built` where that went through a kit made or split. It goes account by account of the
 * lot: `offset 0` keeps the planner from reading every posting that ever turned a lot.
 */
const next = (operation: number, way: 'down' | 'up') => {
  const [near, far] =
    way === 'down' ? (['source', 'destination'] as const) : (['destination', 'source'] as const)
  const postings = (side: 'source' | 'destination', more: RawBuilder<unknown>) => sql`lateral (
    select operation, act, line, source, destination from posting
     where operation = ${operation} and ${sql.ref(side)} = a.id ${more} offset 0) p`
  return sql`
    select o.lot, false as built
      from account a
     cross join ${postings(near, sql`and turned`)}
      join account o on o.operation = p.operation and o.id = ${sql.ref(`p.${far}`)}
     where a.operation = ${operation} and a.lot = k.lot and ${stands}
     union
    select o.lot, true
      from account a
     cross join ${postings(far, sql`and reverses_act is null`)}
      join posting made on made.operation = p.operation and made.act = p.act
       and made.reverses_act is null
      join account o on o.operation = made.operation and o.id = ${sql.ref(`made.${near}`)}
       and o.stage = 'transformed' and o.lot <> a.lot
     where a.operation = ${operation} and a.lot = k.lot and a.stage = 'transformed'
       and ${stands}`
}

/**
 * Lots and their kin, through every identification, specification and kit, both ways. Goods read
 * off as another lot are known not to be of this one; unread ones (unstated lots) are suspect.
 */
export const lotKin = async (
  q: Query,
  operation: number,
  lots: readonly string[],
): Promise<Kin[]> => {
  const found = await sql<Kin>`
    with recursive kin as (
      select x.lot, 'itself' as kinship, true as rises from unnest(${lots}::uuid[]) as x(lot)
       union
      select n.lot, n.kinship, n.rises from kin k cross join lateral (
        select d.lot, case when k.kinship = 'suspect' then 'suspect' else 'became' end as kinship,
               false as rises
          from (${next(operation, 'down')}) d
          join lot t on t.id = d.lot
         where k.kinship in ('itself', 'became')
            or k.kinship = 'suspect' and (d.built or t.unstated)
         union all
        select u.lot, case when u.built or k.kinship = 'part' then 'part' else 'suspect' end, true
          from (${next(operation, 'up')}) u
         where k.rises) n
    )
    select distinct on (lot) lot, kinship from kin
     order by lot, array_position(array['itself', 'became', 'suspect', 'part'], kinship)
  `.execute(q)
  return found.rows
}

/**
 * Everything still open by donor: of one, or page by page in the order of their ids (`after`: the
 * last donor of the page before; `limit` counts donors).
 */
export const openByHolder = async (
  q: Query,
  operation: number,
  asked: { readonly holder: string } | { readonly after?: string; readonly limit: number },
): Promise<Open[]> => {
  const open = sql`operation = ${operation} and stage in ('promised', 'committed')
    and since is not null`
  // One step of the index for each donor: `distinct` would read all that is open.
  const holders =
    'holder' in asked
      ? sql`select ${asked.holder}::uuid as holder`
      : sql`(
        with recursive walk as (
          (select holder, 1 as number from account
            where ${open} ${asked.after ? sql`and holder > ${asked.after}::uuid` : sql``}
            order by holder limit 1)
           union all
          select (select a.holder from account a
                   where ${open} and a.holder > w.holder order by a.holder limit 1), w.number + 1
            from walk w where w.holder is not null and w.number < ${asked.limit}
        )
        select holder from walk where holder is not null)`
  const found = await sql<Open>`
    select h.holder, o.item, o.stage, o.quantity, o.since
      from (${holders}) h
      cross join lateral (
        select item, stage, sum(balance)::bigint as quantity, min(since) as since
          from account where ${open} and account.holder = h.holder
         group by item, stage) o
     order by h.holder, o.item, o.stage
  `.execute(q)
  return found.rows
}

/** The pipeline of an operation by item and stage: what stands, ended or is owed where. */
export const pipelineByStage = async (q: Query, operation: number): Promise<AtStage[]> => {
  const found = await sql<AtStage>`
    select s.item, s.stage, sum(s.sign * f.quantity)::bigint as quantity
      from item_flow f
      cross join lateral (values (f.item, f.stage, 1), (f.from_item, f.from_stage, -1))
        as s(item, stage, sign)
     where f.operation = ${operation}
     group by s.item, s.stage
    having sum(s.sign * f.quantity) <> 0
     order by s.item, s.stage
  `.execute(q)
  return found.rows
}

/** What arrived from one day to another, both included ('YYYY-MM-DD', UTC). */
export const arrivedBetween = async (
  q: Query,
  operation: number,
  from: string,
  to: string,
): Promise<Arrived[]> => {
  const found = await sql<Arrived>`
    select day, item, sum(quantity)::bigint as quantity, max(basis) as basis
      from arrival
     where operation = ${operation} and day between ${from} and ${to}
     group by day, item
    having sum(quantity) <> 0
     order by day, item
  `.execute(q)
  return found.rows
}
