import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'
import { countryCode } from '#standards/countries.ts'

const number = z.string().trim().min(1).max(120)
const note = z.string().trim().min(1).max(2000).nullable().default(null)

export const permitInput = z.object({
  item: id.describe('A controlled medicine: it, and what is narrower, may go under the permit.'),
  quantity: z.int().positive().describe("Whole number of the item's base unit."),
  exportCountry: countryCode,
  exportNumber: number.describe('The export authorisation of the country they leave.'),
  importCountry: countryCode,
  importNumber: number.describe('The import authorisation of the country they enter.'),
  validUntil: day.describe('The last day on which goods may leave under both.'),
  note,
})
export type PermitInput = z.output<typeof permitInput>

export const signatureInput = z.object({
  office: z.string().trim().min(1).max(200).describe('In which office whoever signs does so.'),
})

export const withdrawalInput = z.object({ reason: z.string().trim().min(1).max(2000) })

export const permitStates = ['unsigned', 'valid', 'used_up', 'expired', 'withdrawn'] as const

export const permitRow = z.object({
  id,
  item: named,
  unit: z.string(),
  quantity: z.int(),
  used: z.int().describe('Left under it, less what was taken back.'),
  exportCountry: z.string(),
  exportNumber: z.string(),
  importCountry: z.string(),
  importNumber: z.string(),
  validUntil: z.string(),
  note: z.string().nullable(),
  state: z.enum(permitStates),
  signatures: z.array(z.object({ name: z.string(), office: z.string(), signedAt: z.string() })),
  signedByMe: z.boolean(),
  withdrawnWhy: z.string().nullable(),
})
export type PermitRow = z.output<typeof permitRow>
export const permitPage = pageOf(permitRow)
export const permitQuery = listQuery('newest', 'ends_first', 'ends_last').extend({
  item: id.optional(),
  state: z.enum(permitStates).optional(),
})
export type PermitAsked = z.output<typeof permitQuery>

export const licenceInput = z.object({
  party: id,
  number,
  authority: z.string().trim().min(1).max(200),
  validUntil: day,
  note,
})
export type LicenceInput = z.output<typeof licenceInput>

export const licenceStates = ['valid', 'expired', 'withdrawn'] as const

export const licenceRow = z.object({
  id,
  party: named,
  number: z.string(),
  authority: z.string(),
  validUntil: z.string(),
  note: z.string().nullable(),
  state: z.enum(licenceStates),
  withdrawnWhy: z.string().nullable(),
})
export type LicenceRow = z.output<typeof licenceRow>
export const licencePage = pageOf(licenceRow)
export const licenceQuery = listQuery('newest', 'ends_first', 'ends_last').extend({
  party: id.optional(),
  state: z.enum(licenceStates).optional(),
})
export type LicenceAsked = z.output<typeof licenceQuery>

/** A permit as the gate sees it. */
export interface PermitKnown {
  readonly id: string
  readonly item: string
  readonly exportCountry: string
  readonly importCountry: string
  readonly validUntil: string
  readonly signatures: number
  /** What is left of its quantity. */
  readonly left: number
}

/** Controlled medicines that leave a country. A country that is not known may be any. */
export interface Leaving {
  readonly item: string
  /** It and the wider ones. */
  readonly wider: readonly string[]
  readonly quantity: number
  readonly from: string | undefined
  readonly to: string | undefined
}

export interface Permitted {
  readonly uses: readonly { readonly permit: string; readonly quantity: number }[]
  /** What no permit lets go. */
  readonly rest: number
}

/** Whether goods that go from one country to another need permits; an unknown one may be any. */
export const crosses = (from: string | undefined, to: string | undefined): boolean =>
  !from || !to || from !== to

/** What permits let go of these goods that day, line by line: those that end first give first. */
export const permitted = (
  leaving: readonly Leaving[],
  permits: readonly PermitKnown[],
  on: string,
): Permitted[] => {
  const left = new Map(permits.map((permit) => [permit.id, permit.left]))
  return leaving.map(({ wider, quantity, from, to }) => {
    let rest = quantity
    const uses = permits
      .filter((permit) => wider.includes(permit.item))
      .filter((permit) => permit.signatures >= 2 && on <= permit.validUntil)
      .filter((permit) => (from ?? permit.exportCountry) === permit.exportCountry)
      .filter((permit) => (to ?? permit.importCountry) === permit.importCountry)
      .toSorted((a, b) => (a.validUntil < b.validUntil ? -1 : 1))
      .flatMap(({ id: permit }) => {
        const taken = Math.min(rest, Math.max(0, left.get(permit) ?? 0))
        left.set(permit, (left.get(permit) ?? 0) - taken)
        rest -= taken
        return taken > 0 ? [{ permit, quantity: taken }] : []
      })
    return { uses, rest }
  })
}
