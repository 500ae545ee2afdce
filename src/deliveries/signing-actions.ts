import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { breachesOf, type ClearLine } from '#conformity/gate-actions.ts'
import { type Account, at } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Line } from '#ledger/posting.ts'
import { partiesOf } from '#operations/sql.ts'
import type { Query } from '#platform/database.ts'
import {
  checkSigned,
  type RefusalInput,
  type Signed,
  type SignInput,
  type SignLine,
} from './delivery.ts'
import { accountOf, type Goods, isAttributed, take } from './pick.ts'
import { refuse } from './refusals.ts'
import {
  insertSignature,
  type KeptDelivery,
  type KeptLine,
  linesOf,
  lockDelivery,
  onTheRoad,
} from './sql.ts'

/**
 * The receiving point signs for what it got, wholly or in part; a second signature for the rest
 * leaves the first alone. A fact: more than was dispatched is recorded, and unexplained; held
 * goods are recorded with a breach. Refuses a signature that is not the signer's to give.
 */
export const signDelivery = async (
  tx: Query,
  by: By,
  id: string,
  input: SignInput,
): Promise<Outcome<Signed>> => {
  const { delivery, lines } = await open(tx, by, id)
  return record(tx, by, id, delivery, lines, await onTheRoad(tx, by.operation, ids(lines)), input)
}

/** The facility takes none of it, or not all: it goes back to where it was loaded. */
export const refuseDelivery = async (
  tx: Query,
  by: By,
  id: string,
  input: RefusalInput,
): Promise<Outcome<Signed>> => {
  const { delivery, lines } = await open(tx, by, id)
  const road = await onTheRoad(tx, by.operation, ids(lines))
  const left = (line: string) =>
    road.filter((g) => g.consignmentLine === line).reduce((sum, g) => sum + g.balance, 0)
  const named = input.lines ?? ids(lines).map((line) => ({ line, quantity: undefined }))
  const refused = named
    .map(({ line, quantity }) => ({ line, quantity: quantity ?? left(line) }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ line, quantity }): SignLine => {
      return { line, sound: 0, damaged: 0, refused: quantity, reason: input.reason }
    })
  if (refused.length === 0) throw refuse('nothing_on_its_way')
  const said = { signedBy: null, note: null, lines: refused }
  return record(tx, by, id, delivery, lines, road, said)
}

const ids = (lines: readonly KeptLine[]) => lines.map((line) => line.id)

const open = async (tx: Query, by: By, id: string) => {
  const delivery = await lockDelivery(tx, by.operation, id)
  if (!delivery) throw refuse('delivery_unknown', { delivery: id })
  await requireSigner(tx, by, delivery.facility)
  return { delivery, lines: await linesOf(tx, by.operation, id) }
}

/** Who says what was counted was there; who was not shows a photograph, or names who was. */
const requireSigner = async (tx: Query, by: By, facility: string) => {
  const { onBehalfOf, source } = by.envelope
  if (by.basis === 'reported') return
  if (by.basis === 'documented') {
    if (!source) throw refuse('proof_required')
    return
  }
  if (onBehalfOf?.party === facility) return
  const parties = await partiesOf(tx, by.operation, by.actor.user)
  const isTheirs = parties.length === 0 || parties.includes(facility)
  if (!by.actor.roles.includes('facility') || !isTheirs)
    throw refuse('signature_not_yours', { facility })
}

const record = async (
  tx: Query,
  by: By,
  id: string,
  { facility, place }: KeptDelivery,
  known: readonly KeptLine[],
  road: readonly Goods[],
  input: SignInput,
): Promise<Outcome<Signed>> => {
  checkSigned(input.lines, new Set(ids(known)))
  await insertSignature(tx, by, id, input)
  const taken = new Map<number, number>()
  const lines = input.lines.flatMap((said) => {
    const goods = road.filter((each) => each.consignmentLine === said.line)
    const from = known.find((line) => line.id === said.line)
    return postingsOf(said, goods, taken, (account) => ({
      refused: at('arrived', {
        ...account,
        holder: from?.fromHolder ?? account.holder,
        place: from?.fromPlace ?? account.place,
      }),
      damaged: at('delivered', { ...account, holder: facility, place, condition: 'damaged' }),
      sound: at('delivered', { ...account, holder: facility, place }),
    }))
  })
  const breaches = await brokenBy(tx, by, lines, (line): ClearLine => {
    const { item, lot, consignmentLine } = line.to
    const use = known.find((each) => each.id === consignmentLine)?.use
    const { quantity, isBeyond } = line
    return { item, lot, quantity, facility, place, use, isBeyond }
  })
  const { unexplained } = await post(tx, by, { mood: 'fact', lines })
  const units = unexplained.reduce((sum, { quantity }) => sum + quantity, 0)
  return { subject: id, answer: { id: by.act, unexplained: units, breaches } }
}

/** A posting, and whether nobody dispatched what it brings. */
type Told = Line & { readonly isBeyond: boolean }

/**
 * The gate let these goods go when they were dispatched, so what is held since then is a breach;
 * of what nobody dispatched, also what nothing let go.
 */
const brokenBy = async (
  tx: Query,
  by: By,
  lines: readonly Told[],
  asked: (line: Told) => ClearLine,
): Promise<number> => {
  const kept = lines.filter(({ to }) => to.stage === 'delivered').map(asked)
  return (await breachesOf(tx, by, kept, { letGo: true })).length
}

/**
 * What one line of a signature moves: what went back first, then what is damaged, then the rest,
 * so that units beyond what was dispatched are among those that were signed for as sound.
 */
const postingsOf = (
  said: SignLine,
  goods: readonly Goods[],
  taken: Map<number, number>,
  to: (account: Account) => Record<'refused' | 'damaged' | 'sound', Account>,
): Told[] => {
  const left = goods.filter(({ balance }) => balance > 0)
  const attributed = isAttributed(left)
  return (['refused', 'damaged', 'sound'] as const).flatMap((finding) => {
    const { parts, rest } = take(left, said[finding], taken)
    const last = parts.at(-1)?.goods ?? left.at(-1) ?? goods[0]
    const beyond = rest > 0 && last ? { goods: last, quantity: rest } : undefined
    return [...parts, ...(beyond ? [beyond] : [])].map((part) => {
      const from = accountOf(part.goods)
      const { quantity } = part
      return { from, to: to(from)[finding], quantity, attributed, isBeyond: part === beyond }
    })
  })
}
