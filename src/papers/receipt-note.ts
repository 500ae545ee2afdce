import type { DiscrepancyRow, ReceiptAnswer } from '#receipts/receipt.ts'
import { codeOf } from '#platform/code.ts'
import {
  type Facts,
  type Goods,
  paperAddress,
  type Setting,
  type Where,
  type Who,
} from './facts.ts'
import { signatures, sheetOf } from './head.ts'
import { field, goodsCell, nameCell, whoCell, wordCell } from './parts.ts'
import { type Block, type Cell, plain, type Row, type Sheet, strong, unknown } from './sheet.ts'
import { joined } from './words.ts'

/** What a receipt note tells. `of`: the consignment, unless the goods were not announced. */
export interface Received {
  readonly receipt: ReceiptAnswer
  readonly of: Facts | null
  readonly discrepancies: readonly DiscrepancyRow[]
  readonly items: ReadonlyMap<string, Goods>
  readonly holder: Who | undefined
  readonly place: Where | undefined
  readonly operation: string
  readonly lots: ReadonlyMap<string, string>
}

/** What came, what did not, and what was reserved against the carrier. */
export const receiptNote = (received: Received, setting: Setting): Sheet => {
  const { say, formats, address } = setting
  const { receipt, of } = received
  const number = codeOf('R', receipt.id)
  const fields = [
    field(
      say((w) => w.fields.receipt),
      strong(number),
    ),
    ...(of
      ? [
          field(
            say((w) => w.fields.consignment),
            strong(of.consignment.code),
          ),
        ]
      : []),
    field(
      say((w) => w.fields.operation),
      plain(received.operation),
    ),
  ]
  const confirms = of ? paperAddress(address, of.consignment.code, of.pouchCode) : null
  const zone = received.place?.timeZone ?? null
  const head = [
    field(
      say((w) => w.parties.receiver),
      received.holder ? whoCell(setting, [received.holder]) : unknown(),
    ),
    field(
      say((w) => w.fields.place),
      received.place ? nameCell(setting, received.place) : unknown(),
    ),
    field(
      say((w) => w.fields.receivedAt),
      plain(formats.moment(receipt.happenedAt, zone)),
    ),
    field(
      say((w) => w.fields.basis),
      wordCell(say((w) => w.bases[receipt.basis])),
    ),
    ...(receipt.note
      ? [
          field(
            say((w) => w.fields.note),
            plain(receipt.note),
          ),
        ]
      : []),
    ...(receipt.reason
      ? [
          field(
            say((w) => w.columns.reason),
            plain(receipt.reason),
          ),
        ]
      : []),
  ]
  const reserved = receipt.reservation
    ? [receipt.reservation]
    : say((w) => w.statements.noReservation)
  return sheetOf(setting, { title: 'receiptNote', number, fields, confirms }, [
    { is: 'fields', across: 2, fields: head },
    ...packages(received, setting),
    ...findings(received, setting),
    ...discrepancies(received, setting),
    ...temperatures(received, setting),
    { is: 'heading', text: say((w) => w.headings.reservations) },
    { is: 'notice', text: reserved },
    signatures(setting, ['receiver', 'carrier']),
  ])
}

const packages = ({ receipt, of }: Received, setting: Setting): Block[] => {
  const { say, formats } = setting
  if (receipt.packages.length === 0) return []
  const known = new Map(of?.consignment.packages.map((each) => [each.id, each]))
  const rows = receipt.packages.map(({ package: id, sealsIntact, damage }): Row => {
    const one = known.get(id)
    const seal = sealsIntact === null ? 'unchecked' : sealsIntact ? 'intact' : 'broken'
    return {
      cells: [
        one ? strong(`${formats.number(one.number)} · ${one.ownCode}`) : unknown(),
        one ? wordCell(say((w) => w.packages[one.kind])) : [],
        wordCell(say((w) => w.seals[seal])),
        damage ? plain(damage) : wordCell(say((w) => w.statements.none)),
      ],
    }
  })
  const columns = [
    { head: say((w) => w.columns.package), share: 2 },
    { head: say((w) => w.columns.kind), share: 2 },
    { head: say((w) => w.columns.seals), share: 2 },
    { head: say((w) => w.columns.damage), share: 4 },
  ]
  return [
    { is: 'heading', text: say((w) => w.headings.packages) },
    { is: 'table', columns, rows },
  ]
}

