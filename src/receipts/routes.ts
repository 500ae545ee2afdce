import { z } from 'zod'
import { placesAwaiting } from '#consignments/reading-sql.ts'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { awaitedAt } from './awaited-actions.ts'
import { awaitedAnswer, awaitedPlaces } from './awaited.ts'
import { recordBlind, recordCount, recordReport, recordTally } from './actions.ts'
import { recordCorrection, recordReading, recordReversal } from './correct-actions.ts'
import { findReceipt, listReceipts, listUnexplained } from './list-sql.ts'
import { discrepanciesIn, expectedIn } from './reading-actions.ts'
import {
  blindInput,
  correctionInput,
  countInput,
  discrepancyRow,
  done,
  expectedAnswer,
  readingInput,
  receiptAnswer,
  receiptPage,
  receiptQuery,
  reportInput,
  tallyInput,
  unexplainedPage,
  unexplainedQuery,
} from './receipt.ts'
import { refuse } from './refusals.ts'

const operation = '/api/operations/{operation}'
const ofConsignment = `${operation}/consignments/{consignment}`
const head = [
  'basis_unfit',
  'receiver_missing',
  'party_unknown',
  'place_unknown',
  'quantity_out_of_range',
  'nothing_to_post',
]
const ofLines = [...head, 'consignment_unknown', 'consignment_line_unknown', 'delivery_is_signed']
const ofLots = [
  'item_unknown',
  'lot_differs',
  'lot_number_missing',
  'serial_missing',
  'serial_not_expected',
  'serial_is_one',
  'lot_dates_crossed',
  'count_says_nothing',
]

