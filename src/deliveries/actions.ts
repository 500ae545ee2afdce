import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { type Draw, requireDraws } from '#allocation/actions.ts'
import { requireItems, requireLots } from '#catalogue/actions.ts'
import { lineage } from '#catalogue/sql.ts'
import { clear, type ClearLine, outcomesOf } from '#conformity/gate-actions.ts'
import { header } from '#consignments/consignment.ts'
import { passCustoms } from '#consignments/customs-actions.ts'
import { insertConsignment, insertHistory } from '#consignments/sql.ts'
import { recordLegs } from '#consignments/transport-actions.ts'
import { at } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Line } from '#ledger/posting.ts'
import { standings } from '#ledger/sql.ts'
import { requireNeedLines } from '#needs/actions.ts'
import type { LineAsked } from '#needs/sql.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import { codeOf } from '#platform/code.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import type { Dispatched, DispatchInput, DispatchLine, Suggestion } from './delivery.ts'
import { accountOf, firstToExpire, type Goods, isAttributed, type Part, take } from './pick.ts'
import { refuse } from './refusals.ts'
import { cameOn, expiryOf, insertLines, type NewLine } from './sql.ts'

/**
 * Sends goods on the last mile. An instruction: it is refused where the goods are not there, where
 * no verdict or urgent release lets them go, where they would leave a border place without a
 * customs procedure, and where the plan it names does not cover it.
 */
export const dispatch = async (
  tx: Query,
  by: By,
  input: DispatchInput,
): Promise<Outcome<Dispatched>> => {
  const { facility, place, from, carrier, lines } = input
  await requireParties(tx, [facility, carrier])
  await requirePlaces(tx, [place, from])
  await requireItems(
    tx,
    lines.map((line) => line.item),
  )
  await requireLots(
    tx,
    lines.map((line) => line.lot),
  )
  const needs = await needsOf(tx, by.operation, input)
  const loaded = await load(tx, by, input, needs)
  await requireDraws(tx, by.operation, loaded.flatMap(drawOf))
  const came = await passBorder(tx, by, from, loaded)
  const clearance = await clear(
    tx,
    by,
    loaded.flatMap(({ parts, use }) =>
      parts.map((part): ClearLine => {
        const { lot, item, consignmentLine } = part.goods
        const box = came.get(consignmentLine)?.package ?? none
        const opened = box === none ? undefined : box
        return { lot, item, package: opened, quantity: part.quantity, facility, place, use }
      }),
    ),
  )
  const code = codeOf('D', by.act)
  await record(tx, by, input, code, loaded)
  await post(tx, by, {
    mood: 'instruction',
    clearance,
    lines: loaded.flatMap((line) => line.parts.map((part) => onTheRoad(line, part, carrier))),
  })
  const told = loaded.map(({ line, needLine, plan, item, lot, quantity }) => {
    return { id: line, item, lot, quantity, needLine: orNull(needLine), plan: orNull(plan) }
  })
  return { subject: by.act, answer: { id: by.act, code, lines: told } }
}

/** Goods of one lot under one line of the delivery. */
interface Loaded {
  readonly line: string
  readonly item: string
  readonly lot: string
  readonly needLine: string
  readonly plan: string
  readonly use: string | undefined
  readonly quantity: number
  readonly parts: readonly Part[]
  readonly attributed: boolean
}

