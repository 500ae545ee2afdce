// A consignment at the door of a store: masks that came from China to Belgium.
import { sql } from 'kysely'
import type { Database } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Shipping, shippingDesk } from './shipping.ts'

/** Units of one account of a line, told by what matters to a receipt. */
export interface Standing {
  readonly stage: string
  readonly condition: string
  readonly balance: number
}

export interface Receiving extends Shipping {
  readonly at: (consignment: string) => { operation: string; consignment: string }
  /** A consignment of these lines (of 100 masks each) or packages, landed at Liège. */
  readonly landed: (more?: object) => Promise<string>
  readonly count: (consignment: string, body: object) => Promise<Done>
  readonly tally: (consignment: string, body: object) => Promise<Done>
  readonly report: (consignment: string, body: object) => Promise<Done>
  readonly correct: (receipt: string, body: object) => Promise<Done>
  /** Where units of a consignment line stand, in every stage. */
  readonly standing: (line: string) => Promise<Standing[]>
  /** Units of a pledge line that reached our places, by what that rests on. */
  readonly arrived: (pledgeLine: string) => Promise<Record<string, number>>
  readonly discrepancies: (consignment: string) => ReturnType<typeof discrepanciesOf>
}

interface Done {
  readonly id: string
  readonly lines: readonly { line: string; received: number | null; over: number }[]
  readonly unexplained: number
  readonly temperature: string
}

const discrepanciesOf = async (s: Shipping, consignment: string) =>
  (await s.cell('getDiscrepancies', { params: { ...s.params, consignment } })).lines

export const receivingDesk = async (fresh: () => Promise<Database>): Promise<Receiving> => {
  const s = await shippingDesk(fresh)
  const at = (consignment: string) => ({ ...s.params, consignment })
  const { query } = s.app.database
  return {
    ...s,
    at,
    landed: (more = {}) =>
      s.consign({ basis: 'reported', source: s.article, stands: 'landed', ...more }),
    count: (consignment, body) =>
      s.apron('recordCount', {
        params: at(consignment),
        body: { id: newId(), place: s.store, ...body },
      }),
    tally: (consignment, body) =>
      s.apron('recordTally', {
        params: at(consignment),
        body: { id: newId(), place: s.store, ...body },
      }),
    report: (consignment, body) =>
      s.cell('recordReportedReceipt', {
        params: at(consignment),
        body: { id: newId(), place: s.store, source: s.article, lines: [], ...body },
      }),
    correct: (receipt, body) =>
      s.apron('correctReceipt', {
        params: { ...s.params, receipt },
        body: { id: newId(), reason: 'Counted again', lines: [], ...body },
      }),
    standing: async (line) => {
      const found = await sql<Standing>`
        select stage, condition, sum(balance)::bigint as balance from account
         where operation = ${s.app.number} and consignment_line = ${line} and balance <> 0
           and stage <> 'source'
         group by stage, condition order by stage, condition
      `.execute(query)
      return found.rows
    },
    arrived: async (pledgeLine) => {
      const found = await sql<{ basis: string; units: number }>`
        select basis, sum(quantity)::bigint as units from flow
         where operation = ${s.app.number} and pledge_line = ${pledgeLine}
           and reached >= 'arrived' and from_reached < 'arrived'
         group by basis having sum(quantity) <> 0
      `.execute(query)
      return Object.fromEntries(found.rows.map(({ basis, units }) => [basis, units]))
    },
    discrepancies: (consignment) => discrepanciesOf(s, consignment),
  }
}
