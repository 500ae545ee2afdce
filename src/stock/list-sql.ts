import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { narrower } from '#catalogue/sql.ts'
import { holds, namedSo, sought } from '#parties/sql.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type { DeviceAsked, DeviceRow } from './device.ts'
import type { RecipeAsked, RecipeRow } from './makeover.ts'
import { type StockAsked, type StockRow, stockStages } from './stock.ts'

const orNull = (column: string) => sql`nullif(${sql.ref(column)}, ${none}::uuid)`

const namedOrNull = (alias: string) => sql`
  case when ${sql.ref(`${alias}.id`)} <> ${none}::uuid then jsonb_build_object(
    'id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

const lying = [
  [sql`a.since`, 'timestamptz'],
  [sql`a.id`, 'bigint'],
] as const

/** By where goods are, what they are and whose. */
const found = (search: string | undefined) =>
  sought(
    search,
    (word) => sql`a.item in (${namedSo('item', word)}) or a.place in (${namedSo('place', word)})
      or a.holder in (${namedSo('party', word)})
      or lower(l.lot_number || ' ' || l.serial) like ${`%${word}%`}`,
  )

/** What lies where. Verdicts are the conformity room's: see `stockOf`. */
export const listStock = (
  q: Query,
  operation: number,
  asked: StockAsked,
  now: string,
): Promise<Page<Omit<StockRow, 'verdict' | 'decision'>>> => {
  const stages = asked.stage ? [asked.stage] : stockStages
  const { item, condition, expiresBefore } = asked
  const account = [sql`a.id`, 'bigint'] as const
  return listed(q, asked, {
    columns: sql`a.id as account, a.stage, ${namedOrNull('p')} as place,
      ${namedOrNull('y')} as holder,
      jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit) as item,
      jsonb_build_object('id', l.id, 'lotNumber', l.lot_number, 'serial', l.serial,
        'packaging', l.packaging, 'expiresOn', l.expires_on, 'unstated', l.unstated) as lot,
      ${orNull('a.pledge_line')} as "pledgeLine",
      (select jsonb_build_object('id', p.id, 'code', p.code) from pledge_line x
         join pledge p on p.operation = x.operation and p.id = x.pledge
        where x.operation = a.operation and x.id = a.pledge_line) as pledge,
      ${orNull('a.consignment_line')} as "consignmentLine", x.consignment,
      ${orNull('x.package')} as package, x.own_code as "packageCode",
      a.condition, a.balance as quantity, a.since,
      greatest(0, extract(day from ${now}::timestamptz - a.since))::int as "ageDays",
      coalesce(l.expires_on < (${now}::timestamptz at time zone 'UTC')::date, false)
        as expired`,
    from: sql`account a join item i on i.id = a.item join lot l on l.id = a.lot`,
    beside: sql`join place p on p.id = a.place join party y on y.id = a.holder
      left join lateral (
        select x.package, k.own_code,
               jsonb_build_object('id', c.id, 'code', c.code) as consignment
          from consignment_line x
          join consignment c on c.operation = x.operation and c.id = x.consignment
          left join package k on k.operation = x.operation and k.id = x.package
         where x.operation = a.operation and x.id = a.consignment_line) x on true`,
    where: sql`a.operation = ${operation} and a.since is not null and a.balance > 0
      and a.stage = any(${stages}::text[]::stage[])
      ${only('a.place', asked.place)} ${only('a.lot', asked.lot)}
      ${only('a.holder', asked.holder)}
      ${item ? sql`and a.item in (${narrower(item)})` : sql``}
      ${condition ? sql`and a.condition = ${condition}::text::condition` : sql``}
      ${expiresBefore ? sql`and l.expires_on < ${expiresBefore}` : sql``}
      ${found(asked.search)}`,
    orders: {
      longest: up(...lying),
      newest: down(...lying),
      item: up([sql`i.sort_key`, 'text'], account),
      expiry: up([sql`coalesce(l.expires_on, 'infinity'::date)`, 'date'], account),
      most: down([sql`a.balance`, 'bigint'], account),
    },
  })
}

/** What kits are made of. */
export const listRecipes = (
  q: Query,
  operation: number,
  asked: RecipeAsked,
): Promise<Page<RecipeRow>> => {
  const side = (which: 'part' | 'kit') => sql`
    (select jsonb_agg(jsonb_build_object('item', i.id, 'itemName', i.name,
        'quantity', x.quantity) order by i.name, i.id)
      from recipe_part x join item i on i.id = x.item
      where x.operation = r.operation and x.recipe = r.id and x.side = ${which})`
  return listed(q, asked, {
    columns: sql`r.id, r.name, ${side('part')} as parts, ${side('kit')} as kits`,
    from: sql`recipe r`,
    where: sql`r.operation = ${operation}
      ${sought(asked.search, (word) => holds(sql`r.name`, word))}`,
    orders: { name: up([sql`r.name`, 'text']), newest: down([sql`r.id`, 'uuid']) },
  })
}

/** Serialised devices where they are now. */
export const listDevices = (
  q: Query,
  operation: number,
  asked: DeviceAsked,
): Promise<Page<DeviceRow>> =>
  listed(q, asked, {
    columns: sql`a.id as account, l.id as lot, l.serial,
      jsonb_build_object('id', i.id, 'name', i.name) as item, ${namedOrNull('m')} as maker,
      a.stage, ${namedOrNull('y')} as holder, ${namedOrNull('p')} as place, a.condition, a.since`,
    from: sql`lot l
      join account a on a.operation = ${operation} and a.lot = l.id and a.since is not null
       and a.balance > 0 and a.stage not in ('source', 'found', 'unexplained', 'transformed')`,
    beside: sql`join item i on i.id = l.item
      join party y on y.id = a.holder join place p on p.id = a.place
      join party m on m.id = case when l.maker = ${none} then i.maker else l.maker end`,
    where: sql`l.serial <> '' ${only('l.item', asked.item)} ${only('a.holder', asked.holder)}
      ${only('l.id', asked.lot)} ${found(asked.search)}`,
    orders: {
      longest: up(...lying),
      newest: down(...lying),
      serial: up([sql`l.serial`, 'text'], [sql`a.id`, 'bigint']),
    },
  })
