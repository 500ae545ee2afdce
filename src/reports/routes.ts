import { z } from 'zod'
import { read } from '#http/route.ts'
import type { Query } from '#platform/database.ts'
import { id } from '#platform/id-input.ts'
import { decodeCursor, page, type PageAsked, pageOf, pageQuery } from '#platform/page.ts'
import { countryCode } from '#standards/countries.ts'
import { minorDigits } from '#standards/currencies.ts'
import { pipelineOf } from './by-item.ts'
import { coverageByItem } from './coverage-sql.ts'
import { coverageRow } from './coverage.ts'
import { columns, figureRow } from './figure.ts'
import { type FiguresAsked, figuresOf, keyLength } from './figures.ts'
import { consignmentsOnTheWay, flowsOf } from './map.ts'
import { newsOf } from './news-sql.ts'
import { newsRow } from './news.ts'
import { pipelineRow } from './pipeline.ts'
import { ageingRow, donorRow, donorRowOf, restingStages, valueRow, valuesOf } from './report.ts'
import { lyingStill, valuesSaid } from './sql.ts'
import {
  ageingColumns,
  coverageColumns,
  donorColumns,
  figureColumns,
  flowColumns,
  newsColumns,
  pipelineColumns,
  valueColumns,
  wayColumns,
} from './tables.ts'
import { trace, traceQuery } from './trace.ts'
import { traceConsignment, traceLot, tracePledge } from './tracing.ts'
import { donorsAfter } from './way-sql.ts'
import { flowRow, wayRow } from './way.ts'

const reports = '/api/operations/{operation}/reports'
const traces = '/api/operations/{operation}/traces'
const rowsOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row) })

/** Which rows: by words of who gave or who is given to, and by what. */
const names = z.object({
  donor: z.string().max(200).optional().describe("Part of a donor's name."),
  recipient: z.string().max(200).optional().describe("Part of the recipient's name."),
  country: countryCode.optional().describe("The recipient's country."),
  item: z.string().max(200).optional().describe("Part of the item's name."),
})

/** The same, and by how exact a figure is or how far the goods have got. */
const filters = names.extend({
  itemId: id.optional().describe('Lines that promise this item, or of which some became it.'),
  approximate: z.stringbool().optional().describe('Only what is not exact.'),
  reached: z.enum(columns).optional().describe('Only what has got so far.'),
})

const figuresPage = async (
  q: Query,
  operation: number,
  { cursor, ...asked }: z.output<typeof filters> & PageAsked,
  more: Pick<FiguresAsked, 'byDonor' | 'recordedBefore'> = {},
) => {
  const after = decodeCursor(cursor, keyLength)
  const placed = await figuresOf(q, operation, { ...asked, ...more, after })
  const { items, ...rest } = page(placed, asked.limit, ({ key }) => key)
  return { items: items.map(({ row }) => row), ...rest }
}

