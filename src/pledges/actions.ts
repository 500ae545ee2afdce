import type { By } from '#acts/act.ts'
import { type Outcome, requireSources } from '#acts/perform.ts'
import { isNarrower, requireItems } from '#catalogue/actions.ts'
import { type Account, leaving, sourceOf, type Stage } from '#ledger/account.ts'
import { post } from '#ledger/actions.ts'
import type { Line } from '#ledger/posting.ts'
import { standings } from '#ledger/sql.ts'
import { jointGroup, requireParties } from '#parties/actions.ts'
import { codeOf } from '#platform/code.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import {
  change,
  checkLine,
  checkShares,
  committedOn,
  draw,
  type LineInput,
  type LineStanding,
  type PledgeInput,
  promisedOn,
} from './pledge.ts'
import { refuse } from './refusals.ts'
import {
  findPart,
  insertPart,
  insertPledge,
  insertSteps,
  insertVersion,
  linesStanding,
  lockPledge,
  upsertLines,
} from './sql.ts'

export interface PledgeDone {
  readonly id: string
  readonly code: string
  readonly version: number
}

/** Records what a donor (or several jointly) promised; its quantities come to stand as promised. */
export const recordPledge = async (
  tx: Query,
  by: By,
  input: PledgeInput,
): Promise<Outcome<PledgeDone>> => {
  checkShares(input)
  input.lines.forEach(checkLine)
  await requireAll(tx, input.lines)
  await requireParties(tx, [...input.donors, ...input.recipients])
  const donor = await jointGroup(tx, input.donors)
  const sharesKept = input.donors.length === 1 ? 'sole' : input.shares
  const code = codeOf('P', by.act)
  await insertPledge(tx, by, { ...input, code, donor, sharesKept })
  await upsertLines(tx, by.operation, by.act, input.lines)
  const reason = by.envelope.reason ?? 'First stated'
  await insertVersion(tx, by, by.act, { number: 1, reason, lines: input.lines })
  await promise(
    tx,
    by,
    donor,
    input.lines.map((line) => ({ line, before: null })),
  )
  return { subject: by.act, answer: { id: by.act, code, version: 1 } }
}

/** A new version: the lines that changed, and why. What is drawn already cannot be taken back. */
export const amendPledge = async (
  tx: Query,
  by: By,
  pledge: string,
  input: { amends: number; reason: string; lines: LineInput[] },
): Promise<Outcome<PledgeDone>> => {
  const kept = await lockPledge(tx, by.operation, pledge)
  if (!kept) throw refuse('pledge_unknown', { pledge })
  if (kept.version !== input.amends)
    throw refuse('pledge_version_stale', { version: kept.version, amends: input.amends })
  input.lines.forEach(checkLine)
  await requireAll(tx, input.lines)
  const before = await linesOf(
    tx,
    by.operation,
    input.lines.map((line) => line.id),
  )
  for (const old of before.values())
    if (old.pledge !== pledge) throw refuse('pledge_line_unknown', { line: old.id })
  await upsertLines(tx, by.operation, pledge, input.lines)
  const number = input.amends + 1
  await insertVersion(tx, by, pledge, { number, reason: input.reason, lines: input.lines })
  await promise(
    tx,
    by,
    kept.donor,
    input.lines.map((line) => ({ line, before: before.get(line.id)?.quantity ?? null })),
  )
  return { subject: pledge, answer: { id: pledge, code: codeOf('P', pledge), version: number } }
}

/** The donor bound itself in writing and the recipient accepted: both papers are named. */
export const commitLines = async (
  tx: Query,
  by: By,
  input: { lines: Step[]; donorPaper: string; acceptance: string },
): Promise<Outcome<{ id: string }>> => {
  await requireSources(tx, by.operation, [input.donorPaper, input.acceptance])
  const steps = await resolve(tx, by.operation, input.lines, ['promised'])
  await insertSteps(tx, by, 'committed', steps, input)
  const lines = steps.flatMap(({ standing, quantity }) =>
    quantity ? [{ from: promisedOn(standing), to: committedOn(standing), quantity }] : [],
  )
  if (lines.length > 0) await post(tx, by, { mood: 'instruction', lines })
  return { subject: steps[0]?.standing.pledge ?? by.act, answer: { id: by.act } }
}

/** The recipient declines, or the donor withdraws, what has not been drawn: with a reason. */
export const cancelLines = async (
  tx: Query,
  by: By,
  step: 'declined' | 'withdrawn',
  input: { lines: Step[] },
): Promise<Outcome<{ id: string }>> => {
  const steps = await resolve(tx, by.operation, input.lines, ['promised', 'committed'])
  await insertSteps(tx, by, step, steps, { donorPaper: none, acceptance: none })
  const lines = steps.flatMap(({ quantity, open }) =>
    draw(quantity ?? 0, open).map((part) => ({ ...part, to: leaving(part.from, 'cancelled') })),
  )
  if (lines.length > 0) await post(tx, by, { mood: 'instruction', lines })
  return { subject: steps[0]?.standing.pledge ?? by.act, answer: { id: by.act } }
}

