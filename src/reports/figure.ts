import { z } from 'zod'
import { type Basis, bases } from '#acts/act.ts'
import { qualifiers } from '#pledges/pledge.ts'

/** A paper or article, and the words in it that a figure rests on. */
export const sourceAnswer = z.object({
  title: z.string(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  statedDate: z.string().nullable(),
  url: z.string().nullable(),
  quotes: z.array(z.string()),
})

export const columns = [
  'promised',
  'committed',
  'sent',
  'arrived',
  'accepted',
  'delivered',
] as const

const units = z.int().nullable().describe('Base units; null: unknown.')

/**
 * What became of one pledge line, or of its part for one recipient, or (without a line) of goods
 * of one item that nobody promised. Net flows: each unit once, at its first crossing, less what
 * was taken back.
 */
export const figureRow = z.object({
  line: z.uuid().nullable(),
  /** The wider line of which this is a part: its quantity is not repeated there. */
  partOf: z.uuid().nullable(),
  pledge: z.uuid().nullable(),
  item: z.string(),
  itemId: z.uuid(),
  unit: z.string(),
  donors: z.array(z.string()),
  sharesKnown: z.boolean(),
  recipient: z.string().nullable(),
  recipientCountry: z.string().nullable().describe('ISO 3166-1 alpha-2.'),
  provenance: z.string().nullable(),
  promised: units,
  committed: units,
  sent: units,
  arrived: units,
  accepted: units,
  delivered: units,
  /** Let go on an urgent release alone: never among the accepted. */
  urgentlyReleased: z.int(),
  /** Still promised or committed and not drawn; a lower bound where the promise is "at least". */
  open: units,
  cancelled: units,
  /** How far goods of this line have come that were named without a number, if any. */
  unnumbered: z.enum(columns).nullable(),
  qualifier: z.enum(qualifiers),
  basis: z.enum(bases),
  stated: z.string(),
  sources: z.array(sourceAnswer),
})
export type FigureRow = z.output<typeof figureRow>

export type Column = (typeof columns)[number]

/** The sums of a line as the ledger has them: zero where nothing was posted. */
export type Sums = Readonly<Record<Column, number>>

/**
 * Which zeros are known. What this operation records itself, step by step, has not happened where
 * it recorded nothing: zero. Where others only reported, what they did not report is unknown.
 * Commitment and acceptance are never inferred either way.
 */
export const known = (
  sums: Sums,
  line: { promisesNumber: boolean; recordedHere: boolean; isPart: boolean },
): Record<Column, number | null> => {
  const tell = (column: Column): number | null => {
    if (sums[column] !== 0) return sums[column]
    if (column === 'promised' && (line.isPart || !line.promisesNumber)) return null
    return line.recordedHere ? 0 : null
  }
  return {
    promised: tell('promised'),
    committed: tell('committed'),
    sent: tell('sent'),
    arrived: tell('arrived'),
    accepted: tell('accepted'),
    delivered: tell('delivered'),
  }
}

/** The weaker of two bases: a sum is worth no more than the weakest of what feeds it. */
export const weaker = (a: Basis, b: Basis): Basis =>
  bases[Math.max(bases.indexOf(a), bases.indexOf(b))] ?? a

export interface Filters {
  readonly donor?: string | undefined
  readonly recipient?: string | undefined
  readonly country?: string | undefined
  readonly item?: string | undefined
  readonly itemId?: string | undefined
  readonly approximate?: boolean | undefined
  readonly reached?: Column | undefined
}

/** What only the figures of a row tell of whether it is asked for. */
export const fits = (row: FigureRow, { approximate, reached }: Filters): boolean =>
  (!approximate || row.qualifier !== 'exact' || row.unit === 'unstated') &&
  (!reached || (row[reached] ?? 0) > 0 || cameTo(row, reached))

/**
 * Whether goods without a number came to this column: they are there, and nobody knows how many.
 * Commitment is never inferred.
 */
export const cameTo = ({ unnumbered }: Pick<FigureRow, 'unnumbered'>, column: Column): boolean =>
  unnumbered !== null &&
  column !== 'committed' &&
  columns.indexOf(unnumbered) >= columns.indexOf(column)
