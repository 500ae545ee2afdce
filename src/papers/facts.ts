import type { ItemAnswer } from '#catalogue/item.ts'
import type { ConsignmentAnswer } from '#consignments/consignment-answer.ts'
import { recipientOf } from '#consignments/consignment.ts'
import type { UrgentUse } from '#conformity/release.ts'
import type { PartyAnswer } from '#parties/party.ts'
import type { PlaceAnswer } from '#parties/place.ts'
import { type Formats, formatsFor } from './locale.ts'
import { type Language, type Say, sayIn } from './words.ts'

export type Who = Pick<PartyAnswer, 'id' | 'name' | 'names' | 'country'>
export type Where = Pick<PlaceAnswer, 'id' | 'name' | 'names' | 'country' | 'timeZone'>
export type Package = ConsignmentAnswer['packages'][number]
export type GoodsLine = ConsignmentAnswer['lines'][number]

/** An item, with its tariff class, its own or that of the wider item it is a kind of. */
export type Goods = ItemAnswer & {
  readonly hs: { readonly code: string; readonly edition: number } | null
}

/** What papers tell of a consignment. */
export interface Facts {
  readonly consignment: ConsignmentAnswer
  readonly pouchCode: string
  readonly operation: string
  readonly donors: readonly Who[]
  readonly parties: ReadonlyMap<string, Who>
  readonly places: ReadonlyMap<string, Where>
  readonly items: ReadonlyMap<string, Goods>
  /** Urgent releases under which goods of a delivery go, without a verdict. */
  readonly urgent?: readonly UrgentUse[]
}

/** How a paper is written: its languages, and the public address of this server. */
export interface Setting {
  readonly languages: readonly Language[]
  readonly say: Say
  readonly formats: Formats
  readonly address: string
  readonly now: Date
}

export const settingOf = (languages: readonly Language[], address: string, now: Date): Setting => ({
  languages,
  say: sayIn(languages),
  formats: formatsFor(languages),
  address,
  now,
})

/** Whom the goods are for, and who takes them over: one party each, or undefined. */
export const recipientIn = ({ consignment, parties }: Facts): Who | undefined => {
  const roles = consignment.parties.map(({ role, party }) => ({ role, party: party.id }))
  return parties.get(recipientOf(roles) ?? '')
}

export const inRole = ({ consignment, parties }: Facts, role: string): Who[] =>
  consignment.parties
    .filter((each) => each.role === role)
    .flatMap(({ party }) => parties.get(party.id) ?? [])

/** Who takes the goods over, as the papers say. */
export const consigneeIn = (facts: Facts): Who | undefined =>
  inRole(facts, 'consignee')[0] ?? recipientIn(facts)

/** A package with those that lie in it, however deep. */
export const subtree = (packages: readonly Package[], root: string): Package[] =>
  packages.flatMap((each) =>
    each.id === root ? [each] : each.parent === root ? subtree(packages, each.id) : [],
  )

/** What lies in a package and in those within it. */
export const linesWithin = ({ consignment }: Facts, root: string): GoodsLine[] => {
  const inside = new Set(subtree(consignment.packages, root).map(({ id }) => id))
  return consignment.lines.filter((line) => line.package !== null && inside.has(line.package))
}

/** Packages that lie in no other: what a carrier counts. */
export const outermost = ({ consignment }: Facts): Package[] =>
  consignment.packages.filter(({ parent }) => parent === null)

/** The address that a QR code opens: of a package's label, or of the papers in the pouch. */
export const labelAddress = (address: string, code: string): string =>
  `${address.replace(/\/$/, '')}/l/${code}`
export const paperAddress = (address: string, code: string, pouch: string): string =>
  `${labelAddress(address, code)}?pouch=${pouch}`

/** Whether nobody saw these goods: what is known of the line was reported, and only that. */
export const isReported = ({ steps }: Pick<GoodsLine, 'steps'>): boolean =>
  steps.length > 0 && steps.every(({ basis }) => basis === 'reported')
