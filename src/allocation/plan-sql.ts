import { sql } from 'kysely'
import type { z } from 'zod'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import type { PlanAnswer, planChange, Supply } from './allocation.ts'

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

export type PlanAsked = PageAsked & {
  needLine?: string | undefined
  supply?: string | undefined
  facility?: string | undefined
  open?: boolean | undefined
}

/** A plan without what depends on where goods stand. */
export type PlanRow = Omit<PlanAnswer, 'held' | 'short' | 'parts'> & { readonly item: string }

/** Plans, the newest first; or exactly these. */
export const listPlans = async (
  q: Query,
  operation: number,
  asked: PlanAsked | { plans: readonly string[] },
  after?: Key,
): Promise<PlanRow[]> => {
  const only = 'plans' in asked ? asked.plans : undefined
  const by: Partial<PlanAsked> = 'plans' in asked ? {} : asked
  const found = await sql<PlanRow>`
    select p.id, p.allocation, p.number, a.rule, p.reason, p.need_line as "needLine",
           jsonb_build_object('id', f.id, 'name', f.name) as facility,
           jsonb_build_object('kind', p.supply_kind, 'id', p.supply) as supply,
           nullif(p.place, ${none}::uuid) as place, p.quantity, p.drawn, p.open,
           p.withdrawn_by <> ${none} as withdrawn, l.item
      from plan_standing p
      join allocation a on a.operation = p.operation and a.id = p.allocation
      join need_line l on l.operation = p.operation and l.id = p.need_line
      join need n on n.operation = l.operation and n.id = l.need
      join party f on f.id = n.facility
     where p.operation = ${operation}
       ${only ? sql`and p.id = any(${only}::uuid[])` : sql``}
       ${
         after
           ? sql`and (p.allocation < ${after[0]}::uuid
               or (p.allocation = ${after[0]}::uuid and p.number > ${after[1]}))`
           : sql``
       }
       ${by.needLine ? sql`and p.need_line = ${by.needLine}` : sql``}
       ${by.supply ? sql`and p.supply = ${by.supply}` : sql``}
       ${by.facility ? sql`and n.facility = ${by.facility}` : sql``}
       ${by.open ? sql`and p.open > 0` : sql``}
     order by p.allocation desc, p.number
     ${by.limit ? sql`limit ${by.limit + 1}` : sql``}
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
