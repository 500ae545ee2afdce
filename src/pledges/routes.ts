import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { amendPledge, cancelLines, commitLines, recordPledge, specifyLine } from './actions.ts'
import {
  amendment,
  pledgeAnswer,
  pledgeInput,
  pledgePage,
  pledgeQuery,
  quantity,
  stepInput,
} from './pledge.ts'
import { findPledge, listPledges } from './reading-sql.ts'
import { refuse } from './refusals.ts'

const pledges = '/api/operations/{operation}/pledges'
const done = z.object({ id, code: z.string(), version: z.int() })
const posted = ['insufficient_stock', 'quantity_out_of_range']
const steps = [...posted, 'pledge_line_unknown', 'line_is_a_part', 'not_open', 'line_unquantified']
const lineRefusals = ['loan_needs_return_date', 'unquantified_has_no_quantity', 'item_unknown']

export const pledgeRoutes = [
  write({
    name: 'recordPledge',
    kind: 'pledge.record',
    path: pledges,
    summary: 'Record what one donor, or several jointly, promised',
    body: pledgeInput,
    answer: done,
    refusals: [...lineRefusals, 'shares_incomplete', 'party_unknown', 'pledge_code_taken'],
    action: (tx, by, body) => recordPledge(tx, by, body),
  }),
  write({
    name: 'amendPledge',
    kind: 'pledge.amend',
    path: `${pledges}/{pledge}/versions`,
    summary: 'Amend a pledge: a new version with its reason',
    body: amendment,
    answer: done,
    refusals: [...posted, ...lineRefusals, 'pledge_unknown', 'pledge_version_stale'],
    action: (tx, by, body, params) => amendPledge(tx, by, params.pledge ?? '', body),
  }),
  write({
    name: 'commitPledge',
    kind: 'pledge.commit',
    path: `${pledges}/commitments`,
    summary: 'Commit lines: the donor bound itself and the recipient accepted, both in writing',
    body: stepInput.extend({
      donorPaper: id.describe('The paper by which the donor bound itself (a source).'),
      acceptance: id.describe("The recipient's acceptance (a source)."),
    }),
    answer: z.object({ id }),
    refusals: steps,
    action: (tx, by, body) => commitLines(tx, by, body),
  }),
  write({
    name: 'declinePledge',
    kind: 'pledge.decline',
    path: `${pledges}/declines`,
    summary: 'Decline lines, wholly or in part, with a reason',
    body: stepInput.extend({ reason: z.string().min(1).max(2000) }),
    answer: z.object({ id }),
    refusals: steps,
    action: (tx, by, body) => cancelLines(tx, by, 'declined', body),
  }),
  write({
    name: 'withdrawPledge',
    kind: 'pledge.withdraw',
    path: `${pledges}/withdrawals`,
    summary: 'Record that the donor withdraws lines, wholly or in part, with a reason',
    body: stepInput.extend({ reason: z.string().min(1).max(2000) }),
    answer: z.object({ id }),
    refusals: steps,
    action: (tx, by, body) => cancelLines(tx, by, 'withdrawn', body),
  }),
  write({
    name: 'specifyPledge',
    kind: 'pledge.specify',
    path: `${pledges}/specifications`,
    summary: 'Say more exactly what a line promises: a narrower item in the same base unit',
    body: z.object({ line: id, item: id, quantity: quantity.nullable().default(null) }),
    answer: z.object({ id }),
    refusals: [...steps, 'item_not_narrower', 'nothing_to_post'],
    action: (tx, by, body) => specifyLine(tx, by, body),
  }),
  read({
    name: 'listPledges',
    path: pledges,
    summary: 'Pledges, the newest first or as asked',
    query: pledgeQuery,
    answer: pledgePage,
    refusals: ['cursor_invalid'],
    columns: {
      Code: (row) => row.code,
      Donors: (row) => row.donors,
      Shares: (row) => row.shares,
      Recipient: (row) => row.recipient,
      Items: (row) => row.items.map(({ name }) => name),
      Lines: (row) => row.lines,
      'Lines without a number': (row) => row.unquantifiedLines,
      'Open units': (row) => row.open,
      'Announced on': (row) => row.announcedOn,
      'Age in days': (row) => row.ageDays,
      'Recorded at': (row) => row.recordedAt,
      Id: (row) => row.id,
    },
    load: (q, { operation, query, clock }) =>
      listPledges(q, operation, query, clock().toISOString().slice(0, 10)),
  }),
  read({
    name: 'getPledge',
    path: `${pledges}/{pledge}`,
    summary: 'One pledge: donors, shares, lines, values, versions',
    query: z.object({}),
    answer: pledgeAnswer,
    refusals: ['pledge_unknown'],
    load: async (q, { operation, params }) => {
      const found = await findPledge(q, operation, params.pledge ?? '')
      if (!found) throw refuse('pledge_unknown', params)
      return found
    },
  }),
]
