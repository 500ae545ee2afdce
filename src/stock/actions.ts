import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireLots } from '#catalogue/actions.ts'
import { breachesOf, clear, type ClearLine } from '#conformity/gate-actions.ts'
import { passCustoms } from '#consignments/customs-actions.ts'
import { at, keyOf, leaving } from '#ledger/account.ts'
import { type Movement, post } from '#ledger/actions.ts'
import type { Line, Mood } from '#ledger/posting.ts'
import { cameBack, postingsOf, standings } from '#ledger/sql.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { drawAll, type Drawn, intoStore, linesTo, type Lying, type Picked } from './pick.ts'
import { refuse } from './refusals.ts'
import { cameOn, insertEnding, insertMove, itemsOfLots, lockMove } from './sql.ts'
import {
  type Done,
  type EndingInput,
  endOf,
  type MoveArrival,
  type MoveInput,
  type QuarantineInput,
  type ReleaseInput,
} from './stock.ts'

/**
 * Releases what has arrived to a store. An instruction asks the gate (`not_released`); what lies
 * in the store already is recorded, and went past the gate where nothing let it go.
 */
export const release = async (tx: Query, by: By, input: ReleaseInput): Promise<Outcome<Done>> => {
  const { place, holder, happened } = input
  await requireParties(tx, [holder])
  await requirePlaces(tx, [place])
  const mood = happened ? 'fact' : 'instruction'
  const drawn = await draw(tx, by, input.lines, 'arrived', mood)
  const asked = await atTheGate(tx, by, drawn, {
    place,
    facility: holder,
    toStore: true,
  })
  await passBorders(tx, by, drawn, place, mood)
  const lines = linesTo(drawn, (from) => intoStore(from, { stage: 'in_stock', holder, place }))
  if (mood === 'fact')
    return settled(tx, by, lines, { breaches: (await breachesOf(tx, by, asked)).length })
  const clearance = clear(tx, by, asked)
  return settled(tx, by, lines, { mood, clearance })
}

/** Released goods go back to where nothing lets them go: they have arrived, and wait. */
export const quarantine = async (
  tx: Query,
  by: By,
  input: QuarantineInput,
): Promise<Outcome<Done>> => {
  await requirePlaces(tx, [input.to])
  const drawn = await draw(tx, by, input.lines, 'in_stock', 'instruction')
  const lines = linesTo(drawn, (from) => at('arrived', { ...from, place: input.to ?? from.place }))
  return settled(tx, by, lines, { mood: 'instruction' })
}

/** Goods leave one of our places for another. They stay what they are: arrived, or in stock. */
export const depart = async (tx: Query, by: By, input: MoveInput): Promise<Outcome<Done>> => {
  const { from: place, to, stage } = input
  await requireParties(tx, [input.holder])
  await requirePlaces(tx, [place, to])
  const picks = input.lines.map((line) => ({ ...line, place }))
  const drawn = await draw(tx, by, picks, stage, 'instruction')
  await passBorders(tx, by, drawn, to, 'instruction')
  const { note } = input
  await insertMove(tx, by, { from: place, to, holder: input.holder ?? none, note })
  const lines = linesTo(drawn, (from) => leaving(from, 'moving', { place: to }))
  return settled(tx, by, lines, { mood: 'instruction' })
}

/** They are there, wholly or in part. What is missing stays on the move until somebody ends it. */
export const arrive = async (
  tx: Query,
  by: By,
  move: string,
  input: MoveArrival,
): Promise<Outcome<Done>> => {
  const kept = await lockMove(tx, by.operation, move)
  if (!kept) throw refuse('move_unknown', { move })
  const left = await underWay(tx, by.operation, move)
  const whole = left.map(({ balance, ...from }) => ({ from, quantity: balance, attributed: false }))
  // A lot that never left is a slip of the pen; more of one that did is a fact.
  const drawn = input.lines
    ? drawAll(
        input.lines.map((line) => ({ ...anyOf, ...line })),
        left,
        {
          stage: 'moving',
          item: () => none,
          mood: 'instruction',
        },
      )
    : whole
  const lines = linesTo(drawn, (from) => {
    const holder = kept.holder === none ? from.holder : kept.holder
    return at(from.reached, { ...from, place: kept.to, holder })
  })
  return { ...(await settled(tx, by, lines)), subject: move }
}

const anyOf = {
  place: null,
  holder: null,
  condition: 'sound',
  consignmentLine: null,
  pledgeLine: null,
} as const

