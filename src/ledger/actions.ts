import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import type { Account } from './account.ts'
import type { Root } from './flow.ts'
import {
  examine,
  explaining,
  explanations,
  gatedStages,
  layOut,
  type Line,
  type Mood,
  overExplained,
  refuseShortfalls,
  settle,
  type Sheet,
  shortfalls,
} from './posting.ts'
import { answerTo, type Asks, openAccounts, owedBy, postMovement } from './posting-sql.ts'
import { refuse } from './refusals.ts'
import { laterDraws, postingsInto, postingsOf, type Reversible, reversibles } from './sql.ts'

/**
 * How the conformity room is asked of the goods that an instruction moves: in the posting's own
 * call, before it. Without it no instruction takes goods into `in_stock` or `dispatched`.
 */
export interface Clearance {
  /** An expression: what decides on the goods, which then stays so until the transaction ends. */
  readonly asks: Asks
  /** Refuses, by what it answered, goods that nothing lets go: then nothing was posted. */
  readonly judge: (answer: unknown) => Promise<void>
}

export interface Movement {
  readonly mood: Mood
  readonly lines: readonly Line[]
  readonly clearance?: Clearance
}

/** What was posted; `unexplained` are the parts that the books could not cover. */
export interface Receipted {
  readonly lines: readonly Line[]
  readonly unexplained: readonly { readonly account: Account; readonly quantity: number }[]
}

/**
 * Posts one movement as part of the act `by`: all lines or none, and one movement per act. An
 * instruction never takes a balance below zero (`insufficient_stock`); a fact that exceeds it is
 * posted from `unexplained`, and goods that come later to where some were missing explain them.
 * A movement is judged as a whole: lines of one movement may use what its other lines bring.
 */
export const post = async (tx: Query, by: By, movement: Movement): Promise<Receipted> => {
  const { mood, lines, clearance } = movement
  const sheet = layOut(lines)
  examine(by.kind, lines, sheet)
  const gated = gatedStages(lines)
  if (mood === 'instruction' && gated.length > 0 && !clearance)
    throw refuse('gate_not_asked', { stage: gated[0] })
  if (lines.some((line) => line.reverses)) {
    await pass(tx, clearance)
    return deliberate(tx, by, movement, sheet)
  }
  const based = lines.map((line) => ({ line, root: now(by) }))
  const receives = explaining(lines, sheet, mood)
  const asks = clearance?.asks
  const { held, asked } = await postMovement(tx, by, sheet, based, {
    decided: false,
    receives,
    asks,
  })
  await clearance?.judge(asked)
  if (!held) return { lines, unexplained: [] }
  if (mood === 'instruction') refuseShortfalls(sheet, held, shortfalls(sheet, held))
  return deliberate(tx, by, movement, sheet)
}

/** Asks the gate by itself, where no posting goes with it. */
export const pass = async (tx: Query, clearance: Clearance | undefined): Promise<void> => {
  if (clearance) await clearance.judge(await answerTo(tx, clearance.asks))
}

/** The long way: locks first, then asks what a reversal or a missing quantity depends on. */
const deliberate = async (
  tx: Query,
  by: By,
  movement: Movement,
  sheet: Sheet,
  check?: () => Promise<void>,
): Promise<Receipted> => {
  const opened = await openAccounts(tx, by.operation, sheet.accounts)
  await check?.()
  const back = await givenBack(tx, by.operation, sheet, opened)
  if (back.length === 0) return decide(tx, by, movement, sheet, opened)
  const lines = [...movement.lines, ...back]
  const whole = layOut(lines)
  const all = await openAccounts(tx, by.operation, whole.accounts)
  return decide(tx, by, { ...movement, lines }, whole, all)
}

/** An account that is locked. */
interface Opened {
  readonly id: number
  readonly balance: number
}

/**
 * What had explained something that this movement takes back is free again: it is where it was
 * before. The latest first.
 */
