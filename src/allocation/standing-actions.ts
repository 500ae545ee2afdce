import { lotsById } from '#catalogue/sql.ts'
import { outcomesOf } from '#conformity/standing-actions.ts'
import type { Stage } from '#ledger/account.ts'
import { linesAsked, type LineAsked } from '#needs/sql.ts'
import { namesOf } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { PlanAnswer, Supply } from './allocation.ts'
import { cover, type Covered, type Reach } from './cover.ts'
import type { PlanRow } from './plan-sql.ts'
import { goodsOf, type GoodsRow, limitsOf, openPlans } from './sql.ts'

/** What a plan asks of its supply; a plan that is only being thought about has no id yet. */
export type Wanted = Supply & {
  readonly plan: string
  readonly needLine: string
  readonly item: string
  readonly open: number
}

/** What is covered of each plan, and what the goods are that cover it. */
export interface Standing {
  readonly covered: readonly Covered[]
  readonly goods: ReadonlyMap<number, GoodsRow>
}

/**
 * How these plans stand on what is there, first come first served. A plan names its supply once
 * and is never rewritten: pledged goods keep their pledge line, and a consignment line's goods
 * their lot, so what came of a supply is found by reading, and no other room has to tell us.
 */
export const standingOf = async (
  q: Query,
  operation: number,
  plans: readonly Wanted[],
  now: string,
): Promise<Standing> => {
  if (plans.length === 0) return { covered: [], goods: new Map() }
  const lines = await usesOf(q, operation, plans)
  const keyed = plans.map((plan) => ({ ...plan, reach: reachOf(plan, lines.get(plan.needLine)) }))
  const reaches = [...new Map(keyed.map((plan) => [plan.reach, plan])).values()]
  const rows = await goodsOf(q, operation, reaches)
  const held = await heldIn(
    q,
    operation,
    rows,
    reaches.map((r) => lines.get(r.needLine)),
    now,
  )
  const byReach = Map.groupBy(rows, (row) => row.ord)
  const goods = new Map(rows.map((row) => [row.account, row]))
  const covered = cover(
    keyed.map(({ plan, reach, open }) => ({ plan, reach, quantity: open })),
    reaches.map(({ reach }, index): Reach => {
      const found = (byReach.get(index + 1) ?? []).toSorted(nearestFirst)
      const ids = (is: boolean) => found.filter((r) => held(r) === is).map((r) => r.account)
      return { reach, free: ids(false), held: ids(true) }
    }),
    [...goods.values()].map(({ account, quantity }) => ({ id: account, quantity })),
  )
  return { covered, goods }
}

/** Goods nearer to the ward are counted on first. */
const nearness: readonly Stage[] = [
  'in_stock',
  'moving',
  'arrived',
  'landed',
  'in_transit',
  'packed',
  'committed',
  'promised',
]

const nearestFirst = (a: GoodsRow, b: GoodsRow): number =>
  nearness.indexOf(a.stage) - nearness.indexOf(b.stage) || a.account - b.account

const usesOf = async (q: Query, operation: number, plans: readonly Wanted[]) => {
  const lines = [...new Set(plans.map((plan) => plan.needLine))]
  return new Map((await linesAsked(q, operation, { lines })).map((line) => [line.id, line]))
}

const useOf = (line: LineAsked | undefined) => line && `${line.usedBy} ${line.purpose}`

/** Plans of one supply for one use at one facility count on the same goods. */
const reachOf = (plan: Wanted, line: LineAsked | undefined): string =>
  [plan.kind, plan.id, plan.place, plan.item, line?.facility, line?.place, useOf(line)].join()

