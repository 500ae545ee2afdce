import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { waiting } from '#conformity/standing-actions.ts'
import { listBreaches, listVerdicts } from '#conformity/list-sql.ts'
import { readReleases } from '#conformity/release-actions.ts'
import type { WaitingRow } from '#conformity/waiting.ts'
import type { Query } from '#platform/database.ts'
import { coverageByItem } from '#reports/coverage-sql.ts'
import { arrivals } from './arrivals-sql.ts'
import type { Situation } from './situation.ts'
import { cameBetween, comingByItem, insertSituation } from './situation-sql.ts'

const shown = 50
const undecidedLooked = 1000

const later = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString()

/** The situation as it stands at this moment, with what came in the hours before. */
export const situationOf = async (
  q: Query,
  operation: number,
  hours: number,
  now: string,
): Promise<Situation> => {
  const from = later(now, -hours)
  const undecided = await waiting(q, operation, { limit: undecidedLooked }, undefined, now)
  const decided = { limit: shown, sort: 'newest' } as const
  const holds = await listVerdicts(q, operation, { ...decided, outcome: 'hold' })
  const rejects = await listVerdicts(q, operation, { ...decided, outcome: 'reject' })
  const coming = await comingByItem(q, operation)
  const coverage = await coverageByItem(q, operation, { limit: 1000 }, undefined)
  const window = { since: now, until: now, now }
  const breaches = await listBreaches(q, operation, { limit: shown, sort: 'oldest', open: true })
  const releases = await readReleases(
    q,
    operation,
    { limit: shown, sort: 'ends_first', expired: false },
    now,
  )
  return {
    from,
    until: now,
    came: await cameBetween(q, operation, from, now),
    held: {
      undecided: byItem(undecided.slice(0, undecidedLooked)),
      isMore: undecided.length > undecidedLooked,
      verdicts: [...holds.items, ...rejects.items].toSorted((a, b) =>
        a.decidedAt < b.decidedAt ? 1 : -1,
      ),
    },
    missing: coverage
      .filter(({ open }) => open > 0)
      .map(({ sortKey: _key, ...row }) => ({ ...row, coming: coming.get(row.itemId) ?? 0 })),
    late: (await arrivals(q, operation, window)).filter((row) => row.late),
    breaches: { open: breaches.total, oldest: breaches.items },
    urgentReleasesEnding: releases.items.filter((row) => row.expiresAt <= later(now, 12)),
  }
}

const byItem = (rows: readonly WaitingRow[]): Situation['came'] =>
  [...Map.groupBy(rows, (row) => row.item)].map(([item, of]) => ({
    item,
    name: of[0]?.itemName ?? '',
    unit: of[0]?.unit ?? '',
    quantity: of.reduce((sum, { quantity }) => sum + quantity, 0),
  }))

/**
 * Keeps the situation as it is told at this moment, to be read again as it was. `dueAt`: the fixed
 * hour that it is for.
 */
export const recordSituation = async (
  tx: Query,
  by: By,
  hours: number,
  dueAt: string | null = null,
): Promise<Outcome<{ id: string; until: string }>> => {
  const told = await situationOf(tx, by.operation, hours, by.now)
  await insertSituation(tx, by, { hours, dueAt, told })
  return { subject: by.act, answer: { id: by.act, until: told.until } }
}
