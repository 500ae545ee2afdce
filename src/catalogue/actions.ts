import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireParties } from '#parties/actions.ts'
import { liesBeneath, lockRegister, lockRow, missingFrom } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import { checkItem, type ItemAnswer, type ItemInput } from './item.ts'
import {
  checkDates,
  checkLot,
  correct,
  learn,
  type LotAmendment,
  type LotAnswer,
  type LotInput,
} from './lot.ts'
import { refuse } from './refusals.ts'
import {
  findStated,
  hasLots,
  insertLot,
  itemsById,
  lotsById,
  putItem,
  putUnstated,
  updateLot,
} from './sql.ts'

type Ids = Iterable<string | null | undefined>

/** Refuses `item_unknown` if one of these is not recorded. The none id is. */
export const requireItems = async (tx: Query, ids: Ids): Promise<void> => {
  const items = await missingFrom(tx, 'item', named(ids))
  if (items.length > 0) throw refuse('item_unknown', { items })
}

/** Refuses `lot_unknown` if one of these is not recorded. The none id is. */
export const requireLots = async (tx: Query, ids: Ids): Promise<void> => {
  const lots = await missingFrom(tx, 'lot', named(ids))
  if (lots.length > 0) throw refuse('lot_unknown', { lots })
}

const named = (ids: Ids): string[] => [
  ...new Set([...ids].flatMap((id) => (id && id !== none ? [id] : []))),
]

/** Whether goods recorded as `of` may turn out to be `item`: narrower, and counted alike. */
export const isNarrower = async (tx: Query, item: string, of: string): Promise<boolean> => {
  if (item === of) return false
  const found = await itemsById(tx, [item, of])
  const narrow = found.get(item)
  if (!narrow || narrow.unit !== found.get(of)?.unit) return false
  return liesBeneath(tx, 'item', item, of)
}

/** A stated lot as somebody met it: read from a pack, a packing list, a scan. */
export type LotMet = Pick<LotInput, 'item'> & Partial<Omit<LotInput, 'item'>>

/**
 * The id of this stated lot, which is recorded (under `id`) if it is new. Met again, it is the
 * same lot: what was blank is filled, and nothing known is blanked. Refuses `lot_differs`,
 * `item_unknown`, `party_unknown` and what `checkLot` refuses.
 */
export const findOrRecordLot = async (
  tx: Query,
  met: LotMet,
  id: string = newId(),
): Promise<string> => {
  const blank = { lotNumber: '', serial: '', packaging: '', expiresOn: null, madeOn: null }
  const lot = { ...blank, maker: null, note: null, ...met }
  const item = (await itemsById(tx, [lot.item])).get(lot.item)
  if (!item) throw refuse('item_unknown', { items: [lot.item] })
  checkLot(lot, item.serialised)
  await requireParties(tx, [lot.maker])
  const again = (await meetAgain(tx, lot)) ?? ((await insertLot(tx, id, lot)) ? id : undefined)
  // Not there, and not to be inserted: another transaction recorded it in between.
  const found = again ?? (await meetAgain(tx, lot))
  if (!found) throw new Error(`Lot ${id} is neither new nor known`)
  return found
}

const meetAgain = async (tx: Query, lot: LotInput): Promise<string | undefined> => {
  const known = await findStated(tx, lot)
  if (!known) return undefined
  const { id, ...facts } = known
  const learnt = learn(id, facts, lot)
  if (JSON.stringify(learnt) === JSON.stringify(facts)) return id
  // Only who has something to add waits for others who do.
  await lockRow(tx, 'lot', id)
  const now = (await lotsById(tx, [id])).get(id)
  if (!now) throw refuse('lot_unknown', { lots: [id] })
  const { maker, serial, note } = now
  await updateLot(tx, id, { ...learn(id, now, lot), maker: maker?.id ?? null, serial, note })
  return id
}

/** Goods of a consignment line that do not say their lot, with what else is known of them. */
export type Unstated = { item: string; consignmentLine: string } & Partial<
  Pick<LotInput, 'maker' | 'packaging' | 'expiresOn' | 'madeOn' | 'note'>
>

/**
 * The lot of goods on this consignment line that do not say their lot: their own, never shared
 * with another line, and the same one when asked again. Refuses `item_unknown`, `party_unknown`.
 */
