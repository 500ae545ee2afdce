import { type RawBuilder, sql } from 'kysely'
import { type Key, type ListAsked, type Page, placeOf, cursorOf } from './page.ts'
import { refuse } from './refusals.ts'
import type { Query } from './session.ts'

export type Sql = RawBuilder<unknown>

/** What a list goes by, the last of it an id; each with its type, and none of it ever null. */
type By = readonly (readonly [expression: Sql, type: string])[]
export interface Order {
  readonly by: By
  readonly isDown: boolean
}
export const up = (...by: By): Order => ({ by, isDown: false })
export const down = (...by: By): Order => ({ by, isDown: true })

/** A list as it is asked of the database. */
export interface List<Sort extends string> {
  readonly columns: Sql
  /** The tables that conditions and orders speak of. */
  readonly from: Sql
  /** Joins that only the columns need, so that nobody counts through them. */
  readonly beside?: Sql
  readonly where: Sql
  readonly orders: Readonly<Record<Sort, Order>>
}

/** Above this nobody counts on: it says less than it costs. */
const mostCounted = 10_000

/**
 * A page of a list, in the order asked for, and how many there are in all. The total is counted
 * for the first page and travels in the cursor. Where the rows change under the reader, the pages
 * go on behind the last row that was read. Refuses `cursor_invalid`.
 */
export const listed = async <Row extends object, Sort extends string = string>(
  q: Query,
  { limit, cursor, sort }: ListAsked<Sort>,
  list: List<Sort>,
): Promise<Page<Row>> => {
  const { by, isDown } = list.orders[sort]
  const place = placeOf(cursor, sort, by.length)
  const rows = await rowsOf<Row>(q, list, { by, isDown }, limit + 1, place?.key).catch(
    (error: unknown) => {
      throw place && isUnreadable(error) ? refuse('cursor_invalid', { cursor }) : error
    },
  )
  const items = rows.slice(0, limit)
  const total = place ? place.total : await countOf(q, list)
  const key = rows.length > limit ? items.at(-1)?.['~key'] : undefined
  return {
    items: items.map(({ '~key': _key, ...row }) => row as unknown as Row),
    next: key ? cursorOf(sort, total, key) : null,
    total,
  }
}

const rowsOf = async <Row>(
  q: Query,
  { columns, from, beside = sql``, where }: List<string>,
  { by, isDown }: Order,
  limit: number,
  key: Key | undefined,
) => {
  const direction = sql.raw(isDown ? 'desc' : 'asc')
  const texts = sql.join(by.map(([expression]) => sql`(${expression})::text`))
  const order = sql.join(by.map(([expression]) => sql`${expression} ${direction}`))
  const found = await sql<Row & { readonly '~key': string[] }>`
    select ${columns}, jsonb_build_array(${texts}) as "~key"
      from ${from} ${beside}
     where ${where} ${key ? sql`and ${beyond(by, isDown, key)}` : sql``}
     order by ${order}
     limit ${limit}
  `.execute(q)
  return found.rows
}

/** A row comparison: the index of the order finds its place in it. */
const beyond = (by: By, isDown: boolean, key: Key): Sql => {
  const keys = sql.join(by.map(([expression]) => expression))
  const values = sql.join(
    by.map(([, type], index) => sql`${String(key[index])}::text::${sql.raw(type)}`),
  )
  return sql`(${keys}) ${sql.raw(isDown ? '<' : '>')} (${values})`
}

const countOf = async (q: Query, { from, where }: List<string>): Promise<number | null> => {
  const found = await sql<{ count: number }>`
    select count(*) as count from (select 1 from ${from} where ${where}
      limit ${mostCounted + 1}) x
  `.execute(q)
  const count = found.rows[0]?.count ?? 0
  return count > mostCounted ? null : count
}

/** SQLSTATE class 22, data exception: the text of a key is none of its type. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('22')

/** `and column = value`, where a value is asked for. */
export const only = (column: string, value: string | boolean | undefined): Sql =>
  value === undefined ? sql`` : sql`and ${sql.ref(column)} = ${value}`
