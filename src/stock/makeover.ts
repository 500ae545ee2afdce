import { z } from 'zod'
import { lotInput } from '#catalogue/lot.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { isEnd } from '#ledger/account.ts'
import type { Line } from '#ledger/posting.ts'
import { accountOf, type Held, pick, some } from './pick.ts'
import { refuse } from './refusals.ts'

const lotSaid = lotInput.omit({ item: true })
const somewhere = id.nullable().default(null).describe('Where they lie; null: the oldest first.')

export const identifyInput = z.object({
  lot: id.describe('The unstated lot.'),
  parts: z
    .array(z.object({ lot: lotSaid, quantity: some, place: somewhere }))
    .min(1)
    .max(500)
    .describe('What was read off the goods, part by part; the rest stays unstated.'),
})
export type IdentifyInput = z.output<typeof identifyInput>

export const specifyInput = z.object({
  lot: id,
  item: id.describe('The narrower item that they are, in the same base unit.'),
  quantity: some,
  place: somewhere,
})
export type SpecifyInput = z.output<typeof specifyInput>

const parts = z
  .array(z.object({ item: id, quantity: some }))
  .min(1)
  .max(200)

export const recipeInput = z.object({
  name: z.string().trim().min(1).max(200),
  parts: parts.describe('What goes in, in base units of each item.'),
  kits: parts.describe('What comes out of it: one kit, as a rule.'),
})
export type RecipeInput = z.output<typeof recipeInput>

export const recipeRow = z.object({
  id,
  name: z.string(),
  parts: z.array(z.object({ item: id, itemName: z.string(), quantity: z.int() })),
  kits: z.array(z.object({ item: id, itemName: z.string(), quantity: z.int() })),
})
export type RecipeRow = z.output<typeof recipeRow>
export const recipePage = pageOf(recipeRow)
export const recipeQuery = listQuery('name', 'newest')
export type RecipeAsked = z.output<typeof recipeQuery>

export const assembleInput = z.object({
  recipe: id,
  split: z.boolean().default(false).describe('Kits are taken apart: the recipe backwards.'),
  times: some.describe('How often the recipe is carried out.'),
  stage: z.enum(['arrived', 'in_stock']).default('in_stock').describe('As what they lie there.'),
  place: id,
  holder: id,
  takes: z
    .array(pick.omit({ place: true, holder: true }))
    .min(1)
    .max(500),
  makes: z
    .array(
      z
        .object({
          item: id,
          quantity: some,
          lot: id.nullable().default(null).describe('A lot that is known, as of parts again.'),
          newLot: lotSaid.nullable().default(null).describe('The lot number of the kits.'),
        })
        .refine(({ lot, newLot }) => (lot === null) !== (newLot === null), {
          path: ['lot'],
          message: 'Give either a known lot or the lot that the kits say.',
          params: { says: 'oneLot' },
        }),
    )
    .min(1)
    .max(500),
})
export type AssembleInput = z.output<typeof assembleInput>

interface Part {
  readonly item: string
  readonly quantity: number
}

/** Refuses a recipe that takes what it makes: nobody could tell the two apart. */
export const checkRecipe = (input: RecipeInput): void => {
  for (const [mine, others] of [
    [input.parts, input.kits],
    [input.kits, []],
  ] as const)
    for (const [index, { item }] of mine.entries())
      if ([...others, ...mine.slice(index + 1)].some((other) => other.item === item))
        throw refuse('recipe_turns_on_itself', { item })
}

/** Refuses what is not exactly so many times the recipe, item by item. */
export const checkAmounts = (
  given: readonly Part[],
  recipe: readonly Part[],
  times: number,
): void => {
  const sum = (parts: readonly Part[], item: string) =>
    parts.reduce((all, part) => all + (part.item === item ? part.quantity : 0), 0)
  for (const { item } of [...recipe, ...given]) {
    const needed = sum(recipe, item) * times
    if (sum(given, item) !== needed)
      throw refuse('recipe_not_met', { item, needed, given: sum(given, item) })
  }
}

/** So much of a lot turned out to be of this item and lot. */
export interface Become {
  readonly quantity: number
  readonly place: string | null
  readonly to: { readonly item: string; readonly lot: string }
}

/**
 * Turns parts of a lot into others where they stand. What is in somebody's hands comes before what
 * has ended, and of that the first comes first. Where there is less than was seen, the last
 * account is asked for the rest, and the ledger shows it as unexplained.
 */
export const turnInto = (
  lot: string,
  accounts: readonly Held[],
  parts: readonly Become[],
): Line[] => {
  const inOrder = accounts.toSorted((a, b) => Number(isEnd(a.stage)) - Number(isEnd(b.stage)))
  const left = new Map(inOrder.map((account) => [account, account.balance]))
  return parts.flatMap(({ quantity: wanted, place, to }) => {
    const here = inOrder.filter((account) => place === null || account.place === place)
    const last = here.at(-1)
    if (!last) throw refuse('goods_not_here', { lot, place, stage: 'anything' })
    let rest = wanted
    return here.flatMap((account): Line[] => {
      const there = left.get(account) ?? 0
      const quantity = account === last ? rest : Math.min(rest, there)
      left.set(account, there - quantity)
      rest -= quantity
      const from = accountOf(account)
      return quantity > 0 ? [{ from, to: { ...from, ...to }, quantity }] : []
    })
  })
}
