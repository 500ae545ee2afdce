import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { requireNeedLines } from '#needs/actions.ts'
import { coverAgain } from '#needs/sql.ts'
import { linesAsked } from '#needs/sql.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import {
  type Allocated,
  type ByHand,
  type ByRule,
  keptSupply,
  type Override,
  type Supply,
  type SupplyInput,
} from './allocation.ts'
import { type Claim, type Share, shareOut } from './plan.ts'
import { insertChanges, itemOf, markWithdrawn, setQuantity, widerItems } from './plan-sql.ts'
import { refuse } from './refusals.ts'
import { goodsOf, insertAllocation, lockBook, lockPlans, type PlanStanding } from './sql.ts'
import { havable, type Wanted } from './standing-actions.ts'

/**
 * Plans by hand: these supplies to these need lines. Refuses a plan beyond what the supply has
 * free (`supply_exceeded`) or the need has open (`need_exceeded`).
 */
export const allocateByHand = async (
  tx: Query,
  by: By,
  input: ByHand,
): Promise<Outcome<Allocated>> => {
  await lockBook(tx, by.operation)
  for (const { supply } of input.plans) await requireSupply(tx, by.operation, supply)
  const lines = await requireNeedLines(
    tx,
    by.operation,
    input.plans.map((plan) => plan.needLine),
  )
  const left = new Map([...lines].map(([line, { open }]) => [line, open]))
  const plans = input.plans.map(({ id, supply, needLine, quantity, reason }) => {
    const open = left.get(needLine) ?? 0
    if (quantity > open) throw refuse('need_exceeded', { line: needLine, open, quantity })
    left.set(needLine, open - quantity)
    const item = lines.get(needLine)?.item ?? ''
    const why = reason ?? input.reason
    return {
      ...keptSupply(supply),
      plan: id,
      needLine,
      item,
      quantity,
      open: quantity,
      reason: why,
    }
  })
  await requireFree(tx, by, plans)
  return keep(tx, by, 'by_hand', input.reason, plans)
}

/** Plans a supply by the stated rule. Refuses more than is free of it (`supply_exceeded`). */
export const allocateByRule = async (
  tx: Query,
  by: By,
  input: ByRule,
): Promise<Outcome<Allocated>> => {
  await lockBook(tx, by.operation)
  const { shares } = await propose(tx, by.operation, input, by.now)
  const plans = shares
    .filter((share) => share.quantity > 0)
    .map((share) => ({ ...keptSupply(input.supply), ...share, plan: newId() }))
  return keep(tx, by, 'priority_then_urgency', input.reason, plans)
}

/**
 * What the rule would give of this supply today. `free`: what no plan counts on and these lines
 * could use. A share that verdicts keep from its use is cut, says so, and falls to the others.
 */
export const propose = async (
  q: Query,
  operation: number,
  { supply, quantity, needLines }: Omit<ByRule, 'reason'>,
  now: string,
): Promise<{ free: number; shares: Share[] }> => {
  const items = await widerItems(q, await requireSupply(q, operation, supply))
  const lines = needLines
    ? [...(await requireNeedLines(q, operation, needLines)).values()]
    : await linesAsked(q, operation, { items })
  const other = lines.find((line) => !items.includes(line.item))
  if (other) throw refuse('need_asks_other', { line: other.id })
  const itemOfLine = new Map(lines.map((line) => [line.id, line.item]))
  const wanted = (line: string, open: number): Wanted => ({
    ...keptSupply(supply),
    plan: '',
    needLine: line,
    item: itemOfLine.get(line) ?? none,
    open,
  })
  const free = sum(
    await havable(
      q,
      operation,
      lines.map(({ id, open }) => wanted(id, open)),
      now,
    ),
  )
  if (quantity !== undefined && quantity > free) throw exceeded(supply, free, quantity)
  const today = now.slice(0, 10)
  const claims = lines.map(({ id, priority, open, byWhen }): Claim => {
    return { needLine: id, priority, open, days: byWhen ? daysBetween(today, byWhen) : null }
  })
  const had = (shares: readonly Share[]) =>
    havable(
      q,
      operation,
      shares.map((share) => wanted(share.needLine, share.quantity)),
      now,
    )
  return { free, shares: await shareAgain(quantity ?? free, claims, had) }
}

/** What a line cannot have falls to the others: it is shared out again, each time bounded more. */
const shareAgain = async (
  units: number,
  claims: readonly Claim[],
  havableOf: (shares: readonly Share[]) => Promise<number[]>,
  rounds = 8,
): Promise<Share[]> => {
  const shares = shareOut(units, claims)
  const had = await havableOf(shares)
  const cuts = new Map(
    shares.flatMap(({ needLine, quantity }, index): [string, number][] => {
      const most = had[index] ?? 0
      return most < quantity ? [[needLine, most]] : []
    }),
  )
  const most = new Map(claims.map((claim) => [claim.needLine, claim.most]))
  if (cuts.size === 0 || rounds === 1)
    return shares.map((share) => cut(share, cuts.get(share.needLine) ?? most.get(share.needLine)))
  const bounded = claims.map((claim): Claim => {
    const bound = cuts.get(claim.needLine)
    return bound === undefined ? claim : { ...claim, most: bound }
  })
  return shareAgain(units, bounded, havableOf, rounds - 1)
}

const cut = (share: Share, most: number | undefined): Share =>
  most === undefined || most > share.quantity
    ? share
    : {
        ...share,
        quantity: most,
        reason: `${share.reason}; cut to ${most}: the rest is held for this use`,
      }

