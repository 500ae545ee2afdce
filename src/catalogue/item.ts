import { z } from 'zod'
import { nameInput, namesInput } from '#parties/name.ts'
import { named, search } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { emdn } from '#standards/emdn.ts'
import { gtin } from '#standards/gs1.ts'
import { hsClass } from '#standards/hs.ts'
import { unNumber } from '#standards/un-number.ts'
import { unspsc } from '#standards/unspsc.ts'
import { checkPacks, pack, packLevels } from './pack.ts'
import { refuse } from './refusals.ts'

/** What an item is, coarsely. `mask` is one of which nobody said what kind. */
export const itemClasses = [
  'mask',
  'respirator',
  'medical_mask',
  'community_mask',
  'coverall',
  'gown',
  'glove',
  'eye_protection',
  'other_protection',
  'ventilator',
  'monitor',
  'infusion_pump',
  'ultrasound',
  'imaging',
  'oxygen',
  'other_device',
  'thermometer',
  'consumable',
  'ivd_test',
  'reagent',
  'sampling',
  'disinfectant',
  'medicine',
  'vaccine',
  'traditional_medicine',
  'supplies',
  'equipment',
  'food',
  'other',
] as const
export const itemClass = z.enum(itemClasses)

/** What one of an item is. `unstated`: a number was given, and not of what. */
export const units = [
  'piece',
  'pair',
  'set',
  'kit',
  'test',
  'dose',
  'tablet',
  'vial',
  'bottle',
  'gram',
  'millilitre',
  'unstated',
] as const
export const unit = z.enum(units)

/** The law under which it is put on the market. */
export const regimes = [
  'unstated',
  'ppe',
  'medical_device',
  'ppe_and_medical_device',
  'in_vitro_diagnostic',
  'medicine',
  'controlled_medicine',
  'biocide',
  'community_mask',
  'none',
] as const
export const regime = z.enum(regimes)

const celsius = z.int().min(-273).max(200).nullable().default(null)

/** What another register calls the item, or the class of items to which it belongs. */
export const itemCode = z.discriminatedUnion('scheme', [
  z.object({
    scheme: z.literal('gtin'),
    code: gtin,
    level: z.enum(packLevels).default('piece').describe('The pack on which it is printed.'),
  }),
  hsClass.extend({ scheme: z.literal('hs') }),
  z.object({ scheme: z.literal('unspsc'), code: unspsc }),
  z.object({ scheme: z.literal('emdn'), code: emdn }),
])
export type ItemCode = z.output<typeof itemCode>

const storage = z.object({ minCelsius: celsius, maxCelsius: celsius })
const text = z.string().trim().min(1).max(200).nullable().default(null)

export const itemInput = z.object({
  class: itemClass,
  names: namesInput,
  model: text,
  size: text,
  maker: id.nullable().default(null).describe("Who makes it; null where any maker's will do."),
  unit: unit.describe('The base unit: every quantity counts it, so it never changes.'),
  regime: regime.default('unstated'),
  storage: storage.nullable().default(null).describe('Whole degrees Celsius.'),
  unNumber: unNumber.nullable().default(null).describe('Dangerous goods: UN1987.'),
  serialised: z.boolean().default(false).describe('Each has a serial number, and is a lot of one.'),
  parent: id.nullable().default(null).describe('The wider item: "masks" for "FFP2 masks".'),
  packs: z.array(pack).max(4).default([]),
  codes: z.array(itemCode).max(40).default([]),
  note: z.string().max(4000).nullable().default(null),
})
export type ItemInput = z.output<typeof itemInput>

/** All of the item as it shall be, over the version that was read. */
export const itemAmendment = itemInput.extend({
  amends: z.int().positive().describe('The version this amends.'),
})

export const itemAnswer = z.object({
  id,
  class: itemClass,
  name: z.string(),
  names: z.array(nameInput),
  model: z.string().nullable(),
  size: z.string().nullable(),
  maker: named.nullable(),
  unit,
  regime,
  storage: storage.nullable(),
  unNumber: z.string().nullable(),
  serialised: z.boolean(),
  parent: named.nullable(),
  packs: z.array(pack),
  codes: z.array(itemCode),
  note: z.string().nullable(),
  version: z.int(),
})
export type ItemAnswer = z.output<typeof itemAnswer>

export const itemRow = itemAnswer.pick({
  id: true,
  class: true,
  name: true,
  names: true,
  model: true,
  size: true,
  unit: true,
  regime: true,
  serialised: true,
  parent: true,
  maker: true,
})
export type ItemRow = z.output<typeof itemRow>
export const itemPage = pageOf(itemRow)

export const itemQuery = listQuery('name', 'newest').extend({
  search,
  class: itemClass.optional(),
  regime: regime.optional(),
  maker: id.optional(),
  under: id.optional().describe('Only what is narrower than this item, however far.'),
})
export type ItemAsked = z.output<typeof itemQuery>

/** Refuses an item whose packs, storage range or unit do not agree with themselves. */
export const checkItem = (item: ItemInput): void => {
  checkPacks(item.packs)
  const { minCelsius = null, maxCelsius = null } = item.storage ?? {}
  if (minCelsius !== null && maxCelsius !== null && minCelsius > maxCelsius)
    throw refuse('storage_range_crossed', { minCelsius, maxCelsius })
  // One lot is one device, so the ledger counts it as one of something that stands alone.
  if (item.serialised && item.unit !== 'piece' && item.unit !== 'set')
    throw refuse('serialised_by_piece', { unit: item.unit })
}
