import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeCursor, encodeCursor, type Key, page, pageQuery } from './page.ts'

const key = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 8 })

it('gives back from a cursor the keys that went in', () => {
  fc.assert(
    fc.property(key, (keys: Key) => {
      expect(decodeCursor(encodeCursor(keys), keys.length)).toEqual(keys)
    }),
  )
})

it('keeps a cursor fit for a URL', () => {
  fc.assert(
    fc.property(key, (keys: Key) => {
      expect(encodeCursor(keys)).toMatch(/^[\w-]+$/)
    }),
  )
})

it('begins without a cursor', () => {
  expect(decodeCursor(undefined, 2)).toBeUndefined()
})

it.each([
  ['nothing', ''],
  ['not JSON', 'abc'],
  ['of another length', encodeCursor(['a'])],
  ['of other things', Buffer.from('[{},null]').toString('base64url')],
])('refuses a cursor that is %s', (_, cursor) => {
  expect(() => decodeCursor(cursor, 2)).toThrow(
    expect.objectContaining({ code: 'cursor_invalid', facts: { cursor } }),
  )
})

it('leads through all rows, each once, in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (count, limit) => {
        const all = Array.from({ length: count }, (_, i) => ({ at: Math.floor(i / 3), id: i }))
        const seen: typeof all = []
        let cursor: string | undefined
        do {
          const after = decodeCursor(cursor, 2)
          const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after[1]) + 1
          const { items, next } = page(all.slice(from, from + limit + 1), limit, ({ at, id }) => [
            at,
            id,
          ])
          expect(items.length).toBeLessThanOrEqual(limit)
          seen.push(...items)
          cursor = next ?? undefined
        } while (cursor !== undefined)
        expect(seen).toEqual(all)
      },
    ),
  )
})

it('takes a limit from 1 to 200, and 50 if none is given', () => {
  expect(pageQuery.parse({})).toEqual({ limit: 50 })
  expect(pageQuery.parse({ limit: '200' }).limit).toBe(200)
  for (const limit of ['0', '201', '1.5', 'many']) {
    expect(pageQuery.safeParse({ limit }).success).toBe(false)
  }
})
