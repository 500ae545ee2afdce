import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { day, instant } from '#platform/time.ts'
import { countryCode } from '#standards/countries.ts'
import { refuse } from './refusals.ts'

export const declarations = ['export', 'transit', 'import'] as const
type Declaration = (typeof declarations)[number]

/** The procedures under which each declaration may place goods. */
export const fitting = {
  export: ['export', 're_export'],
  transit: ['transit'],
  import: ['free_circulation', 'free_circulation_with_relief', 'temporary_admission', 'warehouse'],
} as const satisfies Record<Declaration, readonly string[]>
export const procedures = [...fitting.export, ...fitting.transit, ...fitting.import] as const

const words = (length: number) => z.string().trim().min(1).max(length)

/** One declaration. Left out: it stays as it was, and is null on a new file. */
export const fileInput = z.object({
  id,
  kind: z.enum(declarations),
  country: countryCode,
  procedure: z.enum(procedures),
  reference: words(60).nullable().optional().describe('Its number: in the EU the MRN.'),
  office: words(200).nullable().optional().describe('The customs office, as written.'),
  guarantee: words(200).nullable().optional().describe('Transit: its number, or why waived.'),
  leaveBy: day.nullable().optional().describe('Temporary admission: the day it ends.'),
  declarant: id.nullable().optional(),
  openedAt: instant.optional().describe('When declared, if not when this happened.'),
  clearedAt: instant.nullable().optional().describe('When released to the procedure.'),
  source: id.nullable().optional().describe('The declaration, recorded as a source.'),
  note: words(2000).nullable().optional(),
})
export type FileInput = z.output<typeof fileInput>
export type File = {
  readonly [Key in keyof Required<FileInput>]: Exclude<FileInput[Key], undefined>
}

export const papers = [
  'gift_letter',
  'acceptance',
  'pro_forma_invoice',
  'packing_list',
  'certificate_of_origin',
  'export_licence',
  'import_licence',
  'conformity_certificate',
  'test_report',
  'self_certification',
  'relief_request',
  'transit_document',
  'insurance_certificate',
  'dangerous_goods_declaration',
  'power_of_attorney',
  'other',
] as const

/** A paper that somebody on the way asks for; without a source it is missing. */
export const paperInput = z.object({
  id,
  paper: z.enum(papers),
  country: countryCode.nullable().optional().describe('The country that asks for it.'),
  leg: id.nullable().optional().describe('The leg on which it is asked for.'),
  source: id.nullable().optional().describe('The paper, recorded as a source. Null: missing.'),
  note: words(2000).nullable().optional(),
})
export type PaperInput = z.output<typeof paperInput>
export type Paper = {
  readonly [Key in keyof Required<PaperInput>]: Exclude<PaperInput[Key], undefined>
}

/** Who checked what against which list, and what came of it. */
export const checkInput = z.object({
  kind: z.enum(['sanctions', 'export_ban']),
  result: z.enum(['clear', 'licence_needed', 'licence_held', 'hit']),
  checkedBy: words(200).describe('The person or office, as it signs.'),
  checkedAt: instant.optional().describe('If not when this happened.'),
  against: words(400).describe('The list, ordinance or licence.'),
  note: words(2000).nullable().default(null),
})
export type CheckInput = z.output<typeof checkInput>

export const blankFile = {
  reference: null,
  office: null,
  guarantee: null,
  leaveBy: null,
  declarant: null,
  clearedAt: null,
  source: null,
  note: null,
} as const
export const blankPaper = { country: null, leg: null, source: null, note: null } as const

/** Refuses a procedure of another declaration, transit unsecured, clearance before opening. */
export const checkFile = (file: File): void => {
  const allowed: readonly string[] = fitting[file.kind]
  if (!allowed.includes(file.procedure))
    throw refuse('procedure_does_not_fit', { ...file, allowed })
  if (file.procedure === 'transit' && !file.guarantee)
    throw refuse('transit_needs_guarantee', { file: file.id })
  if (file.clearedAt && file.clearedAt < file.openedAt)
    throw refuse('cleared_before_opened', { openedAt: file.openedAt, clearedAt: file.clearedAt })
}

/** The kinds of place under customs' eyes: goods leave them under a procedure or not at all. */
const borderPlaces: readonly string[] = ['airport', 'port', 'border_post', 'handling_agent_shed']

// Council Regulation 2658/87: one customs territory. The United Kingdom was treated as in it until
// the end of 2020 (Withdrawal Agreement, articles 126 and 127).
const customsUnion =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK'
const unitedKingdomLeft = '2021-01-01'

const territoryOf = (country: string, on: string): string =>
  customsUnion.split(' ').includes(country) || (country === 'GB' && on < unitedKingdomLeft)
    ? 'EU'
    : country

/** A place that goods leave, and the country beyond: of where they go, or of where they came. */
export interface Leaving {
  readonly place: { readonly kind: string; readonly country: string | null }
  /** Null: not known, so a border is taken to lie between. */
  readonly beyond: string | null
  /** ISO date. */
  readonly on: string
}

/**
 * Whether customs lets goods leave this place: it is no border place, no customs border lies
 * between, or a declaration of that country with its reference covers the consignment.
 */
export const mayLeave = (
  { place, beyond, on }: Leaving,
  files: readonly Pick<File, 'country' | 'reference'>[],
): boolean => {
  if (!borderPlaces.includes(place.kind)) return true
  const { country } = place
  if (country && beyond && territoryOf(country, on) === territoryOf(beyond, on)) return true
  return files.some(
    (file) => file.reference !== null && (country === null || file.country === country),
  )
}
