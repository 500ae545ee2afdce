import type { Envelope } from '#acts/act.ts'
import { type Account, at, keyOf, type Stage } from '#ledger/account.ts'
import type { Mood } from '#ledger/posting.ts'
import { none } from '#platform/ids.ts'
import { refuse as refuseLine } from '#pledges/refusals.ts'
import { soleIn, type Stands } from './consignment.ts'
import type { Kept } from './sql.ts'

/** Who has the goods at each step, and where; "none" where the papers do not say. */
export interface Custody {
  readonly consignor: string
  readonly carrier: string
  readonly handlingAgent: string
  readonly consignee: string
  readonly origin: string
  readonly destination: string
}

/** What a line's accounts are about; `donor` holds the goods where no consignor is named. */
export interface Held {
  readonly id: string
  readonly item: string
  readonly lot: string
  readonly pledgeLine: string
  readonly donor: string
}

const first = (...parties: readonly string[]): string => parties.find((p) => p !== none) ?? none

/** Where the goods of a line stand at this step. */
export const accountAt = (stage: Stands, custody: Custody, line: Held): Account => {
  const { consignor, carrier, handlingAgent, consignee, origin, destination } = custody
  const sender = first(consignor, line.donor)
  const { holder, place } = {
    packed: { holder: sender, place: origin },
    in_transit: { holder: first(carrier, sender), place: none },
    landed: { holder: first(handlingAgent, consignee, carrier, sender), place: destination },
    arrived: { holder: first(consignee, handlingAgent, carrier, sender), place: destination },
  }[stage]
  const { item, lot, pledgeLine, id: consignmentLine } = line
  return at(stage, { holder, place, item, lot, pledgeLine, consignmentLine })
}

export interface Open {
  readonly account: Account
  readonly balance: number
}

/** What a line takes from its pledge line: what is open there, and the outside beyond it. */
export interface Want {
  readonly line: string
  readonly item: string
  readonly quantity: number
  readonly open: readonly Open[]
  readonly beyond: Account
}

export interface Draw {
  readonly line: string
  readonly from: Account
  readonly quantity: number
}

/**
 * What each line draws, together never more than is open: of what is promised as the very item
 * first, then of what is promised more widely, then from outside through its pledge line. Refuses
 * `item_not_narrower` where a line is neither what was promised nor a kind of it.
 */
export const drawAll = (
  wants: readonly Want[],
  fits: (item: string, promised: string) => boolean,
): Draw[] => {
  const taken = new Map<string, number>()
  return wants.flatMap(({ line, item, quantity, open, beyond }) => {
    const usable = open.filter(({ account }) => fits(item, account.item))
    if (usable.length === 0 && !fits(item, beyond.item))
      throw refuseLine('item_not_narrower', { item, of: open[0]?.account.item ?? beyond.item })
    const [same, wider] = [true, false].map((is) =>
      usable.filter(({ account }) => (account.item === item) === is),
    )
    const drawn = take(quantity, [...(same ?? []), ...(wider ?? [])], taken)
    const rest = quantity - sum(drawn)
    // What nobody promised comes as what it is.
    const through = { from: { ...beyond, item }, quantity: rest }
    return (rest > 0 ? [...drawn, through] : drawn).map((part) => ({ line, ...part }))
  })
}

/** Takes units from these accounts in their order; `taken` remembers what others took of them. */
export const take = (
  wanted: number,
  open: readonly Open[],
  taken: Map<string, number> = new Map(),
): { from: Account; quantity: number }[] => {
  let left = wanted
  return open.flatMap(({ account, balance }) => {
    const key = keyOf(account)
    const quantity = Math.min(left, balance - (taken.get(key) ?? 0))
    if (quantity <= 0) return []
    left -= quantity
    taken.set(key, (taken.get(key) ?? 0) + quantity)
    return [{ from: account, quantity }]
  })
}

export const sum = (parts: readonly { readonly quantity: number }[]): number =>
  parts.reduce((total, { quantity }) => total + quantity, 0)

/** These accounts in the order of the stages, each with what it holds. */
export const inOrderOf = (
  stages: readonly Stage[],
  standing: readonly (Account & { readonly balance: number })[],
): Open[] =>
  stages.flatMap((stage) =>
    standing
      .filter((each) => each.stage === stage)
      .map(({ balance, ...account }) => ({ account, balance })),
  )

/**
 * Whether an act may be refused. Who states a basis says what was found, so it has happened;
 * `instruction`, where the client says it, decides.
 */
export const moodOf = (envelope: Pick<Envelope, 'basis'>, instruction?: boolean): Mood =>
  (instruction ?? envelope.basis === undefined) ? 'instruction' : 'fact'

/** Who has a consignment's goods along the way, as its papers name them. */
export const custodyOf = (
  { parties, origin, destination }: Pick<Kept, 'parties' | 'origin' | 'destination'>,
  leg?: { readonly carrier: string | null; readonly to: string },
): Custody => ({
  consignor: soleIn(parties, 'consignor') ?? none,
  carrier: leg?.carrier ?? soleIn(parties, 'carrier') ?? none,
  handlingAgent: soleIn(parties, 'handling_agent') ?? none,
  consignee: soleIn(parties, 'consignee') ?? none,
  origin,
  destination: leg?.to ?? destination,
})

/** A line's holder before anyone else: whoever promised it, or else the donors of the papers. */
export const heldBy = <T extends { readonly donor: string }>(line: T, donors: string): T => ({
  ...line,
  donor: first(line.donor, donors),
})

/** The way of a consignment as the gate asks of it: places first, and whom the papers name. */
export const wayOf = (
  kept: Pick<Kept, 'id' | 'parties' | 'origin' | 'destination'>,
  leg?: { readonly from: string; readonly to: string },
) => {
  const { consignor, consignee, origin, destination } = custodyOf(kept)
  return {
    consignment: kept.id,
    isLeg: leg !== undefined,
    origin: [origin, consignor],
    destination: [destination, consignee],
    from: leg ? [leg.from] : [origin, consignor],
    to: leg ? [leg.to] : [destination, consignee],
  }
}
