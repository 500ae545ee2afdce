import { z } from 'zod'
import { read } from '#http/route.ts'
import { decodeCursor, page, pageOf, pageQuery } from '#platform/page.ts'
import { countryCode } from '#standards/countries.ts'
import { minorDigits } from '#standards/currencies.ts'
import { columns, figureRow, fits } from './figure.ts'
import { figuresOf } from './figures.ts'
import {
  ageingRow,
  donorRow,
  donorsOf,
  pipelineOf,
  pipelineRow,
  restingStages,
  valueRow,
  valuesOf,
} from './report.ts'
import { lyingStill, valuesSaid } from './sql.ts'
import { trace, traceQuery } from './trace.ts'
import { traceConsignment, traceLot, tracePledge } from './tracing.ts'

const reports = '/api/operations/{operation}/reports'
const traces = '/api/operations/{operation}/traces'
const rowsOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row) })

/** Which rows: by words of who gave or who is given to, and by how exact the figure is. */
const filters = z.object({
  donor: z.string().max(200).optional().describe("Part of a donor's name."),
  recipient: z.string().max(200).optional().describe("Part of the recipient's name."),
  country: countryCode.optional().describe("The recipient's country."),
  item: z.string().max(200).optional().describe("Part of the item's name."),
  approximate: z.stringbool().optional().describe('Only what is not exact.'),
  reached: z.enum(columns).optional().describe('Only what has got so far.'),
})

export const reportRoutes = [
  read({
    name: 'publicFigures',
    path: '/api/public/operations/{operation}/figures',
    readers: 'anyone',
    summary: 'What was promised, sent, arrived, accepted and delivered: the public subset',
    query: filters,
    answer: rowsOf(figureRow),
    load: async (q, { operation, query, publicUntil }) => {
      const rows = await figuresOf(q, operation, publicUntil)
      return { rows: rows.filter((row) => fits(row, query)) }
    },
  }),
  read({
    name: 'reportFigures',
    path: `${reports}/figures`,
    summary: 'Every line of every pledge, and what became of it',
    query: filters,
    answer: rowsOf(figureRow),
    load: async (q, { operation, query }) => {
      const rows = await figuresOf(q, operation)
      return { rows: rows.filter((row) => fits(row, query)) }
    },
  }),
  read({
    name: 'reportPipeline',
    path: `${reports}/pipeline`,
    summary: 'The pipeline of the operation by item',
    query: filters,
    answer: rowsOf(pipelineRow),
    load: async (q, { operation, query }) => {
      const rows = await figuresOf(q, operation)
      return { rows: pipelineOf(rows.filter((row) => fits(row, query))) }
    },
  }),
  read({
    name: 'reportDonors',
    path: `${reports}/donors`,
    summary: 'What each donor gave; a joint gift stands once',
    query: filters,
    answer: rowsOf(donorRow),
    load: async (q, { operation, query }) => {
      const rows = await figuresOf(q, operation)
      return { rows: donorsOf(rows.filter((row) => fits(row, query))) }
    },
  }),
  read({
    name: 'reportValues',
    path: `${reports}/values`,
    summary: 'What gifts were said to be worth, on which basis, at which rate',
    query: z.object({}),
    answer: rowsOf(valueRow),
    load: async (q, { operation }) => ({
      rows: valuesOf(await valuesSaid(q, operation), minorDigits),
    }),
  }),
  read({
    name: 'reportAgeing',
    path: `${reports}/ageing`,
    summary: 'What has stood still longest: promises not drawn, goods that wait',
    query: pageQuery.extend({ stage: z.enum(restingStages).optional() }),
    answer: pageOf(ageingRow),
    refusals: ['cursor_invalid'],
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
