import type { Amount } from './amount.ts'
import {
  type Facts,
  type GoodsLine,
  linesWithin,
  outermost,
  type Package,
  type Setting,
} from './facts.ts'
import { consignmentSheet, signatures } from './head.ts'
import {
  amountCell,
  amountOf,
  field,
  goodsCell,
  loadFields,
  partyFields,
  signs,
  sizeCell,
  wordCell,
} from './parts.ts'
import { refuse } from './refusals.ts'
import { type Block, type Cell, type Line, plain, type Row, type Sheet, unknown } from './sheet.ts'

/** Every package with what is in it, the inner below the outer, and what lies in none. */
export const packingList = (facts: Facts, setting: Setting): Sheet => {
  const { lines } = facts.consignment
  if (lines.length === 0) throw refuse('nothing_to_list')
  const roles = ['donor', 'consignor', 'consignee', 'final_recipient', 'notify_party'] as const
  return consignmentSheet(facts, setting, 'packingList', [
    { is: 'fields', across: 3, fields: partyFields(facts, setting, roles) },
    { is: 'fields', across: 3, fields: loadFields(facts, setting) },
    contents(facts, setting, null),
    ...signs(setting, lines.map(amountOf)),
    signatures(setting, ['consignor']),
  ])
}

/** One page for each outermost package: what its own pouch says is in it. */
export const manifest = (facts: Facts, setting: Setting, only?: string): Sheet => {
  const { packages } = facts.consignment
  const top = only ? packages.filter(({ id }) => id === only) : outermost(facts)
  if (top.length === 0) throw refuse('nothing_to_list')
  const blocks = top.flatMap((each, index): Block[] => [
    ...(index > 0 ? [{ is: 'new page' as const }] : []),
    ...onePackage(facts, setting, each),
  ])
  return consignmentSheet(facts, setting, 'manifest', blocks)
}

const onePackage = (facts: Facts, setting: Setting, one: Package): Block[] => {
  const { say } = setting
  const amounts: Amount[] = linesWithin(facts, one.id).map(amountOf)
  const { packages } = facts.consignment
  const parent = packages.find(({ id }) => id === one.parent)
  const count = packages.length
  return [
    { is: 'heading', text: say((w) => w.statements.packageOf, { number: one.number, count }) },
    { is: 'barcode', sscc: one.sscc, ownCode: one.ownCode },
    { is: 'notice', text: say((w) => w.statements.donated) },
    {
      is: 'fields',
      across: 3,
      fields: [
        ...partyFields(facts, setting, ['donor', 'consignee', 'final_recipient']),
        ...(parent
          ? [
              field(
                say((w) => w.fields.within),
                plain(parent.ownCode),
              ),
            ]
          : []),
        ...(one.marks
          ? [
              field(
                say((w) => w.fields.marks),
                plain(one.marks),
              ),
            ]
          : []),
        ...(one.message
          ? [
              field(
                say((w) => w.fields.message),
                plain(one.message),
              ),
            ]
          : []),
      ],
    },
    contents(facts, setting, one),
    ...signs(setting, amounts),
    signatures(setting, ['consignor', 'receiver']),
  ]
}

/** A table of packages and what is in them: of one package, or of all and what lies in none. */
const contents = (facts: Facts, setting: Setting, root: Package | null): Block => {
  const { say } = setting
  const { packages, lines } = facts.consignment
  const rows = (root ? [root] : outermost(facts)).flatMap((each) =>
    packageRows(facts, setting, each, 0),
  )
  const known = new Set(packages.map(({ id }) => id))
  const loose = root ? [] : lines.filter((line) => !known.has(line.package ?? ''))
  const label = say((w) => w.headings.unpackaged)
  const none: Cell = packages.length === 0 ? [] : label.map((text) => ({ text, tone: 'quiet' }))
  return {
    is: 'table',
    columns: [
      { head: say((w) => w.columns.package), share: 3.2 },
      { head: say((w) => w.columns.goods), share: 4.2 },
      { head: say((w) => w.columns.quantity), share: 2, align: 'right' },
      { head: say((w) => w.columns.unit), share: 1.4 },
      { head: say((w) => w.columns.weight), share: 1.7, align: 'right' },
      { head: say((w) => w.columns.size), share: 2.3, align: 'right' },
    ],
    rows: [
      ...rows,
      ...loose.map((line, index) => ({
        cells: [index === 0 ? none : [], ...lineCells(facts, setting, line), [], []],
      })),
    ],
  }
}

const packageRows = (facts: Facts, setting: Setting, one: Package, depth: number): Row[] => {
  const { formats } = setting
  const { packages, lines } = facts.consignment
  const own = lines.filter((line) => line.package === one.id)
  const inner = packages.filter(({ parent }) => parent === one.id)
  const weight = one.weightGrams === null ? unknown() : plain(formats.kilograms(one.weightGrams))
  const empty: Cell[] = inner.length > 0 ? [[], [], []] : [unknown(), [], []]
  const first = own[0] ? lineCells(facts, setting, own[0]) : empty
  return [
    { cells: [packageCell(setting, one), ...first, weight, sizeCell(setting, one)], depth },
    ...own.slice(1).map((line) => ({
      cells: [[], ...lineCells(facts, setting, line), [], []],
      depth,
    })),
    ...inner.flatMap((each) => packageRows(facts, setting, each, depth + 1)),
  ]
}

const packageCell = ({ say, formats }: Setting, one: Package): Cell => [
  {
    text: `${formats.number(one.number)} · ${say((w) => w.packages[one.kind])[0] ?? ''}`,
    tone: 'strong',
  },
  { text: one.ownCode },
  ...(one.sscc ? [{ text: `(00)\u00a0${one.sscc}`, tone: 'quiet' as const }] : []),
  ...(one.marks ? [{ text: one.marks, tone: 'quiet' as const }] : []),
]

/** Goods, quantity and unit of a line; lot and expiry stand below the goods. */
export const lineCells = ({ items }: Facts, setting: Setting, line: GoodsLine): Cell[] => {
  const { say } = setting
  const item = items.get(line.item.id)
  return [
    [...goodsCell(setting, item, line.item.name), ...lotLines(setting, line)],
    amountCell(setting, amountOf(line)),
    wordCell(say((w) => w.units[item?.unit ?? 'unstated'])),
  ]
}

/** "Lot A1 · Expiry 2022-11-01", as far as the goods say. */
export const lotLines = ({ say, formats }: Setting, { lot }: GoodsLine): Line[] => {
  const says = [
    lot?.lotNumber,
    lot?.serial,
    lot?.packaging,
    lot?.expiresOn && `${say((w) => w.columns.expires)[0] ?? ''} ${formats.day(lot.expiresOn)}`,
  ].filter((each) => Boolean(each))
  return says.length > 0 ? [{ text: says.join(' · '), tone: 'quiet' }] : []
}
