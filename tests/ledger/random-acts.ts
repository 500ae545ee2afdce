// Acts of every kind, made of a throw of dice and of what stands in the model's books. They are the
// movements that the rooms post, in the words of the chain; some of them are refused, and some are
// facts that the books cannot cover.
import type { ActKind } from '../../src/acts/permission.ts'
import { type Account, at, type End, found, leaving, sourceOf } from '../../src/ledger/account.ts'
import { newId, none } from '../../src/platform/ids.ts'
import { type Books, isInside, leftOf, type Movement, type Step, unitsIn } from './model.ts'

export interface Dice {
  readonly act: keyof typeof acts
  readonly first: number
  readonly second: number
  readonly quantity: number
  readonly isFact: boolean
}

export interface Act extends Movement {
  readonly kind: ActKind
  readonly basis: 'counted' | 'tallied' | 'documented'
  /** What it is refused for whatever the balances are. */
  readonly impossible?: 'item_mismatch'
}

/** Who, where and what; all of it new for each run. */
export interface World {
  readonly items: readonly string[]
  readonly id: (name: string) => string
}

const items = ['masks', 'ffp2', 'visors', 'kits']

export const newWorld = (): World => {
  const ids = new Map<string, string>()
  const id = (name: string) => {
    const known = ids.get(name) ?? newId()
    ids.set(name, known)
    return known
  }
  return { id, items: items.map(id) }
}

type Make = (books: Books, world: World, dice: Dice) => Act | undefined

const choose = <T>(list: readonly T[], throwOf: number): T | undefined =>
  list[throwOf % Math.max(1, list.length)]

/** An account of these stages that is known; three times of four one that holds something. */
const account = (books: Books, { first }: Dice, fits: (a: Account) => boolean) => {
  const known = [...books.accounts.values()].filter((a) => isInside(a) && fits(a))
  const held = known.filter((a) => unitsIn(books, a) > 0)
  return choose(first % 4 > 0 && held.length > 0 ? held : known, first >> 2)
}

const atStage =
  (...stages: Account['stage'][]) =>
  (a: Account) =>
    stages.includes(a.stage)

const moodOf = ({ isFact }: Dice) => (isFact ? 'fact' : 'instruction')

/** Goods in parts: what is left over goes to the last. */
const split = (quantity: number, throwOf: number): [number, number] => {
  const part = throwOf % (quantity + 1)
  return [part, quantity - part]
}

const some = (lines: readonly Step[]): Step[] => lines.filter(({ quantity }) => quantity > 0)

/** One account's goods go on to another, as an instruction or a fact. */
const goOn =
  (
    kind: ActKind,
    fits: (a: Account) => boolean,
    to: (from: Account, world: World, dice: Dice) => Account | undefined,
    mood?: Movement['mood'],
  ): Make =>
  (books, world, dice) => {
    const from = account(books, dice, fits)
    const there = from && to(from, world, dice)
    if (!there) return undefined
    const lines = [{ from, to: there, quantity: dice.quantity }]
    return { kind, basis: 'documented', mood: mood ?? moodOf(dice), lines }
  }

const consignmentLine = (world: World, throwOf: number) => world.id(`line ${throwOf % 4}`)

/** The lot of goods that do not say theirs: each line has its own, by item. */
const unstated = (world: World, line: string, item: string) => world.id(`lot of ${line} ${item}`)

const promise: Make = (_books, world, { first, second, quantity }) => {
  const to = at('promised', {
    holder: world.id(`donor ${first % 2}`),
    item: world.id('masks'),
    pledgeLine: world.id(`pledge ${first % 2}`),
  })
  const kind = second % 2 === 0 ? 'pledge.record' : 'pledge.amend'
  const lines = [{ from: sourceOf(to), to, quantity: quantity * 2 }]
  return { kind, basis: 'documented', mood: 'instruction', lines }
}

