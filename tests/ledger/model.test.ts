// Thousands of acts of every kind, against a small model in plain numbers. After each of them the
// ledger holds what the model holds, and says what the model says.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figuresByLine, type LineFigures } from '../../src/ledger/figures-sql.ts'
import type { Receipted } from '../../src/ledger/actions.ts'
import { standings } from '../../src/ledger/sql.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId, none } from '../../src/platform/ids.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { engines } from '../support/engines.ts'
import { mismatchesIn, move, operation, undo } from './book.ts'
import { figuresOf } from './model-figures.ts'
import {
  balances,
  type Books,
  emptyBooks,
  enter,
  isInside,
  judge,
  judgeReversal,
  nameOf,
  type Step,
  type Verdict,
} from './model.ts'
import { type Act, newWorld, type World } from './dice.ts'
import { actOf, acts } from './random-acts.ts'

/** Most throws act; some take an act back, or send one again. */
const deeds = ['act', 'undo', 'replay', 'reuse'] as const

const dice = fc.record({
  deed: fc.oneof(
    { weight: 12, arbitrary: fc.constant('act' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...deeds) },
  ),
  act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
  first: fc.nat({ max: 9999 }),
  second: fc.nat({ max: 9999 }),
  quantity: fc.integer({ min: 1, max: 40 }),
  isFact: fc.boolean(),
  day: fc.integer({ min: 10, max: 19 }),
})
type Throw = typeof dice extends fc.Arbitrary<infer T> ? T : never

interface Run {
  readonly db: Database
  readonly books: Books
  readonly world: World
  /** What was sent under each id, and what was answered. */
  readonly sent: { id: string; act: Act; at: string; answer: Receipted }[]
  /** The balances before each act. */
  readonly before: Map<string, Map<string, number>>
  readonly seen: Seen
}

/** How often what happened, over all runs: a test that never came to something says nothing of it. */
type Seen = Map<string, number>

const outcomes = `insufficient_stock already_reversed later_acts_drew act_moves_nothing id_reused
  nothing_to_post item_mismatch undo undone_at_once replay lacked explained given_back`

const count = (seen: Seen, what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)

const stepText = ({ from, to, quantity, reverses }: Step) =>
  [nameOf(from), nameOf(to), quantity, reverses?.act, reverses?.line].join(' > ')

const missingText = ({ account, quantity }: Verdict['missing'][number]) =>
  `${nameOf(account)} ${quantity}`

/** The answer to what was asked, or the code of the refusal. */
const told = async <T>(asked: Promise<T>): Promise<T | string> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refusal) return String(error.code)
    throw error
  })

/** Holds what the ledger said against the model, and enters it. */
const settle = (
  { books, before, seen }: Run,
  verdict: Verdict,
  basis: string,
  answered: { id: string; answer: Receipted; replayed: boolean } | string,
): void => {
  if (typeof answered === 'string' || verdict.refused) {
    expect(answered).toBe(verdict.refused)
    count(seen, `${verdict.refused}`)
    return
  }
  const { id, answer } = answered
  expect(answered.replayed).toBe(false)
  expect(answer.lines.map(stepText).toSorted()).toEqual(verdict.postings.map(stepText).toSorted())
  expect(answer.unexplained.map(missingText).toSorted()).toEqual(
    verdict.missing.map(missingText).toSorted(),
  )
  if (verdict.missing.length > 0) count(seen, 'lacked')
  for (const { to, from, reverses } of verdict.postings) {
    if (to.stage === 'unexplained' && !reverses) count(seen, 'explained')
    if (from.stage === 'unexplained' && reverses) count(seen, 'given_back')
  }
  before.set(id, balances(books))
  // As the ledger has numbered them.
  enter(books, { id, basis, postings: answer.lines })
}

const act = async (run: Run, thrown: Throw): Promise<void> => {
  const act = actOf(run.books, run.world, thrown)
  const verdict = judge(run.books, act)
  const refused = verdict.refused === 'nothing_to_post' ? verdict.refused : act.impossible
  const { kind, basis, mood, lines } = act
  const [id, at] = [newId(), `2020-03-${thrown.day}T08:00:00.000Z`]
  const answered = await told(move(run.db, lines, { id, at, kind, basis, mood }))
  settle(run, refused ? { ...verdict, refused } : verdict, basis, answered)
  if (typeof answered === 'string') return
  count(run.seen, thrown.act)
  run.sent.push({ id, act, at, answer: answered.answer })
}

