import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { type Draw, requireDraws } from '#allocation/actions.ts'
import { requireItems, requireLots } from '#catalogue/actions.ts'
import { lineage } from '#catalogue/sql.ts'
import { breachesOf, clear, type ClearLine } from '#conformity/gate-actions.ts'
import { passPermits } from '#conformity/onward-actions.ts'
import { header } from '#consignments/consignment.ts'
import { passCustoms } from '#consignments/customs-actions.ts'
import { insertConsignment, insertHistory } from '#consignments/sql.ts'
import { recordLegs } from '#consignments/transport-actions.ts'
import { at } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Line, Mood } from '#ledger/posting.ts'
import { cameBack } from '#ledger/sql.ts'
import { requireNeedLines } from '#needs/actions.ts'
import type { LineAsked } from '#needs/sql.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import { codeOf } from '#platform/code.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import type { Dispatched, DispatchInput } from './delivery.ts'
import { inPlace, load, type Loaded } from './loading-actions.ts'
import { accountOf, type Part, unseenIn } from './pick.ts'
import { refuse } from './refusals.ts'
import { cameOn, insertLines, type NewLine } from './sql.ts'

/**
 * Sends goods on the last mile. An instruction: it is refused where the goods are not there, where
 * no verdict or urgent release lets them go, where they would leave a border place without a
 * customs procedure, and where the plan it names does not cover it. What has left already is
 * recorded, with a breach where nothing let it go.
 */
export const dispatch = async (
  tx: Query,
  by: By,
  input: DispatchInput,
): Promise<Outcome<Dispatched>> => {
  const { facility, place, from, carrier, happened, lines } = input
  const mood = happened ? 'fact' : 'instruction'
  const items = lines.map((line) => line.item)
  const stock = await inPlace(tx, by.operation, from, items)
  const unseen = unseenIn(stock)
  await requireParties(tx, [facility, carrier])
  await requirePlaces(tx, [place, ...unseen([from])])
  await requireItems(tx, unseen(items))
  await requireLots(tx, unseen(lines.map((line) => line.lot)))
  const needs = await needsOf(tx, by.operation, input)
  const loaded = await load(tx, by, input, stock, needs)
  await requireDraws(tx, by.operation, loaded.flatMap(drawOf))
  const came = await passBorder(tx, by, from, loaded, mood)
  const old = await seenBefore(tx, by.operation, loaded)
  const asked = loaded.flatMap(({ parts, use }) =>
    parts.map((part): ClearLine => {
      const { lot, item, consignmentLine, stage } = part.goods
      const box = came.get(consignmentLine)?.package ?? none
      const opened = box === none ? undefined : box
      const { quantity } = part
      return {
        lot,
        item,
        package: opened,
        quantity,
        facility,
        place,
        use,
        isNew: stage === 'arrived' && !old.has(part.goods.id),
      }
    }),
  )
  const breaches = happened ? (await breachesOf(tx, by, asked)).length : 0
  const gate = happened ? {} : { clearance: clear(tx, by, asked) }
  // Where a country is not known the last mile is taken to stay in the other's.
  const [here, there] = [
    [from, place, facility],
    [place, facility, from],
  ]
  const ways = { origin: here, from: here, destination: there, to: there }
  const leaving = asked.map(({ lot, item, quantity }) => ({ lot, item, quantity, sent: false }))
  const way = { consignment: by.act, isLeg: true, ...ways }
  const unpermitted = await passPermits(tx, by, leaving, way, mood)
  const code = codeOf('D', by.act)
  await record(tx, by, input, code, loaded)
  const { unexplained } = await post(tx, by, {
    mood,
    ...gate,
    lines: loaded.flatMap((line) => line.parts.map((part) => onTheRoad(line, part, carrier))),
  })
  const told = loaded.map(({ line, needLine, plan, item, lot, quantity }) => {
    return { id: line, item, lot, quantity, needLine: orNull(needLine), plan: orNull(plan) }
  })
  const units = unexplained.reduce((sum, { quantity }) => sum + quantity, 0)
  return {
    subject: by.act,
    answer: { id: by.act, code, breaches: breaches + unpermitted, unexplained: units, lines: told },
  }
}

/** Accounts of what arrived that lay in a store before: what came on a consignment never did. */
const seenBefore = async (tx: Query, operation: number, loaded: readonly Loaded[]) => {
  const loose = loaded
    .flatMap(({ parts }) => parts.map(({ goods }) => goods))
    .filter(({ stage, consignmentLine }) => stage === 'arrived' && consignmentLine === none)
  const back = await cameBack(tx, operation, [...new Set(loose.map(({ lot }) => lot))])
  return new Set(back.map(({ id }) => id))
}

/** The need lines that the lines name: of this facility, and asking for what they bring. */
const needsOf = async (tx: Query, operation: number, { facility, lines }: DispatchInput) => {
  const named = lines.flatMap((line) => line.needLine ?? [])
  if (named.length === 0) return new Map<string, LineAsked>()
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
const passBorder = async (
  tx: Query,
  by: By,
  from: string,
  loaded: readonly Loaded[],
  mood: Mood,
) => {
  const lines = loaded.flatMap(({ parts }) => parts.map(({ goods }) => goods.consignmentLine))
  const came = await cameOn(tx, by.operation, [...new Set(lines)])
  const consignments = new Map([...came.values()].map((each) => [each.consignment, each.origin]))
  for (const [consignment, beyond] of consignments)
    await passCustoms(tx, by, { consignment, place: from, beyond }, mood)
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
    ...(consignor && consignor !== none && holders.length === 1
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
