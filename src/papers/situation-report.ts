import type { Situation } from '#desk/situation.ts'
import type { Setting } from './facts.ts'
import { sheetOf } from './head.ts'
import { field } from './parts.ts'
import { type Block, type Cell, plain, type Row, type Sheet, stacked } from './sheet.ts'
import type { Words } from './words.ts'

/** A situation report as it was kept, and what it is of. */
export interface Reported {
  readonly number: string
  readonly operation: string
  readonly told: Situation
}

/** On one page: what came, what is held, what is missing, what is late. */
export const situationReport = ({ number, operation, told }: Reported, setting: Setting): Sheet => {
  const { say, formats } = setting
  const fields = [
    field(
      say((w) => w.fields.operation),
      plain(operation),
    ),
    field(
      say((w) => w.situation.window),
      plain(`${formats.moment(told.from, 'UTC')} – ${formats.moment(told.until, 'UTC')}`),
    ),
  ]
  return sheetOf(setting, { title: 'situationReport', number, fields, confirms: null }, [
    ...goods(setting, 'came', told.came),
    ...goods(setting, 'undecided', told.held.undecided),
    ...decided(setting, told),
    ...missing(setting, told),
    ...late(setting, told),
    ...broken(setting, told),
  ])
}

type Heading = keyof Words['situation']

/** A heading with its table; where there is nothing, that is said. */
const part = (
  { say }: Setting,
  heading: Heading,
  columns: readonly { readonly head: Heading; readonly share: number; readonly right?: true }[],
  rows: readonly (readonly Cell[])[],
): Block[] => [
  { is: 'heading', text: say((w) => w.situation[heading]) },
  rows.length === 0
    ? { is: 'words', lines: stacked(say((w) => w.statements.none)) }
    : {
        is: 'table',
        columns: columns.map(({ head, share, right }) => ({
          head: say((w) => w.situation[head]),
          share,
          ...(right && { align: 'right' as const }),
        })),
        rows: rows.map((cells): Row => ({ cells })),
      },
]

const number = { head: 'quantity', share: 2, right: true } as const

const goods = (setting: Setting, heading: Heading, rows: Situation['came']): Block[] =>
  part(
    setting,
    heading,
    [{ head: 'item', share: 6 }, number, { head: 'unit', share: 2 }],
    rows.map(({ name, quantity, unit }) => [
      plain(name),
      plain(setting.formats.number(quantity)),
      unitCell(setting, unit),
    ]),
  )

const unitCell = ({ say }: Setting, unit: string): Cell =>
  stacked(say((w) => w.units[unit as keyof Words['units']] ?? unit))

/** What a verdict is about, in the names that it carries. */
const subject = (of: Situation['held']['verdicts'][number]['subject']): string =>
  [of.itemName, of.makerName, of.packaging, of.lotNumber, of.packageCode]
    .filter(Boolean)
    .join(' · ')

const decided = (setting: Setting, { held }: Situation): Block[] =>
  part(
    setting,
    'decided',
    [
      { head: 'item', share: 5 },
      { head: 'reason', share: 5 },
    ],
    held.verdicts.map((verdict) => [plain(subject(verdict.subject)), plain(verdict.reason)]),
  )

const missing = (setting: Setting, { missing: rows }: Situation): Block[] =>
  part(
    setting,
    'missing',
    [
      { head: 'item', share: 5 },
      { head: 'needed', share: 2, right: true },
      { head: 'coming', share: 2, right: true },
      { head: 'open', share: 2, right: true },
      { head: 'unit', share: 2 },
    ],
    rows.map((row) => [
      plain(row.item),
      ...[row.needed, row.coming, row.open].map((units) => plain(setting.formats.number(units))),
      unitCell(setting, row.unit),
    ]),
  )

const late = (setting: Setting, { late: rows }: Situation): Block[] =>
  part(
    setting,
    'late',
    [
      { head: 'code', share: 3 },
      { head: 'vehicle', share: 2 },
      { head: 'route', share: 4 },
      { head: 'planned', share: 4 },
    ],
    rows.map((row) => [
      plain(row.code),
      plain(row.vehicle ?? '—'),
      plain([row.from?.name, row.to?.name].filter(Boolean).join(' → ')),
      plain(
        row.plannedArrival
          ? setting.formats.moment(row.plannedArrival, row.to?.timeZone ?? 'UTC')
          : '—',
      ),
    ]),
  )

const broken = (setting: Setting, { breaches }: Situation): Block[] =>
  part(
    setting,
    'breaches',
    [{ head: 'item', share: 6 }, number, { head: 'unit', share: 2 }],
    breaches.oldest.map(({ itemName, quantity, unit }) => [
      plain(itemName),
      plain(setting.formats.number(quantity)),
      unitCell(setting, unit),
    ]),
  )
