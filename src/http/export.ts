import { z } from '@hono/zod-openapi'
import type { Query } from '#platform/database.ts'
import { codeWordsIn, tableLanguages, type TableLanguage, yesNo } from '#platform/code-words.ts'
import { tableBody, tableFormats, type TableWords, typeOfFormat } from '#platform/table-file.ts'
import type { Columns } from '#platform/table.ts'
import { headingsIn } from '#platform/headings.ts'
import { download, type Reading, type Route } from './route.ts'

/** Rows read at a time: more than a page for people has, few enough to be held. */
const together = 1000

interface Answer {
  readonly items?: readonly unknown[]
  readonly rows?: readonly unknown[]
  readonly next?: string | null
}
type Load = (q: Query, asked: Reading<Record<string, unknown>>) => Promise<Answer>

/** The same list as a table, whole: its own query without the page, and the format. */
export const exportsOf = (route: Route): Route[] => {
  if (route.does !== 'read' || !route.columns) return []
  const { limit: _limit, cursor: _cursor, ...filters } = route.query.shape
  const columns = route.columns as Columns<unknown>
  const load = route.load as Load
  const made = download({
    name: nameOf(route.name),
    path: `${route.path}/export`,
    summary: `${route.summary}: the whole as a table`,
    query: z.object({
      ...filters,
      format: z.enum(tableFormats).default('csv'),
      language: z
        .enum(tableLanguages)
        .optional()
        .describe(
          'Of its reader: headings, and words for codes. None: English and codes, which stay.',
        ),
    }),
    refusals: (route.refusals ?? []).filter((code) => code !== 'cursor_invalid'),
    gives: Object.values(typeOfFormat),
    load: async (q, { query: { format, language, ...query }, ...asked }) => {
      const page = (cursor?: string) =>
        load(q, { ...asked, query: { ...query, limit: together, cursor } })
      // Before anything is answered, so that what is refused is refused.
      const first = await page()
      const of = [asked.params.operation, route.path.split('/').at(-1)].filter(Boolean).join('-')
      const day = asked.clock().toISOString().slice(0, 10)
      return {
        name: `waybill-${of}-${day}.${format}`,
        type: typeOfFormat[format],
        body: tableBody(format, columns, rowsFrom(first, page), await wordsIn(language)),
      }
    },
  })
  return [{ ...made, readers: route.readers } as unknown as Route]
}

const wordsIn = async (language: TableLanguage | undefined): Promise<TableWords | undefined> =>
  language && {
    headings: await headingsIn(language),
    codes: await codeWordsIn(language),
    yesNo: yesNo[language],
  }

/** listPledges gives exportPledges, publicFigures exportPublicFigures. */
const nameOf = (name: string): string => {
  const bare = name.replace(/^(list|report|get)/, '')
  return `export${bare.charAt(0).toUpperCase()}${bare.slice(1)}`
}

async function* rowsFrom(first: Answer, page: (cursor: string) => Promise<Answer>) {
  for (let answer = first; ; answer = await page(answer.next)) {
    yield* answer.items ?? answer.rows ?? []
    if (!answer.next) return
  }
}
