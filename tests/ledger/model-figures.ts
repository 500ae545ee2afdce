// The figures once more, from the movements of the model.
import type { Account, Reached } from '../../src/ledger/account.ts'
import type { LineFigures } from '../../src/ledger/figures-sql.ts'
import { type Books, postingOf, type Step } from './model.ts'

const order: readonly Reached[] = [
  'source',
  'promised',
  'committed',
  'packed',
  'in_transit',
  'landed',
  'arrived',
  'in_stock',
  'dispatched',
  'delivered',
  'issued',
  'in_service',
]
const bases = ['counted', 'tallied', 'documented', 'reported']

/** One way that goods went, net of what was taken back of it, on one basis. */
interface Way {
  readonly from: Account
  readonly to: Account
  readonly basis: string
  readonly units: number
}

/** A taking back is of the way it undoes, below zero; and a taking back of that counts again. */
const waysOf = (books: Books): Way[] => {
  const ways = new Map<string, Way>()
  for (const { id, postings } of books.done)
    for (const posting of postings) {
      const { basis, sign } = rootOf(books, id, posting)
      const [from, to] = sign > 0 ? [posting.from, posting.to] : [posting.to, posting.from]
      const side = (a: Account) => [a.pledgeLine, a.item, a.stage, a.reached]
      const name = [...side(from), ...side(to), basis].join(' ')
      const units = (ways.get(name)?.units ?? 0) + sign * posting.quantity
      ways.set(name, { from, to, basis, units })
    }
  return [...ways.values()].filter(({ units }) => units !== 0)
}

const rootOf = (books: Books, act: string, { reverses }: Step): { basis: string; sign: number } => {
  const above = reverses && postingOf(books, reverses.act, reverses.line)
  if (!above) return { basis: books.done.find(({ id }) => id === act)?.basis ?? '', sign: 1 }
  const { basis, sign } = rootOf(books, reverses.act, above)
  return { basis, sign: -sign }
}

/** By pledge line and item, as `figuresByLine` gives them: each unit once, where it crossed. */
export const figuresOf = (books: Books): LineFigures[] => {
  const ways = waysOf(books)
  const sides = ways.flatMap(({ from, to }) => [from, to])
  const rows = new Map(sides.map((a) => [`${a.pledgeLine} ${a.item}`, a]))
  return [...rows.values()].flatMap(({ pledgeLine, item }) => {
    const isOurs = (a: Account) => a.pledgeLine === pledgeLine && a.item === item
    /** Net units that came, from where this does not hold of ours, to where it does. */
    const came = (isThere: (a: Account, other: Account) => boolean) =>
      ways.reduce((all, { from, to, units }) => {
        const here = Number(isOurs(to) && isThere(to, from))
        const gone = Number(isOurs(from) && isThere(from, to))
        return all + (here - gone) * units
      }, 0)
    const isPast = (stage: Reached) => (a: Account) =>
      order.indexOf(a.reached) >= order.indexOf(stage)
    /** Stood there, and neither came back from further on nor went further on. */
    const stood = (stage: Reached) => (a: Account, other: Account) =>
      a.stage === stage &&
      (other.stage === stage || order.indexOf(other.reached) < order.indexOf(stage))
    const cancelled = came((a) => a.stage === 'cancelled')
    const counted = {
      promised: came(stood('promised')) - cancelled,
      committed: came(stood('committed')),
      sent: came(isPast('in_transit')),
      arrived: came(isPast('landed')),
      delivered: came(isPast('delivered')),
      cancelled,
    }
    if (Object.values(counted).every((units) => units === 0)) return []
    const found = ways
      .filter(({ from, to }) => isOurs(from) || isOurs(to))
      .map(({ basis }) => bases.indexOf(basis))
    const named = (index: number) => bases[index] as LineFigures['basis']
    const basis = named(Math.max(...found))
    const strongest = named(Math.min(...found))
    return [{ pledgeLine, item, ...counted, basis, strongest }]
  })
}
