import { z } from 'zod'
import { read, write } from '#http/route.ts'
import { needRowsOf } from '#needs/sql.ts'
import { id } from '#platform/id-input.ts'
import { allocateByHand, allocateByRule, overridePlan, propose, withdrawPlans } from './actions.ts'
import {
  allocated,
  byHand,
  byRule,
  override,
  planHistory,
  planPage,
  planQuery,
  planWithdrawal,
  proposal,
  supplyInput,
  supplyPage,
  supplyQuery,
} from './allocation.ts'
import { changesOf, listPlans, plansOf } from './plan-sql.ts'
import { refuse } from './refusals.ts'
import { fallenThrough, shown } from './standing-actions.ts'
import { listSupplies } from './supply-sql.ts'

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
      const now = clock().toISOString()
      const asked = { supply: supply.data, quantity }
      const { free, shares } = await propose(q, operation, asked, now)
      const ids = shares.map(({ needLine }) => needLine)
      const lines = await needRowsOf(q, operation, ids, now.slice(0, 10))
      const told = shares.flatMap((share) => {
        const line = lines.get(share.needLine)
        return line ? [{ ...share, line }] : []
      })
      return { free, shares: told }
    },
  }),
  read({
    name: 'listSupplies',
    path: `${allocations}/supplies`,
    summary: 'Goods that plans can be made on, nearest to the ward first',
    query: supplyQuery,
    answer: supplyPage,
    refusals: ['cursor_invalid'],
    columns: {
      Kind: (row) => row.kind,
      Code: (row) => row.code,
      Place: (row) => row.place?.name ?? null,
      Item: (row) => row.item.name,
      Quantity: (row) => row.quantity,
      Unit: (row) => row.item.unit,
      Planned: (row) => row.planned,
      Expected: (row) => row.expectedAt,
      Expires: (row) => row.expiresOn,
      Id: (row) => row.id,
    },
    load: (q, { operation, query }) => listSupplies(q, operation, query),
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
    query: planQuery,
    answer: planPage,
    refusals: ['cursor_invalid'],
    columns: {
      Need: (row) => row.need.code,
      Line: (row) => row.need.line,
      Facility: (row) => row.facility.name,
      Item: (row) => row.need.item.name,
      Priority: (row) => row.need.priority,
      'Needed by': (row) => row.need.byWhen,
      Supply: (row) => row.supplyOf?.name ?? null,
      Place: (row) => row.placeName,
      Planned: (row) => row.quantity,
      Sent: (row) => row.drawn,
      Open: (row) => row.open,
      Held: (row) => row.held,
      Short: (row) => row.short,
      Rule: (row) => row.rule,
      Reason: (row) => row.reason,
      Withdrawn: (row) => row.withdrawn,
      Id: (row) => row.id,
    },
    load: async (q, { operation, query, clock }) => {
      const { items, ...page } = await listPlans(q, operation, query)
      return { items: await shown(q, operation, items, clock().toISOString()), ...page }
    },
  }),
  read({
    name: 'listFallenPlans',
    path: `${plans}/fallen-through`,
    summary: 'Open plans whose goods are no longer there, or are held from their use',
    query: z.object({}),
    answer: planPage,
    load: async (q, { operation, clock }) => {
      const now = clock().toISOString()
      const fallen = await fallenThrough(q, operation, now)
      const rows = fallen.length > 0 ? await plansOf(q, operation, fallen) : []
      return { items: await shown(q, operation, rows, now), next: null, total: rows.length }
    },
  }),
  read({
    name: 'getPlan',
    path: `${plans}/{plan}`,
    summary: 'One plan with where its goods stand, and how it was changed',
    query: z.object({}),
    answer: planHistory,
    refusals: ['plan_unknown'],
    load: async (q, { operation, params, clock }) => {
      const plan = params['plan'] ?? ''
      const [found] = await shown(
        q,
        operation,
        await plansOf(q, operation, [plan]),
        clock().toISOString(),
      )
      if (!found) throw refuse('plan_unknown', { plan })
      return { ...found, changes: await changesOf(q, operation, plan) }
    },
  }),
]
