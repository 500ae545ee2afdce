import { none } from '#platform/ids.ts'
import type { Rule } from './breach.ts'
import { keeps, letsGo, type Limits, type Outcome, type Under } from './verdict.ts'

/** A lot as the gate sees it. */
export interface LotKnown {
  readonly lot: string
  readonly item: string
  /** Its item and the wider ones. */
  readonly wider: readonly string[]
  /** Who made it, by the lot or by its item; "none" if nobody knows. */
  readonly maker: string
  readonly packaging: string
  /** The lots it was identified, specified or made from. */
  readonly parents: readonly string[]
  /** Some of it came in as this lot, not only from its parents. */
  readonly direct: boolean
  /** A receipt check found it as its type. */
  readonly checked: boolean
}

/** What a verdict or an urgent release is about; what does not apply is "none" or ''. */
export interface Subject {
  readonly subject: 'type' | 'lot' | 'package'
  readonly item: string
  readonly maker: string
  readonly packaging: string
  readonly lot: string
  readonly package: string
}

export interface VerdictKnown extends Subject {
  readonly id: string
  readonly seq: number
  readonly operation: number
  readonly jurisdiction: string | null
  readonly outcome: Outcome
  /** By whose verdict it counts: confirmed, if it needed a second person. */
  readonly decidedAt: string
  readonly recordedAt: string
  readonly lifts: readonly string[]
  readonly limits: Limits | null
  readonly under: Under | null
  readonly receiptCheck: boolean
  /** Nobody decided it: it follows from what was recorded, and `id` is that act. */
  readonly rule: Rule | null
}

/** Goods at the gate: which they are, whose law they come under, what they are declared for. */
export interface Goods {
  readonly lot: string
  readonly package: string
  readonly countries: readonly string[]
  /** The words of the declared use, as "ward_staff general_care"; undefined: not declared. */
  readonly use: string | undefined
}

/** What is known of the lots at the gate and of their parents, and every verdict that may count. */
export interface Known {
  readonly operation: number
  readonly lots: ReadonlyMap<string, LotKnown>
  readonly verdicts: readonly VerdictKnown[]
}

/** What a verdict that lets goods go asks of whoever gets them. */
export interface Condition extends Pick<VerdictKnown, 'limits' | 'under'> {
  readonly verdict: string
}

/** `verdict`: the one that decides; "none" where none does, or the parents' do together. */
export interface Judged {
  readonly outcome: Outcome | 'none'
  readonly verdict: string
  /** Which rule goods break that go all the same. */
  readonly rule: Rule
  /** Of a pass or limited use: all of these must be met. */
  readonly conditions: readonly Condition[]
}

/** The verdict that decides: of goods that go on one condition, the one that makes it. */
export const decidedBy = ({ verdict, conditions }: Judged): string =>
  conditions.length === 1 ? (conditions[0]?.verdict ?? verdict) : verdict

const undecided: Judged = { outcome: 'none', verdict: none, rule: 'no_verdict', conditions: [] }

/**
 * What stands at an instant (or, without one, of all that is recorded): the gravest verdict that
 * reaches these goods. A hold or reject reaches all that is beneath its item and all that came of
 * its lot; a pass only what it names, in its own operation. Where a lot only came of others and
 * nobody decided on it, it has passed if all of these have.
 */
export const judge = (goods: Goods, known: Known, at?: string): Judged => judging(known, at)(goods)

/** The same of any goods, with the verdicts in force looked for once. */
export const judging = (known: Known, at?: string): ((goods: Goods) => Judged) => {
  const verdicts = inForce(known.verdicts.filter((v) => !at || v.decidedAt <= at))
  const about = Map.groupBy(verdicts, subjectOf)
  return (goods) => judgeLot(goods, { ...known, about }, new Set(), new Set())
}

/** Verdicts in force by the package, lot or item that they name. */
interface InForce extends Pick<Known, 'operation' | 'lots'> {
  readonly about: ReadonlyMap<string, readonly VerdictKnown[]>
}

/**
 * Tells of any goods whether they have ever been let pass, whatever was decided since. Asked of
 * every package of an operation it weighs each lot once, with the verdicts that may reach it.
 */
export const passing = (known: Known): ((goods: Goods) => boolean) => {
  const about = Map.groupBy(known.verdicts, subjectOf)
  const told = new Map<string, boolean>()
  return (goods) => {
    const ofPackage = goods.package === none ? [] : (about.get(goods.package) ?? [])
    const key = `${goods.lot}${ofPackage.length > 0 ? goods.package : ''}`
    const before = told.get(key)
    if (before !== undefined) return before
    const lots = [...withAncestors(goods.lot, known)]
    const items = new Set(lots.flatMap((lot) => known.lots.get(lot)?.wider ?? []))
    const verdicts = [
      ...ofPackage,
      ...[...lots, ...items].flatMap((subject) => about.get(subject) ?? []),
    ]
    const now = everPassed(goods, { ...known, verdicts })
    told.set(key, now)
    return now
  }
}

const subjectOf = ({ subject, item, lot, package: box }: VerdictKnown): string =>
  ({ type: item, lot, package: box })[subject]

