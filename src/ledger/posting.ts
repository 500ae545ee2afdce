import { none } from '#platform/ids.ts'
import { type Account, isEnd, isGated, isOutside, keyOf, leaving, type Stage } from './account.ts'
import { refuse } from './refusals.ts'

/** One line of a movement: quantity in the item's base unit, above zero. */
export interface Line {
  readonly from: Account
  readonly to: Account
  readonly quantity: number
  /** The posting this one takes back, wholly or in part, from where it went to whence it came. */
  readonly reverses?: { readonly act: string; readonly line: number }
  /** True where the act did not say which pledge line it meant: the oldest was taken. */
  readonly attributed?: boolean
}

/** The kinds of movement that may turn one item or lot into another. */
export const transforming = ['pack', 'specify', 'identify', 'assemble'] as const

/** The kinds in which goods are looked at closely enough to see of which lot they are. */
export const identifying = ['receipt.record', 'receipt.count', 'receipt.correct'] as const

/**
 * An *instruction* may be refused: nothing goes below its floor. A *fact* has happened: what the
 * books cannot cover is posted from `unexplained`, and shows there until a count explains it.
 */
export type Mood = 'instruction' | 'fact'

/** Refuses what can never be posted, whatever the balances are. */
export const examine = (kind: string, lines: readonly Line[], sheet: Sheet): void => {
  if (lines.length === 0) throw refuse('nothing_to_post')
  for (const quantity of sheet.deltas)
    if (!Number.isSafeInteger(quantity)) throw refuse('quantity_out_of_range', { quantity })
  for (const [index, { from, to, quantity, reverses }] of lines.entries()) {
    if (!Number.isSafeInteger(quantity) || quantity <= 0)
      throw refuse('quantity_out_of_range', { quantity })
    if (sheet.from[index] === sheet.to[index]) throw refuse('nothing_to_post')
    if (!reverses && !mayBecome(kind, from, to)) throw refuse('item_mismatch', { kind })
  }
}

/** Item and lot stay, except where a promise becomes goods and in the kinds named above. */
const mayBecome = (kind: string, from: Account, to: Account): boolean => {
  if (from.item === to.item && from.lot === to.lot) return true
  if (from.stage === 'promised' || from.stage === 'committed') return true
  if (from.item === to.item && from.stage === 'source') return true
  if (from.item === to.item && identifying.some((word) => kind === word)) return true
  return transforming.some((word) => kind === word || kind.endsWith(`.${word}`))
}

/** The stages behind the gate that these lines bring goods into. */
export const gatedStages = (lines: readonly Line[]): Stage[] => [
  ...new Set(lines.filter((l) => isGated(l.to.stage) && !l.reverses).map((l) => l.to.stage)),
]