/** A promise becomes lots, in two packages; sometimes more than was promised, or by nobody. */
const pack: Make = (books, world, dice) => {
  const { first, second, quantity } = dice
  const open = account(books, dice, atStage('promised', 'committed'))
  const item = world.id(second % 3 === 0 ? 'ffp2' : second % 3 === 1 ? 'visors' : 'masks')
  const packed = (line: string) =>
    at('packed', {
      holder: world.id('consignor'),
      place: world.id('origin'),
      item,
      lot: unstated(world, line, item),
      pledgeLine:
        second % 5 === 0 ? world.id(`part of ${open?.pledgeLine}`) : (open?.pledgeLine ?? none),
      consignmentLine: line,
    })
  const [here, there] = [0, 1].map((box) => packed(consignmentLine(world, first + box)))
  if (!here || !there) return undefined
  const nobodys = { ...here, pledgeLine: none }
  const [part, rest] = split(quantity, second)
  const lines =
    !open || second % 7 === 0
      ? [{ from: sourceOf(nobodys), to: nobodys, quantity }]
      : some([
          { from: open, to: here, quantity: part },
          { from: open, to: there, quantity: rest },
          { from: sourceOf(here), to: here, quantity: second % 2 === 0 ? 5 : 0 },
        ])
  return { kind: 'consignment.pack', basis: 'documented', mood: moodOf(dice), lines }
}

const ours = (world: World, throwOf: number) => ({
  holder: world.id('authority'),
  place: world.id(throwOf % 3 === 0 ? 'annex' : 'store'),
})

