import { z } from 'zod'
import { refuse } from './refusals.ts'

/** What every list is asked: how many, and where the page before ended. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1000).optional().describe('`next` of the page before.'),
})
export type PageAsked = z.output<typeof pageQuery>

/** What a list that can be sought and sorted is asked; the first of the orders is its own. */
export const listQuery = <const S extends readonly [string, ...string[]]>(...sorts: S) =>
  pageQuery.extend({
    search: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('Words of which each begins a name or stands in a code or number.'),
    sort: z
      .enum(sorts)
      .default(sorts[0] as z.core.util.NoUndefined<S[number]>)
      .describe('A cursor goes on in the order in which it began.'),
  })
export type ListAsked<Sort extends string = string> = PageAsked & { readonly sort: Sort }

/** The schema of a page of these: `next` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    total: z
      .int()
      .nullable()
      .describe('How many match in all. Null: more than 10,000, or not counted here.'),
  })
export interface Page<T> {
  items: T[]
  next: string | null
  total: number | null
}

/** Where a page begins: the sort keys of the last row of the page before. */
export type Key = readonly (string | number)[]

export const encodeCursor = (key: Key): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

const keys = z
  .array(z.union([z.string(), z.number()]))
  .min(1)
  .max(8)

/** The sort keys of a cursor, or undefined for the first page; `cursor_invalid` if not ours. */
export const decodeCursor = (cursor: string | undefined, length: number): Key | undefined => {
  if (cursor === undefined) return undefined
  try {
    const key = keys.length(length).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return key
  } catch {
    throw refuse('cursor_invalid', { cursor })
  }
}

/** Where a list in this order goes on, and its total as it was counted at first. */
export const cursorOf = (sort: string, total: number | null, key: Key): string =>
  encodeCursor([sort, total ?? -1, ...key])

/** What `cursorOf` wrote, or undefined for the first page; `cursor_invalid` in another order. */
export const placeOf = (
  cursor: string | undefined,
  sort: string,
  length: number,
): { readonly key: Key; readonly total: number | null } | undefined => {
  const [sorted, total, ...key] = decodeCursor(cursor, length + 2) ?? []
  if (sorted === undefined) return undefined
  if (sorted !== sort) throw refuse('cursor_invalid', { cursor })
  return { key, total: Number(total) < 0 ? null : Number(total) }
}

/**
 * Cuts rows into a page. Ask the database for one row more than the limit: it tells whether there
 * is a next page.
 */
export const page = <T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => Key,
  total: number | null = null,
): Page<T> => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null, total }
}
