import type { Answered } from '#http/calling.ts'
import type { Solidity } from '../ui/solidity.ts'
import type { WayRow } from './late.ts'

export type FlowRow = Answered<'reportFlows'>['items'][number]
type Side = FlowRow['from']
type Spot = NonNullable<Side['place']>

/** Longitude and latitude, in degrees, as d3-geo has them. */
export type Point = readonly [number, number]
export type Centre = (country: string) => Point | undefined

/** All that goes between two points of one class in one unit, as far as it has come. */
export interface Arc {
  readonly key: string
  readonly from: Point
  readonly to: Point
  readonly class: string
  readonly unit: string
  readonly quantity: number
  readonly solidity: Solidity
}

const steps = ['delivered', 'arrived', 'sent', 'promised'] as const

/** How far the goods of a flow have come, and how many; null: nobody named a number. */
export const furthest = (
  row: Pick<FlowRow, (typeof steps)[number]>,
): { step: (typeof steps)[number]; quantity: number } | null => {
  const step = steps.find((each) => (row[each] ?? 0) > 0)
  return step ? { step, quantity: row[step] ?? 0 } : null
}

export const pointOfSpot = (spot: Spot | null, centre: Centre): Point | undefined => {
  if (!spot) return undefined
  if (spot.latitude !== null && spot.longitude !== null) return [spot.longitude, spot.latitude]
  return spot.country ? centre(spot.country) : undefined
}

export const pointOf = ({ place, country }: Side, centre: Centre): Point | undefined =>
  pointOfSpot(place, centre) ?? (country ? centre(country) : undefined)

/** How many arcs an eye can still tell apart. */
const most = 40

/**
 * The flows that a map can draw, the widest first so that none is hidden under a wider one. Of
 * more than `most` those are drawn that are the most within their unit; `left` says how many not.
 */
export const arcsOf = (
  rows: readonly FlowRow[],
  centre: Centre,
): { drawn: Arc[]; left: number } => {
  const arcs = new Map<string, Arc>()
  for (const row of rows) {
    const [from, to] = [pointOf(row.from, centre), pointOf(row.to, centre)]
    const came = furthest(row)
    if (!from || !to || !came) continue
    const key = keyOf(row, centre)
    const before = arcs.get(key)?.quantity ?? 0
    const { class: of, unit } = row
    const quantity = before + came.quantity
    arcs.set(key, { key, from, to, class: of, unit, quantity, solidity: came.step })
  }
  const all = [...arcs.values()]
  const largest = new Map<string, number>()
  for (const { unit, quantity } of all)
    largest.set(unit, Math.max(largest.get(unit) ?? 0, quantity))
  const share = ({ unit, quantity }: Arc) => quantity / (largest.get(unit) ?? 1)
  const drawn = all.toSorted((a, b) => share(b) - share(a)).slice(0, most)
  return { drawn, left: all.length - drawn.length }
}

/** Which arc a flow is part of; '' where it is not drawn. */
export const keyOf = (row: FlowRow, centre: Centre): string => {
  const [from, to, came] = [pointOf(row.from, centre), pointOf(row.to, centre), furthest(row)]
  return from && to && came ? [from, to, row.class, row.unit, came.step].join(' ') : ''
}

/** Where a consignment is: where its goods stand, or half way on its leg. */
export const whereIs = (row: WayRow, centre: Centre): Point | undefined => {
  const here = pointOfSpot(row.place, centre)
  if (here) return here
  const from = pointOfSpot(row.leg?.from ?? row.origin, centre)
  const to = pointOfSpot(row.leg?.to ?? row.destination, centre)
  if (!from || !to || row.stage !== 'in_transit') return undefined
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
}