/** What came, part by part: sound, damaged, over, short; tallied, counted or on a paper. */
const receive: Make = (books, world, dice) => {
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
const replaceByCount: Make = (books, world, dice) => {
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
const correct: Make = (books, _world, dice) => {
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

/** Wherever goods are that exist, at an end too. */
const exists = (a: Account) => a.lot !== none

const identify: Make = (books, world, dice) => {
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

/** Two things become a kit, or a kit one of them, where they lie. */
const assemble: Make = (books, world, dice) => {
  const { first, second, quantity } = dice
  const takes = account(books, dice, atStage('in_stock', 'arrived'))
  const also = account(books, { ...dice, first: second }, atStage('in_stock', 'arrived'))
  if (!takes || !also) return undefined
  const item = world.id(takes.item === world.id('kits') ? 'visors' : 'kits')
  const stage = takes.stage === 'arrived' ? 'arrived' : 'in_stock'
  const makes = at(stage, { ...ours(world, first), item, lot: world.id(`made ${item}`) })
  const lines = [
    { from: takes, to: leaving(takes, 'transformed'), quantity },
    { from: also, to: leaving(also, 'transformed'), quantity: 1 + (second % 3) },
    { from: leaving(makes, 'transformed'), to: makes, quantity: 1 + (quantity >> 1) },
  ]
  return { kind: 'stock.assemble', basis: 'documented', mood: moodOf(dice), lines }
}

/** From a place on the road between two of ours, and from there to the other. */
const move = (from: Account, world: World, { second }: Dice): Account =>
  from.stage === 'moving'
    ? at(from.reached, { ...from, ...ours(world, second) })
    : leaving(from, 'moving')

/** The facility signs for sound, damaged and refused units; over or under what was dispatched. */
const sign: Make = (books, world, dice) => {
  const from = account(books, dice, atStage('dispatched'))
  if (!from) return undefined
  const { first, second, quantity } = dice
  const to = at('delivered', { ...from, holder: world.id('hospital'), place: world.id('pharmacy') })
  const [refused, kept] = split(quantity, second % 6)
  const lines = some([
    { from, to: at('arrived', { ...from, ...ours(world, first) }), quantity: refused },
    { from, to: { ...to, condition: 'damaged' }, quantity: second % 4 === 0 ? 1 : 0 },
    { from, to, quantity: kept },
  ])
  return { kind: 'delivery.sign', basis: 'counted', mood: 'fact', lines }
}

/** A ward uses what it was given; or what nobody has signed for yet. */
const use: Make = (books, world, dice) => {
  const from = account(books, dice, atStage('delivered', 'issued', 'dispatched'))
  if (!from) return undefined
  const early = at('delivered', {
    ...from,
    holder: world.id('hospital'),
    place: world.id('pharmacy'),
  })
  const taken = from.stage === 'dispatched' ? early : from
  const lines = [{ from: taken, to: leaving(taken, 'used'), quantity: dice.quantity }]
  return { kind: 'facility.use', basis: 'counted', mood: 'fact', lines }
}

/** Goods are there that nobody announced: beside a line, or on the shelf. */
const find: Make = (books, world, dice) => {
  const { first, second, quantity } = dice
  const known = account(books, dice, atStage('arrived', 'in_stock', 'delivered'))
  const item = world.id('visors')
  const lot = unstated(world, `found ${second}`, item)
  const stranger = at('arrived', { ...ours(world, first), item, lot })
  const to = second % 2 === 0 ? (known ?? stranger) : stranger
  const lines = [{ from: found(to), to, quantity: 1 + (quantity >> 2) }]
  return { kind: 'receipt.count', basis: 'counted', mood: 'fact', lines }
}

/** Another lot comes out than went in: no kind but those named may do that. */
const turnWrongly: Make = (books, _world, dice) => {
  const from = account(books, dice, exists)
  if (!from) return undefined
  const lines = [{ from, to: { ...from, lot: newId() }, quantity: dice.quantity }]
  const impossible = 'item_mismatch'
  return { kind: 'stock.move', basis: 'documented', mood: moodOf(dice), lines, impossible }
}

const lost: readonly End[] = ['lost', 'destroyed', 'returned_to_donor', 'seized']
const anywhere = (a: Account) => exists(a) && (a.stage === 'moving' || a.stage === a.reached)
const shelved = atStage('in_stock', 'arrived')

export const acts = {
  promise,
  pack,
  receive,
  replaceByCount,
  correct,
  identify,
  assemble,
  sign,
  use,
  find,
  turnWrongly,
  commit: goOn(
    'pledge.commit',
    atStage('promised'),
    (from) => at('committed', from),
    'instruction',
  ),
  cancel: goOn(
    'pledge.withdraw',
    atStage('promised', 'committed'),
    (from) => leaving(from, 'cancelled'),
    'instruction',
  ),
  specify: goOn(
    'stock.specify',
    (a) => exists(a) || a.stage === 'promised' || a.stage === 'committed',
    (from, world) => ({
      ...from,
      item: world.id('ffp2'),
      lot: from.lot === none ? none : world.id(`specified ${from.lot}`),
    }),
  ),
  send: goOn('consignment.send', atStage('packed', 'in_transit'), (from, world, { second }) =>
    at('in_transit', { ...from, holder: world.id(`carrier ${second % 2}`), place: none }),
  ),
  land: goOn(
    'consignment.land',
    atStage('in_transit', 'packed'),
    (from, world) =>
      at('landed', { ...from, holder: world.id('agent'), place: world.id('airport') }),
    'fact',
  ),
  release: goOn('stock.release', atStage('arrived'), (from) =>
    at('in_stock', { ...from, consignmentLine: none }),
  ),
  move: goOn('stock.move', atStage('in_stock', 'arrived', 'moving'), move),
  dispatch: goOn('delivery.dispatch', shelved, (from, world, { second }) =>
    at('dispatched', {
      ...from,
      holder: world.id('carrier 0'),
      place: none,
      consignmentLine: world.id(`delivery ${second % 3}`),
    }),
  ),
  issue: goOn('facility.issue', atStage('delivered'), (from, world) =>
    at('issued', { ...from, place: world.id('ward'), consignmentLine: none }),
  ),
  giveBack: goOn(
    'delivery.return',
    atStage('delivered', 'issued'),
    (from, world, { second }) => at('arrived', { ...from, ...ours(world, second) }),
    'fact',
  ),
  lose: goOn('stock.end', anywhere, (from, _world, { second }) =>
    leaving(from, choose(lost, second) ?? 'lost'),
  ),
  handOver: goOn('stock.hand_over', shelved, (from) => leaving(from, 'handed_over'), 'instruction'),
} as const satisfies Readonly<Record<string, Make>>

/** The act of this throw; a promise where nothing is there yet that it could concern. */
export const actOf = (books: Books, world: World, dice: Dice): Act =>
  acts[dice.act](books, world, dice) ?? acts.promise(books, world, dice) ?? never()

const never = (): never => {
  throw new Error('A promise can always be made')
}
