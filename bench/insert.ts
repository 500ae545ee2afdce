import { sql } from 'kysely'
import type { Query } from '../src/platform/database.ts'

/** Inserts rows as they are; columns that they do not name take their defaults. */
export const insert = async (
  query: Query,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)},
      ${JSON.stringify(rows)}::jsonb)
  `.execute(query)
}
