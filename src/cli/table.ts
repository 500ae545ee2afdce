import Table from 'cli-table3'

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => string
  readonly right?: boolean
}

/** Rows as an aligned table without rules, for people; wide scripts count two columns a sign. */
export const tableOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string => {
  const blank = Object.fromEntries(
    [
      'top',
      'top-mid',
      'top-left',
      'top-right',
      'bottom',
      'bottom-mid',
      'bottom-left',
      'bottom-right',
      'left',
      'left-mid',
      'mid',
      'mid-mid',
      'right',
      'right-mid',
    ].map((part) => [part, '']),
  )
  const table = new Table({
    head: columns.map((column) => column.head),
    colAligns: columns.map((column) => (column.right ? 'right' : 'left')),
    chars: { ...blank, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  table.push(...rows.map((row) => columns.map((column) => column.cell(row))))
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}

const signs = { exact: '', about: '≈ ', at_least: '≥ ', up_to: '≤ ', unquantified: '' } as const

/** A number as people read it: its sign of exactness, thousands apart; unknown is a dash. */
export const figure = (value: number | null, qualifier: keyof typeof signs = 'exact'): string =>
  value === null ? '—' : `${signs[qualifier]}${value.toLocaleString('en')}`