/** Which goods each line takes; a line whose goods are of several lots becomes a line of each. */
const load = async (
  tx: Query,
  by: By,
  { facility, place, from, lines }: DispatchInput,
  needs: ReadonlyMap<string, LineAsked>,
): Promise<Loaded[]> => {
  const stock = await inPlace(
    tx,
    by.operation,
    from,
    lines.map((line) => line.item),
  )
  const expiry = await datesOf(tx, stock)
  const today = by.happenedAt.slice(0, 10)
  const taken = new Map<number, number>()
  const loaded: Loaded[] = []
  for (const line of lines) {
    const need = needs.get(line.needLine ?? none)
    const use = need && `${need.usedBy} ${need.purpose}`
    const fit = stock.filter((goods) => isMeant(goods, line))
    const usable = line.lot
      ? fit
      : await notHeld(tx, by.operation, firstToExpire(fit.filter(isFresh(expiry, today)), expiry), {
          facility,
          place,
          use,
        })
    const { parts, rest } = take(usable, line.quantity, taken)
    const { quantity } = line
    if (rest > 0) throw refuse('not_in_store', { line: line.id, there: quantity - rest, quantity })
    const byLot = [...Map.groupBy(parts, (part) => part.goods.lot)]
    for (const [index, [lot, some]] of byLot.entries())
      loaded.push({
        line: index === 0 ? line.id : newId(),
        item: line.item,
        lot,
        needLine: line.needLine ?? none,
        plan: line.plan ?? none,
        use,
        quantity: some.reduce((sum, part) => sum + part.quantity, 0),
        parts: some,
        attributed: isAttributed(usable.filter((goods) => goods.lot === lot)),
      })
  }
  return loaded
}

/** Sound goods of these items at a place, the oldest first. */
const inPlace = async (q: Query, operation: number, place: string, items: readonly string[]) => {
  const found = await standings(q, operation, {
    places: [place],
    items: [...new Set(items)],
    stages: ['in_stock', 'arrived'],
  })
  return found.filter(({ condition }) => condition === 'sound')
}

const isMeant = (goods: Goods, line: DispatchLine): boolean =>
  goods.item === line.item &&
  goods.stage === line.stage &&
  (line.lot ?? goods.lot) === goods.lot &&
  (line.pledgeLine ?? goods.pledgeLine) === goods.pledgeLine &&
  (line.consignmentLine ?? goods.consignmentLine) === goods.consignmentLine

const datesOf = async (q: Query, goods: readonly Goods[]) => {
  const lots = await expiryOf(q, [...new Set(goods.map(({ lot }) => lot))])
  return new Map([...lots].map(([lot, { expiresOn }]) => [lot, expiresOn]))
}

const isFresh =
  (expiry: ReadonlyMap<string, string | null>, today: string) =>
  ({ lot }: Goods): boolean =>
    (expiry.get(lot) ?? today) >= today

/** Without the lots that a hold or a reject keeps: nobody named them, so others will do. */
const notHeld = async <T extends Goods>(
  q: Query,
  operation: number,
  goods: readonly T[],
  where: { facility?: string; place?: string; use?: string | undefined },
): Promise<T[]> => {
  const lots = [...new Set(goods.map(({ lot }) => lot))]
  const outcomes = await outcomesOf(
    q,
    operation,
    lots.map((lot) => ({ lot, ...where })),
  )
  const held = new Set(
    lots.filter((_, index) => ['hold', 'reject'].includes(outcomes[index]?.outcome ?? 'none')),
  )
  return goods.filter(({ lot }) => !held.has(lot))
}

/** The need lines that the lines name: of this facility, and asking for what they bring. */
const needsOf = async (tx: Query, operation: number, { facility, lines }: DispatchInput) => {
  const named = lines.flatMap((line) => line.needLine ?? [])
  const needs = await requireNeedLines(tx, operation, [...new Set(named)])
  const wider = await lineage(tx, new Set(lines.map((line) => line.item)))
  for (const { needLine, item } of lines) {
    const need = needs.get(needLine ?? none)
    if (!need) continue
    if (need.facility !== facility) throw refuse('need_of_another', { needLine })
    if (need.item !== item && !wider.get(item)?.includes(need.item))
      throw refuse('need_asks_other_item', { needLine, item })
  }
  return needs
}

const drawOf = ({ plan, needLine, quantity, parts }: Loaded): Draw[] =>
  plan === none ? [] : [{ plan, needLine, quantity, accounts: parts.map(({ goods }) => goods.id) }]