export const reportRoutes = [
  read({
    name: 'publicFigures',
    path: '/api/public/operations/{operation}/figures',
    readers: 'anyone',
    summary: 'What was promised, sent, arrived, accepted and delivered: the public subset',
    query: filters.extend({
      ...pageQuery.shape,
      limit: z.coerce.number().int().min(1).max(500).default(500),
    }),
    answer: rowsOf(figureRow).extend({
      next: z.string().nullable().describe('The `cursor` of the rest; null: these are all.'),
    }),
    refusals: ['cursor_invalid'],
    columns: figureColumns,
    load: async (q, { operation, query, publicUntil }) => {
      const recordedBefore = publicUntil
      const { items, next } = await figuresPage(q, operation, query, { recordedBefore })
      return { rows: items, next }
    },
  }),
  read({
    name: 'reportFigures',
    path: `${reports}/figures`,
    summary: 'Every line of every pledge, and what became of it',
    query: filters.extend(pageQuery.shape),
    answer: pageOf(figureRow),
    refusals: ['cursor_invalid'],
    columns: figureColumns,
    load: (q, { operation, query }) => figuresPage(q, operation, query),
  }),
  read({
    name: 'reportPipeline',
    path: `${reports}/pipeline`,
    summary: 'The pipeline of the operation by item: how far all of it came, and where it waits',
    query: names,
    answer: rowsOf(pipelineRow),
    columns: pipelineColumns,
    load: async (q, { operation, query }) => ({ rows: await pipelineOf(q, operation, query) }),
  }),
  read({
    name: 'reportDonors',
    path: `${reports}/donors`,
    summary: 'What each donor gave; a joint gift stands once',
    query: filters.extend(pageQuery.shape),
    answer: pageOf(donorRow),
    refusals: ['cursor_invalid'],
    columns: donorColumns,
    load: async (q, { operation, query }) => {
      const { items, ...rest } = await figuresPage(q, operation, query, { byDonor: true })
      return { items: items.map(donorRowOf), ...rest }
    },
  }),
  read({
    name: 'reportValues',
    path: `${reports}/values`,
    summary: 'What gifts were said to be worth, on which basis, at which rate',
    query: pageQuery,
    answer: pageOf(valueRow),
    refusals: ['cursor_invalid'],
    columns: valueColumns,
    load: async (q, { operation, query }) => {
      const after = decodeCursor(query.cursor, 2)
      const [pledge, number] = [String(after?.[0] ?? ''), Number(after?.[1] ?? 0)]
      const said = await valuesSaid(q, operation, query, after)
      const rows = valuesOf(said, minorDigits).filter(
        (row) => row.pledge > pledge || (row.pledge === pledge && row.number > number),
      )
      return page(rows, query.limit, (row) => [row.pledge, row.number])
    },
  }),
  read({
    name: 'reportCoverage',
    path: `${reports}/coverage`,
    summary: 'How far what is asked for is covered, item by item',
    query: pageQuery.extend({ item: names.shape.item }),
    answer: pageOf(coverageRow),
    refusals: ['cursor_invalid'],
    columns: coverageColumns,
    load: async (q, { operation, query }) => {
      const after = decodeCursor(query.cursor, 2)
      const rows = await coverageByItem(q, operation, query, after)
      return page(rows, query.limit, (row) => [row.sortKey, row.itemId])
    },
  }),
  read({
    name: 'reportFlows',
    path: `${reports}/flows`,
    summary: 'From whom to whom: what each donor gives each recipient, by class of items',
    query: pageQuery.extend({
      limit: pageQuery.shape.limit.describe('How many donors, each with all rows of its own.'),
    }),
    answer: pageOf(flowRow),
    refusals: ['cursor_invalid'],
    columns: flowColumns,
    load: async (q, { operation, query }) => {
      const after = decodeCursor(query.cursor, 1)
      const found = await donorsAfter(q, operation, query, after)
      const { items, ...rest } = page(found, query.limit, (row) => [row.donor])
      const donors = items.map(({ donor }) => donor)
      return { items: await flowsOf(q, operation, donors), ...rest }
    },
  }),
  read({
    name: 'reportOnTheWay',
    path: `${reports}/on-the-way`,
    summary: 'Consignments on their way: where their goods are, on which leg',
    query: pageQuery,
    answer: pageOf(wayRow),
    refusals: ['cursor_invalid'],
    columns: wayColumns,
    load: async (q, { operation, query }) => {
      const after = decodeCursor(query.cursor, 1)
      const rows = await consignmentsOnTheWay(q, operation, query, after)
      return page(rows, query.limit, (row) => [row.consignment])
    },
  }),
  read({
    name: 'reportNews',
    path: `${reports}/news`,
    summary: 'What was done to goods and needs, the latest first, and to which',
    query: pageQuery,
    answer: pageOf(newsRow),
    refusals: ['cursor_invalid'],
    columns: newsColumns,
    load: async (q, { operation, query }) => {
      const rows = await newsOf(q, operation, query, decodeCursor(query.cursor, 2))
      return page(rows, query.limit, (row) => [row.happenedAt, row.id])
    },
  }),
  read({
    name: 'reportAgeing',
    path: `${reports}/ageing`,
    summary: 'What has stood still longest: promises not drawn, goods that wait',
    query: pageQuery.extend({ stage: z.enum(restingStages).optional() }),
    answer: pageOf(ageingRow),
    refusals: ['cursor_invalid'],
    columns: ageingColumns,
    load: async (q, { operation, query, clock }) => {
      const stages = query.stage ? [query.stage] : restingStages
      const [since, account] = decodeCursor(query.cursor, 2) ?? []
      const after = since ? ([String(since), Number(account)] as const) : undefined
      const now = clock().toISOString()
      const rows = await lyingStill(q, operation, { stages, limit: query.limit, now }, after)
      return page(rows, query.limit, (row) => [row.since, row.account])
    },
  }),
  read({
    name: 'tracePledge',
    path: `${traces}/pledges/{code}`,
    summary: 'What became of a pledge, line by line; by its id or short code',
    query: traceQuery,
    answer: trace,
    refusals: ['trace_unknown'],
    load: (q, { operation, params, query }) => tracePledge(q, operation, params.code ?? '', query),
  }),
  read({
    name: 'traceConsignment',
    path: `${traces}/consignments/{code}`,
    summary: 'What became of a consignment; by its id or short code',
    query: traceQuery,
    answer: trace,
    refusals: ['trace_unknown'],
    load: (q, { operation, params, query }) =>
      traceConsignment(q, operation, params.code ?? '', query),
  }),
  read({
    name: 'traceLot',
    path: `${traces}/lots/{lot}`,
    summary: 'Where all of a lot is',
    query: traceQuery,
    answer: trace,
    refusals: ['trace_unknown'],
    load: (q, { operation, params, query }) => traceLot(q, operation, params.lot ?? '', query),
  }),
]
