// Acts of every kind, made of a throw of dice and of what stands in the model's books. They are the
// movements that the rooms post, in the words of the chain; some of them are refused, and some are
// facts that the books cannot cover.
import { type Account, at, type End, leaving, sourceOf } from '../../src/ledger/account.ts'
import { newId, none } from '../../src/platform/ids.ts'
import {
  account,
  type Act,
  atStage,
  choose,
  type Dice,
  exists,
  goOn,
  type Make,
  moodOf,
  ours,
  some,
  split,
  unstated,
  type World,
} from './dice.ts'
import type { Books } from './model.ts'
import { correct, find, identify, receive, replaceByCount } from './random-receipts.ts'

const consignmentLine = (world: World, throwOf: number) => world.id(`line ${throwOf % 4}`)

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
export const actOf = (
  books: Books,
  world: World,
  dice: Dice & { readonly act: keyof typeof acts },
): Act => acts[dice.act](books, world, dice) ?? acts.promise(books, world, dice) ?? never()

const never = (): never => {
  throw new Error('A promise can always be made')
}