const findings = (received: Received, setting: Setting): Block[] => {
  const { say, formats } = setting
  const { receipt, items, lots } = received
  if (receipt.lines.length === 0) return []
  const rows = receipt.lines.map((line): Row => {
    const item = items.get(line.item.id)
    const lot = lots.get(line.lot ?? '')
    const mark = receipt.basis === 'reported' ? ('reported' as const) : undefined
    return {
      cells: [
        [
          ...goodsCell(setting, item, line.item.name),
          ...(lot ? [{ text: lot, tone: 'quiet' as const }] : []),
        ],
        wordCell(say((w) => w.findings[line.finding])),
        line.quantity === null ? unknown() : [{ text: formats.number(line.quantity), mark }],
        wordCell(say((w) => w.units[item?.unit ?? 'unstated'])),
        line.reason ? plain(line.reason) : [],
      ],
    }
  })
  const columns = [
    { head: say((w) => w.columns.goods), share: 4 },
    { head: say((w) => w.columns.finding), share: 2 },
    { head: say((w) => w.columns.quantity), share: 1.6, align: 'right' as const },
    { head: say((w) => w.columns.unit), share: 1.4 },
    { head: say((w) => w.columns.reason), share: 3 },
  ]
  return [
    { is: 'heading', text: say((w) => w.headings.findings) },
    { is: 'table', columns, rows },
    ...(receipt.basis === 'reported'
      ? [{ is: 'words' as const, lines: [quiet(joined(say((w) => w.signs.reported)))] }]
      : []),
  ]
}

const quiet = (text: string) => ({ text, tone: 'quiet' as const })

const discrepancies = (received: Received, setting: Setting): Block[] => {
  const { say, formats } = setting
  const { items } = received
  const open = received.discrepancies.filter(
    ({ announced, over, short, outstanding, findings: found }) =>
      announced === null || over + short + outstanding > 0 || found.length > 0,
  )
  if (open.length === 0) return []
  const rows = open.map((row): Row => {
    // Of a line without a number nobody knows what is over or missing.
    const units = (count: number | null): Cell =>
      count === null || (row.announced === null && count === 0)
        ? unknown()
        : plain(formats.number(count))
    return {
      cells: [
        goodsCell(setting, items.get(row.item.id), row.item.name),
        ...[row.announced, row.received, row.over, row.short, row.outstanding].map(units),
      ],
    }
  })
  const columns = [
    { head: say((w) => w.columns.goods), share: 4 },
    ...(['announced', 'received', 'over', 'short', 'open'] as const).map((column) => ({
      head: say((w) => w.columns[column]),
      share: 1.6,
      align: 'right' as const,
    })),
  ]
  return [
    { is: 'heading', text: say((w) => w.headings.discrepancies) },
    { is: 'table', columns, rows },
  ]
}

const temperatures = ({ receipt, of }: Received, setting: Setting): Block[] => {
  const { say, formats } = setting
  if (receipt.temperature === 'not_needed') return []
  const heading = { is: 'heading' as const, text: say((w) => w.headings.temperatures) }
  if (receipt.temperature === 'missing')
    return [heading, { is: 'notice', text: say((w) => w.statements.temperatureMissing) }]
  const known = new Map(of?.consignment.packages.map((each) => [each.id, each.ownCode]))
  const celsius = (degrees: number) => formats.decimal(String(degrees)).replace('-', '−')
  const rows = receipt.temperatures.map((reading): Row => ({
    cells: [
      plain(known.get(reading.package ?? '') ?? reading.logger ?? '—'),
      plain([reading.minCelsius, reading.maxCelsius].map(celsius).join(' … ')),
      wordCell(say((w) => w.ranges[reading.excursion ? 'outside' : 'inside'])),
      plain(`${formats.number(reading.minutes)} min`),
    ],
  }))
  const columns = [
    { head: say((w) => w.columns.package), share: 3 },
    { head: say((w) => w.columns.temperature), share: 3 },
    { head: say((w) => w.columns.finding), share: 3 },
    { head: say((w) => w.columns.duration), share: 2, align: 'right' as const },
  ]
  return [heading, { is: 'table', columns, rows }]
}
