import type { Basis } from '#acts/act.ts'
import { none } from '#platform/ids.ts'
import { type FigureRow, known, type Sums } from './figure.ts'
import type { LineSaid } from './lines-sql.ts'
import type { Cited } from './sql.ts'

/** What went past the gate: on a pass, and on an urgent release alone. */
export interface Passed {
  readonly accepted: number
  readonly urgentlyReleased: number
}

export interface Crossed extends Record<keyof typeof nothing, number> {
  readonly line: string
  readonly itemId: string
  readonly weakest: Basis
  /** Whether any of it rests on more than a report: whether this operation records the line. */
  readonly recordedHere: boolean
}

export const nothing = {
  promised: 0,
  committed: 0,
  sent: 0,
  arrived: 0,
  delivered: 0,
  cancelled: 0,
}

/** The row of a line. */
export const rowOf = (
  said: LineSaid,
  crossed: Crossed | undefined,
  { accepted, urgentlyReleased }: Passed,
  sources: FigureRow['sources'],
): FigureRow => {
  const isPart = said.parent !== none
  const sums: Sums & { cancelled: number } = { ...nothing, ...crossed, accepted }
  // A part, and a promise without a number, are as exact as what was sent of them.
  const sent = said.quantity === null && crossed ? said.sentAs[0] : undefined
  const promisesNumber = said.quantity !== null
  const recordedHere = crossed ? crossed.recordedHere : said.basis !== 'reported'
  return {
    line: said.line,
    partOf: isPart ? said.parent : null,
    pledge: said.pledge,
    item: said.item,
    itemId: said.itemId,
    unit: said.unit,
    donors: [...said.donors],
    sharesKnown: said.sharesKnown,
    recipient: said.recipient,
    recipientCountry: said.recipientCountry,
    provenance: said.provenance,
    ...known(sums, { promisesNumber, recordedHere, isPart }),
    open: promisesNumber ? said.open : null,
    urgentlyReleased,
    cancelled: sums.cancelled,
    unnumbered: said.unnumbered,
    qualifier: isPart && sent ? sent.qualifier : said.qualifier,
    basis: crossed?.weakest ?? said.basis,
    stated: isPart && sent ? sent.stated : said.stated,
    sources,
  }
}

/** The row of an item that nobody promised. */
export const unpromisedRow = (
  row: Crossed,
  item: { name: string; unit: string } | undefined,
  { accepted, urgentlyReleased }: Passed,
): FigureRow => ({
  line: null,
  partOf: null,
  pledge: null,
  item: item?.name ?? '',
  itemId: row.itemId,
  unit: item?.unit ?? '',
  donors: [],
  sharesKnown: false,
  recipient: null,
  recipientCountry: null,
  provenance: null,
  ...known(
    { ...row, accepted },
    { promisesNumber: false, recordedHere: row.recordedHere, isPart: false },
  ),
  open: null,
  urgentlyReleased,
  cancelled: row.cancelled,
  unnumbered: null,
  qualifier: 'exact',
  basis: row.weakest,
  stated: 'nobody promised these',
  sources: [],
})

/** One entry for each source, with all that is quoted from it. */
export const merge = (cited: readonly Cited[]): FigureRow['sources'] =>
  [...Map.groupBy(cited, (each) => each.source).values()].flatMap((same) =>
    same.slice(0, 1).map(({ title, issuer, issuedOn, statedDate, url }) => {
      const quotes = [...new Set(same.flatMap((each) => each.quotes))]
      return { title, issuer, issuedOn, statedDate, url, quotes }
    }),
  )
