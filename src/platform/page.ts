import { z } from 'zod'
import { refuse } from './refusals.ts'

/** What every list is asked: how many, and where the page before ended. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1000).optional().describe('`next` of the page before.'),
})
export type PageAsked = z.output<typeof pageQuery>

/** The schema of a page of these: `next` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

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

/**
 * Cuts rows into a page. Ask the database for one row more than the limit: it tells whether there
 * is a next page.
 */
export const page = <T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => Key,
): { items: T[]; next: string | null } => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null }
}
