import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { microsOf, textOfMicros, type ValueInput } from './value.ts'

/** Writes what lines are worth, over what was said before. */
export const putValues = async (
  tx: Query,
  operation: number,
  consignment: string,
  values: readonly ValueInput[],
) => {
  await sql`
    insert into consignment_value (operation, line, consignment, micros, per, currency, basis,
      words, origin)
    select ${operation}, x.line, ${consignment}, x.micros, x.per, x.currency, x.basis, x.words,
           x.origin
      from jsonb_to_recordset(${JSON.stringify(
        values.map((value) => ({ ...value, micros: microsOf(value.amount) })),
      )}::jsonb) as x(line uuid, micros bigint, per text, currency text, basis text, words text,
        origin text)
    on conflict (operation, line) do update set micros = excluded.micros, per = excluded.per,
      currency = excluded.currency, basis = excluded.basis, words = excluded.words,
      origin = excluded.origin
  `.execute(tx)
}

/** What the lines of a consignment are worth, as far as an act said it. */
export const valuesOf = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<ValueInput[]> => {
  const found = await sql<Omit<ValueInput, 'amount'> & { micros: number }>`
    select v.line, v.micros, v.per, v.currency, v.basis, v.words, v.origin
      from consignment_value v
      join consignment_line l on l.operation = v.operation and l.id = v.line
     where v.operation = ${operation} and v.consignment = ${consignment} order by l.number
  `.execute(q)
  return found.rows.map(({ micros, ...rest }) => ({ ...rest, amount: textOfMicros(micros) }))
}

export type LabelMode = 'open' | 'discreet'

/** Says what labels show; with a pouch code, that is the consignment's from now on. */
export const updateLabels = async (
  tx: Query,
  operation: number,
  consignment: string,
  to: { readonly labels: LabelMode; readonly pouchCode: string | undefined },
) => {
  await sql`
    update consignment set labels = ${to.labels},
           pouch_code = coalesce(${to.pouchCode ?? null}, pouch_code)
     where operation = ${operation} and id = ${consignment}
  `.execute(tx)
}

/** The code that is printed on the papers in the pouch. */
export const pouchCodeOf = async (q: Query, operation: number, consignment: string) => {
  const found = await sql<{ code: string }>`
    select pouch_code as code from consignment
     where operation = ${operation} and id = ${consignment}
  `.execute(q)
  return found.rows[0]?.code ?? ''
}
