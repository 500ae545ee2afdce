import { figuresByLine, type LineFigures } from '#ledger/figures-sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Key, PageAsked } from '#platform/page.ts'
import { loosest } from './pipeline.ts'
import { type Given, givenBy, onTheWay, type OnTheWay, spotsNamed } from './way-sql.ts'
import type { FlowRow, Spot, WayRow } from './way.ts'

/** What these donors give to whom, one row for each recipient, class of items and unit. */
export const flowsOf = async (
  q: Query,
  operation: number,
  donors: readonly string[],
): Promise<FlowRow[]> => {
  const given = await givenBy(q, operation, donors)
  const pledgeLines = given.map(({ line }) => line)
  const figures = Map.groupBy(
    await figuresByLine(q, operation, { pledgeLines }),
    (row) => row.pledgeLine,
  )
  const spots = await spotsNamed(q, [
    ...new Set(given.flatMap(({ origins, destinations }) => [...origins, ...destinations])),
  ])
  const wayOf = (row: Given) =>
    [row.donor, row.recipient ?? row.recipientName, row.class, row.unit].join()
  return [...Map.groupBy(given, wayOf).values()].flatMap((lines) =>
    lines.slice(0, 1).map((first) => {
      const counted = lines.flatMap(({ line }) => figures.get(line) ?? [])
      return rowOf(first, lines, counted, spots)
    }),
  )
}

const rowOf = (
  first: Given,
  lines: readonly Given[],
  counted: readonly LineFigures[],
  spots: ReadonlyMap<string, Spot>,
): FlowRow => {
  const isRecordedHere = counted.some(({ strongest }) => strongest !== 'reported')
  const tell = (column: 'promised' | 'sent' | 'arrived' | 'delivered') =>
    counted.reduce((sum, row) => sum + row[column], 0) || (isRecordedHere ? 0 : null)
  const only = (places: readonly string[]): Spot | null => {
    const [place, ...others] = new Set(places)
    return (place && others.length === 0 && spots.get(place)) || null
  }
  return {
    from: {
      party: first.donor,
      name: first.donorName,
      country: first.donorCountry,
      place: only(lines.flatMap(({ origins }) => origins)),
    },
    to: {
      party: first.recipient,
      name: first.recipientName,
      country: first.recipientCountry,
      place: only(lines.flatMap(({ destinations }) => destinations)),
    },
    class: first.class,
    unit: first.unit,
    lines: lines.length,
    unquantified: lines.filter(({ isUnquantified }) => isUnquantified).length,
    promised: tell('promised'),
    qualifier: loosest(lines.flatMap(({ qualifier }) => qualifier ?? [])),
    sent: tell('sent'),
    arrived: tell('arrived'),
    delivered: tell('delivered'),
  }
}

/** Consignments on their way, each with the places that a map needs: `limit` and one more. */
export const consignmentsOnTheWay = async (
  q: Query,
  operation: number,
  asked: PageAsked,
  after: Key | undefined,
): Promise<WayRow[]> => {
  const found = await onTheWay(q, operation, asked, after)
  const places = found.flatMap((row) => [
    row.place,
    row.origin,
    row.destination,
    row.fromPlace ?? none,
    row.toPlace ?? none,
  ])
  const spots = await spotsNamed(q, [...new Set(places)])
  const spotAt = (place: string | null) => spots.get(place ?? none) ?? null
  return found.map(({ consignment, code, kind, stage, since, ...row }) => ({
    consignment,
    code,
    kind,
    stage,
    since,
    place: spotAt(row.place),
    origin: spotAt(row.origin),
    destination: spotAt(row.destination),
    leg: legOf(row, spotAt),
  }))
}

type LegFound = Pick<
  OnTheWay,
  | 'mode'
  | 'vehicle'
  | 'fromPlace'
  | 'toPlace'
  | 'plannedDeparture'
  | 'actualDeparture'
  | 'plannedArrival'
  | 'actualArrival'
>

const legOf = (
  { mode, fromPlace, toPlace, ...row }: LegFound,
  spotAt: (place: string | null) => Spot | null,
): WayRow['leg'] =>
  mode === null
    ? null
    : {
        mode,
        vehicle: row.vehicle,
        from: spotAt(fromPlace),
        to: spotAt(toPlace),
        plannedDeparture: row.plannedDeparture,
        actualDeparture: row.actualDeparture,
        plannedArrival: row.plannedArrival,
        actualArrival: row.actualArrival,
      }
