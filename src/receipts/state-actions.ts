import { type Basis, bases, type By } from '#acts/act.ts'
import { findOrRecordLot, unstatedLot } from '#catalogue/actions.ts'
import { itemsById } from '#catalogue/sql.ts'
import { recordDescent } from '#conformity/actions.ts'
import { soleIn } from '#consignments/consignment.ts'
import { custodyOf, inOrderOf } from '#consignments/custody.ts'
import { mustLock, passCustoms } from '#consignments/customs-actions.ts'
import { type KeptLine, linesOfConsignment } from '#consignments/line-sql.ts'
import { insertSteps } from '#consignments/package-sql.ts'
import { refuse as refuseConsignment } from '#consignments/refusals.ts'
import type { Kept } from '#consignments/sql.ts'
import { at, keyOf, rank, sourceOf } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Line } from '#ledger/posting.ts'
import { type Posted, postingsOf, type Standing, standings } from '#ledger/sql.ts'
import { requireParties, requirePlaces } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { openSupplyOf } from '#pledges/actions.ts'
import type { CountLine, Done, ReceiptHead } from './receipt.ts'
import type { LineState, Where, Weaker } from './receive.ts'
import { refuse } from './refusals.ts'
import {
  arrivalActs,
  insertFindings,
  insertPackages,
  insertReadings,
  insertReceipt,
  type NewReceipt,
  type Seen,
  type SeenPackage,
} from './sql.ts'

/** A consignment at the door: locked, with who receives it where, and what it announced. */
export interface Delivery {
  readonly kept: Kept
  readonly where: Where
  readonly lines: readonly KeptLine[]
}

export const atTheDoor = async (
  tx: Query,
  by: By,
  consignment: string,
  { holder, place }: Pick<ReceiptHead, 'holder' | 'place'>,
): Promise<Delivery> => {
  const kept = await mustLock(tx, by.operation, consignment)
  if (kept.kind === 'delivery') throw refuse('delivery_is_signed', { code: kept.code })
  const receiver = holder ?? soleIn(kept.parties, 'consignee')
  if (!receiver) throw refuse('receiver_missing')
  await requireParties(tx, [receiver])
  await requirePlaces(tx, [place])
  const lines = await linesOfConsignment(tx, by.operation, [consignment])
  return { kept, where: { holder: receiver, place }, lines }
}

/** The line of this id in the consignment; `consignment_line_unknown` if there is none. */
export const lineOf = (lines: readonly KeptLine[], id: string): KeptLine => {
  const found = lines.find((line) => line.id === id)
  if (!found) throw refuseConsignment('consignment_line_unknown', { line: id })
  return found
}

/** Refuses a basis that this kind of receipt does not have. */
export const checkBasis = (by: By, kind: string, allowed: readonly Basis[]): void => {
  if (!allowed.includes(by.basis)) throw refuse('basis_unfit', { kind, basis: by.basis })
}

type Papers = Pick<Kept, 'parties' | 'origin' | 'destination'>

const coming = ['landed', 'in_transit', 'packed', 'short'] as const

/** How these lines stand, for a receipt on this basis. Without a number: as its pledge does. */
export const statesOf = async (
  tx: Query,
  operation: number,
  basis: Basis,
  { kept, lines }: { kept: Papers; lines: readonly KeptLine[] },
): Promise<Map<string, LineState>> => {
  const ids = lines.map(({ id }) => id)
  const standing = await standings(tx, operation, { consignmentLines: ids })
  const accounts = Map.groupBy(standing, (account) => account.consignmentLine)
  const arrived = await arrivedOn(tx, operation, ids, bases.slice(bases.indexOf(basis) + 1))
  const posted = Map.groupBy(arrived, ({ to }) => to.consignmentLine)
  const states = new Map<string, LineState>()
  for (const line of lines) {
    const own = accounts.get(line.id) ?? []
    const open = inOrderOf(coming, own)
    states.set(line.id, {
      ...line,
      coming:
        line.quantity === null ? [...open, ...(await unnumbered(tx, operation, kept, line))] : open,
      weaker: posted.get(line.id) ?? [],
      standing: new Map(own.map((account) => [keyOf(account), account.balance])),
    })
  }
  return states
}

/** What of these lines arrived on one of these bases and was not taken back, in order. */
const arrivedOn = async (
  tx: Query,
  operation: number,
  lines: readonly string[],
  weaker: readonly Basis[],
): Promise<Weaker[]> => {
  if (weaker.length === 0) return []
  const acts = await arrivalActs(tx, operation, lines, weaker)
  const posted: Posted[] = []
  for (const act of acts) posted.push(...(await postingsOf(tx, operation, act)))
  return posted
    .filter(isArrival)
    .map(({ act, line, from, to, quantity, reversed }) => ({
      act,
      line,
      from,
      to,
      left: quantity - reversed,
    }))
    .filter(({ left }) => left > 0)
}

export const isArrival = ({ from, to, reversesAct }: Posted): boolean =>
  reversesAct === null && to.stage === 'arrived' && rank(from.reached) < rank('arrived')

