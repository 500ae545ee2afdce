import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import type { Columns } from '#platform/table.ts'
import { recordRelease } from './actions.ts'
import {
  noticesAsked,
  releaseAnswer,
  releaseAnswerInput,
  releaseInput,
  releaseNotice,
  releasePage,
  releaseQuery,
} from './release.ts'
import { answerRelease, readNotices, readRelease, readReleases } from './release-actions.ts'
import type { subjectAnswer } from './verdict.ts'

const operation = '/api/operations/{operation}'
export const subjectRefusals = [
  'item_unknown',
  'lot_unknown',
  'party_unknown',
  'package_not_here',
  'type_without_maker',
]

export const ofSubject: Columns<{ subject: z.output<typeof subjectAnswer> }> = {
  Level: (row) => row.subject.kind,
  Item: (row) => row.subject.itemName,
  Maker: (row) => row.subject.makerName,
  Packaging: (row) => row.subject.packaging,
  Lot: (row) => row.subject.lotNumber,
  Package: (row) => row.subject.packageCode,
}

/** What goes without a verdict: on a name, for a time. */
export const releaseRoutes = [
  write({
    name: 'recordUrgentRelease',
    kind: 'urgent_release.record',
    path: `${operation}/urgent-releases`,
    summary: 'Let a quantity go to named facilities without a verdict, on a name, for a time',
    body: releaseInput,
    answer: z.object({ id, expiresAt: z.string() }),
    refusals: [
      ...subjectRefusals,
      'evidence_not_seen',
      'evidence_unknown',
      'expires_before_release',
      'pharmacist_decides',
    ],
    action: (tx, by, body) => recordRelease(tx, by, body),
  }),
  read({
    name: 'listUrgentReleases',
    path: `${operation}/urgent-releases`,
    summary: 'Urgent releases with what was let go under each, the one that ends last first',
    query: releaseQuery,
    answer: releasePage,
    refusals: ['cursor_invalid'],
    columns: {
      'Ends at': (row) => row.expiresAt,
      State: (row) => row.state,
      Expired: (row) => row.expired,
      ...ofSubject,
      Quantity: (row) => row.quantity,
      Used: (row) => row.used,
      Facilities: (row) => row.facilities.map(({ name }) => name),
      'Authorised by': (row) => row.authorisedBy,
      Reason: (row) => row.reason,
      Seen: (row) => row.seen,
      'Released at': (row) => row.releasedAt,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query, clock }) =>
      readReleases(q, ours, query, clock().toISOString()),
  }),
  read({
    name: 'getUrgentRelease',
    path: `${operation}/urgent-releases/{release}`,
    summary: 'One urgent release: what went under it, to whom, and who is told that it is held',
    query: z.object({}),
    answer: releaseAnswer,
    refusals: ['release_unknown'],
    load: (q, { operation: ours, params, clock }) =>
      readRelease(q, ours, params.release ?? '', clock().toISOString()),
  }),
  read({
    name: 'listUrgentReleaseNotices',
    path: `${operation}/urgent-release-notices`,
    summary: 'Who is told that goods of an urgent release are held, and what each said to that',
    query: noticesAsked,
    answer: z.object({ items: z.array(releaseNotice) }),
    load: async (q, { operation: ours, query, clock }) => ({
      items: await readNotices(q, ours, query, clock().toISOString()),
    }),
  }),
  write({
    name: 'answerUrgentRelease',
    kind: 'urgent_release.answer',
    path: `${operation}/urgent-releases/{release}/answers`,
    summary: 'Say that a party has read that its goods are held, and what it put aside',
    body: releaseAnswerInput,
    answer: z.object({ id }),
    refusals: ['party_unknown', 'release_unknown', 'release_not_told', 'release_not_yours'],
    action: (tx, by, body, { release = '' }) => answerRelease(tx, by, release, body),
  }),
]
