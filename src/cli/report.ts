import { Argument, Option } from 'commander'
import type { Client } from '#http/client.ts'
import { columns } from '#reports/figure.ts'
import { asking, exit, located } from './command.ts'
import { operationOf } from './operation.ts'
import type { Location } from './settings.ts'
import { type Column, figure, tableOf } from './table.ts'

export interface Asked extends Location {
  readonly json?: boolean
  readonly operation?: string
  readonly donor?: string
  readonly recipient?: string
  readonly item?: string
  readonly approximate?: boolean
  readonly reached?: (typeof columns)[number]
  readonly limit?: string
}

type Qualified = { qualifier: Parameters<typeof figure>[1] & string } & Record<
  (typeof columns)[number],
  number | null
>

/** The six columns of figures; only what was promised carries the sign of its exactness. */
const figureColumns = <Row extends Qualified>(): Column<Row>[] =>
  columns.map((name) => ({
    head: name,
    right: true,
    cell: (row) => figure(row[name], name === 'promised' ? row.qualifier : 'exact'),
  }))

const joined = (names: readonly string[]): string => (names.length === 0 ? '—' : names.join(' + '))

type Report = (client: Client, operation: string, asked: Asked) => Promise<{
  readonly data: unknown
  readonly text: () => string
}>

const filtersOf = ({ donor, recipient, item, approximate, reached }: Asked) => ({
  donor,
  recipient,
  item,
  approximate: approximate ? ('true' as never) : undefined,
  reached,
})

const figures: Report = async (client, operation, asked) => {
  const { rows } = await client('reportFigures', {
    params: { operation },
    query: filtersOf(asked),
  })
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'item', cell: (row) => row.item },
        { head: 'from', cell: (row) => joined(row.donors) },
        { head: 'to', cell: (row) => row.recipient ?? '—' },
        ...figureColumns<(typeof rows)[number]>(),
        { head: 'basis', cell: (row) => row.basis },
        { head: 'as stated', cell: (row) => row.stated },
      ]),
  }
}

const pipeline: Report = async (client, operation, asked) => {
  const { rows } = await client('reportPipeline', {
    params: { operation },
    query: filtersOf(asked),
  })
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'item', cell: (row) => row.item },
        { head: 'unit', cell: (row) => row.unit },
        ...figureColumns<(typeof rows)[number]>(),
        { head: 'open', right: true, cell: (row) => figure(row.open, row.qualifier) },
        { head: 'without a number', cell: (row) => row.unquantified.join('; ') },
      ]),
  }
}

const donors: Report = async (client, operation, asked) => {
  const { rows } = await client('reportDonors', { params: { operation }, query: filtersOf(asked) })
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'donor', cell: (row) => joined(row.donors) },
        {
          head: 'shares',
          cell: (row) => (row.joint ? (row.sharesKnown ? 'known' : 'unknown') : 'sole'),
        },
        { head: 'item', cell: (row) => row.item },
        { head: 'to', cell: (row) => row.recipient ?? '—' },
        ...figureColumns<(typeof rows)[number]>(),
        { head: 'as stated', cell: (row) => row.stated },
      ]),
  }
}

const reports: Readonly<Record<string, Report>> = { figures, pipeline, donors }

export const reportCommand = located('report', 'print figures, each as solid as its sources')
  .addArgument(new Argument('<what>', 'which report').choices(Object.keys(reports)))
  .option('--operation <slug>', 'which operation; needed where there are several')
  .option('--donor <words>', "only donors with this in their name")
  .option('--recipient <words>', "only recipients with this in their name")
  .option('--item <words>', 'only items with this in their name')
  .option('--approximate', 'only what is not exact')
  .addOption(new Option('--reached <column>', 'only what has got so far').choices([...columns]))
  .option('--json', 'print the data')
  .action((what: string, options: Asked) =>
    asking<Asked>(async (client) => {
      const report = reports[what]
      if (!report) return exit.usage
      const { data, text } = await report(client, await operationOf(client, options), options)
      process.stdout.write(options.json ? `${JSON.stringify(data, null, 2)}\n` : text())
      return exit.done
    })(options),
  )
