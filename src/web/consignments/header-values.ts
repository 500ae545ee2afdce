import type { incoterms } from '#consignments/consignment.ts'
import { partyRoles, type PartyRole } from '#consignments/consignment.ts'
import type { Consignment } from './standing.ts'

/** What a consignment says of itself, as a form holds it. */
export interface HeaderValues {
  readonly consignor: string | null
  readonly consignee: string | null
  readonly donors: string[]
  /** The other roles, each with its party. */
  readonly others: readonly { readonly role: PartyRole; readonly party: string | null }[]
  readonly origin: string | null
  readonly destination: string | null
  readonly incoterm: (typeof incoterms)[number] | ''
  readonly incotermPlace: string
  readonly freightPayer: string | null
  readonly storagePayer: string | null
  readonly demurragePayer: string | null
  readonly insurer: string | null
  readonly insuredAmount: number | ''
  readonly insuredCurrency: string
  readonly message: string
  readonly statedDate: string
  readonly note: string
}

export const emptyHeader = (): HeaderValues => ({
  consignor: null,
  consignee: null,
  donors: [],
  others: [],
  origin: null,
  destination: null,
  incoterm: '',
  incotermPlace: '',
  freightPayer: null,
  storagePayer: null,
  demurragePayer: null,
  insurer: null,
  insuredAmount: '',
  insuredCurrency: 'EUR',
  message: '',
  statedDate: '',
  note: '',
})

/** The roles that have no field of their own. */
export const otherRoles: readonly PartyRole[] = partyRoles.filter(
  (role) => role !== 'consignor' && role !== 'consignee' && role !== 'donor',
)

export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2

export const headerValuesOf = (kept: Consignment): HeaderValues => {
  const inRole = (role: PartyRole) =>
    kept.parties.filter((each) => each.role === role).map(({ party }) => party.id)
  const insured = kept.insuredValue
  return {
    consignor: inRole('consignor')[0] ?? null,
    consignee: inRole('consignee')[0] ?? null,
    donors: inRole('donor'),
    others: kept.parties
      .filter(({ role }) => otherRoles.includes(role))
      .map(({ role, party }) => ({ role, party: party.id })),
    origin: kept.origin?.id ?? null,
    destination: kept.destination?.id ?? null,
    incoterm: kept.incoterm ?? '',
    incotermPlace: kept.incotermPlace ?? '',
    freightPayer: kept.freightPayer?.id ?? null,
    storagePayer: kept.storagePayer?.id ?? null,
    demurragePayer: kept.demurragePayer?.id ?? null,
    insurer: kept.insurer?.id ?? null,
    insuredAmount: insured ? insured.minor / 10 ** digitsOf(insured.currency) : '',
    insuredCurrency: insured?.currency ?? 'EUR',
    message: kept.message ?? '',
    statedDate: kept.statedDate ?? '',
    note: kept.note ?? '',
  }
}

/**
 * The header as it is sent. `kept`: what it said before, so that a customs number which this form
 * does not show stays with its party.
 */
export const headerOf = (given: HeaderValues, kept?: Consignment) => {
  const { consignor, consignee, donors, others, insuredAmount, insuredCurrency } = given
  const played = [
    { role: 'consignor' as const, party: consignor },
    { role: 'consignee' as const, party: consignee },
    ...donors.map((party) => ({ role: 'donor' as const, party })),
    ...others,
  ]
  const eoriOf = (role: PartyRole, party: string | null) =>
    kept?.parties.find((each) => each.role === role && each.party.id === party)?.eori ?? null
  return {
    parties: played
      .filter(({ party }) => party !== null)
      .map(({ role, party }) => ({ role, party, eori: eoriOf(role, party) })),
    origin: given.origin,
    destination: given.destination,
    incoterm: given.incoterm || null,
    incotermPlace: given.incotermPlace || null,
    freightPayer: given.freightPayer,
    storagePayer: given.storagePayer,
    demurragePayer: given.demurragePayer,
    insurer: given.insurer,
    insuredValue:
      insuredAmount === ''
        ? null
        : {
            minor: Math.round(insuredAmount * 10 ** digitsOf(insuredCurrency)),
            currency: insuredCurrency,
          },
    message: given.message || null,
    statedDate: given.statedDate || null,
    note: given.note || null,
  }
}
