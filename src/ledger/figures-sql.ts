import { sql } from 'kysely'
import type { Basis } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import type { Reached, Stage } from './account.ts'

/** Net flows in base units. Each unit counts once, at its first crossing, less what came back. */
export interface Sums {
  /** Ever promised, less what was cancelled. */
  readonly promised: number
  /** What came to `committed`: never inferred from what was sent. */
  readonly committed: number
  /** Left the consignor. */
  readonly sent: number
  /** Came to `landed` or beyond. */
  readonly arrived: number
  /** Signed for. */
  readonly delivered: number
  readonly cancelled: number
  /** The weakest basis of what feeds these figures, and the strongest. */
  readonly basis: Basis
  readonly strongest: Basis
}

/** What became of one item of one pledge line (`none`: goods that nobody promised). */
export interface LineFigures extends Sums {
  readonly pledgeLine: string
  readonly item: string
}

/**
 * The figures of an operation by pledge line and item, or of these lines. `recordedBefore` (an
 * instant) gives them as they could be known then: from the postings, so page by page.
 */
export const figuresByLine = async (
  q: Query,
  operation: number,
  {
    pledgeLines,
    recordedBefore,
  }: { pledgeLines?: readonly string[]; recordedBefore?: string | null } = {},
): Promise<LineFigures[]> => {
  const flows = recordedBefore
    ? flowsRecordedBefore(operation, recordedBefore, pledgeLines)
    : flowsRolledUp(operation, pledgeLines)
  const found = await sql<LineFigures>`
    select f.line as "pledgeLine", f.item, ${net}
      from (
        select s.line, s.item, ${sums}
          from ${flows} f
          cross join lateral (values (f.pledge_line, f.item, 1),
            (f.from_pledge_line, f.from_item, -1)) as s(line, item, sign)
         group by s.line, s.item) f
     where ${anything}
       ${pledgeLines ? sql`and f.line = any(${pledgeLines}::uuid[])` : sql``}
     order by f.line, f.item
  `.execute(q)
  return found.rows
}

export interface ItemFigures extends Sums {
  readonly item: string
}

/**
 * The figures of an operation by item, each item under its own name: what was promised as a wider
 * one stands there. Of all goods from the roll-up by item, whatever the size; or of these lines.
 */
export const figuresByItem = async (
  q: Query,
  operation: number,
  pledgeLines?: readonly string[],
): Promise<ItemFigures[]> => {
  const found = await sql<ItemFigures>`
    select f.item, ${net}
      from (select s.item, ${sums} from ${bothSides(operation, pledgeLines)} group by s.item) f
     where ${anything}
  `.execute(q)
  return found.rows
}

/** Units that stand, ended or are owed at a stage; `reached`: how far they had come by then. */
export interface Standing {
  readonly item: string
  readonly stage: Stage
  readonly reached: Reached
  readonly quantity: number
}

/** What stands where by item now, in the order of the chain; of all goods, or of these lines. */
export const standingByItem = async (
  q: Query,
  operation: number,
  pledgeLines?: readonly string[],
): Promise<Standing[]> => {
  const found = await sql<Standing>`
    select item, stage, reached, sum(quantity)::bigint as quantity
      from (select s.item, case s.sign when 1 then f.stage else f.from_stage end as stage,
                   case s.sign when 1 then f.reached else f.from_reached end as reached,
                   s.sign * f.quantity as quantity
              from ${bothSides(operation, pledgeLines)}) x
     where stage <> 'source'
     group by item, stage, reached
    having sum(quantity) <> 0
     order by stage, reached
  `.execute(q)
  return found.rows
}

/** Each flow `f` twice: under the item it came to (`s.sign` 1) and the one it left (-1). */
const bothSides = (operation: number, pledgeLines: readonly string[] | undefined) => {
  if (!pledgeLines)
    return sql`(
      select item, stage, reached, from_item, from_stage, from_reached, basis,
             sum(quantity) as quantity
        from item_flow
       where operation = ${operation}
       group by 1, 2, 3, 4, 5, 6, 7
      having sum(quantity) <> 0) f
      cross join lateral (values (f.item, 1), (f.from_item, -1)) as s(item, sign)`
  const side = (line: string, item: string, sign: number) => sql`
    select ${sql.ref(`f.${item}`)} as item, ${sign}::int as sign, stage, reached, from_stage,
           from_reached, basis, sum(quantity) as quantity
      from unnest(${pledgeLines}::uuid[]) as n(line)
      join flow f on f.operation = ${operation} and ${sql.ref(`f.${line}`)} = n.line
     group by 1, 3, 4, 5, 6, 7
    having sum(quantity) <> 0`
  return sql`(
      ${side('pledge_line', 'item', 1)} union all ${side('from_pledge_line', 'from_item', -1)}) f
      cross join lateral (values (f.item, f.sign)) as s(item, sign)`
}

