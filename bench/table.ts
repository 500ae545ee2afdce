import type { machine, Row } from './measure.ts'

type About = ReturnType<typeof machine> & { readonly versions: readonly string[] }

const number = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', { maximumSignificantDigits: 3 })

const heads = ['engine', 'what', 'value', 'limit', 'ratio', 'aim', 'met']

const cellsOf = ({ engine, what, value, unit, limit, ratio, aim, met, note }: Row): string[] => [
  engine,
  note ? `${what} (${note})` : what,
  `${number(value)} ${unit}`,
  limit === undefined ? '' : `${number(limit)} ${unit}`,
  ratio === undefined ? '' : ratio.toFixed(2),
  aim ?? '',
  met === undefined ? '' : met ? 'yes' : 'no',
]

/** Markdown, aligned: one table for each part. */
export const tables = (about: About, rows: readonly Row[]): string =>
  [
    `${about.date}: ${about.cpu}, ${about.cores} cores, ${about.memoryGigabytes} GB, ` +
      `${about.system}, Node ${about.node}, ${about.versions.join(', ')}`,
    ...[...Map.groupBy(rows, (row) => row.part)].map(
      ([part, of]) => `## ${part}\n\n${aligned([heads, ...of.map(cellsOf)])}`,
    ),
  ].join('\n\n')

const aligned = (lines: readonly (readonly string[])[]): string => {
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const told = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [told[0], rule, ...told.slice(1)].join('\n')
}