/** A movement by account: each once, what it gains (or loses), and where lines join them. */
export interface Sheet {
  readonly accounts: readonly Account[]
  readonly deltas: readonly number[]
  /** Line by line: the index of its source and of its destination. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export const layOut = (lines: readonly Line[]): Sheet => {
  const accounts: Account[] = []
  const deltas: number[] = []
  const seen = new Map<Account | string, number>()
  const place = (account: Account, quantity: number): number => {
    // Most lines share an account object with another, and building a key costs ten look-ups.
    const index = seen.get(account) ?? seen.get(keyOf(account)) ?? accounts.length
    if (index === accounts.length) {
      accounts.push(account)
      seen.set(keyOf(account), index)
    }
    seen.set(account, index)
    deltas[index] = (deltas[index] ?? 0) + quantity
    return index
  }
  const from = lines.map((line) => place(line.from, -line.quantity))
  const to = lines.map((line) => place(line.to, line.quantity))
  return { accounts, deltas, from, to }
}

/** What is missing in each account that the movement takes below its floor; zero elsewhere. */
export const shortfalls = (sheet: Sheet, balances: readonly number[]): number[] =>
  sheet.accounts.map(({ stage }, index) => {
    const after = (balances[index] ?? 0) + (sheet.deltas[index] ?? 0)
    if (!Number.isSafeInteger(after)) throw refuse('quantity_out_of_range', { quantity: after })
    return isOutside(stage) ? 0 : Math.max(0, -after)
  })

/**
 * The lines of a fact as they are posted. What is missing comes from `unexplained` with the same
 * holder, item, lot and lines. The last lines to draw are the ones split, since the first have the
 * better claim to what is there.
 */
export const settle = (
  lines: readonly Line[],
  sheet: Sheet,
  missing: readonly number[],
): { lines: Line[]; unexplained: { account: Account; quantity: number }[] } => {
  const left = [...missing]
  const posted: Line[] = []
  const unexplained: { account: Account; quantity: number }[] = []
  for (const [index, line] of [...lines.entries()].toReversed()) {
    const from = sheet.from[index] ?? 0
    const short = Math.min(left[from] ?? 0, line.quantity)
    if (short > 0) {
      const account = leaving(line.from, 'unexplained')
      left[from] = (left[from] ?? 0) - short
      posted.push({ ...line, from: account, quantity: short })
      unexplained.push({ account, quantity: short })
    }
    if (short < line.quantity) posted.push({ ...line, quantity: line.quantity - short })
  }
  return { lines: posted.toReversed(), unexplained: unexplained.toReversed() }
}

/** Refuses an instruction for which something is missing, and says what is there. */
export const refuseShortfalls = (
  sheet: Sheet,
  balances: readonly number[],
  missing: readonly number[],
): void => {
  const accounts = sheet.accounts.flatMap((account, index) => {
    const balance = balances[index] ?? 0
    const short = missing[index] ?? 0
    return short > 0 ? [{ ...account, balance, needed: balance + short }] : []
  })
  const [first] = accounts
  if (!first) return
  const { balance, needed } = first
  throw refuse('insufficient_stock', { balance, needed, accounts })
}

/**
 * The accounts into which this movement brings goods that can explain what was missing there
 * before: a fact does, and so does whatever comes to an account of one consignment line, since a
 * phone may report what left before another reports what came. A reversal explains nothing, and
 * goods that are only set moving do not explain what is missing where they leave.
 */
export const explaining = (lines: readonly Line[], sheet: Sheet, mood: Mood): number[] => [
  ...new Set(
    lines.flatMap((line, index) => {
      const { to } = line
      const explains = mood === 'fact' || to.consignmentLine !== none
      return explains && brings(line) && !isOutside(to.stage) && !isEnd(to.stage)
        ? [sheet.to[index] ?? 0]
        : []
    }),
  ),
]

/** Whether goods come from elsewhere, and are not only called otherwise where they are. */
const brings = ({ from, to, reverses }: Line): boolean =>
  !reverses &&
  !(
    from.reached === to.reached &&
    from.place === to.place &&
    keyOf(leaving(from, 'unexplained')) === keyOf(leaving(to, 'unexplained'))
  )

/**
 * The lines by which goods that came explain what was missing: no more than there is of either.
 * `settled` is the movement without them: it may itself take back what was missing.
 */
export const explanations = (
  lines: readonly Line[],
  sheet: Sheet,
  settled: Sheet,
  balances: readonly number[],
  owed: ReadonlyMap<string, number>,
): Line[] => {
  if (owed.size === 0) return []
  const came = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const to = sheet.to[index] ?? 0
    if (brings(line)) came.set(to, (came.get(to) ?? 0) + line.quantity)
  }
  const changed = new Map(
    settled.accounts.map((a, index) => [keyOf(a), settled.deltas[index] ?? 0]),
  )
  return sheet.accounts.flatMap((from, index) => {
    const to = leaving(from, 'unexplained')
    const stays = (balances[index] ?? 0) + (sheet.deltas[index] ?? 0)
    const still = (owed.get(keyOf(from)) ?? 0) - Math.max(0, changed.get(keyOf(to)) ?? 0)
    const quantity = Math.min(still, came.get(index) ?? 0, stays)
    return quantity > 0 ? [{ from, to, quantity }] : []
  })
}

/**
 * How much more each `unexplained` account would have been given than is missing, by the account's
 * index: the fact that lacked something is taken back after other goods had explained it.
 */
export const overExplained = (sheet: Sheet, balances: readonly number[]): Map<number, number> =>
  new Map(
    sheet.accounts.flatMap(({ stage }, index) => {
      const units = (balances[index] ?? 0) + (sheet.deltas[index] ?? 0)
      return stage === 'unexplained' && units > 0 ? [[index, units] as const] : []
    }),
  )
