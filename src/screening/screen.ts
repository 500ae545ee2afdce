// What will be asked on arrival, and what of it is missing: pure, over rules and what is known.
import type { ItemClass, Regime } from '#rules/applying.ts'
import { ruleById } from '#rules/applying.ts'
import type { EvidenceKnown } from '#rules/evidence.ts'
import { ofLine } from './line-findings.ts'
import { type Finding, severities, type ScreeningAnswer } from './screening.ts'
import { ofWay } from './way-findings.ts'

type PartyKind = ScreeningAnswer['recipientKind']

/** A line with all that is known of it. */
export interface LineKnown {
  readonly ref: string
  readonly name: string | null
  readonly class: ItemClass
  readonly regime: Regime
  readonly madeOn: string | null
  readonly expiresOn: string | null
  /** Null: nobody said which languages the label has. */
  readonly labelLanguages: readonly string[] | null
  readonly usedBy: string | undefined
  readonly purpose: string | undefined
  readonly evidence: readonly EvidenceKnown[]
}

/** Where the goods go, when, to whom, and with which papers. */
export interface Way {
  readonly from: string | null
  readonly transit: readonly string[]
  readonly to: string | null
  readonly recipientKind: PartyKind
  readonly certifiesService: boolean
  readonly papers: readonly string[]
  readonly departsOn: string | null
  readonly arrivesOn: string | null
  readonly isGift: boolean
}

/** The days by which rules are chosen: what is not known is the other, or else today. */
export const daysOf = (
  { departsOn, arrivesOn }: Pick<Way, 'departsOn' | 'arrivesOn'>,
  today: string,
) => ({
  departs: departsOn ?? arrivesOn ?? today,
  arrives: arrivesOn ?? departsOn ?? today,
})

/** What will be asked of these lines on this way, and of each what is missing. */
export const screen = (
  lines: readonly LineKnown[],
  way: Way,
  today: string,
): Pick<ScreeningAnswer, 'findings' | 'rules' | 'on'> => {
  const on = daysOf(way, today)
  // Lines that differ in nothing but their name are asked the same: one speaks for all of them.
  const alike = Map.groupBy(lines, ({ ref: _ref, name: _name, ...line }) => JSON.stringify(line))
  const groups = [...alike.values()]
  const spokesmen = groups.flatMap(([first]) => first ?? [])
  const spokenFor = new Map(groups.map((group) => [group[0]?.ref, group.map(({ ref }) => ref)]))
  const findings = merged([
    ...ofWay(spokesmen, way, on),
    ...spokesmen.flatMap((line) => ofLine(line, way, on)),
  ]).map((each) => ({ ...each, lines: each.lines.flatMap((ref) => spokenFor.get(ref) ?? []) }))
  const cited = new Set(findings.flatMap(({ rule }) => rule ?? []))
  const rules = [...cited].flatMap((id) => {
    const rule = ruleById(id)
    if (!rule) return []
    const { kind, title, jurisdiction, certainty, issuedOn, appliesFrom, appliesUntil, source } =
      rule
    return [
      { id, kind, title, jurisdiction, certainty, issuedOn, appliesFrom, appliesUntil, source },
    ]
  })
  return { on, findings, rules }
}

/** What is the same of several lines is told once; the gravest first. */
const merged = (findings: readonly Finding[]): Finding[] => {
  const same = Map.groupBy(findings, ({ lines: _lines, ...rest }) => JSON.stringify(rest))
  return [...same.values()]
    .flatMap(([first, ...others]) =>
      first
        ? [{ ...first, lines: [...new Set([first, ...others].flatMap(({ lines }) => lines))] }]
        : [],
    )
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