/** Units that came to a stage of the chain or beyond, net of those that came back. */
const crossed = (stage: 'in_transit' | 'landed' | 'delivered') => sql`
  sum(s.sign * f.quantity * (case s.sign when 1 then f.reached else f.from_reached end
    >= ${stage}::stage)::int)::bigint`

/**
 * Units that ever came to stand at this stage, which goods may also pass by: from below it, or
 * from another item or line at it.
 */
const heldAt = (stage: 'promised' | 'committed') => sql`
  coalesce(sum(s.sign * f.quantity) filter (where case s.sign
    when 1 then f.stage = ${stage}::stage
      and (f.from_reached < ${stage}::stage or f.from_stage = ${stage}::stage)
    else f.from_stage = ${stage}::stage
      and (f.reached < ${stage}::stage or f.stage = ${stage}::stage) end), 0)::bigint`

const sums = sql`
  max(f.basis) as basis, min(f.basis) as strongest,
  ${heldAt('promised')} as promised, ${heldAt('committed')} as committed,
  ${crossed('in_transit')} as sent, ${crossed('landed')} as arrived,
  ${crossed('delivered')} as delivered,
  coalesce(sum(s.sign * f.quantity) filter (where case s.sign
    when 1 then f.stage = 'cancelled' and f.from_stage <> 'cancelled'
    else f.from_stage = 'cancelled' and f.stage <> 'cancelled' end), 0)::bigint as cancelled`

const net = sql`
  promised - cancelled as promised, committed, sent, arrived, delivered, cancelled, basis,
  strongest`

const anything = sql`
  (promised, committed, sent, arrived, delivered, cancelled) <> (0, 0, 0, 0, 0, 0)`

const flowsRolledUp = (operation: number, pledgeLines: readonly string[] | undefined) => sql`(
  select pledge_line, item, stage, reached, from_pledge_line, from_item, from_stage, from_reached,
         basis, sum(quantity) as quantity
    from flow
   where operation = ${operation}
     ${
       pledgeLines
         ? sql`and (pledge_line = any(${pledgeLines}::uuid[])
           or from_pledge_line = any(${pledgeLines}::uuid[]) and from_pledge_line <> pledge_line)`
         : sql``
     }
   group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having sum(quantity) <> 0)`

/**
 * The same from the postings: each less what reversals had taken back by then. Of these lines, the
 * postings of their accounts.
 */
const flowsRecordedBefore = (
  operation: number,
  recordedBefore: string,
  pledgeLines: readonly string[] | undefined,
) => sql`(
  with recursive taken as (
    select p.act as root, p.line as root_line, r.act, r.line, r.quantity, 1 as sign
      from posting r
      join posting p on p.operation = r.operation and p.act = r.reverses_act
       and p.line = r.reverses_line and p.reverses_act is null
     where r.operation = ${operation} and r.reverses_act is not null
    union all
    select t.root, t.root_line, r.act, r.line, r.quantity, -t.sign
      from taken t
      join posting r on r.operation = ${operation} and r.reverses_act = t.act
       and r.reverses_line = t.line
  ), back as (
    select t.root, t.root_line, sum(t.sign * t.quantity) as quantity
      from taken t
      join act m on m.operation = ${operation} and m.id = t.act
       and m.recorded_at <= ${recordedBefore}
     group by 1, 2
  )
  select d.pledge_line, d.item, d.stage, d.reached, s.pledge_line as from_pledge_line,
         s.item as from_item, s.stage as from_stage, s.reached as from_reached, m.basis,
         p.quantity - coalesce(b.quantity, 0) as quantity
    from ${pledgeLines ? postingsOf(operation, pledgeLines) : sql`posting`} p
    join act m on m.operation = p.operation and m.id = p.act and m.recorded_at <= ${recordedBefore}
    join account s on s.operation = p.operation and s.id = p.source
    join account d on d.operation = p.operation and d.id = p.destination
    left join back b on b.root = p.act and b.root_line = p.line
   where p.operation = ${operation} and p.reverses_act is null
     and p.quantity <> coalesce(b.quantity, 0))`

const postingsOf = (operation: number, pledgeLines: readonly string[]) => {
  const touching = (side: 'source' | 'destination') => sql`
    select p.operation, p.act, p.line, p.source, p.destination, p.quantity, p.reverses_act
      from account a join posting p on p.operation = a.operation and ${sql.ref(`p.${side}`)} = a.id
     where a.operation = ${operation} and a.pledge_line = any(${pledgeLines}::uuid[])`
  return sql`(${touching('source')} union ${touching('destination')})`
}
