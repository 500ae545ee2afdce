import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { arrive, depart, end, quarantine, release } from './actions.ts'
import { devicePage, deviceQuery } from './device.ts'
import { handOver, verifyHandOvers } from './hand-over-actions.ts'
import { listHandOvers } from './hand-over-sql.ts'
import { handOverInput, handOverPage, handOverQuery, verification } from './hand-over.ts'
import { listDevices, listRecipes } from './list-sql.ts'
import { assemble, identify, recordRecipe, specify } from './makeover-actions.ts'
import {
  assembleInput,
  identifyInput,
  recipeInput,
  recipePage,
  recipeQuery,
  specifyInput,
} from './makeover.ts'
import { movePage, moveQuery } from './move.ts'
import { listMoves } from './move-sql.ts'
import { stockOf } from './reading-actions.ts'
import {
  done,
  endingInput,
  moveArrival,
  moveInput,
  quarantineInput,
  releaseInput,
  stockColumns,
  stockPage,
  stockQuery,
} from './stock.ts'

const operation = '/api/operations/{operation}'
const stock = `${operation}/stock`
const named = ['party_unknown', 'place_unknown', 'lot_unknown', 'quantity_out_of_range']
const drawn = [...named, 'goods_not_here', 'insufficient_stock', 'no_customs_procedure']
const lots = [
  'item_unknown',
  'lot_differs',
  'lot_number_missing',
  'serial_missing',
  'serial_not_expected',
  'lot_dates_crossed',
]

