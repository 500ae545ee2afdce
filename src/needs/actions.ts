import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireItems } from '#catalogue/actions.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import { codeOf } from '#platform/code.ts'
import type { Query } from '#platform/database.ts'
import type { LineInput, NeedInput } from './need.ts'
import { refuse } from './refusals.ts'
import {
  coverAgain,
  insertNeed,
  insertVersion,
  type LineAsked,
  linesAsked,
  type LineStanding,
  lockLines,
  lockNeed,
  markVerified,
  markWithdrawn,
  upsertLines,
} from './sql.ts'

export interface NeedDone {
  readonly id: string
  readonly code: string
  readonly version: number
}

/** Records what a facility asks for. Refuses what it names and nobody recorded. */
export const recordNeed = async (
  tx: Query,
  by: By,
  input: NeedInput,
): Promise<Outcome<NeedDone>> => {
  await requireParties(tx, [input.facility])
  await requirePlaces(tx, [input.place])
  await requireItems(
    tx,
    input.lines.map((line) => line.item),
  )
  const code = codeOf('N', by.act)
  const askedOn = input.askedOn ?? by.happenedAt.slice(0, 10)
  await insertNeed(tx, by, { ...input, code, askedOn })
  await putLines(tx, by.operation, by.act, input.lines)
  const reason = by.envelope.reason ?? 'First asked'
  await insertVersion(tx, by, by.act, { number: 1, reason, lines: input.lines })
  return { subject: by.act, answer: { id: by.act, code, version: 1 } }
}

/** A new version: the lines that changed or are new, and why. */
export const amendNeed = async (
  tx: Query,
  by: By,
  need: string,
  input: { amends: number; reason: string; lines: LineInput[] },
): Promise<Outcome<NeedDone>> => {
  const { amends, reason, lines } = input
  const kept = await lockNeed(tx, by.operation, need)
  if (!kept) throw refuse('need_unknown', { need })
  if (kept.version !== amends) throw refuse('need_version_stale', { version: kept.version, amends })
  const known = await lockLines(
    tx,
    by.operation,
    lines.map((line) => line.id),
  )
  known.forEach(requireStanding)
  await requireItems(
    tx,
    lines.map((line) => line.item),
  )
  const old = new Set(known.map((line) => line.id))
  // New lines first, so that the numbers they get follow without a gap.
  const ordered = lines.toSorted((a, b) => Number(old.has(a.id)) - Number(old.has(b.id)))
  await putLines(tx, by.operation, need, ordered)
  await insertVersion(tx, by, need, { number: amends + 1, reason, lines })
  return { subject: need, answer: { id: need, code: codeOf('N', need), version: amends + 1 } }
}

const putLines = async (
  tx: Query,
  operation: number,
  need: string,
  lines: readonly LineInput[],
) => {
  const ids = new Set(lines.map((line) => line.id))
  const written = ids.size < lines.length ? 0 : await upsertLines(tx, operation, need, lines)
  if (written < lines.length) throw refuse('need_line_taken')
  await coverAgain(tx, operation, [...ids])
}

/** Somebody made sure that these lines are still needed as they stand. */
export const verifyLines = async (
  tx: Query,
  by: By,
  input: { lines: string[]; verifiedOn?: string | undefined },
): Promise<Outcome<{ id: string }>> => {
  const on = input.verifiedOn ?? by.happenedAt.slice(0, 10)
  if (on > by.now.slice(0, 10)) throw refuse('verified_in_the_future', { verifiedOn: on })
  const subject = await standing(tx, by.operation, input.lines)
  await markVerified(tx, by, input.lines, on)
  return { subject, answer: { id: by.act } }
}

/** These lines are no longer needed. What was delivered on them stays delivered. */
export const withdrawLines = async (
  tx: Query,
  by: By,
  input: { lines: string[] },
): Promise<Outcome<{ id: string }>> => {
  const subject = await standing(tx, by.operation, input.lines)
  await markWithdrawn(tx, by, input.lines)
  await coverAgain(tx, by.operation, input.lines)
  return { subject, answer: { id: by.act } }
}

/**
 * What these need lines ask and how far each is covered, by id. Refuses `need_line_unknown`, and
 * `need_line_withdrawn` for one that nobody needs any more.
 */
export const requireNeedLines = async (
  tx: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, LineAsked>> => {
  const found = new Map((await linesAsked(tx, operation, { lines })).map((line) => [line.id, line]))
  for (const line of lines) requireStanding(found.get(line) ?? unknown(line))
  return found
}

/** Locks these lines, all of which must stand. Gives the need of the first. */
const standing = async (tx: Query, operation: number, lines: readonly string[]) => {
  const found = new Map((await lockLines(tx, operation, lines)).map((line) => [line.id, line]))
  for (const line of lines) requireStanding(found.get(line) ?? unknown(line))
  return found.get(lines[0] ?? '')?.need ?? ''
}

const requireStanding = ({ id, withdrawn }: Pick<LineStanding, 'id' | 'withdrawn'>) => {
  if (withdrawn) throw refuse('need_line_withdrawn', { line: id })
}

const unknown = (line: string): never => {
  throw refuse('need_line_unknown', { line })
}
