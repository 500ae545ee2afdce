import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { refuse as refuseAct } from '#acts/refusals.ts'
import { sourceExists } from '#acts/sql.ts'
import type { Mood } from '#ledger/posting.ts'
import { requireParties } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import {
  blankFile,
  blankPaper,
  checkFile,
  type CheckInput,
  type File,
  type FileInput,
  mayLeave,
  type Paper,
  type PaperInput,
} from './customs.ts'
import {
  bordersOf,
  filesOf,
  insertBreach,
  insertCheck,
  papersOf,
  putFiles,
  putPapers,
} from './customs-sql.ts'
import { refuse } from './refusals.ts'
import { insertHistory, lockConsignment } from './sql.ts'
import { merge } from './transport.ts'
import { legsOf } from './transport-sql.ts'

/** Records customs files, or what is new of them: a reference, a clearance. */
export const recordFiles = async (
  tx: Query,
  by: By,
  consignment: string,
  { files }: { files: FileInput[] },
): Promise<Outcome<{ id: string }>> => {
  await mustLock(tx, by.operation, consignment)
  const known = await filesOf(tx, by.operation, { ids: files.map(({ id }) => id) })
  const written = files.map((file) => {
    const { id, kind, country, procedure } = file
    const blank = { ...blankFile, id, kind, country, procedure, openedAt: by.happenedAt }
    return merge<File>(ownOf(known, id, consignment) ?? blank, file)
  })
  written.forEach(checkFile)
  await requireParties(
    tx,
    written.map(({ declarant }) => declarant),
  )
  await requireSources(
    tx,
    by.operation,
    written.map(({ source }) => source),
  )
  await putFiles(tx, by.operation, consignment, written)
  return kept(tx, by, consignment, written)
}

/** Records which papers are asked for, and which of them are there. */
export const recordPapers = async (
  tx: Query,
  by: By,
  consignment: string,
  { papers }: { papers: PaperInput[] },
): Promise<Outcome<{ id: string }>> => {
  await mustLock(tx, by.operation, consignment)
  const known = await papersOf(tx, by.operation, { ids: papers.map(({ id }) => id) })
  const written = papers.map((paper) => {
    const blank = { ...blankPaper, id: paper.id, paper: paper.paper }
    return merge<Paper>(ownOf(known, paper.id, consignment) ?? blank, paper)
  })
  const legs = await legsOf(tx, by.operation, { consignment })
  for (const { leg } of written)
    if (leg && !legs.some(({ id }) => id === leg)) throw refuse('leg_unknown', { leg })
  await requireSources(
    tx,
    by.operation,
    written.map(({ source }) => source),
  )
  await putPapers(tx, by.operation, consignment, written)
  return kept(tx, by, consignment, written)
}

/** Records that somebody checked the consignment against a list or an export ban. */
export const recordCheck = async (
  tx: Query,
  by: By,
  consignment: string,
  check: CheckInput,
): Promise<Outcome<{ id: string }>> => {
  await mustLock(tx, by.operation, consignment)
  await insertCheck(tx, by, consignment, check)
  return { subject: consignment, answer: { id: by.act } }
}

const kept = async (
  tx: Query,
  by: By,
  consignment: string,
  written: readonly { readonly id: string }[],
): Promise<Outcome<{ id: string }>> => {
  const said = written.map((content) => ({ subject: content.id, content }))
  await insertHistory(tx, by, consignment, said)
  return { subject: consignment, answer: { id: by.act } }
}

/** Locks a consignment of this operation; `consignment_unknown` where there is none. */
export const mustLock = async (tx: Query, operation: number, consignment: string) => {
  const found = await lockConsignment(tx, operation, consignment)
  if (!found) throw refuse('consignment_unknown', { consignment })
  return found
}

/** The row of this id, if it is one of this consignment; `id_taken` if it is another's. */
export const ownOf = <T extends { readonly id: string; readonly consignment: string }>(
  known: readonly T[],
  id: string,
  consignment: string,
): T | undefined => {
  const found = known.find((each) => each.id === id)
  if (found && found.consignment !== consignment) throw refuse('id_taken', { id })
  return found
}

/** Refuses `source_unknown` if one of these papers is not recorded in this operation. */
export const requireSources = async (
  tx: Query,
  operation: number,
  sources: readonly (string | null)[],
): Promise<void> => {
  for (const source of new Set(sources))
    if (source && !(await sourceExists(tx, operation, source)))
      throw refuseAct('source_unknown', { source })
}

/** Goods of a consignment that leave a place: from which, and what lies beyond the border. */
export interface Passage {
  readonly consignment: string
  readonly place: string
  /** The place they go to (or, where they landed, the one they came from); "none": not known. */
  readonly beyond: string
}

/**
 * The customs gate. An instruction that takes goods from a border place without a declaration and
 * its reference is refused (`no_customs_procedure`); a fact is recorded with a breach. A press
 * report says nothing of customs either way, so on the basis `reported` there is no breach.
 */
export const passCustoms = async (
  tx: Query,
  by: By,
  { consignment, place, beyond }: Passage,
  mood: Mood,
): Promise<void> => {
  if (place === none) return
  const borders = await bordersOf(tx, [place, beyond])
  const here = borders.get(place)
  const country = borders.get(beyond)?.country ?? null
  const files = await filesOf(tx, by.operation, { consignment })
  const on = by.happenedAt.slice(0, 10)
  if (!here || mayLeave({ place: here, beyond: country, on }, files)) return
  if (mood === 'instruction') throw refuse('no_customs_procedure', { place })
  if (by.basis !== 'reported') await insertBreach(tx, by, { consignment, place })
}
