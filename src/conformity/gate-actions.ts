import type { By } from '#acts/act.ts'
import type { Clearance } from '#ledger/actions.ts'
import { answerTo } from '#ledger/posting-sql.ts'
import { licensedAmong } from '#permits/sql.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import type { Rule } from './breach.ts'
import { breaks } from './conditions.ts'
import { cover, isReleased } from './cover.ts'
import { decidedBy, type Goods, type Judged, judging, type Known } from './gate.ts'
import { type AtGate, gateKnows, knowledgeOf, type Lapsing } from './gate-sql.ts'
import { refuse } from './refusals.ts'
import { insertUses, lockReleases, type Use } from './release-sql.ts'
import { type Broken, insertBreaches } from './sql.ts'
import { keeps } from './verdict.ts'

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
  /** Into a store of ours, where nobody uses them. */
  readonly toStore?: boolean
  /** They were in no store of ours before. */
  readonly isNew?: boolean
  /** The books do not have them there, so nothing that is recorded let them go before. */
  readonly isBeyond?: boolean
}

/**
 * Asked by an instruction in the ledger's own call. Refuses `not_released` unless the gravest
 * verdict on each line is a pass, or an urgent release covers it, and a controlled medicine goes
 * to a party with a licence for it. Until the transaction ends no verdict on these goods can be
 * recorded.
 */
export const clear = (tx: Query, by: By, lines: readonly ClearLine[]): Clearance => ({
  asks: gateKnows(by.operation, atGate(lines), true),
  judge: async (answer) => {
    const found = await judge(tx, by, lines, by.now, learntOf(by.operation, lines, answer))
    const kept = found.filter(({ broken }) => broken)
    if (kept.length > 0)
      throw refuse('not_released', {
        why: [...new Set(kept.map(({ broken }) => broken?.rule))],
        lots: kept.map(({ line, broken }) => ({ lot: line.lot, item: line.item, ...broken })),
      })
    await useUp(tx, by, found)
  },
})

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
  if (lines.length === 0) return []
  const learnt = await learn(tx, by.operation, lines, true)
  const at = by.happenedAt
  const found = await judge(tx, by, lines, at, learnt, { asOf: at, letGo })
  await useUp(tx, by, found)
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
  readonly uses: readonly Use[]
  readonly broken: { rule: Rule; verdict: string; quantity: number } | undefined
}

const useUp = (tx: Query, by: By, found: readonly Found[]): Promise<void> =>
  insertUses(
    tx,
    by,
    found.flatMap(({ uses }) => uses),
  )

/**
 * `asOf`: judged by what was decided by then; without it, by all that is recorded. `letGo`: what
 * nobody decided on needs no urgent release any more, unless it went under one that has ended, or
 * nobody recorded that it went.
 */
const judge = async (
  tx: Query,
  by: By,
  lines: readonly ClearLine[],
  at: string,
  { known, goods, lapsing, controlled }: Learnt,
  { asOf, letGo = false }: { asOf?: string; letGo?: boolean } = {},
): Promise<Found[]> => {
  const judged = goods.map(judging(known, asOf))
  const isOpen = (index: number): boolean => {
    const each = goods[index]
    if (!each || judged[index]?.outcome !== 'none') return false
    return !letGo || lines[index]?.isBeyond === true || lapsedOn(each, known, lapsing, at)
  }
  const wanted = lines
    .filter((_, index) => isOpen(index))
    .map((line) => ({ ...line, package: line.package ?? none, facility: facilityOf(line) }))
  const about = aboutOf(known, goods)
  const releases = wanted.length > 0 ? await lockReleases(tx, by.operation, about) : []
  const covered = cover(wanted, known.lots, releases, at)
  const licensed = await licensedOf(tx, by.operation, lines, { controlled, at })
  let next = 0
  return lines
    .map((line, index): Found => {
      const stands = judged[index]
      if (isOpen(index)) {
        const { uses = [], rest = line.quantity, rule = 'no_verdict' } = covered[next++] ?? {}
        return {
          line,
          uses: uses.map((use) => ({ ...use, lot: line.lot, facility: facilityOf(line) })),
          broken: rest > 0 ? { rule, verdict: none, quantity: rest } : undefined,
        }
      }
      const broken = stands && brokenBy(stands, line, at, letGo)
      return {
        line,
        uses: [],
        broken: broken && { rule: broken, verdict: decidedBy(stands), quantity: line.quantity },
      }
    })
    .map((found): Found => {
      if (found.broken || licensed(found.line)) return found
      const { quantity } = found.line
      return { ...found, broken: { rule: 'receiver_not_licensed', verdict: none, quantity } }
    })
}