/** What of this move is still under way. */
const underWay = async (tx: Query, operation: number, move: string) => {
  const sent = (await postingsOf(tx, operation, move)).filter(({ to }) => to.stage === 'moving')
  const lots = sent.map(({ to }) => to.lot)
  const now = await standings(tx, operation, { lots, stages: ['moving'] })
  return sent.flatMap(({ to, quantity, reversed }) => {
    const there = now.find((account) => keyOf(account) === keyOf(to))?.balance ?? 0
    const balance = Math.min(there, quantity - reversed)
    return balance > 0 ? [{ ...to, balance }] : []
  })
}

/** Goods were lost, stolen, destroyed, given back or seized: a fact, also of what is held. */
export const end = async (tx: Query, by: By, input: EndingInput): Promise<Outcome<Done>> => {
  const lines: Line[] = []
  for (const [stage, picks] of Map.groupBy(input.lines, (line) => line.stage)) {
    const drawn = await draw(tx, by, picks, stage, 'fact')
    lines.push(...linesTo(drawn, (from) => leaving(from, endOf[input.what])))
  }
  await insertEnding(tx, by, input)
  return settled(tx, by, lines)
}

/** What these picks take of what lies as this now. */
export const draw = async (
  tx: Query,
  by: By,
  picks: readonly Picked[],
  stage: Lying,
  mood: Mood,
): Promise<Drawn[]> => {
  const lots = picks.map(({ lot }) => lot)
  await requireLots(tx, lots)
  await requireParties(
    tx,
    picks.map(({ holder }) => holder),
  )
  await requirePlaces(
    tx,
    picks.map(({ place }) => place),
  )
  const accounts = await standings(tx, by.operation, { lots, stages: [stage] })
  const items = await itemsOfLots(tx, lots)
  return drawAll(picks, accounts, { stage, item: (lot) => items.get(lot) ?? none, mood })
}

/** The accounts of these whose goods lay in a store before: what came on a line never did. */
const seenBefore = async (
  tx: Query,
  operation: number,
  drawn: readonly Drawn[],
): Promise<ReadonlySet<string>> => {
  const loose = drawn.filter(({ from }) => from.consignmentLine === none)
  const back = await cameBack(tx, operation, [...new Set(loose.map(({ from }) => from.lot))])
  return new Set(back.map(keyOf))
}

/** What the gate is asked of these goods: their package is known while their line is. */
const atTheGate = async (
  tx: Query,
  by: By,
  drawn: readonly Drawn[],
  to: Pick<ClearLine, 'place' | 'facility' | 'toStore'>,
): Promise<ClearLine[]> => {
  const came = await cameOn(tx, by.operation, linesOf(drawn))
  const old = await seenBefore(tx, by.operation, drawn)
  return drawn.map(({ from, quantity }) => {
    const { lot, item, consignmentLine } = from
    const box = came.get(consignmentLine)?.package ?? none
    const isNew = !old.has(keyOf(from))
    return { lot, item, quantity, ...to, isNew, ...(box !== none && { package: box }) }
  })
}

/** Goods that still stand on a consignment's line and leave a border place pass its customs. */
export const passBorders = async (
  tx: Query,
  by: By,
  drawn: readonly Drawn[],
  to: string,
  mood: Mood,
): Promise<void> => {
  const outbound = drawn.filter(({ from }) => from.place !== to)
  const came = await cameOn(tx, by.operation, linesOf(outbound))
  const passed = new Set<string>()
  for (const { from } of outbound) {
    const { consignment, origin: beyond } = came.get(from.consignmentLine) ?? {}
    if (!consignment || !beyond || passed.has(consignment + from.place)) continue
    passed.add(consignment + from.place)
    await passCustoms(tx, by, { consignment, place: from.place, beyond }, mood)
  }
}

const linesOf = (drawn: readonly Drawn[]): string[] => [
  ...new Set(drawn.map(({ from }) => from.consignmentLine)),
]

/** Posts the movement (a fact, unless said otherwise) and tells what came of it. */
export const settled = async (
  tx: Query,
  by: By,
  lines: readonly Line[],
  {
    breaches = 0,
    ...how
  }: Partial<Pick<Movement, 'mood' | 'clearance'>> & { breaches?: number } = {},
): Promise<Outcome<Done>> => {
  const { unexplained } = await post(tx, by, { mood: 'fact', ...how, lines })
  const units = unexplained.reduce((sum, { quantity }) => sum + quantity, 0)
  return { subject: by.act, answer: { id: by.act, breaches, unexplained: units } }
}
