import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { type Account, keyOf, leaving } from './account.ts'
import {
  deltas,
  examine,
  flowsOf,
  gatedStages,
  type Line,
  type Mood,
  settle,
  shortfalls,
} from './posting.ts'
import { refuse } from './refusals.ts'
import { laterDraws, leftToReverse, openAccounts, postingsOf, writePostings } from './sql.ts'

/**
 * What the conformity room gives when it was asked in this transaction. Without it no instruction
 * takes goods into `in_stock` or `dispatched`.
 */
export interface Clearance {
  readonly clearedBy: 'conformity'
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
 * Posts one movement as part of the act `by`: all lines or none. An instruction never takes a
 * balance below zero (`insufficient_stock`); a fact that exceeds it is posted from `unexplained`.
 * A movement is judged as a whole: lines of one movement may use what its other lines bring.
 */
export const post = async (tx: Query, by: By, movement: Movement): Promise<Receipted> => {
  const { mood, lines } = movement
  examine(by.kind, lines)
  const gated = gatedStages(lines)
  if (mood === 'instruction' && gated.length > 0 && !movement.clearance)
    throw refuse('gate_not_asked', { stage: gated[0] })

  const ids = new Map<string, number>()
  const balances = new Map<string, number>()
  const open = async (wanted: readonly Account[]) => {
    const fresh = new Map(wanted.map((account) => [keyOf(account), account]))
    const accounts = [...fresh.values()].filter((account) => !ids.has(keyOf(account)))
    if (accounts.length === 0) return
    const opened = await openAccounts(tx, by.operation, accounts)
    for (const [index, account] of accounts.entries()) {
      ids.set(keyOf(account), opened[index]!.id)
      balances.set(keyOf(account), opened[index]!.balance)
    }
  }
  await open(lines.flatMap((line) => [line.from, line.to]))
  if (mood === 'fact') {
    const missing = shortfalls(lines, balances)
    await open(
      lines
        .filter((line) => missing.has(keyOf(line.from)))
        .map((line) => leaving(line.from, 'unexplained')),
    )
  }
  await refuseOverReversal(tx, by.operation, lines)
  const posted = settle(lines, balances, mood)
  await writePostings(
    tx,
    { operation: by.operation, act: by.act, happenedAt: by.happenedAt },
    posted.map((line) => ({
      source: ids.get(keyOf(line.from))!,
      destination: ids.get(keyOf(line.to))!,
      line,
    })),
    [...deltas(posted)].map(([key, delta]) => [ids.get(key)!, delta] as const),
    flowsOf(posted, by.basis),
  )
  const unexplained = posted
    .filter((line) => line.from.stage === 'unexplained' && !line.reverses)
    .map((line) => ({ account: line.from, quantity: line.quantity }))
  return { lines: posted, unexplained }
}

/** Asked after the locks, so that two reversals of one posting cannot both pass. */
const refuseOverReversal = async (tx: Query, operation: number, lines: readonly Line[]) => {
  const wanted = new Map<string, { act: string; line: number; quantity: number }>()
  for (const { reverses, quantity } of lines) {
    if (!reverses) continue
    const key = `${reverses.act}/${reverses.line}`
    wanted.set(key, { ...reverses, quantity: quantity + (wanted.get(key)?.quantity ?? 0) })
  }
  if (wanted.size === 0) return
  const left = await leftToReverse(tx, operation, [...wanted.values()])
  for (const { act, line, quantity } of wanted.values()) {
    const rest = left.get(`${act}/${line}`) ?? 0
    if (quantity > rest) throw refuse('already_reversed', { act, line, left: rest, quantity })
  }
}

/**
 * Takes back a whole act, where nothing later drew on what it brought (`later_acts_drew` lists
 * what did). What was taken back before stays so.
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
      reverses: { act, line: posting.line, basis: posting.basis },
    }))
  if (lines.length === 0) throw refuse('already_reversed', { act, left: 0 })
  const drew = await laterDraws(tx, by.operation, act)
  if (drew.length > 0) throw refuse('later_acts_drew', { act, acts: drew })
  return post(tx, by, { mood: 'instruction', lines })
}
