// Which rules speak on a day, and what they say: pure, so a browser asks the same as the gate.
import type { ItemInput } from '#catalogue/item.ts'
import { book } from './book.ts'
import type { Derogation, Rule, RuleKind } from './rule.ts'

export { compare } from './comparing.ts'

export type ItemClass = ItemInput['class']
export type Regime = ItemInput['regime']

/** The member states of the European Union since 1 February 2020. */
const union = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

export const isInUnion = (country: string): boolean => union.has(country)

/** The jurisdictions whose rules reach a country: 'IT' → ['IT', 'EU', 'WHO']. */
export const jurisdictionsOf = (country: string): readonly string[] => [
  country,
  ...(isInUnion(country) ? ['EU'] : []),
  'WHO',
]

/** A mask of which nobody said what kind may be any of three. */
const kindsOf = (itemClass: ItemClass): readonly ItemClass[] =>
  itemClass === 'mask' ? ['mask', 'respirator', 'medical_mask', 'community_mask'] : [itemClass]

const regimesOf = (regime: Regime): readonly Regime[] =>
  regime === 'ppe_and_medical_device' ? [regime, 'ppe', 'medical_device'] : [regime]

/** Whether a rule says anything on a day; none does before it was issued and applies. */
export const speaksOn = (rule: Rule, on: string): boolean =>
  rule.issuedOn <= on &&
  rule.appliesFrom <= on &&
  (rule.appliesUntil === null || on <= rule.appliesUntil)

const speaksOfUse = (rule: Rule, wearer?: string, purpose?: string): boolean =>
  rule.kind !== 'requirement' ||
  ((wearer === undefined || (rule.wearers?.includes(wearer) ?? true)) &&
    (purpose === undefined || (rule.purposes?.includes(purpose) ?? true)))

/**
 * Rules that apply on a day (YYYY-MM-DD). A class or regime that nobody stated, and a use that
 * nobody declared, leave out nothing.
 */
export const applying = (asked: {
  readonly countries: readonly string[]
  readonly class: ItemClass
  readonly regime?: Regime
  readonly wearer?: string
  readonly purpose?: string
  readonly on: string
  readonly kinds?: readonly RuleKind[]
}): readonly Rule[] => {
  const { regime = 'unstated' } = asked
  const jurisdictions = new Set(asked.countries.flatMap(jurisdictionsOf))
  const classes = kindsOf(asked.class)
  const regimes = regimesOf(regime)
  return book.filter(
    (rule) =>
      jurisdictions.has(rule.jurisdiction) &&
      speaksOn(rule, asked.on) &&
      (asked.kinds?.includes(rule.kind) ?? true) &&
      rule.classes.some((each) => classes.includes(each)) &&
      (regime === 'unstated' || (rule.regimes?.some((each) => regimes.includes(each)) ?? true)) &&
      speaksOfUse(rule, asked.wearer, asked.purpose),
  )
}

const byId = new Map(book.map((rule) => [rule.id, rule]))

export const ruleById = (id: string): Rule | undefined => byId.get(id)

/** The text of a derogation as it stands on a day: the latest that replaced it by then. */
const standing = (rule: Derogation, on: string): Derogation => {
  const newer = book.find(
    (each): each is Derogation =>
      each.kind === 'derogation' &&
      each.replaces === rule.id &&
      each.issuedOn <= on &&
      each.appliesFrom <= on,
  )
  return newer ? standing(newer, on) : rule
}

/** Where a derogation stands on a day. `ended`: it lets nothing go any more, to no user. */
export type DerogationDay = 'holds' | 'not_yet' | 'ended'

/** The derogations for goods of a class and regime, each with where it stands on a day. */
export const derogationsFor = (asked: {
  readonly class: ItemClass
  readonly regime?: Regime
  readonly on: string
}): readonly { readonly rule: Derogation; readonly stands: DerogationDay }[] => {
  const { regime = 'unstated', on } = asked
  const regimes = regimesOf(regime)
  return book
    .filter((rule): rule is Derogation => rule.kind === 'derogation')
    .filter((rule) => rule.classes.some((each) => kindsOf(asked.class).includes(each)))
    .filter(
      (rule) =>
        regime === 'unstated' || (rule.regimes?.some((each) => regimes.includes(each)) ?? true),
    )
    .map((rule) => ({ rule, stands: standsOn(rule, on) }))
}

const standsOn = (rule: Derogation, on: string): DerogationDay => {
  if (on < rule.issuedOn || on < rule.appliesFrom) return 'not_yet'
  return isAfter(on, lastDayOf(standing(rule, on))) ? 'ended' : 'holds'
}

/** The last day on which what is in stock already may go. */
const lastDayOf = ({ useUpUntil, makeAvailableUntil, appliesUntil }: Derogation) =>
  useUpUntil ?? makeAvailableUntil ?? appliesUntil

const isAfter = (on: string | null, last: string | null): boolean =>
  on !== null && last !== null && on > last

/**
 * Whether goods let pass under a derogation may go to a user on a day. `authorisedOn`/`placedOn`:
 * when the authority decided / the goods were first placed on the market (null: not known, and
 * then the authority's day is taken). `wearer`: the need's usedBy word; undefined: no declared
 * use, which is an answer of its own where the derogation names users: a release into a store
 * names none yet. `isNew`: the goods were in no store of ours, so what lets stocks be used up does
 * not reach them. `ended`: the derogation does not hold on that day. Asked of a text that another
 * replaced, the newer answers.
 */
export const underDerogation = (
  rule: Derogation,
  asked: {
    readonly on: string
    readonly authorisedOn: string
    readonly placedOn: string | null
    readonly wearer: string | undefined
    readonly isNew?: boolean
  },
): 'allowed' | 'authorised_too_late' | 'ended' | 'not_for_these_users' | 'use_not_declared' => {
  const { on, authorisedOn, placedOn, wearer, isNew = false } = asked
  const text = standing(rule, on)
  if (wearer !== undefined && text.users && !text.users.includes(wearer))
    return 'not_for_these_users'
  const isLate =
    isAfter(authorisedOn, text.authoriseUntil ?? text.appliesUntil) ||
    isAfter(placedOn, text.placeOnMarketUntil)
  if (isLate) return 'authorised_too_late'
  const last = isNew ? (text.makeAvailableUntil ?? text.appliesUntil) : lastDayOf(text)
  if (isAfter(on, last) || on < text.appliesFrom) return 'ended'
  return wearer === undefined && text.users ? 'use_not_declared' : 'allowed'
}
