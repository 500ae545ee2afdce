// The words of random acts: a throw of dice, a world of new ids, and how an act is made of both and
// of what stands in the model's books.
import type { ActKind } from '../../src/acts/permission.ts'
import type { Account } from '../../src/ledger/account.ts'
import { newId, none } from '../../src/platform/ids.ts'
import { type Books, isInside, type Movement, type Step, unitsIn } from './model.ts'

export interface Dice {
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

export type Make = (books: Books, world: World, dice: Dice) => Act | undefined

export const choose = <T>(list: readonly T[], throwOf: number): T | undefined =>
  list[throwOf % Math.max(1, list.length)]

/** An account of these stages that is known; three times of four one that holds something. */
export const account = (books: Books, { first }: Dice, fits: (a: Account) => boolean) => {
  const known = [...books.accounts.values()].filter((a) => isInside(a) && fits(a))
  const held = known.filter((a) => unitsIn(books, a) > 0)
  return choose(first % 4 > 0 && held.length > 0 ? held : known, first >> 2)
}

export const atStage =
  (...stages: Account['stage'][]) =>
  (a: Account) =>
    stages.includes(a.stage)

export const moodOf = ({ isFact }: Dice) => (isFact ? 'fact' : 'instruction')

/** Goods in parts: what is left over goes to the last. */
export const split = (quantity: number, throwOf: number): [number, number] => {
  const part = throwOf % (quantity + 1)
  return [part, quantity - part]
}

export const some = (lines: readonly Step[]): Step[] => lines.filter(({ quantity }) => quantity > 0)

/** One account's goods go on to another, as an instruction or a fact. */
export const goOn =
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

/** One of our two places. */
export const ours = (world: World, throwOf: number) => ({
  holder: world.id('authority'),
  place: world.id(throwOf % 3 === 0 ? 'annex' : 'store'),
})

/** Wherever goods are that exist, at an end too. */
export const exists = (a: Account) => a.lot !== none

/** The lot of goods that do not say theirs: each line has its own, by item. */
export const unstated = (world: World, line: string, item: string) =>
  world.id(`lot of ${line} ${item}`)
