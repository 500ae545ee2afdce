import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import type { DeviceAsked, DeviceRow } from './device.ts'
import type { RecipeRow } from './makeover.ts'
import { type StockAsked, type StockRow, stockStages } from './stock.ts'

const orNull = (column: string) => sql`nullif(${sql.ref(column)}, ${none}::uuid)`

const namedOrNull = (alias: string) => sql`
  case when ${sql.ref(`${alias}.id`)} <> ${none}::uuid then jsonb_build_object(
    'id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

/** What lies where, the longest first. Verdicts are the conformity room's: see `stockOf`. */
export const listStock = async (
  q: Query,
  operation: number,
  asked: StockAsked,
  after: Key | undefined,
  now: string,
): Promise<Omit<StockRow, 'verdict'>[]> => {
  const only = (column: string, value: string | undefined) =>
    value ? sql`and ${sql.ref(column)} = ${value}` : sql``
  const stages = asked.stage ? [asked.stage] : stockStages
  const beneath = asked.item
    ? sql`and a.item in (
        with recursive down(id) as (
          select ${asked.item}::uuid
          union select x.id from down join item x on x.parent = down.id)
        select id from down)`
    : sql``
  const found = await sql<Omit<StockRow, 'verdict'>>`
    select a.id as account, a.stage, ${namedOrNull('p')} as place, ${namedOrNull('y')} as holder,
           jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit) as item,
           jsonb_build_object('id', l.id, 'lotNumber', l.lot_number, 'serial', l.serial,
             'packaging', l.packaging, 'expiresOn', l.expires_on, 'unstated', l.unstated) as lot,
           ${orNull('a.pledge_line')} as "pledgeLine",
           ${orNull('a.consignment_line')} as "consignmentLine",
           (select ${orNull('c.package')} from consignment_line c
             where c.operation = a.operation and c.id = a.consignment_line) as package,
           a.condition, a.balance as quantity, a.since,
           greatest(0, extract(day from ${now}::timestamptz - a.since))::int as "ageDays",
           coalesce(l.expires_on < (${now}::timestamptz at time zone 'UTC')::date, false)
             as expired
      from account a
      join item i on i.id = a.item join lot l on l.id = a.lot
      join place p on p.id = a.place join party y on y.id = a.holder
     where a.operation = ${operation} and a.since is not null and a.balance > 0
       and a.stage = any(${stages}::text[]::stage[])
       ${only('a.place', asked.place)} ${only('a.lot', asked.lot)}
       ${only('a.holder', asked.holder)} ${beneath}
       ${asked.condition ? sql`and a.condition = ${asked.condition}::text::condition` : sql``}
       ${after ? sql`and (a.since, a.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``}
     order by a.since, a.id
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

/** Recipes, by name. */
export const listRecipes = async (
  q: Query,
  operation: number,
  asked: PageAsked,
  after: Key | undefined,
): Promise<RecipeRow[]> => {
  const side = (which: 'part' | 'kit') => sql`
    (select jsonb_agg(jsonb_build_object('item', i.id, 'itemName', i.name,
        'quantity', x.quantity) order by i.name, i.id)
      from recipe_part x join item i on i.id = x.item
      where x.operation = r.operation and x.recipe = r.id and x.side = ${which})`
  const found = await sql<RecipeRow>`
    select r.id, r.name, ${side('part')} as parts, ${side('kit')} as kits
      from recipe r
     where r.operation = ${operation}
       ${after ? sql`and r.name > ${after[0]}` : sql``}
     order by r.name
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

/** Serialised devices where they are now, the longest there first. */
export const listDevices = async (
  q: Query,
  operation: number,
  asked: DeviceAsked,
  after: Key | undefined,
): Promise<DeviceRow[]> => {
  const only = (column: string, value: string | undefined) =>
    value ? sql`and ${sql.ref(column)} = ${value}` : sql``
  const found = await sql<DeviceRow>`
    select a.id as account, l.id as lot, l.serial,
           jsonb_build_object('id', i.id, 'name', i.name) as item, ${namedOrNull('m')} as maker,
           a.stage, ${namedOrNull('y')} as holder, ${namedOrNull('p')} as place, a.condition,
           a.since
      from lot l
      join account a on a.operation = ${operation} and a.lot = l.id and a.since is not null
       and a.balance > 0 and a.stage not in ('source', 'found', 'unexplained', 'transformed')
      join item i on i.id = l.item join party y on y.id = a.holder join place p on p.id = a.place
      join party m on m.id = case when l.maker = ${none} then i.maker else l.maker end
     where l.serial <> '' ${only('l.item', asked.item)} ${only('a.holder', asked.holder)}
       ${only('l.id', asked.lot)}
       ${after ? sql`and (a.since, a.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``}
     order by a.since, a.id
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}
