// The ledger once more, in plain numbers: a small model, written from the words of the ledger and
// not from its code, that a test holds against it. It shares with it the shape of an account and
// nothing else.
import type { Account } from '../../src/ledger/account.ts'

export interface Step {
  readonly from: Account
  readonly to: Account
  readonly quantity: number
  readonly reverses?: { readonly act: string; readonly line: number }
}

export interface Movement {
  readonly mood: 'instruction' | 'fact'
  readonly lines: readonly Step[]
}

export interface Done {
  readonly id: string
  readonly basis: string
  readonly postings: readonly Step[]
}

/** Units by the name of their account, and every movement that led there. */
export interface Books {
  readonly accounts: Map<string, Account>
  readonly units: Map<string, number>
  readonly done: Done[]
}

export const emptyBooks = (): Books => ({ accounts: new Map(), units: new Map(), done: [] })

/** What becomes of a movement; `missing` is what of it the books do not have. */
export interface Verdict {
  readonly refused?: string
  readonly postings: readonly Step[]
  readonly missing: readonly { readonly account: Account; readonly quantity: number }[]
}

const refused = (code: string): Verdict => ({ refused: code, postings: [], missing: [] })

export const nameOf = (a: Account): string =>
  [
    a.stage,
    a.reached,
    a.condition,
    a.item,
    a.lot,
    a.holder,
    a.place,
    a.pledgeLine,
    a.consignmentLine,
  ].join(' ')

const none = '00000000-0000-0000-0000-000000000000'
const outside = ['source', 'found', 'unexplained', 'transformed']
const ends = 'used short lost destroyed returned_to_donor seized handed_over cancelled'.split(' ')

export const isInside = ({ stage }: Account): boolean => !outside.includes(stage)

/** Where what is missing of an account is owed. */
export const missingOf = (a: Account): Account => ({ ...a, stage: 'unexplained' })

export const unitsIn = (books: Books, account: Account): number =>
  books.units.get(nameOf(account)) ?? 0

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, n) => all + n, 0)

const quantityOf = (steps: readonly Step[]) => sum(steps.map(({ quantity }) => quantity))

const isSame = (a: Account, b: Account) => nameOf(a) === nameOf(b)

export const postingOf = (books: Books, act: string, line: number): Step | undefined =>
  books.done.find(({ id }) => id === act)?.postings[line - 1]

/** What of a posting still holds: less what reversals of it still hold. */
export const leftOf = (books: Books, act: string, line: number): number => {
  const back = books.done.flatMap(({ id, postings }) =>
    postings.flatMap(({ reverses }, index) =>
      reverses?.act === act && reverses.line === line ? [leftOf(books, id, index + 1)] : [],
    ),
  )
  return (postingOf(books, act, line)?.quantity ?? 0) - sum(back)
}

/** Judges a movement by what the books hold. Its postings come in no order of consequence. */
export const judge = (books: Books, { mood, lines: said }: Movement): Verdict => {
  const lines = [...said, ...givenBack(books, said)]
  if (lines.length === 0 || lines.some(({ from, to }) => isSame(from, to)))
    return refused('nothing_to_post')
  for (const { reverses } of lines) {
    if (!reverses) continue
    const wanted = lines.filter(
      (line) => line.reverses?.act === reverses.act && line.reverses.line === reverses.line,
    )
    if (quantityOf(wanted) > leftOf(books, reverses.act, reverses.line))
      return refused('already_reversed')
  }
  // A movement is one: its lines may use what its other lines bring.
  const there = new Map<string, number>()
  for (const { from, to } of lines)
    for (const account of [from, to])
      there.set(
        nameOf(account),
        unitsIn(books, account) + quantityOf(lines.filter((line) => isSame(line.to, account))),
      )
  // The first lines have the better claim to what is there.
  const parts = lines.map((line) => {
    const units = isInside(line.from) ? (there.get(nameOf(line.from)) ?? 0) : line.quantity
    const covered = Math.min(line.quantity, units)
    there.set(nameOf(line.from), units - covered)
    return { line, covered, lacking: line.quantity - covered }
  })
  if (mood === 'instruction' && parts.some(({ lacking }) => lacking > 0))
    return refused('insufficient_stock')
  const postings = parts.flatMap(({ line, covered, lacking }): Step[] => [
    ...(covered > 0 ? [{ ...line, quantity: covered }] : []),
    ...(lacking > 0 ? [{ ...line, from: missingOf(line.from), quantity: lacking }] : []),
  ])
  const missing = parts
    .filter(({ lacking }) => lacking > 0)
    .map(({ line, lacking }) => ({ account: missingOf(line.from), quantity: lacking }))
  return { postings: [...postings, ...explained(books, mood, lines, { postings, there })], missing }
}

