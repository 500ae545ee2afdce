import { v5 } from 'uuid'
import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { countryCode } from '#standards/countries.ts'
import { eori } from '#standards/eori.ts'
import { gln } from '#standards/gs1.ts'
import { nameInput, namesInput } from './name.ts'

/** What a party is. A joint group is made by the pledges that name several donors. */
export const partyKinds = [
  'government',
  'province',
  'region',
  'municipality',
  'company',
  'foundation',
  'ngo',
  'un_agency',
  'hospital',
  'carrier',
  'person',
  'other',
] as const
export const partyKind = z.enum([...partyKinds, 'joint_group'])

const code = z.string().trim().min(1).max(80)
const otherRegisters = ['lei', 'uscc', 'tax', 'iati', 'duns', 'airline', 'other'] as const

/** What another register calls the party. */
export const partyCode = z.discriminatedUnion('scheme', [
  z.object({ scheme: z.literal('gln'), code: gln }),
  z.object({
    scheme: z
      .enum(otherRegisters)
      .describe('`uscc`: unified social credit code (China); `iati`: organisation identifier.'),
    code,
  }),
])
export type PartyCode = z.output<typeof partyCode>

export const partyInput = z.object({
  kind: z.enum(partyKinds),
  names: namesInput,
  country: countryCode.nullable().default(null),
  parent: id.nullable().default(null).describe('The party it belongs to.'),
  eori: eori.nullable().default(null).describe('For an importer or exporter in the EU.'),
  codes: z.array(partyCode).max(20).default([]),
  note: z.string().max(4000).nullable().default(null),
})
export type PartyInput = z.output<typeof partyInput>

/** All of the party as it shall be, over the version that was read. */
export const partyAmendment = partyInput.extend({
  amends: z.int().positive().describe('The version this amends.'),
})

export const named = z.object({ id, name: z.string() })
export type Named = z.output<typeof named>

export const partyAnswer = z.object({
  id,
  kind: partyKind,
  name: z.string(),
  names: z.array(nameInput),
  country: z.string().nullable(),
  parent: named.nullable(),
  eori: z.string().nullable(),
  codes: z.array(partyCode),
  members: z.array(named).describe('Of a joint group.'),
  note: z.string().nullable(),
  version: z.int(),
})
export type PartyAnswer = z.output<typeof partyAnswer>

export const partyRow = z.object({
  id,
  kind: partyKind,
  name: z.string(),
  names: z.array(nameInput),
  country: z.string().nullable(),
  parent: named.nullable(),
})
export type PartyRow = z.output<typeof partyRow>
export const partyPage = pageOf(partyRow)

export const search = z
  .string()
  .max(200)
  .optional()
  .describe('Beginnings of words of any of its names, in any script, or of a code.')

export const partyQuery = listQuery('name', 'newest').extend({
  search,
  kind: partyKind.optional(),
  country: countryCode.optional(),
  parent: id.optional(),
})
export type PartyAsked = z.output<typeof partyQuery>

/** The name of a joint group, from those of its members. */
export const groupName = (members: readonly Named[]): string =>
  members.map(({ name }) => name).join(' + ')

// Any fixed UUID: it sets these ids apart from all others that are made of a text.
const groups = '6c1f3a52-52a1-4bb0-9c3f-0b8f5a7d1e20'

/** The id of the joint group of these members: one id however they are ordered (UUIDv5). */
export const groupId = (members: readonly string[]): string =>
  v5(members.toSorted().join(' '), groups)
