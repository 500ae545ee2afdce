// Parties, places and lots that are only there to be measured, and acts on them.
import { sql } from 'kysely'
import type { By } from '../src/acts/act.ts'
import { perform } from '../src/acts/perform.ts'
import type { ActKind } from '../src/acts/permission.ts'
import { type Clearance, post } from '../src/ledger/actions.ts'
import type { Line } from '../src/ledger/posting.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Database, Query } from '../src/platform/database.ts'
import { newId, none } from '../src/platform/ids.ts'

export const insertParties = async (query: Query, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId())
  await sql`
    insert into party (id, kind, name, sort_key, parent)
    select x.id, 'hospital', 'Measured ' || x.id, x.id::text, ${none}
      from unnest(${ids}::uuid[]) as x(id)`.execute(query)
  return ids
}

export const insertPlaces = async (query: Query, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId())
  await sql`
    insert into place (id, kind, name, sort_key, parent, operated_by)
    select x.id, 'warehouse', 'Measured ' || x.id, x.id::text, ${none}, ${none}
      from unnest(${ids}::uuid[]) as x(id)`.execute(query)
  return ids
}

export const insertLots = async (query: Query, count: number) => {
  const item = newId()
  const lots = Array.from({ length: count }, () => newId())
  await sql`
    insert into item (id, class, name, sort_key, unit, regime, maker, parent)
    values (${item}, 'respirator', 'Measured', 'measured', 'piece', 'ppe', ${none}, ${none})
  `.execute(query)
  await sql`
    insert into lot (id, item, lot_number, serial, packaging, unstated, maker, consignment_line)
    select x.id, ${item}, x.id::text, '', '', false, ${none}, ${none} from unnest(${lots}::uuid[]) as x(id)
  `.execute(query)
  return { item, lots }
}

/** Goods go past the gate. */
export const past: Clearance = { asks: sql`null`, judge: async () => {} }

export type Act = ReturnType<typeof acting>

export const acting =
  (database: Database, operation: number) =>
  async (
    kind: ActKind,
    lines: readonly Line[],
    more: (tx: Query, by: By) => Promise<unknown> = async () => undefined,
    gate: (tx: Query, by: By) => Clearance = () => past,
  ): Promise<string> => {
    const id = newId()
    const roles = ['coordinator', 'logistician', 'facility', 'conformity_officer'] as const
    await perform(
      { database, clock: systemClock },
      { operation, kind, actor: { user: newId(), roles }, envelope: { id }, content: { id } },
      async (tx, by) => {
        const clearance = gate(tx, by)
        if (lines.length > 0) await post(tx, by, { mood: 'instruction', lines, clearance })
        await more(tx, by)
        return { subject: by.act, answer: null }
      },
    )
    return id
  }
