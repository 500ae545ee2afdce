import { type Account, at, found, keyOf, leaving, type Stage } from '#ledger/account.ts'
import type { Line } from '#ledger/posting.ts'
import { none } from '#platform/ids.ts'
import { refuse } from './refusals.ts'

/** A posting by which goods arrived, on a weaker basis than what is now being said of them. */
export interface Weaker {
  readonly act: string
  readonly line: number
  /** What of it was not taken back. */
  readonly left: number
  readonly from: Account
  readonly to: Account
}

export interface Open {
  readonly account: Account
  readonly balance: number
}

/** One consignment line as it stands before a receipt. */
export interface LineState {
  readonly id: string
  readonly item: string
  readonly lot: string
  readonly pledgeLine: string
  /** What has not arrived, in the order in which it is taken: landed, on the way, packed, short. */
  readonly coming: readonly Open[]
  readonly weaker: readonly Weaker[]
  /** What stands in the accounts where `weaker` brought it, by `keyOf`. */
  readonly standing: ReadonlyMap<string, number>
}

/** Where goods are received, and whose they then are. */
export interface Where {
  readonly holder: string
  readonly place: string
}

/** Units of one line that are so; `lot` where their lot was read. */
export interface Wanted {
  readonly finding: 'sound' | 'damaged' | 'short'
  readonly quantity: number
  readonly lot?: string | undefined
  /** They came besides what is tallied or reported, and replace nothing of it. */
  readonly further?: boolean
}

/** One source of units. `moved`: they have gone on from where they had arrived. */
interface Supply {
  left: number
  readonly from: Account
  readonly weaker?: Weaker
  readonly moved?: boolean
}

/**
 * The postings of what was found of one line. Units that had arrived on a weaker basis are taken
 * back and posted anew in the same movement, part by part; then comes what was on its way; what is
 * more than that was never announced. Units that have gone on stay where they went: only what they
 * rest on changes.
 */
export const receive = (
  state: LineState,
  wanted: readonly Wanted[],
  where: Where,
): { lines: Line[]; over: number } => {
  const supplies = [...againOf(state), ...comingOf(state)]
  let over = 0
  const lines = inOrder(wanted).flatMap(({ finding, quantity, lot, further }) => {
    const usable = supplies.filter(
      ({ from, weaker }) =>
        !(finding === 'short' && from.stage === 'short') && !(further && weaker),
    )
    const { parts, rest } = take(usable, quantity)
    if (finding === 'short') {
      if (rest > 0) throw refuse('nothing_short', { line: state.id, left: quantity - rest })
      return parts.flatMap(({ supply, units }) => shortLines(supply, units))
    }
    const announced = parts.filter(({ supply }) => supply.from.stage !== 'found')
    over += quantity - announced.reduce((sum, { units }) => sum + units, 0)
    const account = at('arrived', { ...goodsOf(state, lot), ...where, condition: finding })
    const beyond = rest > 0 ? [{ from: found(account), to: account, quantity: rest }] : []
    const posted = parts.flatMap(({ supply, units }) =>
      arrivedLines(supply, units, toOf(state, supply, { finding, lot }, where)),
    )
    return [...posted, ...beyond]
  })
  return { lines, over }
}

/** How many units a tally of this line finds: all that nobody received on so good a basis. */
export const expectedOf = (state: LineState): number =>
  [...againOf(state), ...comingOf(state)]
    .filter(({ from, weaker }) => weaker || isOnItsWay(from.stage))
    .reduce((sum, { left }) => sum + left, 0)

/** What is short already, or only promised, can neither be tallied nor be short. */
const isOnItsWay = (stage: Stage): boolean =>
  stage === 'landed' || stage === 'in_transit' || stage === 'packed'

/** Damaged units are among those still there; what is short is sought last. */
const inOrder = (wanted: readonly Wanted[]): Wanted[] => {
  const order = ['damaged', 'sound', 'short']
  return wanted
    .filter(({ quantity }) => quantity > 0)
    .toSorted((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding))
}

const againOf = ({ weaker, standing }: LineState): Supply[] => {
  const there = new Map(standing)
  const supplies = weaker.flatMap((posting): Supply[] => {
    const key = keyOf(posting.to)
    const stays = Math.max(0, Math.min(posting.left, there.get(key) ?? 0))
    there.set(key, (there.get(key) ?? 0) - stays)
    const { from } = posting
    return [
      { left: stays, from, weaker: posting, moved: false },
      { left: posting.left - stays, from, weaker: posting, moved: true },
    ]
  })
  return supplies.toSorted((a, b) => Number(a.moved) - Number(b.moved))
}

const comingOf = ({ coming }: LineState): Supply[] =>
  coming.map(({ account, balance }) => ({ left: balance, from: account }))

const take = (supplies: readonly Supply[], quantity: number) => {
  let rest = quantity
  const parts: { supply: Supply; units: number }[] = []
  for (const supply of supplies) {
    const units = Math.min(rest, supply.left)
    if (units <= 0) continue
    supply.left -= units
    rest -= units
    parts.push({ supply, units })
  }
  return { parts, rest }
}

const goodsOf = (state: LineState, lot: string | undefined) => ({
  item: state.item,
  lot: lot ?? state.lot,
  pledgeLine: state.pledgeLine,
  consignmentLine: state.id,
})

const toOf = (
  state: LineState,
  { from, weaker, moved }: Supply,
  { finding, lot }: { finding: 'sound' | 'damaged'; lot: string | undefined },
  where: Where,
): Account => {
  if (weaker && moved && finding === 'sound') return weaker.to
  const known = weaker?.to.lot ?? from.lot
  const goods = goodsOf(state, lot ?? (known === none ? state.lot : known))
  return at('arrived', { ...goods, ...where, condition: finding })
}

const takenBack = ({ weaker }: Supply, quantity: number): Line[] =>
  weaker
    ? [
        {
          from: weaker.to,
          to: weaker.from,
          quantity,
          reverses: { act: weaker.act, line: weaker.line },
        },
      ]
    : []

const arrivedLines = (supply: Supply, quantity: number, to: Account): Line[] => [
  ...takenBack(supply, quantity),
  { from: supply.from, to, quantity },
]

/** What was only found there has no place to be short of: it is taken back. */
const shortLines = (supply: Supply, quantity: number): Line[] => {
  const { from, weaker } = supply
  if (from.stage === 'found') return takenBack(supply, quantity)
  const goods = weaker?.to ?? from
  const to = { ...leaving(goods, 'short'), reached: from.reached, condition: 'sound' as const }
  return [...takenBack(supply, quantity), { from, to, quantity }]
}
