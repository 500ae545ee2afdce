import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { assess } from './assessment-actions.ts'
import { assessmentAnswer, assessmentQuery } from './assessment.ts'
import { conformityDesk } from './desk-actions.ts'
import { deskAnswer, deskQuery } from './desk.ts'
import {
  recordEvidence,
  recordEvidenceCheck,
  recordInspection,
  withdrawEvidence,
  withdrawInspection,
} from './evidence-actions.ts'
import {
  checkInput,
  evidenceAnswer,
  evidenceInput,
  evidencePage,
  evidenceQuery,
  withdrawalInput,
} from './evidence.ts'
import { findEvidence, listEvidence } from './evidence-sql.ts'
import {
  inspectionAnswer,
  inspectionInput,
  inspectionPage,
  inspectionQuery,
  riskOf,
} from './inspection.ts'
import { findInspection, listInspections } from './inspection-sql.ts'
import { refuse } from './refusals.ts'

const operation = '/api/operations/{operation}'
const evidence = `${operation}/evidence/{evidence}`
const done = z.object({ id })

/** What supports a decision: evidence, inspections, and both against the rules. */
export const evidenceRoutes = [
  write({
    name: 'recordEvidence',
    kind: 'evidence.record',
    path: `${operation}/evidence`,
    summary: 'Record a paper or photograph at the level it supports; attach its files to its id',
    body: evidenceInput,
    answer: done,
    refusals: [
      'item_unknown',
      'lot_unknown',
      'party_unknown',
      'package_not_here',
      'evidence_dates_crossed',
    ],
    action: (tx, by, body) => recordEvidence(tx, by, body),
  }),
  read({
    name: 'listEvidence',
    path: `${operation}/evidence`,
    summary: 'Evidence, the newest first: of an item, of all that reaches a lot, by its check',
    query: evidenceQuery,
    answer: evidencePage,
    refusals: ['cursor_invalid'],
    columns: {
      Kind: (row) => row.kind,
      Level: (row) => row.subject.kind,
      Item: (row) => row.subject.itemName,
      Maker: (row) => row.subject.makerName,
      Packaging: (row) => row.subject.packaging,
      Lot: (row) => row.subject.lotNumber,
      Package: (row) => row.subject.packageCode,
      Issuer: (row) => row.issuer,
      'Notified body': (row) => row.bodyNumber,
      Number: (row) => row.number,
      Standard: (row) => row.standard,
      Edition: (row) => row.edition,
      'Issued on': (row) => row.issuedOn,
      'Valid from': (row) => row.validFrom,
      'Valid until': (row) => row.validUntil,
      Values: (row) =>
        row.values.map(({ property, value, unit }) => `${property} ${value} ${unit}`),
      Languages: (row) => row.languages,
      Checked: (row) => row.checked,
      Files: (row) => row.files,
      Note: (row) => row.note,
      Source: (row) => row.sourceTitle,
      'Recorded at': (row) => row.recordedAt,
      'Recorded by': (row) => row.recordedBy,
      'Withdrawn because': (row) => row.withdrawnWhy,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listEvidence(q, ours, query),
  }),
  read({
    name: 'getEvidence',
    path: evidence,
    summary: 'One piece of evidence, with every check of it and the verdicts that name it',
    query: z.object({}),
    answer: evidenceAnswer,
    refusals: ['evidence_not_here'],
    load: async (q, { operation: ours, params }) => {
      const found = await findEvidence(q, ours, params['evidence'] ?? '')
      if (!found) throw refuse('evidence_not_here', params)
      return found
    },
  }),
  write({
    name: 'recordEvidenceCheck',
    kind: 'evidence.check',
    path: `${evidence}/checks`,
    summary: 'Say what was done to make sure of it: seen, checked with the issuer, found false',
    body: checkInput,
    answer: done,
    refusals: ['evidence_not_here', 'evidence_withdrawn'],
    action: (tx, by, body, { evidence: about = '' }) => recordEvidenceCheck(tx, by, about, body),
  }),
  write({
    name: 'withdrawEvidence',
    kind: 'evidence.withdraw',
    path: `${evidence}/withdrawals`,
    summary: 'Withdraw a wrong entry; it stays to be read and supports nothing',
    body: withdrawalInput,
    answer: done,
    refusals: ['evidence_not_here', 'evidence_withdrawn'],
    action: (tx, by, { why }, { evidence: about = '' }) => withdrawEvidence(tx, by, about, why),
  }),
  write({
    name: 'recordInspection',
    kind: 'inspection.record',
    path: `${operation}/inspections`,
    summary: 'Record what a sample of a lot showed; accepted or not by the numbers of its plan',
    body: inspectionInput,
    answer: done.extend({ accepted: z.boolean(), sample: z.int(), acceptUpTo: z.int() }),
    refusals: [
      'lot_unknown',
      'package_not_here',
      'place_unknown',
      'mixed_is_no_lot',
      'series_not_named',
      'inspection_sample_exceeded',
    ],
    action: (tx, by, body) => recordInspection(tx, by, body),
  }),
  read({
    name: 'listInspections',
    path: `${operation}/inspections`,
    summary: 'Inspections, the newest first, with the plan and its numbers',
    query: inspectionQuery,
    answer: inspectionPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Inspected at': (row) => row.inspectedAt,
      Kind: (row) => row.kind,
      Item: (row) => row.itemName,
      Lot: (row) => row.lotNumber,
      Package: (row) => row.packageCode,
      Plan: (row) => row.plan,
      'Limiting quality (%)': (row) => row.limitingQuality,
      'Plan named': (row) => row.planWords,
      'Lot size': (row) => row.lotSize,
      Sample: (row) => row.sample,
      'Accepted up to': (row) => row.acceptUpTo,
      Nonconforming: (row) => row.nonconforming,
      Accepted: (row) => row.accepted,
      'Inspected by': (row) => row.inspectedBy,
      Place: (row) => row.place?.name ?? null,
      Note: (row) => row.note,
      'Withdrawn because': (row) => row.withdrawnWhy,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listInspections(q, ours, query),
  }),
  read({
    name: 'getInspection',
    path: `${operation}/inspections/{inspection}`,
    summary: 'One inspection: its plan, what was found, and the verdicts that name it',
    query: z.object({}),
    answer: inspectionAnswer,
    refusals: ['inspection_not_here'],
    load: async (q, { operation: ours, params }) => {
      const found = await findInspection(q, ours, params['inspection'] ?? '')
      if (!found) throw refuse('inspection_not_here', params)
      return { ...found, consumersRisk: riskOf(found) }
    },
  }),
  write({
    name: 'withdrawInspection',
    kind: 'inspection.withdraw',
    path: `${operation}/inspections/{inspection}/withdrawals`,
    summary: 'Withdraw a wrong entry; it stays to be read',
    body: withdrawalInput,
    answer: done,
    refusals: ['inspection_not_here', 'evidence_withdrawn'],
    action: (tx, by, { why }, { inspection = '' }) => withdrawInspection(tx, by, inspection, why),
  }),
  read({
    name: 'conformityDesk',
    path: `${operation}/conformity-desk`,
    summary: 'What waits for the officer by type, the most needed first, and what to look at again',
    query: deskQuery,
    answer: deskAnswer,
    load: (q, { operation: ours, query, clock }) =>
      conformityDesk(q, ours, query, clock().toISOString()),
  }),
  read({
    name: 'getAssessment',
    path: `${operation}/assessments`,
    summary: 'Evidence against rule for one lot, with its verdicts, inspections, alarms and needs',
    query: assessmentQuery,
    answer: assessmentAnswer,
    refusals: ['lot_unknown'],
    load: (q, { operation: ours, query, clock }) => assess(q, ours, query, clock().toISOString()),
  }),
]
