import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { By } from './act.ts'

export interface Done {
  readonly kind: string
  readonly fingerprint: string
  readonly answer: unknown
}

export const findAct = async (q: Query, operation: number, id: string) => {
  const found = await sql<Done>`
    select kind, fingerprint, answer from act where operation = ${operation} and id = ${id}
  `.execute(q)
  return found.rows[0]
}

/** One row per act. A second one with the same id violates `act_pkey`, and is tried again. */
export const insertAct = async (
  q: Query,
  by: By,
  record: { fingerprint: string; subject: string; corrects: string | null; answer: unknown },
) => {
  const { envelope } = by
  await sql`
    insert into act (operation, id, kind, actor, on_behalf_of, happened_at, recorded_at, basis,
      source, quote, reason, corrects, subject, fingerprint, answer)
    values (${by.operation}, ${by.act}, ${by.kind}, ${by.actor.user},
      ${envelope.onBehalfOf ? JSON.stringify(envelope.onBehalfOf) : null},
      ${by.happenedAt}, ${by.now}, ${by.basis}, ${envelope.source ?? none},
      ${envelope.quote ?? null}, ${envelope.reason ?? null}, ${record.corrects}, ${record.subject},
      ${record.fingerprint}, ${JSON.stringify(record.answer)})
  `.execute(q)
}

export const sourceExists = async (q: Query, operation: number, source: string) => {
  const found = await sql`
    select 1 from source where operation = ${operation} and id = ${source}
  `.execute(q)
  return found.rows.length > 0
}
