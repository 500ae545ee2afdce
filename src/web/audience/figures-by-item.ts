import type { Answered } from '#http/calling.ts'
import type { Column } from '#reports/figure.ts'

export type FigureRow = Answered<'publicFigures'>['rows'][number]
export type Source = FigureRow['sources'][number]

/** The rows of each item together, in the order in which items first stand. */
export const byItem = (rows: readonly FigureRow[]): readonly (readonly FigureRow[])[] => [
  ...Map.groupBy(rows, ({ itemId }) => itemId).values(),
]

export interface Sum {
  readonly value: number | null
  readonly qualifier: FigureRow['qualifier']
}

/**
 * The sum of a column: of what is known, and no more exact than its parts. Where a part is not
 * known it is "at least"; where none is known, neither is the sum. What a part of a wider line was
 * promised is null there, and missing from nothing.
 */
export const sumOf = (rows: readonly FigureRow[], column: Column): Sum => {
  const counted = rows.filter(({ partOf }) => partOf === null || column !== 'promised')
  const known = counted.filter((row) => row[column] !== null)
  if (known.length === 0) return { value: null, qualifier: 'unquantified' }
  const value = known.reduce((sum, row) => sum + (row[column] ?? 0), 0)
  const qualifiers = new Set(
    known.filter((row) => row[column] !== 0).map((row) => qualifierIn(row, column)),
  )
  if (qualifiers.has('about') || qualifiers.has('up_to')) return { value, qualifier: 'about' }
  const isLess = known.length < counted.length || qualifiers.has('at_least')
  return { value, qualifier: isLess ? 'at_least' : 'exact' }
}

/** Each source once, numbered as it is first cited, with all that is quoted from it. */
export const sourcesOf = (rows: readonly FigureRow[]): readonly Source[] =>
  [
    ...Map.groupBy(
      rows.flatMap(({ sources }) => sources),
      keyOf,
    ).values(),
  ].flatMap((same) =>
    same.slice(0, 1).map((first) => ({
      ...first,
      quotes: [...new Set(same.flatMap(({ quotes }) => quotes))],
    })),
  )

export const keyOf = ({ title, issuer, issuedOn, url }: Source): string =>
  JSON.stringify([title, issuer, issuedOn, url])

/** "Over 60,000" were promised; what was counted of them since is as many as were counted. */
export const qualifierIn = (row: FigureRow, column: Column): FigureRow['qualifier'] =>
  column === 'promised' || row.partOf || row.basis === 'reported' ? row.qualifier : 'exact'
