import type { Actor } from '#acts/act.ts'
import { plansOf } from '#allocation/plan-sql.ts'
import { fallenThrough } from '#allocation/standing-actions.ts'
import { waiting } from '#conformity/standing-actions.ts'
import type { Query } from '#platform/database.ts'
import { type DeskAnswer, type Wait, waitsOf } from './desk.ts'
import { type Asked, type Waiting, waitingOf } from './sql.ts'

/** What waits for whoever asks, the gravest kind first; nothing of what does not wait. */
export const deskOf = async (
  q: Query,
  operation: number,
  actor: Actor,
  now: string,
): Promise<DeskAnswer> => {
  const asked = { operation, now, user: actor.user }
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