export const unstatedLot = async (tx: Query, lot: Unstated): Promise<string> => {
  const found = (await unstatedLots(tx, [lot])).get(lot.consignmentLine)
  if (!found) throw new Error('An unstated lot belongs to one line')
  return found
}

/** The same for many lines at once, by line; each line is named once. */
export const unstatedLots = async (
  tx: Query,
  lots: readonly Unstated[],
): Promise<Map<string, string>> => {
  if (lots.some(({ consignmentLine }) => consignmentLine === none))
    throw new Error('An unstated lot belongs to one line')
  await requireItems(
    tx,
    lots.map(({ item }) => item),
  )
  await requireParties(
    tx,
    lots.map(({ maker }) => maker),
  )
  const blank = { maker: null, packaging: '', expiresOn: null, madeOn: null, note: null }
  return putUnstated(
    tx,
    lots.map((lot) => ({ ...blank, ...lot, id: newId() })),
  )
}

/** Records an item. Refuses what it names and nobody recorded, and a GTIN another item has. */
export const recordItem = async (
  tx: Query,
  by: By,
  input: ItemInput,
): Promise<Outcome<ItemAnswer>> => {
  checkItem(input)
  await requireItems(tx, [input.parent])
  await requireParties(tx, [input.maker])
  await putItem(tx, by.act, input)
  return itemOutcome(tx, by.act)
}

/** Writes an item anew, over the version that was read. Its unit stays. */
export const amendItem = async (
  tx: Query,
  item: string,
  input: ItemInput & { amends: number },
): Promise<Outcome<ItemAnswer>> => {
  const { parent, maker, amends } = input
  checkItem(input)
  await lockRegister(tx, 'item')
  const version = await lockRow(tx, 'item', item)
  if (version === undefined) throw refuse('item_not_found', { item })
  if (version !== amends) throw refuse('item_version_stale', { version, amends })
  const { answer: before } = await itemOutcome(tx, item)
  if (before.unit !== input.unit) throw refuse('item_unit_fixed', { unit: before.unit })
  if (before.serialised !== input.serialised && (await hasLots(tx, item)))
    throw refuse('item_has_lots', { item })
  await requireItems(tx, [parent])
  await requireParties(tx, [maker])
  if (parent && (await liesBeneath(tx, 'item', parent, item)))
    throw refuse('item_above_itself', { parent })
  await putItem(tx, item, input)
  return itemOutcome(tx, item)
}

const itemOutcome = async (tx: Query, item: string): Promise<Outcome<ItemAnswer>> => {
  const answer = (await itemsById(tx, [item])).get(item)
  if (!answer) throw refuse('item_not_found', { item })
  return { subject: item, answer }
}

/** Records a stated lot. The same again is answered with the lot there is. */
export const recordLot = async (tx: Query, by: By, input: LotInput): Promise<Outcome<LotAnswer>> =>
  lotOutcome(tx, await findOrRecordLot(tx, input, by.act))

/** Fills what was not known of a lot, or corrects what was misread, with a reason. */
export const amendLot = async (
  tx: Query,
  by: By,
  lot: string,
  changes: LotAmendment,
): Promise<Outcome<LotAnswer>> => {
  const version = await lockRow(tx, 'lot', lot)
  if (version === undefined) throw refuse('lot_not_found', { lot })
  if (version !== changes.amends)
    throw refuse('lot_version_stale', { version, amends: changes.amends })
  const { answer } = await lotOutcome(tx, lot)
  const known = { ...answer, item: answer.item.id, maker: answer.maker?.id ?? null }
  const corrected = correct(known, changes, by.envelope.reason)
  await requireParties(tx, [corrected.maker])
  if (answer.unstated) checkDates(corrected)
  else {
    const item = (await itemsById(tx, [known.item])).get(known.item)
    checkLot({ ...corrected, item: known.item }, item?.serialised ?? false)
  }
  await updateLot(tx, lot, corrected)
  return lotOutcome(tx, lot)
}

const lotOutcome = async (tx: Query, lot: string): Promise<Outcome<LotAnswer>> => {
  const answer = (await lotsById(tx, [lot])).get(lot)
  if (!answer) throw refuse('lot_not_found', { lot })
  return { subject: lot, answer }
}
