import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { currencyCode } from '#standards/currencies.ts'
import { eori } from '#standards/eori.ts'
import { contents } from './package.ts'
import { refuse } from './refusals.ts'
import { documentInput, legInput } from './transport.ts'

/** Who takes part; every role may be another party's, and one party may have several. */
export const partyRoles = [
  'donor',
  'exporter',
  'consignor',
  'forwarder',
  'carrier',
  'handling_agent',
  'consignee',
  'notify_party',
  'importer',
  'customs_representative',
  'final_recipient',
] as const
export type PartyRole = (typeof partyRoles)[number]

/** Goods have one holder, and customs has one party to ask: these roles are one party's each. */
const heldOnce: readonly PartyRole[] = [
  'exporter',
  'consignor',
  'handling_agent',
  'consignee',
  'importer',
  'customs_representative',
]

/** Incoterms 2020 (ICC), and DAT of the edition of 2010, which papers of 2020 still name. */
export const incoterms = [
  'EXW',
  'FCA',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DAT',
  'DDP',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
] as const

const text = (length: number) => z.string().trim().min(1).max(length)
const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

export const rolePlayed = z.object({
  role: z.enum(partyRoles),
  party: id,
  eori: optional(eori).describe("Customs number used here, if not the register's."),
})

/** What a consignment says of itself, apart from the goods. Null: not known. */
export const header = z.object({
  parties: z.array(rolePlayed).max(100).default([]),
  origin: optional(id).describe('The place where it is packed.'),
  destination: optional(id).describe('The place it is sent to: an airport, a store, a city.'),
  incoterm: optional(z.enum(incoterms)),
  incotermPlace: optional(text(120)).describe('Its named place as written: "Liège Airport".'),
  freightPayer: optional(id),
  storagePayer: optional(id),
  demurragePayer: optional(id),
  insurer: optional(id),
  insuredValue: optional(z.object({ minor: z.int().nonnegative(), currency: currencyCode })),
  message: optional(text(2000)).describe('Printed on packages that have none of their own.'),
  statedDate: optional(text(200)).describe('When, in the words of the source.'),
  note: optional(text(4000)),
})
export type Header = z.output<typeof header>

/** How far the goods had come, where one act records it without the steps before. */
export const stands = z.enum(['packed', 'in_transit', 'landed', 'arrived'])
export type Stands = z.output<typeof stands>

export const consignmentInput = header.extend({
  ...contents.shape,
  stands: stands.default('packed').describe('How far the goods have come by now.'),
  legs: z.array(legInput).max(50).default([]),
  documents: z.array(documentInput).max(50).default([]),
})
export type ConsignmentInput = z.output<typeof consignmentInput>

export const headerAmendment = header.extend({
  amends: z.int().positive().describe('The version this amends; the header is written anew.'),
  reason: text(2000),
})

export type HeaderAmendment = z.output<typeof headerAmendment>

export const closing = z.object({
  reason: text(2000).describe('Why what never came did not come, as far as it is known.'),
  lines: z
    .array(z.object({ line: id, reason: text(2000) }))
    .max(20_000)
    .default([])
    .describe('Lines that have a reason of their own.'),
})

export type ClosingInput = z.output<typeof closing>

/** What never came; `quantity` null for a line without a number that nobody saw arrive. */
export const closed = z.object({
  id,
  short: z.array(z.object({ line: id, quantity: z.int().nullable(), reason: z.string() })),
  unsent: z
    .array(z.object({ line: id, quantity: z.int() }))
    .describe('Packed and never sent: it goes back to its promise.'),
})

export type ClosedAnswer = z.output<typeof closed>

/** Refuses a role given twice that one party holds, a party named twice, and half an incoterm. */
export const checkHeader = ({ parties, incoterm, incotermPlace }: Header): void => {
  for (const [index, { role, party }] of parties.entries()) {
    const again = parties
      .slice(index + 1)
      .some((other) => other.role === role && (heldOnce.includes(role) || other.party === party))
    if (again) throw refuse('role_held_once', { role })
  }
  if ((incoterm === null) !== (incotermPlace === null))
    throw refuse('incoterm_needs_place', { incoterm })
}

/** Every party and place that a header names, to be looked up in the register. */
export const namedIn = (given: Header) => ({
  parties: [
    ...given.parties.map(({ party }) => party),
    given.freightPayer,
    given.storagePayer,
    given.demurragePayer,
    given.insurer,
  ],
  places: [given.origin, given.destination],
})

/** The one party in this role, or undefined where none or several have it. */
export const soleIn = (
  parties: readonly { readonly role: string; readonly party: string }[],
  role: PartyRole,
): string | undefined => {
  const [first, ...others] = parties.filter((each) => each.role === role)
  return others.length === 0 ? first?.party : undefined
}

/** Whom goods are for, as the papers say: the only final recipient, or else the consignee. */
export const recipientOf = (
  parties: readonly { readonly role: string; readonly party: string }[],
): string | undefined => soleIn(parties, 'final_recipient') ?? soleIn(parties, 'consignee')
