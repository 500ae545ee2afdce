import type { Columns } from '#platform/table.ts'
import type { CoverageRow } from './coverage.ts'
import type { FigureRow } from './figure.ts'
import type { NewsRow } from './news.ts'
import type { PipelineRow } from './pipeline.ts'
import type { DonorRow, ValueRow } from './report.ts'
import type { Still } from './sql.ts'
import type { FlowRow, WayRow } from './way.ts'

type Totals = Pick<DonorRow, 'promised' | 'committed' | 'sent' | 'arrived' | 'accepted'> &
  Pick<DonorRow, 'delivered'>

const totals: Columns<Totals> = {
  Promised: (row) => row.promised,
  Committed: (row) => row.committed,
  Sent: (row) => row.sent,
  Arrived: (row) => row.arrived,
  Accepted: (row) => row.accepted,
  Delivered: (row) => row.delivered,
}

/** Unknown is an empty cell, never a zero. */
export const figureColumns: Columns<FigureRow> = {
  Donors: (row) => row.donors,
  'Shares known': (row) => row.sharesKnown,
  Recipient: (row) => row.recipient,
  Country: (row) => row.recipientCountry,
  Item: (row) => row.item,
  Unit: (row) => row.unit,
  Provenance: (row) => row.provenance,
  ...totals,
  'Urgently released': (row) => row.urgentlyReleased,
  Open: (row) => row.open,
  Cancelled: (row) => row.cancelled,
  'Came without a number': (row) => row.unnumbered,
  Qualifier: (row) => row.qualifier,
  Basis: (row) => row.basis,
  'As stated': (row) => row.stated,
  Sources: (row) => row.sources.map(({ title }) => title),
  'Part of line': (row) => row.partOf,
  Line: (row) => row.line,
}

export const newsColumns: Columns<NewsRow> = {
  'Happened at': (row) => row.happenedAt,
  What: (row) => row.kind,
  By: (row) => row.by,
  About: (row) => row.about?.label ?? null,
  'About (id)': (row) => row.about?.id ?? null,
}

export const pipelineColumns: Columns<PipelineRow> = {
  Item: (row) => row.item,
  Unit: (row) => row.unit,
  ...totals,
  Open: (row) => row.open,
  Qualifier: (row) => row.qualifier,
  Cancelled: (row) => row.cancelled,
  'Lines without a number': (row) => row.unquantified?.lines ?? 0,
  'As stated': (row) => row.unquantified?.stated ?? [],
}

export const donorColumns: Columns<DonorRow> = {
  Donors: (row) => row.donors,
  Joint: (row) => row.joint,
  'Shares known': (row) => row.sharesKnown,
  Recipient: (row) => row.recipient,
  Item: (row) => row.item,
  Unit: (row) => row.unit,
  ...totals,
  Qualifier: (row) => row.qualifier,
  'As stated': (row) => row.stated,
}

export const valueColumns: Columns<ValueRow> = {
  Pledge: (row) => row.code,
  Donors: (row) => row.donors,
  Items: (row) => row.items,
  'Minor units': (row) => row.minor,
  Currency: (row) => row.currency,
  Basis: (row) => row.basis,
  'Valued on': (row) => row.valuedOn,
  'Rate as stated': (row) => row.rate,
  'Implied rates': (row) => row.implied.map(({ currency, rate }) => `${rate} per ${currency}`),
  Source: (row) => row.source,
}

export const ageingColumns: Columns<Still> = {
  Item: (row) => row.item,
  Quantity: (row) => row.quantity,
  Unit: (row) => row.unit,
  Stage: (row) => row.stage,
  Holder: (row) => row.holder,
  Place: (row) => row.place,
  Since: (row) => row.since,
  Days: (row) => row.days,
}

export const coverageColumns: Columns<CoverageRow> = {
  Item: (row) => row.item,
  Class: (row) => row.class,
  Unit: (row) => row.unit,
  Lines: (row) => row.lines,
  'Open lines': (row) => row.openLines,
  Needed: (row) => row.needed,
  Allocated: (row) => row.allocated,
  'On its way': (row) => row.onItsWay,
  Delivered: (row) => row.delivered,
  Open: (row) => row.open,
  'Oldest open, needed by': (row) => row.oldestOpenBy,
  'Oldest open, asked on': (row) => row.oldestOpenAskedOn,
}

export const flowColumns: Columns<FlowRow> = {
  From: (row) => row.from.name,
  'From country': (row) => row.from.country,
  To: (row) => row.to.name,
  'To country': (row) => row.to.country,
  Class: (row) => row.class,
  Unit: (row) => row.unit,
  Lines: (row) => row.lines,
  'Lines without a number': (row) => row.unquantified,
  Qualifier: (row) => row.qualifier,
  Promised: (row) => row.promised,
  Sent: (row) => row.sent,
  Arrived: (row) => row.arrived,
  Delivered: (row) => row.delivered,
}

export const wayColumns: Columns<WayRow> = {
  Code: (row) => row.code,
  Kind: (row) => row.kind,
  Stage: (row) => row.stage,
  Since: (row) => row.since,
  Place: (row) => row.place?.name ?? null,
  Origin: (row) => row.origin?.name ?? null,
  Destination: (row) => row.destination?.name ?? null,
  Mode: (row) => row.leg?.mode ?? null,
  'Flight or vehicle': (row) => row.leg?.vehicle ?? null,
  'Planned arrival': (row) => row.leg?.plannedArrival ?? null,
  'Actual arrival': (row) => row.leg?.actualArrival ?? null,
}
