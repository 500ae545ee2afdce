import { acceptedUnits } from '#conformity/standing-actions.ts'
import { figuresByLine, type LineFigures } from '#ledger/figures-sql.ts'
import { fold } from '#parties/name.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key } from '#platform/page.ts'
import {
  type Crossed,
  merge,
  type nothing,
  type Passed,
  rowOf,
  unpromisedRow,
} from './figure-row.ts'
import { type FigureRow, type Filters, fits, weaker } from './figure.ts'
import { linesSaid, linesWanted } from './lines-sql.ts'
import { consignmentsByLine, itemsNamed, sourcesAbout } from './sql.ts'
import { letGoUrgently } from './urgent-sql.ts'

export interface FiguresAsked extends Filters {
  readonly limit: number
  readonly after?: Key | undefined
  /** Only gifts, donor by donor. */
  readonly byDonor?: boolean
  readonly recordedBefore?: string | null
}

/** A row, and the key of its place among the others. */
export interface Placed {
  readonly row: FigureRow
  readonly key: Key
}

/** Where goods that nobody promised stand in the order: after every pledge. */
const afterPledges = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** How many keys a place has. */
export const keyLength = 4

/**
 * The figures of an operation: a row for each line of a pledge, for each part of it, and at the
 * end for each item that nobody promised. `limit` of them and one more, after the place named.
 */
export const figuresOf = async (
  q: Query,
  operation: number,
  { limit, after, byDonor, ...asked }: FiguresAsked,
): Promise<Placed[]> => {
  const { recordedBefore = null, reached } = asked
  const passed =
    reached === 'accepted' ? await acceptedUnits(q, operation, { recordedBefore }) : undefined
  const wanted = { ...asked, recordedBefore, byDonor, limit: limit + 1 }
  const among = passed?.map(({ pledgeLine }) => pledgeLine)
  const rows: Placed[] = []
  let from = placeOf(after)
  while (rows.length <= limit && from?.pledge !== afterPledges) {
    const found = await linesWanted(q, operation, { ...wanted, among, after: from })
    const said = await linesFigured(
      q,
      operation,
      found.map(({ line }) => line),
      recordedBefore,
    )
    for (const { line, pledge, number, donorKey, donor } of found) {
      const row = said.get(line)
      const key = byDonor ? [pledge, number, donorKey, donor] : [pledge, number, '', none]
      if (row && fits(row, asked)) rows.push({ row, key })
    }
    from = found.at(-1) ?? { ...start, pledge: afterPledges }
  }
  if (byDonor || rows.length > limit || asked.donor || asked.recipient || asked.country) return rows
  const last = after?.[0] === afterPledges ? String(after[3]) : none
  const unpromised = await unpromisedFigured(q, operation, asked, recordedBefore)
  return [
    ...rows,
    ...unpromised
      .filter((row) => row.itemId > last && fits(row, asked))
      .map((row): Placed => ({ row, key: [afterPledges, 0, '', row.itemId] })),
  ]
}

const start = { pledge: none, number: 0, donorKey: '', donor: none }

const placeOf = (after: Key | undefined): typeof start | undefined =>
  after && {
    pledge: String(after[0]),
    number: Number(after[1]),
    donorKey: String(after[2]),
    donor: String(after[3]),
  }

/** The rows of these lines, by line: without parts of which nothing may be shown yet. */
const linesFigured = async (
  q: Query,
  operation: number,
  lines: readonly string[],
  recordedBefore: string | null,
): Promise<Map<string, FigureRow>> => {
  if (lines.length === 0) return new Map()
  const said = await linesSaid(q, operation, lines, recordedBefore)
  const crossed = await crossedBy(q, operation, lines, recordedBefore)
  const passed = await passedBy(q, operation, lines, recordedBefore)
  const carried = await consignmentsByLine(q, operation, lines)
  const subjects = [...new Set([...said.map((l) => l.pledge), ...[...carried.values()].flat()])]
  const cited = Map.groupBy(
    await sourcesAbout(q, operation, subjects, recordedBefore),
    (each) => each.subject,
  )
  // A part is known by what was sent of it: until that may be shown, so may the part.
  const shown = said.filter(
    ({ line, parent }) => !recordedBefore || parent === none || crossed.has(line),
  )
  return new Map(
    shown.map((each) => {
      const about = [each.pledge, ...(carried.get(each.line) ?? [])]
      const sources = merge(about.flatMap((subject) => cited.get(subject) ?? []))
      const row = rowOf(each, crossed.get(each.line), passed(each.line), sources)
      // What is open now would tell what was drawn since.
      return [each.line, recordedBefore ? { ...row, open: null } : row]
    }),
  )
}

/** The rows of goods that nobody promised, in the order of their items' ids. */
const unpromisedFigured = async (
  q: Query,
  operation: number,
  { item, itemId }: Pick<Filters, 'item' | 'itemId'>,
  recordedBefore: string | null,
): Promise<FigureRow[]> => {
  const crossed = await crossedBy(q, operation, [none], recordedBefore)
  if (crossed.size === 0) return []
  const passed = await passedBy(q, operation, [none], recordedBefore)
  const names = await itemsNamed(q, [...crossed.keys()])
  return [...crossed.values()]
    .map((row) => unpromisedRow(row, names.get(row.itemId), passed(row.itemId)))
    .filter((row) => !item || fold(row.item).includes(fold(item)))
    .filter((row) => !itemId || row.itemId === itemId)
}

/** What of these lines (of these items, where nobody promised them) went past the gate. */
const passedBy = async (
  q: Query,
  operation: number,
  pledgeLines: readonly string[],
  recordedBefore: string | null,
): Promise<(of: string) => Passed> => {
  const accepted = new Map<string, number>()
  for (const each of await acceptedUnits(q, operation, { pledgeLines, recordedBefore })) {
    const of = each.pledgeLine === none ? each.item : each.pledgeLine
    accepted.set(of, (accepted.get(of) ?? 0) + each.quantity)
  }
  const urgent = await letGoUrgently(q, operation, pledgeLines, recordedBefore)
  return (of) => ({
    accepted: accepted.get(of) ?? 0,
    urgentlyReleased: urgent.get(of) ?? 0,
  })
}

/** What the ledger counted, by line (all its items together), or by item where there is no line. */
const crossedBy = async (
  q: Query,
  operation: number,
  pledgeLines: readonly string[],
  recordedBefore: string | null,
): Promise<Map<string, Crossed>> => {
  const found = await figuresByLine(q, operation, { pledgeLines, recordedBefore })
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
