import { lotKin } from '#ledger/questions-sql.ts'
import type { Query } from '#platform/database.ts'
import { refuse } from './refusals.ts'
import {
  consignmentNamed,
  type Followed,
  idOfCode,
  kinNamed,
  lotNamed,
  movementsOf,
  pledgeNamed,
  standingOf,
  wordsOf,
} from './trace-sql.ts'
import type { Trace, TraceAsked } from './trace.ts'

/** What became of a pledge: where each line stands, to each ward, and by which acts. */
export const tracePledge = async (
  q: Query,
  operation: number,
  named: string,
  asked: TraceAsked,
): Promise<Trace> => {
  const id = await idOf(q, operation, 'pledge', named)
  const found = id ? await pledgeNamed(q, operation, id) : undefined
  if (!found) throw refuse('trace_unknown', { what: 'pledge', named })
  const { title, code, lines } = found
  return follow(q, operation, { title, code }, { by: 'pledge_line', ids: lines }, asked)
}

/** What became of the goods of a consignment, as long as they were its own. */
export const traceConsignment = async (
  q: Query,
  operation: number,
  named: string,
  asked: TraceAsked,
): Promise<Trace> => {
  const id = await idOf(q, operation, 'consignment', named)
  const found = id ? await consignmentNamed(q, operation, id) : undefined
  if (!found) throw refuse('trace_unknown', { what: 'consignment', named })
  const title = 'Consignment'
  const followed: Followed = { by: 'consignment_line', ids: found.lines }
  return follow(q, operation, { title, code: found.code }, followed, asked)
}

/**
 * Where all of a lot is in this operation, through everything it was turned or built into. The
 * rest of what it was read off may be of it too, and stands there as suspect.
 */
export const traceLot = async (
  q: Query,
  operation: number,
  lot: string,
  asked: TraceAsked,
): Promise<Trace> => {
  const found = await lotNamed(q, lot)
  if (!found) throw refuse('trace_unknown', { what: 'lot', named: lot })
  const kin = await lotKin(q, operation, [lot])
  const followed: Followed = {
    by: 'lot',
    ids: kin.filter(({ kinship }) => kinship !== 'part').map((each) => each.lot),
    suspect: kin.filter(({ kinship }) => kinship === 'suspect').map((each) => each.lot),
  }
  const traced = await follow(q, operation, found, followed, asked)
  return { ...traced, lots: await kinNamed(q, kin) }
}

const idOf = async (
  q: Query,
  operation: number,
  what: 'pledge' | 'consignment',
  named: string,
): Promise<string | undefined> =>
  named.length === 36 ? named : idOfCode(q, operation, what, named.toUpperCase())

const follow = async (
  q: Query,
  operation: number,
  what: { title: string; code: string | null },
  followed: Followed,
  asked: TraceAsked,
): Promise<Trace> => {
  const movements = await movementsOf(q, operation, followed, asked)
  const shown = movements.slice(0, asked.limit)
  return {
    ...what,
    standing: await standingOf(q, operation, followed),
    words: await wordsOf(q, operation, followed),
    lots: [],
    movements: shown,
    next: movements.length > asked.limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}
