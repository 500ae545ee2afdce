import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/ids.ts'
import { decodeCursor, page, pageQuery } from '#platform/page.ts'
import { recordClosing, recordRelease, recordVerdict } from './actions.ts'
import { waiting } from './gate-actions.ts'
import { listBreaches, listReleases, listVerdicts } from './list-sql.ts'
import {
  breachPage,
  breachQuery,
  closingInput,
  releaseInput,
  releasePage,
  verdictInput,
  verdictPage,
  verdictQuery,
  waitingPage,
} from './verdict.ts'

const operation = '/api/operations/{operation}'
const subjectRefusals = [
  'item_unknown',
  'lot_unknown',
  'party_unknown',
  'package_not_here',
  'type_without_maker',
]

export const conformityRoutes = [
  write({
    name: 'recordVerdict',
    kind: 'verdict.record',
    path: `${operation}/verdicts`,
    summary: 'Pass, hold or reject a type, a lot or a package, with the reason',
    body: verdictInput,
    answer: z.object({ id }),
    refusals: [...subjectRefusals, 'verdict_unknown'],
    action: (tx, by, body) => recordVerdict(tx, by, body),
  }),
  read({
    name: 'listVerdicts',
    path: `${operation}/verdicts`,
    summary: 'Verdicts, the latest first, with the holds of other operations that reach here',
    query: verdictQuery,
    answer: verdictPage,
    refusals: ['cursor_invalid'],
    load: async (q, { operation: ours, query }) => {
      const rows = await listVerdicts(q, ours, query, decodeCursor(query.cursor, 2))
      return page(rows, query.limit, (row) => [row.decidedAt, row.id])
    },
  }),
  write({
    name: 'recordUrgentRelease',
    kind: 'urgent_release.record',
    path: `${operation}/urgent-releases`,
    summary: 'Let a quantity go to named facilities without a verdict, on a name, for a time',
    body: releaseInput,
    answer: z.object({ id, expiresAt: z.string() }),
    refusals: [...subjectRefusals, 'expires_before_release'],
    action: (tx, by, body) => recordRelease(tx, by, body),
  }),
  read({
    name: 'listUrgentReleases',
    path: `${operation}/urgent-releases`,
    summary: 'Urgent releases with what was let go under each, the one that ends last first',
    query: pageQuery,
    answer: releasePage,
    refusals: ['cursor_invalid'],
    load: async (q, { operation: ours, query, clock }) => {
      const after = decodeCursor(query.cursor, 2)
      const rows = await listReleases(q, ours, query, after, clock().toISOString())
      return page(rows, query.limit, (row) => [row.expiresAt, row.id])
    },
  }),
  read({
    name: 'listBreaches',
    path: `${operation}/breaches`,
    summary: 'What went past the gate, the oldest first',
    query: breachQuery,
    answer: breachPage,
    refusals: ['cursor_invalid'],
    load: async (q, { operation: ours, query }) => {
      const rows = await listBreaches(q, ours, query, decodeCursor(query.cursor, 2))
      return page(rows, query.limit, (row) => [row.openedAt, row.id])
    },
  }),
  write({
    name: 'closeBreach',
    kind: 'breach.close',
    path: `${operation}/breaches/{breach}/closings`,
    summary: 'Close a breach, with what came of it',
    body: closingInput,
    answer: z.object({ id }),
    refusals: ['breach_unknown', 'breach_closed'],
    action: (tx, by, body, { breach = '' }) => recordClosing(tx, by, breach, body.note),
  }),
  read({
    name: 'listWaitingForVerdict',
    path: `${operation}/waiting-for-verdict`,
    summary: 'Goods that landed or arrived and nobody has decided on, the longest there first',
    query: pageQuery.extend({ place: id.optional() }),
    answer: waitingPage,
    refusals: ['cursor_invalid'],
    load: async (q, { operation: ours, query, clock }) => {
      const after = decodeCursor(query.cursor, 2)
      const rows = await waiting(q, ours, query, after, clock().toISOString())
      return page(rows, query.limit, (row) => [row.since, row.account])
    },
  }),
]
