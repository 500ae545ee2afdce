// The shape of the operation that is measured; docs/guide/performance.md tells it in words.
import type { Account } from '../src/ledger/account.ts'

export const articles = 40
export const linesPerGift = 5
export const packagesPerLine = 5
export const hospitalsServed = 8
/** Units of each line of a gift, of each package, of what was read off, of each delivery. */
export const units = { promised: 10_000, committed: 8_000, packed: 1_500, read: 500, given: 150 }

export interface Hospital {
  readonly party: string
  readonly ward: string
}

export interface Gift {
  readonly pledge: string
  readonly donor: string
  readonly day: string
  /** One for each line of the pledge; of the first some was read off, and is another lot. */
  readonly lots: readonly string[]
  readonly packages: readonly string[]
  readonly consignmentLines: readonly string[]
  readonly stock: readonly Account[]
}

export interface Operation {
  readonly gifts: Gift[]
  readonly donors: string[]
  readonly hospitals: Hospital[]
  readonly items: readonly string[]
  readonly agency: string
  readonly carrier: string
  readonly airport: string
  readonly store: string
}

/** A gift about to be recorded. */
export interface Coming {
  readonly gift: Gift
  readonly pledgeLines: readonly string[]
  readonly items: readonly string[]
  readonly number: number
}

/** What was recorded of it besides. */
export interface Said {
  readonly source: string
  readonly consignment: string
  /** Of the first line's lot, which is unstated: what was read off some of it. */
  readonly readLot: string
  readonly deliveryLines: readonly string[]
}

export const pick = <T>(values: readonly T[], number: number): T => {
  const value = values[number % values.length]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}
