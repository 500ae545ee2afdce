// What came, as whoever stood there said it: received in parts, counted after it was reported,
// corrected after it went on, found, and read off the goods.
import { at, found, leaving } from '../../src/ledger/account.ts'
import { type Books, leftOf } from './model.ts'
import {
  account,
  atStage,
  choose,
  type Dice,
  exists,
  type Make,
  ours,
  some,
  split,
  unstated,
} from './dice.ts'

/** What came, part by part: sound, damaged, over, short; tallied, counted or on a paper. */
export const receive: Make = (books, world, dice) => {
  const { first, second, quantity } = dice
  const from = account(books, dice, atStage('landed', 'in_transit', 'packed'))
  if (!from) return undefined
  const lot = second % 4 === 0 ? world.id(`stated ${from.item}`) : from.lot
  const to = at('arrived', { ...from, ...ours(world, first), lot })
  const [damaged, sound] = split(quantity, second % 5)
  const lines = some([
    { from, to: { ...to, condition: 'damaged' }, quantity: damaged },
    { from, to, quantity: sound },
    { from: found(to), to, quantity: second % 3 === 0 ? second % 11 : 0 },
    { from, to: leaving(from, 'short'), quantity: second % 3 === 1 ? second % 7 : 0 },
  ])
  const basis = choose(['counted', 'tallied', 'documented'] as const, second) ?? 'counted'
  return {
    kind: basis === 'counted' ? 'receipt.count' : 'receipt.record',
    basis,
    mood: 'fact',
    lines,
  }
}

/** A posting by which goods arrived, of which something still holds. */
const arrival = (books: Books, { first }: Dice, fits: (basis: string) => boolean) => {
  const open = books.done.flatMap(({ id, basis, postings }) =>
    postings.flatMap((posting, index) => {
      const left = leftOf(books, id, index + 1)
      const isOne = !posting.reverses && posting.to.stage === 'arrived' && fits(basis)
      const isNew = ['packed', 'in_transit', 'landed'].includes(posting.from.reached)
      return isOne && isNew && left > 0
        ? [{ posting, left, reverses: { act: id, line: index + 1 } }]
        : []
    }),
  )
  return choose(open, first)
}

/** Units that had been reported or tallied are counted: back and anew in one movement, in part. */
export const replaceByCount: Make = (books, world, dice) => {
  const weaker = arrival(books, dice, (basis) => basis !== 'counted')
  if (!weaker) return undefined
  const { second, quantity } = dice
  const { posting, reverses } = weaker
  const units = Math.min(quantity, weaker.left)
  const [short, sound] = split(units, second % 4)
  const lot = second % 3 === 0 ? world.id(`stated ${posting.to.item}`) : posting.to.lot
  const to = { ...posting.to, lot, condition: second % 5 === 0 ? 'damaged' : 'sound' } as const
  const gone = leaving({ ...posting.to, reached: posting.from.reached }, 'short')
  const lines = some([
    { from: posting.to, to: posting.from, quantity: units, reverses },
    { from: posting.from, to, quantity: sound },
    { from: posting.from, to: gone, quantity: short },
    { from: found(to), to, quantity: second % 2 === 0 ? 3 : 0 },
  ])
  return { kind: 'receipt.count', basis: 'counted', mood: 'fact', lines }
}

/** A receipt should have said less (or other, or more), though the goods may have gone on. */
export const correct: Make = (books, _world, dice) => {
  const wrong = arrival(books, dice, () => true)
  if (!wrong) return undefined
  const { second, quantity } = dice
  const { posting, reverses } = wrong
  // One in six says that more came than did: it cannot all be taken back.
  const units = second % 6 === 0 ? wrong.left + 1 : Math.min(quantity, wrong.left)
  const other = {
    ...posting.to,
    condition: posting.to.condition === 'sound' ? 'damaged' : 'sound',
  } as const
  const lines = some([
    { from: posting.to, to: posting.from, quantity: units, reverses },
    { from: posting.from, to: other, quantity: second % 2 === 0 ? second % (units + 1) : 0 },
    { from: found(posting.to), to: posting.to, quantity: second % 5 === 0 ? 2 : 0 },
  ])
  return { kind: 'receipt.correct', basis: 'counted', mood: 'fact', lines }
}

/** Goods are there that nobody announced: beside a line, or on the shelf. */
export const find: Make = (books, world, dice) => {
  const { first, second, quantity } = dice
  const known = account(books, dice, atStage('arrived', 'in_stock', 'delivered'))
  const item = world.id('visors')
  const lot = unstated(world, `found ${second}`, item)
  const stranger = at('arrived', { ...ours(world, first), item, lot })
  const to = second % 2 === 0 ? (known ?? stranger) : stranger
  const lines = [{ from: found(to), to, quantity: 1 + (quantity >> 2) }]
  return { kind: 'receipt.count', basis: 'counted', mood: 'fact', lines }
}

/** Goods turn out to be of two lots, wherever they are by now. */
export const identify: Make = (books, world, dice) => {
  const from = account(books, dice, exists)
  if (!from) return undefined
  const parts = split(dice.quantity, dice.second)
  const lines = some(
    parts.map((quantity, index) => ({
      from,
      to: { ...from, lot: world.id(`stated ${from.item} ${index}`) },
      quantity,
    })),
  )
  return { kind: 'stock.identify', basis: 'counted', mood: 'fact', lines }
}
