import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { findOrRecordLot, isNarrower, requireItems, unstatedLot } from '#catalogue/actions.ts'
import { lotsById } from '#catalogue/sql.ts'
import { refuse as refuseCatalogue } from '#catalogue/refusals.ts'
import { recordDescent } from '#conformity/actions.ts'
import { clear } from '#conformity/gate-actions.ts'
import { refuse as refuseConsignment } from '#consignments/refusals.ts'
import { at, isOutside, leaving, rank } from '#ledger/account.ts'
import type { Line } from '#ledger/posting.ts'
import { standings } from '#ledger/sql.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { draw, settled } from './actions.ts'
import {
  type AssembleInput,
  type Become,
  checkAmounts,
  checkRecipe,
  type IdentifyInput,
  type RecipeInput,
  type SpecifyInput,
  turnInto,
} from './makeover.ts'
import { refuse } from './refusals.ts'
import { insertRecipe, partsOf } from './sql.ts'
import type { Done } from './stock.ts'

/** Goods that did not say their lot turn out to be of these, wherever they lie, in parts. */
export const identify = async (tx: Query, by: By, input: IdentifyInput): Promise<Outcome<Done>> => {
  const lot = await mustLot(tx, input.lot)
  if (!lot.unstated) throw refuse('lot_is_stated', { lot: lot.id })
  const parts: Become[] = []
  for (const { lot: said, quantity, place } of input.parts) {
    if (said.serial && quantity !== 1)
      throw refuseConsignment('serial_is_one', { line: lot.consignmentLine })
    const to = await findOrRecordLot(tx, { ...said, item: lot.item.id })
    parts.push({ quantity, place, to: { item: lot.item.id, lot: to } })
  }
  return become(tx, by, lot.id, parts)
}

/** "Masks" turn out to be FFP2 of a model: a narrower item, of the same lot under its own name. */
export const specify = async (
  tx: Query,
  by: By,
  { lot: id, item, quantity, place }: SpecifyInput,
): Promise<Outcome<Done>> => {
  const lot = await mustLot(tx, id)
  await requireItems(tx, [item])
  if (!(await isNarrower(tx, item, lot.item.id)))
    throw refuse('not_a_narrower_item', { item, of: lot.item.id })
  const { lotNumber, serial, packaging, expiresOn, madeOn } = lot
  const facts = { item, maker: lot.maker?.id ?? null, packaging, expiresOn, madeOn }
  const to =
    lot.unstated && lot.consignmentLine
      ? await unstatedLot(tx, { ...facts, consignmentLine: lot.consignmentLine })
      : await findOrRecordLot(tx, { ...facts, lotNumber, serial })
  return become(tx, by, id, [{ quantity, place, to: { item, lot: to } }])
}

const mustLot = async (tx: Query, id: string) => {
  const lot = (await lotsById(tx, [id])).get(id)
  if (!lot) throw refuseCatalogue('lot_unknown', { lots: [id] })
  return lot
}

/** Somebody looked, so it is a fact, wherever the goods are by now. */
const become = async (
  tx: Query,
  by: By,
  lot: string,
  parts: readonly Become[],
): Promise<Outcome<Done>> => {
  const accounts = (await standings(tx, by.operation, { lots: [lot] })).filter(
    ({ stage, reached }) => !isOutside(stage) && rank(reached) >= rank('packed'),
  )
  const lines = turnInto(lot, accounts, parts)
  await recordDescent(
    tx,
    by,
    parts.map((part) => ({ ancestor: lot, lot: part.to.lot })),
  )
  return settled(tx, by, lines)
}

/** Records what a kit is made of. */
export const recordRecipe = async (
  tx: Query,
  by: By,
  input: RecipeInput,
): Promise<Outcome<{ id: string }>> => {
  checkRecipe(input)
  await requireItems(
    tx,
    [...input.parts, ...input.kits].map(({ item }) => item),
  )
  await insertRecipe(tx, by, input.name, [
    ...input.parts.map((part) => ({ ...part, side: 'part' as const })),
    ...input.kits.map((part) => ({ ...part, side: 'kit' as const })),
  ])
  return { subject: by.act, answer: { id: by.act } }
}

/**
 * Makes kits of their parts, or parts of kits, at one place. What goes in was released, or stays
 * in quarantine with what comes out; the gate is asked of what goes in, since the kit is that.
 */
export const assemble = async (tx: Query, by: By, input: AssembleInput): Promise<Outcome<Done>> => {
  const { stage, place, holder, split, times } = input
  await requirePlaces(tx, [place])
  await requireParties(tx, [holder])
  const recipe = await partsOf(tx, by.operation, input.recipe)
  if (recipe.length === 0) throw refuse('recipe_unknown', { recipe: input.recipe })
  const [taken, made] = split ? (['kit', 'part'] as const) : (['part', 'kit'] as const)
  const side = (which: 'part' | 'kit') => recipe.filter((part) => part.side === which)
  const picks = input.takes.map((each) => ({ ...each, place, holder }))
  const drawn = await draw(tx, by, picks, stage, 'instruction')
  checkAmounts(
    drawn.map(({ from, quantity }) => ({ item: from.item, quantity })),
    side(taken),
    times,
  )
  checkAmounts(input.makes, side(made), times)
  const lines: Line[] = drawn.map(({ from, quantity }) => {
    return { from, to: leaving(from, 'transformed'), quantity }
  })
  const lots: string[] = []
  for (const { item, quantity, lot: known, newLot } of input.makes) {
    const lot = await madeLot(tx, item, known, newLot)
    const to = at(stage, { holder, place, item, lot })
    lines.push({ from: leaving(to, 'transformed'), to, quantity })
    lots.push(lot)
  }
  const pairs = drawn.flatMap(({ from }) => lots.map((lot) => ({ ancestor: from.lot, lot })))
  await recordDescent(tx, by, pairs)
  if (stage === 'arrived') return settled(tx, by, lines, { mood: 'instruction' })
  const asked = drawn.map(({ from, quantity }) => {
    return { lot: from.lot, item: from.item, quantity, facility: holder, place, toStore: true }
  })
  return settled(tx, by, lines, { mood: 'instruction', clearance: clear(tx, by, asked) })
}

const madeLot = async (
  tx: Query,
  item: string,
  known: string | null,
  said: AssembleInput['makes'][number]['newLot'],
): Promise<string> => {
  await requireItems(tx, [item])
  if (said) return findOrRecordLot(tx, { ...said, item })
  const id = known ?? none
  const lot = await mustLot(tx, id)
  if (lot.item.id !== item) throw refuseCatalogue('lot_unknown', { lots: [id] })
  return id
}