/** What an account would hold after these. */
const after = (books: Books, steps: readonly Step[], account: Account): number =>
  unitsIn(books, account) +
  quantityOf(steps.filter(({ to }) => isSame(to, account))) -
  quantityOf(steps.filter(({ from }) => isSame(from, account)))

/**
 * Where something was missing and other goods explained it, and now it was never taken: those
 * goods are free again, the latest first.
 */
const givenBack = (books: Books, lines: readonly Step[]): Step[] => {
  const owing = lines.map(({ to }) => to).filter(({ stage }) => stage === 'unexplained')
  const once = new Map(owing.map((account) => [nameOf(account), account]))
  return [...once.values()].flatMap((account) => {
    let over = Math.max(0, after(books, lines, account))
    return books.done.toReversed().flatMap(({ id, postings }) =>
      postings.toReversed().flatMap(({ from, to, reverses }, index): Step[] => {
        const line = postings.length - index
        if (reverses || !isSame(to, account)) return []
        const quantity = Math.min(over, leftOf(books, id, line))
        over -= quantity
        const step = { from: to, to: from, quantity, reverses: { act: id, line } }
        return quantity > 0 ? [step] : []
      }),
    )
  })
}

/** Goods that came to where some were missing, and stay, explain these; what came back does not. */
const explained = (
  books: Books,
  mood: Movement['mood'],
  lines: readonly Step[],
  { postings, there }: { postings: readonly Step[]; there: ReadonlyMap<string, number> },
): Step[] => {
  const came = lines.filter(
    ({ from, to, reverses }) =>
      !reverses &&
      !isSame(missingOf(from), missingOf(to)) &&
      isInside(to) &&
      !ends.includes(to.stage) &&
      (mood === 'fact' || to.consignmentLine !== none),
  )
  const accounts = new Map(came.map(({ to }) => [nameOf(to), to]))
  return [...accounts.values()].flatMap((from) => {
    const owed = missingOf(from)
    const before = -unitsIn(books, owed)
    const still = -after(books, postings, owed)
    const units = quantityOf(came.filter(({ to }) => isSame(to, from)))
    const quantity = Math.min(before, still, units, there.get(nameOf(from)) ?? 0)
    return quantity > 0 ? [{ from, to: owed, quantity }] : []
  })
}

/** The movement that takes an act back, or why it cannot be. */
export const judgeReversal = (books: Books, act: string): Verdict => {
  const index = books.done.findIndex(({ id }) => id === act)
  const postings = books.done[index]?.postings ?? []
  if (postings.length === 0) return refused('act_moves_nothing')
  const lines = postings.flatMap(({ from, to }, line): Step[] => {
    const quantity = leftOf(books, act, line + 1)
    const reverses = { act, line: line + 1 }
    return quantity > 0 ? [{ from: to, to: from, quantity, reverses }] : []
  })
  if (lines.length === 0) return refused('already_reversed')
  const brought = postings.filter(({ to }) => isInside(to)).map(({ to }) => nameOf(to))
  const drew = books.done
    .slice(index + 1)
    .some(({ id, postings: later }) =>
      later.some(
        ({ from, to, reverses }, line) =>
          brought.includes(nameOf(from)) &&
          !reverses &&
          to.stage !== 'unexplained' &&
          leftOf(books, id, line + 1) > 0,
      ),
    )
  if (drew) return refused('later_acts_drew')
  return judge(books, { mood: 'instruction', lines })
}

/** Writes a movement into the books. */
export const enter = (books: Books, done: Done): void => {
  for (const { from, to, quantity } of done.postings) {
    for (const account of [from, to]) books.accounts.set(nameOf(account), account)
    books.units.set(nameOf(from), unitsIn(books, from) - quantity)
    books.units.set(nameOf(to), unitsIn(books, to) + quantity)
  }
  books.done.push(done)
}

/** Every account that holds or owes something, by name. */
export const balances = (books: Books): Map<string, number> =>
  new Map([...books.units].filter(([, units]) => units !== 0))
