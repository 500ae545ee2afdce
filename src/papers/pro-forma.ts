import { type LineValue, valueOf } from '#consignments/value.ts'
import { majorText } from '#standards/currencies.ts'
import { sumOf } from './amount.ts'
import type { Facts, GoodsLine, Setting } from './facts.ts'
import { consignmentSheet, signatures } from './head.ts'
import {
  amountCell,
  amountOf,
  countryIn,
  field,
  goodsCell,
  loadFields,
  partyFields,
  signs,
  wordCell,
} from './parts.ts'
import { refuse } from './refusals.ts'
import {
  type Block,
  type Cell,
  type Field,
  plain,
  type Row,
  type Sheet,
  stacked,
  strong,
  unknown,
} from './sheet.ts'

interface Valued {
  readonly lines: readonly GoodsLine[]
  readonly first: GoodsLine
  readonly value: LineValue
}

/**
 * What customs is told the goods are worth, and on what basis. Refuses a line valued at zero, and
 * one that is not valued at all.
 */
export const proForma = (facts: Facts, setting: Setting): Sheet => {
  const { consignment } = facts
  if (consignment.lines.length === 0) throw refuse('nothing_to_list')
  const valued = valuedLines(facts)
  const allGiven = consignment.lines.every(({ provenance }) => provenance === 'gift')
  const roles = ['exporter', 'consignor', 'donor', 'consignee', 'importer', 'notify_party'] as const
  const statement = allGiven ? ('gift' as const) : ('notSold' as const)
  return consignmentSheet(facts, setting, 'proForma', [
    { is: 'fields', across: 3, fields: partyFields(facts, setting, roles) },
    {
      is: 'fields',
      across: 3,
      fields: [...loadFields(facts, setting), ...termFields(facts, setting)],
    },
    { is: 'notice', text: setting.say((w) => w.statements[statement]) },
    goodsTable(facts, setting, valued, allGiven),
    ...signs(setting, consignment.lines.map(amountOf)),
    signatures(setting, ['consignor']),
  ])
}

/** Lines of the same goods at the same value are one row, in however many packages they lie. */
const valuedLines = ({ consignment }: Facts): Valued[] => {
  const said = new Map(consignment.values.map((value) => [value.line, value]))
  const each = consignment.lines.map((line) => ({ line, value: valueOf(line, said.get(line.id)) }))
  const alike = Map.groupBy(each, ({ line, value: { minor: _minor, ...rest } }) =>
    JSON.stringify([line.item.id, line.provenance, rest]),
  )
  return [...alike.values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const minor = of.reduce((sum, { value }) => sum + value.minor, 0)
    const lines = of.map(({ line }) => line)
    return [{ lines, first: first.line, value: { ...first.value, minor } }]
  })
}

const termFields = ({ consignment, places }: Facts, setting: Setting): Field[] => {
  const { say } = setting
  const { incoterm, incotermPlace, destination, customs } = consignment
  const country = places.get(destination?.id ?? '')?.country
  return [
    ...(incoterm
      ? [
          field(
            say((w) => w.fields.terms),
            plain(`${incoterm} ${incotermPlace ?? ''}`.trim()),
          ),
        ]
      : []),
    ...(country
      ? [
          field(
            say((w) => w.fields.destination),
            stacked(countryIn(setting, country)),
          ),
        ]
      : []),
    ...(customs.some(({ reference }) => reference)
      ? [
          field(
            say((w) => w.fields.customsReference),
            customs.flatMap(({ country: of, reference }) =>
              reference ? [{ text: `${of} ${reference}` }] : [],
            ),
          ),
        ]
      : []),
  ]
}

const goodsTable = (
  facts: Facts,
  setting: Setting,
  valued: readonly Valued[],
  allGiven: boolean,
): Block => {
  const { say, formats } = setting
  const basis = allGiven ? say((w) => w.columns.valueBasis) : say((w) => w.columns.provenance)
  return {
    is: 'table',
    columns: [
      { head: say((w) => w.columns.number), share: 0.6 },
      { head: say((w) => w.columns.goods), share: 3.3 },
      { head: say((w) => w.columns.hs), share: 1.4 },
      { head: say((w) => w.columns.origin), share: 1.2 },
      { head: say((w) => w.columns.quantity), share: 1.7, align: 'right' },
      { head: say((w) => w.columns.unit), share: 1.1 },
      { head: say((w) => w.columns.unitValue), share: 1.6, align: 'right' },
      { head: say((w) => w.columns.value), share: 2.5, align: 'right' },
      { head: basis, share: 2.4 },
    ],
    rows: [
      ...valued.map((each, index) => ({
        cells: [plain(formats.number(index + 1)), ...cellsOf(facts, setting, each, allGiven)],
      })),
      ...totals(setting, valued),
    ],
  }
}

const cellsOf = (
  { items }: Facts,
  setting: Setting,
  { first, lines, value }: Valued,
  allGiven: boolean,
): Cell[] => {
  const { say, formats } = setting
  const item = items.get(first.item.id)
  const basis = stacked(say((w) => w.valueBases[value.basis]))
  const provenance = stacked(say((w) => w.provenances[first.provenance]))
  const words = value.words ? [{ text: value.words, tone: 'quiet' as const }] : []
  return [
    goodsCell(setting, item, first.item.name),
    item?.hs ? hsCell(item.hs) : unknown(),
    value.origin ? stacked(countryIn(setting, value.origin)) : unknown(),
    amountCell(setting, sumOf(lines.map(amountOf))),
    wordCell(say((w) => w.units[item?.unit ?? 'unstated'])),
    value.unit ? plain(formats.decimal(value.unit)) : unknown(),
    plain(money(setting, value)),
    [...(allGiven ? [] : provenance), ...basis, ...words],
  ]
}

const hsCell = ({ code, edition }: { code: string; edition: number }): Cell => [
  { text: code.replace(/^(\d{4})(\d{2})/, '$1.$2') },
  { text: `HS ${edition}`, tone: 'quiet' },
]

const money = ({ formats }: Setting, { minor, currency }: { minor: number; currency: string }) =>
  `${formats.decimal(majorText(minor, currency))} ${currency}`

/** What all is worth, currency by currency: nobody said at which rate they add up. */
const totals = (setting: Setting, valued: readonly Valued[]): Row[] =>
  [...Map.groupBy(valued, ({ value }) => value.currency)].map(([currency, of]) => {
    const minor = of.reduce((sum, { value }) => sum + value.minor, 0)
    const total = stacked(
      setting.say((w) => w.columns.total),
      'strong',
    )
    const sum = strong(money(setting, { minor, currency }))
    return { total: true, cells: [[], total, [], [], [], [], [], sum, []] }
  })
