import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import { holds, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type {
  EntryAsked,
  EntryInput,
  EntryRow,
  OpenEntry,
  ShiftAsked,
  ShiftInput,
  ShiftRow,
  ShiftStanding,
} from './duty.ts'

export const insertEntry = async (tx: Query, by: By, entry: EntryInput) => {
  await sql`
    insert into duty_entry (operation, id, subject, words, follow_up, closed_by)
    values (${by.operation}, ${by.act}, ${entry.subject ?? none}, ${entry.words},
      ${entry.followUp}, ${none})
  `.execute(tx)
}

/** Whether an entry is open to follow up; undefined if there is none. Nobody else closes it. */
export const lockEntry = async (tx: Query, operation: number, entry: string) => {
  const found = await sql<{ isOpen: boolean }>`
    select follow_up and closed_by = ${none} as "isOpen" from duty_entry
     where operation = ${operation} and id = ${entry} for update
  `.execute(tx)
  return found.rows[0]
}

export const closeEntry = async (tx: Query, by: By, entry: string, outcome: string) => {
  await sql`
    update duty_entry set closed_by = ${by.act}, outcome = ${outcome}
     where operation = ${by.operation} and id = ${entry}
  `.execute(tx)
}

/** All that is open to follow up, the oldest first. */
export const openEntries = async (q: Query, operation: number): Promise<OpenEntry[]> => {
  const found = await sql<OpenEntry>`
    select e.id, e.words, nullif(e.subject, ${none}::uuid) as subject,
           m.happened_at as "happenedAt"
      from duty_entry e join act m on m.operation = e.operation and m.id = e.id
     where e.operation = ${operation} and e.follow_up and e.closed_by = ${none}
     order by m.happened_at, e.id limit 1000
  `.execute(q)
  return found.rows
}

export const insertShift = async (
  tx: Query,
  by: By,
  shift: ShiftInput & { readonly open: readonly OpenEntry[] },
) => {
  await sql`
    insert into duty_shift (operation, id, to_user, words, open, taken_by)
    values (${by.operation}, ${by.act}, ${shift.to}, ${shift.words},
      ${JSON.stringify(shift.open)}, ${none})
  `.execute(tx)
}

export const lockShift = async (tx: Query, operation: number, shift: string) => {
  const found = await sql<ShiftStanding>`
    select m.actor as "from", s.to_user as "to", s.taken_by <> ${none} as "isTaken"
      from duty_shift s join act m on m.operation = s.operation and m.id = s.id
     where s.operation = ${operation} and s.id = ${shift} for update of s
  `.execute(tx)
  return found.rows[0]
}

export const takeShift = async (tx: Query, by: By, shift: string) => {
  await sql`
    update duty_shift set taken_by = ${by.act}
     where operation = ${by.operation} and id = ${shift}
  `.execute(tx)
}

const person = (user: string, name: string) => sql`
  jsonb_build_object('user', ${sql.ref(user)},
    'name', coalesce(${sql.ref(name)}, ${sql.ref(user)}))`

const instantText = (column: string) => sql`
  to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The duty log: by when it happened. */
export const listEntries = (
  q: Query,
  operation: number,
  asked: EntryAsked,
): Promise<Page<EntryRow>> => {
  const key = [
    [sql`m.happened_at`, 'timestamptz'],
    [sql`e.id`, 'uuid'],
  ] as const
  const isOpen = sql`(e.follow_up and e.closed_by = ${none})`
  return listed(q, asked, {
    columns: sql`e.id, e.words, nullif(e.subject, ${none}::uuid) as subject,
      e.follow_up as "followUp", ${person('m.actor', 'u.name')} as by,
      m.happened_at as "happenedAt", m.recorded_at as "recordedAt",
      case when c.id is not null then jsonb_build_object('act', c.id,
        'by', ${person('c.actor', 'v.name')}, 'at', ${instantText('c.happened_at')},
        'outcome', e.outcome) end as closed`,
    from: sql`duty_entry e join act m on m.operation = e.operation and m.id = e.id`,
    beside: sql`left join sign_in_user u on u.id::text = m.actor
      left join act c on c.operation = e.operation and c.id = e.closed_by
      left join sign_in_user v on v.id::text = c.actor`,
    where: sql`e.operation = ${operation} ${only('e.subject', asked.subject)}
      ${asked.open === undefined ? sql`` : sql`and ${isOpen} = ${asked.open}`}
      ${sought(asked.search, (word) => holds(sql`concat_ws(' ', e.words, e.outcome)`, word))}`,
    orders: { newest: down(...key), oldest: up(...key) },
  })
}

export const listShifts = (
  q: Query,
  operation: number,
  asked: ShiftAsked,
): Promise<Page<ShiftRow>> => {
  const key = [sql`s.id`, 'uuid'] as const
  return listed(q, asked, {
    columns: sql`s.id, ${person('m.actor', 'u.name')} as "from",
      case when s.to_user is not null then ${person('s.to_user', 't.name')} end as "to",
      s.words, s.open, m.happened_at as "endedAt",
      case when c.id is not null then jsonb_build_object('act', c.id,
        'by', ${person('c.actor', 'v.name')}, 'at', ${instantText('c.happened_at')}) end as taken`,
    from: sql`duty_shift s`,
    beside: sql`join act m on m.operation = s.operation and m.id = s.id
      left join sign_in_user u on u.id::text = m.actor
      left join sign_in_user t on t.id::text = s.to_user
      left join act c on c.operation = s.operation and c.id = s.taken_by
      left join sign_in_user v on v.id::text = c.actor`,
    where: sql`s.operation = ${operation}
      ${asked.taken === undefined ? sql`` : sql`and (s.taken_by <> ${none}) = ${asked.taken}`}
      ${sought(asked.search, (word) => holds(sql`coalesce(s.words, '')`, word))}`,
    orders: { newest: down(key), oldest: up(key) },
  })
}
