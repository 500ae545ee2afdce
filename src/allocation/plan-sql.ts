import { sql } from 'kysely'
import type { z } from 'zod'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { namedSo, sought } from '#parties/sql.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type { PlanAnswer, PlanAsked, planChange, Supply } from './allocation.ts'

/** What a supply is of; undefined if there is no such supply in this operation. */
export const itemOf = async (
  q: Query,
  operation: number,
  { kind, id, place }: Supply,
): Promise<string | undefined> => {
  const found = await sql<{ item: string }>`
    select item from pledge_line
     where operation = ${operation} and id = ${id} and ${kind} = 'pledge_line'
    union all
    select l.item from consignment_line l
      join consignment c on c.operation = l.operation and c.id = l.consignment
     where l.operation = ${operation} and l.id = ${id} and ${kind} = 'consignment_line'
       and c.kind = 'inbound'
    union all
    select l.item from lot l where l.id = ${id} and ${kind} = 'lot' and exists (
      select 1 from account a where a.operation = ${operation} and a.lot = l.id
         and a.place = ${place})
  `.execute(q)
  return found.rows[0]?.item
}

/** The item and all wider ones that are counted in the same unit. */
export const widerItems = async (q: Query, item: string): Promise<string[]> => {
  const found = await sql<{ id: string }>`
    with recursive wider as (
      select id, parent, unit from item where id = ${item}
      union
      select i.id, i.parent, i.unit from wider w
        join item i on i.id = w.parent and i.unit = w.unit and i.id <> ${none})
    select id from wider
  `.execute(q)
  return found.rows.map((row) => row.id)
}

interface Change {
  readonly plan: string
  readonly before: number
  readonly after: number
}

export const insertChanges = async (
  tx: Query,
  by: By,
  changes: readonly Change[],
  reason: string,
) => {
  await sql`
    insert into plan_change (operation, plan, act, quantity_before, quantity, reason)
    select ${by.operation}, x.plan, ${by.act}, x.before, x.after, ${reason}
      from unnest(${changes.map((c) => c.plan)}::uuid[], ${changes.map((c) => c.before)}::bigint[],
        ${changes.map((c) => c.after)}::bigint[]) as x(plan, before, after)
  `.execute(tx)
}

export const setQuantity = async (tx: Query, operation: number, plan: string, quantity: number) => {
  await sql`
    update plan set quantity = ${quantity} where operation = ${operation} and id = ${plan}
  `.execute(tx)
}

export const markWithdrawn = async (tx: Query, by: By, plans: readonly string[]) => {
  await sql`
    update plan set withdrawn_by = ${by.act}
     where operation = ${by.operation} and id = any(${plans}::uuid[])
  `.execute(tx)
}

/** A plan without what depends on where goods stand. */
export type PlanRow = Omit<PlanAnswer, 'held' | 'short' | 'parts'> & { readonly item: string }

const columns = sql`
  p.id, p.allocation, p.number, a.rule, p.reason, p.need_line as "needLine",
  jsonb_build_object('id', n.id, 'code', n.code, 'line', l.number, 'priority', l.priority,
    'byWhen', l.by_when, 'item', jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit))
    as need,
  jsonb_build_object('id', f.id, 'name', f.name) as facility,
  jsonb_build_object('kind', p.supply_kind, 'id', p.supply) as supply,
  case p.supply_kind
    when 'pledge_line' then (select jsonb_build_object('id', y.id, 'name', y.code)
      from pledge_line x join pledge y on y.operation = x.operation and y.id = x.pledge
     where x.operation = p.operation and x.id = p.supply)
    when 'consignment_line' then (select jsonb_build_object('id', y.id, 'name', y.code)
      from consignment_line x
      join consignment y on y.operation = x.operation and y.id = x.consignment
     where x.operation = p.operation and x.id = p.supply)
    else (select jsonb_build_object('id', x.id, 'name', x.lot_number)
      from lot x where x.id = p.supply) end as "supplyOf",
  nullif(p.place, ${none}::uuid) as place,
  (select w.name from place w where w.id = p.place and w.id <> ${none}) as "placeName",
  p.quantity, p.drawn, p.open, p.withdrawn_by <> ${none} as withdrawn, l.item`

const from = sql`
  plan_standing p
  join need_line l on l.operation = p.operation and l.id = p.need_line
  join need n on n.operation = l.operation and n.id = l.need
  join party f on f.id = n.facility`

const beside = sql`
  join allocation a on a.operation = p.operation and a.id = p.allocation
  join item i on i.id = l.item`

export const listPlans = (
  q: Query,
  operation: number,
  asked: PlanAsked,
): Promise<Page<PlanRow>> => {
  const key = [sql`p.id`, 'uuid'] as const
  return listed(q, asked, {
    columns,
    from,
    beside,
    where: sql`p.operation = ${operation} ${only('p.need_line', asked.needLine)}
      ${only('p.supply', asked.supply)} ${only('n.facility', asked.facility)}
      ${only('l.item', asked.item)} ${asked.open ? sql`and p.open > 0` : sql``}
      ${sought(
        asked.search,
        (word) => sql`lower(n.code) like ${`%${word}%`} or n.facility in (${namedSo('party', word)})
          or l.item in (${namedSo('item', word)})`,
      )}`,
    orders: {
      // Within an allocation as they were written down.
      newest: down([sql`p.allocation`, 'uuid'], [sql`(-p.number)`, 'int']),
      facility: up([sql`f.sort_key`, 'text'], key),
      due: up([sql`coalesce(l.by_when, 'infinity'::date)`, 'date'], key),
    },
  })
}

/** Exactly these plans. */
export const plansOf = async (
  q: Query,
  operation: number,
  plans: readonly string[],
): Promise<PlanRow[]> => {
  const found = await sql<PlanRow>`
    select ${columns} from ${from} ${beside}
     where p.operation = ${operation} and p.id = any(${plans}::uuid[])
     order by p.allocation desc, p.number
  `.execute(q)
  return found.rows
}

export const changesOf = async (q: Query, operation: number, plan: string) => {
  const found = await sql<z.output<typeof planChange>>`
    select c.act, c.quantity_before as before, c.quantity as after, c.reason,
           m.recorded_at as at
      from plan_change c join act m on m.operation = c.operation and m.id = c.act
     where c.operation = ${operation} and c.plan = ${plan} order by m.recorded_at, c.act
  `.execute(q)
  return found.rows
}
