import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { amendItem, amendLot, recordItem, recordLot } from './actions.ts'
import { itemAmendment, itemAnswer, itemInput, itemPage, itemQuery } from './item.ts'
import { lotAmendment, lotAnswer, lotInput, lotPage, lotQuery } from './lot.ts'
import { refuse } from './refusals.ts'
import { itemsById, listItems, listLots, lotsById } from './sql.ts'

const itemWrites = [
  'item_unknown',
  'party_unknown',
  'packs_do_not_nest',
  'storage_range_crossed',
  'serialised_by_piece',
  'gtin_taken',
]
const lotWrites = [
  'party_unknown',
  'lot_number_missing',
  'serial_missing',
  'serial_not_expected',
  'lot_dates_crossed',
]

export const catalogueRoutes = [
  write({
    name: 'recordItem',
    kind: 'item.record',
    path: '/api/items',
    summary: 'Record an item with its unit, packs and codes, for all operations',
    body: itemInput,
    answer: itemAnswer,
    refusals: itemWrites,
    action: (tx, by, body) => recordItem(tx, by, body),
  }),
  write({
    name: 'amendItem',
    kind: 'item.amend',
    method: 'put',
    path: '/api/items/{item}',
    summary: 'Write an item anew, over the version that was read',
    body: itemAmendment,
    answer: itemAnswer,
    refusals: [
      ...itemWrites,
      'item_not_found',
      'item_version_stale',
      'item_unit_fixed',
      'item_has_lots',
      'item_above_itself',
    ],
    action: (tx, _by, body, params) => amendItem(tx, params.item ?? '', body),
  }),
  read({
    name: 'listItems',
    path: '/api/items',
    readers: 'signed in',
    summary: 'Items by name, sought by any name in any script, by model or by a code',
    query: itemQuery,
    answer: itemPage,
    refusals: ['cursor_invalid'],
    columns: {
      Name: (row) => row.name,
      Class: (row) => row.class,
      Model: (row) => row.model,
      Size: (row) => row.size,
      Maker: (row) => row.maker?.name ?? null,
      Unit: (row) => row.unit,
      Regime: (row) => row.regime,
      Serialised: (row) => row.serialised,
      'Kind of': (row) => row.parent?.name ?? null,
      Id: (row) => row.id,
    },
    load: (q, { query }) => listItems(q, query),
  }),
  read({
    name: 'getItem',
    path: '/api/items/{item}',
    readers: 'signed in',
    summary: 'One item: names, unit, regime, storage, packs and codes',
    query: z.object({}),
    answer: itemAnswer,
    refusals: ['item_not_found'],
    load: async (q, { params: { item = '' } }) => {
      const found = (await itemsById(q, [item])).get(item)
      if (!found) throw refuse('item_not_found', { item })
      return found
    },
  }),
  write({
    name: 'recordLot',
    kind: 'lot.record',
    path: '/api/lots',
    summary: 'Record a stated lot; the same again is answered with the lot there is',
    body: lotInput,
    answer: lotAnswer,
    refusals: [...lotWrites, 'item_unknown', 'lot_differs'],
    action: (tx, by, body) => recordLot(tx, by, body),
  }),
  write({
    name: 'amendLot',
    kind: 'lot.amend',
    method: 'put',
    path: '/api/lots/{lot}',
    summary: 'Fill in what was not known of a lot, or correct what was misread, with a reason',
    body: lotAmendment,
    answer: lotAnswer,
    refusals: [
      ...lotWrites,
      'lot_not_found',
      'lot_version_stale',
      'lot_unstated',
      'lot_change_needs_reason',
      'lot_taken',
      'serial_taken',
    ],
    action: (tx, by, body, params) => amendLot(tx, by, params.lot ?? '', body),
  }),
  read({
    name: 'listLots',
    path: '/api/lots',
    readers: 'signed in',
    summary: 'Lots, the newest first: by item, maker, number, serial number or expiry',
    query: lotQuery,
    answer: lotPage,
    refusals: ['cursor_invalid'],
    columns: {
      Item: (row) => row.item.name,
      Maker: (row) => row.maker?.name ?? null,
      Lot: (row) => row.lotNumber,
      'Serial number': (row) => row.serial,
      Packaging: (row) => row.packaging,
      'Made on': (row) => row.madeOn,
      'Expires on': (row) => row.expiresOn,
      'Lot stated': (row) => !row.unstated,
      Note: (row) => row.note,
      Id: (row) => row.id,
    },
    load: (q, { query }) => listLots(q, query),
  }),
  read({
    name: 'getLot',
    path: '/api/lots/{lot}',
    readers: 'signed in',
    summary: 'One lot: item, maker, number, packaging, expiry',
    query: z.object({}),
    answer: lotAnswer,
    refusals: ['lot_not_found'],
    load: async (q, { params: { lot = '' } }) => {
      const found = (await lotsById(q, [lot])).get(lot)
      if (!found) throw refuse('lot_not_found', { lot })
      return found
    },
  }),
]
