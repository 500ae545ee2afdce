import type { z } from 'zod'
import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireItems, requireLots } from '#catalogue/actions.ts'
import { itemsById, lotsById } from '#catalogue/sql.ts'
import { requireParties } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import type { Subject } from './gate.ts'
import { refuse } from './refusals.ts'
import { checkMedicine, checkVerdict, requirePharmacist } from './checking.ts'
import { checkSupport } from './lifting-actions.ts'
import { isMedicine } from './medicine.ts'
import { insertMedicine, sortsOf } from './medicine-sql.ts'
import { expiryOf, type ReleaseInput, saysWhatWasSeen } from './release.ts'
import { insertRelease } from './release-sql.ts'
import {
  closeBreach,
  findSettings,
  insertConfirmation,
  insertDescents,
  insertReceiptChecks,
  insertVerdict,
  itemsIn,
  keepSettings,
  lockBreach,
  lockItems,
  lockPackage,
  lockVerdict,
  unknownVerdicts,
} from './sql.ts'
import {
  letsGo,
  type LotVerdictsInput,
  type receiptCheckInput,
  type Settings,
  type SubjectInput,
  type VerdictInput,
} from './verdict.ts'

type Done = Outcome<{ id: string }>

/** An officer decides on a type, a lot or a package. From then on the gate knows it. */
export const recordVerdict = async (
  tx: Query,
  by: By,
  input: VerdictInput,
  id: string = by.act,
): Promise<Done> => {
  checkVerdict(input)
  const subject = await subjectOf(tx, input.subject, letsGo(input.outcome))
  const verdicts = await unknownVerdicts(tx, by.operation, input.lifts)
  if (verdicts.length > 0) throw refuse('verdict_unknown', { verdicts })
  const items = await lockSubject(tx, by.operation, subject)
  await checkMedicineOf(tx, by, items, input)
  await checkSupport(tx, by.operation, subject, input)
  const needsSecond = letsGo(input.outcome) && (await findSettings(tx, by.operation)).secondPair
  await insertVerdict(tx, by, { id, subject, needsSecond }, input)
  if (input.medicine) await insertMedicine(tx, by, id, input.medicine)
  return { subject: aboutOf(subject), answer: { id } }
}

/** One decision on many lots at once: a verdict on each, so that each is revised by itself. */
export const recordLotVerdicts = async (
  tx: Query,
  by: By,
  { lots, ...input }: LotVerdictsInput,
): Promise<Outcome<{ id: string; verdicts: string[] }>> => {
  const verdicts: string[] = []
  for (const lot of [...new Set(lots)].toSorted()) {
    // The first has the id of the act, as a verdict by itself has.
    const id = verdicts.length === 0 ? by.act : newId()
    const each = { ...input, receiptCheck: false, subject: { kind: 'lot' as const, lot } }
    await recordVerdict(tx, by, each, id)
    verdicts.push(id)
  }
  return { subject: lots[0] ?? by.act, answer: { id: by.act, verdicts } }
}

const checkMedicineOf = async (
  tx: Query,
  by: By,
  items: readonly string[],
  input: VerdictInput,
): Promise<void> =>
  checkMedicine(input, {
    isMedicine: (await sortsOf(tx, items)).some(isMedicine),
    roles: by.actor.roles,
  })

/** The second pair of eyes: from then on the verdict lets goods go. */
export const confirmVerdict = async (tx: Query, by: By, id: string): Promise<Done> => {
  const verdict = await lockVerdict(tx, by.operation, id)
  if (!verdict) throw refuse('verdict_not_here', { verdict: id })
  if (!verdict.needsSecond || verdict.at) throw refuse('nothing_to_confirm', { at: verdict.at })
  if (verdict.recordedBy === by.actor.user) throw refuse('second_is_first')
  await lockSubject(tx, by.operation, verdict)
  await insertConfirmation(tx, by, id)
  return { subject: aboutOf(verdict), answer: { id: by.act } }
}

