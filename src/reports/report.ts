import { z } from 'zod'
import { qualifiers } from '#pledges/pledge.ts'
import type { FigureRow } from './figure.ts'
import { totals } from './pipeline.ts'

export const donorRow = totals.extend({
  donors: z.array(z.string()),
  /** True where several gave together: they are one row, and no share is made up. */
  joint: z.boolean(),
  sharesKnown: z.boolean(),
  item: z.string(),
  unit: z.string(),
  recipient: z.string().nullable(),
  qualifier: z.enum(qualifiers),
  stated: z.string(),
})
export type DonorRow = z.output<typeof donorRow>

/** A line of a gift, under its donor; a joint gift stands once, under all its donors. */
export const donorRowOf = (row: FigureRow): DonorRow => {
  const { donors, sharesKnown, item, unit, recipient, qualifier, stated } = row
  const { promised, committed, sent, arrived, accepted, delivered } = row
  return {
    donors,
    joint: donors.length > 1,
    sharesKnown,
    item,
    unit,
    recipient,
    promised,
    committed,
    sent,
    arrived,
    accepted,
    delivered,
    qualifier,
    stated,
  }
}

/** What somebody said a gift is worth, in minor units; `line` null: the pledge as a whole. */
export const valueSaid = z.object({
  pledge: z.uuid(),
  number: z.int().describe('Its number among the values of the pledge.'),
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
  itemId: z.uuid(),
  unit: z.string(),
  holder: z.string(),
  place: z.string().nullable(),
  quantity: z.int(),
  since: z.string(),
  days: z.int(),
})
