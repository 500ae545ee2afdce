import type { By } from '#acts/act.ts'
import { drawPermits, type Way } from '#permits/actions.ts'
import { refuse as refusePermit } from '#permits/refusals.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import { judging } from './gate.ts'
import { learn } from './gate-actions.ts'
import type { Mood } from '#ledger/posting.ts'
import { refuse } from './refusals.ts'
import { type Broken, insertBreaches } from './sql.ts'
import { keeps } from './verdict.ts'

/** Goods that go on with a consignment, before they have arrived anywhere of ours. */
export interface Onward {
  readonly lot: string
  readonly item: string
  readonly package: string
  readonly quantity: number
  /** They are on their way already. */
  readonly sent: boolean
}

/**
 * What has not arrived needs no verdict to be sent on, but nothing that is held or rejected goes
 * (`goods_held`), and no controlled medicine crosses a border without permits (`permit_missing`).
 * An instruction is refused; a fact is recorded with a breach for each line.
 */
export const passOnward = async (
  tx: Query,
  by: By,
  goods: readonly Onward[],
  way: Way,
  mood: Mood,
): Promise<void> => {
  if (goods.length === 0) return
  const isFact = mood !== 'instruction'
  const held = await heldOf(tx, by, goods, way, isFact)
  if (!isFact && held.length > 0)
    throw refuse('goods_held', { why: [...new Set(held.map(({ rule }) => rule))], lots: held })
  await passPermits(tx, by, goods, way, mood)
  const facility = way.destination.at(1) ?? none
  await insertBreaches(
    tx,
    by,
    held.map((each) => ({ ...each, id: newId(), facility })),
  )
}

/**
 * Controlled medicines that leave on the last mile cross no border without permits: an instruction
 * is refused (`permit_missing`), a fact recorded. Gives the number of breaches.
 */
export const passPermits = async (
  tx: Query,
  by: By,
  goods: readonly Omit<Onward, 'package'>[],
  way: Way,
  mood: Mood,
): Promise<number> => {
  const unpermitted = await unpermittedOf(tx, by, goods, way)
  if (mood === 'instruction' && unpermitted.length > 0)
    throw refusePermit('permit_missing', { goods: unpermitted })
  const facility = way.destination.at(1) ?? none
  await insertBreaches(
    tx,
    by,
    unpermitted.map((each) => ({ ...each, id: newId(), facility })),
  )
  return unpermitted.length
}

type Kept = Omit<Broken, 'id' | 'facility'>

const unpermittedOf = async (
  tx: Query,
  by: By,
  goods: readonly Omit<Onward, 'package'>[],
  way: Way,
): Promise<Kept[]> => {
  const drawn = await drawPermits(tx, by, way, goods)
  return goods.flatMap(({ item, lot }, index): Kept[] => {
    const quantity = drawn[index]?.rest ?? 0
    return quantity > 0 ? [{ rule: 'permit_missing', verdict: none, item, lot, quantity }] : []
  })
}

const heldOf = async (
  tx: Query,
  by: By,
  goods: readonly Onward[],
  { destination: [place = none, facility = none] }: Way,
  isFact: boolean,
): Promise<Kept[]> => {
  const asked = goods.map(({ lot, package: box }) => ({ lot, package: box, place, facility }))
  const { known, goods: told } = await learn(tx, by.operation, asked, true)
  const judged = told.map(judging(known, isFact ? by.happenedAt : undefined))
  return goods.flatMap(({ lot, item, quantity }, index): Kept[] => {
    const stands = judged[index]
    if (!stands || !keeps(stands.outcome)) return []
    return [{ rule: stands.rule, verdict: stands.verdict, lot, item, quantity }]
  })
}
