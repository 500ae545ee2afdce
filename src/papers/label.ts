import { type Amount, signOf } from './amount.ts'
import {
  type Facts,
  labelAddress,
  linesWithin,
  type Package,
  consigneeIn,
  type Setting,
} from './facts.ts'
import { byItem, goodsNames, namesOn } from './parts.ts'
import type { Texts } from './words.ts'

/** One label, before anybody draws it. */
export interface Label {
  readonly ownCode: string
  readonly sscc: string | null
  /** What its QR code opens, without signing in. */
  readonly address: string
  readonly kind: Texts
  readonly place: Texts
  readonly scan: Texts
  readonly handling: Handling
  /** Null on a discreet label: that is on the papers in the pouch. */
  readonly open: Open | null
  readonly discreet: Texts
}

/** How it is handled: signs after ISO 780, and what its goods ask. */
export interface Handling {
  readonly minCelsius: number | null
  readonly maxCelsius: number | null
  readonly cold: boolean
  readonly unNumbers: readonly string[]
}

interface Open {
  readonly donated: Texts
  readonly consigneeLabel: Texts
  readonly consignee: readonly string[]
  readonly message: string | null
  readonly contentsLabel: Texts
  readonly contents: readonly { readonly names: readonly string[]; readonly amount: string }[]
  /** "and 3 more", for where not all of them fit. */
  readonly more: (count: number) => Texts
  readonly weightLabel: Texts
  readonly weight: string
  readonly marks: string | null
}

export const labelOf = (facts: Facts, setting: Setting, one: Package): Label => {
  const { say, address } = setting
  const { consignment } = facts
  const count = consignment.packages.length
  return {
    ownCode: one.ownCode,
    sscc: one.sscc,
    address: labelAddress(address, one.ownCode),
    kind: say((w) => w.packages[one.kind]),
    place: say((w) => w.statements.packageOf, { number: one.number, count }),
    scan: say((w) => w.statements.scan),
    handling: handlingOf(facts, one),
    open: consignment.labels === 'open' ? openOf(facts, setting, one) : null,
    discreet: say((w) => w.statements.seePouch),
  }
}

/** The narrowest range in which all that lies in it may be stored, and its dangerous goods. */
export const handlingOf = (facts: Facts, { id }: Package): Handling => {
  const items = linesWithin(facts, id).flatMap(({ item }) => facts.items.get(item.id) ?? [])
  const least = items.flatMap(({ storage }) => storage?.minCelsius ?? [])
  const most = items.flatMap(({ storage }) => storage?.maxCelsius ?? [])
  const unNumbers = items.flatMap(({ unNumber }) => unNumber ?? [])
  return {
    minCelsius: least.length > 0 ? Math.max(...least) : null,
    maxCelsius: most.length > 0 ? Math.min(...most) : null,
    cold: least.length + most.length > 0,
    unNumbers: [...new Set(unNumbers)],
  }
}

const openOf = (facts: Facts, setting: Setting, one: Package): Open => {
  const { say, formats } = setting
  const consignee = consigneeIn(facts)
  return {
    donated: say((w) => w.statements.donated),
    consigneeLabel: say((w) => w.parties.consignee),
    consignee: consignee ? namesOn(setting, consignee) : ['—'],
    message: one.message,
    contentsLabel: say((w) => w.fields.contents),
    contents: byItem(linesWithin(facts, one.id)).map(({ item, amount }) => {
      const known = facts.items.get(item.id)
      const [unit = ''] = say((w) => w.units[known?.unit ?? 'unstated'])
      return {
        names: known ? goodsNames(setting, known) : [item.name],
        amount: amountText(setting, amount, unit),
      }
    }),
    more: (count) => say((w) => w.statements.more, { count }),
    weightLabel: say((w) => w.fields.grossWeight),
    weight: one.weightGrams === null ? '—' : formats.kilograms(one.weightGrams),
    marks: one.marks,
  }
}

const amountText = ({ formats }: Setting, amount: Amount, unit: string): string =>
  amount.quantity === null
    ? `— ${amount.stated}`.trim()
    : `${signOf(amount.qualifier)}${formats.number(amount.quantity)} ${unit}`
