// What a phone needs of one place to receive there without a network.
import type { Scan } from '#consignments/scan.ts'
import type { ExpectedAnswer } from '#receipts/receipt.ts'

type Package = ExpectedAnswer['packages'][number]

/** A consignment that is on its way to a place, or there and not received in full. */
export interface OpenConsignment {
  readonly id: string
  readonly code: string
  readonly expected: ExpectedAnswer
}

/** The open consignments of a place as they were when this was read. Kept by user. */
export interface PlaceData {
  readonly operation: string
  readonly place: string
  readonly readAt: string
  readonly consignments: readonly OpenConsignment[]
}

export interface Found {
  readonly consignment: OpenConsignment
  readonly package: Package
}

/** The expected packages that a scan is of: none if it was not announced here. */
export const packagesOf = (data: PlaceData, scan: Scan): readonly Found[] => {
  if (scan.kind !== 'package') return []
  return data.consignments.flatMap((consignment) =>
    consignment.expected.packages
      .filter(({ sscc, ownCode }) => scan.code === (scan.by === 'sscc' ? sscc : ownCode))
      .map((found) => ({ consignment, package: found })),
  )
}