const withAncestors = (lot: string, known: Known, seen = new Set<string>()): Set<string> => {
  if (seen.has(lot)) return seen
  seen.add(lot)
  for (const parent of known.lots.get(lot)?.parents ?? []) withAncestors(parent, known, seen)
  return seen
}

const everPassed = (goods: Goods, known: Known): boolean =>
  known.verdicts.some(
    ({ outcome, decidedAt }) => letsGo(outcome) && letsGo(judge(goods, known, decidedAt).outcome),
  )

/** The latest verdict of each operation on the same subject and jurisdiction; what follows from
 * facts stands by itself until it is lifted. */
const inForce = (verdicts: readonly VerdictKnown[]): VerdictKnown[] => {
  const latest = new Map<string, VerdictKnown>()
  for (const v of verdicts.toSorted(byTime))
    latest.set(
      v.rule
        ? v.id + v.lot
        : [v.operation, v.item, v.maker, v.packaging, v.lot, v.package, v.jurisdiction].join(),
      v,
    )
  return [...latest.values()].filter(({ outcome }) => outcome !== 'not_assessed')
}

const byTime = (a: VerdictKnown, b: VerdictKnown): number =>
  a.decidedAt === b.decidedAt ? a.seq - b.seq : a.decidedAt < b.decidedAt ? -1 : 1

const judgeLot = (
  goods: Goods,
  known: InForce,
  liftedAbove: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Judged => {
  const lot = known.lots.get(goods.lot)
  const reaching = [goods.package, goods.lot, ...(lot?.wider ?? [])]
    .flatMap((subject) => known.about.get(subject) ?? [])
    .filter((v) => reaches(v, goods, lot))
  const lifting = reaching.filter((v) => v.operation === known.operation)
  const lifted = new Set([...liftedAbove, ...lifting.flatMap((v) => v.lifts)])
  const own = gravest(reaching.filter((v) => !lifted.has(v.id)).map(judgedBy))
  const parents = (lot?.parents ?? [])
    .filter((parent) => !seen.has(parent))
    .map((parent) =>
      judgeLot(
        { ...goods, lot: parent, package: none },
        known,
        lifted,
        new Set([...seen, goods.lot]),
      ),
    )
  // What its parents' verdicts limit or hold reaches it beside its own.
  const graver = gravest([
    own,
    ...parents.filter(
      ({ outcome }) => keeps(outcome) || (outcome !== 'none' && letsGo(own.outcome)),
    ),
  ])
  if (graver.outcome !== 'none') return graver
  const allPassed = parents.length > 0 && parents.every(({ outcome }) => letsGo(outcome))
  return allPassed && !lot?.direct ? { ...gravest(parents), verdict: none } : undecided
}

const weight = {
  none: 0,
  not_assessed: 0,
  pass: 1,
  limited_use: 2,
  hold_for_rework: 3,
  hold: 4,
  reject: 5,
} as const

const ruleOf: Readonly<Record<Outcome, Rule>> = {
  not_assessed: 'no_verdict',
  pass: 'limited_use',
  limited_use: 'limited_use',
  hold_for_rework: 'held_for_rework',
  hold: 'held',
  reject: 'rejected',
}

const judgedBy = (v: VerdictKnown): Judged => {
  const { id: verdict, outcome, limits, under } = v
  const conditions = letsGo(outcome) && (limits || under) ? [{ verdict, limits, under }] : []
  return { outcome, verdict, rule: v.rule ?? ruleOf[outcome], conditions }
}

/** The gravest of these that decided anything, under the conditions of all that let go. */
const gravest = (all: readonly Judged[]): Judged => {
  const [first] = all
    .filter(({ outcome }) => outcome !== 'none')
    .toSorted((a, b) => weight[b.outcome] - weight[a.outcome])
  if (!first) return undecided
  return letsGo(first.outcome)
    ? { ...first, conditions: all.flatMap(({ conditions }) => conditions) }
    : first
}

/** Where the country is not known it may be any: held with it, never passed for it. */
const reaches = (v: VerdictKnown, goods: Goods, lot: LotKnown | undefined): boolean => {
  const widely = !letsGo(v.outcome)
  const { jurisdiction } = v
  return (
    isAbout(v, goods, lot, widely) &&
    (!v.receiptCheck || lot?.checked === true) &&
    (jurisdiction === null ||
      (goods.countries.length === 0 ? widely : goods.countries.includes(jurisdiction)))
  )
}

/** `widely`: the item and all beneath it, any maker and packaging where none is named. */
export const isAbout = (
  about: Subject,
  goods: Pick<Goods, 'lot' | 'package'>,
  lot: LotKnown | undefined,
  widely: boolean,
): boolean => {
  if (about.subject === 'lot') return about.lot === goods.lot
  if (about.subject === 'package') return goods.package !== none && about.package === goods.package
  if (!lot) return false
  if (widely)
    return (
      lot.wider.includes(about.item) &&
      (about.maker === none || about.maker === lot.maker) &&
      (about.packaging === '' || about.packaging === lot.packaging)
    )
  const { item, maker, packaging } = about
  return item === lot.item && maker === lot.maker && packaging === lot.packaging
}
