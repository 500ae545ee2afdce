import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireItems, requireLots } from '#catalogue/actions.ts'
import { breachesOf } from '#conformity/gate-actions.ts'
import { type Account, at, leaving } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Line } from '#ledger/posting.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Done, InstallInput, IssueInput, ReturnInput, UseInput, Wish } from './facility.ts'
import { accountOf, firstToExpire, type Goods, isAttributed, take, unseenIn } from './pick.ts'
import { refuse } from './refusals.ts'
import { expiryOf, heldBy, insertInstallations } from './sql.ts'

/** Where a facility's goods may be. */
const atFacility = ['issued', 'delivered', 'in_service'] as const
type Held = (typeof atFacility)[number]

/** One line of an act: what is wanted, where it is sought (in this order), and where it goes. */
interface Move {
  readonly wish: Wish
  readonly stages: readonly Held[]
  readonly place?: string | null
  readonly condition?: 'sound' | 'damaged'
  readonly to: (from: Account) => Account
}

/** Gives goods to a ward. What the books do not have is recorded all the same, and unexplained. */
export const issueGoods = async (
  tx: Query,
  by: By,
  facility: string,
  { lines }: IssueInput,
): Promise<Outcome<Done>> => {
  await requirePlaces(
    tx,
    lines.map((line) => line.ward),
  )
  const moves = lines.map((line): Move => ({
    wish: line,
    stages: ['delivered'],
    condition: 'sound',
    to: (from) => at('issued', { ...from, place: line.ward, consignmentLine: none }),
  }))
  return move(tx, by, facility, moves, { gated: true })
}

/** Records what was used: of the ward's goods, and then of what was never issued to a ward. */
export const useGoods = async (
  tx: Query,
  by: By,
  facility: string,
  { lines }: UseInput,
): Promise<Outcome<Done>> => {
  await requirePlaces(
    tx,
    lines.map((line) => line.ward),
  )
  const moves = lines.map((line): Move => ({
    wish: line,
    stages: ['issued', 'delivered'],
    place: line.ward,
    to: (from) => leaving(from, 'used', { consignmentLine: none }),
  }))
  return move(tx, by, facility, moves, { gated: true })
}

/** Goods go back to a store, where they have arrived and are not released. */
export const returnGoods = async (
  tx: Query,
  by: By,
  facility: string,
  { to: place, holder, lines }: ReturnInput,
): Promise<Outcome<Done>> => {
  await requirePlaces(tx, [place])
  await requireParties(tx, [holder])
  const moves = lines.map((line): Move => ({
    wish: line,
    stages: ['delivered', 'issued', 'in_service'],
    condition: line.condition,
    to: (from) => at('arrived', { ...from, holder, place }),
  }))
  return move(tx, by, facility, moves, { gated: false })
}

/** A device is installed and accepted by the facility: from now on it is in service. */
export const installDevices = async (
  tx: Query,
  by: By,
  facility: string,
  input: InstallInput,
): Promise<Outcome<Done>> => {
  const { devices } = input
  await requirePlaces(
    tx,
    devices.map(({ place }) => place),
  )
  const known = await expiryOf(
    tx,
    devices.map(({ lot }) => lot),
  )
  for (const { lot } of devices) if (!known.get(lot)?.serial) throw refuse('not_a_device', { lot })
  await insertInstallations(tx, by, facility, input, devices)
  const moves = devices.map(({ item, lot, place }): Move => ({
    wish: { item, lot, pledgeLine: null, quantity: 1 },
    stages: ['delivered', 'issued'],
    to: (from) => at('in_service', { ...from, place, consignmentLine: none }),
  }))
  return move(tx, by, facility, moves, { gated: true })
}

/** Posts what a facility says it did, as facts. `gated`: held goods should not have gone there. */
const move = async (
  tx: Query,
  by: By,
  facility: string,
  moves: readonly Move[],
  { gated }: { gated: boolean },
): Promise<Outcome<Done>> => {
  const items = [...new Set(moves.map(({ wish }) => wish.item))]
  const held = await heldBy(tx, by.operation, facility, items, atFacility)
  const unseen = unseenIn(held)
  await requireParties(tx, unseen([facility]))
  await requireItems(tx, unseen(items))
  await requireLots(tx, unseen(moves.map(({ wish }) => wish.lot)))
  const expiry = new Map(held.map(({ lot, expiresOn }) => [lot, expiresOn]))
  const taken = new Map<number, number>()
  const lines = moves.flatMap((each) => linesOf(each, facility, held, expiry, taken))
  const asked = lines.map(({ from, quantity, isBeyond }) => {
    const { item, lot, place } = from
    return { item, lot, quantity, facility, place, isBeyond }
  })
  const known = asked.filter(({ lot }) => gated && lot !== none)
  const breaches = (await breachesOf(tx, by, known, { letGo: true })).length
  const { unexplained } = await post(tx, by, { mood: 'fact', lines })
  const units = unexplained.reduce((sum, { quantity }) => sum + quantity, 0)
  return { subject: facility, answer: { id: by.act, unexplained: units, breaches } }
}

/** A posting, and whether the books have no such units where they are said to have been. */
type Told = Line & { readonly isBeyond: boolean }

const linesOf = (
  { wish, stages, place, condition, to }: Move,
  facility: string,
  held: readonly Goods[],
  expiry: ReadonlyMap<string, string | null>,
  taken: Map<number, number>,
): Told[] => {
  const meant = stages.flatMap((stage) =>
    firstToExpire(
      held.filter(
        (goods) =>
          goods.stage === stage &&
          goods.item === wish.item &&
          (wish.lot ?? goods.lot) === goods.lot &&
          (wish.pledgeLine ?? goods.pledgeLine) === goods.pledgeLine &&
          (condition ?? goods.condition) === goods.condition &&
          (stage !== 'issued' || (place ?? goods.place) === goods.place),
      ),
      expiry,
    ),
  )
  const { parts, rest } = take(meant, wish.quantity, taken)
  const attributed = isAttributed(meant)
  const lines = parts.map(({ goods, quantity }): Told => {
    const from = accountOf(goods)
    return { from, to: to(from), quantity, attributed, isBeyond: false }
  })
  if (rest === 0) return lines
  // Beyond the books: from where the last units were, or from the receiving point as unknown goods.
  const last = parts.at(-1)?.goods ?? meant.at(-1)
  const unknown = at(stages[0] ?? 'delivered', {
    holder: facility,
    place: place ?? none,
    item: wish.item,
    lot: wish.lot ?? none,
    pledgeLine: wish.pledgeLine ?? none,
    condition: condition ?? 'sound',
  })
  const from = last ? accountOf(last) : unknown
  return [...lines, { from, to: to(from), quantity: rest, attributed, isBeyond: true }]
}
