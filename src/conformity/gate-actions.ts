import type { By } from '#acts/act.ts'
import type { Clearance } from '#ledger/actions.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import { type AcceptedAsked, crossingsByModel, crossingsOfPassed } from './accepted-sql.ts'
import { cover, type Goods, judge, type Judged, type Known, passing } from './gate.ts'
import { listArrived } from './list-sql.ts'
import { refuse } from './refusals.ts'
import { type Broken, gateKnows, insertBreaches, insertUses, lockReleases } from './sql.ts'
import type { Rule, WaitingAsked, WaitingRow } from './verdict.ts'

/** Goods that an act brings into a store or puts on the road. */
export interface ClearLine {
  readonly lot: string
  readonly item: string
  readonly package?: string | undefined
  /** In the item's base unit. */
  readonly quantity: number
  /** The party that gets them: the facility, or the authority whose store it is. */
  readonly facility?: string | undefined
  /** Where they go, if known: its country says whose law they come under. */
  readonly place?: string | undefined
  /** The words of the need's declared use, as "ward_staff general_care". */
  readonly use?: string | undefined
}

/**
 * Asked by an instruction in the ledger's transaction, before it posts. Refuses `not_released`
 * unless the gravest verdict on each line is a pass, or an urgent release covers it. Until the
 * transaction ends no verdict on these goods can be recorded.
 */
export const clear = async (tx: Query, by: By, lines: readonly ClearLine[]): Promise<Clearance> => {
  const found = await ask(tx, by, lines, by.now)
  const goods = found.filter(({ broken }) => broken)
  if (goods.length > 0) {
    const why = [...new Set(goods.map(({ broken }) => broken?.rule))]
    throw refuse('not_released', {
      why,
      lots: goods.map(({ line, broken }) => ({ lot: line.lot, item: line.item, ...broken })),
    })
  }
  await insertUses(
    tx,
    by,
    found.flatMap(({ uses }) => uses),
  )
  return { clearedBy: 'conformity' }
}

/**
 * Asked by a fact in the ledger's transaction: opens a breach for each line that went past the
 * gate as it stood when it happened. A line that an urgent release covered then uses it up.
 * `letGo`: the gate let these goods go before, so only a hold or a reject since then is broken.
 */
export const breachesOf = async (
  tx: Query,
  by: By,
  lines: readonly ClearLine[],
  { letGo = false }: { letGo?: boolean } = {},
): Promise<readonly Broken[]> => {
  const found = await ask(tx, by, lines, by.happenedAt, { asOf: by.happenedAt, letGo })
  await insertUses(
    tx,
    by,
    found.flatMap(({ uses }) => uses),
  )
  const breaches = found.flatMap(({ line, broken }): Broken[] =>
    broken
      ? [{ id: newId(), ...broken, lot: line.lot, item: line.item, facility: facilityOf(line) }]
      : [],
  )
  await insertBreaches(tx, by, breaches)
  return breaches
}

const facilityOf = (line: ClearLine): string => line.facility ?? none

interface Found {
  readonly line: ClearLine
  readonly uses: readonly { release: string; lot: string; facility: string; quantity: number }[]
  readonly broken: { rule: Rule; verdict: string; quantity: number } | undefined
}

/**
 * `asOf`: judged by what was decided by then; without it, by all that is recorded. `letGo`: what
 * nobody decided on needs no urgent release any more.
 */
const ask = async (
  tx: Query,
  by: By,
  lines: readonly ClearLine[],
  at: string,
  { asOf, letGo = false }: { asOf?: string; letGo?: boolean } = {},
): Promise<Found[]> => {
  if (lines.length === 0) return []
  const { known, goods } = await learn(tx, by.operation, lines, true)
  const judged = goods.map((each) => judge(each, known, asOf))
  const isOpen = (index: number) => !letGo && judged[index]?.outcome === 'none'
  const wanted = lines
    .filter((_, index) => isOpen(index))
    .map((line) => ({ ...line, package: line.package ?? none, facility: facilityOf(line) }))
  const about = aboutOf(known, goods)
  const releases = wanted.length > 0 ? await lockReleases(tx, by.operation, about) : []
  const covered = cover(wanted, known.lots, releases, at)
  let next = 0
  return lines.map((line, index): Found => {
    const { outcome = 'none', verdict = none } = judged[index] ?? {}
    if (outcome === 'pass' || (letGo && outcome === 'none'))
      return { line, uses: [], broken: undefined }
    if (outcome !== 'none') {
      const rule = outcome === 'hold' ? 'held' : 'rejected'
      return { line, uses: [], broken: { rule, verdict, quantity: line.quantity } }
    }
    const { uses = [], rest = line.quantity, rule = 'no_verdict' } = covered[next++] ?? {}
    return {
      line,
      uses: uses.map((use) => ({ ...use, lot: line.lot, facility: facilityOf(line) })),
      broken: rest > 0 ? { rule, verdict: none, quantity: rest } : undefined,
    }
  })
}

type Asked = Pick<ClearLine, 'lot' | 'package' | 'place' | 'facility' | 'use'>

/** Everything that decides on these goods; with `lock`, nothing of it changes until the end. */
const learn = async (
  q: Query,
  operation: number,
  lines: readonly Asked[],
  lock: boolean,
): Promise<{ known: Known; goods: Goods[] }> => {
  const packages = [...new Set(lines.flatMap((line) => line.package ?? []))]
  const where = lines.flatMap(({ place, facility }) => [place ?? none, facility ?? none])
  const about = {
    lots: [...new Set(lines.map((line) => line.lot))],
    packages: packages.filter((box) => box !== none),
    where: [...new Set(where)].filter((id) => id !== none),
  }
  const told = await gateKnows(q, operation, about, lock)
  const wider = Map.groupBy(told.wider, ({ of }) => of)
  const parents = Map.groupBy(told.descents, ({ lot }) => lot)
  const direct = new Set(told.direct)
  const lots = told.lots.map((each) => ({
    ...each,
    wider: wider.get(each.item)?.map(({ id }) => id) ?? [each.item],
    parents: (parents.get(each.lot) ?? []).map(({ ancestor }) => ancestor),
    direct: direct.has(each.lot),
  }))
  const goods = lines.map(({ lot, package: box = none, place, facility, use }): Goods => {
    const country = told.countries[place ?? none] ?? told.countries[facility ?? none]
    return { lot, package: box, countries: country ? [country] : told.helped, use }
  })
  const { verdicts } = told
  return { known: { operation, lots: new Map(lots.map((lot) => [lot.lot, lot])), verdicts }, goods }
}

const aboutOf = ({ lots }: Known, goods: readonly Goods[]) => ({
  lots: [...lots.keys()],
  items: [...new Set([...lots.values()].flatMap((lot) => lot.wider))],
  packages: [...new Set(goods.map((each) => each.package).filter((box) => box !== none))],
})

/** What stands now on each of these goods, for whoever shows them. Nothing is locked. */
export const outcomesOf = async (
  q: Query,
  operation: number,
  goods: readonly Asked[],
): Promise<Judged[]> => {
  if (goods.length === 0) return []
  const { known, goods: asked } = await learn(q, operation, goods, false)
  return asked.map((each) => judge(each, known))
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
  const step = 200
  for (let from = after; rows.length <= asked.limit;) {
    const arrived = await listArrived(q, operation, { ...asked, limit: step }, from, now)
    const judged = await outcomesOf(
      q,
      operation,
      arrived.map((row) => ({ ...row, package: row.package ?? undefined })),
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
