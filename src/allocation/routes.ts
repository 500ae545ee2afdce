import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { id } from '#platform/ids.ts'
import { decodeCursor, page, pageQuery } from '#platform/page.ts'
import { allocateByHand, allocateByRule, overridePlan, propose, withdrawPlans } from './actions.ts'
import {
  allocated,
  byHand,
  byRule,
  override,
  planHistory,
  planPage,
  planWithdrawal,
  proposal,
  supplyInput,
} from './allocation.ts'
import { changesOf, listPlans } from './plan-sql.ts'
import { refuse } from './refusals.ts'
import { fallenThrough, shown } from './standing-actions.ts'

const allocations = '/api/operations/{operation}/allocations'
const plans = '/api/operations/{operation}/plans'
const lineRefusals = ['need_line_unknown', 'need_line_withdrawn']
const supplyRefusals = ['supply_unknown', 'supply_exceeded']
const planRefusals = ['plan_unknown', 'plan_withdrawn']

export const allocationRoutes = [
  write({
    name: 'allocate',
    kind: 'allocation.record',
    path: allocations,
    summary: 'Plan who is meant to get what, by hand',
    body: byHand,
    answer: allocated,
    refusals: [...supplyRefusals, ...lineRefusals, 'need_exceeded', 'plan_id_taken'],
    action: (tx, by, body) => allocateByHand(tx, by, body),
  }),
  write({
    name: 'allocateByRule',
    kind: 'allocation.record',
    path: `${allocations}/by-rule`,
    summary: 'Share a supply out by the stated rule: priority, then open need weighted by urgency',
    body: byRule,
    answer: allocated,
    refusals: [...supplyRefusals, ...lineRefusals, 'need_asks_other'],
    action: (tx, by, body) => allocateByRule(tx, by, body),
  }),
  read({
    name: 'proposeAllocation',
    path: `${allocations}/proposal`,
    summary: 'What the stated rule would give of a supply now, and why; nothing is recorded',
    query: z.object({
      kind: z.enum(['pledge_line', 'consignment_line', 'lot']),
      supply: id,
      place: id.optional().describe('Of a lot.'),
      quantity: z.coerce.number().int().positive().optional(),
    }),
    answer: proposal,
    refusals: [...supplyRefusals],
    load: async (q, { operation, query, clock }) => {
      const { kind, supply: of, place, quantity } = query
      const supply = supplyInput.safeParse({ kind, id: of, place })
      if (!supply.success) throw refuse('supply_unknown', { kind, supply: of })
      const today = clock().toISOString().slice(0, 10)
      return propose(q, operation, { supply: supply.data, quantity }, today)
    },
  }),
  write({
    name: 'overridePlan',
    kind: 'allocation.override',
    path: `${plans}/overrides`,
    summary: 'Let a plan say another quantity than it did, with a reason',
    body: override,
    answer: z.object({ id }),
    refusals: [
      ...planRefusals,
      ...lineRefusals,
      'plan_below_drawn',
      'need_exceeded',
      'supply_exceeded',
    ],
    action: (tx, by, body) => overridePlan(tx, by, body),
  }),
  write({
    name: 'withdrawPlans',
    kind: 'allocation.withdraw',
    path: `${plans}/withdrawals`,
    summary: 'Withdraw plans, with a reason; what was sent under them stays sent',
    body: planWithdrawal,
    answer: z.object({ id }),
    refusals: planRefusals,
    action: (tx, by, body) => withdrawPlans(tx, by, body),
  }),
  read({
    name: 'listPlans',
    path: plans,
    summary: 'Plans, the newest first, each with where its goods stand and what fell through',
    query: pageQuery.extend({
      needLine: id.optional(),
      supply: id.optional(),
      facility: id.optional(),
      open: z.stringbool().optional().describe('Only with something still to send.'),
    }),
    answer: planPage,
    refusals: ['cursor_invalid'],
    load: async (q, { operation, query }) => {
      const rows = await listPlans(q, operation, query, decodeCursor(query.cursor, 2))
      const { items, next } = page(rows, query.limit, (row) => [row.allocation, row.number])
      return { items: await shown(q, operation, items), next }
    },
  }),
  read({
    name: 'listFallenPlans',
    path: `${plans}/fallen-through`,
    summary: 'Open plans whose goods are no longer there, or are held from their use',
    query: z.object({}),
    answer: planPage,
    load: async (q, { operation }) => {
      const fallen = await fallenThrough(q, operation)
      const rows = fallen.length > 0 ? await listPlans(q, operation, { plans: fallen }) : []
      return { items: await shown(q, operation, rows), next: null }
    },
  }),
  read({
    name: 'getPlan',
    path: `${plans}/{plan}`,
    summary: 'One plan with where its goods stand, and how it was changed',
    query: z.object({}),
    answer: planHistory,
    refusals: ['plan_unknown'],
    load: async (q, { operation, params }) => {
      const plan = params['plan'] ?? ''
      const [found] = await shown(q, operation, await listPlans(q, operation, { plans: [plan] }))
      if (!found) throw refuse('plan_unknown', { plan })
      return { ...found, changes: await changesOf(q, operation, plan) }
    },
  }),
]
