import { sql } from 'kysely'
import { sortKeyOf } from '#parties/name.ts'
import { byName, foundBy, namedJson, namesJson, writeNames } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import type { ItemAnswer, ItemAsked, ItemInput, ItemRow } from './item.ts'
import type { LotAnswer, LotAsked, LotFacts, LotInput } from './lot.ts'

/** Writes an item, its names, packs and codes: new, or over what it was as its next version. */
export const putItem = async (tx: Query, id: string, item: ItemInput) => {
  await sql`
    insert into item (id, class, name, sort_key, model, size, maker, unit, regime,
      storage_min_celsius, storage_max_celsius, un_number, serialised, parent, note)
    values (${id}, ${item.class}, ${item.names[0]?.name}, ${sortKeyOf(item.names)}, ${item.model},
      ${item.size}, ${item.maker ?? none}, ${item.unit}, ${item.regime},
      ${item.storage?.minCelsius}, ${item.storage?.maxCelsius}, ${item.unNumber},
      ${item.serialised}, ${item.parent ?? none}, ${item.note})
    on conflict (id) do update set class = excluded.class, name = excluded.name,
      sort_key = excluded.sort_key, model = excluded.model, size = excluded.size,
      maker = excluded.maker, regime = excluded.regime,
      storage_min_celsius = excluded.storage_min_celsius,
      storage_max_celsius = excluded.storage_max_celsius, un_number = excluded.un_number,
      serialised = excluded.serialised, parent = excluded.parent, note = excluded.note,
      version = item.version + 1
  `.execute(tx)
  await sql`delete from item_pack where item = ${id}`.execute(tx)
  await sql`delete from item_code where item = ${id}`.execute(tx)
  await sql`
    insert into item_pack (item, level, quantity, weight_grams, length_mm, width_mm, height_mm)
    select ${id}, x.level, x.quantity, x."weightGrams", x."lengthMm", x."widthMm", x."heightMm"
      from jsonb_to_recordset(${JSON.stringify(item.packs)}::jsonb) as x(level text,
        quantity bigint, "weightGrams" int, "lengthMm" int, "widthMm" int, "heightMm" int)
  `.execute(tx)
  await sql`
    insert into item_code (item, scheme, edition, code, level)
    select ${id}, x.scheme, coalesce(x.edition, ''), x.code, coalesce(x.level, '')
      from jsonb_to_recordset(${JSON.stringify(item.codes)}::jsonb)
        as x(scheme text, edition text, code text, level text)
  `.execute(tx)
  const codes = [item.model, item.unNumber, ...item.codes.map(({ code }) => code)]
  await writeNames(tx, 'item', id, item.names, codes)
}

