import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { decodeCursor, page } from '#platform/page.ts'
import {
  confirmVerdict,
  recordClosing,
  recordLotVerdicts,
  recordReceiptChecks,
  recordVerdict,
  setSettings,
} from './actions.ts'
import { breachPage, breachQuery, closingInput } from './breach.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { findVerdict, listBreaches, listVerdicts } from './list-sql.ts'
import { refuse } from './refusals.ts'
import { ofSubject, releaseRoutes, subjectRefusals } from './release-routes.ts'
import { findSettings } from './sql.ts'
import { waiting } from './standing-actions.ts'
import {
  lotVerdictsInput,
  receiptCheckInput,
  settings,
  verdictAnswer,
  verdictInput,
  verdictPage,
  verdictQuery,
} from './verdict.ts'
import { waitingPage, waitingQuery } from './waiting.ts'

const operation = '/api/operations/{operation}'

const verdictRefusals = [
  'verdict_unknown',
  'limits_missing',
  'limits_not_asked',
  'derogation_not_asked',
  'derogation_unknown',
  'evidence_unknown',
  'lift_is_wider',
  'lift_needs_newer_evidence',
  'pharmacist_decides',
  'medicine_tests_missing',
  'medicine_tests_not_asked',
  'medicine_reason_missing',
]

export const conformityRoutes = [
  ...evidenceRoutes,
  ...releaseRoutes,
  write({
    name: 'recordVerdict',
    kind: 'verdict.record',
    path: `${operation}/verdicts`,
    summary: 'Pass, limit, hold or reject a type, a lot or a package, with the reason',
    body: verdictInput,
    answer: z.object({ id }),
    refusals: [...subjectRefusals, ...verdictRefusals, 'receipt_check_not_asked'],
    action: (tx, by, body) => recordVerdict(tx, by, body),
  }),
  write({
    name: 'recordLotVerdicts',
    kind: 'verdict.record',
    path: `${operation}/lot-verdicts`,
    summary: 'One decision on many lots at once: a verdict on each',
    body: lotVerdictsInput,
    answer: z.object({ id, verdicts: z.array(id) }),
    refusals: [...subjectRefusals, ...verdictRefusals],
    action: (tx, by, body) => recordLotVerdicts(tx, by, body),
  }),
  read({
    name: 'getVerdict',
    path: `${operation}/verdicts/{verdict}`,
    summary: 'One verdict, with what revised or lifted it since',
    query: z.object({}),
    answer: verdictAnswer,
    refusals: ['verdict_not_here'],
    load: async (q, { operation: ours, params }) => {
      const found = await findVerdict(q, ours, params['verdict'] ?? '')
      if (!found) throw refuse('verdict_not_here', params)
      return found
    },
  }),
  write({
    name: 'confirmVerdict',
    kind: 'verdict.confirm',
    path: `${operation}/verdicts/{verdict}/confirmations`,
    summary: 'Confirm a verdict that waits for a second person; it lets goods go from then on',
    body: z.object({}),
    answer: z.object({ id }),
    refusals: ['verdict_not_here', 'nothing_to_confirm', 'second_is_first'],
    action: (tx, by, _, { verdict = '' }) => confirmVerdict(tx, by, verdict),
  }),
  write({
    name: 'recordReceiptChecks',
    kind: 'verdict.receipt_check',
    path: `${operation}/receipt-checks`,
    summary: 'Say of lots that they are as their type, which was passed with a receipt check',
    body: receiptCheckInput,
    answer: z.object({ id }),
    refusals: ['lot_unknown'],
    action: (tx, by, body) => recordReceiptChecks(tx, by, body),
  }),
  read({
    name: 'getConformitySettings',
    path: `${operation}/conformity-settings`,
    summary: 'What the operation asks of its conformity desk',
    query: z.object({}),
    answer: settings,
    load: (q, { operation: ours }) => findSettings(q, ours),
  }),
  write({
    name: 'setConformitySettings',
    kind: 'verdict.settings',
    path: `${operation}/conformity-settings`,
    summary: 'Say whether verdicts need a second person, and what an alarm holds at once',
    body: settings,
    answer: z.object({ id }),
    action: (tx, by, body) => setSettings(tx, by, body),
  }),
  read({
    name: 'listVerdicts',
    path: `${operation}/verdicts`,
    summary: 'Verdicts, the latest first, with the holds of other operations that reach here',
    query: verdictQuery,
    answer: verdictPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Decided at': (row) => row.decidedAt,
      Outcome: (row) => row.outcome,
      ...ofSubject,
      Users: (row) => row.limits?.users ?? null,
      Purposes: (row) => row.limits?.purposes ?? null,
      'Not for': (row) => row.limits?.excluded ?? null,
      Under: (row) => row.under?.rule ?? null,
      'Import authorisation': (row) => row.medicine?.importAuthorisation?.number ?? null,
      Confirmation: (row) => row.confirmation,
      Jurisdiction: (row) => row.jurisdiction,
      Reason: (row) => row.reason,
      'Decided by': (row) => row.decidedBy,
      Ours: (row) => row.ours,
      Source: (row) => row.sourceTitle,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listVerdicts(q, ours, query),
  }),
  read({
    name: 'listBreaches',
    path: `${operation}/breaches`,
    summary: 'What went past the gate, the oldest first',
    query: breachQuery,
    answer: breachPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Opened at': (row) => row.openedAt,
      Rule: (row) => row.rule,
      What: (row) => row.kind,
      Item: (row) => row.itemName,
      Lot: (row) => row.lotNumber,
      Quantity: (row) => row.quantity,
      Unit: (row) => row.unit,
      Facility: (row) => row.facility?.name ?? null,
      Delivery: (row) => row.consignment?.code ?? null,
      'Closed at': (row) => row.closedAt,
      Note: (row) => row.note,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listBreaches(q, ours, query),
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
    query: waitingQuery,
    answer: waitingPage,
    refusals: ['cursor_invalid'],
    columns: {
      Item: (row) => row.itemName,
      Quantity: (row) => row.quantity,
      Unit: (row) => row.unit,
      Stage: (row) => row.stage,
      Place: (row) => row.placeName,
      Condition: (row) => row.condition,
      Lot: (row) => row.lotNumber,
      Maker: (row) => row.maker,
      Packaging: (row) => row.packaging,
      Package: (row) => row.packageCode,
      Consignment: (row) => row.consignment?.code ?? null,
      Since: (row) => row.since,
      'Age in days': (row) => row.ageDays,
    },
    load: async (q, { operation: ours, query, clock }) => {
      const after = decodeCursor(query.cursor, 2)
      const rows = await waiting(q, ours, query, after, clock().toISOString())
      return page(rows, query.limit, (row) => [row.since, row.account])
    },
  }),
]
