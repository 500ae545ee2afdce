import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import {
  amendConsignment,
  closeConsignment,
  recordConsignment,
  reopenConsignment,
} from './actions.ts'
import { closed, closing, consignmentInput, headerAmendment } from './consignment.ts'
import {
  consignmentAnswer,
  consignmentColumns,
  consignmentPage,
  consignmentQuery,
  packageHistory,
} from './consignment-answer.ts'
import { checkInput, fileInput, paperInput } from './customs.ts'
import { recordCheck, recordFiles, recordPapers } from './customs-actions.ts'
import { contents, label } from './package.ts'
import { labelPackage, packConsignment } from './packing-actions.ts'
import { readConsignment, readPackage } from './reading-actions.ts'
import { listConsignments } from './reading-sql.ts'
import { refuse } from './refusals.ts'
import { landConsignment, sendConsignment } from './sending-actions.ts'
import { idOfCode } from './sql.ts'
import { departure, documentInput, landing, legInput } from './transport.ts'
import { recordDocuments, recordLegs } from './transport-actions.ts'

const operation = '/api/operations/{operation}'
const consignments = `${operation}/consignments`
const one = `${consignments}/{consignment}`
const acted = z.object({ id })
const done = z.object({ id, code: z.string(), version: z.int() })
const moved = z.object({
  id,
  lines: z.array(z.object({ line: id, quantity: z.int().nullable() })),
})

const posted = ['insufficient_stock', 'quantity_out_of_range', 'nothing_to_post']
const heading = ['party_unknown', 'place_unknown', 'role_held_once', 'incoterm_needs_place']
const packing = [
  ...posted,
  'item_unknown',
  'pledge_line_unknown',
  'item_not_narrower',
  'unquantified_has_no_quantity',
  'id_taken',
  'serial_is_one',
  'package_unknown',
  'package_in_itself',
  'package_code_taken',
  'sscc_taken',
  'lot_differs',
  'serial_missing',
  'serial_not_expected',
  'lot_dates_crossed',
]
const papers = ['house_waybill_taken', 'document_once']

