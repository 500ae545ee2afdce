import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireItems, requireLots } from '#catalogue/actions.ts'
import { itemsById, lotsById } from '#catalogue/sql.ts'
import { requireParties } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Subject } from './gate.ts'
import { refuse } from './refusals.ts'
import {
  closeBreach,
  insertDescents,
  insertRelease,
  insertVerdict,
  itemsIn,
  lockBreach,
  lockItems,
  lockPackage,
  unknownVerdicts,
} from './sql.ts'
import { expiryOf, type ReleaseInput, type SubjectInput, type VerdictInput } from './verdict.ts'

type Done = Outcome<{ id: string }>

/** An officer decides on a type, a lot or a package. From then on the gate knows it. */
export const recordVerdict = async (tx: Query, by: By, input: VerdictInput): Promise<Done> => {
  const subject = await subjectOf(tx, input.subject, input.outcome === 'pass')
  const verdicts = await unknownVerdicts(tx, by.operation, input.lifts)
  if (verdicts.length > 0) throw refuse('verdict_unknown', { verdicts })
  await lockSubject(tx, by.operation, subject)
  await insertVerdict(tx, by, subject, input)
  return { subject: aboutOf(subject), answer: { id: by.act } }
}

/** A quantity may go to named facilities for a time, on a person's name, without a verdict. */
export const recordRelease = async (
  tx: Query,
  by: By,
  input: ReleaseInput,
): Promise<Outcome<{ id: string; expiresAt: string }>> => {
  const subject = await subjectOf(tx, input.subject, true)
  await requireParties(tx, input.facilities)
  const expiresAt = expiryOf(by.happenedAt, input.expiresAt)
  if (expiresAt <= by.happenedAt) throw refuse('expires_before_release')
  await lockSubject(tx, by.operation, subject)
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

const aboutOf = (subject: Subject): string =>
  ({ type: subject.item, lot: subject.lot, package: subject.package })[subject.subject]

/** `exactly`: what lets goods go says of a type whose it is; the item may say so itself. */
const subjectOf = async (tx: Query, input: SubjectInput, exactly: boolean): Promise<Subject> => {
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

const lockSubject = async (tx: Query, operation: number, subject: Subject): Promise<void> => {
  if (subject.subject === 'package') {
    const there = await lockPackage(tx, operation, subject.package)
    if (!there) throw refuse('package_not_here', { package: subject.package })
    return lockItems(tx, await itemsIn(tx, operation, subject.package))
  }
  const lot = (await lotsById(tx, [subject.lot])).get(subject.lot)
  return lockItems(tx, [lot?.item.id ?? subject.item])
}
