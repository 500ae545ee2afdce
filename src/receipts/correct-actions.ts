import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { type ActKind, demand, may } from '#acts/permission.ts'
import { findAct } from '#acts/sql.ts'
import { mustLock } from '#consignments/customs-actions.ts'
import { linesOfConsignment } from '#consignments/line-sql.ts'
import type { Kept } from '#consignments/sql.ts'
import { type Account, found } from '#ledger/account.ts'
import { reverse } from '#ledger/actions.ts'
import type { Line } from '#ledger/posting.ts'
import { refuse as refuseLedger } from '#ledger/refusals.ts'
import { postingsOf } from '#ledger/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { type Brought, correct } from './correct.ts'
import type { CorrectionInput, Done, ReadingInput } from './receipt.ts'
import { type LineState, receive } from './receive.ts'
import { refuse } from './refusals.ts'
import { insertReadings, type KeptReceipt, lockReceipt, type Seen } from './sql.ts'
import { checkBasis, conclude, isArrival, statesOf } from './state-actions.ts'

type Said = CorrectionInput['lines'][number]

/**
 * Says what a receipt should have said. What was too many is taken back from where it was
 * received, and what has gone on from there is left unexplained until somebody counts; what was
 * too few comes now as it would have come then.
 */
export const recordCorrection = async (
  tx: Query,
  by: By,
  receipt: string,
  input: CorrectionInput,
): Promise<Outcome<Done>> => {
  checkBasis(by, 'correction', ['counted'])
  const kept = await mustLockReceipt(tx, by.operation, receipt)
  const consignment =
    kept.consignment === none ? undefined : await mustLock(tx, by.operation, kept.consignment)
  const states = consignment ? await statesUnder(tx, by, consignment) : new Map<string, LineState>()
  const brought = (await postingsOf(tx, by.operation, receipt))
    .filter(isArrival)
    .map((posting) => ({ ...posting, left: posting.quantity - posting.reversed }))
  const found = input.lines.map((said) => {
    const own = brought.filter(({ to }) => isAbout(to, said))
    if (!own[0]) throw refuse('not_received_here', { receipt, line: said.line, lot: said.lot })
    return { said, own, account: own[0].to }
  })
  const answer = await conclude(tx, by, {
    kind: 'correction',
    kept: consignment,
    corrects: receipt,
    where: { holder: kept.holder, place: kept.place },
    head: { reservation: null, note: null, temperatures: [] },
    moves: found.flatMap(({ said, own, account }) =>
      correctedLines(said, own, account, states.get(account.consignmentLine), kept),
    ),
    findings: found.flatMap(({ said, account }) => findingsOf(said, account, input.reason)),
  })
  return {
    subject: kept.consignment === none ? receipt : kept.consignment,
    answer,
    corrects: receipt,
  }
}

const isAbout = (to: Account, { line, lot }: Said): boolean =>
  to.consignmentLine === (line ?? to.consignmentLine) && (lot ?? to.lot) === to.lot

const correctedLines = (
  said: Said,
  own: readonly Brought[],
  account: Account,
  state: LineState | undefined,
  where: KeptReceipt,
): Line[] => {
  const { lines, more } = correct(own, said)
  const { holder, place } = where
  if (!state || state.item !== account.item)
    return [
      ...lines,
      ...more.map(({ condition, quantity }) => {
        const to = { ...account, holder, place, condition }
        return { from: found(to), to, quantity }
      }),
    ]
  const wanted = more.map(({ condition: finding, quantity }) => ({ finding, quantity }))
  return [...lines, ...receive(state, wanted, { holder, place }).lines]
}

const findingsOf = (said: Said, account: Account, reason: string): Seen[] =>
  (['sound', 'damaged'] as const).flatMap((finding) => {
    const quantity = said[finding]
    if (quantity === undefined) return []
    const { consignmentLine, item, lot } = account
    return [{ consignmentLine, item, lot, finding, quantity, reason }]
  })

const mustLockReceipt = async (
  tx: Query,
  operation: number,
  receipt: string,
): Promise<KeptReceipt> => {
  const kept = await lockReceipt(tx, operation, receipt)
  if (!kept) throw refuse('receipt_unknown', { receipt })
  return kept
}

const statesUnder = async (tx: Query, by: By, kept: Kept): Promise<Map<string, LineState>> => {
  const lines = await linesOfConsignment(tx, by.operation, [kept.id])
  return statesOf(tx, by.operation, by.basis, { kept, lines })
}

/** A logger read later than its receipt, or for one of its packages. */
export const recordReading = async (
  tx: Query,
  by: By,
  receipt: string,
  readings: readonly ReadingInput[],
): Promise<Outcome<{ id: string }>> => {
  await mustLockReceipt(tx, by.operation, receipt)
  await insertReadings(tx, by, receipt, readings)
  return { subject: receipt, answer: { id: by.act } }
}

/**
 * Takes back a whole act that was recorded by mistake, where nothing later drew on it. A
 * coordinator may, and whoever may do such an act.
 */
export const recordReversal = async (
  tx: Query,
  by: By,
  act: string,
): Promise<Outcome<{ id: string }>> => {
  const done = await findAct(tx, by.operation, act)
  if (!done) throw refuseLedger('act_unknown', { act })
  if (done.kind === 'stock.hand_over') throw refuse('handed_over_stays', { act })
  if (!by.actor.roles.includes('coordinator') && isKind(done.kind))
    demand(done.kind, by.actor.roles)
  await reverse(tx, by, act)
  return { subject: done.subject, answer: { id: by.act }, corrects: act }
}

const isKind = (kind: string): kind is ActKind => kind in may