export const stockRoutes = [
  write({
    name: 'releaseToStock',
    kind: 'stock.release',
    path: `${stock}/releases`,
    summary: 'Release what has arrived to a store, where a verdict or an urgent release lets it',
    body: releaseInput,
    answer: done,
    refusals: [...drawn, 'not_released'],
    action: (tx, by, body) => release(tx, by, body),
  }),
  write({
    name: 'recordQuarantine',
    kind: 'stock.quarantine',
    path: `${stock}/quarantines`,
    summary: 'Take released goods back into quarantine, where nothing lets them go',
    body: quarantineInput,
    answer: done,
    refusals: [...named, 'goods_not_here', 'insufficient_stock'],
    action: (tx, by, body) => quarantine(tx, by, body),
  }),
  write({
    name: 'recordMove',
    kind: 'stock.move',
    path: `${stock}/moves`,
    summary: 'Send goods from one of our places to another, held ones too',
    body: moveInput,
    answer: done,
    refusals: drawn,
    action: (tx, by, body) => depart(tx, by, body),
  }),
  read({
    name: 'listMoves',
    path: `${stock}/moves`,
    summary: 'Goods that left one of our places for another, and what of them has not arrived',
    query: moveQuery,
    answer: movePage,
    refusals: ['cursor_invalid'],
    columns: {
      From: (row) => row.from.name,
      To: (row) => row.to.name,
      Holder: (row) => row.holder?.name ?? null,
      'Left at': (row) => row.leftAt,
      Goods: (row) =>
        row.lines.map((line) => `${line.sent} ${line.item.name} ${line.lotNumber}`.trim()),
      'Under way': (row) => row.lines.reduce((sum, line) => sum + line.underWay, 0),
      Note: (row) => row.note,
    },
    load: (q, { operation: ours, query }) => listMoves(q, ours, query),
  }),
  write({
    name: 'recordMoveArrival',
    kind: 'stock.move',
    path: `${stock}/moves/{move}/arrivals`,
    summary: 'Record what came of a move, wholly or in part',
    body: moveArrival,
    answer: done,
    basis: 'counted',
    refusals: ['move_unknown', 'goods_not_here', 'nothing_to_post'],
    action: (tx, by, body, { move = '' }) => arrive(tx, by, move, body),
  }),
  write({
    name: 'recordEnding',
    kind: 'stock.end',
    path: `${stock}/endings`,
    summary: 'Record loss, theft, destruction, return to the donor or seizure, wherever it was',
    body: endingInput,
    answer: done,
    refusals: named,
    action: (tx, by, body) => end(tx, by, body),
  }),
  write({
    name: 'recordHandOver',
    kind: 'stock.hand_over',
    path: `${stock}/hand-overs`,
    summary: 'Hand goods over to another operation, which has them under the same id',
    body: handOverInput,
    answer: done,
    refusals: [...drawn, 'receiving_operation_unknown'],
    action: (tx, by, body) => handOver(tx, by, body),
  }),
  read({
    name: 'listHandOvers',
    path: `${stock}/hand-overs`,
    summary: 'What was handed over and taken over, the newest first',
    query: handOverQuery,
    answer: handOverPage,
    refusals: ['cursor_invalid'],
    columns: {
      Direction: (row) => row.direction,
      'Other operation': (row) => row.other,
      'Happened at': (row) => row.happenedAt,
      Receiver: (row) => row.receiver?.name ?? null,
      Place: (row) => row.place?.name ?? null,
      Goods: (row) =>
        row.lines.map((line) => `${line.quantity} ${line.itemName} ${line.lotNumber}`.trim()),
      Reason: (row) => row.reason,
      'In the books there': (row) => row.delivered,
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listHandOvers(q, ours, query),
  }),
  read({
    name: 'verifyHandOvers',
    path: `${operation}/verification-of-hand-overs`,
    readers: 'owner',
    summary: 'What was handed over, held against what the other operations took',
    query: z.object({}),
    answer: verification,
    load: (q, { operation: ours }) => verifyHandOvers(q, ours),
  }),
  write({
    name: 'identifyLot',
    kind: 'stock.identify',
    path: `${stock}/identifications`,
    summary: 'Say of which lots goods are that did not say it, wherever they lie, in parts',
    body: identifyInput,
    answer: done,
    basis: 'counted',
    refusals: [...named, ...lots, 'lot_is_stated', 'goods_not_here', 'serial_is_one'],
    action: (tx, by, body) => identify(tx, by, body),
  }),
  write({
    name: 'specifyGoods',
    kind: 'stock.specify',
    path: `${stock}/specifications`,
    summary: 'Say more exactly what goods are: a narrower item in the same base unit',
    body: specifyInput,
    answer: done,
    basis: 'counted',
    refusals: [...named, ...lots, 'not_a_narrower_item', 'goods_not_here'],
    action: (tx, by, body) => specify(tx, by, body),
  }),
  write({
    name: 'recordRecipe',
    kind: 'recipe.record',
    path: `${operation}/recipes`,
    summary: 'Record what a kit is made of',
    body: recipeInput,
    answer: z.object({ id }),
    refusals: ['item_unknown', 'recipe_name_taken', 'recipe_turns_on_itself'],
    action: (tx, by, body) => recordRecipe(tx, by, body),
  }),
  read({
    name: 'listRecipes',
    path: `${operation}/recipes`,
    summary: 'What kits are made of, by name',
    query: recipeQuery,
    answer: recipePage,
    refusals: ['cursor_invalid'],
    columns: {
      Name: (row) => row.name,
      Parts: (row) => row.parts.map((part) => `${part.quantity} ${part.itemName}`),
      Kits: (row) => row.kits.map((kit) => `${kit.quantity} ${kit.itemName}`),
      Id: (row) => row.id,
    },
    load: (q, { operation: ours, query }) => listRecipes(q, ours, query),
  }),
  write({
    name: 'assembleKits',
    kind: 'stock.assemble',
    path: `${stock}/assemblies`,
    summary: 'Make kits of their parts by a recipe, or take them apart',
    body: assembleInput,
    answer: done,
    refusals: [...drawn, ...lots, 'recipe_unknown', 'recipe_not_met', 'not_released'],
    action: (tx, by, body) => assemble(tx, by, body),
  }),
  read({
    name: 'listDevices',
    path: `${operation}/devices`,
    summary: 'Serialised devices where they are, the longest there first',
    query: deviceQuery,
    answer: devicePage,
    refusals: ['cursor_invalid'],
    columns: {
      'Serial number': (row) => row.serial,
      Item: (row) => row.item.name,
      Maker: (row) => row.maker?.name ?? null,
      Stage: (row) => row.stage,
      Holder: (row) => row.holder?.name ?? null,
      Place: (row) => row.place?.name ?? null,
      Condition: (row) => row.condition,
      Since: (row) => row.since,
      'Lot id': (row) => row.lot,
    },
    load: (q, { operation: ours, query }) => listDevices(q, ours, query),
  }),
  read({
    name: 'listStock',
    path: stock,
    summary: 'What lies where, by item, lot, condition and verdict, the longest there first',
    query: stockQuery,
    answer: stockPage,
    refusals: ['cursor_invalid'],
    columns: stockColumns,
    load: (q, { operation: ours, query, clock }) => stockOf(q, ours, query, clock().toISOString()),
  }),
]
