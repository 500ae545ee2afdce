// The limit: the rows that a movement leaves, inserted as they are. Nothing is looked up, checked,
// locked or added to a balance; the tables have the keys and indexes of the real ones.
import { sql } from 'kysely'
import type { Database } from '../src/platform/database.ts'
import { newId, none } from '../src/platform/ids.ts'

/** Tables like the real ones, beside them. */
export const makeTwins = async (database: Database): Promise<void> => {
  for (const table of ['act', 'posting', 'account'])
    await database.exec(`create table if not exists ${table}_twin (like ${table} including all)`)
}

let accounts = 0
const list = (values: readonly (string | number)[]): string => `{${values.join(',')}}`

/** The rows of one movement, in one statement and so one commit: so many lines, new accounts. */
export const insertUnchecked = async (
  { query }: Database,
  operation: number,
  { lines, opened }: { readonly lines: number; readonly opened: number },
): Promise<void> => {
  const act = newId()
  const acts = sql`
    insert into act_twin (operation, id, kind, actor, happened_at, recorded_at, basis, source,
      subject, fingerprint, answer)
    values (${operation}, ${act}, 'consignment.send', ${act}, now(), now(), 'documented', ${none},
      ${act}, 'mYkXw0cGxYlzN3sT0q5eLw0uJ1f2aNo7pXz0mVbR5s=', '{"lines":1}')`
  if (lines === 1 && opened === 0) {
    const [source, destination] = [(accounts += 1), (accounts += 1)]
    await sql`with a as (${acts})
      insert into posting_twin (operation, act, line, source, destination, quantity, attributed,
        turned)
      values (${operation}, ${act}, 1, ${source}, ${destination}, 5, false, false)`.execute(query)
    return
  }
  const numbers = Array.from({ length: lines }, () => (accounts += 1))
  const fresh = Array.from({ length: opened }, () => newId())
  const goods = newId()
  const opening = sql`
    insert into account_twin (operation, id, key, stage, reached, holder, place, item, lot,
      pledge_line, consignment_line, condition, balance, since)
    select ${operation}, i, key, 'packed', 'packed', ${goods}, ${goods}, ${goods}, ${goods},
           ${goods}, key, 'sound', 5, now()
      from unnest(${list(numbers.slice(0, opened))}::bigint[], ${list(fresh)}::uuid[]) u(i, key)`
  await sql`with a as (${acts}) ${opened > 0 ? sql`, o as (${opening})` : sql``}
    insert into posting_twin (operation, act, line, source, destination, quantity, attributed,
      turned)
    select ${operation}, ${act}, line, i, i + 1, 5, false, false
      from unnest(${list(numbers)}::bigint[]) with ordinality u(i, line)`.execute(query)
}
