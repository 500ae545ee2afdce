// Goods that have arrived at a store, and what a store does with them.
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
  /** Releases so many of a lot to the store; it must have passed. */
  readonly release: (lot: string, quantity: number) => Promise<unknown>
  /** What lies of a lot, as "stage place quantity", the longest there first. */
  readonly stock: (query: object) => Promise<string[]>
}

export const storeDesk = async (fresh: () => Promise<Database>): Promise<Storing> => {
  const s = await receivingDesk(fresh)
  const { params } = s
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
    pass: (lot) =>
      s.app.as('conformity_officer').call('recordVerdict', {
        params,
        body: { id: newId(), subject: { kind: 'lot', lot }, outcome: 'pass', reason: 'Tested' },
      }),
    release: (lot, quantity) =>
      s.apron('releaseToStock', {
        params,
        body: { id: newId(), place: s.store, holder: s.belgium, lines: [{ lot, quantity }] },
      }),
    stock: async (query) => {
      const { items } = await s.apron('listStock', { params, query })
      return items.map((row) => `${row.stage} ${row.place?.name ?? 'nowhere'} ${row.quantity}`)
    },
  }
}
