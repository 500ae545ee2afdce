import type { PackageKind } from '#consignments/package.ts'
import { newId } from '#platform/ids.ts'
import type { Provenance, Qualifier } from '#pledges/pledge.ts'

/** Goods of one item and lot, as a form holds them. */
export interface GoodsValues {
  readonly id: string
  /** Whether a pledge line gives them; otherwise nobody promised them. */
  readonly promised: boolean
  readonly pledge: string | null
  readonly pledgeLine: string | null
  readonly item: string | null
  readonly quantity: number | ''
  readonly qualifier: Qualifier
  readonly stated: string
  readonly provenance: Provenance
  /** A package that is there already. */
  readonly package: string | null
  readonly lotNumber: string
  readonly serial: string
  readonly packaging: string
  readonly expiresOn: string
  readonly madeOn: string
}

export interface PackageValues {
  readonly id: string
  readonly kind: PackageKind
  readonly parent: string | null
  readonly sscc: string
  readonly marks: string
  readonly weightKg: number | ''
  readonly lengthCm: number | ''
  readonly widthCm: number | ''
  readonly heightCm: number | ''
  readonly message: string
  readonly lines: readonly GoodsValues[]
}

export interface ContentsValues {
  readonly packages: readonly PackageValues[]
  readonly lines: readonly GoodsValues[]
}

export const emptyGoods = (promised: boolean): GoodsValues => ({
  id: newId(),
  promised,
  pledge: null,
  pledgeLine: null,
  item: null,
  quantity: '',
  qualifier: 'exact',
  stated: '',
  provenance: 'gift',
  package: null,
  lotNumber: '',
  serial: '',
  packaging: '',
  expiresOn: '',
  madeOn: '',
})

export const emptyPackage = (kind: PackageKind = 'pallet'): PackageValues => ({
  id: newId(),
  kind,
  parent: null,
  sscc: '',
  marks: '',
  weightKg: '',
  lengthCm: '',
  widthCm: '',
  heightCm: '',
  message: '',
  lines: [],
})

/** Another package like this one, with the same in it: only what names one thing is left out. */
export const another = (like: PackageValues): PackageValues => ({
  ...like,
  id: newId(),
  sscc: '',
  lines: like.lines.map((line) => ({ ...line, id: newId(), serial: '' })),
})

const thousandfold = (value: number | '', by: number): number | null =>
  value === '' ? null : Math.round(value * by)

/** What is on a package's label, as it is sent. */
export const labelOf = (given: Omit<PackageValues, 'lines' | 'kind' | 'id'>) => ({
  parent: given.parent,
  sscc: given.sscc || null,
  marks: given.marks || null,
  weightGrams: thousandfold(given.weightKg, 1000),
  lengthMm: thousandfold(given.lengthCm, 10),
  widthMm: thousandfold(given.widthCm, 10),
  heightMm: thousandfold(given.heightCm, 10),
  message: given.message || null,
})

const lotOf = (line: GoodsValues) => {
  const { lotNumber, serial, packaging, expiresOn, madeOn } = line
  if (![lotNumber, serial, packaging, expiresOn, madeOn].some(Boolean)) return null
  return { lotNumber, serial, packaging, expiresOn: expiresOn || null, madeOn: madeOn || null }
}

const goodsOf = (line: GoodsValues) => ({
  id: line.id,
  item: line.item,
  quantity:
    line.qualifier === 'unquantified' ? null : line.quantity === '' ? undefined : line.quantity,
  qualifier: line.qualifier,
  stated: line.stated,
  provenance: line.promised ? null : line.provenance,
  // Null would be goods nobody promised; without its pledge line a promised line is refused.
  pledgeLine: line.promised ? (line.pledgeLine ?? false) : null,
  lot: lotOf(line),
})

/** What is packed, as it is sent. */
export const contentsOf = ({ packages, lines }: ContentsValues) => ({
  packages: packages.map((each) => ({
    ...labelOf(each),
    id: each.id,
    kind: each.kind,
    lines: each.lines.map(goodsOf),
  })),
  lines: lines.map((line) => ({ ...goodsOf(line), package: line.package })),
})
