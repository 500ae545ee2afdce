import { itemsById, lineage, lotsById } from '#catalogue/sql.ts'
import { refuse as refuseCatalogue } from '#catalogue/refusals.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { applying, compare } from '#rules/applying.ts'
import type { EvidenceKnown } from '#rules/evidence.ts'
import type { Rule } from '#rules/rule.ts'
import type { AssessmentAnswer } from './assessment.ts'
import {
  alarmsNear,
  countriesHelped,
  dayOfLot,
  packagesOfLot,
  usesWanted,
} from './assessment-sql.ts'
import { evidenceOfLots, listEvidence } from './evidence-sql.ts'
import { isAbout } from './gate.ts'
import { learn } from './gate-actions.ts'
import { listInspections } from './inspection-sql.ts'
import { verdictsAbout } from './list-sql.ts'
import { outcomesOf } from './standing-actions.ts'
import { letsGo } from './verdict.ts'

/** Evidence against rule for one lot. Refuses `lot_unknown`. */
export const assess = async (
  q: Query,
  operation: number,
  asked: { readonly lot: string; readonly on?: string | undefined },
  now: string,
): Promise<AssessmentAnswer> => {
  const lot = (await lotsById(q, [asked.lot])).get(asked.lot)
  const item = lot && (await itemsById(q, [lot.item.id])).get(lot.item.id)
  if (!lot || !item) throw refuseCatalogue('lot_unknown', { lots: [asked.lot] })
  const today = now.slice(0, 10)
  const on = asked.on ?? (await dayOfLot(q, operation, lot.id)) ?? today
  const countries = await countriesHelped(q, operation, lot.id)
  const known = (await evidenceOfLots(q, operation, [lot.id])).get(lot.id) ?? []
  const items = (await lineage(q, [item.id])).get(item.id) ?? [item.id]
  const page = { limit: 200, sort: 'newest' as const, lot: lot.id, withdrawn: false }
  const [standing] = await outcomesOf(q, operation, [{ lot: lot.id, toStore: true }], now)
  const { lotNumber, unstated, packaging, madeOn, expiresOn } = lot
  return {
    lot: {
      id: lot.id,
      lotNumber,
      unstated,
      item: { id: item.id, name: item.name, model: item.model },
      class: item.class,
      regime: item.regime,
      unit: item.unit,
      maker: lot.maker ?? item.maker,
      packaging,
      madeOn,
      expiresOn,
      daysLeft: expiresOn === null ? null : daysBetween(today, expiresOn),
    },
    on,
    countries,
    standing: {
      outcome: standing?.outcome ?? 'none',
      rule: standing?.rule ?? 'no_verdict',
      verdict: standing && standing.verdict !== none ? standing.verdict : null,
      decision: standing?.decision ?? null,
    },
    ...(await decided(q, operation, lot.id, items)),
    rules: applying({ countries, class: item.class, regime: item.regime, on })
      .filter(({ kind }) => shown.has(kind))
      .map((rule) => ({ rule, compared: comparing(rule, known, { madeOn, placedOn: null, on }) })),
    evidence: (await listEvidence(q, operation, page)).items,
    inspections: (await listInspections(q, operation, page)).items,
    alarms: await alarmsNear(q, operation, lot.id),
    uses: await usesWanted(q, operation, items),
  }
}

const shown: ReadonlySet<Rule['kind']> = new Set([
  'requirement',
  'derogation',
  'equivalence',
  'donation',
])

const comparing = (
  rule: Rule,
  evidence: readonly EvidenceKnown[],
  days: { readonly madeOn: string | null; readonly placedOn: string | null; readonly on: string },
): AssessmentAnswer['rules'][number]['compared'] => {
  if (rule.kind !== 'requirement' && rule.kind !== 'derogation') return []
  const asking = rule.kind === 'requirement' ? rule : { ...rule, limits: [], languages: null }
  return compare(asking, evidence, days).map(({ ask, because, outcome }) => ({
    ask: ask.what === 'languages' ? { ...ask, of: [...ask.of] } : ask,
    outcome,
    because: because.map(({ facts, ...each }) => ({
      ...each,
      facts: Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [name, listed(fact)] as const),
      ),
    })),
  }))
}

type Fact = string | number | string[] | null
const listed = (fact: string | number | readonly string[] | null): Fact =>
  typeof fact === 'object' && fact !== null ? [...fact] : fact

/** The verdicts that reach a lot: on it, what it came of, its packages, its type. */
const decided = async (q: Query, operation: number, id: string, items: readonly string[]) => {
  const { known } = await learn(q, operation, [{ lot: id }], false)
  const packages = await packagesOfLot(q, operation, id)
  const about = { lots: [...known.lots.keys()], packages, items }
  const verdicts = (await verdictsAbout(q, operation, about)).filter(
    ({ subject, outcome }) =>
      subject.kind !== 'type' ||
      [...known.lots.values()].some((lot) =>
        isAbout(
          {
            subject: 'type',
            item: subject.item ?? none,
            maker: subject.maker ?? none,
            packaging: subject.packaging,
            lot: none,
            package: none,
          },
          { lot: lot.lot, package: none },
          lot,
          !letsGo(outcome),
        ),
      ),
  )
  return { verdicts, checked: known.lots.get(id)?.checked ?? false }
}

const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