/** Where units of a line without a number come from: what is promised, then the outside. */
const unnumbered = async (tx: Query, operation: number, kept: Papers, line: KeptLine) => {
  const { item, pledgeLine, donor } = line
  const consignor = custodyOf(kept).consignor
  const holder = consignor === none ? donor : consignor
  if (pledgeLine === none) {
    const account = sourceOf(at('packed', { holder, item, consignmentLine: line.id }))
    return [{ account, balance: Infinity }]
  }
  const { open, beyond } = await openSupplyOf(tx, operation, pledgeLine)
  return [...open, { account: beyond, balance: Infinity }]
}

/** The lot that was read off the goods; undefined where nobody read one. */
export const readLot = async (
  tx: Query,
  item: string,
  lot: CountLine['lot'],
  units: number,
  line: string,
): Promise<string | undefined> => {
  if (!lot) return undefined
  if (lot.serial && units > 1) throw refuseConsignment('serial_is_one', { line })
  return findOrRecordLot(tx, { ...lot, item })
}

/** The lot of goods on this line that do not say theirs. */
export const ownLot = async (tx: Query, line: string, item: string): Promise<string> =>
  unstatedLot(tx, { item, consignmentLine: line })

export interface Concluded {
  readonly kind: NewReceipt['kind']
  /** Undefined for goods that no consignment announced. */
  readonly kept: Pick<Kept, 'id' | 'origin'> | undefined
  readonly corrects?: string
  readonly where: Where
  readonly head: Pick<ReceiptHead, 'reservation' | 'note' | 'temperatures'>
  readonly moves: readonly Line[]
  readonly findings: readonly Seen[]
  readonly packages?: readonly SeenPackage[]
}

/** Writes a receipt with what it found, and posts its movement: all of it has happened. */
export const conclude = async (tx: Query, by: By, receipt: Concluded): Promise<Done> => {
  const { kind, kept, where, head, moves, findings, corrects = none, packages = [] } = receipt
  const consignment = kept?.id ?? none
  // A receipt of lines without a number moves nothing; one that says nothing at all is refused.
  const posts = moves.length > 0 || findings.length === 0
  const posted = posts ? await post(tx, by, { mood: 'fact', lines: moves }) : undefined
  const cold = await hasCold(
    tx,
    findings.map(({ item }) => item),
  )
  await insertReceipt(tx, by, { ...head, ...where, consignment, kind, corrects, cold })
  await insertPackages(tx, by, packages)
  await insertFindings(tx, by, findings)
  await insertReadings(tx, by, by.act, head.temperatures)
  await recordDescent(
    tx,
    by,
    moves.filter(turnsLot).map(({ from, to }) => ({
      ancestor: from.lot,
      lot: to.lot,
    })),
  )
  if (kept) await passBorders(tx, by, kept, where, moves)
  const lines = sums(findings)
  if (kept) await insertSteps(tx, by, 'arrived', stepsOf(lines, findings))
  const unexplained = (posted?.unexplained ?? []).reduce((sum, { quantity }) => sum + quantity, 0)
  const temperature = head.temperatures.length > 0 ? 'read' : cold ? 'missing' : 'not_needed'
  return { id: by.act, lines, unexplained, temperature }
}

const turnsLot = ({ from, to, reverses }: Line): boolean =>
  !reverses && from.lot !== none && from.lot !== to.lot

/** Kept at 8 °C or below: the cold chain of medicines (WHO, 2 to 8 °C) and what is frozen. */
const hasCold = async (tx: Query, items: readonly string[]): Promise<boolean> =>
  [...(await itemsById(tx, items)).values()].some(
    ({ storage }) => (storage?.maxCelsius ?? Infinity) <= 8,
  )

/** What lay where it landed and was received elsewhere has left a border place. */
const passBorders = async (
  tx: Query,
  by: By,
  { id: consignment, origin }: Pick<Kept, 'id' | 'origin'>,
  { place }: Where,
  moves: readonly Line[],
): Promise<void> => {
  const left = moves.flatMap(({ from }: { from: Standing | Line['from'] }) =>
    from.stage === 'landed' && from.place !== place ? [from.place] : [],
  )
  for (const border of new Set(left))
    await passCustoms(tx, by, { consignment, place: border, beyond: origin }, 'fact')
}

/** Units found of each announced line; null where it came without a number. */
const sums = (findings: readonly Seen[]): Done['lines'] => {
  const lines = [...new Set(findings.map((each) => each.consignmentLine))].filter((l) => l !== none)
  return lines.map((line) => {
    const own = findings.filter((each) => each.consignmentLine === line)
    const came = own.filter(({ finding }) => finding === 'sound' || finding === 'damaged')
    const units = (some: readonly Seen[]) =>
      some.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
    const unsaid = came.length > 0 && came.every(({ quantity }) => quantity === null)
    const over = units(own.filter(({ finding }) => finding === 'over'))
    return { line, received: unsaid ? null : units(came), over }
  })
}

const stepsOf = (lines: Done['lines'], findings: readonly Seen[]) =>
  lines
    .filter(({ received }) => received !== 0)
    .map(({ line, received: quantity }) => {
      const reason = findings.find((each) => each.consignmentLine === line && each.reason)?.reason
      return { line, quantity, ...(reason && { reason }) }
    })