export const consignmentRoutes = [
  write({
    name: 'recordConsignment',
    kind: 'consignment.record',
    path: consignments,
    summary: 'Record a consignment, with all that is known of it, as far as it has come',
    body: consignmentInput,
    answer: done,
    refusals: [...heading, ...packing, ...papers, 'consignment_code_taken', 'arrival_is_counted'],
    action: (tx, by, body) => recordConsignment(tx, by, body),
  }),
  write({
    name: 'amendConsignment',
    kind: 'consignment.amend',
    path: `${one}/versions`,
    summary: 'Write the header anew: parties, places, terms; with a reason',
    body: headerAmendment,
    answer: done,
    refusals: [...heading, 'consignment_unknown', 'consignment_version_stale'],
    action: (tx, by, body, { consignment = '' }) => amendConsignment(tx, by, consignment, body),
  }),
  write({
    name: 'packConsignment',
    kind: 'consignment.pack',
    path: `${one}/packings`,
    summary: 'Pack goods: from pledge lines, or goods nobody promised; in packages or in none',
    body: contents,
    answer: acted,
    refusals: [...packing, 'party_unknown', 'consignment_unknown', 'consignment_closed'],
    action: (tx, by, body, { consignment = '' }) => packConsignment(tx, by, consignment, body),
  }),
  write({
    name: 'labelPackage',
    kind: 'consignment.pack',
    path: `${operation}/packages/{package}/labels`,
    summary: 'Say what a package is labelled with; what is left out stays',
    body: label,
    answer: z.object({ id, ownCode: z.string() }),
    refusals: ['package_unknown', 'package_in_itself', 'sscc_taken'],
    action: (tx, by, body, params) => labelPackage(tx, by, params.package ?? '', body),
  }),
  write({
    name: 'recordLegs',
    kind: 'consignment.leg',
    path: `${one}/legs`,
    summary: 'Record flights, trucks and ships, or what is new of them',
    body: z.object({ legs: z.array(legInput).min(1).max(50) }),
    answer: acted,
    refusals: ['consignment_unknown', 'id_taken', 'party_unknown', 'place_unknown'],
    action: (tx, by, { legs }, { consignment = '' }) => recordLegs(tx, by, consignment, legs),
  }),
  write({
    name: 'recordDocuments',
    kind: 'consignment.paper',
    path: `${one}/documents`,
    summary: 'Record the waybills under which goods travel: master, house, CMR, bill of lading',
    body: z.object({ documents: z.array(documentInput).min(1).max(50) }),
    answer: acted,
    refusals: [...papers, 'consignment_unknown', 'id_taken', 'party_unknown'],
    action: (tx, by, { documents }, { consignment = '' }) =>
      recordDocuments(tx, by, consignment, documents),
  }),
  write({
    name: 'recordPapers',
    kind: 'consignment.paper',
    path: `${one}/papers`,
    summary: 'Record which papers are asked for on the way, and which are there',
    body: z.object({ papers: z.array(paperInput).min(1).max(200) }),
    answer: acted,
    refusals: ['consignment_unknown', 'id_taken', 'leg_unknown'],
    action: (tx, by, body, { consignment = '' }) => recordPapers(tx, by, consignment, body),
  }),
  write({
    name: 'recordCustoms',
    kind: 'consignment.customs',
    path: `${one}/customs`,
    summary: 'Open customs files, or record what is new of them: a reference, a clearance',
    body: z.object({ files: z.array(fileInput).min(1).max(50) }),
    answer: acted,
    refusals: [
      'consignment_unknown',
      'id_taken',
      'party_unknown',
      'procedure_does_not_fit',
      'transit_needs_guarantee',
      'cleared_before_opened',
      'customs_reference_taken',
    ],
    action: (tx, by, body, { consignment = '' }) => recordFiles(tx, by, consignment, body),
  }),
  write({
    name: 'recordCheck',
    kind: 'consignment.check',
    path: `${one}/checks`,
    summary: 'Record a check against sanctions or an export ban: by whom, when, with what result',
    body: checkInput,
    answer: acted,
    refusals: ['consignment_unknown'],
    action: (tx, by, body, { consignment = '' }) => recordCheck(tx, by, consignment, body),
  }),
  write({
    name: 'sendConsignment',
    kind: 'consignment.send',
    path: `${one}/departures`,
    summary: 'Send what is packed, wholly or in part, or hand it to the next carrier',
    body: departure,
    answer: moved,
    refusals: [
      ...posted,
      'consignment_unknown',
      'consignment_closed',
      'consignment_line_unknown',
      'line_without_number',
      'leg_unknown',
      'no_customs_procedure',
      'goods_held',
      'permit_missing',
    ],
    action: (tx, by, body, { consignment = '' }) => sendConsignment(tx, by, consignment, body),
  }),
  write({
    name: 'landConsignment',
    kind: 'consignment.land',
    path: `${one}/landings`,
    summary: 'Record that goods are there, at the handling agent, before anybody counted them',
    body: landing,
    answer: moved,
    refusals: [
      'quantity_out_of_range',
      'nothing_to_post',
      'consignment_unknown',
      'consignment_line_unknown',
      'line_without_number',
      'leg_unknown',
      'place_unknown',
    ],
    action: (tx, by, body, { consignment = '' }) => landConsignment(tx, by, consignment, body),
  }),
  write({
    name: 'closeConsignment',
    kind: 'consignment.close',
    path: `${one}/closings`,
    summary: 'Close a consignment: what never came, line by line, with its reason',
    body: closing,
    answer: closed,
    refusals: [
      'insufficient_stock',
      'consignment_unknown',
      'consignment_closed',
      'consignment_line_unknown',
    ],
    action: (tx, by, body, { consignment = '' }) => closeConsignment(tx, by, consignment, body),
  }),
  write({
    name: 'reopenConsignment',
    kind: 'consignment.close',
    path: `${one}/reopenings`,
    summary: 'Open a consignment again that was closed by mistake',
    body: z.object({ reason: z.string().trim().min(1).max(2000) }),
    answer: acted,
    refusals: ['consignment_unknown', 'consignment_not_closed'],
    action: (tx, by, _body, { consignment = '' }) => reopenConsignment(tx, by, consignment),
  }),
  read({
    name: 'listConsignments',
    path: consignments,
    summary: 'Consignments, the newest first: by stage, holder, flight, waybill, time of arrival',
    query: consignmentQuery,
    answer: consignmentPage,
    refusals: ['cursor_invalid'],
    columns: consignmentColumns,
    load: (q, { operation: number, query, clock }) =>
      listConsignments(q, number, query, clock().toISOString()),
  }),
  read({
    name: 'getConsignment',
    path: one,
    summary: 'One consignment: parties, packages, lines as they stand, legs, customs, papers',
    query: z.object({}),
    answer: consignmentAnswer,
    refusals: ['consignment_unknown'],
    load: (q, { operation: number, params, clock }) =>
      readConsignment(q, number, params.consignment ?? '', clock().toISOString()),
  }),
  read({
    name: 'getConsignmentByCode',
    path: `${operation}/consignment-codes/{code}`,
    summary: 'One consignment by its short code, as it is told on the telephone',
    query: z.object({}),
    answer: consignmentAnswer,
    refusals: ['consignment_unknown'],
    load: async (q, { operation: number, params, clock }) => {
      const found = await idOfCode(q, number, params.code ?? '')
      if (!found) throw refuse('consignment_unknown', { consignment: params.code })
      return readConsignment(q, number, found, clock().toISOString())
    },
  }),
  read({
    name: 'getPackage',
    path: `${operation}/packages/{package}`,
    summary: 'One package: where it lies, what lies in it, and every movement of that',
    query: z.object({}),
    answer: packageHistory,
    refusals: ['package_unknown'],
    load: (q, { operation: number, params }) =>
      readPackage(q, number, { id: params.package ?? '' }),
  }),
  read({
    name: 'getPackageByCode',
    path: `${operation}/package-codes/{code}`,
    summary: 'One package by what is on its label: its own code or its SSCC',
    query: z.object({}),
    answer: packageHistory,
    refusals: ['package_unknown'],
    load: (q, { operation: number, params }) => readPackage(q, number, { code: params.code ?? '' }),
  }),
]
