import type { Actor, By, Envelope } from '#acts/act.ts'
import { type Outcome, perform } from '#acts/perform.ts'
import type { ActKind } from '#acts/permission.ts'
import { packConsignment } from '#consignments/packing-actions.ts'
import { lockConsignment } from '#consignments/sql.ts'
import { amendNeed, recordNeed } from '#needs/actions.ts'
import { lockNeed } from '#needs/sql.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Query } from '#platform/database.ts'
import { amendPledge, recordPledge } from '#pledges/actions.ts'
import { lockPledge } from '#pledges/sql.ts'
import { partOfRow } from './checking.ts'
import { actUuid, partUuid } from './naming.ts'
import { needLine, needOf } from './needs-sheet.ts'
import { contentsOf } from './packing.ts'
import { pledgeLine, pledgeOf } from './pledge-lines-sheet.ts'
import type { RowMade, Sheet } from './sheet.ts'
import { insertParts, insertRows, packagesAmong } from './sql.ts'

export type Rows = readonly [RowMade, ...RowMade[]]

/** Who imports, what, and whether it is meant. */
export interface Recording {
  readonly database: Database
  readonly clock: Clock
  readonly operation: number
  readonly actor: Actor
  readonly run: string
  readonly sheet: Sheet
  readonly dryRun: boolean
  readonly envelope: Omit<Envelope, 'id'>
  /** The parts of which rows before this one told: in a dry run nothing else remembers them. */
  readonly parts: ReadonlyMap<string, unknown>
}

/** One act that records rows: what any person would do by hand, and may be refused alike. */
interface Act {
  readonly kind: ActKind
  readonly id: string
  readonly action: (tx: Query, by: By) => Promise<Outcome<unknown>>
}

/** What rehearsing an act ends with, so that nothing of it stays. */
class Rehearsed extends Error {}

/**
 * Records rows of one request, pledge or consignment as one act of whoever imports, all or none,
 * and keeps what they said. False if just this was done before. In a dry run all is taken back.
 */
export const recordRows = async (at: Recording, rows: Rows): Promise<boolean> => {
  const { database, clock, operation, actor, dryRun, sheet, run } = at
  const { kind, id, action } = await actFor(at, rows)
  const attempt = {
    operation,
    kind,
    actor,
    envelope: { ...at.envelope, id },
    content: { sheet: sheet.name, rows: rows.map((row) => [row.id, row.said]) },
  }
  try {
    const { replayed } = await perform({ database, clock }, attempt, async (tx, by) => {
      const outcome = await action(tx, by)
      const parts = new Map(
        rows.map(({ part, values, ids }) => [part, partOfRow(sheet, values, ids)]),
      )
      await insertParts(tx, operation, parts)
      await insertRows(tx, by, { run, kind: sheet.name }, rows)
      if (dryRun) throw new Rehearsed()
      return outcome
    })
    return !replayed
  } catch (error) {
    if (error instanceof Rehearsed) return true
    throw error
  }
}

const actFor = (at: Recording, rows: Rows): Promise<Act> => {
  switch (at.sheet.name) {
    case 'needs':
      return needAct(at, rows)
    case 'pledge-lines':
      return pledgeAct(at, rows)
    default:
      return packingAct(at, rows)
  }
}

/** Why a need or pledge gets a new version, where whoever imports does not say. */
const further = 'Further rows of a spreadsheet'

const needAct = async ({ database, operation, envelope }: Recording, rows: Rows): Promise<Act> => {
  const [{ part: need }] = rows
  const kept = await lockNeed(database.query, operation, need)
  if (!kept)
    return { kind: 'need.record', id: need, action: (tx, by) => recordNeed(tx, by, needOf(rows)) }
  const amendment = {
    amends: kept.version,
    reason: envelope.reason ?? further,
    lines: rows.map(needLine),
  }
  return {
    kind: 'need.amend',
    id: actUuid(operation, rows),
    action: (tx, by) => amendNeed(tx, by, need, amendment),
  }
}

const pledgeAct = async (
  { database, operation, envelope }: Recording,
  rows: Rows,
): Promise<Act> => {
  const [{ part: pledge }] = rows
  const kept = await lockPledge(database.query, operation, pledge)
  if (!kept)
    return {
      kind: 'pledge.record',
      id: pledge,
      action: (tx, by) => recordPledge(tx, by, pledgeOf(rows)),
    }
  const amendment = {
    amends: kept.version,
    reason: envelope.reason ?? further,
    lines: rows.map(pledgeLine),
  }
  return {
    kind: 'pledge.amend',
    id: actUuid(operation, rows),
    action: (tx, by) => amendPledge(tx, by, pledge, amendment),
  }
}

const packingAct = async (at: Recording, rows: Rows): Promise<Act> => {
  const { operation, sheet, dryRun, parts } = at
  const consignment = rows[0].ids.consignment?.[0] ?? ''
  return {
    kind: 'consignment.pack',
    id: actUuid(operation, rows),
    action: async (tx, by) => {
      // Else another import could make the same packages in between.
      await lockConsignment(tx, operation, consignment)
      const known = await packagesAmong(
        tx,
        operation,
        rows.map(({ part }) => part),
      )
      const here = new Set([...known, ...rows.map(({ part }) => part)])
      const contents = contentsOf(rows, known, ({ ids }, reference) => {
        const outer = partUuid(operation, sheet, { package: reference }, ids)
        return dryRun && parts.has(outer) && !here.has(outer) ? null : outer
      })
      return packConsignment(tx, by, consignment, contents)
    },
  }
}
