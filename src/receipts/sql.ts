import { sql } from 'kysely'
import type { Basis, By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Finding, ReadingInput } from './receipt.ts'

export interface NewReceipt {
  readonly consignment: string
  readonly kind: 'tally' | 'count' | 'report' | 'correction'
  readonly corrects: string
  readonly place: string
  readonly holder: string
  readonly reservation: string | null
  readonly cold: boolean
  readonly note: string | null
}

export const insertReceipt = async (tx: Query, by: By, receipt: NewReceipt): Promise<void> => {
  await sql`
    insert into receipt (operation, id, consignment, kind, corrects, place, holder, reservation,
      cold, note)
    values (${by.operation}, ${by.act}, ${receipt.consignment}, ${receipt.kind},
      ${receipt.corrects}, ${receipt.place}, ${receipt.holder}, ${receipt.reservation},
      ${receipt.cold}, ${receipt.note})
  `.execute(tx)
}

export interface SeenPackage {
  readonly package: string
  readonly sealsIntact: boolean | null
  readonly damage: string | null
}

export const insertPackages = async (
  tx: Query,
  by: By,
  packages: readonly SeenPackage[],
): Promise<void> => {
  if (packages.length === 0) return
  await sql`
    insert into receipt_package (operation, receipt, package, seals_intact, damage)
    select ${by.operation}, ${by.act}, x.package, x.seals, x.damage
      from unnest(${packages.map((p) => p.package)}::uuid[],
        ${packages.map((p) => p.sealsIntact)}::boolean[],
        ${packages.map((p) => p.damage)}::text[]) as x(package, seals, damage)
  `.execute(tx)
}

/** One thing seen of one line. `quantity` null: it came without a number. */
export interface Seen {
  readonly consignmentLine: string
  readonly item: string
  readonly lot: string
  readonly finding: Finding
  readonly quantity: number | null
  readonly reason: string | null
}

export const insertFindings = async (
  tx: Query,
  by: By,
  findings: readonly Seen[],
): Promise<void> => {
  const column = (name: keyof Seen) => findings.map((finding) => finding[name])
  await sql`
    insert into receipt_line (operation, receipt, number, consignment_line, item, lot, finding,
      quantity, reason)
    select ${by.operation}, ${by.act}, x.number, x.line, x.item, x.lot, x.finding, x.quantity,
           x.reason
      from unnest(${column('consignmentLine')}::uuid[], ${column('item')}::uuid[],
        ${column('lot')}::uuid[], ${column('finding')}::text[], ${column('quantity')}::bigint[],
        ${column('reason')}::text[])
        with ordinality as x(line, item, lot, finding, quantity, reason, number)
  `.execute(tx)
}

export const insertReadings = async (
  tx: Query,
  by: By,
  receipt: string,
  readings: readonly ReadingInput[],
): Promise<void> => {
  if (readings.length === 0) return
  await sql`
    insert into temperature_reading (operation, act, number, receipt, package, logger,
      min_celsius, max_celsius, minutes, excursion)
    select ${by.operation}, ${by.act}, x.number, ${receipt}, coalesce(x.package, ${none}),
           x.logger, x."minCelsius", x."maxCelsius", x.minutes, x.excursion
      from jsonb_to_recordset(${JSON.stringify(
        readings.map((reading, index) => ({ ...reading, number: index + 1 })),
      )}::jsonb) as x(number int, package uuid, logger text, "minCelsius" double precision,
        "maxCelsius" double precision, minutes int, excursion boolean)
  `.execute(tx)
}

/** The acts by which goods of these lines came to our places on one of these bases, in order. */
export const arrivalActs = async (
  q: Query,
  operation: number,
  lines: readonly string[],
  bases: readonly Basis[],
): Promise<string[]> => {
  const found = await sql<{ act: string }>`
    select p.act
      from account d
      join posting p on p.operation = d.operation and p.destination = d.id
       and p.reverses_act is null
      join account s on s.operation = p.operation and s.id = p.source and s.reached < 'arrived'
      join act m on m.operation = p.operation and m.id = p.act
     where d.operation = ${operation} and d.consignment_line = any(${lines}::uuid[])
       and d.stage = 'arrived' and m.basis = any(${bases}::text[]::basis[])
     group by p.act, m.happened_at order by m.happened_at, p.act
  `.execute(q)
  return found.rows.map((row) => row.act)
}

export interface KeptReceipt {
  readonly consignment: string
  readonly kind: NewReceipt['kind']
  readonly place: string
  readonly holder: string
}

/** Locks a receipt, so that its corrections happen one after another. */
export const lockReceipt = async (
  tx: Query,
  operation: number,
  receipt: string,
): Promise<KeptReceipt | undefined> => {
  const found = await sql<KeptReceipt>`
    select consignment, kind, place, holder from receipt
     where operation = ${operation} and id = ${receipt} for update
  `.execute(tx)
  return found.rows[0]
}

/** Which of these lines without a number somebody has seen arrive. */
export const seenWithoutNumber = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Set<string>> => {
  if (lines.length === 0) return new Set()
  const found = await sql<{ line: string }>`
    select distinct consignment_line as line from receipt_line
     where operation = ${operation} and consignment_line = any(${lines}::uuid[])
       and finding in ('sound', 'damaged')
  `.execute(q)
  return new Set(found.rows.map((row) => row.line))
}
