import { applying, compare } from '#rules/applying.ts'
import type { EvidenceKnown } from '#rules/evidence.ts'
import type { Derogation, Donation, Equivalence, Requirement, Rule } from '#rules/rule.ts'
import type { LineKnown, Way } from './screen.ts'
import type { Finding } from './screening.ts'

interface Days {
  readonly departs: string
  readonly arrives: string
}

/** What is asked of one line where it goes, on the day it arrives. */
export const ofLine = (line: LineKnown, way: Way, on: Days): Finding[] => {
  if (way.to === null) return []
  const rules = applying({
    countries: [way.to],
    class: line.class,
    regime: line.regime,
    ...(line.usedBy && { wearer: line.usedBy }),
    ...(line.purpose && { purpose: line.purpose }),
    on: on.arrives,
  })
  const requirements = rules.filter((rule): rule is Requirement => rule.kind === 'requirement')
  return [
    ...ofKind(line, requirements),
    ...requirements.flatMap((rule) => ofRequirement(rule, line, on)),
    ...rules.flatMap((rule) => (rule.kind === 'derogation' ? ofDerogation(rule, line) : [])),
    ...rules.flatMap((rule) => (rule.kind === 'equivalence' ? ofEquivalence(rule, line) : [])),
    ...ofShelfLife(line, rules, on),
    ...(way.isGift
      ? rules.flatMap((rule) => (rule.kind === 'donation' ? ofDonation(rule, line) : []))
      : []),
  ]
}

const about = (
  line: LineKnown,
  rule: Rule | null,
  severity: Finding['severity'],
  code: Finding['code'],
  facts: Finding['facts'] = {},
): Finding => ({ severity, code, rule: rule?.id ?? null, lines: [line.ref], facts })

/** What nobody said of the goods, and on which so much hangs. */
const ofKind = (line: LineKnown, requirements: readonly Requirement[]): Finding[] => {
  if (line.class === 'mask') return [about(line, null, 'must', 'kind_of_mask_unstated')]
  const laws = [...new Set(requirements.flatMap(({ regime }) => regime ?? []))]
  return line.regime === 'unstated' && laws.length > 1
    ? [about(line, null, 'should', 'law_unstated', { laws })]
    : []
}

const texts = (values: readonly (string | null)[]): string =>
  values.filter((value) => value !== null).join(' ')

const ofRequirement = (rule: Requirement, line: LineKnown, on: Days): Finding[] => {
  const days = { madeOn: line.madeOn, placedOn: null, on: on.arrives }
  const compared = compare(rule, line.evidence, days)
  const standards = rule.standards.map(({ standard, edition, grade }) =>
    texts([edition ? `${standard}:${edition}` : standard, grade]),
  )
  return [
    ...ofPapers(rule, line, compared),
    ...ofValues(rule, line, compared),
    ...ofLanguages(rule, line),
    ...(standards.length > 0 || rule.markings.length > 0
      ? [
          about(line, rule, 'know', 'standards_and_markings', {
            standards,
            markings: rule.markings,
          }),
        ]
      : []),
  ]
}

type All = ReturnType<typeof compare>

/** A maker or donor that says so is no paper that shows it. */
const isOnlySaid = (evidence: readonly EvidenceKnown[]): boolean =>
  evidence.length > 0 && evidence.every(({ kind }) => kind === 'donor_statement')

const ofPapers = (rule: Requirement, line: LineKnown, compared: All): Finding[] => [
  ...compared.flatMap(({ ask, outcome, because }): Finding[] => {
    if (ask.what !== 'evidence' || outcome === 'supported') return []
    const { kinds, byNotifiedBody } = ask.asked
    if (outcome === 'missing')
      return [about(line, rule, 'must', 'evidence_missing', { kinds, byNotifiedBody })]
    const says = [...new Set(because.map((each) => each.says))]
    return outcome === 'contradicted'
      ? [about(line, rule, 'must', 'evidence_contradicts', { kinds, says })]
      : [about(line, rule, 'should', 'evidence_to_check', { kinds, says })]
  }),
  ...(rule.evidence.length > 0 && isOnlySaid(line.evidence)
    ? [about(line, rule, 'must', 'statement_is_no_evidence')]
    : []),
]