/** Items by id, whole. The none id is not among them. */
export const itemsById = async (
  q: Query,
  ids: Iterable<string>,
): Promise<Map<string, ItemAnswer>> => {
  const found = await sql<ItemAnswer>`
    select i.id, i.class, i.name, ${namesJson('item', 'i.id')} as names, i.model, i.size,
           ${namedJson('m')} as maker, i.unit, i.regime,
           case when coalesce(i.storage_min_celsius, i.storage_max_celsius) is not null then
             jsonb_build_object('minCelsius', i.storage_min_celsius,
               'maxCelsius', i.storage_max_celsius) end as storage,
           i.un_number as "unNumber", i.serialised, ${namedJson('u')} as parent,
           coalesce((select jsonb_agg(jsonb_build_object('level', k.level, 'quantity', k.quantity,
               'weightGrams', k.weight_grams, 'lengthMm', k.length_mm, 'widthMm', k.width_mm,
               'heightMm', k.height_mm) order by k.quantity)
             from item_pack k where k.item = i.id), '[]') as packs,
           coalesce((select jsonb_agg(case c.scheme
               when 'gtin' then jsonb_build_object('scheme', c.scheme, 'code', c.code,
                 'level', c.level)
               when 'hs' then jsonb_build_object('scheme', c.scheme, 'code', c.code,
                 'edition', c.edition::int)
               else jsonb_build_object('scheme', c.scheme, 'code', c.code) end
               order by c.scheme, c.edition, c.code)
             from item_code c where c.item = i.id), '[]') as codes,
           i.note, i.version
      from item i join party m on m.id = i.maker join item u on u.id = i.parent
     where i.id = any(${[...ids]}::uuid[]) and i.id <> ${none}
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row]))
}

/** An item and all that is narrower, however far: `x in (${narrower(item)})`. */
export const narrower = (item: string): Sql => sql`
  with recursive down(id) as (
    select ${item}::uuid
    union select x.id from down join item x on x.parent = down.id)
  select id from down`

/** Items by name; `under`: those narrower than this one. */
export const listItems = (q: Query, asked: ItemAsked): Promise<Page<ItemRow>> => {
  const under = asked.under
    ? sql`and i.id <> ${asked.under} and i.id in (${narrower(asked.under)})`
    : sql``
  return listed(q, asked, {
    columns: sql`i.id, i.class, i.name, ${namesJson('item', 'i.id')} as names, i.model,
      i.size, i.unit, i.regime, i.serialised, ${namedJson('u')} as parent,
      ${namedJson('m')} as maker`,
    from: sql`item i`,
    beside: sql`join item u on u.id = i.parent join party m on m.id = i.maker`,
    where: sql`i.id <> ${none} ${under} ${only('i.class', asked.class)}
      ${only('i.regime', asked.regime)} ${only('i.maker', asked.maker)}
      ${foundBy('item', 'i.id', asked.search)}`,
    orders: { name: byName('i'), newest: down([sql`i.id`, 'uuid']) },
  })
}

/** Each of these items followed by its wider ones, the widest last. */
export const lineage = async (q: Query, ids: Iterable<string>): Promise<Map<string, string[]>> => {
  const found = await sql<{ of: string; id: string }>`
    with recursive up(of, id, parent, depth) as (
      select i.id, i.id, i.parent, 0 from item i
       where i.id = any(${[...ids]}::uuid[]) and i.id <> ${none}
      union all
      select up.of, i.id, i.parent, up.depth + 1 from up join item i on i.id = up.parent
       where i.id <> ${none})
    select of, id from up order by of, depth
  `.execute(q)
  const grouped = Map.groupBy(found.rows, (row) => row.of)
  return new Map([...grouped].map(([of, rows]) => [of, rows.map(({ id }) => id)]))
}

export const hasLots = async (q: Query, item: string): Promise<boolean> => {
  const found = await sql`select 1 from lot where item = ${item} limit 1`.execute(q)
  return found.rows.length > 0
}

export type Lot = LotFacts & Pick<LotInput, 'item' | 'maker' | 'serial' | 'note'>

/** Writes a stated lot; false if there is one that it would be. */
export const insertLot = async (tx: Query, id: string, lot: Lot): Promise<boolean> => {
  const inserted = await sql`
    insert into lot (id, item, maker, lot_number, serial, packaging, expires_on, made_on, unstated,
      consignment_line, note)
    values (${id}, ${lot.item}, ${lot.maker ?? none}, ${lot.lotNumber}, ${lot.serial},
      ${lot.packaging}, ${lot.expiresOn}, ${lot.madeOn}, false, ${none}, ${lot.note})
    on conflict do nothing returning 1
  `.execute(tx)
  return inserted.rows.length > 0
}

/** The stated lot that this is: a device by its serial number, other goods by lot and packaging. */
export const findStated = async (
  q: Query,
  lot: Pick<Lot, 'item' | 'maker' | 'serial' | 'lotNumber' | 'packaging'>,
): Promise<(LotFacts & { id: string }) | undefined> => {
  const identity = lot.serial
    ? sql`serial = ${lot.serial} and serial <> ''`
    : sql`lot_number = ${lot.lotNumber} and packaging = ${lot.packaging} and serial = ''`
  const found = await sql<LotFacts & { id: string }>`
    select id, lot_number as "lotNumber", packaging, expires_on as "expiresOn",
           made_on as "madeOn"
      from lot
     where item = ${lot.item} and maker = ${lot.maker ?? none} and not unstated and ${identity}
  `.execute(q)
  return found.rows[0]
}

export const updateLot = async (
  tx: Query,
  id: string,
  lot: LotFacts & Pick<LotInput, 'maker' | 'serial' | 'note'>,
) => {
  await sql`
    update lot set maker = ${lot.maker ?? none}, lot_number = ${lot.lotNumber},
      serial = ${lot.serial}, packaging = ${lot.packaging}, expires_on = ${lot.expiresOn},
      made_on = ${lot.madeOn}, note = ${lot.note}, version = version + 1
     where id = ${id}
  `.execute(tx)
}

/** The unstated lots of these lines, by line; each gets its `id` if it is new. */
export const putUnstated = async (
  tx: Query,
  lots: readonly (Omit<Lot, 'lotNumber' | 'serial'> & { id: string; consignmentLine: string })[],
): Promise<Map<string, string>> => {
  const rows = JSON.stringify(lots.map((lot) => ({ ...lot, maker: lot.maker ?? none })))
  await sql`
    insert into lot (id, item, maker, lot_number, serial, packaging, expires_on, made_on, unstated,
      consignment_line, note)
    select x.id, x.item, x.maker, '', '', x.packaging, x."expiresOn", x."madeOn", true,
           x."consignmentLine", x.note
      from jsonb_to_recordset(${rows}::jsonb) as x(id uuid, item uuid, maker uuid, packaging text,
        "expiresOn" date, "madeOn" date, "consignmentLine" uuid, note text)
    on conflict (consignment_line, item) where unstated do nothing
  `.execute(tx)
  const found = await sql<{ line: string; id: string }>`
    select l.consignment_line as line, l.id
      from jsonb_to_recordset(${rows}::jsonb) as x(item uuid, "consignmentLine" uuid)
      join lot l on l.consignment_line = x."consignmentLine" and l.item = x.item and l.unstated
  `.execute(tx)
  return new Map(found.rows.map(({ line, id }) => [line, id]))
}

const lotColumns = sql`
  l.id, jsonb_build_object('id', i.id, 'name', i.name) as item, ${namedJson('m')} as maker,
  l.lot_number as "lotNumber", l.serial, l.packaging, l.expires_on as "expiresOn",
  l.made_on as "madeOn", l.unstated, nullif(l.consignment_line, ${none}) as "consignmentLine",
  l.note, l.version`
const lotNames = sql`join item i on i.id = l.item join party m on m.id = l.maker`

/** Lots by id. The none id is not among them. */
export const lotsById = async (
  q: Query,
  ids: Iterable<string>,
): Promise<Map<string, LotAnswer>> => {
  const found = await sql<LotAnswer>`
    select ${lotColumns} from lot l ${lotNames}
     where l.id = any(${[...ids]}::uuid[]) and l.id <> ${none}
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row]))
}

export const listLots = (q: Query, asked: LotAsked): Promise<Page<LotAnswer>> => {
  const { item, maker, search, expiresBefore, unstated } = asked
  const key = [sql`l.id`, 'uuid'] as const
  return listed(q, asked, {
    columns: lotColumns,
    from: sql`lot l`,
    beside: lotNames,
    where: sql`l.id <> ${none} ${only('l.item', item)} ${only('l.maker', maker)}
      ${search ? sql`and (l.lot_number ^@ ${search} or l.serial ^@ ${search})` : sql``}
      ${expiresBefore ? sql`and l.expires_on < ${expiresBefore}` : sql``}
      ${only('l.unstated', unstated)}`,
    orders: {
      newest: down(key),
      expiry: up([sql`coalesce(l.expires_on, 'infinity'::date)`, 'date'], key),
      number: up([sql`l.lot_number`, 'text'], key),
    },
  })
}
