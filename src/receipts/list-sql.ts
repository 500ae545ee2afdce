import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import type { DiscrepancyRow, ReceiptAnswer, UnexplainedRow } from './receipt.ts'

const orNull = (column: string) => sql`nullif(${sql.ref(column)}, ${none}::uuid)`

const receipts = sql`
  select r.id, ${orNull('r.consignment')} as consignment, r.kind,
    ${orNull('r.corrects')} as corrects, m.basis, m.happened_at as "happenedAt",
    jsonb_build_object('id', p.id, 'name', p.name) as place,
    jsonb_build_object('id', y.id, 'name', y.name) as holder, r.reservation, r.note, m.reason,
    case when exists (select 1 from temperature_reading t
        where t.operation = r.operation and t.receipt = r.id) then 'read'
      when r.cold then 'missing' else 'not_needed' end as temperature,
    coalesce((select jsonb_agg(jsonb_build_object('package', ${orNull('t.package')},
        'logger', t.logger, 'minCelsius', t.min_celsius, 'maxCelsius', t.max_celsius,
        'minutes', t.minutes, 'excursion', t.excursion) order by t.act, t.number)
      from temperature_reading t where t.operation = r.operation and t.receipt = r.id), '[]')
      as temperatures,
    coalesce((select jsonb_agg(jsonb_build_object('package', k.package,
        'sealsIntact', k.seals_intact, 'damage', k.damage) order by b.number)
      from receipt_package k join package b on b.operation = k.operation and b.id = k.package
      where k.operation = r.operation and k.receipt = r.id), '[]') as packages,
    coalesce((select jsonb_agg(jsonb_build_object('line', ${orNull('l.consignment_line')},
        'item', jsonb_build_object('id', i.id, 'name', i.name), 'lot', ${orNull('l.lot')},
        'finding', l.finding, 'quantity', l.quantity, 'reason', l.reason) order by l.number)
      from receipt_line l join item i on i.id = l.item
      where l.operation = r.operation and l.receipt = r.id), '[]') as lines
    from receipt r
    join act m on m.operation = r.operation and m.id = r.id
    join place p on p.id = r.place join party y on y.id = r.holder`

export const findReceipt = async (
  q: Query,
  operation: number,
  receipt: string,
): Promise<ReceiptAnswer | undefined> => {
  const found = await sql<ReceiptAnswer>`
    ${receipts} where r.operation = ${operation} and r.id = ${receipt}
  `.execute(q)
  return found.rows[0]
}

/** Receipts, the newest first. */
export const listReceipts = async (
  q: Query,
  operation: number,
  asked: PageAsked & { consignment?: string | undefined },
  after: Key | undefined,
): Promise<ReceiptAnswer[]> => {
  const found = await sql<ReceiptAnswer>`
    ${receipts}
     where r.operation = ${operation}
       ${asked.consignment ? sql`and r.consignment = ${asked.consignment}` : sql``}
       ${after ? sql`and r.id < ${after[0]}::uuid` : sql``}
     order by r.id desc
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}

export type FindingsOfLine = Pick<DiscrepancyRow, 'line' | 'findings'>

/** What receipts found of these lines besides sound units, the first first. */
export const findingsOf = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, DiscrepancyRow['findings']>> => {
  const found = await sql<FindingsOfLine>`
    select l.consignment_line as line,
           jsonb_agg(jsonb_build_object('receipt', l.receipt, 'finding', l.finding,
             'quantity', l.quantity, 'reason', l.reason, 'itemName', i.name)
             order by m.happened_at, l.receipt, l.number) as findings
      from receipt_line l
      join act m on m.operation = l.operation and m.id = l.receipt
      join item i on i.id = l.item
     where l.operation = ${operation} and l.consignment_line = any(${lines}::uuid[])
       and l.finding <> 'sound'
     group by l.consignment_line
  `.execute(q)
  return new Map(found.rows.map((row) => [row.line, row.findings]))
}

/** Names of items and lot numbers, by id. */
export const namesOf = async (
  q: Query,
  ids: { items: readonly string[]; lots: readonly string[] },
): Promise<ReadonlyMap<string, string>> => {
  const found = await sql<{ id: string; name: string }>`
    select id, name from item where id = any(${ids.items}::uuid[])
    union all select id, lot_number from lot where id = any(${ids.lots}::uuid[])
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row.name]))
}

/** What the books lack, the oldest first. */
export const listUnexplained = async (
  q: Query,
  operation: number,
  asked: PageAsked,
  after: Key | undefined,
): Promise<UnexplainedRow[]> => {
  const found = await sql<UnexplainedRow>`
    select a.id as account, a.reached as "leftStage",
           jsonb_build_object('id', y.id, 'name', y.name) as holder,
           jsonb_build_object('id', p.id, 'name', p.name) as place,
           jsonb_build_object('id', i.id, 'name', i.name) as item, ${orNull('a.lot')} as lot,
           l.lot_number as "lotNumber", ${orNull('a.consignment_line')} as "consignmentLine",
           ${orNull('a.pledge_line')} as "pledgeLine", -a.balance as quantity, a.since
      from account a
      join party y on y.id = a.holder join place p on p.id = a.place
      join item i on i.id = a.item join lot l on l.id = a.lot
     where a.operation = ${operation} and a.stage = 'unexplained' and a.since is not null
       and a.balance < 0
       ${after ? sql`and (a.since, a.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``}
     order by a.since, a.id
     limit ${asked.limit + 1}
  `.execute(q)
  return found.rows
}
