import { expect, test } from 'vitest'
import { tableLanguages } from '#platform/code-words.ts'
import { headingsIn } from '#platform/headings.ts'
import { routes } from './mounted.ts'

const tables = routes.flatMap((route) =>
  route.does === 'read' && route.columns ? [Object.keys(route.columns)] : [],
)

/** Names and words that Italian and French share with English. */
const alike = [
  'SHA-256',
  'UN/LOCODE',
  'IATA',
  'Id',
  'Base',
  'Citation',
  'Article',
  'Articles',
  'Lot',
  'Kits',
  'Verdict',
]

test.each(tableLanguages.filter((language) => language !== 'en'))(
  'in %s every column of every table has a heading, and no two of one table the same',
  async (language) => {
    const headings = await headingsIn(language)
    const columns = [...new Set(tables.flat())].sort()
    expect(columns.length).toBeGreaterThan(150)
    expect(Object.keys(headings).sort()).toEqual(columns)
    for (const table of tables)
      expect(new Set(table.map((heading) => headings[heading])).size).toBe(table.length)
    const same = columns.filter((heading) => headings[heading] === heading)
    expect(same.filter((heading) => !alike.includes(heading))).toEqual([])
  },
)
