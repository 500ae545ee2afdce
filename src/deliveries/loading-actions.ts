import type { By } from '#acts/act.ts'
import { outcomesOf } from '#conformity/standing-actions.ts'
import { at } from '#ledger/account.ts'
import { standings } from '#ledger/sql.ts'
import type { LineAsked } from '#needs/sql.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import type { DispatchInput, DispatchLine, Suggestion } from './delivery.ts'
import { firstToExpire, type Goods, isAttributed, type Part, take } from './pick.ts'
import { refuse } from './refusals.ts'
import { expiryOf } from './sql.ts'

/** Goods of one lot under one line of the delivery. */
export interface Loaded {
  readonly line: string
  readonly item: string
  readonly lot: string
  readonly needLine: string
  readonly plan: string
  readonly use: string | undefined
  readonly quantity: number
  readonly parts: readonly Part[]
  readonly attributed: boolean
}

/** Which of these goods each line takes; a line that takes several lots becomes a line of each. */
export const load = async (
  tx: Query,
  by: By,
  { facility, place, from, happened, lines }: DispatchInput,
  stock: readonly Goods[],
  needs: ReadonlyMap<string, LineAsked>,
): Promise<Loaded[]> => {
  // Only for lines that leave open which lot they take.
  const open = lines.filter((line) => !line.lot)
  const choice = open.length > 0 ? stock : []
  const expiry = await datesOf(tx, choice)
  const today = by.happenedAt.slice(0, 10)
  const free = await letGo(
    tx,
    by.operation,
    choice,
    { facility, place },
    usesOf(open, needs),
    by.now,
  )
  const taken = new Map<number, number>()
  return lines.flatMap((line) => {
    const use = useOf(needs.get(line.needLine ?? none))
    const fit = stock.filter((goods) => isMeant(goods, line))
    const usable = line.lot
      ? fit
      : firstToExpire(fit.filter(isFresh(expiry, today)).filter(free(use)), expiry)
    const { quantity } = line
    const { parts, rest } = take(usable, quantity, taken)
    if (rest > 0 && !happened)
      throw refuse('not_in_store', { line: line.id, there: quantity - rest, quantity })
    const last = parts.at(-1) ?? { goods: usable.at(-1) ?? saidOf(line, from), quantity: 0 }
    const whole = [...parts.slice(0, -1), { ...last, quantity: last.quantity + rest }]
    const byLot = [...Map.groupBy(whole, (part) => part.goods.lot)]
    return byLot.map(([lot, some], index): Loaded => ({
      line: index === 0 ? line.id : newId(),
      item: line.item,
      lot,
      needLine: line.needLine ?? none,
      plan: line.plan ?? none,
      use,
      quantity: unitsOf(some),
      parts: some,
      attributed: isAttributed(usable.filter((goods) => goods.lot === lot)),
    }))
  })
}

/** Goods that left and that the books do not have there, as far as they were named. */
const saidOf = ({ stage, item, lot, pledgeLine, consignmentLine }: DispatchLine, place: string) => {
  const [line, pledged] = [consignmentLine ?? none, pledgeLine ?? none]
  const said = { item, place, lot: lot ?? none, pledgeLine: pledged, consignmentLine: line }
  return { ...at(stage, said), id: 0, balance: 0 }
}

const unitsOf = (parts: readonly Part[]) => parts.reduce((sum, { quantity }) => sum + quantity, 0)

const useOf = (need: LineAsked | undefined) => need && `${need.usedBy} ${need.purpose}`

const usesOf = (lines: readonly DispatchLine[], needs: ReadonlyMap<string, LineAsked>) => [
  ...new Set(lines.map((line) => useOf(needs.get(line.needLine ?? none)))),
]

/** Sound goods of these items at a place, the oldest first. */
export const inPlace = async (
  q: Query,
  operation: number,
  place: string,
  items: readonly string[],
) => {
  const found = await standings(q, operation, {
    places: [place],
    items: [...new Set(items)],
    stages: ['in_stock', 'arrived'],
  })
  return found.filter(({ condition }) => condition === 'sound')
}

const isMeant = (goods: Goods, line: DispatchLine): boolean =>
  goods.item === line.item &&
  goods.stage === line.stage &&
  (line.lot ?? goods.lot) === goods.lot &&
  (line.pledgeLine ?? goods.pledgeLine) === goods.pledgeLine &&
  (line.consignmentLine ?? goods.consignmentLine) === goods.consignmentLine

const datesOf = async (q: Query, goods: readonly Goods[]) => {
  if (goods.length === 0) return new Map<string, string | null>()
  const lots = await expiryOf(q, [...new Set(goods.map(({ lot }) => lot))])
  return new Map([...lots].map(([lot, { expiresOn }]) => [lot, expiresOn]))
}

const isFresh =
  (expiry: ReadonlyMap<string, string | null>, today: string) =>
  ({ lot }: Goods): boolean =>
    (expiry.get(lot) ?? today) >= today

/** Goods that no verdict keeps from a use: where nobody named a lot, these will do. */
const letGo = async (
  q: Query,
  operation: number,
  goods: readonly Goods[],
  where: { facility?: string; place: string },
  uses: readonly (string | undefined)[],
  now: string,
) => {
  const lots = [...new Set(goods.map(({ lot }) => lot))]
  const asked = uses.flatMap((use) => lots.map((lot) => ({ lot, use, ...where })))
  const outcomes = await outcomesOf(q, operation, asked, now)
  const held = new Set(
    asked.filter((_, index) => outcomes[index]?.kept).map(({ lot, use }) => `${lot} ${use}`),
  )
  return (use: string | undefined) =>
    ({ lot }: Goods): boolean =>
      !held.has(`${lot} ${use}`)
}

/** What a dispatch that names no lot would take of an item now. Nothing is kept back for it. */
export const suggest = async (
  q: Query,
  operation: number,
  asked: { place: string; item: string; quantity: number; stage: 'in_stock' | 'arrived' },
  now: string,
): Promise<Suggestion> => {
  const stock = await inPlace(q, operation, asked.place, [asked.item])
  const expiry = await datesOf(q, stock)
  const fresh = stock
    .filter((g) => g.stage === asked.stage)
    .filter(isFresh(expiry, now.slice(0, 10)))
  const free = await letGo(q, operation, fresh, { place: asked.place }, [undefined], now)
  const usable = firstToExpire(fresh.filter(free(undefined)), expiry)
  const { parts, rest } = take(usable, asked.quantity, new Map())
  const known = await expiryOf(
    q,
    parts.map(({ goods }) => goods.lot),
  )
  const lots = [...Map.groupBy(parts, ({ goods }) => goods.lot)].map(([lot, some]) => ({
    lot,
    lotNumber: known.get(lot)?.lotNumber ?? '',
    expiresOn: known.get(lot)?.expiresOn ?? null,
    quantity: unitsOf(some),
  }))
  return { lots, missing: rest }
}