/** Lots were found as their type: what was passed with a receipt check now reaches them. */
export const recordReceiptChecks = async (
  tx: Query,
  by: By,
  input: z.output<typeof receiptCheckInput>,
): Promise<Done> => {
  await requireLots(tx, input.lots)
  const lots = await lotsById(tx, input.lots)
  await lockItems(tx, new Set([...lots.values()].map((lot) => lot.item.id)))
  await insertReceiptChecks(tx, by, input)
  return { subject: input.lots[0] ?? by.act, answer: { id: by.act } }
}

/** What the operation asks of its conformity desk, from now on. */
export const setSettings = async (tx: Query, by: By, kept: Settings): Promise<Done> => {
  await keepSettings(tx, by.operation, kept)
  return { subject: by.act, answer: { id: by.act } }
}

/**
 * A quantity may go to named facilities for a time, on a person's name, without a verdict. It says
 * what was seen (`evidence_not_seen`).
 */
export const recordRelease = async (
  tx: Query,
  by: By,
  input: ReleaseInput,
): Promise<Outcome<{ id: string; expiresAt: string }>> => {
  if (!saysWhatWasSeen(input)) throw refuse('evidence_not_seen')
  const subject = await subjectOf(tx, input.subject, true)
  await requireParties(tx, input.facilities)
  const expiresAt = expiryOf(by.happenedAt, input.expiresAt)
  if (expiresAt <= by.happenedAt) throw refuse('expires_before_release')
  const items = await lockSubject(tx, by.operation, subject)
  if ((await sortsOf(tx, items)).some(isMedicine)) requirePharmacist(by.actor.roles)
  await checkSupport(tx, by.operation, subject, { evidence: input.evidence, lifts: [] })
  await insertRelease(tx, by, subject, { ...input, expiresAt })
  return { subject: aboutOf(subject), answer: { id: by.act, expiresAt } }
}

/** An officer has looked into it: the note says what came of it. */
export const recordClosing = async (
  tx: Query,
  by: By,
  breach: string,
  note: string,
): Promise<Done> => {
  const known = await lockBreach(tx, by.operation, breach)
  if (!known) throw refuse('breach_unknown', { breach })
  if (known.closedAt) throw refuse('breach_closed', { closedAt: known.closedAt })
  await closeBreach(tx, by, breach, note)
  return { subject: breach, answer: { id: by.act } }
}

/**
 * Says that goods of one lot came to be goods of another by this act (identified, specified, made
 * into a kit, split), so that verdicts follow. Whoever posts such a movement calls it.
 */
export const recordDescent = async (
  tx: Query,
  by: By,
  pairs: readonly { ancestor: string; lot: string }[],
): Promise<void> => insertDescents(tx, by, pairs)

export const aboutOf = (subject: Subject): string =>
  ({ type: subject.item, lot: subject.lot, package: subject.package })[subject.subject]

/** `exactly`: what lets goods go says of a type whose it is; the item may say so itself. */
export const subjectOf = async (
  tx: Query,
  input: SubjectInput,
  exactly: boolean,
): Promise<Subject> => {
  const blank = { item: none, maker: none, packaging: '', lot: none, package: none }
  if (input.kind === 'package') return { ...blank, subject: 'package', package: input.package }
  if (input.kind === 'lot') {
    await requireLots(tx, [input.lot])
    return { ...blank, subject: 'lot', lot: input.lot }
  }
  const { item, packaging } = input
  await requireItems(tx, [item])
  await requireParties(tx, [input.maker])
  const maker = input.maker ?? (await itemsById(tx, [item])).get(item)?.maker?.id ?? none
  if (exactly && maker === none) throw refuse('type_without_maker')
  return { ...blank, subject: 'type', item, maker, packaging }
}

/** Locks what it is about, and tells of which items that is. */
const lockSubject = async (tx: Query, operation: number, subject: Subject): Promise<string[]> => {
  const items = await itemsOf(tx, operation, subject)
  await lockItems(tx, items)
  return items
}

const itemsOf = async (tx: Query, operation: number, subject: Subject): Promise<string[]> => {
  if (subject.subject === 'package') {
    const there = await lockPackage(tx, operation, subject.package)
    if (!there) throw refuse('package_not_here', { package: subject.package })
    return itemsIn(tx, operation, subject.package)
  }
  const lot = (await lotsById(tx, [subject.lot])).get(subject.lot)
  return [lot?.item.id ?? subject.item]
}
