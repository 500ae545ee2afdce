// Evidence against rule: what supports, what is missing, what contradicts.
import { book } from './book.ts'
import type { EvidenceKnown } from './evidence.ts'
import type { EvidenceAsked, Equivalence, Limit, Requirement, Standard } from './rule.ts'

/** One thing that a requirement asks. */
export type Ask =
  | { readonly what: 'evidence'; readonly asked: EvidenceAsked }
  | { readonly what: 'limit'; readonly limit: Limit }
  | { readonly what: 'languages'; readonly of: readonly string[]; readonly which: 'any' | 'all' }

/** What a piece of evidence says of an ask. Only a value within a limit is ever "tested". */
export const sayings = [
  'tested_within',
  'tested_outside',
  'other_unit',
  'aerosol_not_named',
  'checked_with_issuer',
  'paper_seen',
  'not_checked',
  'found_false',
  'no_notified_body',
  'equivalent_conditionally',
  'other_standard',
  'other_edition',
  'grade_not_accepted',
  'valid_later_only',
  'expired_then',
  'expired_since',
  'languages_shown',
  'languages_lacking',
] as const
export type Says = (typeof sayings)[number]

export interface Because {
  readonly evidence: string
  readonly says: Says
  readonly facts: Readonly<Record<string, string | number | readonly string[] | null>>
}

export const comparisons = ['supported', 'missing', 'contradicted', 'review'] as const

/** `review`: something is there, and a person has to look at it before it supports anything. */
export interface Compared {
  readonly ask: Ask
  readonly outcome: (typeof comparisons)[number]
  readonly because: readonly Because[]
}

/** What a requirement or a derogation asks of evidence. */
export type Asking = Pick<Requirement, 'standards' | 'evidence' | 'limits' | 'languages'>

interface Days {
  readonly madeOn: string | null
  readonly placedOn: string | null
  readonly on: string
}

type Weight = 'supports' | 'review' | 'fails' | 'refutes'
type Judged = Because & { readonly weight: Weight }

const saying = (
  { id }: EvidenceKnown,
  weight: Weight,
  says: Says,
  facts: Because['facts'] = {},
): Judged => ({ evidence: id, weight, says, facts })

/**
 * Evidence against rule: for each thing a requirement asks, what supports it, what is missing,
 * what contradicts. A paper is tested against the day of manufacture, else of placing on the
 * market, else the day asked about; that it expired later asks for a review only, unless the rule
 * says more. A value outside a limit and a paper found false stand against any other evidence.
 */
export const compare = (
  requirement: Asking,
  evidence: readonly EvidenceKnown[],
  facts: Days,
): readonly Compared[] => [
  ...requirement.evidence.map((asked) =>
    told(
      { what: 'evidence', asked },
      evidence
        .filter(({ kind }) => asked.kinds.includes(kind))
        .map((paper) => judgePaper(requirement, asked, paper, facts)),
    ),
  ),
  ...limitsFor(requirement, evidence).map((limit) =>
    told(
      { what: 'limit', limit },
      evidence.flatMap((paper) => judgeValues(limit, paper)),
    ),
  ),
  ...(requirement.languages ? [compareLanguages(requirement.languages, evidence)] : []),
]

type Languages = NonNullable<Requirement['languages']>

const compareLanguages = (asked: Languages, evidence: readonly EvidenceKnown[]): Compared =>
  told(
    { what: 'languages', ...asked },
    evidence
      .filter(({ kind }) => kind === 'label_photograph')
      .map((label) => judgeLabel(asked, label)),
  )

const told = (ask: Ask, judged: readonly Judged[]): Compared => {
  const has = (weight: Weight) => judged.some((each) => each.weight === weight)
  const outcome = has('refutes')
    ? 'contradicted'
    : has('supports')
      ? 'supported'
      : has('review')
        ? 'review'
        : has('fails')
          ? 'contradicted'
          : 'missing'
  return { ask, outcome, because: judged.map(({ weight: _weight, ...because }) => because) }
}

