// What a phone needs of one place to receive there without a network.
import type { Scan } from '#consignments/scan.ts'
import type { Named } from '#parties/party.ts'
import type { AwaitedConsignment, AwaitedLine } from '#receipts/awaited.ts'
import { nearest, packagesAbove } from '#receipts/tally.ts'
import type { Act } from './act.ts'

export type OpenConsignment = AwaitedConsignment
type Package = OpenConsignment['packages'][number]

/** The open consignments of a place as they were when this was read. Kept by user. */
export interface PlaceData {
  readonly operation: string
  readonly place: string
  readonly name: string
  readonly readAt: string
  readonly consignments: readonly OpenConsignment[]
  /** Goods and receivers that can be named without a network. */
  readonly items: readonly (Named & { readonly unit: string })[]
  readonly holders: readonly Named[]
}

export interface Found {
  readonly consignment: OpenConsignment
  readonly package: Package
}

/** The packages that a scan is of: none if it was not announced here. */
export const packagesOf = (
  { consignments }: Pick<PlaceData, 'consignments'>,
  scan: Scan,
): readonly Found[] => {
  if (scan.kind !== 'package') return []
  return consignments.flatMap((consignment) =>
    consignment.packages
      .filter(({ sscc, ownCode }) => scan.code === (scan.by === 'sscc' ? sscc : ownCode))
      .map((found) => ({ consignment, package: found })),
  )
}

/** Whether a tally would still find something of this line. */
export const isAwaited = ({ toTally, seen }: AwaitedLine): boolean =>
  toTally === null ? !seen : toTally > 0

/** Whether units of this line are still to be counted. */
export const isUncounted = ({ toCount, seen }: AwaitedLine): boolean =>
  toCount === null ? !seen : toCount > 0

/** The packages with something to tally that lie in no other such package. */
export const outermostOf = ({ packages }: OpenConsignment): readonly Package[] => {
  const awaited = new Set(packages.flatMap(({ id, awaited: is }) => (is ? [id] : [])))
  return packages.filter(({ id, parent }) => awaited.has(id) && !awaited.has(parent ?? ''))
}

/**
 * What is still expected once the acts made here are done: those that wait, and those done after
 * the data were read. What was refused or dropped takes nothing away.
 */
export const afterActs = (
  consignment: OpenConsignment,
  acts: readonly Act[],
  readAt: string,
): OpenConsignment =>
  acts
    .filter(({ touches }) => touches.includes(consignment.id))
    .filter(
      ({ state, settledAt }) =>
        state === 'waiting' ||
        state === 'sending' ||
        (state === 'done' && Date.parse(settledAt ?? '') > Date.parse(readAt)),
    )
    .reduce(afterAct, consignment)

const afterAct = (consignment: OpenConsignment, { route, body }: Act): OpenConsignment => {
  if (route === 'recordTally') return afterTally(consignment, body)
  return route === 'recordCount' ? afterCount(consignment, body) : consignment
}

interface TallyBody {
  readonly all?: object | null
  readonly packages?: readonly { readonly package: string }[]
}

const afterTally = (consignment: OpenConsignment, { all, packages = [] }: TallyBody) => {
  const said = all ? outermostOf(consignment).map(({ id }) => ({ package: id })) : packages
  const here = nearest(consignment.packages, said)
  return withLines(consignment, (line) =>
    line.package !== null && here.has(line.package)
      ? { ...line, seen: true, toTally: line.toTally === null ? null : 0 }
      : line,
  )
}

interface CountBody {
  readonly lines?: readonly CountedLine[]
}
interface CountedLine {
  readonly line: string
  readonly further?: boolean
  readonly sound?: number
  readonly damaged?: { readonly quantity: number } | null
  readonly short?: { readonly quantity: number } | null
  readonly wrong?: readonly { readonly insteadOf: number }[]
}

const afterCount = (consignment: OpenConsignment, { lines = [] }: CountBody) => {
  const counted = Map.groupBy(lines, ({ line }) => line)
  return withLines(consignment, (line) => (counted.get(line.line) ?? []).reduce(afterCounted, line))
}

/** What was tallied is counted first, unless these units came besides. */
const afterCounted = (line: AwaitedLine, counted: CountedLine): AwaitedLine => {
  const { sound = 0, damaged, short, wrong = [], further = false } = counted
  const units =
    sound +
    (damaged?.quantity ?? 0) +
    (short?.quantity ?? 0) +
    wrong.reduce((sum, { insteadOf }) => sum + insteadOf, 0)
  if (line.toCount === null || line.toTally === null) return { ...line, seen: true }
  const taken = Math.min(units, further ? line.toTally : line.toCount)
  const toCount = line.toCount - taken
  const toTally = further ? line.toTally - taken : Math.min(line.toTally, toCount)
  return { ...line, seen: true, toCount, toTally }
}

const withLines = (
  consignment: OpenConsignment,
  change: (line: AwaitedLine) => AwaitedLine,
): OpenConsignment => {
  const lines = consignment.lines.map(change)
  const awaited = lines.filter(isAwaited).map((line) => ({ package: line.package ?? '' }))
  const holding = packagesAbove(consignment.packages, awaited)
  const packages = consignment.packages.map((each) => ({ ...each, awaited: holding.has(each.id) }))
  return { ...consignment, lines, packages }
}