/** "Masks" turn out to be FFP2 of a model: what is still open of a line gets a narrower item. */
export const specifyLine = async (
  tx: Query,
  by: By,
  input: { line: string; item: string; quantity: number | null },
): Promise<Outcome<{ id: string }>> => {
  const [step] = await resolve(tx, by.operation, [input], ['committed', 'promised'])
  if (!step) throw refuse('pledge_line_unknown', { line: input.line })
  const { standing, open } = step
  if (!(await isNarrower(tx, input.item, standing.item)))
    throw refuse('item_not_narrower', { item: input.item, of: standing.item })
  const lines = draw(step.quantity ?? 0, open).map((part) => ({
    ...part,
    to: { ...part.from, item: input.item },
  }))
  await post(tx, by, { mood: 'instruction', lines })
  return { subject: standing.pledge, answer: { id: by.act } }
}

/**
 * A part of a wider line that goes to a recipient of its own: a line under it, without a promise
 * of its own, so that nothing is counted twice. The same recipient again is the same part.
 */
export const partOf = async (
  tx: Query,
  operation: number,
  line: string,
  recipient: string,
): Promise<string> => {
  const whole = (await linesOf(tx, operation, [line])).get(line)
  if (!whole) throw refuse('pledge_line_unknown', { line })
  if (whole.parent !== none || whole.recipient === recipient) return line
  return (
    (await findPart(tx, operation, line, recipient)) ?? insertPart(tx, operation, whole, recipient)
  )
}

/**
 * Where `wanted` units of a line come from: what is committed, then what is promised, then (sent
 * beyond the promise, or from a promise without a number) the outside, through the line.
 */
export const supplyOf = async (
  tx: Query,
  operation: number,
  line: string,
  wanted: number,
): Promise<{ from: Account; quantity: number }[]> => {
  const { open, beyond } = await openSupplyOf(tx, operation, line)
  const parts = draw(wanted, open)
  const rest = wanted - parts.reduce((sum, part) => sum + part.quantity, 0)
  return rest > 0 ? [...parts, { from: beyond, quantity: rest }] : parts
}

/** All that is open of a line (of the wider line, for a part), and the outside beyond it. */
export const openSupplyOf = async (
  tx: Query,
  operation: number,
  line: string,
): Promise<{ open: { account: Account; balance: number }[]; beyond: Account }> => {
  const standing = (await linesOf(tx, operation, [line])).get(line)
  if (!standing) throw refuse('pledge_line_unknown', { line })
  const root = standing.parent === none ? line : standing.parent
  const open = await openOf(tx, operation, [root], ['committed', 'promised'])
  return { open: open.get(root) ?? [], beyond: sourceOf(promisedOn(standing)) }
}

export interface Step {
  readonly line: string
  readonly quantity: number | null
}

/** A line of a step: what it is, what is open of it, how much of that the step takes. */
interface Resolved extends Step {
  readonly standing: LineStanding
  readonly open: readonly { account: Account; balance: number }[]
}

const resolve = async (
  tx: Query,
  operation: number,
  steps: readonly Step[],
  stages: readonly Stage[],
): Promise<Resolved[]> => {
  const ids = steps.map((step) => step.line)
  const standing = await linesOf(tx, operation, ids)
  const open = await openOf(tx, operation, ids, stages)
  return steps.map(({ line, quantity }) => {
    const known = standing.get(line)
    if (!known) throw refuse('pledge_line_unknown', { line })
    if (known.parent !== none) throw refuse('line_is_a_part', { line, parent: known.parent })
    if (known.quantity === null && quantity !== null) throw refuse('line_unquantified', { line })
    const accounts = open.get(line) ?? []
    const all = accounts.reduce((sum, { balance }) => sum + balance, 0)
    if (quantity !== null && quantity > all) throw refuse('not_open', { line, quantity, open: all })
    return { line, quantity: quantity ?? (all || null), standing: known, open: accounts }
  })
}

const linesOf = async (tx: Query, operation: number, ids: readonly string[]) =>
  new Map((await linesStanding(tx, operation, ids)).map((line) => [line.id, line]))

/** What of these lines stands at these stages, in the order of the stages. */
const openOf = async (
  tx: Query,
  operation: number,
  pledgeLines: readonly string[],
  stages: readonly Stage[],
) => {
  const found = await standings(tx, operation, { pledgeLines, stages })
  const sorted = found.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
  return Map.groupBy(
    sorted.map(({ id: _id, since: _since, balance, ...account }) => ({ account, balance })),
    ({ account }) => account.pledgeLine,
  )
}

const requireAll = async (tx: Query, lines: readonly LineInput[]) => {
  await requireItems(
    tx,
    lines.map((line) => line.item),
  )
  const parties = lines.flatMap((line) => [line.recipient, line.owner])
  await requireParties(
    tx,
    parties.filter((party) => party !== null),
  )
}

/** Posts what versions changed: more is promised from outside, less is cancelled. */
const promise = async (
  tx: Query,
  by: By,
  donor: string,
  changes: readonly { line: LineInput; before: number | null }[],
) => {
  const lines = changes.flatMap(({ line, before }): Line[] => {
    const account = promisedOn({ id: line.id, donor, item: line.item })
    const units = change(before, line.quantity)
    if (units > 0) return [{ from: sourceOf(account), to: account, quantity: units }]
    if (units === 0) return []
    return [{ from: account, to: leaving(account, 'cancelled'), quantity: -units }]
  })
  if (lines.length > 0) await post(tx, by, { mood: 'instruction', lines })
}
