import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { passOnward } from '#conformity/onward-actions.ts'
import { type Account, at, keyOf } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Mood } from '#ledger/posting.ts'
import { standings } from '#ledger/sql.ts'
import { jointGroup, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import {
  accountAt,
  custodyOf,
  heldBy,
  inOrderOf,
  moodOf,
  type Open,
  sum,
  take,
  wayOf,
} from './custody.ts'
import { mustLock, passCustoms } from './customs-actions.ts'
import { type KeptLine, linesOfConsignment, stepsOf } from './line-sql.ts'
import { insertSteps } from './package-sql.ts'
import { donorsOf } from './packing-actions.ts'
import { refuse } from './refusals.ts'
import { insertHistory, type Kept } from './sql.ts'
import type { Departure, Landing, Leg } from './transport.ts'
import { legsOf, onLeg, putLegs } from './transport-sql.ts'

export interface Moved {
  readonly id: string
  readonly lines: { line: string; quantity: number | null }[]
}

/**
 * Sends what is packed, wholly or in part, on a leg; or hands goods on the way to the carrier of
 * the next leg. As an instruction it may be refused, as a fact it is recorded.
 */
export const sendConsignment = async (
  tx: Query,
  by: By,
  consignment: string,
  input: Departure,
): Promise<Outcome<Moved>> => {
  const kept = await mustLock(tx, by.operation, consignment)
  const mood = moodOf(by.envelope, input.instruction)
  if (kept.closedBy !== none && mood === 'instruction')
    throw refuse('consignment_closed', { code: kept.code })
  const leg = await legOf(tx, by.operation, kept, input.leg)
  const place = leg?.from ?? kept.origin
  const beyond = leg?.to ?? kept.destination
  await passCustoms(tx, by, { consignment, place, beyond }, mood)
  const lines = await bearingsOf(tx, by.operation, kept, ['packed', 'in_transit'])
  const packed = lines.filter((each) => isAt(each, 'packed') || hasOnly(each, 'packed'))
  const next = packed.length > 0 ? packed : lines.filter((each) => isAt(each, 'in_transit'))
  const all = (bearing: Bearing) =>
    allAt(bearing, isAt(bearing, 'packed') ? 'packed' : 'in_transit')
  const wanted = asked(input.lines, lines, all) ?? next.map(all)
  const carrier = custodyOf(kept, leg).carrier
  const moves = wanted.flatMap(({ bearing, quantity }) => {
    const to = (from: Account) =>
      at('in_transit', { ...from, holder: carrier === none ? from.holder : carrier, place: none })
    return movesOf(bearing, quantity, bearing.packed, to)
  })
  const boxes = new Map(lines.map(({ line }) => [line.id, line.package]))
  const goods = moves.map(({ from: { lot, item, consignmentLine, stage }, quantity }) => {
    const box = boxes.get(consignmentLine) ?? none
    return { lot, item, quantity, package: box, sent: stage === 'in_transit' }
  })
  await passOnward(tx, by, goods, wayOf(kept, leg), mood)
  return moved(tx, by, kept, { stage: 'in_transit', mood, wanted, moves, leg })
}

/** Goods are there, at the handling agent or in temporary storage; nobody has counted them. */
export const landConsignment = async (
  tx: Query,
  by: By,
  consignment: string,
  input: Landing,
): Promise<Outcome<Moved>> => {
  const kept = await mustLock(tx, by.operation, consignment)
  const leg = await legOf(tx, by.operation, kept, input.leg)
  const place = input.place ?? leg?.to ?? kept.destination
  await requirePlaces(tx, [place])
  // What closing gave up as short and lands after all is taken from there.
  const lines = await bearingsOf(tx, by.operation, kept, ['in_transit', 'packed', 'short'])
  const all = (bearing: Bearing) => allAt(bearing, 'in_transit')
  const loaded = new Map(
    (leg ? await onLeg(tx, by.operation, leg.id) : []).map((each) => [each.line, each]),
  )
  const flying = lines
    .filter(({ line }) => loaded.has(line.id))
    .map((bearing) => leastOf(all(bearing), loaded.get(bearing.line.id)?.quantity ?? null))
  const travelling = lines.filter(
    (each) => isAt(each, 'in_transit') || hasOnly(each, 'packed', 'in_transit'),
  )
  const wanted =
    asked(input.lines, lines, all) ?? (flying.length > 0 ? flying : travelling.map(all))
  const { handlingAgent, consignee } = custodyOf(kept)
  const agent = handlingAgent === none ? consignee : handlingAgent
  const moves = wanted.flatMap(({ bearing, quantity }) => {
    const to = (from: Account) =>
      at('landed', { ...from, holder: agent === none ? from.holder : agent, place })
    const first = bearing.open.filter(({ account }) => account.holder === leg?.carrier)
    const rest = bearing.open.filter(({ account }) => account.holder !== leg?.carrier)
    return movesOf({ ...bearing, open: [...first, ...rest] }, quantity, bearing.travelling, to)
  })
  return moved(tx, by, kept, { stage: 'landed', mood: 'fact', wanted, moves, leg })
}

/** A line with what stands of it, and the accounts that a fact beyond these is posted from. */
interface Bearing {
  readonly line: KeptLine
  readonly open: readonly Open[]
  readonly seen: ReadonlySet<string>
  readonly packed: Account
  readonly travelling: Account
}

interface Wanted {
  readonly bearing: Bearing
  readonly quantity: number | null
}

const bearingsOf = async (
  tx: Query,
  operation: number,
  kept: Kept,
  stages: readonly ('packed' | 'in_transit' | 'short')[],
): Promise<Bearing[]> => {
  const lines = await linesOfConsignment(tx, operation, [kept.id])
  const consignmentLines = lines.map(({ id }) => id)
  const standing = Map.groupBy(
    await standings(tx, operation, { consignmentLines, stages }),
    (account) => account.consignmentLine,
  )
  const steps = Map.groupBy(await stepsOf(tx, operation, kept.id), (step) => step.line)
  const donors = await jointGroup(tx, donorsOf(kept.parties))
  const custody = custodyOf(kept)
  return lines.map((line) => ({
    line,
    open: inOrderOf(stages, standing.get(line.id) ?? []),
    seen: new Set(steps.get(line.id)?.map(({ stage }) => stage)),
    packed: accountAt('packed', custody, heldBy(line, donors)),
    travelling: accountAt('in_transit', custody, heldBy(line, donors)),
  }))
}

const isAt = ({ open }: Bearing, stage: string): boolean =>
  open.some(({ account }) => account.stage === stage)

/** Whether this is a line without a number, of which only these steps are known. */
const hasOnly = ({ line, seen }: Bearing, ...stages: string[]): boolean =>
  line.quantity === null && [...seen].every((stage) => stages.includes(stage))

/** All of a line that stands at this stage; of a line without a number, the line. */
const allAt = (bearing: Bearing, stage: string): Wanted => {
  const there = bearing.open.filter(({ account }) => account.stage === stage)
  const units = there.reduce((all, { balance }) => all + balance, 0)
  return { bearing, quantity: bearing.line.quantity === null ? null : units }
}

/** No more than was loaded: of what landed without its leg being named, nothing lands again. */
const leastOf = ({ bearing, quantity }: Wanted, loaded: number | null): Wanted => ({
  bearing,
  quantity: quantity === null || loaded === null ? quantity : Math.min(quantity, loaded),
})

/** The lines that were named, each once with what is wanted of it; undefined: none was. */
const asked = (
  named: Departure['lines'],
  lines: readonly Bearing[],
  all: (bearing: Bearing) => Wanted,
): Wanted[] | undefined => {
  if (!named) return undefined
  const known = new Map(lines.map((bearing) => [bearing.line.id, bearing]))
  const wanted = new Map<string, Wanted>()
  for (const { line, quantity } of named) {
    const bearing = known.get(line)
    if (!bearing) throw refuse('consignment_line_unknown', { line })
    if (bearing.line.quantity === null && quantity !== null)
      throw refuse('line_without_number', { line })
    const units = quantity ?? all(bearing).quantity
    const before = wanted.get(line)?.quantity ?? 0
    wanted.set(line, { bearing, quantity: units === null ? null : before + units })
  }
  return [...wanted.values()]
}

/** Postings of so many units of a line; what the books do not have is asked of `beyond`. */
const movesOf = (
  { open }: Pick<Bearing, 'open'>,
  quantity: number | null,
  beyond: Account,
  to: (from: Account) => Account,
) => {
  const drawn = take(quantity ?? 0, open)
  const rest = (quantity ?? 0) - sum(drawn)
  return [...drawn, ...(rest > 0 ? [{ from: beyond, quantity: rest }] : [])].map((part) => {
    return { ...part, to: to(part.from) }
  })
}

interface Move {
  readonly stage: 'in_transit' | 'landed'
  readonly mood: Mood
  readonly wanted: readonly Wanted[]
  readonly moves: ReturnType<typeof movesOf>
  readonly leg: Leg | undefined
}

const moved = async (
  tx: Query,
  by: By,
  kept: Kept,
  { stage, mood, wanted, moves: all, leg }: Move,
): Promise<Outcome<Moved>> => {
  // The next leg with the same carrier: nobody else holds the goods now.
  const moves = all.filter(({ from, to }) => keyOf(from) !== keyOf(to))
  const steps = wanted
    .filter(({ quantity }) => quantity !== 0)
    .map(({ bearing, quantity }) => ({ line: bearing.line.id, quantity, leg: leg?.id }))
  if (moves.length > 0 || steps.length === 0) await post(tx, by, { mood, lines: moves })
  await insertSteps(tx, by, stage, steps)
  const field = stage === 'in_transit' ? 'actualDeparture' : 'actualArrival'
  if (leg && leg[field] === null) {
    const known = { ...leg, [field]: by.happenedAt }
    await putLegs(tx, by.operation, kept.id, [known])
    await insertHistory(tx, by, kept.id, [{ subject: leg.id, content: known }])
  }
  const lines = steps.map(({ line, quantity }) => ({ line, quantity }))
  return { subject: kept.id, answer: { id: by.act, lines } }
}

const legOf = async (tx: Query, operation: number, kept: Kept, leg: string | undefined) => {
  if (!leg) return undefined
  const [found] = await legsOf(tx, operation, { ids: [leg] })
  if (found?.consignment !== kept.id) throw refuse('leg_unknown', { leg })
  return found
}
