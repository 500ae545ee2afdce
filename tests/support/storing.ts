// Goods that have arrived at a store, and what a store does with them.
import type { Outcome } from '../../src/conformity/verdict.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Receiving, receivingDesk } from './receiving.ts'

export interface Arrived {
  readonly pledgeLine: string
  readonly line: string
  readonly consignment: string
  readonly lot: string
  readonly receipt: string
}

export interface Storing extends Receiving {
  /** So many masks counted at the store, of a lot of their own unless said otherwise. */
  readonly stored: (quantity?: number, line?: object) => Promise<Arrived>
  readonly pass: (lot: string) => Promise<unknown>
  readonly verdict: ReturnType<typeof deciding>
  readonly urgent: ReturnType<typeof releasingUrgently>
  readonly release: ReturnType<typeof releasing>
  /** What lies of a lot, as "stage place quantity", the longest there first. */
  readonly stock: (query: object) => Promise<string[]>
}

/** An officer decides: on a lot (`{ lot }`), or on a type or a package, named as such. */
const deciding =
  ({ app, params }: Receiving) =>
  (subject: object, outcome: Outcome, more: object = {}) =>
    app.as('conformity_officer').call('recordVerdict', {
      params,
      body: {
        id: newId(),
        subject: { kind: 'lot', ...subject } as never,
        outcome,
        reason: 'Tested',
        ...more,
      },
    })

/** An officer lets 60 of a lot go to the Belgian ministry, though nobody decided on it. */
const releasingUrgently =
  ({ app, params, belgium }: Receiving) =>
  (lot: string, more: object = {}) =>
    app.as('conformity_officer').call('recordUrgentRelease', {
      params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        quantity: 60,
        facilities: [belgium],
        authorisedBy: 'Dr Peeters',
        reason: 'Nothing else is left',
        seen: 'Declaration and label',
        ...more,
      },
    })

/** So many of a lot go into the store, if the gate lets them. */
const releasing =
  ({ apron, params, store, belgium }: Receiving) =>
  (lot: string, quantity: number, more: object = {}) =>
    apron('releaseToStock', {
      params,
      body: { id: newId(), place: store, holder: belgium, lines: [{ lot, quantity }], ...more },
    })

export const storeDesk = async (fresh: () => Promise<Database>): Promise<Storing> => {
  const s = await receivingDesk(fresh)
  const { params } = s
  const verdict = deciding(s)
  return {
    ...s,
    stored: async (quantity = 100, more = {}) => {
      const pledgeLine = await s.promise(10_000)
      const line = s.line({ pledgeLine, quantity, ...more })
      const consignment = await s.landed({ lines: [line] })
      const done = await s.count(consignment, { lines: [{ line: line.id, sound: quantity }] })
      const lot = (await s.read(consignment)).lines[0]?.lot?.id ?? ''
      return { pledgeLine, line: line.id, consignment, lot, receipt: done.id }
    },
    pass: (lot) => verdict({ lot }, 'pass'),
    verdict,
    urgent: releasingUrgently(s),
    release: releasing(s),
    stock: async (query) => {
      const { items } = await s.apron('listStock', { params, query })
      return items.map((row) => `${row.stage} ${row.place?.name ?? 'nowhere'} ${row.quantity}`)
    },
  }
}
