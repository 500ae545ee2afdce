import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { type AcceptedAsked, crossingsByModel, crossingsOfPassed } from './accepted-sql.ts'
import { deciding, type Standing } from './deciding.ts'
import { passing } from './gate.ts'
import { aboutOf, type Asked, learn } from './gate-actions.ts'
import { listArrived } from './list-sql.ts'
import { releasesAbout } from './release-sql.ts'
import type { WaitingAsked, WaitingRow } from './waiting.ts'

/** What stands now on each of these goods, for whoever shows them. Nothing is locked. */
export const outcomesOf = async (
  q: Query,
  operation: number,
  goods: readonly Asked[],
  now: string,
): Promise<Standing[]> => {
  if (goods.length === 0) return []
  const { known, goods: asked, lapsing } = await learn(q, operation, goods, false)
  const releases =
    lapsing.length > 0 ? await releasesAbout(q, operation, aboutOf(known, asked)) : []
  const decides = deciding(known, releases, now)
  return asked.map((each, index) => {
    const { use, toStore = false, isNew = false } = goods[index] ?? {}
    return decides(each, { use, toStore, isNew, at: now })
  })
}

/** Arrived goods that nobody has decided on, the longest there first: `limit` and one more. */
export const waiting = async (
  q: Query,
  operation: number,
  asked: WaitingAsked,
  after: readonly (string | number)[] | undefined,
  now: string,
): Promise<WaitingRow[]> => {
  const rows: WaitingRow[] = []
  // Few rows for a page of a list, many for whoever looks through them all.
  const step = Math.max(200, Math.min(asked.limit, 1000))
  for (let from = after; rows.length <= asked.limit;) {
    const arrived = await listArrived(q, operation, { ...asked, limit: step }, from, now)
    const judged = await outcomesOf(
      q,
      operation,
      arrived.map((row) => ({ ...row, package: row.package ?? undefined })),
      now,
    )
    rows.push(...arrived.filter((_, index) => judged[index]?.outcome === 'none'))
    const last = arrived.at(-1)
    if (arrived.length < step || !last) break
    from = [last.since, last.account]
  }
  return rows.slice(0, asked.limit + 1)
}

/** Units accepted of an item of a pledge line ("none": goods that nobody promised). */
export interface Accepted {
  readonly pledgeLine: string
  readonly item: string
  readonly quantity: number
}

/**
 * Units accepted: those at our places or beyond whose lot or package has had a pass, each counted
 * when it first did, less what was taken back. A later hold does not undo it; what only an urgent
 * release let go is not among them.
 */
export const acceptedUnits = async (
  q: Query,
  operation: number,
  asked: AcceptedAsked = {},
): Promise<Accepted[]> => {
  const { recordedBefore, pledgeLines, byItem } = asked
  const crossings =
    byItem && !pledgeLines && !recordedBefore
      ? await crossingsByModel(q, operation)
      : await crossingsOfPassed(q, operation, asked)
  if (crossings.length === 0) return []
  const now = crossings.map(({ lot, package: box }) => ({ lot, package: box }))
  const before = crossings.map(({ before: lot, package: box }) => ({ lot, package: box }))
  const { known, goods } = await learn(q, operation, [...now, ...before], false)
  const verdicts = known.verdicts.filter((v) => !recordedBefore || v.recordedAt <= recordedBefore)
  const hasPassed = passing({ ...known, verdicts })
  return crossings.filter(({ before: lot }, index) => {
    const [is, was] = [goods[index], goods[index + crossings.length]]
    return is && hasPassed(is) && !(lot !== none && was && hasPassed(was))
  })
}