const takeBack = async (run: Run, { first }: Throw): Promise<void> => {
  const { books, db } = run
  const recent = books.done.slice(first % 3 === 0 ? 0 : -3)
  const done = recent[(first >> 2) % Math.max(1, recent.length)]
  const undone = done?.id ?? newId()
  const isLast = done !== undefined && done === books.done.at(-1)
  const verdict = judgeReversal(books, undone)
  const answered = await told(undo(db, undone))
  settle(run, verdict, 'documented', answered)
  if (typeof answered === 'string') return
  count(run.seen, 'undo')
  if (!isLast) return
  count(run.seen, 'undone_at_once')
  expect(await held(run)).toEqual(run.before.get(undone))
}

/** Sent again it changes nothing and is answered the same; with other content it is refused. */
const sendAgain = async (run: Run, { deed, first }: Throw): Promise<void> => {
  const sent = run.sent[first % Math.max(1, run.sent.length)]
  if (!sent) return
  const { id, at, act, answer } = sent
  const { kind, basis, mood, lines } = act
  const other = lines.map((line) => ({ ...line, quantity: line.quantity + 1 }))
  const asked = deed === 'replay' ? lines : other
  const answered = await told(move(run.db, asked, { id, at, kind, basis, mood }))
  expect(answered).toEqual(deed === 'replay' ? { id, answer, replayed: true } : 'id_reused')
  count(run.seen, deed === 'replay' ? deed : 'id_reused')
}

const held = async ({ db, world }: Run): Promise<Map<string, number>> => {
  const found = await standings(db.query, operation, { items: world.items })
  return new Map(found.map((account) => [nameOf(account), account.balance]))
}

const figures = async ({ db, books, world }: Run, recordedBefore?: string) => {
  const lines = new Set([none, ...[...books.accounts.values()].map((a) => a.pledgeLine)])
  const found = await figuresByLine(db.query, operation, {
    pledgeLines: [...lines],
    ...(recordedBefore && { recordedBefore }),
  })
  return found.filter(({ item }) => world.items.includes(item))
}

const inOrder = <T extends { pledgeLine: string; item: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (`${a.pledgeLine}${a.item}` < `${b.pledgeLine}${b.item}` ? -1 : 1))

/**
 * Without what they rest on: of a posting wholly taken back, partly from goods that had gone on,
 * the roll-ups still name the basis.
 */
const units = ({ basis: _weakest, strongest: _strongest, ...figures }: LineFigures) => figures

const check = async (run: Run): Promise<void> => {
  const stands = await held(run)
  expect(stands).toEqual(balances(run.books))
  // Nothing created, nothing lost: with the outside it is always zero.
  expect([...stands.values()].reduce((all, units) => all + units, 0)).toBe(0)
  for (const [name, units] of stands) {
    const account = run.books.accounts.get(name)
    if (account && isInside(account)) expect(units).toBeGreaterThan(0)
    if (account?.stage === 'unexplained') expect(units).toBeLessThan(0)
  }
  expect(inOrder(await figures(run))).toEqual(inOrder(figuresOf(run.books)))
}

const play = async (db: Database, throws: readonly Throw[], seen: Seen): Promise<number> => {
  const run = { db, books: emptyBooks(), world: newWorld(), sent: [], before: new Map(), seen }
  for (const thrown of throws) {
    if (thrown.deed === 'act') await act(run, thrown)
    else if (thrown.deed === 'undo') await takeBack(run, thrown)
    else await sendAgain(run, thrown)
    await check(run)
  }
  const then = await figures(run, '2020-03-20T12:00:00.000Z')
  expect(inOrder(then).map(units)).toEqual(inOrder(await figures(run)).map(units))
  expect(await mismatchesIn(db)).toEqual([])
  return run.books.done.length
}

const runs = { pglite: 40, postgres: 15 }

/** The same acts at every run of the suite; MODEL_SEED tries others. */
const seed = Number(process.env['MODEL_SEED'] ?? 20200316)

describe.each(engines)('the ledger against a model, on $name', ({ name, fresh }) => {
  let db: Database
  beforeAll(async () => {
    db = await fresh()
  })
  afterAll(() => db.close())

  test('holds what the model holds, after every act', async () => {
    const seen: Seen = new Map()
    let done = 0
    await fc.assert(
      fc.asyncProperty(fc.array(dice, { minLength: 60, maxLength: 60 }), async (throws) => {
        done += await play(db, throws, seen)
      }),
      { numRuns: runs[name], seed },
    )
    expect(done).toBeGreaterThan(runs[name] * 40)
    const possible = Object.keys(acts).filter((name) => name !== 'turnWrongly')
    const awaited = [...possible, ...outcomes.split(/\s+/)]
    expect(awaited.filter((what) => !seen.has(what))).toEqual([])
    console.log(`${name}: ${done} acts posted in ${runs[name]} runs of 60`)
  }, 300_000)
})
