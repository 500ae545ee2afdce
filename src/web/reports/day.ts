import type { Answered } from '#http/calling.ts'
import { loosest } from '#reports/pipeline.ts'
import { type PipelineRow, qualifierAt } from './lane.ts'

type CoverageRow = Answered<'reportCoverage'>['items'][number]
type Said = 'arrived' | 'sent' | 'promised'

/** Figures of one class of items, counted in one unit. */
export interface Sum {
  readonly class: string
  readonly column: Said | 'open'
  readonly value: number
  readonly qualifier: PipelineRow['qualifier']
}

/** What the sentence of the day tells: figures alone, the words are each language's own. */
export interface Day {
  /** What came furthest, and most of it. */
  readonly first: Sum | null
  /** The share of it that no verdict lets go, by now or for good; null: nobody told of any. */
  readonly unaccepted: number | null
  readonly open: Sum | null
  readonly need: { readonly class: string; readonly days: number } | null
  /** Items of which no number at all is known. */
  readonly inWords: number
}

/** In these a class can be counted by its name alone: "1,200 masks", but pairs of gloves. */
const counted = new Set(['piece', 'set', 'kit', 'test', 'dose'])

export const dayOf = (
  rows: readonly PipelineRow[],
  needs: readonly CoverageRow[],
  today: Date,
): Day => {
  const classes = [
    ...Map.groupBy(
      rows.filter(({ unit }) => counted.has(unit)),
      (row) => `${row.class} ${row.unit}`,
    ).values(),
  ]
  const most = (column: Said | 'open'): Sum | null =>
    classes
      .map((same): Sum => {
        const known = same.filter((row) => (row[column] ?? 0) > 0)
        return {
          class: same[0]?.class ?? 'other',
          column,
          value: known.reduce((sum, row) => sum + (row[column] ?? 0), 0),
          qualifier: loosest(
            known.map((row) => qualifierAt(row, column === 'open' ? 'promised' : column)),
          ),
        }
      })
      .filter(({ value }) => value > 0)
      .toSorted((a, b) => b.value - a.value)[0] ?? null
  const first = most('arrived') ?? most('sent') ?? most('promised')
  const oldest = needs
    .filter((row) => row.open > 0 && row.oldestOpenAskedOn !== null)
    .toSorted((a, b) => (a.oldestOpenAskedOn ?? '').localeCompare(b.oldestOpenAskedOn ?? ''))[0]
  return {
    first,
    unaccepted: first?.column === 'arrived' ? shareUnaccepted(rows, first) : null,
    open: first?.column === 'promised' ? null : most('open'),
    need: oldest
      ? { class: oldest.class, days: daysSince(oldest.oldestOpenAskedOn ?? '', today) }
      : null,
    inWords: rows.filter(
      ({ promised, sent, unquantified }) =>
        promised === null && sent === null && unquantified.lines > 0,
    ).length,
  }
}

const shareUnaccepted = (
  rows: readonly PipelineRow[],
  { class: of, value }: Sum,
): number | null => {
  const told = rows.filter((row) => row.class === of && row.accepted !== null)
  if (told.length === 0) return null
  const accepted = told.reduce((sum, row) => sum + (row.accepted ?? 0), 0)
  return Math.max(0, 1 - accepted / value)
}

export const daysSince = (day: string, today: Date): number =>
  Math.max(0, Math.floor((today.getTime() - Date.parse(day)) / 86_400_000))
