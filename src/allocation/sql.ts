import { type RawBuilder, sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Account } from '#ledger/account.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { PlanAnswer, Supply } from './allocation.ts'

/** Locks the book of plans of this operation until the transaction ends. */
export const lockBook = async (tx: Query, operation: number) => {
  await sql`
    insert into allocation_book (operation) values (${operation}) on conflict do nothing
  `.execute(tx)
  await sql`
    select 1 from allocation_book where operation = ${operation} for update
  `.execute(tx)
}

export interface NewPlan extends Supply {
  readonly plan: string
  readonly needLine: string
  readonly quantity: number
  readonly reason: string
}

export const insertAllocation = async (
  tx: Query,
  by: By,
  { rule, reason }: { rule: PlanAnswer['rule']; reason: string },
  plans: readonly NewPlan[],
) => {
  await sql`
    insert into allocation (operation, id, rule, reason)
    values (${by.operation}, ${by.act}, ${rule}, ${reason})
  `.execute(tx)
  const column = (name: keyof NewPlan) => plans.map((plan) => plan[name])
  await sql`
    insert into plan (operation, id, allocation, number, need_line, supply_kind, supply, place,
      quantity, reason, withdrawn_by)
    select ${by.operation}, x.id, ${by.act}, x.number, x.need_line, x.kind, x.supply, x.place,
           x.quantity, x.reason, ${none}
      from unnest(${column('plan')}::uuid[], ${column('needLine')}::uuid[],
        ${column('kind')}::text[], ${column('id')}::uuid[], ${column('place')}::uuid[],
        ${column('quantity')}::bigint[], ${column('reason')}::text[])
        with ordinality as x(id, need_line, kind, supply, place, quantity, reason, number)
  `.execute(tx)
}

export interface PlanStanding extends Supply {
  readonly plan: string
  readonly needLine: string
  /** The item that its need line asks for: goods of it, or narrower, can carry the plan out. */
  readonly item: string
  readonly quantity: number
  readonly drawn: number
  readonly open: number
  readonly withdrawn: boolean
}

const standing = sql`
  select p.id as plan, p.need_line as "needLine", n.item, p.supply_kind as kind, p.supply as id,
         p.place, p.quantity, p.drawn, p.open, p.withdrawn_by <> ${none} as withdrawn
    from plan_standing p join need_line n on n.operation = p.operation and n.id = p.need_line`

/** Locks these plans against whoever draws or changes them, and tells how they stand. */
export const lockPlans = async (
  tx: Query,
  operation: number,
  plans: readonly string[],
): Promise<PlanStanding[]> => {
  await sql`
    select 1 from plan where operation = ${operation} and id = any(${plans}::uuid[])
     order by id for update
  `.execute(tx)
  const found = await sql<PlanStanding>`
    ${standing} where p.operation = ${operation} and p.id = any(${plans}::uuid[]) order by p.id
  `.execute(tx)
  return found.rows
}

/** Items beneath the topmost items of these: no plan for others can meet their goods. */
const familyOf = async (q: Query, items: readonly string[]): Promise<string[]> => {
  const found = await sql<{ id: string }>`
    with recursive above as (
      select id, parent from item where id = any(${items}::uuid[])
      union select i.id, i.parent from above a join item i on i.id = a.parent and i.id <> ${none}
    ), family as (
      select id from above where parent = ${none}
      union select i.id from family f join item i on i.parent = f.id
    )
    select id from family
  `.execute(q)
  return found.rows.map((row) => row.id)
}

/** The plans that still wait for goods, of the families of these items or of all; oldest first. */
export const openPlans = async (
  q: Query,
  operation: number,
  items?: readonly string[],
): Promise<PlanStanding[]> => {
  // The items are asked for first: with a list of them the planner takes the few plans they have.
  const family = items && (await familyOf(q, items))
  const found = await sql<PlanStanding>`
    ${standing} where p.operation = ${operation} and p.open > 0
       ${family ? sql`and n.item = any(${family}::uuid[])` : sql``}
     order by p.allocation, p.number
  `.execute(q)
  return found.rows
}

export interface GoodsRow extends Account {
  /** Which of the supplies asked for, from 1. */
  readonly ord: number
  readonly account: number
  readonly quantity: number
  /** The package they lie in, while they are on a consignment line. */
  readonly package: string
}

/**
 * The sound goods of each supply that a plan may count on: of the item, narrower than it, and
 * counted alike; on the way to a store or in one. A consignment line's goods lose its name when
 * they are released: then they are among those of its lots and its pledge line.
 */
