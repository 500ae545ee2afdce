// The stage of a replay: an operation whose clock the story sets, its people, and what they do.
import { expect } from 'vitest'
import type { Role } from '../../src/acts/permission.ts'
import type { Client } from '../../src/http/calling.ts'
import { checks } from '../../src/ledger/verify.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { freshApp, type TestApp } from './app.ts'

export interface LotBought {
  readonly lotNumber: string
  readonly quantity: number
  readonly packaging?: string
  readonly maker?: string
}

export interface Delivery {
  readonly delivery: string
  readonly line: string
  readonly breaches: number
}

export interface Goods {
  readonly item: string
  readonly lot: string
  readonly quantity: number
}

export interface Stage {
  readonly app: TestApp
  readonly params: { readonly operation: string }
  /** From now on it is this instant. */
  readonly at: (instant: string) => void
  readonly as: (role: Role) => Client
  readonly party: (kind: string, name: string, country: string) => Promise<string>
  readonly place: (kind: string, name: string, country: string) => Promise<string>
  readonly item: (more: object) => Promise<string>
  /** Bought, and come to a store of `holder`, on the strength of the papers. Gives the lots. */
  readonly bought: (
    what: { item: string; from: string; store: string; holder: string; maker?: string },
    lots: readonly LotBought[],
  ) => Promise<string[]>
  readonly verdict: (subject: object, outcome: string, more?: object) => Promise<string>
  readonly release: (store: string, holder: string, goods: Goods, more?: object) => Promise<Counted>
  /** A truck to the receiving point `place` of a facility. */
  readonly dispatch: (
    way: { from: string; facility: string; place: string; happened?: boolean },
    goods: Goods & { needLine?: string; plan?: string; stage?: 'arrived' | 'in_stock' },
  ) => Promise<Delivery>
  readonly sign: (delivery: Delivery, sound: number, more?: object) => Promise<Counted>
  readonly issue: (facility: string, ward: string, goods: Goods) => Promise<Counted>
  readonly use: (facility: string, ward: string | null, goods: Goods) => Promise<Counted>
  readonly recall: (subject: object, more?: object) => Promise<string>
  /** The books of a recall: units by where they stand. */
  readonly books: (recall: string) => Promise<Record<string, number>>
  /** Who holds what of it, as "party place stage quantity", in order. */
  readonly holders: (recall: string) => Promise<string[]>
  /** Breaches, the oldest first, as "rule facility quantity". */
  readonly breaches: (query?: object) => Promise<string[]>
  /** Where a lot stands, as "stage place quantity", in order. */
  readonly trace: (lot: string) => Promise<string[]>
}

interface Counted {
  readonly id: string
  readonly breaches: number
}

