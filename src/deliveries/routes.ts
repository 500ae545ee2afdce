import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { dispatch } from './actions.ts'
import {
  deliveryAnswer,
  deliveryPage,
  deliveryQuery,
  dispatched,
  dispatchInput,
  refusalInput,
  signed,
  signInput,
  suggestion,
  suggestionQuery,
} from './delivery.ts'
import { done, installInput, issueInput, returnInput, useInput } from './facility.ts'
import { installDevices, issueGoods, returnGoods, useGoods } from './facility-actions.ts'
import { suggest } from './loading-actions.ts'
import { findDelivery, listDeliveries } from './reading-sql.ts'
import { refuse } from './refusals.ts'
import { refuseDelivery, signDelivery } from './signing-actions.ts'

const deliveries = '/api/operations/{operation}/deliveries'
const one = `${deliveries}/{delivery}`
const facility = '/api/operations/{operation}/facilities/{facility}'

const posted = ['quantity_out_of_range', 'nothing_to_post']
const signing = [
  ...posted,
  'delivery_unknown',
  'delivery_line_unknown',
  'signature_not_yours',
  'proof_required',
]
const held = [...posted, 'party_unknown', 'place_unknown', 'item_unknown', 'lot_unknown']

export const deliveryRoutes = [
  write({
    name: 'dispatchDelivery',
    kind: 'delivery.dispatch',
    path: deliveries,
    summary: 'Send goods to a facility: from a store, or straight from where they arrived',
    body: dispatchInput,
    answer: dispatched,
    refusals: [
      ...held,
      'insufficient_stock',
      'not_in_store',
      'not_released',
      'permit_missing',
      'no_customs_procedure',
      'need_line_unknown',
      'need_line_withdrawn',
      'need_of_another',
      'need_asks_other_item',
      'plan_unknown',
      'plan_withdrawn',
      'plan_exhausted',
      'plan_for_another',
      'plan_of_other_goods',
      'delivery_line_taken',
    ],
    action: (tx, by, body) => dispatch(tx, by, body),
  }),
  read({
    name: 'suggestLots',
    path: `${deliveries}/suggestion`,
    summary: 'Which lots a dispatch of an item would take: first to expire, first out',
    query: suggestionQuery,
    answer: suggestion,
    load: async (q, { operation, query, clock }) =>
      suggest(q, operation, query, clock().toISOString()),
  }),
  write({
    name: 'signDelivery',
    kind: 'delivery.sign',
    path: `${one}/signatures`,
    summary: 'Sign for what a receiving point got, in part or in full',
    body: signInput,
    answer: signed,
    basis: 'counted',
    refusals: [...signing, 'refused_needs_reason'],
    action: (tx, by, body, params) => signDelivery(tx, by, params['delivery'] ?? '', body),
  }),
  write({
    name: 'refuseDelivery',
    kind: 'delivery.refuse',
    path: `${one}/refusals`,
    summary: 'Refuse what is on its way, or part of it, with a reason: it goes back',
    body: refusalInput,
    answer: signed,
    basis: 'counted',
    refusals: [...signing, 'nothing_on_its_way'],
    action: (tx, by, body, params) => refuseDelivery(tx, by, params['delivery'] ?? '', body),
  }),
  read({
    name: 'listDeliveries',
    path: deliveries,
    summary: 'Deliveries, the newest first',
    query: deliveryQuery,
    answer: deliveryPage,
    refusals: ['cursor_invalid'],
    columns: {
      Code: (row) => row.code,
      Facility: (row) => row.facility.name,
      Place: (row) => row.place.name,
      From: (row) => row.from.name,
      'Dispatched at': (row) => row.dispatchedAt,
      'Planned arrival': (row) => row.plannedArrival,
      Carrier: (row) => row.carrier?.name ?? null,
      'Flight or vehicle': (row) => row.vehicle,
      Items: (row) => row.items.map(({ name }) => name),
      Lines: (row) => row.lines,
      'On its way': (row) => row.onItsWay,
      Delivered: (row) => row.delivered,
      'Last signed at': (row) => row.lastSignedAt,
      Id: (row) => row.id,
    },
    load: (q, { operation, query }) => listDeliveries(q, operation, query),
  }),
  read({
    name: 'getDelivery',
    path: one,
    summary: 'One delivery: what was sent, what is on its way, what was signed',
    query: z.object({}),
    answer: deliveryAnswer,
    refusals: ['delivery_unknown'],
    load: async (q, { operation, params }) => {
      const delivery = params['delivery'] ?? ''
      const found = await findDelivery(q, operation, delivery)
      if (!found) throw refuse('delivery_unknown', { delivery })
      return found
    },
  }),
  write({
    name: 'issueGoods',
    kind: 'facility.issue',
    path: `${facility}/issues`,
    summary: 'Give goods of a facility to a ward',
    body: issueInput,
    answer: done,
    basis: 'counted',
    refusals: held,
    action: (tx, by, body, params) => issueGoods(tx, by, params['facility'] ?? '', body),
  }),
  write({
    name: 'useGoods',
    kind: 'facility.use',
    path: `${facility}/uses`,
    summary: 'Record what a facility used',
    body: useInput,
    answer: done,
    basis: 'counted',
    refusals: held,
    action: (tx, by, body, params) => useGoods(tx, by, params['facility'] ?? '', body),
  }),
  write({
    name: 'returnGoods',
    kind: 'delivery.return',
    path: `${facility}/returns`,
    summary: 'Record goods that go back from a facility to a store, with a reason',
    body: returnInput,
    answer: done,
    basis: 'counted',
    refusals: held,
    action: (tx, by, body, params) => returnGoods(tx, by, params['facility'] ?? '', body),
  }),
  write({
    name: 'installDevices',
    kind: 'device.install',
    path: `${facility}/installations`,
    summary: 'Record that devices were installed and accepted: they are in service',
    body: installInput,
    answer: done,
    basis: 'counted',
    refusals: [...held, 'not_a_device'],
    action: (tx, by, body, params) => installDevices(tx, by, params['facility'] ?? '', body),
  }),
]