export const goodsOf = async (
  q: Query,
  operation: number,
  supplies: readonly (Supply & { item: string })[],
): Promise<GoodsRow[]> => {
  const column = (name: keyof Supply | 'item') => supplies.map((each) => each[name])
  const ours = sql`a.operation = ${operation} and a.since is not null and a.balance > 0
    and a.condition = 'sound'`
  const goods = (from: RawBuilder<unknown>) => sql`
    select w.ord, a.id as account, a.balance as quantity, coalesce(c.package, ${none}) as package,
           a.stage, a.reached, a.holder, a.place, a.item, a.lot, a.pledge_line as "pledgeLine",
           a.consignment_line as "consignmentLine", a.condition
      ${from}
      join beneath b on b.ord = w.ord and b.item = a.item
      left join consignment_line c on c.operation = ${operation} and c.id = a.consignment_line`
  const found = await sql<GoodsRow>`
    with recursive wanted as (
      select ord::int, kind, id, place, item
        from unnest(${column('kind')}::text[], ${column('id')}::uuid[], ${column('place')}::uuid[],
          ${column('item')}::uuid[]) with ordinality as x(kind, id, place, item, ord)
    ), beneath as (
      select w.ord, i.id as item, i.unit from wanted w join item i on i.id = w.item
      union
      select b.ord, i.id, i.unit from beneath b join item i on i.parent = b.item and i.unit = b.unit
    ), reached as (
      select w.ord, a.lot from wanted w
        join account a on a.operation = ${operation} and a.consignment_line = w.id
       where w.kind = 'consignment_line' and a.lot <> ${none}
      union select ord, id from wanted where kind = 'lot'
      union
      select r.ord, d.lot from reached r
        join lot_descent d on d.operation = ${operation} and d.ancestor = r.lot
        join act t on t.operation = d.operation and t.id = d.act
       where t.kind <> 'stock.assemble' and not exists (select 1 from posting x
         where x.operation = d.operation and x.reverses_act = d.act)
    ), lines as (
      select distinct w.ord, a.pledge_line from wanted w
        join account a on a.operation = ${operation} and a.consignment_line = w.id
       where w.kind = 'consignment_line'
    ), promised as (
      select w.ord, l.id from wanted w
        join pledge_line l on l.operation = ${operation} and (l.id = w.id or l.parent = w.id)
       where w.kind = 'pledge_line'
    )
    ${goods(sql`from wanted w join promised p on p.ord = w.ord
      join account a on ${ours} and a.pledge_line = p.id and a.stage in ('promised', 'committed',
        'packed', 'in_transit', 'landed', 'arrived', 'in_stock', 'moving')`)}
    union all
    ${goods(sql`from wanted w join account a on ${ours} and a.consignment_line = w.id
       and w.kind = 'consignment_line' and a.stage in ('packed', 'in_transit', 'landed', 'arrived',
        'in_stock', 'moving')`)}
    union all
    ${goods(sql`from wanted w join reached r on r.ord = w.ord
      join lines l on l.ord = w.ord
      join account a on ${ours} and a.lot = r.lot and a.pledge_line = l.pledge_line
       and a.consignment_line = ${none} and a.stage in ('arrived', 'in_stock', 'moving')`)}
    union all
    ${goods(sql`from wanted w join reached r on r.ord = w.ord
      join account a on ${ours} and w.kind = 'lot' and a.lot = r.lot and a.place = w.place
       and a.stage in ('arrived', 'in_stock')`)}
    order by ord, account
  `.execute(q)
  return found.rows
}

/**
 * Of each consignment line: what it has and what went on from it to stores, less what plans on it
 * have drawn from there since. Plans on it may come to no more, though goods of its lot abound.
 */
export const limitsOf = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, number>> => {
  const found = await sql<{ line: string; units: number }>`
    select x.line, (
        coalesce((select sum(a.balance) from account a
         where a.operation = ${operation} and a.consignment_line = x.line and a.condition = 'sound'
           and a.stage in ('packed', 'in_transit', 'landed', 'arrived', 'in_stock', 'moving')), 0)
        + coalesce((select sum(case when p.source = a.id then p.quantity else -p.quantity end)
          from account a
          join posting p on p.operation = a.operation and (p.source = a.id or p.destination = a.id)
          join account o on o.operation = p.operation and o.id = p.source + p.destination - a.id
         where a.operation = ${operation} and a.consignment_line = x.line
           and o.consignment_line = ${none} and o.stage in ('arrived', 'in_stock', 'moving')), 0)
        - coalesce((select sum(f.quantity) from plan p
          join delivery_line d on d.operation = p.operation and d.plan = p.id
          join delivery_flow f on f.operation = d.operation and f.line = d.id
         where p.operation = ${operation} and p.supply = x.line and f.stage = 'dispatched'
           and f.other_stage in ('arrived', 'in_stock')
           and f.other_line not in (x.line, f.line)), 0))::bigint as units
      from unnest(${lines}::uuid[]) as x(line)
  `.execute(q)
  return new Map(found.rows.map((row) => [row.line, row.units]))
}
