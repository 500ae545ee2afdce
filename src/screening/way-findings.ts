import { applying, isInUnion, jurisdictionsOf } from '#rules/applying.ts'
import { book } from '#rules/book.ts'
import type { Customs, CustomsPath, Rule, Trade } from '#rules/rule.ts'
import type { LineKnown, Way } from './screen.ts'
import type { Finding } from './screening.ts'

interface Days {
  readonly departs: string
  readonly arrives: string
}

const all = (
  rule: Rule | null,
  severity: Finding['severity'],
  code: Finding['code'],
  facts: Finding['facts'] = {},
  lines: readonly string[] = [],
): Finding => ({ severity, code, rule: rule?.id ?? null, lines: [...lines], facts })

/** What is asked of the whole on its way: leaving, passing through, arriving. */
export const ofWay = (lines: readonly LineKnown[], way: Way, on: Days): Finding[] => {
  const { from, transit, to } = way
  const entersUnion = to !== null && isInUnion(to) && (from === null || !isInUnion(from))
  return [
    ...notKnown(way),
    ...(from === null || from === to ? [] : leaving(lines, from, to, on.departs)),
    ...transit.flatMap((country) => passing(lines, country, way, on.departs)),
    ...(to === null || from === to ? [] : arriving(lines, way, on.arrives, entersUnion)),
    ...sanctions(lines, way, on.departs),
  ]
}

const notKnown = ({ to, departsOn, arrivesOn }: Way): Finding[] => [
  ...(to === null ? [all(null, 'should', 'destination_not_known')] : []),
  ...(to !== null && !isKnown(to)
    ? [all(null, 'know', 'no_rules_for_country', { country: to })]
    : []),
  ...(departsOn === null && arrivesOn === null ? [all(null, 'should', 'day_not_known')] : []),
]

/** Whether we hold rules of a country or its union: silence of others is no leave. */
const isKnown = (country: string): boolean =>
  jurisdictionsOf(country).some(
    (each) => each !== 'WHO' && book.some(({ jurisdiction }) => jurisdiction === each),
  )

/** The trade rules of a country that bind lines, each with the lines that it binds. */
const tradeOf = (lines: readonly LineKnown[], country: string, on: string) => {
  const found = lines.flatMap((line) =>
    applying({ countries: [country], class: line.class, on, kinds: ['trade'] }).map((rule) => ({
      rule: rule as Trade,
      ref: line.ref,
    })),
  )
  return [...Map.groupBy(found, ({ rule }) => rule)].map(([rule, each]) => ({
    rule,
    refs: each.map(({ ref }) => ref),
  }))
}

const measures = {
  ban: ['must', 'export_ban'],
  authorisation: ['must', 'export_licence_needed'],
  declaration: ['must', 'export_declaration_needed'],
  inspection: ['know', 'export_inspection'],
  requisition: ['should', 'requisition'],
  sanctions_check: ['should', 'sanctions_to_check'],
} as const satisfies Record<Trade['measure'], readonly [Finding['severity'], Finding['code']]>

const told = (rule: Trade, country: string, where: string, refs: readonly string[]): Finding => {
  const [severity, code] = measures[rule.measure]
  return all(
    rule,
    severity,
    code,
    { country, where, papers: rule.papers, sparesAid: rule.sparesAid },
    refs,
  )
}

const leaving = (
  lines: readonly LineKnown[],
  from: string,
  to: string | null,
  on: string,
): Finding[] => {
  const staysInside = to !== null && isInUnion(from) && isInUnion(to)
  return tradeOf(lines, from, on)
    .filter(({ rule }) => rule.measure !== 'sanctions_check' && rule.binds.includes('export'))
    .filter(({ rule }) => !(rule.jurisdiction === 'EU' && staysInside))
    .filter(({ rule }) => to === null || !rule.within.includes(to))
    .map(({ rule, refs }) => told(rule, from, 'export', refs))
}

/** What proves on the road that it is a gift, for whom: boxes without it were taken in 2020. */
const onTheRoad = ['gift_letter', 'acceptance', 'pro_forma_invoice', 'packing_list'] as const

