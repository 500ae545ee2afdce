import { type Facts, outermost, type Setting } from './facts.ts'
import { consignmentSheet, signatures } from './head.ts'
import { amountOf, field, loadFields, nameCell, partyFields, seenOf, signs } from './parts.ts'
import { lineCells } from './packing-list.ts'
import { refuse } from './refusals.ts'
import { type Block, type Cell, type Field, plain, type Sheet, unknown } from './sheet.ts'
import { joined } from './words.ts'

/** What goes from where to where, with whom: of a consignment or of a delivery. */
export const dispatchNote = (facts: Facts, setting: Setting): Sheet => {
  const { say } = setting
  const { consignment } = facts
  const { lines } = consignment
  if (lines.length === 0) throw refuse('nothing_to_list')
  const roles = ['consignor', 'consignee', 'final_recipient', 'carrier'] as const
  const documents: Cell = consignment.documents.flatMap(({ kind, number }) => [
    { text: number },
    { text: joined(say((w) => w.documents[kind])), tone: 'quiet' as const },
  ])
  const fields: Field[] = [
    ...partyFields(facts, setting, roles),
    field(
      say((w) => w.fields.origin),
      placeCell(facts, setting, consignment.origin?.id),
    ),
    field(
      say((w) => w.fields.destination),
      placeCell(facts, setting, consignment.destination?.id),
    ),
    ...(documents.length > 0
      ? [
          field(
            say((w) => w.fields.documents),
            documents,
          ),
        ]
      : []),
    ...(outermost(facts).length > 0 ? loadFields(facts, setting) : []),
    ...(consignment.note
      ? [
          field(
            say((w) => w.fields.note),
            plain(consignment.note),
          ),
        ]
      : []),
  ]
  return consignmentSheet(facts, setting, 'dispatchNote', [
    { is: 'fields', across: 3, fields },
    ...route(facts, setting),
    goods(facts, setting),
    ...urgent(facts, setting),
    ...signs(setting, lines.map(amountOf)),
    { is: 'notice', text: say((w) => w.statements.noCarriage) },
    signatures(setting, ['consignor', 'carrier', 'receiver']),
  ])
}

const placeCell = ({ places }: Facts, setting: Setting, id: string | undefined): Cell => {
  const place = places.get(id ?? '')
  return place ? nameCell(setting, place) : unknown()
}

const goods = (facts: Facts, setting: Setting): Block => {
  const { say, formats } = setting
  return {
    is: 'table',
    columns: [
      { head: say((w) => w.columns.number), share: 0.6 },
      { head: say((w) => w.columns.goods), share: 6 },
      { head: say((w) => w.columns.quantity), share: 2, align: 'right' },
      { head: say((w) => w.columns.unit), share: 1.6 },
    ],
    rows: facts.consignment.lines.map((line) => ({
      cells: [plain(formats.number(line.number)), ...lineCells(facts, setting, line)],
    })),
  }
}

/** What goes without a verdict: until when, on whose name, for whom only. */
const urgent = ({ urgent: uses = [] }: Facts, setting: Setting): Block[] =>
  uses.map((use) => ({
    is: 'notice',
    text: setting.say((w) => w.hold.note, {
      goods: [`${setting.formats.number(use.quantity)} ${use.item}`, use.lotNumber]
        .filter(Boolean)
        .join(', '),
      until: setting.formats.moment(use.expiresAt),
      who: use.authorisedBy,
      facilities: use.facilities.join(', '),
      seen: seenOf(setting, use.seen, use.pieces),
    }),
  }))

/** The legs, each time as it is where the leg begins or ends; what is planned is set apart. */
const route = (facts: Facts, setting: Setting): Block[] => {
  const { say, formats } = setting
  const { legs } = facts.consignment
  if (legs.length === 0) return []
  const time = (place: string, actual: string | null, planned: string | null): Cell => {
    const at = actual ?? planned
    if (!at) return unknown()
    const text = formats.moment(at, facts.places.get(place)?.timeZone ?? null)
    return [{ text: actual ? text : `(${text})` }]
  }
  const rows = legs.map((leg) => ({
    cells: [
      [
        ...plain(leg.vehicle ?? '—'),
        { text: joined(say((w) => w.modes[leg.mode])), tone: 'quiet' as const },
        ...(leg.carrier ? [{ text: leg.carrier.name, tone: 'quiet' as const }] : []),
      ],
      placeCell(facts, setting, leg.from.id),
      time(leg.from.id, leg.actualDeparture, leg.plannedDeparture),
      placeCell(facts, setting, leg.to.id),
      time(leg.to.id, leg.actualArrival, leg.plannedArrival),
    ],
  }))
  const columns = [
    { head: say((w) => w.fields.vehicle), share: 2 },
    { head: say((w) => w.fields.from), share: 1.9 },
    { head: say((w) => w.fields.departure), share: 1.9 },
    { head: say((w) => w.fields.to), share: 1.9 },
    { head: say((w) => w.fields.arrival), share: 1.9 },
  ]
  return [{ is: 'table', columns, rows }]
}
