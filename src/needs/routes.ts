import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { amendNeed, recordNeed, verifyLines, withdrawLines } from './actions.ts'
import {
  amendment,
  needAnswer,
  needInput,
  needPage,
  needQuery,
  verification,
  withdrawal,
} from './need.ts'
import { refuse } from './refusals.ts'
import { findNeed, listNeedLines } from './sql.ts'

const needs = '/api/operations/{operation}/needs'
const done = z.object({ id, code: z.string(), version: z.int() })
const lineRefusals = ['need_line_unknown', 'need_line_withdrawn']

export const needRoutes = [
  write({
    name: 'recordNeed',
    kind: 'need.record',
    path: needs,
    summary: 'Record what a facility or an authority asks for, line by line',
    body: needInput,
    answer: done,
    refusals: [
      'party_unknown',
      'place_unknown',
      'item_unknown',
      'need_line_taken',
      'need_code_taken',
    ],
    action: (tx, by, body) => recordNeed(tx, by, body),
  }),
  write({
    name: 'amendNeed',
    kind: 'need.amend',
    path: `${needs}/{need}/versions`,
    summary: 'Amend a need: a new version with its reason',
    body: amendment,
    answer: done,
    refusals: [
      'need_line_withdrawn',
      'need_line_taken',
      'item_unknown',
      'need_unknown',
      'need_version_stale',
    ],
    action: (tx, by, body, params) => amendNeed(tx, by, params['need'] ?? '', body),
  }),
  write({
    name: 'verifyNeed',
    kind: 'need.verify',
    path: `${needs}/verifications`,
    summary: 'Record that somebody made sure that lines are still needed',
    body: verification,
    answer: z.object({ id }),
    refusals: [...lineRefusals, 'verified_in_the_future'],
    action: (tx, by, body) => verifyLines(tx, by, body),
  }),
  write({
    name: 'withdrawNeed',
    kind: 'need.withdraw',
    path: `${needs}/withdrawals`,
    summary: 'Withdraw lines that are no longer needed, with a reason',
    body: withdrawal,
    answer: z.object({ id }),
    refusals: lineRefusals,
    action: (tx, by, body) => withdrawLines(tx, by, body),
  }),
  read({
    name: 'listNeeds',
    path: needs,
    summary: 'Need lines with their coverage, the most pressing first',
    query: needQuery,
    answer: needPage,
    refusals: ['cursor_invalid'],
    columns: {
      Code: (row) => row.code,
      Line: (row) => row.number,
      Facility: (row) => row.facility.name,
      Place: (row) => row.placeName,
      Item: (row) => row.itemName,
      Quantity: (row) => row.quantity,
      Unit: (row) => row.unit,
      Standards: (row) => row.standards,
      'Used by': (row) => row.usedBy,
      Purpose: (row) => row.purpose,
      Use: (row) => row.useWords,
      Priority: (row) => row.priority,
      'Needed by': (row) => row.byWhen,
      'Asked on': (row) => row.askedOn,
      'Verified on': (row) => row.verifiedOn,
      Allocated: (row) => row.allocated,
      'On its way': (row) => row.onItsWay,
      Delivered: (row) => row.delivered,
      Open: (row) => row.open,
      Overdue: (row) => row.overdue,
      Withdrawn: (row) => row.withdrawn,
      Id: (row) => row.id,
    },
    load: (q, { operation, query, clock }) =>
      listNeedLines(q, operation, query, clock().toISOString().slice(0, 10)),
  }),
  read({
    name: 'getNeed',
    path: `${needs}/{need}`,
    summary: 'One need: lines with coverage and ages, versions',
    query: z.object({}),
    answer: needAnswer,
    refusals: ['need_unknown'],
    load: async (q, { operation, params, clock }) => {
      const today = clock().toISOString().slice(0, 10)
      const found = await findNeed(q, operation, params['need'] ?? '', today)
      if (!found) throw refuse('need_unknown', params)
      return found
    },
  }),
]