/** Lets a plan say another quantity, with a reason. Refuses what a new plan would be refused. */
export const overridePlan = async (
  tx: Query,
  by: By,
  { plan: id, quantity, reason }: Override,
): Promise<Outcome<{ id: string }>> => {
  await lockBook(tx, by.operation)
  const [plan] = await requirePlans(tx, by.operation, [id])
  if (!plan) throw refuse('plan_unknown', { plan: id })
  if (quantity < plan.drawn)
    throw refuse('plan_below_drawn', { plan: id, drawn: plan.drawn, quantity })
  const more = quantity - plan.quantity
  if (more > 0) {
    const { needLine } = plan
    const open = (await requireNeedLines(tx, by.operation, [needLine])).get(needLine)?.open ?? 0
    if (more > open) throw refuse('need_exceeded', { line: needLine, open, quantity: more })
    await requireFree(tx, by, [{ ...plan, open: quantity - plan.drawn }])
  }
  await setQuantity(tx, by.operation, id, quantity)
  await coverAgain(tx, by.operation, [plan.needLine])
  await insertChanges(tx, by, [{ plan: id, before: plan.quantity, after: quantity }], reason)
  return { subject: id, answer: { id: by.act } }
}

/** Withdraws plans: what was sent out under them stays sent, the rest of their supply is free. */
export const withdrawPlans = async (
  tx: Query,
  by: By,
  input: { plans: string[]; reason: string },
): Promise<Outcome<{ id: string }>> => {
  await lockBook(tx, by.operation)
  const plans = await requirePlans(tx, by.operation, input.plans)
  await markWithdrawn(tx, by, input.plans)
  await coverAgain(tx, by.operation, needLinesOf(plans))
  const changes = plans.map(({ plan, quantity, drawn }) => ({
    plan,
    before: quantity,
    after: drawn,
  }))
  await insertChanges(tx, by, changes, input.reason)
  return { subject: plans[0]?.plan ?? by.act, answer: { id: by.act } }
}

export interface Draw {
  readonly plan: string
  readonly needLine: string
  readonly quantity: number
  /** The ids of the accounts that the goods are taken from. */
  readonly accounts: readonly number[]
}

/**
 * Asked by a dispatch before it posts: whether these plans are for these needs, reach these goods
 * and have as much left. Locks them, so that no two dispatches draw the same units.
 */
export const requireDraws = async (
  tx: Query,
  operation: number,
  draws: readonly Draw[],
): Promise<void> => {
  if (draws.length === 0) return
  const ids = [...new Set(draws.map((draw) => draw.plan))]
  const plans = new Map((await requirePlans(tx, operation, ids)).map((plan) => [plan.plan, plan]))
  const ordered = [...plans.values()]
  const goods = await goodsOf(tx, operation, ordered)
  const left = new Map(ordered.map(({ plan, open }) => [plan, open]))
  for (const { plan: id, needLine, quantity, accounts } of draws) {
    const plan = plans.get(id)
    if (plan?.needLine !== needLine)
      throw refuse('plan_for_another', { plan: id, needLine: plan?.needLine })
    const open = left.get(id) ?? 0
    if (quantity > open) throw refuse('plan_exhausted', { plan: id, open, quantity })
    left.set(id, open - quantity)
    const ord = ordered.indexOf(plan) + 1
    const reached = new Set(goods.filter((row) => row.ord === ord).map((row) => row.account))
    if (!accounts.every((account) => reached.has(account)))
      throw refuse('plan_of_other_goods', { plan: id })
  }
}

const requirePlans = async (
  tx: Query,
  operation: number,
  ids: readonly string[],
): Promise<PlanStanding[]> => {
  const found = await lockPlans(tx, operation, ids)
  const known = new Set(found.map(({ plan }) => plan))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown) throw refuse('plan_unknown', { plan: unknown })
  const gone = found.find(({ withdrawn }) => withdrawn)
  if (gone) throw refuse('plan_withdrawn', { plan: gone.plan })
  return found
}

/** What the supply is of. Refuses `supply_unknown`. */
const requireSupply = async (q: Query, operation: number, supply: SupplyInput): Promise<string> => {
  const item = await itemOf(q, operation, keptSupply(supply))
  if (!item) throw refuse('supply_unknown', { kind: supply.kind, supply: supply.id })
  return item
}

const requireFree = async (tx: Query, by: By, plans: readonly Wanted[]) => {
  const had = await havable(tx, by.operation, plans, by.now)
  for (const [index, plan] of plans.entries())
    if ((had[index] ?? 0) < plan.open) throw exceeded(plan, had[index] ?? 0, plan.open)
}

const exceeded = ({ kind, id }: Pick<Supply, 'kind' | 'id'>, free: number, quantity: number) =>
  refuse('supply_exceeded', { kind, supply: id, free, quantity })

type Kept = Supply & Omit<Share, 'quantity'> & { readonly plan: string; readonly quantity: number }

const keep = async (
  tx: Query,
  by: By,
  rule: 'by_hand' | 'priority_then_urgency',
  reason: string,
  plans: readonly Kept[],
): Promise<Outcome<Allocated>> => {
  await insertAllocation(tx, by, { rule, reason }, plans)
  await coverAgain(tx, by.operation, needLinesOf(plans))
  const told = plans.map(({ plan, needLine, quantity, reason: why }) => {
    return { id: plan, needLine, quantity, reason: why }
  })
  return { subject: by.act, answer: { id: by.act, plans: told } }
}

const needLinesOf = (plans: readonly { readonly needLine: string }[]): string[] => [
  ...new Set(plans.map(({ needLine }) => needLine)),
]

const sum = (quantities: readonly number[]) => quantities.reduce((all, one) => all + one, 0)

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