const passing = (
  lines: readonly LineKnown[],
  country: string,
  { papers, from, to }: Way,
  on: string,
): Finding[] => {
  const crossesBorder = ![from, to].every((end) => end !== null && isInUnion(end))
  const asked = [...onTheRoad, ...(crossesBorder ? ['transit_document'] : [])]
  const missing = asked.filter((paper) => !papers.includes(paper))
  return [
    ...tradeOf(lines, country, on)
      .filter(({ rule }) => rule.measure !== 'sanctions_check' && rule.binds.includes('transit'))
      .map(({ rule, refs }) => told(rule, country, 'transit', refs)),
    ...(missing.length > 0
      ? [all(null, 'should', 'transit_papers', { country, papers: missing })]
      : []),
  ]
}

const arriving = (
  lines: readonly LineKnown[],
  way: Way,
  on: string,
  entersUnion: boolean,
): Finding[] => {
  const { to, recipientKind } = way
  if (to === null) return []
  const found = lines.flatMap((line) =>
    applying({ countries: [to], class: line.class, on, kinds: ['customs'] }).map((rule) => ({
      rule: rule as Customs,
      ref: line.ref,
    })),
  )
  const rules = [...Map.groupBy(found, ({ rule }) => rule)]
  // Within the union goods cross no customs border, though a state may still take them in.
  const asked = rules.filter(([rule]) => entersUnion || rule.jurisdiction !== 'EU')
  return [
    ...(recipientKind === null && asked.length > 0
      ? [all(null, 'should', 'final_recipient_not_known')]
      : []),
    ...byPaths(asked, way),
    ...tradeOf(lines, to, on)
      .filter(({ rule }) => rule.measure !== 'sanctions_check' && rule.binds.includes('import'))
      .map(({ rule, refs }) => told(rule, to, 'import', refs)),
  ]
}

/** The path that fits the final recipient: the first that names it, else the one for others. */
export const pathFor = (
  { paths }: Customs,
  { recipientKind, certifiesService }: Pick<Way, 'recipientKind' | 'certifiesService'>,
): CustomsPath | undefined =>
  paths.find(
    ({ recipients, certified }) =>
      recipients.length === 0 ||
      (recipientKind !== null &&
        (recipients.includes(recipientKind) ||
          (certifiesService && certified.includes(recipientKind)))),
  )

type Asking = readonly (readonly [rule: Customs, each: readonly { readonly ref: string }[]])[]

/** The path that each rule opens. A paper that several ask for is told once, by the fullest. */
const byPaths = (rules: Asking, way: Way): Finding[] => {
  const told = new Set<string>(way.papers)
  return rules
    .flatMap(([rule, each]) => {
      const found = pathFor(rule, way)
      return found ? [{ rule, found, refs: each.map(({ ref }) => ref) }] : []
    })
    .toSorted((a, b) => b.found.papers.length - a.found.papers.length)
    .flatMap(({ rule, found: { path, papers, warning }, refs }) => {
      const missing = papers.filter((paper) => !told.has(paper))
      for (const paper of missing) told.add(paper)
      const facts = { path, recipientKind: way.recipientKind }
      return [
        all(rule, 'know', 'customs_path', { ...facts, papers }, refs),
        ...(missing.length > 0
          ? [all(rule, 'must', 'customs_papers_missing', { ...facts, papers: missing }, refs)]
          : []),
        ...(warning ? [all(rule, 'must', 'customs_warning', { ...facts, warning }, refs)] : []),
      ]
    })
}

/** Whoever gives, carries or receives across a border is looked up, whatever the goods are. */
const sanctions = (lines: readonly LineKnown[], { from, to }: Way, on: string): Finding[] => {
  if (from !== null && from === to) return []
  const country = to ?? from
  if (country === null) return []
  return tradeOf(lines, country, on)
    .filter(({ rule }) => rule.measure === 'sanctions_check')
    .map(({ rule }) => all(rule, 'should', 'sanctions_to_check'))
}
