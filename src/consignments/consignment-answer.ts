import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import type { Columns } from '#platform/table.ts'
import { instant } from '#platform/time.ts'
import { provenances, qualifiers } from '#pledges/pledge.ts'
import { header, incoterms, partyRoles } from './consignment.ts'
import { checkInput, declarations, papers, procedures } from './customs.ts'
import { packageKinds } from './package.ts'
import { lineStanding } from './standing.ts'
import { documentKinds, modes } from './transport.ts'
import { valueInput } from './value.ts'

const orNull = <T extends z.ZodType>(schema: T) => schema.nullable()
const words = orNull(z.string())
const when = orNull(z.string())
const hours = z.int().describe('Whole hours, until now where it still lasts.')

export const lineAnswer = z.object({
  id,
  number: z.int(),
  package: orNull(id),
  item: z.object({ id, name: z.string(), unit: z.string() }),
  lot: orNull(
    z.object({
      id,
      lotNumber: z.string(),
      serial: z.string(),
      packaging: z.string(),
      expiresOn: words,
      unstated: z.boolean(),
    }),
  ),
  pledge: orNull(z.object({ id, code: z.string(), line: id })),
  needLine: orNull(id),
  need: orNull(z.object({ id, code: z.string() })),
  quantity: orNull(z.int()),
  qualifier: z.enum(qualifiers),
  stated: z.string(),
  provenance: z.enum(provenances),
  value: orNull(z.object({ minor: z.int(), currency: z.string(), basis: z.string() })),
  standing: orNull(lineStanding).describe('In the ledger now. Null: the line has no number.'),
  steps: z.array(
    z.object({
      act: id,
      stage: z.string(),
      leg: orNull(id),
      quantity: orNull(z.int()),
      reason: words,
      at: z.string(),
      basis: z.string(),
    }),
  ),
})

export const packageAnswer = z.object({
  id,
  number: z.int(),
  parent: orNull(id),
  kind: z.enum(packageKinds),
  sscc: words,
  ownCode: z.string(),
  marks: words,
  weightGrams: orNull(z.int()),
  lengthMm: orNull(z.int()),
  widthMm: orNull(z.int()),
  heightMm: orNull(z.int()),
  message: words.describe("Its own, or else the consignment's."),
})

const legAnswer = z.object({
  id,
  number: z.int(),
  mode: z.enum(modes),
  from: named,
  to: named,
  vehicle: words,
  carrier: orNull(named),
  plannedDeparture: when,
  actualDeparture: when,
  plannedArrival: when,
  actualArrival: when,
  note: words,
})

const fileAnswer = z.object({
  id,
  kind: z.enum(declarations),
  country: z.string(),
  procedure: z.enum(procedures),
  reference: words,
  office: words,
  guarantee: words,
  leaveBy: words,
  declarant: orNull(id),
  declarantName: words,
  openedAt: z.string(),
  clearedAt: when,
  source: orNull(id),
  sourceTitle: words,
  note: words,
  dwellHours: hours.describe('From opening to clearance, or until now.'),
})

export const consignmentAnswer = z.object({
  id,
  code: z.string(),
  kind: z.enum(['inbound', 'delivery']),
  version: z.int(),
  parties: z.array(z.object({ role: z.enum(partyRoles), party: named, eori: words })),
  origin: orNull(named),
  destination: orNull(named),
  incoterm: orNull(z.enum(incoterms)),
  incotermPlace: words,
  freightPayer: orNull(named),
  storagePayer: orNull(named),
  demurragePayer: orNull(named),
  insurer: orNull(named),
  insuredValue: header.shape.insuredValue,
  message: words,
  labels: z.enum(['open', 'discreet']).describe('What labels and their public page show.'),
  statedDate: words,
  note: words,
  recordedAt: z.string(),
  closedAt: when,
  closedBy: orNull(id),
  documents: z.array(
    z.object({
      id,
      kind: z.enum(documentKinds),
      number: z.string(),
      issuer: orNull(id),
      issuerName: words,
      issuedOn: words,
      source: orNull(id),
      sourceTitle: words,
    }),
  ),
  legs: z.array(legAnswer),
  packages: z.array(packageAnswer),
  lines: z.array(lineAnswer),
  customs: z.array(fileAnswer),
  papers: z.array(
    z.object({
      id,
      paper: z.enum(papers),
      country: words,
      leg: orNull(id),
      source: orNull(id),
      sourceTitle: words,
      present: z.boolean(),
      note: words,
    }),
  ),
  checks: z.array(
    checkInput.omit({ checkedAt: true }).extend({
      id,
      checkedAt: z.string(),
      source: orNull(id),
      sourceTitle: words,
    }),
  ),
  values: z.array(valueInput).describe('What lines are worth to customs, where an act says it.'),
  breaches: z
    .array(
      z.object({ act: id, place: id, placeName: z.string(), rule: z.string(), at: z.string() }),
    )
    .describe('Goods left a border place and no customs procedure was named.'),
  dwell: orNull(z.object({ since: z.string(), until: when, hours })).describe(
    'From the first landing until nothing was left where it landed.',
  ),
})
export type ConsignmentAnswer = z.output<typeof consignmentAnswer>

