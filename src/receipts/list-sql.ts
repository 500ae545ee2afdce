import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { holds, namedSo, sought } from '#parties/sql.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type {
  DiscrepancyRow,
  ReceiptAnswer,
  ReceiptAsked,
  UnexplainedAsked,
  UnexplainedRow,
} from './receipt.ts'

const orNull = (column: string) => sql`nullif(${sql.ref(column)}, ${none}::uuid)`

const columns = sql`
  r.id, ${orNull('r.consignment')} as consignment, c.code as "consignmentCode",
    coalesce(u.name, m.actor) as actor, r.kind,
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
        'ownCode', b.own_code, 'sscc', b.sscc, 'kind', b.kind,
        'sealsIntact', k.seals_intact, 'damage', k.damage) order by b.number)
      from receipt_package k join package b on b.operation = k.operation and b.id = k.package
      where k.operation = r.operation and k.receipt = r.id), '[]') as packages,
    coalesce((select jsonb_agg(jsonb_build_object('line', ${orNull('l.consignment_line')},
        'item', jsonb_build_object('id', i.id, 'name', i.name), 'unit', i.unit,
        'lot', ${orNull('l.lot')}, 'lotNumber', t.lot_number, 'expiresOn', t.expires_on,
        'finding', l.finding, 'quantity', l.quantity, 'reason', l.reason) order by l.number)
      from receipt_line l join item i on i.id = l.item join lot t on t.id = l.lot
      where l.operation = r.operation and l.receipt = r.id), '[]') as lines`

const beside = sql`
  join act m on m.operation = r.operation and m.id = r.id
  join place p on p.id = r.place join party y on y.id = r.holder
  left join consignment c on c.operation = r.operation and c.id = r.consignment
  left join sign_in_user u on u.id::text = m.actor`

export const findReceipt = async (
  q: Query,
  operation: number,
  receipt: string,
): Promise<ReceiptAnswer | undefined> => {
  const found = await sql<ReceiptAnswer>`
    select ${columns} from receipt r ${beside}
     where r.operation = ${operation} and r.id = ${receipt}
  `.execute(q)
  return found.rows[0]
}

export const listReceipts = (
  q: Query,
  operation: number,
  asked: ReceiptAsked,
): Promise<Page<ReceiptAnswer>> => {
  const key = [sql`r.id`, 'uuid'] as const
  const line = (is: (typeof key)[0]) => sql`exists (select 1 from receipt_line x
    where x.operation = r.operation and x.receipt = r.id and ${is})`
  return listed(q, asked, {
    columns,
    from: sql`receipt r`,
    beside,
    where: sql`r.operation = ${operation} ${only('r.consignment', asked.consignment)}
      ${only('r.place', asked.place)} ${only('r.holder', asked.holder)}
      ${only('r.kind', asked.kind)}
      ${asked.finding ? sql`and ${line(sql`x.finding = ${asked.finding}`)}` : sql``}
      ${sought(
        asked.search,
        (word) => sql`
          exists (select 1 from consignment c where c.operation = r.operation
            and c.id = r.consignment and lower(c.code) like ${`%${word}%`})
          or r.place in (${namedSo('place', word)}) or r.holder in (${namedSo('party', word)})
          or ${line(sql`x.item in (${namedSo('item', word)})`)}
          or ${holds(sql`concat_ws(' ', r.reservation, r.note)`, word)}`,
      )}`,
    orders: { newest: down(key), oldest: up(key) },
  })
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

/** What the books lack. */
export const listUnexplained = (
  q: Query,
  operation: number,
  asked: UnexplainedAsked,
): Promise<Page<UnexplainedRow>> => {
  const key = [
    [sql`a.since`, 'timestamptz'],
    [sql`a.id`, 'bigint'],
  ] as const
  return listed(q, asked, {
    columns: sql`a.id as account, a.reached as "leftStage",
      jsonb_build_object('id', y.id, 'name', y.name) as holder,
      jsonb_build_object('id', p.id, 'name', p.name) as place,
      jsonb_build_object('id', i.id, 'name', i.name) as item, ${orNull('a.lot')} as lot,
      l.lot_number as "lotNumber", ${orNull('a.consignment_line')} as "consignmentLine",
      (select jsonb_build_object('id', c.id, 'code', c.code)
         from consignment_line x
         join consignment c on c.operation = x.operation and c.id = x.consignment
        where x.operation = a.operation and x.id = a.consignment_line) as consignment,
      ${orNull('a.pledge_line')} as "pledgeLine", -a.balance as quantity, a.since`,
    from: sql`account a join lot l on l.id = a.lot`,
    beside: sql`join party y on y.id = a.holder join place p on p.id = a.place
      join item i on i.id = a.item`,
    where: sql`a.operation = ${operation} and a.stage = 'unexplained' and a.since is not null
      and a.balance < 0
      ${sought(
        asked.search,
        (word) => sql`a.holder in (${namedSo('party', word)})
          or a.place in (${namedSo('place', word)}) or a.item in (${namedSo('item', word)})
          or lower(l.lot_number) like ${`%${word}%`}`,
      )}`,
    orders: { oldest: up(...key), newest: down(...key) },
  })
}