export const receiptRoutes = [
  write({
    name: 'recordTally',
    kind: 'receipt.record',
    path: `${ofConsignment}/tallies`,
    summary: 'Tally packages: their contents by the packing list, nothing counted',
    body: tallyInput,
    answer: done,
    basis: 'tallied',
    refusals: [...ofLines, 'tally_says_nothing', 'tally_differs', 'package_unknown'],
    action: (tx, by, body, { consignment = '' }) => recordTally(tx, by, consignment, body),
  }),
  write({
    name: 'recordCount',
    kind: 'receipt.count',
    path: `${ofConsignment}/counts`,
    summary: 'Count units: sound, damaged, short, over, wrong, unannounced, each with its reason',
    body: countInput,
    answer: done,
    basis: 'counted',
    refusals: [...ofLines, ...ofLots, 'nothing_short'],
    action: (tx, by, body, { consignment = '' }) => recordCount(tx, by, consignment, body),
  }),
  write({
    name: 'recordReportedReceipt',
    kind: 'receipt.record',
    path: `${ofConsignment}/reported-receipts`,
    summary: 'Record on a source that goods arrived, with or without a number',
    body: reportInput,
    answer: done,
    basis: 'reported',
    refusals: ofLines,
    action: (tx, by, body, { consignment = '' }) => recordReport(tx, by, consignment, body),
  }),
  write({
    name: 'recordBlindReceipt',
    kind: 'receipt.count',
    path: `${operation}/receipts`,
    summary: 'Count goods that no consignment announced',
    body: blindInput,
    answer: done,
    basis: 'counted',
    refusals: [...head, ...ofLots],
    action: (tx, by, body) => recordBlind(tx, by, body),
  }),
  write({
    name: 'correctReceipt',
    kind: 'receipt.correct',
    path: `${operation}/receipts/{receipt}/corrections`,
    summary: 'Say what a receipt should have said, also when its goods have gone on',
    body: correctionInput,
    answer: done,
    basis: 'counted',
    refusals: ['receipt_unknown', 'not_received_here', 'basis_unfit', 'nothing_to_post'],
    action: (tx, by, body, { receipt = '' }) => recordCorrection(tx, by, receipt, body),
  }),
  write({
    name: 'recordTemperatures',
    kind: 'receipt.temperature',
    path: `${operation}/receipts/{receipt}/temperatures`,
    summary: 'Record what the temperature loggers of a receipt show',
    body: z.object({ temperatures: z.array(readingInput).min(1).max(200) }),
    answer: z.object({ id }),
    refusals: ['receipt_unknown'],
    action: (tx, by, body, { receipt = '' }) => recordReading(tx, by, receipt, body.temperatures),
  }),
  write({
    name: 'reverseAct',
    kind: 'act.reverse',
    path: `${operation}/reversals`,
    summary: 'Take back an act that moved goods, where nothing later drew on it',
    body: z.object({ act: id, reason: z.string().trim().min(1).max(2000) }),
    answer: z.object({ id }),
    refusals: [
      'act_unknown',
      'act_moves_nothing',
      'already_reversed',
      'later_acts_drew',
      'insufficient_stock',
      'handed_over_stays',
    ],
    action: (tx, by, body) => recordReversal(tx, by, body.act),
  }),
  read({
    name: 'listReceipts',
    path: `${operation}/receipts`,
    summary: 'Receipts, the newest first',
    query: receiptQuery,
    answer: receiptPage,
    refusals: ['cursor_invalid'],
    columns: {
      'Happened at': (row) => row.happenedAt,
      Kind: (row) => row.kind,
      Basis: (row) => row.basis,
      Consignment: (row) => row.consignmentCode,
      Place: (row) => row.place.name,
      Holder: (row) => row.holder.name,
      Packages: (row) => row.packages.length,
      Findings: (row) =>
        row.lines.map((line) => `${line.finding} ${line.quantity ?? '?'} ${line.item.name}`),
      Temperature: (row) => row.temperature,
      Reservation: (row) => row.reservation,
      Note: (row) => row.note,
      Reason: (row) => row.reason,
      By: (row) => row.actor,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listReceipts(q, ours, query),
  }),
  read({
    name: 'getReceipt',
    path: `${operation}/receipts/{receipt}`,
    summary: 'One receipt: packages, findings with their reasons, temperatures',
    query: z.object({}),
    answer: receiptAnswer,
    refusals: ['receipt_unknown'],
    load: async (q, { operation: ours, params }) => {
      const found = await findReceipt(q, ours, params.receipt ?? '')
      if (!found) throw refuse('receipt_unknown', params)
      return found
    },
  }),
  read({
    name: 'getExpected',
    path: `${ofConsignment}/expected`,
    summary: 'Packages still to be tallied, with what the packing list says is in them',
    query: z.object({}),
    answer: expectedAnswer,
    refusals: ['consignment_unknown'],
    load: (q, { operation: ours, params }) => expectedIn(q, ours, params.consignment ?? ''),
  }),
  read({
    name: 'listAwaited',
    path: `${operation}/places/{place}/awaited`,
    summary: 'Open consignments of a place with all that receiving them needs, network or none',
    query: z.object({}),
    answer: awaitedAnswer,
    load: (q, { operation: ours, params, clock }) =>
      awaitedAt(q, ours, params.place ?? '', clock().toISOString()),
  }),
  read({
    name: 'listAwaitedPlaces',
    path: `${operation}/awaited-places`,
    summary: 'Places that open consignments are sent to, go by or lie at',
    query: z.object({}),
    answer: awaitedPlaces,
    load: async (q, { operation: ours }) => ({ items: await placesAwaiting(q, ours) }),
  }),
  read({
    name: 'getDiscrepancies',
    path: `${ofConsignment}/discrepancies`,
    summary: 'Over and short of each line of a consignment, with what was found and why',
    query: z.object({}),
    answer: z.object({ lines: z.array(discrepancyRow) }),
    refusals: ['consignment_unknown'],
    load: async (q, { operation: ours, params }) => ({
      lines: await discrepanciesIn(q, ours, params.consignment ?? ''),
    }),
  }),
  read({
    name: 'listUnexplained',
    path: `${operation}/unexplained`,
    summary: 'Goods that went on and that the books never had, the oldest first',
    query: unexplainedQuery,
    answer: unexplainedPage,
    refusals: ['cursor_invalid'],
    columns: {
      Item: (row) => row.item.name,
      Lot: (row) => row.lotNumber,
      Holder: (row) => row.holder.name,
      Place: (row) => row.place.name,
      'Left the stage': (row) => row.leftStage,
      'Units lacking': (row) => row.quantity,
      Consignment: (row) => row.consignment?.code ?? null,
      Since: (row) => row.since,
    },
    load: (q, { operation: ours, query }) => listUnexplained(q, ours, query),
  }),
]
