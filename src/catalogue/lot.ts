import { z } from 'zod'
import { named } from '#parties/party.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { day } from '#platform/time.ts'
import { refuse } from './refusals.ts'

/** As printed; '' where the goods show none. */
const printed = z.string().trim().max(120).default('')

export const lotInput = z.object({
  item: id,
  maker: id.nullable().default(null),
  lotNumber: printed.describe('As printed on the pack.'),
  serial: printed.describe('Of a serialised device, which is a lot of one.'),
  packaging: printed.describe('Where one lot comes in several: "green pack", "blue pack".'),
  expiresOn: day.nullable().default(null),
  madeOn: day.nullable().default(null),
  note: z.string().max(4000).nullable().default(null),
})
export type LotInput = z.output<typeof lotInput>

/** Only what changes. What is left out stays, and nothing that is known can be blanked. */
export const lotAmendment = z.object({
  amends: z.int().positive().describe('The version this amends.'),
  maker: id.optional(),
  lotNumber: z.string().trim().min(1).max(120).optional(),
  serial: z.string().trim().min(1).max(120).optional(),
  packaging: z.string().trim().min(1).max(120).optional(),
  expiresOn: day.optional(),
  madeOn: day.optional(),
  note: z.string().max(4000).optional(),
})
export type LotAmendment = z.output<typeof lotAmendment>

export const lotAnswer = z.object({
  id,
  item: named,
  maker: named.nullable(),
  lotNumber: z.string(),
  serial: z.string(),
  packaging: z.string(),
  expiresOn: z.string().nullable(),
  madeOn: z.string().nullable(),
  unstated: z.boolean().describe('The goods do not say their lot; a count may identify it later.'),
  consignmentLine: id.nullable().describe('Of an unstated lot: where it came in.'),
  note: z.string().nullable(),
  version: z.int(),
})
export type LotAnswer = z.output<typeof lotAnswer>
export const lotPage = pageOf(lotAnswer)

export const lotQuery = listQuery('newest', 'expiry', 'number').extend({
  item: id.optional(),
  maker: id.optional(),
  search: z.string().trim().min(1).max(120).optional().describe('Beginning of number or serial.'),
  expiresBefore: day.optional(),
  unstated: z.stringbool().optional(),
})
export type LotAsked = z.output<typeof lotQuery>

/** What is known of a lot besides what makes it this lot. */
export interface LotFacts {
  readonly lotNumber: string
  readonly packaging: string
  readonly expiresOn: string | null
  readonly madeOn: string | null
}

/** Refuses what is no stated lot of this item: no number, or a serial number where none belongs. */
export const checkLot = (
  lot: Pick<LotInput, 'item' | 'lotNumber' | 'serial' | 'expiresOn' | 'madeOn'>,
  serialised: boolean,
): void => {
  if (serialised && !lot.serial) throw refuse('serial_missing', { item: lot.item })
  if (!serialised && lot.serial) throw refuse('serial_not_expected', { item: lot.item })
  if (!lot.serial && !lot.lotNumber) throw refuse('lot_number_missing')
  checkDates(lot)
}

/** Refuses an expiry before the day the lot was made. */
export const checkDates = ({ expiresOn, madeOn }: Pick<LotFacts, 'expiresOn' | 'madeOn'>): void => {
  if (expiresOn && madeOn && expiresOn < madeOn)
    throw refuse('lot_dates_crossed', { expiresOn, madeOn })
}

/**
 * What is known of a lot after it was met again: what was blank is filled, what is known is never
 * blanked, and what differs is refused (`lot_differs`): one of the two was misread.
 */
export const learn = (lot: string, known: LotFacts, met: LotFacts): LotFacts => {
  const same = <T>(field: keyof LotFacts, before: T, now: T): T => {
    if (before && now && before !== now)
      throw refuse('lot_differs', { lot, field, known: before, met: now })
    return before || now
  }
  return {
    lotNumber: same('lotNumber', known.lotNumber, met.lotNumber),
    packaging: same('packaging', known.packaging, met.packaging),
    expiresOn: same('expiresOn', known.expiresOn, met.expiresOn),
    madeOn: same('madeOn', known.madeOn, met.madeOn),
  }
}

type Correctable = LotFacts & Pick<LotInput, 'maker' | 'serial' | 'note'>

/**
 * A lot with these changes. Refuses a number for goods that state none (`lot_unstated`: they are
 * identified by a count), and a change of what was known without a reason.
 */
export const correct = (
  known: Correctable & { readonly id: string; readonly unstated: boolean },
  changes: LotAmendment,
  reason: string | undefined,
): Correctable => {
  if (known.unstated && (changes.lotNumber || changes.serial))
    throw refuse('lot_unstated', { lot: known.id })
  const fields = ['maker', 'lotNumber', 'serial', 'packaging', 'expiresOn', 'madeOn'] as const
  for (const field of fields)
    if (!reason && known[field] && changes[field] && known[field] !== changes[field])
      throw refuse('lot_change_needs_reason', { field })
  return {
    maker: changes.maker ?? known.maker,
    lotNumber: changes.lotNumber ?? known.lotNumber,
    serial: changes.serial ?? known.serial,
    packaging: changes.packaging ?? known.packaging,
    expiresOn: changes.expiresOn ?? known.expiresOn,
    madeOn: changes.madeOn ?? known.madeOn,
    note: changes.note ?? known.note,
  }
}
