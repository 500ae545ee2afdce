import { lineage } from '#catalogue/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { namedEvidence } from './evidence-sql.ts'
import { isAbout, type LotKnown, type Subject } from './gate.ts'
import { learn } from './gate-actions.ts'
import { lotsIn } from './inspection-sql.ts'
import { refuse } from './refusals.ts'
import { decidedSubjects } from './sql.ts'
import type { VerdictInput } from './verdict.ts'

/**
 * Refuses a verdict that names evidence which is not here (`evidence_unknown`). One that lifts
 * others must be as narrow as these or narrower (`lift_is_wider`), and name evidence of the same
 * goods that is newer: issued, recorded, checked or inspected since they were decided
 * (`lift_needs_newer_evidence`). What a logger reading holds is lifted on the reading itself.
 */
export const checkSupport = async (
  tx: Query,
  operation: number,
  subject: Subject,
  { evidence, lifts }: Pick<VerdictInput, 'evidence' | 'lifts'>,
): Promise<void> => {
  const named = await namedEvidence(tx, operation, evidence)
  const unknown = evidence.filter((id) => !named.some((each) => each.id === id))
  if (unknown.length > 0) throw refuse('evidence_unknown', { evidence: unknown })
  const lifted = await decidedSubjects(tx, lifts)
  if (lifted.length === 0) return
  const lots = await lotsOf(tx, operation, subject)
  const isReached = (about: Subject) =>
    lots.some((lot) => isAbout(about, { lot: lot.lot, package: subject.package }, lot, true))
  const wider = lifted.filter((each) => !isReached(each)).map(({ id }) => id)
  if (wider.length > 0) throw refuse('lift_is_wider', { verdicts: wider })
  const speaking = named.filter(
    (each) => !each.isFalse && (each.subject === 'package' || isReached(each)),
  )
  const older = lifted
    .filter(({ decidedAt }) => !speaking.some(({ asOf }) => asOf > decidedAt))
    .map(({ id }) => id)
  if (older.length > 0) throw refuse('lift_needs_newer_evidence', { verdicts: older })
}

/** The lots that a verdict is about with those that they came of; of a type, any lot of it. */
const lotsOf = async (tx: Query, operation: number, subject: Subject): Promise<LotKnown[]> => {
  if (subject.subject === 'type') {
    const wider = (await lineage(tx, [subject.item])).get(subject.item) ?? [subject.item]
    return [{ ...subject, wider, parents: [], direct: true, checked: false }]
  }
  const lots =
    subject.subject === 'lot' ? [subject.lot] : await lotsIn(tx, operation, subject.package)
  const asked = (lots.length > 0 ? lots : [none]).map((lot) => ({ lot }))
  return [...(await learn(tx, operation, asked, false)).known.lots.values()]
}
