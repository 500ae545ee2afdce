import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Stage } from '#ledger/account.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { SignInput, SignLine } from './delivery.ts'
import type { Goods } from './pick.ts'

/** A delivery line as it is written; "none" where nothing is said. */
export interface NewLine {
  readonly id: string
  readonly item: string
  readonly lot: string
  readonly pledgeLine: string
  readonly needLine: string
  readonly plan: string
  readonly quantity: number
  readonly holder: string
}

/** Writes a delivery's lines, as lines of a consignment. Answers how many ids were not taken. */
export const insertLines = async (
  tx: Query,
  by: By,
  from: string,
  lines: readonly NewLine[],
): Promise<number> => {
  const rows = JSON.stringify(lines.map((line, index) => ({ ...line, number: index + 1 })))
  const written = await sql`
    insert into consignment_line (operation, id, consignment, number, package, item, lot,
      pledge_line, need_line, quantity, qualifier, stated, provenance)
    select ${by.operation}, x.id, ${by.act}, x.number, ${none}, x.item, x.lot, x."pledgeLine",
           x."needLine", x.quantity, 'exact', x.quantity::text,
           coalesce(p.provenance, 'own_stock')
      from jsonb_to_recordset(${rows}::jsonb) as x(id uuid, number int, item uuid, lot uuid,
        "pledgeLine" uuid, "needLine" uuid, quantity bigint)
      left join pledge_line p on p.operation = ${by.operation} and p.id = x."pledgeLine"
    on conflict (operation, id) do nothing returning id
  `.execute(tx)
  await sql`
    insert into delivery_line (operation, id, delivery, plan, from_place, from_holder)
    select ${by.operation}, x.id, ${by.act}, x.plan, ${from}, x.holder
      from jsonb_to_recordset(${rows}::jsonb) as x(id uuid, plan uuid, holder uuid)
    on conflict (operation, id) do nothing
  `.execute(tx)
  return written.rows.length
}

/** What acts on a delivery need to know of it. */
export interface KeptDelivery {
  readonly facility: string
  readonly place: string
}

/** Locks a delivery, so that signatures come one after another; undefined: there is none. */
export const lockDelivery = async (
  tx: Query,
  operation: number,
  id: string,
): Promise<KeptDelivery | undefined> => {
  const found = await sql<KeptDelivery>`
    select c.destination as place, p.party as facility from consignment c
      join consignment_party p on p.operation = c.operation and p.consignment = c.id
       and p.role = 'consignee'
     where c.operation = ${operation} and c.id = ${id} and c.kind = 'delivery' for update of c
  `.execute(tx)
  return found.rows[0]
}

export interface KeptLine {
  readonly id: string
  readonly fromPlace: string
  readonly fromHolder: string
  /** The words of the use its need declares: "ward_staff general_care". */
  readonly use: string | undefined
}

export const linesOf = async (
  q: Query,
  operation: number,
  delivery: string,
): Promise<KeptLine[]> => {
  const found = await sql<Omit<KeptLine, 'use'> & { use: string | null }>`
    select l.id, l.from_place as "fromPlace", l.from_holder as "fromHolder",
           n.used_by || ' ' || n.purpose as use
      from delivery_line l
      join consignment_line c on c.operation = l.operation and c.id = l.id
      left join need_line n on n.operation = c.operation and n.id = c.need_line
     where l.operation = ${operation} and l.delivery = ${delivery} order by c.number
  `.execute(q)
  return found.rows.map((row) => ({ ...row, use: row.use ?? undefined }))
}

/** What stands on the road of these lines, also where nothing is left; the oldest first. */
export const onTheRoad = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Goods[]> => {
  const found = await sql<Goods>`
    select id, stage, reached, holder, place, item, lot, pledge_line as "pledgeLine",
           consignment_line as "consignmentLine", condition, balance
      from account
     where operation = ${operation} and consignment_line = any(${lines}::uuid[])
       and stage = 'dispatched'
     order by since nulls last, id
  `.execute(q)
  return found.rows
}

/** Goods with the day on which their lot expires, if one is known. */
interface Dated extends Goods {
  readonly expiresOn: string | null
}

/** What a facility holds of these items in these stages; the oldest first. */
export const heldBy = async (
  q: Query,
  operation: number,
  facility: string,
  items: readonly string[],
  stages: readonly Stage[],
): Promise<Dated[]> => {
  const found = await sql<Dated>`
    select id, stage, reached, holder, place, item, lot, pledge_line as "pledgeLine",
           consignment_line as "consignmentLine", condition, balance, expires_on as "expiresOn"
      from facility_goods(${operation}, ${facility}, ${items}::uuid[],
        ${stages}::text[]::stage[])
  `.execute(q)
  return found.rows
}

export const insertSignature = async (
  tx: Query,
  by: By,
  delivery: string,
  { signedBy, note, lines }: SignInput,
) => {
  await sql`
    insert into signature (operation, act, delivery, signed_by, note)
    values (${by.operation}, ${by.act}, ${delivery}, ${signedBy}, ${note})
  `.execute(tx)
  const column = (name: keyof SignLine) => lines.map((line) => line[name])
  await sql`
    insert into signature_line (operation, act, line, sound, damaged, refused, reason)
    select ${by.operation}, ${by.act}, x.*
      from unnest(${column('line')}::uuid[], ${column('sound')}::bigint[],
        ${column('damaged')}::bigint[], ${column('refused')}::bigint[],
        ${column('reason')}::text[]) as x(line, sound, damaged, refused, reason)
  `.execute(tx)
}

/** When these lots expire: ISO dates, null where none is known. */
export const expiryOf = async (
  q: Query,
  lots: readonly string[],
): Promise<Map<string, { expiresOn: string | null; lotNumber: string; serial: string }>> => {
  const found = await sql<{
    lot: string
    expiresOn: string | null
    lotNumber: string
    serial: string
  }>`
    select id as lot, expires_on as "expiresOn", lot_number as "lotNumber", serial from lot
     where id = any(${lots}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ lot, ...rest }) => [lot, rest]))
}

/** The package and the inbound consignment of these lines, with the place it came from. */
export const cameOn = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, { package: string; consignment: string; origin: string }>> => {
  if (lines.every((line) => line === none)) return new Map()
  const found = await sql<{ line: string; package: string; consignment: string; origin: string }>`
    select l.id as line, l.package, l.consignment, c.origin from consignment_line l
      join consignment c on c.operation = l.operation and c.id = l.consignment
     where l.operation = ${operation} and l.id = any(${lines}::uuid[]) and c.kind = 'inbound'
  `.execute(q)
  return new Map(found.rows.map(({ line, ...rest }) => [line, rest]))
}

export const insertInstallations = async (
  tx: Query,
  by: By,
  facility: string,
  {
    installedBy,
    acceptedBy,
    note,
  }: { installedBy: string; acceptedBy: string; note: string | null },
  devices: readonly { lot: string; place: string }[],
) => {
  await sql`
    insert into installation (operation, act, lot, facility, place, installed_by, accepted_by, note)
    select ${by.operation}, ${by.act}, x.lot, ${facility}, x.place, ${installedBy}, ${acceptedBy},
           ${note}
      from unnest(${devices.map((d) => d.lot)}::uuid[], ${devices.map((d) => d.place)}::uuid[])
        as x(lot, place)
  `.execute(tx)
}