const ofValues = (rule: Requirement, line: LineKnown, compared: All): Finding[] => {
  const limits = compared.flatMap(({ ask, outcome, because }) =>
    ask.what === 'limit' ? [{ limit: ask.limit, outcome, because }] : [],
  )
  const outside = limits.flatMap(({ because }) =>
    because.filter(({ says }) => says === 'tested_outside'),
  )
  const unmeasured = limits.filter(({ outcome }) => outcome === 'missing')
  const hasReport = line.evidence.some(({ kind }) => kind === 'test_report')
  return [
    ...outside.map(({ facts: { property = null, value = null, limit = null, unit = null } }) =>
      about(line, rule, 'must', 'value_outside_limit', {
        property: String(property),
        value: Number(value),
        limit: Number(limit),
        unit: String(unit),
      }),
    ),
    ...(hasReport && unmeasured.length > 0
      ? [
          about(line, rule, 'should', 'values_not_measured', {
            properties: unmeasured.map(({ limit }) => limit.property),
          }),
        ]
      : []),
  ]
}

const ofLanguages = (rule: Requirement, line: LineKnown): Finding[] => {
  if (!rule.languages) return []
  const { of, which } = rule.languages
  const shown = line.labelLanguages ?? line.evidence.flatMap(({ languages }) => languages)
  const lacking = of.filter((language) => !shown.includes(language))
  if (line.labelLanguages === null && shown.length === 0)
    return [about(line, rule, 'should', 'languages_not_known', { languages: of })]
  const isMet = which === 'all' ? lacking.length === 0 : lacking.length < of.length
  return isMet ? [] : [about(line, rule, 'must', 'languages_missing', { languages: lacking })]
}

const ofDerogation = (rule: Derogation, line: LineKnown): Finding[] => [
  about(line, rule, 'know', 'derogation_possible', {
    authorities: rule.authorities,
    users: rule.users ?? [],
    publicPurchaseOnly: rule.publicPurchaseOnly,
    bindsByItself: rule.bindsByItself,
    until: rule.makeAvailableUntil ?? rule.appliesUntil,
  }),
]

const ofEquivalence = (rule: Equivalence, line: LineKnown): Finding[] => [
  about(line, rule, 'know', 'stands_for_conditionally', {
    met: texts([rule.met.standard, rule.met.grade]),
    standsFor: texts([rule.standsFor.standard, rule.standsFor.grade]),
    conditions: rule.conditions,
    doesNotCover: rule.doesNotCover,
  }),
]

const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

const ofShelfLife = (line: LineKnown, rules: readonly Rule[], on: Days): Finding[] => {
  const { expiresOn } = line
  if (expiresOn !== null && expiresOn < on.arrives)
    return [about(line, null, 'must', 'expired_on_arrival', { expiresOn })]
  return rules.flatMap((rule): Finding[] => {
    if ((rule.kind !== 'requirement' && rule.kind !== 'donation') || !rule.shelfLifeDays) return []
    const asked = rule.shelfLifeDays
    if (expiresOn === null) return [about(line, rule, 'should', 'shelf_life_not_known', { asked })]
    const left = daysBetween(on.arrives, expiresOn)
    // A guideline may be departed from by agreement; what somebody must know is that it is short.
    return left < asked
      ? [about(line, rule, 'must', 'shelf_life_short', { expiresOn, left, asked })]
      : []
  })
}

const ofDonation = (rule: Donation, line: LineKnown): Finding[] => [
  ...(rule.tests.length > 0
    ? [about(line, rule, 'should', 'gift_tests', { tests: rule.tests })]
    : []),
  ...(rule.doNotSend.length > 0
    ? [about(line, rule, 'know', 'do_not_send', { what: rule.doNotSend })]
    : []),
]
