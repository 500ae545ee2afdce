import type { RowOf } from '../api/query.ts'
import { newId } from '#platform/ids.ts'

export type Plan = RowOf<'listPlans'>

/** A line of a dispatch as the form holds it. */
export interface LoadLine {
  readonly id: string
  readonly item: string | null
  readonly quantity: number | ''
  readonly lot: string | null
  readonly stage: 'in_stock' | 'arrived'
  readonly consignmentLine: string | null
  readonly needLine: string | null
  readonly plan: string | null
}

export const emptyLoad = (): LoadLine => ({
  id: newId(),
  item: null,
  quantity: '',
  lot: null,
  stage: 'in_stock',
  consignmentLine: null,
  needLine: null,
  plan: null,
})

/** What the address names: the goods of a row, or a need. */
export const loadFrom = (asked: Readonly<Record<string, string | undefined>>): LoadLine => ({
  ...emptyLoad(),
  item: asked['item'] ?? null,
  quantity: Number(asked['quantity']) || '',
  lot: asked['lot'] ?? null,
  stage: asked['stage'] === 'arrived' ? 'arrived' : 'in_stock',
  consignmentLine: asked['line'] ?? null,
  needLine: asked['needLine'] ?? null,
  plan: asked['plan'] ?? null,
})

/** Where a plan's goods stand and can be loaded: in a store before straight from arrival. */
const partOf = (plan: Plan) =>
  plan.parts.find(({ stage }) => stage === 'in_stock') ??
  plan.parts.find(({ stage }) => stage === 'arrived')

/** What of a plan can be loaded now: what is open, where it stands and no verdict keeps it. */
const loadable = (plan: Plan): number => {
  const part = partOf(plan)
  const there = plan.parts
    .filter(({ stage, place }) => stage === part?.stage && place === part.place)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return Math.max(0, Math.min(there, plan.open - plan.held - plan.short))
}

/** A line that carries a plan out: its goods, its need, what of it is still open. */
export const loadOf = (plan: Plan): LoadLine => {
  const part = partOf(plan)
  return {
    ...emptyLoad(),
    item: part?.item ?? plan.need.item.id,
    quantity: loadable(plan) || '',
    lot: plan.supply.kind === 'lot' ? plan.supply.id : null,
    stage: part?.stage === 'arrived' ? 'arrived' : 'in_stock',
    consignmentLine: part?.stage === 'arrived' ? part.consignmentLine : null,
    needLine: plan.needLine,
    plan: plan.id,
  }
}

export const placeOf = (plan: Plan): string | null => partOf(plan)?.place ?? plan.place
