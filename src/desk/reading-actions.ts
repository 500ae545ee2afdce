import type { Actor } from '#acts/act.ts'
import { plansOf } from '#allocation/plan-sql.ts'
import { fallenThrough } from '#allocation/standing-actions.ts'
import { lapsedReleases, readNotices } from '#conformity/release-actions.ts'
import { waiting } from '#conformity/standing-actions.ts'
import { partiesOf } from '#operations/sql.ts'
import type { Query } from '#platform/database.ts'
import type { RecallRow } from '#recalls/recall.ts'
import { closable, noticesFor } from '#recalls/waiting-actions.ts'
import { type DeskAnswer, type Wait, waitsOf } from './desk.ts'
import { type Asked, type Waiting, waitingOf } from './sql.ts'

/** What waits for whoever asks, the gravest kind first; nothing of what does not wait. */
export const deskOf = async (
  q: Query,
  operation: number,
  actor: Actor,
  now: string,
): Promise<DeskAnswer> => {
  const parties = await partiesOf(q, operation, actor.user)
  const asked = { operation, now, user: actor.user, parties }
  const items: DeskAnswer['items'] = []
  for (const kind of waitsOf(actor.roles)) {
    const { rows, ...rest } = await waitingIn(q, kind, asked)
    const [oldest] = rows
    if (oldest) items.push({ kind, ...rest, oldestAt: oldest.at, rows })
  }
  return { at: now, items }
}

const waitingIn = (q: Query, kind: Wait, asked: Asked): Promise<Waiting> => {
  if (kind === 'waiting_for_verdict') return undecided(q, asked)
  if (kind === 'recalls_to_answer') return unanswered(q, asked)
  if (kind === 'recalls_to_close') return balanced(q, asked)
  if (kind === 'urgent_releases_lapsed') return lapsed(q, asked)
  if (kind === 'urgent_notices_to_answer') return untold(q, asked)
  if (kind === 'plans_fallen_through') return fallen(q, asked)
  return waitingOf(q, kind, asked)
}

/** The gate is asked of a page: more is said to be more, and not counted. */
const undecided = async (q: Query, { operation, now }: Asked): Promise<Waiting> => {
  const limit = 100
  const rows = await waiting(q, operation, { limit }, undefined, now)
  return {
    count: Math.min(rows.length, limit),
    isMore: rows.length > limit,
    rows: rows.slice(0, 5).map((row) => ({
      subject: { kind: 'account', id: String(row.account) },
      label: row.consignment?.code ?? row.lotNumber,
      what: row.itemName,
      who: row.placeName,
      quantity: row.quantity,
      at: row.since,
    })),
  }
}

const fallen = async (q: Query, { operation, now }: Asked): Promise<Waiting> => {
  const plans = await fallenThrough(q, operation, now)
  const rows = plans.length > 0 ? await plansOf(q, operation, plans.slice(0, 5)) : []
  return {
    count: plans.length,
    isMore: false,
    rows: rows.map((row) => ({
      subject: { kind: 'plan', id: row.id },
      label: row.need.code,
      what: row.need.item.name,
      who: row.facility.name,
      quantity: row.open,
      at: row.need.byWhen ? `${row.need.byWhen}T00:00:00.000Z` : now,
    })),
  }
}

/** Notices that wait for the facility of whoever asks; of every one where none is named. */
const unanswered = async (q: Query, { operation, parties }: Asked): Promise<Waiting> => {
  const found = await noticesFor(q, operation, parties)
  return {
    count: found.length,
    isMore: false,
    rows: found.slice(0, 5).map(({ recall, notice }) => ({
      subject: { kind: 'recall', id: recall.id },
      label: nameOf(recall),
      what: recall.reason,
      who: notice.party.name,
      quantity: unitsOf(notice),
      at: recall.begunAt,
    })),
  }
}

const balanced = async (q: Query, { operation }: Asked): Promise<Waiting> => {
  const found = await closable(q, operation)
  return {
    count: found.length,
    isMore: false,
    rows: found.slice(0, 5).map((recall) => ({
      subject: { kind: 'recall', id: recall.id },
      label: nameOf(recall),
      what: recall.reason,
      who: null,
      quantity: null,
      at: recall.begunAt,
    })),
  }
}

/** Urgent releases that ended and nobody decided on, so that the rest is held. */
const lapsed = async (q: Query, { operation, now }: Asked): Promise<Waiting> => {
  const found = await lapsedReleases(q, operation, now)
  return {
    count: found.length,
    isMore: false,
    rows: found.slice(0, 5).map((release) => ({
      subject: { kind: 'urgent_release', id: release.id },
      label: nameOf(release),
      what: release.reason,
      who: release.authorisedBy,
      quantity: release.used,
      at: release.expiresAt,
    })),
  }
}

/** Notices of urgent releases for the facility of whoever asks; every one where none is named. */
const untold = async (q: Query, { operation, parties, now }: Asked): Promise<Waiting> => {
  const found = (await readNotices(q, operation, { waiting: true }, now)).filter(
    ({ party }) => parties.length === 0 || parties.includes(party.id),
  )
  return {
    count: found.length,
    isMore: false,
    rows: found.slice(0, 5).map(({ release, party, goods, reason, expiresAt }) => ({
      subject: { kind: 'urgent_release', id: release },
      label: [...new Set(goods.map(({ item }) => item.name))].join(', '),
      what: reason,
      who: party.name,
      quantity: unitsOf({ units: goods }),
      at: expiresAt,
    })),
  }
}

const nameOf = ({ subject }: Pick<RecallRow, 'subject'>): string =>
  [subject.itemName, subject.lotNumber, subject.packageCode, subject.packaging]
    .filter(Boolean)
    .join(', ')

/** Masks and pairs of gloves have no sum. */
const unitsOf = ({
  units,
}: {
  units: readonly { unit: string; quantity: number }[]
}): number | null =>
  new Set(units.map(({ unit }) => unit)).size === 1
    ? units.reduce((sum, { quantity }) => sum + quantity, 0)
    : null
