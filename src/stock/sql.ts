import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { EndingInput } from './stock.ts'

export interface Move {
  readonly from: string
  readonly to: string
  readonly holder: string
  readonly note: string | null
}

export const insertMove = async (tx: Query, by: By, move: Move): Promise<void> => {
  await sql`
    insert into stock_move (operation, id, from_place, to_place, to_holder, note)
    values (${by.operation}, ${by.act}, ${move.from}, ${move.to}, ${move.holder}, ${move.note})
  `.execute(tx)
}

/** Locks a move, so that its arrivals happen one after another. */
export const lockMove = async (
  tx: Query,
  operation: number,
  move: string,
): Promise<Omit<Move, 'note'> | undefined> => {
  const found = await sql<Omit<Move, 'note'>>`
    select from_place as "from", to_place as "to", to_holder as holder from stock_move
     where operation = ${operation} and id = ${move} for update
  `.execute(tx)
  return found.rows[0]
}

export const insertEnding = async (
  tx: Query,
  by: By,
  ending: Omit<EndingInput, 'lines'>,
): Promise<void> => {
  await sql`
    insert into stock_ending (operation, act, what, reason, authority)
    values (${by.operation}, ${by.act}, ${ending.what}, ${ending.reason}, ${ending.authority})
  `.execute(tx)
}

/** The item of each of these lots. */
export const itemsOfLots = async (
  q: Query,
  lots: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = await sql<{ id: string; item: string }>`
    select id, item from lot where id = any(${lots}::uuid[])
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row.item]))
}

/** On which consignment, from where, and in which package the goods of these lines came. */
export const cameOn = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, { consignment: string; origin: string; package: string }>> => {
  if (lines.every((line) => line === none)) return new Map()
  const found = await sql<{ id: string; consignment: string; origin: string; package: string }>`
    select l.id, l.consignment, c.origin, l.package
      from consignment_line l
      join consignment c on c.operation = l.operation and c.id = l.consignment
     where l.operation = ${operation} and l.id = any(${lines}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ id, ...came }) => [id, came]))
}

export interface Part {
  readonly side: 'part' | 'kit'
  readonly item: string
  readonly quantity: number
}

export const insertRecipe = async (
  tx: Query,
  by: By,
  name: string,
  parts: readonly Part[],
): Promise<void> => {
  await sql`
    insert into recipe (operation, id, name) values (${by.operation}, ${by.act}, ${name})
  `.execute(tx)
  await sql`
    insert into recipe_part (operation, recipe, side, item, quantity)
    select ${by.operation}, ${by.act}, x.side, x.item, x.quantity
      from unnest(${parts.map((p) => p.side)}::text[], ${parts.map((p) => p.item)}::uuid[],
        ${parts.map((p) => p.quantity)}::bigint[]) as x(side, item, quantity)
  `.execute(tx)
}

/** What a recipe takes and gives; empty if there is none. */
export const partsOf = async (q: Query, operation: number, recipe: string): Promise<Part[]> => {
  const found = await sql<Part>`
    select side, item, quantity from recipe_part
     where operation = ${operation} and recipe = ${recipe} order by side, item
  `.execute(q)
  return found.rows
}
