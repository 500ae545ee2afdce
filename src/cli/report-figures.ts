import { cameTo, columns, type FigureRow } from '#reports/figure.ts'
import { type Asked, every, joined, type Report } from './report-asked.ts'
import { type Column, figure, tableOf } from './table.ts'

type Qualified = {
  qualifier: Parameters<typeof figure>[1] & string
  unnumbered?: FigureRow['unnumbered']
} & Record<(typeof columns)[number], number | null>

/**
 * The six columns of figures. Only what was promised carries the sign of its exactness; a star
 * says that there is some, named without a number.
 */
const figureColumns = <Row extends Qualified>(): Column<Row>[] =>
  columns.map((name) => ({
    head: name,
    right: true,
    cell: (row) =>
      row[name] === null && row.unnumbered && cameTo({ unnumbered: row.unnumbered }, name)
        ? 'some *'
        : figure(row[name], name === 'promised' ? row.qualifier : 'exact'),
  }))

const filtersOf = ({ donor, recipient, country, item, approximate, reached }: Asked) => ({
  donor,
  recipient,
  country,
  item,
  approximate,
  reached,
})

export const figures: Report = async (client, operation, asked) => {
  const rows = await every((page) =>
    client('reportFigures', { params: { operation }, query: { ...filtersOf(asked), ...page } }),
  )
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'item', cell: (row) => row.item },
        { head: 'from', cell: (row) => joined(row.donors) },
        { head: 'to', cell: (row) => row.recipient ?? '—' },
        ...figureColumns<(typeof rows)[number]>(),
        { head: 'open', right: true, cell: (row) => figure(row.open, row.qualifier) },
        { head: 'basis', cell: (row) => row.basis },
        { head: 'as stated', cell: (row) => row.stated },
      ]),
  }
}

export const pipeline: Report = async (client, operation, asked) => {
  const { donor, recipient, country, item } = asked
  const query = { donor, recipient, country, item }
  const { rows } = await client('reportPipeline', { params: { operation }, query })
  return {
    data: rows,
    text: () =>
      tableOf(rows, [
        { head: 'item', cell: (row) => row.item },
        { head: 'unit', cell: (row) => row.unit },
        ...figureColumns<(typeof rows)[number]>(),
        { head: 'open', right: true, cell: (row) => figure(row.open, row.qualifier) },
        { head: 'without a number', cell: (row) => withoutNumber(row.unquantified) },
      ]),
  }
}

const withoutNumber = ({ lines, stated }: { lines: number; stated: readonly string[] }): string =>
  [...stated, ...(lines > stated.length ? [`and ${lines - stated.length} more`] : [])].join('; ')

export const donors: Report = async (client, operation, asked) => {
  const rows = await every((page) =>
    client('reportDonors', { params: { operation }, query: { ...filtersOf(asked), ...page } }),
  )
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
