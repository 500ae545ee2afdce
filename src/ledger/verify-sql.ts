import { type RawBuilder, sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { transforming } from './posting.ts'
import { wrongCover } from './verify-cover-sql.ts'
import type { Check, Mismatch, Verification } from './verify.ts'

/** One check of one operation: how many rows it looked at, and where they do not agree. */
export const verify = async (q: Query, operation: number, check: Check): Promise<Verification> => {
  const { rows, wrong } = checksIn(operation)[check]
  const counted = await sql<{ checked: number }>`
    select count(*)::bigint as checked from ${sql.table(rows)} where operation = ${operation}
  `.execute(q)
  const found = await sql<Omit<Mismatch, 'check'>>`
    select w.what, w.at as "where", w.stored, w.computed from (${wrong}) w limit 1000
  `.execute(q)
  return {
    check,
    checked: counted.rows[0]?.checked ?? 0,
    mismatches: found.rows.map((row) => ({ check, ...row })),
  }
}

interface Asked {
  readonly rows: string
  readonly wrong: RawBuilder<unknown>
}

const checksIn = (operation: number): Readonly<Record<Check, Asked>> => ({
  balances: {
    rows: 'account',
    wrong: sql`
      select 'balance' as what, jsonb_build_object('account', coalesce(a.id, s.account)) as at,
             a.balance as stored, coalesce(s.quantity, 0)::bigint as computed
        from (select * from account where operation = ${operation}) a
        full join (
          select account, sum(quantity) as quantity from (
            select destination as account, quantity from posting where operation = ${operation}
            union all
            select source, -quantity from posting where operation = ${operation}) each
           group by account) s on s.account = a.id
       where a.balance is distinct from coalesce(s.quantity, 0)`,
  },
  floors: {
    rows: 'account',
    wrong: sql`
      select case when (since is null) <> (balance = 0) then 'since when it holds something'
                  else 'balance below zero' end as what,
             jsonb_build_object('account', id, 'stage', stage, 'since', since) as at,
             balance as stored, null::bigint as computed
        from account
       where operation = ${operation} and ((since is null) <> (balance = 0) or balance < 0
         and stage not in ('source', 'found', 'unexplained', 'transformed'))`,
  },
  flows: {
    rows: 'flow',
    wrong: compared(
      'flow',
      sql.raw(flowColumns),
      sql`select ${sql.raw(flowColumns)}, sum(quantity) as quantity
            from (${ways(operation)}) way group by ${sql.raw(flowColumns)}`,
      operation,
    ),
  },
  item_flows: {
    rows: 'item_flow',
    wrong: compared(
      'item_flow',
      sql.raw(itemColumns),
      sql`select ${sql.raw(itemColumns)}, sum(quantity) as quantity
            from (${ways(operation)}) way group by ${sql.raw(itemColumns)}`,
      operation,
    ),
  },
  arrivals: {
    rows: 'arrival',
    wrong: compared(
      'arrival',
      sql.raw('day, item, basis'),
      sql`select day, item, basis, sum(quantity) as quantity from (
            select day, item, basis, quantity from (${ways(operation)}) came
             where reached >= 'landed' and (from_reached < 'landed' or from_item <> item)
            union all
            select day, from_item, basis, -quantity from (${ways(operation)}) went
             where from_reached >= 'landed' and (reached < 'landed' or from_item <> item)) each
           group by 1, 2, 3`,
      operation,
    ),
  },
  crossings: {
    rows: 'crossing',
    wrong: compared(
      'crossing',
      sql.raw(crossingColumns),
      sql`select ${sql.raw(crossingColumns)}, sum(quantity) as quantity from (
            select 'arrived'::stage as stage, consignment_line, lot, case
                     when from_reached >= 'arrived' then from_lot else ${none} end as before,
                   pledge_line, item, quantity
              from (${ways(operation)}) came
             where reached >= 'arrived' and stage not in ('unexplained', 'transformed')
               and (from_reached < 'arrived' or from_lot <> lot)
            union all
            select a.stage, a.consignment_line, a.lot, ${none}::uuid, a.pledge_line, a.item,
                   a.sign * w.quantity
              from (${ways(operation)}) w
              cross join lateral (values
                (stage, consignment_line, lot, pledge_line, item, from_stage, from_reached,
                 from_consignment_line, 1),
                (from_stage, from_consignment_line, from_lot, from_pledge_line, from_item, stage,
                 reached, consignment_line, -1))
                as a(stage, consignment_line, lot, pledge_line, item, other, other_reached,
                     other_line, sign)
             where a.stage = 'dispatched' and a.other in ('arrived', 'in_stock')
                 and a.other_line <> a.consignment_line
                or a.stage = 'delivered' and (a.other in ('dispatched', 'arrived')
                  or a.other = 'unexplained' and a.other_reached = 'dispatched')) each
           group by ${sql.raw(crossingColumns)}`,
      operation,
    ),
  },
  lot_arrivals: {
    rows: 'lot_arrival',
    wrong: compared(
      'lot_arrival',
      sql.raw(lotColumns),
      sql`select ${sql.raw(lotColumns)}, sum(quantity) as quantity from crossing
           where operation = ${operation} and stage = 'arrived' group by ${sql.raw(lotColumns)}`,
      operation,
    ),
  },
  coverage: { rows: 'need_cover', wrong: wrongCover(operation) },
  postings: {
    rows: 'posting',
    wrong: sql`
      select case when m.id is null then 'a posting without its act'
                  when s.id is null or d.id is null then 'a posting without its account'
                  else 'a posting that turned one item or lot into another' end as what,
             jsonb_build_object('act', p.act, 'line', p.line, 'kind', m.kind) as at,
             p.quantity as stored, null::bigint as computed
        from posting p
        left join act m on m.operation = p.operation and m.id = p.act
        left join account s on s.operation = p.operation and s.id = p.source
        left join account d on d.operation = p.operation and d.id = p.destination
       where p.operation = ${operation}
         and (m.id is null or s.id is null or d.id is null
           or (s.item, s.lot) <> (d.item, d.lot) and p.reverses_act is null
             and not (s.stage in ('source', 'found', 'unexplained', 'transformed')
               or d.stage in ('source', 'found', 'unexplained', 'transformed'))
             and not p.turned and d.lot <> s.lot and s.lot <> ${none}
             and split_part(m.kind, '.', 2) <> all(${[...transforming]}::text[]))`,
  },
  reversals: {
    rows: 'posting',
    // What a reversal took back is there again as far as that reversal was itself taken back.
    wrong: sql`
      with recursive taken as (
        select reverses_act as act, reverses_line as line, act as by_act, line as by_line,
               quantity, 1 as sign
          from posting where operation = ${operation} and reverses_act is not null
        union all
        select t.act, t.line, r.act, r.line, r.quantity, -t.sign
          from taken t join posting r on r.operation = ${operation} and r.reverses_act = t.by_act
           and r.reverses_line = t.by_line
      )
      select 'reversed beyond what was posted' as what,
             jsonb_build_object('act', t.act, 'line', t.line) as at,
             p.quantity as stored, sum(t.sign * t.quantity)::bigint as computed
        from taken t
        left join posting p on p.operation = ${operation} and p.act = t.act and p.line = t.line
       group by t.act, t.line, p.quantity
      having p.quantity is null or sum(t.sign * t.quantity) > p.quantity`,
  },
})

const itemColumns = 'item, stage, reached, from_item, from_stage, from_reached, basis'
const crossingColumns = 'stage, consignment_line, lot, before, pledge_line, item'
const lotColumns = 'lot, before, item'
const flowColumns = `pledge_line, from_pledge_line, ${itemColumns}`

/**
 * Every posting as it counts in the roll-ups: a reversal goes the way of the posting at its root,
 * below zero, on the root's basis and day; the reversal of a reversal counts again.
 */
const ways = (operation: number) => sql`
  with recursive chain as (
    select act, line, source, destination, quantity, act as root, 1 as sign
      from posting where operation = ${operation} and reverses_act is null
    union all
    select r.act, r.line, r.source, r.destination, r.quantity, c.root, -c.sign
      from chain c join posting r on r.operation = ${operation} and r.reverses_act = c.act
       and r.reverses_line = c.line
  )
  select d.pledge_line, d.item, d.stage, d.reached, s.pledge_line as from_pledge_line,
         s.item as from_item, s.stage as from_stage, s.reached as from_reached, m.basis,
         (m.happened_at at time zone 'UTC')::date as day, c.sign * c.quantity as quantity,
         d.lot, s.lot as from_lot, d.consignment_line,
         s.consignment_line as from_consignment_line
    from chain c
    join act m on m.operation = ${operation} and m.id = c.root
    join account s on s.operation = ${operation}
     and s.id = case c.sign when 1 then c.source else c.destination end
    join account d on d.operation = ${operation}
     and d.id = case c.sign when 1 then c.destination else c.source end`

/** A roll-up against its recomputation. Both sides name the same columns. */
const compared = (
  table: 'flow' | 'item_flow' | 'arrival' | 'crossing' | 'lot_arrival',
  columns: RawBuilder<unknown>,
  recomputed: RawBuilder<unknown>,
  operation: number,
) => sql`
  select ${table} as what, to_jsonb(w) - 'quantity' - 'sum' as at, w.stored::bigint as stored,
         w.computed::bigint as computed
    from (
      select ${columns}, coalesce(sum(stored), 0) as stored, coalesce(sum(computed), 0) as computed
        from (
          select ${columns}, sum(quantity) as stored, null::numeric as computed
            from ${sql.table(table)} where operation = ${operation} group by ${columns}
          union all
          select ${columns}, null, quantity from (${recomputed}) r) both_sides
       group by ${columns}) w
   where w.stored <> w.computed`
