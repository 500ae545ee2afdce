import { z } from 'zod'
import { download, read, upload } from '#http/route.ts'
import type { Query } from '#platform/database.ts'
import { id } from '#platform/id-input.ts'
import { newId } from '#platform/ids.ts'
import { decodeCursor, page, pageQuery } from '#platform/page.ts'
import { typeOfFormat } from '#platform/table-file.ts'
import { startImport } from './actions.ts'
import { badRowsFile } from './bad-rows.ts'
import { refuse } from './refusals.ts'
import {
  answerOf,
  badRowPage,
  badRowsQuery,
  importAnswer,
  importPage,
  importQuery,
  runQuery,
  screenedRun,
  templateQuery,
} from './run.ts'
import { sayingIn } from './row-words.ts'
import { screenRun } from './screened-actions.ts'
import { sheetWordsIn } from './sheet-words.ts'
import { sheetOf } from './sheets.ts'
import { badRowsOf, findRun, listRuns } from './sql.ts'
import { templateOf } from './template.ts'

const imports = '/api/operations/{operation}/imports'
const one = `${imports}/{import}`
const files = Object.values(typeOfFormat)

export const exchangeRoutes = [
  download({
    name: 'getImportTemplate',
    path: `${imports}/templates/{kind}`,
    summary: 'An empty sheet to fill in: headings, an example row, drop-down lists, row ids',
    query: templateQuery,
    gives: files,
    refusals: ['sheet_kind_unknown'],
    load: async (_q, { params: { kind = '' }, query: { format, rows, language } }) =>
      templateOf(sheetOf(kind), { format, rows, seed: newId() }, await sheetWordsIn(language)),
  }),
  upload({
    name: 'importFile',
    kind: 'import.run',
    path: imports,
    summary: 'Import needs, pledge lines or a packing list from XLSX or CSV, or try it dry',
    query: importQuery,
    answer: z.object({ id, total: z.int().describe('Rows of the file, blank ones not counted.') }),
    accepts: files,
    largest: 64 * 1024 * 1024,
    refusals: [
      'file_kind_unknown',
      'file_unreadable',
      'text_not_utf8',
      'file_empty',
      'formula_without_value',
      'sheet_too_large',
      'columns_missing',
      'columns_unknown',
      'column_twice',
    ],
    take: (around, { operation, actor, query, body }) =>
      startImport(around, { operation, actor, asked: query }, body),
  }),
  read({
    name: 'listImports',
    path: imports,
    summary: 'Imports, the newest first',
    query: runQuery,
    answer: importPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Started at': (row) => row.startedAt,
      Kind: (row) => row.kind,
      File: (row) => row.fileName,
      'Dry run': (row) => row.dryRun,
      Status: (row) => row.status,
      Rows: (row) => row.total,
      Recorded: (row) => row.recorded,
      Unchanged: (row) => row.unchanged,
      Bad: (row) => row.bad,
      'Ended at': (row) => row.endedAt,
      Failure: (row) => row.failure,
      Id: (row) => row.id,
    },
    load: async (q, { operation, query, clock }) => {
      const { items, ...page } = await listRuns(q, operation, query)
      return { items: items.map((run) => answerOf(run, clock())), ...page }
    },
  }),
  read({
    name: 'getImport',
    path: one,
    summary: 'How far an import is, or how it ended',
    query: z.object({}),
    answer: importAnswer,
    refusals: ['import_unknown'],
    load: async (q, { operation, params, clock }) => {
      const { headings: _headings, ...run } = await foundRun(q, operation, params)
      return answerOf(run, clock())
    },
  }),
  read({
    name: 'screenImport',
    path: `${one}/screening`,
    summary: 'What will be asked on arrival of what a dry run of packing lists would pack',
    query: z.object({}),
    answer: screenedRun,
    refusals: ['import_unknown'],
    load: async (q, { operation, params, clock }) => {
      const { id: run } = await foundRun(q, operation, params)
      return { consignments: await screenRun(q, operation, run, clock().toISOString()) }
    },
  }),
  read({
    name: 'listImportErrors',
    path: `${one}/errors`,
    summary: 'Rows that were not taken, each cell with what is wrong and what to do',
    query: pageQuery,
    answer: badRowPage,
    refusals: ['import_unknown', 'cursor_invalid'],
    load: async (q, { operation, params, query: { limit, cursor } }) => {
      const { id: run, bad } = await foundRun(q, operation, params)
      const [after = 0] = decodeCursor(cursor, 1) ?? []
      const rows = await badRowsOf(q, operation, run, Number(after), limit + 1)
      const { items, ...rest } = page(rows, limit, (row) => [row.number], bad)
      return {
        items: items.map(({ number, errors }) => ({ number, errors: [...errors] })),
        ...rest,
      }
    },
  }),
  download({
    name: 'getImportBadRows',
    path: `${one}/bad-rows`,
    summary: 'The rows that were not taken, as a file to correct and import again',
    query: badRowsQuery,
    gives: files,
    refusals: ['import_unknown'],
    load: async (q, { operation, params, query: { format, language } }) => {
      const { id: run, kind, headings } = await foundRun(q, operation, params)
      const rows = badRowsIn(q, operation, run)
      return badRowsFile(`bad-rows-${kind}`, format, headings, rows, await sayingIn(language))
    },
  }),
]

const foundRun = async (q: Query, operation: number, params: Readonly<Record<string, string>>) => {
  const found = await findRun(q, operation, params.import ?? '')
  if (!found) throw refuse('import_unknown', params)
  return found
}

/** All bad rows, a thousand at a time: a sheet may have nothing else. */
async function* badRowsIn(q: Query, operation: number, run: string) {
  let after = 0
  for (;;) {
    const rows = await badRowsOf(q, operation, run, after, 1000)
    yield* rows
    after = rows.at(-1)?.number ?? after
    if (rows.length < 1000) return
  }
}
