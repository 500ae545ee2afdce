import type { Basis } from '#acts/act.ts'
import { acceptedByLine } from '#conformity/gate-actions.ts'
import { figuresByLine, type LineFigures } from '#ledger/figures-sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { type FigureRow, known, type Sums, weaker } from './figure.ts'
import {
  type Cited,
  consignmentsByLine,
  itemsNamed,
  type LineSaid,
  linesSaid,
  sourcesAbout,
} from './sql.ts'
import { letGoUrgently } from './urgent-sql.ts'

/** The figures of an operation, one row for each line of a pledge and each part of it. */
export const figuresOf = async (
  q: Query,
  operation: number,
  recordedBefore: string | null = null,
): Promise<FigureRow[]> => {
  const lines = await linesSaid(q, operation, recordedBefore)
  const crossed = await crossedByLine(q, operation, recordedBefore)
  const accepted = await acceptedByLine(q, operation, recordedBefore)
  const urgent = await letGoUrgently(q, operation, recordedBefore)
  const carried = await consignmentsByLine(q, operation)
  const subjects = [...new Set([...lines.map((l) => l.pledge), ...[...carried.values()].flat()])]
  const cited = Map.groupBy(
    await sourcesAbout(q, operation, subjects, recordedBefore),
    (each) => each.subject,
  )
  const gate = (of: string): Passed => ({
    accepted: accepted.get(of) ?? 0,
    urgentlyReleased: urgent.get(of) ?? 0,
  })
  // A part is known by what was sent of it: until that may be shown, so may the part.
  const shown = lines.filter(
    (said) => !recordedBefore || said.parent === none || crossed.has(said.line),
  )
  const promised = shown.map((said): FigureRow => {
    const sums = crossed.get(said.line)
    const about = [said.pledge, ...(carried.get(said.line) ?? [])]
    const sources = merge(about.flatMap((subject) => cited.get(subject) ?? []))
    const row = rowOf(said, sums, gate(said.line), sources)
    // What is open now would tell what was drawn since.
    return recordedBefore ? { ...row, open: null } : row
  })
  const unpromised = [...crossed.values()].filter((row) => row.line === none)
  const names = await itemsNamed(
    q,
    unpromised.map((row) => row.itemId),
  )
  return [
    ...promised,
    ...unpromised.map((row) => unpromisedRow(row, names.get(row.itemId), gate(row.itemId))),
  ]
}

/** What went past the gate: on a pass, and on an urgent release alone. */
interface Passed {
  readonly accepted: number
  readonly urgentlyReleased: number
}

interface Crossed extends Record<keyof typeof nothing, number> {
  readonly line: string
  readonly itemId: string
  readonly weakest: Basis
  /** Whether any of it rests on more than a report: whether this operation records the line. */
  readonly recordedHere: boolean
}

/** What the ledger counted, by line (all its items together), or by item where there is no line. */
const crossedByLine = async (
  q: Query,
  operation: number,
  recordedBefore: string | null,
): Promise<Map<string, Crossed>> => {
  const found = await figuresByLine(q, operation, { recordedBefore })
  const keyOf = (row: LineFigures) => (row.pledgeLine === none ? row.item : row.pledgeLine)
  return new Map(
    [...Map.groupBy(found, keyOf)].map(([key, rows]) => {
      const sum = (name: keyof typeof nothing) => rows.reduce((all, row) => all + row[name], 0)
      return [
        key,
        {
          line: rows[0]?.pledgeLine ?? none,
          itemId: rows[0]?.item ?? none,
          promised: sum('promised'),
          committed: sum('committed'),
          sent: sum('sent'),
          arrived: sum('arrived'),
          delivered: sum('delivered'),
          cancelled: sum('cancelled'),
          weakest: rows.map((row) => row.basis).reduce(weaker),
          recordedHere: rows.some((row) => row.strongest !== 'reported'),
        },
      ]
    }),
  )
}

const nothing = { promised: 0, committed: 0, sent: 0, arrived: 0, delivered: 0, cancelled: 0 }

const rowOf = (
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

const unpromisedRow = (
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
const merge = (cited: readonly Cited[]): FigureRow['sources'] =>
  [...Map.groupBy(cited, (each) => each.source).values()].flatMap((same) =>
    same.slice(0, 1).map(({ title, issuer, issuedOn, statedDate, url }) => {
      const quotes = [...new Set(same.flatMap((each) => each.quotes))]
      return { title, issuer, issuedOn, statedDate, url, quotes }
    }),
  )
