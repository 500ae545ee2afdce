import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Sql } from '#platform/page-sql.ts'

export interface AcceptedAsked {
  readonly pledgeLines?: readonly string[] | undefined
  /** An instant: what was accepted as it could be known then, from the postings. */
  readonly recordedBefore?: string | null
  /** Without telling pledge lines apart. */
  readonly byItem?: boolean
}

export interface Crossing {
  readonly pledgeLine: string
  readonly item: string
  /** Or another on which every verdict is the same. */
  readonly lot: string
  /** Where a verdict was ever about it; else "none". */
  readonly package: string
  /** The lot these units were before; "none" where they came to our place as what they are. */
  readonly before: string
  readonly quantity: number
}

/**
 * Units of lots that have ever had a pass, less what was taken back: as they first came to our
 * places, and as they became this lot there or later. Lots of a kit are left to their parts. Of
 * all goods, or of these pledge lines.
 */
export const crossingsOfPassed = async (
  q: Query,
  operation: number,
  { pledgeLines, recordedBefore, byItem }: AcceptedAsked,
): Promise<Crossing[]> => {
  const among = pledgeLines ? sql`and pledge_line = any(${pledgeLines}::uuid[])` : sql``
  const within = (lot: string) =>
    pledgeLines ? sql`and ${sql.ref(lot)} in (select lot from mine)` : sql``
  const found = await sql<Crossing>`
    with recursive mine(lot) as (
      select a.lot from account a where a.operation = ${operation} ${among}
      union select d.ancestor from mine
        join lot_descent d on d.operation = ${operation} and d.lot = mine.lot
    ), passed(lot) as (
      select v.lot from verdict v
       where v.operation = ${operation} and v.outcome in ('pass', 'limited_use')
         and v.subject = 'lot'
         ${within('v.lot')}
      union select l.id from verdict v join lot l on l.item = v.item
       where v.operation = ${operation} and v.outcome in ('pass', 'limited_use')
         and v.subject = 'type'
         ${within('l.id')}
      union select c.lot from verdict v
        join consignment_line c on c.operation = ${operation} and c.package = v.package
       where v.operation = ${operation} and v.outcome in ('pass', 'limited_use')
         and v.subject = 'package'
         ${within('c.lot')}
      union select d.lot from passed
        join lot_descent d on d.operation = ${operation} and d.ancestor = passed.lot
    ), boxed as (
      select c.id, c.package
        from (select distinct package from verdict where subject = 'package') v
        join consignment_line c on c.operation = ${operation} and c.package = v.package
    ), alike as (
      select l.id, first_value(l.id) over (
               partition by l.item, l.maker, l.packaging order by l.id) as first
        from lot l
       where l.id in (select lot from passed)
         and not exists (select 1 from verdict v where v.subject = 'lot' and v.lot = l.id)
         and not exists (
           select 1 from lot_descent d where d.operation = ${operation} and d.lot = l.id)
         and not exists (
           select 1 from receipt_check c where c.operation = ${operation} and c.lot = l.id)
         and not exists (
           select 1 from item i where i.id = l.item and i.storage_max_celsius <= 8)
    ), crossed as (
      ${
        recordedBefore
          ? crossedBefore(operation, among, recordedBefore)
          : sql`select pledge_line, item, lot, consignment_line, before, quantity from crossing
                 where operation = ${operation} and stage = 'arrived' ${among}
                   and lot in (select lot from passed)`
      })
    select ${byItem ? sql`${none}::uuid` : sql`x.pledge_line`} as "pledgeLine", x.item,
           coalesce(k.first, x.lot) as lot,
           coalesce(b.package, ${none}) as package, x.before, sum(x.quantity)::bigint as quantity
      from crossed x
      left join boxed b on b.id = x.consignment_line
      left join alike k on k.id = x.lot
     group by 1, 2, 3, 4, 5
  `.execute(q)
  return found.rows.filter((row) => row.quantity > 0)
}

/**
 * The same of all goods by item: those on which every verdict is the same are summed before anyone
 * asks about them, so that some 40 models stand for 20,000 lots.
 */
export const crossingsByModel = async (q: Query, operation: number): Promise<Crossing[]> => {
  const found = await sql<Crossing>`
    with boxed as materialized (
      select x.item, x.lot, x.before, c.package, x.quantity
        from (select distinct package from verdict where subject = 'package') v
        join consignment_line c on c.operation = ${operation} and c.package = v.package
        join crossing x on x.operation = ${operation} and x.stage = 'arrived'
         and x.consignment_line = c.id
    ), own as (
      select lot from verdict where subject = 'lot'
      union select lot from lot_descent where operation = ${operation}
      union select lot from receipt_check where operation = ${operation}
      union select l.id from lot l join item i on i.id = l.item and i.storage_max_celsius <= 8
    ), crossed as (
      select item, lot, before, ${none}::uuid as package, quantity from lot_arrival
       where operation = ${operation} and exists (
         select 1 from verdict v
          where v.operation = ${operation} and v.outcome in ('pass', 'limited_use'))
      union all select item, lot, before, ${none}::uuid, -quantity from boxed
      union all select item, lot, before, package, quantity from boxed
    )
    select ${none}::uuid as "pledgeLine", x.item, (array_agg(x.lot))[1] as lot, x.package,
           (array_agg(x.before))[1] as before, sum(x.quantity)::bigint as quantity
      from crossed x
      join lot l on l.id = x.lot
      left join own on own.lot = x.lot
      left join lot b on b.id = x.before and b.id <> ${none}
      left join own before on before.lot = x.before
     group by x.item, x.package, l.item, l.maker, l.packaging, own.lot,
              b.item, b.maker, b.packaging, before.lot
  `.execute(q)
  return found.rows.filter((row) => row.quantity > 0)
}

/** Of a page its own accounts first, `offset 0`: else every account of its lots would be read. */
const crossedBefore = (operation: number, among: Sql, recordedBefore: string) => sql`
  select x.pledge_line, x.item, x.lot, x.consignment_line,
         case when x.reached >= 'arrived' then x.before else ${none} end as before, x.quantity
    from (
      select a.pledge_line, a.item, a.lot, a.consignment_line, s.reached, s.lot as before,
             p.quantity, p.act
        from ${ours(operation, among)} a
        join posting p on p.operation = a.operation and p.destination = a.id
        join account s on s.operation = p.operation and s.id = p.source
       where s.reached < 'arrived' or s.lot <> a.lot and p.reverses_act is null
      union all
      select a.pledge_line, a.item, a.lot, a.consignment_line, s.reached, s.lot,
             -p.quantity, p.act
        from ${ours(operation, among)} a
        join posting p on p.operation = a.operation and p.source = a.id
         and p.reverses_act is not null
        join account s on s.operation = p.operation and s.id = p.destination
       where s.reached < 'arrived' or s.lot <> a.lot) x
    join act m on m.operation = ${operation} and m.id = x.act
     and m.recorded_at <= ${recordedBefore}`

const ours = (operation: number, among: Sql) => sql`
  (select * from account
    where operation = ${operation} ${among} and lot in (select lot from passed)
      and reached >= 'arrived' and stage not in ('unexplained', 'transformed') offset 0)`
