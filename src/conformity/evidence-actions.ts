import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireLots } from '#catalogue/actions.ts'
import { requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { aboutOf, subjectOf } from './actions.ts'
import { checkEvidence, type CheckInput, type EvidenceInput } from './evidence.ts'
import { insertCheck, insertEvidence, lockEvidence, withdraw } from './evidence-sql.ts'
import { checkInspection, type InspectionInput } from './inspection.ts'
import { insertInspection, lockInspection, lotsIn } from './inspection-sql.ts'
import { refuse } from './refusals.ts'
import { lockPackage } from './sql.ts'

type Done = Outcome<{ id: string }>

/** A paper or a photograph of a type, a lot or a package. It lets nothing go by itself. */
export const recordEvidence = async (tx: Query, by: By, input: EvidenceInput): Promise<Done> => {
  checkEvidence(input)
  const subject = await subjectOf(tx, input.subject, false)
  await requirePackage(tx, by.operation, subject.package)
  await insertEvidence(tx, by, subject, input)
  return { subject: aboutOf(subject), answer: { id: by.act } }
}

/** Somebody made sure of it, or found it false. Earlier checks stay to be read. */
export const recordEvidenceCheck = async (
  tx: Query,
  by: By,
  evidence: string,
  input: CheckInput,
): Promise<Done> => {
  requireStanding(await lockEvidence(tx, by.operation, evidence), { evidence })
  await insertCheck(tx, by, evidence, input)
  return { subject: evidence, answer: { id: by.act } }
}

/** It was entered wrongly: it stays to be read, and supports nothing. */
export const withdrawEvidence = async (
  tx: Query,
  by: By,
  evidence: string,
  why: string,
): Promise<Done> => {
  requireStanding(await lockEvidence(tx, by.operation, evidence), { evidence })
  await withdraw(tx, by, 'evidence', evidence, why)
  return { subject: evidence, answer: { id: by.act } }
}

/** A sample of one lot was looked at or measured. Whether it is accepted follows from the plan. */
export const recordInspection = async (
  tx: Query,
  by: By,
  input: InspectionInput,
): Promise<Outcome<{ id: string; accepted: boolean; sample: number; acceptUpTo: number }>> => {
  const { sample, acceptUpTo } = checkInspection(input)
  const about = await oneLot(tx, by.operation, input.of)
  await requirePlaces(tx, [input.place])
  await insertInspection(tx, by, about, input, { sample, acceptUpTo })
  const accepted = input.nonconforming <= acceptUpTo
  return { subject: about.lot, answer: { id: by.act, accepted, sample, acceptUpTo } }
}

export const withdrawInspection = async (
  tx: Query,
  by: By,
  inspection: string,
  why: string,
): Promise<Done> => {
  requireStanding(await lockInspection(tx, by.operation, inspection), { inspection })
  await withdraw(tx, by, 'inspection', inspection, why)
  return { subject: inspection, answer: { id: by.act } }
}

const requireStanding = (
  found: { readonly withdrawnAt: string | null } | undefined,
  about: { readonly evidence: string } | { readonly inspection: string },
): void => {
  if (!found)
    throw refuse('evidence' in about ? 'evidence_not_here' : 'inspection_not_here', { ...about })
  if (found.withdrawnAt) throw refuse('evidence_withdrawn', { withdrawnAt: found.withdrawnAt })
}

const requirePackage = async (tx: Query, operation: number, box: string): Promise<void> => {
  if (box !== none && !(await lockPackage(tx, operation, box)))
    throw refuse('package_not_here', { package: box })
}

/** A mixed pallet is no lot: nothing can be said of a sample that was drawn from several. */
const oneLot = async (tx: Query, operation: number, of: InspectionInput['of']) => {
  if (of.kind === 'lot') {
    await requireLots(tx, [of.lot])
    return { lot: of.lot, package: none }
  }
  await requirePackage(tx, operation, of.package)
  const lots = await lotsIn(tx, operation, of.package)
  const [lot, ...others] = lots
  if (!lot || others.length > 0) throw refuse('mixed_is_no_lot', { package: of.package, lots })
  return { lot, package: of.package }
}
