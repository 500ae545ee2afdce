import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { partiesOf } from '#operations/sql.ts'
import { requireParties } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import type { Page } from '#platform/page.ts'
import { judge } from './gate.ts'
import { learn } from './gate-actions.ts'
import { listReleases, type ReleaseKept, releasesById } from './list-sql.ts'
import { refuse } from './refusals.ts'
import {
  isTold,
  noticesOf,
  type ReleaseAnswered,
  type ReleaseAnswerInput,
  type ReleaseAsked,
  type ReleaseNotice,
  type ReleaseRead,
  type ReleaseRow,
  type ReleaseState,
} from './release.ts'
import {
  answersTo,
  insertReleaseAnswer,
  lotsUnder,
  releasesTo,
  wentUnder,
} from './release-reading-sql.ts'
import { keeps, letsGo } from './verdict.ts'

/** What became of these urgent releases, by the verdicts on what went under each. */
const withStates = async (
  q: Query,
  operation: number,
  releases: readonly ReleaseKept[],
): Promise<ReleaseRow[]> => {
  const lots = await lotsUnder(
    q,
    operation,
    releases.map(({ id }) => id),
  )
  const { known, goods } = await learn(q, operation, lots, false)
  const outcomes = lots.map(({ release }, index) => {
    const each = goods[index]
    return { release, outcome: each ? judge(each, known).outcome : 'none' } as const
  })
  const byRelease = Map.groupBy(outcomes, ({ release }) => release)
  return releases.map((row) => {
    const found = byRelease.get(row.id) ?? []
    const stateOf = (): ReleaseState => {
      if (found.some(({ outcome }) => keeps(outcome))) return 'overruled'
      if (found.length > 0 && found.every(({ outcome }) => letsGo(outcome))) return 'confirmed'
      return row.expired ? 'lapsed' : 'running'
    }
    return { ...row, state: stateOf() }
  })
}

/** As many of them as are gone through in one question. */
const atOnce = 500

/** All of these, in their order. */
const rowsOf = async (
  q: Query,
  operation: number,
  releases: readonly string[],
  now: string,
): Promise<ReleaseRow[]> => {
  const rows: ReleaseRow[] = []
  for (let from = 0; from < releases.length; from += atOnce) {
    const some = releases.slice(from, from + atOnce)
    rows.push(...(await withStates(q, operation, await releasesById(q, operation, some, now))))
  }
  return rows
}

export const readReleases = async (
  q: Query,
  operation: number,
  asked: ReleaseAsked,
  now: string,
): Promise<Page<ReleaseRow>> => {
  const page = await listReleases(q, operation, asked, now)
  return { ...page, items: await withStates(q, operation, page.items) }
}

/** One urgent release with what went where, and who is told. Refuses `release_unknown`. */
export const readRelease = async (
  q: Query,
  operation: number,
  release: string,
  now: string,
): Promise<ReleaseRead> => {
  const kept = await releasesById(q, operation, [release], now)
  const [row] = await withStates(q, operation, kept)
  if (!row) throw refuse('release_unknown', { release })
  const went = await wentUnder(q, operation, [release])
  const told = went.map(({ release: _of, ...each }) => each)
  const answers = await answersBy(q, operation, [release])
  return { ...row, went: told, notices: noticesOf(row, told, answers.get(release) ?? new Map()) }
}

/** Every notice of urgent releases whose goods are held, those that ended last first. */
export const readNotices = async (
  q: Query,
  operation: number,
  asked: { party?: string | undefined; waiting?: boolean | undefined },
  now: string,
): Promise<ReleaseNotice[]> => {
  const some = await releasesTo(q, operation, { unanswered: asked.waiting === true })
  const told = (await rowsOf(q, operation, some, now)).filter(({ state }) => isTold(state))
  const ids = told.map(({ id }) => id)
  const went = Map.groupBy(await wentUnder(q, operation, ids), ({ release }) => release)
  const answers = await answersBy(q, operation, ids)
  return told
    .flatMap((row) => noticesOf(row, went.get(row.id) ?? [], answers.get(row.id) ?? new Map()))
    .filter(({ party }) => !asked.party || party.id === asked.party)
    .filter(({ answer }) => asked.waiting === undefined || (answer === null) === asked.waiting)
}

/** Those that ended and nobody has decided on since, the first to end first. */
export const lapsedReleases = async (
  q: Query,
  operation: number,
  now: string,
): Promise<ReleaseRow[]> => {
  const ended = await releasesTo(q, operation, { endedBy: now })
  const rows = await rowsOf(q, operation, ended, now)
  return rows.filter(({ state }) => state === 'lapsed').toReversed()
}

const answersBy = async (q: Query, operation: number, releases: readonly string[]) => {
  const all = new Map<string, Map<string, ReleaseAnswered>>()
  for (const { release, party, ...said } of await answersTo(q, operation, releases)) {
    const of = all.get(release) ?? new Map<string, ReleaseAnswered>()
    all.set(release, of.set(party, said))
  }
  return all
}

/** A party has read that what it had is held, and says how much of it it put aside. */
export const answerRelease = async (
  tx: Query,
  by: By,
  release: string,
  input: ReleaseAnswerInput,
): Promise<Outcome<{ id: string }>> => {
  await requireParties(tx, [input.party])
  const { notices } = await readRelease(tx, by.operation, release, by.now)
  if (!notices.some(({ party }) => party.id === input.party))
    throw refuse('release_not_told', { party: input.party })
  await requireOwn(tx, by, input.party)
  await insertReleaseAnswer(tx, by, release, input)
  return { subject: release, answer: { id: by.act } }
}

/** A facility answers for itself; whoever was told by telephone says by whom. */
const requireOwn = async (tx: Query, by: By, party: string): Promise<void> => {
  if (by.envelope.onBehalfOf?.party === party || by.basis === 'reported') return
  const own = await partiesOf(tx, by.operation, by.actor.user)
  if (own.length > 0 && !own.includes(party)) throw refuse('release_not_yours', { party })
}