const judgePaper = (
  requirement: Asking,
  asked: EvidenceAsked,
  paper: EvidenceKnown,
  { madeOn, placedOn, on }: Days,
): Judged => {
  const { checked, validFrom, validUntil, bodyNumber } = paper
  if (checked === 'found_false') return saying(paper, 'refutes', 'found_false')
  const day = madeOn ?? placedOn ?? on
  if (validFrom && validFrom > day)
    return saying(paper, 'fails', 'valid_later_only', { day, validFrom })
  if (validUntil && validUntil < day) {
    // Where nobody knows when the goods were made, they may be older than the expiry.
    const isKnown = madeOn !== null || placedOn !== null
    return isKnown
      ? saying(paper, 'fails', 'expired_then', { day, validUntil })
      : saying(paper, 'review', 'expired_since', { validUntil })
  }
  if (validUntil && validUntil < on)
    return saying(paper, asked.expiryEndsIt ? 'fails' : 'review', 'expired_since', { validUntil })
  if (asked.byNotifiedBody && !/^\d{4}$/.test(bodyNumber ?? ''))
    return saying(paper, 'review', 'no_notified_body', { bodyNumber })
  return (
    judgeStandard(requirement, paper) ??
    (checked === 'not_checked'
      ? saying(paper, 'review', 'not_checked')
      : saying(paper, 'supports', checked === 'seen' ? 'paper_seen' : 'checked_with_issuer'))
  )
}

/** 'EN 149:2001' → 'en149': texts of papers are written in many ways. */
const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

const names = (text: string, { standard, grade }: Standard): boolean =>
  squeezed(text).includes(squeezed(standard)) &&
  (grade === null || new RegExp(`(?<![\\p{L}\\p{N}])${grade}(?![\\p{L}\\p{N}])`, 'iu').test(text))

const equivalences = book.filter((each): each is Equivalence => each.kind === 'equivalence')

const judgeStandard = ({ standards }: Asking, paper: EvidenceKnown): Judged | undefined => {
  const { standard: text, edition } = paper
  if (standards.length === 0 || text === null) return undefined
  const same = standards.find((each) => names(text, each))
  if (same)
    return same.edition && edition && squeezed(edition) !== squeezed(same.edition)
      ? saying(paper, 'review', 'other_edition', { edition, asked: same.edition })
      : undefined
  if (standards.some((each) => names(text, { ...each, grade: null })))
    return saying(paper, 'review', 'grade_not_accepted', { standard: text })
  const bridge = equivalences.find(
    ({ met, standsFor }) =>
      (names(text, { ...met, grade: null }) || squeezed(text) === squeezed(met.grade ?? '')) &&
      standards.some((each) => names(`${each.standard} ${each.grade ?? ''}`, standsFor)),
  )
  if (!bridge) return saying(paper, 'review', 'other_standard', { standard: text })
  const { id: rule, conditions, doesNotCover } = bridge
  return saying(paper, 'review', 'equivalent_conditionally', { rule, conditions, doesNotCover })
}

/** The limits of the grade that the evidence claims, else of the least that is accepted. */
const limitsFor = (
  { limits, standards }: Asking,
  evidence: readonly EvidenceKnown[],
): readonly Limit[] => {
  const claimed = standards.filter((each) =>
    evidence.some(({ standard: text }) => text !== null && names(text, each)),
  )
  const grade = (claimed.at(-1) ?? standards[0])?.grade ?? null
  return limits.filter((each) => each.grade === null || each.grade === grade)
}

const judgeValues = (limit: Limit, paper: EvidenceKnown): readonly Judged[] =>
  paper.values
    .filter(({ property }) => property === limit.property || isGeneral(property, limit))
    .map(({ property, value, unit }) => {
      const facts = { property, value, unit, limit: limit.value }
      if (paper.checked === 'found_false') return saying(paper, 'review', 'found_false', facts)
      if (unit !== limit.unit) return saying(paper, 'review', 'other_unit', facts)
      if (!isWithin(limit, value)) return saying(paper, 'refutes', 'tested_outside', facts)
      if (property !== limit.property) return saying(paper, 'review', 'aerosol_not_named', facts)
      return paper.checked === 'not_checked'
        ? saying(paper, 'review', 'not_checked', facts)
        : saying(paper, 'supports', 'tested_within', facts)
    })

const isGeneral = (property: string, limit: Limit): boolean =>
  property === 'penetration' && limit.property.startsWith('penetration_')

const isWithin = ({ is, value: bound }: Limit, value: number): boolean =>
  ({ at_most: value <= bound, at_least: value >= bound, below: value < bound })[is]

const judgeLabel = (asked: Languages, label: EvidenceKnown): Judged => {
  const lacking = asked.of.filter((each) => !label.languages.includes(each))
  const isMet = asked.which === 'all' ? lacking.length === 0 : lacking.length < asked.of.length
  if (label.checked === 'found_false') return saying(label, 'review', 'found_false')
  return isMet
    ? saying(label, 'supports', 'languages_shown', { languages: label.languages })
    : saying(label, 'fails', 'languages_lacking', { lacking })
}