const givenBack = async (
  tx: Query,
  operation: number,
  sheet: Sheet,
  opened: readonly Opened[],
): Promise<Line[]> => {
  const over = overExplained(
    sheet,
    opened.map(({ balance }) => balance),
  )
  if (over.size === 0) return []
  const left = new Map([...over].map(([index, units]) => [opened[index]?.id ?? 0, units]))
  const given = await postingsInto(tx, operation, [...left.keys()])
  return given.flatMap(({ act, line, from, to, destination, left: units }) => {
    const free = left.get(destination) ?? 0
    const quantity = Math.min(units, free)
    left.set(destination, free - quantity)
    return quantity > 0 ? [{ from: to, to: from, quantity, reverses: { act, line } }] : []
  })
}

/** Judges a movement whose accounts are locked, and posts it with what follows from it. */
const decide = async (
  tx: Query,
  by: By,
  { mood, lines }: Movement,
  sheet: Sheet,
  opened: readonly Opened[],
): Promise<Receipted> => {
  const taken = await reversibles(
    tx,
    by.operation,
    lines.flatMap((line) => line.reverses ?? []),
  )
  refuseOverReversal(lines, sheet, opened, taken)
  const balances = opened.map((account) => account.balance)
  const missing = shortfalls(sheet, balances)
  if (mood === 'instruction') refuseShortfalls(sheet, balances, missing)
  const settled = settle(lines, sheet, missing)
  const receives = explaining(lines, sheet, mood)
  const owed = await owedBy(
    tx,
    by.operation,
    receives.flatMap((index) => sheet.accounts[index] ?? []),
  )
  const explained = explanations(lines, sheet, layOut(settled.lines), balances, owed)
  const posted = [...settled.lines, ...explained]
  const based = posted.map((line) => ({ line, root: taken.get(nameOf(line.reverses)) ?? now(by) }))
  await postMovement(tx, by, layOut(posted), based, { decided: true, receives: [] })
  return { lines: posted, unexplained: settled.unexplained }
}

const now = (by: By): Root => ({
  basis: by.basis,
  day: by.happenedAt.slice(0, 'YYYY-MM-DD'.length),
  restores: false,
})

const nameOf = (posting: Line['reverses']): string =>
  posting ? `${posting.act}/${posting.line}` : ''

/** Asked after the locks, so that two reversals of one posting cannot both pass. */
const refuseOverReversal = (
  lines: readonly Line[],
  sheet: Sheet,
  opened: readonly Opened[],
  known: ReadonlyMap<string, Reversible>,
): void => {
  const wanted = new Map<string, number>()
  for (const [index, { reverses, quantity }] of lines.entries()) {
    if (!reverses) continue
    const posting = known.get(nameOf(reverses))
    if (!posting) throw refuse('act_unknown', { act: reverses.act })
    const mirrored =
      opened[sheet.from[index] ?? -1]?.id === posting.destination &&
      opened[sheet.to[index] ?? -1]?.id === posting.source
    if (!mirrored) throw new Error(`Line ${index + 1} does not go back the way of what it reverses`)
    const sum = quantity + (wanted.get(nameOf(reverses)) ?? 0)
    wanted.set(nameOf(reverses), sum)
    if (sum > posting.left)
      throw refuse('already_reversed', { ...reverses, left: posting.left, quantity: sum })
  }
}

/**
 * Takes back a whole act, where nothing later drew on what it brought (`later_acts_drew` lists
 * what did). What was taken back before stays so. A reversal may be reversed: then it holds again.
 */
export const reverse = async (tx: Query, by: By, act: string): Promise<Receipted> => {
  const postings = await postingsOf(tx, by.operation, act)
  if (postings.length === 0) throw refuse('act_moves_nothing', { act })
  const lines = postings
    .filter((posting) => posting.quantity > posting.reversed)
    .map((posting) => ({
      from: posting.to,
      to: posting.from,
      quantity: posting.quantity - posting.reversed,
      reverses: { act, line: posting.line },
    }))
  if (lines.length === 0) throw refuse('already_reversed', { act, line: 1, left: 0, quantity: 0 })
  return deliberate(tx, by, { mood: 'instruction', lines }, layOut(lines), async () => {
    const drew = await laterDraws(tx, by.operation, act)
    if (drew.length > 0) throw refuse('later_acts_drew', { act, acts: drew })
  })
}