/** Tells whether a line is no controlled medicine, or goes to a party that may hold it that day. */
const licensedOf = async (
  tx: Query,
  operation: number,
  lines: readonly ClearLine[],
  { controlled, at }: { controlled: ReadonlySet<string>; at: string },
): Promise<(line: ClearLine) => boolean> => {
  if (controlled.size === 0) return () => true
  const parties = [...new Set(lines.map(facilityOf))]
  const licensed = await licensedAmong(tx, operation, parties, at.slice(0, 10))
  return (line) => !controlled.has(line.item) || licensed.has(facilityOf(line))
}

/** Which rule these goods break that go where the line says. */
const brokenBy = (
  { outcome, rule, conditions }: Judged,
  { use, toStore = false, isNew = false }: ClearLine,
  at: string,
  letGo: boolean,
): Rule | undefined => {
  if (keeps(outcome)) return rule
  // What a facility does with its goods tells no use: only one that was declared can be broken.
  return breaks(conditions, { use, at, isNew, toStore: toStore || (letGo && !use) })
}

/** Whether goods that nobody decided on went under an urgent release that has ended. */
const lapsedOn = (goods: Goods, known: Known, lapsing: readonly Lapsing[], at: string): boolean =>
  lapsing.some(({ expiresAt, ...about }) => expiresAt <= at && isReleased(about, goods, known.lots))

/** What of goods is asked about: at least their lot. */
export type Asked = Pick<ClearLine, 'lot'> & Partial<ClearLine>

/** What decides on goods; `controlled`: which of the items that were named are such medicines. */
export interface Learnt {
  readonly known: Known
  readonly goods: readonly Goods[]
  readonly lapsing: readonly Lapsing[]
  readonly controlled: ReadonlySet<string>
}

/** Everything that decides on these goods; with `lock`, nothing of it changes until the end. */
export const learn = async (
  q: Query,
  operation: number,
  lines: readonly Asked[],
  lock: boolean,
): Promise<Learnt> => {
  const known = await answerTo(q, gateKnows(operation, atGate(lines), lock))
  return learntOf(operation, lines, known)
}

const atGate = (lines: readonly Asked[]): AtGate => {
  const packages = [...new Set(lines.flatMap((line) => line.package ?? []))]
  const where = lines.flatMap(({ place, facility }) => [place ?? none, facility ?? none])
  return {
    lots: [...new Set(lines.map((line) => line.lot))],
    items: [...new Set(lines.flatMap((line) => line.item ?? []))],
    packages: packages.filter((box) => box !== none),
    where: [...new Set(where)].filter((id) => id !== none),
  }
}

const learntOf = (operation: number, lines: readonly Asked[], answer: unknown): Learnt => {
  const told = knowledgeOf(operation, answer)
  const wider = Map.groupBy(told.wider, ({ of }) => of)
  const parents = Map.groupBy(told.descents, ({ lot }) => lot)
  const direct = new Set(told.direct)
  const checked = new Set(told.checked)
  const lots = told.lots.map((each) => ({
    ...each,
    wider: wider.get(each.item)?.map(({ id }) => id) ?? [each.item],
    parents: (parents.get(each.lot) ?? []).map(({ ancestor }) => ancestor),
    direct: direct.has(each.lot),
    checked: checked.has(each.lot),
  }))
  const goods = lines.map(({ lot, package: box = none, place, facility, use }): Goods => {
    const country = told.countries[place ?? none] ?? told.countries[facility ?? none]
    return { lot, package: box, countries: country ? [country] : told.helped, use }
  })
  const { verdicts, lapsing } = told
  const known = { operation, lots: new Map(lots.map((lot) => [lot.lot, lot])), verdicts }
  return { known, goods, lapsing, controlled: new Set(told.controlled) }
}

/** What verdicts and urgent releases may name of these goods. */
export const aboutOf = ({ lots }: Known, goods: readonly Goods[]) => ({
  lots: [...lots.keys()],
  items: [...new Set([...lots.values()].flatMap((lot) => lot.wider))],
  packages: [...new Set(goods.map((each) => each.package).filter((box) => box !== none))],
})