/** Customs, for goods that go straight from where they arrived; and what they arrived in. */
const passBorder = async (tx: Query, by: By, from: string, loaded: readonly Loaded[]) => {
  const lines = loaded.flatMap(({ parts }) => parts.map(({ goods }) => goods.consignmentLine))
  const came = await cameOn(tx, by.operation, [...new Set(lines)])
  const consignments = new Map([...came.values()].map((each) => [each.consignment, each.origin]))
  for (const [consignment, beyond] of consignments)
    await passCustoms(tx, by, { consignment, place: from, beyond }, 'instruction')
  return came
}

const onTheRoad = (line: Loaded, { goods, quantity }: Part, carrier: string | null): Line => {
  const { holder, item, lot, pledgeLine } = goods
  const to = { holder: carrier ?? holder, item, lot, pledgeLine, consignmentLine: line.line }
  return {
    from: accountOf(goods),
    to: at('dispatched', to),
    quantity,
    attributed: line.attributed,
  }
}

const record = async (
  tx: Query,
  by: By,
  { facility, place, from, carrier, vehicle, plannedArrival, note }: DispatchInput,
  code: string,
  loaded: readonly Loaded[],
) => {
  const holders = [...new Set(loaded.flatMap(({ parts }) => parts.map((p) => p.goods.holder)))]
  const [consignor] = holders
  const parties = [
    { role: 'consignee' as const, party: facility },
    ...(consignor && holders.length === 1
      ? [{ role: 'consignor' as const, party: consignor }]
      : []),
    ...(carrier ? [{ role: 'carrier' as const, party: carrier }] : []),
  ]
  const content = header.parse({ parties, origin: from, destination: place, note })
  await insertConsignment(tx, by, { ...content, code, kind: 'delivery' })
  await insertHistory(tx, by, by.act, [{ subject: by.act, content }])
  const leg = { id: newId(), mode: 'road' as const, from, to: place, vehicle, carrier }
  const times = { actualDeparture: by.happenedAt, ...(plannedArrival && { plannedArrival }) }
  await recordLegs(tx, by, by.act, [{ ...leg, ...times }])
  const lines = loaded.map(({ line, parts, ...rest }): NewLine => {
    const [first] = parts
    const single = new Set(parts.map(({ goods }) => goods.pledgeLine)).size === 1
    const pledgeLine = (single && first?.goods.pledgeLine) || none
    return { ...rest, id: line, pledgeLine, holder: first?.goods.holder ?? none }
  })
  const written = await insertLines(tx, by, from, lines)
  if (written < lines.length) throw refuse('delivery_line_taken')
}

const orNull = (id: string): string | null => (id === none ? null : id)

/** What a dispatch that names no lot would take of an item now. Nothing is kept back for it. */
export const suggest = async (
  q: Query,
  operation: number,
  asked: { place: string; item: string; quantity: number; stage: 'in_stock' | 'arrived' },
  today: string,
): Promise<Suggestion> => {
  const stock = await inPlace(q, operation, asked.place, [asked.item])
  const expiry = await datesOf(q, stock)
  const fresh = stock.filter((g) => g.stage === asked.stage).filter(isFresh(expiry, today))
  const usable = await notHeld(q, operation, firstToExpire(fresh, expiry), { place: asked.place })
  const { parts, rest } = take(usable, asked.quantity, new Map())
  const known = await expiryOf(
    q,
    parts.map(({ goods }) => goods.lot),
  )
  const lots = [...Map.groupBy(parts, ({ goods }) => goods.lot)].map(([lot, some]) => ({
    lot,
    lotNumber: known.get(lot)?.lotNumber ?? '',
    expiresOn: known.get(lot)?.expiresOn ?? null,
    quantity: some.reduce((sum, part) => sum + part.quantity, 0),
  }))
  return { lots, missing: rest }
}
