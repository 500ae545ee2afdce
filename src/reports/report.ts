import { z } from 'zod'
import type { Qualifier } from '#pledges/pledge.ts'
import { type Column, columns, type FigureRow } from './figure.ts'

const total = z.int().nullable()

/** The known part of a column, and what it leaves out: a sum of unknowns is unknown, not zero. */
export const totals = z.object({
  promised: total,
  committed: total,
  sent: total,
  arrived: total,
  accepted: total,
  delivered: total,
})
type Totals = z.output<typeof totals>

export const pipelineRow = totals.extend({
  item: z.string(),
  itemId: z.uuid(),
  unit: z.string(),
  open: total,
  /** Whether the promised sum is exact, about, or a bound. */
  qualifier: z.enum(['exact', 'about', 'at_least', 'up_to', 'unquantified']),
  /** Lines that name the item without a number: they are in no sum. */
  unquantified: z.array(z.string()),
})
export type PipelineRow = z.output<typeof pipelineRow>

export const donorRow = totals.extend({
  donors: z.array(z.string()),
  /** True where several gave together: they are one row, and no share is made up. */
  joint: z.boolean(),
  sharesKnown: z.boolean(),
  item: z.string(),
  unit: z.string(),
  recipient: z.string().nullable(),
  qualifier: z.enum(['exact', 'about', 'at_least', 'up_to', 'unquantified']),
  stated: z.string(),
})
export type DonorRow = z.output<typeof donorRow>

const sumOf = (rows: readonly FigureRow[], column: Column | 'open'): number | null => {
  const values = rows.map((row) => row[column]).filter((value) => value !== null)
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}

const totalsOf = (rows: readonly FigureRow[]): Totals =>
  Object.fromEntries(columns.map((column) => [column, sumOf(rows, column)])) as Totals

/** The least exact of what is summed. A lower bound and an upper one together are only "about". */
export const loosest = (qualifiers: readonly Qualifier[]): Qualifier => {
  const stated = new Set(qualifiers.filter((qualifier) => qualifier !== 'unquantified'))
  if (stated.size === 0) return qualifiers.length === 0 ? 'exact' : 'unquantified'
  stated.delete('exact')
  if (stated.size === 0) return 'exact'
  const [only, ...others] = stated
  return only && others.length === 0 ? only : 'about'
}

/** The pipeline of an operation by item: gifts, purchases and loans alike. */
export const pipelineOf = (figures: readonly FigureRow[]): PipelineRow[] =>
  [...Map.groupBy(figures, (row) => row.itemId).values()]
    .flatMap((rows) => rows.slice(0, 1).map((first) => ({ rows, first })))
    .map(({ rows, first: { item, itemId, unit } }) => {
      const whole = rows.filter((row) => row.partOf === null)
      return {
        item,
        itemId,
        unit,
        ...totalsOf(rows),
        open: sumOf(rows, 'open'),
        qualifier: loosest(whole.map((row) => row.qualifier)),
        unquantified: whole.filter((r) => r.qualifier === 'unquantified').map((r) => r.stated),
      }
    })
    .toSorted((a, b) => a.item.localeCompare(b.item))

/** What each donor gave, line by line; a joint gift stands once, under all its donors. */
export const donorsOf = (figures: readonly FigureRow[]): DonorRow[] =>
  figures
    .filter((row) => row.provenance === 'gift')
    .map(({ donors, sharesKnown, item, unit, recipient, qualifier, stated, ...row }) => ({
      donors,
      joint: donors.length > 1,
      sharesKnown,
      item,
      unit,
      recipient,
      ...totalsOf([row as FigureRow]),
      qualifier,
      stated,
    }))
    .toSorted((a, b) => a.donors.join().localeCompare(b.donors.join()))

/** What somebody said a gift is worth, in minor units; `line` null: the pledge as a whole. */
export const valueSaid = z.object({
  pledge: z.uuid(),
  code: z.string(),
  donors: z.array(z.string()),
  line: z.uuid().nullable(),
  items: z.array(z.string()),
  minor: z.int(),
  currency: z.string(),
  basis: z.string(),
  valuedOn: z.string().nullable(),
  rate: z.string().nullable(),
  rateSource: z.string().nullable(),
  source: z.string().nullable(),
})
export type ValueSaid = z.output<typeof valueSaid>

export const valueRow = valueSaid.extend({
  /** Units of this currency for one of the other, where the same goods were valued in both. */
  implied: z.array(z.object({ currency: z.string(), rate: z.number() })),
  /** Null: nobody valued the items one by one. A single item has the value of the whole. */
  perItem: z.int().nullable(),
})
export type ValueRow = z.output<typeof valueRow>

/** `digits`: how many minor digits a currency has (ISO 4217). */
export const valuesOf = (
  said: readonly ValueSaid[],
  digits: (currency: string) => number | undefined,
): ValueRow[] => {
  const whole = ({ minor, currency }: ValueSaid) => minor / 10 ** (digits(currency) ?? 0)
  return said.map((row) => {
    const others = said.filter(
      (other) =>
        other.pledge === row.pledge && other.line === row.line && other.currency !== row.currency,
    )
    const implied = others
      .filter((other) => other.minor > 0)
      .map((other) => ({
        currency: other.currency,
        rate: Math.round((whole(row) / whole(other)) * 10_000) / 10_000,
      }))
    return { ...row, implied, perItem: row.items.length === 1 ? row.minor : null }
  })
}

/** Stages at which goods may lie still: before, on and after the way, but not with a ward. */
export const restingStages = [
  'promised',
  'committed',
  'packed',
  'in_transit',
  'landed',
  'arrived',
  'in_stock',
  'dispatched',
] as const

export const ageingRow = z.object({
  account: z.int(),
  stage: z.string(),
  item: z.string(),
  unit: z.string(),
  holder: z.string(),
  place: z.string().nullable(),
  quantity: z.int(),
  since: z.string(),
  days: z.int(),
})
