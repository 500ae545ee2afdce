import { none } from '#platform/ids.ts'
import type { Outcome, Rule } from './verdict.ts'

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
  readonly use: string | null
  readonly outcome: Outcome
  readonly decidedAt: string
  readonly recordedAt: string
  readonly lifts: readonly string[]
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

/** `verdict`: the one that decides; "none" where none does, or the parents' do together. */
export interface Judged {
  readonly outcome: Outcome | 'none'
  readonly verdict: string
}

const undecided: Judged = { outcome: 'none', verdict: none }

/**
 * What stands at an instant (or, without one, of all that is recorded): the gravest verdict that
 * reaches these goods. A hold or reject reaches all that is beneath its item and all that came of
 * its lot; a pass only what it names, in its own operation. Where a lot only came of others and
 * nobody decided on it, it has passed if all of these have.
 */
export const judge = (goods: Goods, known: Known, at?: string): Judged => {
  const verdicts = inForce(known.verdicts.filter((v) => !at || v.decidedAt <= at))
  return judgeLot(goods, { ...known, verdicts }, new Set(), new Set())
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
    ({ outcome, decidedAt }) =>
      outcome === 'pass' && judge(goods, known, decidedAt).outcome === 'pass',
  )

/** The latest verdict of each operation on the same subject, jurisdiction and use. */
const inForce = (verdicts: readonly VerdictKnown[]): VerdictKnown[] => {
  const latest = new Map<string, VerdictKnown>()
  for (const v of verdicts.toSorted(byTime))
    latest.set(
      [v.operation, v.item, v.maker, v.packaging, v.lot, v.package, v.jurisdiction, v.use].join(),
      v,
    )
  return [...latest.values()]
}

const byTime = (a: VerdictKnown, b: VerdictKnown): number =>
  a.decidedAt === b.decidedAt ? a.seq - b.seq : a.decidedAt < b.decidedAt ? -1 : 1

const judgeLot = (
  goods: Goods,
  known: Known,
  liftedAbove: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Judged => {
  const lot = known.lots.get(goods.lot)
  const reaching = known.verdicts.filter((v) => reaches(v, goods, lot))
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
  const graver = gravest([own, ...parents.filter(({ outcome }) => weight[outcome] > weight.none)])
  if (graver.outcome !== 'none') return graver
  const allPassed = parents.length > 0 && parents.every(({ outcome }) => outcome === 'pass')
  return allPassed && !lot?.direct ? { outcome: 'pass', verdict: none } : undecided
}

const weight = { pass: 0, none: 1, hold: 2, reject: 3 } as const

const judgedBy = (v: VerdictKnown): Judged => ({ outcome: v.outcome, verdict: v.id })

/** The gravest of these that decided anything. */
const gravest = (all: readonly Judged[]): Judged =>
  all
    .filter(({ outcome }) => outcome !== 'none')
    .toSorted((a, b) => weight[b.outcome] - weight[a.outcome])[0] ?? undecided

/** Where the country or the use is not known it may be any: held with it, never passed for it. */
const reaches = (v: VerdictKnown, goods: Goods, lot: LotKnown | undefined): boolean => {
  const widely = v.outcome !== 'pass'
  const within = (word: string | null, words: readonly string[]) =>
    word === null || (words.length === 0 ? widely : words.includes(word))
  return (
    isAbout(v, goods, lot, widely) &&
    within(v.jurisdiction, goods.countries) &&
    within(v.use, goods.use?.match(/[a-z_]+/g) ?? [])
  )
}

/** `widely`: the item and all beneath it, any maker and packaging where none is named. */
const isAbout = (
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

export interface ReleaseKnown extends Subject {
  readonly id: string
  /** What is left of its quantity. */
  readonly left: number
  readonly facilities: readonly string[]
  readonly releasedAt: string
  readonly expiresAt: string
}

export interface Wanted {
  readonly lot: string
  readonly package: string
  readonly quantity: number
  readonly facility: string
}

export interface Covered {
  readonly uses: readonly { readonly release: string; readonly quantity: number }[]
  /** What no urgent release covers, and which rule it breaks. */
  readonly rest: number
  readonly rule: Rule
}

/** What urgent releases cover of these goods, line by line: those that end first give first. */
export const cover = (
  wanted: readonly Wanted[],
  lots: ReadonlyMap<string, LotKnown>,
  releases: readonly ReleaseKnown[],
  at: string,
): Covered[] => {
  const left = new Map(releases.map((release) => [release.id, release.left]))
  return wanted.map((line) => {
    const about = releases.filter((release) => isReleased(release, line, lots))
    const named = about.filter((release) => release.facilities.includes(line.facility))
    const valid = named.filter((r) => r.releasedAt <= at && at < r.expiresAt)
    let rest = line.quantity
    const uses = valid
      .toSorted((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1))
      .flatMap(({ id }) => {
        const quantity = Math.min(rest, left.get(id) ?? 0)
        left.set(id, (left.get(id) ?? 0) - quantity)
        rest -= quantity
        return quantity > 0 ? [{ release: id, quantity }] : []
      })
    return { uses, rest, rule: ruleOf(about, named, valid) }
  })
}

const isReleased = (
  release: ReleaseKnown,
  line: Wanted,
  lots: ReadonlyMap<string, LotKnown>,
  seen: ReadonlySet<string> = new Set(),
): boolean => {
  const lot = lots.get(line.lot)
  if (isAbout(release, line, lot, false)) return true
  const above = new Set([...seen, line.lot])
  return (lot?.parents ?? []).some(
    (parent) => !above.has(parent) && isReleased(release, { ...line, lot: parent }, lots, above),
  )
}

const ruleOf = (
  about: readonly ReleaseKnown[],
  named: readonly ReleaseKnown[],
  valid: readonly ReleaseKnown[],
): Rule => {
  if (valid.length > 0) return 'urgent_release_exceeded'
  if (named.length > 0) return 'urgent_release_expired'
  return about.length > 0 ? 'urgent_release_elsewhere' : 'no_verdict'
}