/** Which of these goods a verdict keeps from the use they would be for. */
const heldIn = async (
  q: Query,
  operation: number,
  rows: readonly GoodsRow[],
  lines: readonly (LineAsked | undefined)[],
  now: string,
): Promise<(row: GoodsRow) => boolean> => {
  const keyOf = (row: GoodsRow) => `${row.ord} ${row.lot} ${row.package}`
  const asked = new Map(
    rows.filter((row) => row.lot !== none).map((row) => [keyOf(row), row] as const),
  )
  const outcomes = await outcomesOf(
    q,
    operation,
    [...asked.values()].map((row) => {
      const line = lines[row.ord - 1]
      return {
        lot: row.lot,
        package: row.package === none ? undefined : row.package,
        facility: line?.facility,
        place: line?.place,
        use: useOf(line),
      }
    }),
    now,
  )
  const held = new Set([...asked.keys()].filter((_, index) => outcomes[index]?.kept))
  return (row) => held.has(keyOf(row))
}

/**
 * How much of each of these could be had, beside all plans that are open already; in their order,
 * later ones of what earlier ones leave. Held goods count for nothing.
 */
export const havable = async (
  q: Query,
  operation: number,
  fresh: readonly Wanted[],
  now: string,
): Promise<number[]> => {
  const replaced = new Set(fresh.map((plan) => plan.plan))
  const open = await openPlans(q, operation, [...new Set(fresh.map((plan) => plan.item))])
  const others = open.filter(({ plan }) => !replaced.has(plan))
  const lines = fresh.filter(({ kind }) => kind === 'consignment_line').map(({ id }) => id)
  const limits = await limitsOf(q, operation, [...new Set(lines)])
  // A consignment line gives no more than it had, though others brought goods of the same lot.
  for (const { id, open: taken } of others) limits.set(id, (limits.get(id) ?? Infinity) - taken)
  const { covered } = await standingOf(q, operation, [...others, ...fresh], now)
  return fresh.map(({ id, open: wanted }, index) => {
    const { held = 0, short = wanted } = covered[others.length + index] ?? {}
    const left = limits.get(id) ?? Infinity
    const quantity = Math.max(0, Math.min(wanted - held - short, left))
    limits.set(id, left - quantity)
    return quantity
  })
}

/** These plans as they are shown, each with where its goods stand. */
export const shown = async (
  q: Query,
  operation: number,
  rows: readonly PlanRow[],
  now: string,
): Promise<PlanAnswer[]> => {
  const items = [...new Set(rows.filter((row) => row.open > 0).map((row) => row.item))]
  const open = items.length > 0 ? await openPlans(q, operation, items) : []
  const { covered, goods } = await standingOf(q, operation, open, now)
  const byPlan = new Map(covered.map((each) => [each.plan, each]))
  const named = await namesOfGoods(q, [...goods.values()])
  return rows.map(({ item: _item, ...row }) => {
    const { parts = [], held = 0, short = 0 } = byPlan.get(row.id) ?? {}
    const stand = parts.flatMap(({ goods: account, quantity }) => {
      const found = goods.get(account)
      return found ? [{ ...partOf(found, quantity), ...named(found) }] : []
    })
    return { ...row, held, short, parts: stand }
  })
}

const partOf = (row: GoodsRow, quantity: number) => ({
  stage: row.stage,
  place: orNull(row.place),
  item: row.item,
  lot: orNull(row.lot),
  pledgeLine: orNull(row.pledgeLine),
  consignmentLine: orNull(row.consignmentLine),
  quantity,
})

const namesOfGoods = async (q: Query, goods: readonly GoodsRow[]) => {
  const places = await namesOf(q, new Set(goods.map(({ place }) => place)), 'place')
  const items = await namesOf(q, new Set(goods.map(({ item }) => item)), 'item')
  const lots = await lotsById(q, new Set(goods.map(({ lot }) => lot)))
  return ({ place, item, lot }: GoodsRow) => ({
    placeName: place === none ? null : (places.get(place)?.name ?? null),
    itemName: items.get(item)?.name ?? '',
    lotNumber: lots.get(lot)?.lotNumber ?? null,
  })
}

const orNull = (id: string): string | null => (id === none ? null : id)

/** The ids of open plans whose supply no longer has, or may no longer give, what they count on. */
export const fallenThrough = async (
  q: Query,
  operation: number,
  now: string,
): Promise<string[]> => {
  const { covered } = await standingOf(q, operation, await openPlans(q, operation), now)
  return covered.filter(({ held, short }) => held + short > 0).map(({ plan }) => plan)
}