export const stageOf = async (fresh: () => Promise<Database>, opens: string): Promise<Stage> => {
  let now = opens
  const app = await freshApp(fresh, { clock: () => new Date(now) })
  const params = { operation: app.operation }
  const as = (role: Role) => app.as(role).call
  const [cell, store, officer] = [as('coordinator'), as('logistician'), as('conformity_officer')]
  const facility = as('facility')
  const named = (name: string) => [{ name }]
  return {
    app,
    params,
    as,
    at: (instant) => {
      now = instant
    },
    party: async (kind, name, country) =>
      (
        await cell('recordParty', {
          body: { id: newId(), kind: kind as never, names: named(name), country },
        })
      ).id,
    place: async (kind, name, country) =>
      (
        await cell('recordPlace', {
          body: { id: newId(), kind: kind as never, names: named(name), country },
        })
      ).id,
    item: async (more) =>
      (
        await cell('recordItem', {
          body: { id: newId(), unit: 'piece', regime: 'ppe', ...more } as never,
        })
      ).id,
    bought: async ({ item, from, store: place, holder, maker = null }, lots) => {
      const lines = lots.map(({ quantity, lotNumber, packaging = '', maker: own = maker }) => ({
        id: newId(),
        item,
        quantity,
        provenance: 'purchase' as const,
        lot: { lotNumber, packaging, maker: own },
      }))
      const consignment = newId()
      await cell('recordConsignment', {
        params,
        body: {
          id: consignment,
          basis: 'documented',
          parties: [{ role: 'consignee', party: holder }],
          origin: from,
          destination: place,
          stands: 'landed',
          lines,
        },
      })
      const paper = newId()
      await cell('recordSource', {
        params,
        body: { id: paper, kind: 'other', title: 'Packing list' },
      })
      await cell('recordReportedReceipt', {
        params: { ...params, consignment },
        body: {
          id: newId(),
          basis: 'documented',
          source: paper,
          place,
          lines: lines.map(({ id, quantity }) => ({ line: id, quantity })),
        },
      })
      const known = await cell('getConsignment', { params: { ...params, consignment } })
      return lines.map(({ id }) => known.lines.find((line) => line.id === id)?.lot?.id ?? '')
    },
    verdict: async (subject, outcome, more = {}) =>
      (
        await officer('recordVerdict', {
          params,
          body: {
            id: newId(),
            subject,
            outcome,
            reason: 'As the laboratory found',
            ...more,
          } as never,
        })
      ).id,
    release: (place, holder, { lot, quantity }, more = {}) =>
      store('releaseToStock', {
        params,
        body: { id: newId(), place, holder, lines: [{ lot, quantity }], ...more },
      }),
    dispatch: async (way, goods) => {
      const line = newId()
      const { id, breaches } = await store('dispatchDelivery', {
        params,
        body: { id: newId(), ...way, lines: [{ id: line, ...goods }] },
      })
      return { delivery: id, line, breaches }
    },
    sign: ({ delivery, line }, sound, more = {}) =>
      facility('signDelivery', {
        params: { ...params, delivery },
        body: { id: newId(), signedBy: 'The pharmacy', lines: [{ line, sound }], ...more },
      }),
    issue: (party, ward, goods) =>
      facility('issueGoods', {
        params: { ...params, facility: party },
        body: { id: newId(), lines: [{ ...goods, ward }] },
      }),
    use: (party, ward, goods) =>
      facility('useGoods', {
        params: { ...params, facility: party },
        body: { id: newId(), lines: [{ ...goods, ward }] },
      }),
    recall: async (subject, more = {}) =>
      (
        await officer('recordRecall', {
          params,
          body: {
            id: newId(),
            subject,
            instruction: 'return',
            reason: 'It does not protect',
            ...more,
          } as never,
        })
      ).id,
    books: async (recall) => {
      const { units } = await officer('getRecall', { params: { ...params, recall }, query: {} })
      return Object.fromEntries(units.map(({ standing, quantity }) => [standing, quantity]))
    },
    holders: async (recall) => {
      const { items } = await officer('listRecallHolders', {
        params: { ...params, recall },
        query: { limit: 200 },
      })
      return items
        .map(({ party, place, stage, quantity }) =>
          [party?.name ?? 'nobody', place?.name ?? 'the road', stage, quantity].join(', '),
        )
        .toSorted()
    },
    breaches: async (query = {}) => {
      const { items } = await officer('listBreaches', { params, query: { limit: 200, ...query } })
      return items.map(({ rule, facility: to, quantity }) =>
        [rule, to?.name ?? 'nobody', quantity].join(', '),
      )
    },
    trace: async (lot) => {
      const { standing } = await officer('traceLot', { params: { ...params, lot }, query: {} })
      return standing
        .map(({ stage, place, holder, quantity }) =>
          [stage, place ?? holder ?? 'nowhere', quantity].join(', '),
        )
        .toSorted()
    },
  }
}

/** By which rule the gate keeps these goods from going. */
export const whyKept = async (act: Promise<unknown>): Promise<string> => {
  const refused: unknown = await act.then(() => undefined).catch((error: unknown) => error)
  const { code, facts } = (refused ?? {}) as { code?: string; facts?: { why?: string[] } }
  return code === 'not_released' ? (facts?.why ?? []).join() : `went, or was refused: ${code}`
}

/** Every sum of the operation follows from its postings. */
export const expectSound = async ({ app, params }: Stage) => {
  for (const check of checks) {
    const { mismatches } = await app.as('owner').call('verifyLedger', { params, query: { check } })
    expect(mismatches).toEqual([])
  }
}