export const consignmentQuery = listQuery('newest', 'oldest', 'arrival').extend({
  kind: z.enum(['inbound', 'delivery']).default('inbound'),
  open: z.stringbool().optional().describe('Only those that nobody closed, or only the closed.'),
  stage: z
    .enum(['packed', 'in_transit', 'landed', 'arrived', 'dispatched', 'delivered', 'short'])
    .optional()
    .describe('Only with goods that stand there now.'),
  holder: id.optional().describe('Only with goods that this party holds now.'),
  party: id.optional().describe('Only where this party has a part, in any role, or gave.'),
  destination: id.optional(),
  place: id
    .optional()
    .describe('Only what is sent there, goes by there or lies there, or goes nobody knows where.'),
  item: id.optional().describe('With all that is narrower.'),
  flight: z.string().trim().min(1).max(60).optional().describe('Flight, plate or voyage.'),
  document: z.string().trim().min(1).max(60).optional().describe('Number of a waybill.'),
  arrivingFrom: instant.optional().describe('Only with a leg that arrives (or arrived) since.'),
  arrivingUntil: instant.optional(),
})
export type ConsignmentAsked = z.output<typeof consignmentQuery>

export const consignmentRow = z.object({
  id,
  code: z.string(),
  kind: z.enum(['inbound', 'delivery']),
  donors: z.array(z.string()),
  consignor: words,
  consignee: words,
  destination: words,
  destinationPlace: orNull(named),
  parties: z.array(z.object({ role: z.enum(partyRoles), party: named })),
  documents: z.array(z.string()),
  packages: z.int(),
  lines: z.int(),
  unquantifiedLines: z.int(),
  missingPapers: z.int(),
  standing: z
    .array(z.object({ item: id, name: z.string(), stage: z.string(), quantity: z.int() }))
    .describe('What of its lines stands where now, item by item.'),
  nextArrival: orNull(
    z.object({ at: z.string(), place: z.string(), vehicle: words, isActual: z.boolean() }),
  ).describe('The first arrival still to come, or else the last there was.'),
  closedAt: when,
  recordedAt: z.string(),
})
export const consignmentPage = pageOf(consignmentRow)
export const consignmentColumns: Columns<z.output<typeof consignmentRow>> = {
  Code: (row) => row.code,
  Donors: (row) => row.donors,
  Consignor: (row) => row.consignor,
  Consignee: (row) => row.consignee,
  Destination: (row) => row.destination,
  'Transport documents': (row) => row.documents,
  Packages: (row) => row.packages,
  Lines: (row) => row.lines,
  'Lines without a number': (row) => row.unquantifiedLines,
  'Papers missing': (row) => row.missingPapers,
  Standing: (row) => row.standing.map((s) => `${s.quantity} ${s.name} ${s.stage}`),
  'Next arrival at': (row) => row.nextArrival?.at ?? null,
  'Next arrival place': (row) => row.nextArrival?.place ?? null,
  'Flight or vehicle': (row) => row.nextArrival?.vehicle ?? null,
  'Has arrived there': (row) => row.nextArrival?.isActual ?? null,
  'Closed at': (row) => row.closedAt,
  'Recorded at': (row) => row.recordedAt,
  Id: (row) => row.id,
}

/** What happened to a package and to all that lies in it. */
export const packageHistory = packageAnswer.extend({
  consignment: z.object({ id, code: z.string() }),
  inside: z.array(z.object({ id, ownCode: z.string(), kind: z.enum(packageKinds) })),
  within: z
    .array(z.object({ id, ownCode: z.string(), kind: z.enum(packageKinds) }))
    .describe('The packages it lies in, the nearest first.'),
  lines: z.array(lineAnswer),
  movements: z.array(
    z.object({
      act: id,
      kind: z.string(),
      happenedAt: z.string(),
      recordedAt: z.string(),
      basis: z.string(),
      actor: z.string(),
      line: id,
      from: z.string(),
      to: z.string(),
      holder: words,
      place: words,
      quantity: orNull(z.int()).describe('Null: the line has no number.'),
      isReversal: z.boolean(),
    }),
  ),
})
export type PackageHistory = z.output<typeof packageHistory>
