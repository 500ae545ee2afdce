import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'

/** A package or consignment as a label or paper names it, in whichever operation it is. */
export interface Coded {
  readonly operation: number
  readonly id: string
  readonly consignment: string
  readonly labels: 'open' | 'discreet'
  readonly pouchCode: string
}

/** The packages that have this code on their labels: one, but for an accident of two operations. */
export const packagesCoded = async (q: Query, code: string): Promise<Coded[]> => {
  const found = await sql<Coded>`
    select p.operation, p.id, p.consignment, c.labels, c.pouch_code as "pouchCode"
      from operation o
      join package p on p.operation = o.id and p.own_code = upper(${code})
      join consignment c on c.operation = p.operation and c.id = p.consignment
  `.execute(q)
  return found.rows
}

/** The consignments that have this code on their papers. */
export const consignmentsCoded = async (q: Query, code: string): Promise<Coded[]> => {
  const found = await sql<Coded>`
    select c.operation, c.id, c.id as consignment, c.labels, c.pouch_code as "pouchCode"
      from operation o join consignment c on c.operation = o.id and c.code = upper(${code})
  `.execute(q)
  return found.rows
}

/** What lots are called on the goods: number or serial number. */
export const lotNames = async (q: Query, lots: readonly string[]): Promise<Map<string, string>> => {
  const found = await sql<{ id: string; name: string }>`
    select id, case when serial <> '' then serial else lot_number end as name
      from lot where id = any(${lots}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ id, name }) => [id, name]))
}
