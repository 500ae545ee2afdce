import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { namedSo, sought } from '#parties/sql.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import type {
  Coverage,
  LineInput,
  NeedAnswer,
  NeedAsked,
  NeedInput,
  NeedRow,
  Priority,
} from './need.ts'

export const insertNeed = async (
  tx: Query,
  by: By,
  need: NeedInput & { code: string; askedOn: string },
) => {
  await sql`
    insert into need (operation, id, code, facility, place, asked_on, contact, note)
    values (${by.operation}, ${by.act}, ${need.code}, ${need.facility}, ${need.place},
      ${need.askedOn}, ${need.contact}, ${need.note})
  `.execute(tx)
}

/**
 * Writes lines: new ones under the numbers that follow, changed ones in place and unverified.
 * Answers how many: a line of another need is not touched.
 */
export const upsertLines = async (
  tx: Query,
  operation: number,
  need: string,
  lines: readonly LineInput[],
): Promise<number> => {
  const written = await sql`
    insert into need_line (operation, id, need, number, item, quantity, standards, used_by,
      purpose, use_words, by_when, priority, verified_on, verified_by, withdrawn_by)
    select ${operation}, x.id, ${need}, x.number + (select coalesce(max(l.number), 0)
             from need_line l where l.operation = ${operation} and l.need = ${need}),
           x.item, x.quantity, x.standards, x.used_by, x.purpose, x.use_words, x.by_when,
           x.priority::need_priority, null, ${none}, ${none}
      from jsonb_to_recordset(${JSON.stringify(
        lines.map((line, index) => ({
          ...line,
          number: index + 1,
          used_by: line.usedBy,
          use_words: line.useWords,
          by_when: line.byWhen,
        })),
      )}::jsonb) as x(id uuid, number int, item uuid, quantity bigint, standards text[],
        used_by text, purpose text, use_words text, by_when date, priority text)
    on conflict (operation, id) do update set item = excluded.item, quantity = excluded.quantity,
      standards = excluded.standards, used_by = excluded.used_by, purpose = excluded.purpose,
      use_words = excluded.use_words, by_when = excluded.by_when, priority = excluded.priority,
      verified_on = null, verified_by = ${none}
      where need_line.need = ${need}
    returning id
  `.execute(tx)
  return written.rows.length
}

/** Says again how far these lines are covered: after whatever changes it. */
export const coverAgain = async (tx: Query, operation: number, lines: readonly string[]) => {
  await sql`select cover_needs(${operation}, ${lines}::uuid[])`.execute(tx)
}

/** Locks a need against a second amendment at the same time. */
export const lockNeed = async (tx: Query, operation: number, need: string) => {
  const found = await sql<{ version: number }>`
    select version from need where operation = ${operation} and id = ${need} for update
  `.execute(tx)
  return found.rows[0]
}

export const insertVersion = async (
  tx: Query,
  by: By,
  need: string,
  version: { number: number; reason: string; lines: readonly LineInput[] },
) => {
  await sql`
    insert into need_version (operation, need, number, act, reason, lines)
    values (${by.operation}, ${need}, ${version.number}, ${by.act}, ${version.reason},
      ${JSON.stringify(version.lines)})
  `.execute(tx)
  await sql`
    update need set version = ${version.number}
     where operation = ${by.operation} and id = ${need}
  `.execute(tx)
}

export interface LineStanding {
  readonly id: string
  readonly need: string
  readonly withdrawn: boolean
}

/** Locks these lines, in one order, against a verification or withdrawal at the same time. */
export const lockLines = async (
  tx: Query,
  operation: number,
  lines: readonly string[],
): Promise<LineStanding[]> => {
  const found = await sql<LineStanding>`
    select id, need, withdrawn_by <> ${none} as withdrawn from need_line
     where operation = ${operation} and id = any(${lines}::uuid[]) order by id for update
  `.execute(tx)
  return found.rows
}

export const markVerified = async (tx: Query, by: By, lines: readonly string[], on: string) => {
  await sql`
    update need_line set verified_on = ${on}, verified_by = ${by.act}
     where operation = ${by.operation} and id = any(${lines}::uuid[])
  `.execute(tx)
}

export const markWithdrawn = async (tx: Query, by: By, lines: readonly string[]) => {
  await sql`
    update need_line set withdrawn_by = ${by.act}
     where operation = ${by.operation} and id = any(${lines}::uuid[])
  `.execute(tx)
}

/** What a line asks, and how far it is covered. */
export interface LineAsked extends Coverage {
  readonly id: string
  readonly need: string
  readonly facility: string
  readonly place: string
  readonly item: string
  readonly quantity: number
  readonly usedBy: string
  readonly purpose: string
  readonly priority: Priority
  readonly byWhen: string | null
  readonly withdrawn: boolean
}

/** These need lines, or all with something open, or those that ask for one of these items. */
export const linesAsked = async (
  q: Query,
  operation: number,
  which: { lines: readonly string[] } | { items: readonly string[] },
): Promise<LineAsked[]> => {
  const found = await sql<LineAsked>`
    select l.id, l.need, n.facility, n.place, l.item, l.quantity, l.used_by as "usedBy",
           l.purpose, l.priority, l.by_when as "byWhen", l.withdrawn_by <> ${none} as withdrawn,
           c.allocated, c.on_its_way as "onItsWay", c.delivered, c.open
      from need_line l
      join need n on n.operation = l.operation and n.id = l.need
      join need_coverage c on c.operation = l.operation and c.need_line = l.id
     where l.operation = ${operation}
       ${
         'lines' in which
           ? sql`and l.id = any(${which.lines}::uuid[])`
           : sql`and l.item = any(${which.items}::uuid[]) and l.withdrawn_by = ${none}`
       }
     order by l.id
  `.execute(q)
  return found.rows
}

/** A line with its coverage and ages; `l`, `n`, `c` are the line, its need and its coverage. */
const lineColumns = (today: string) => sql`
  l.id, l.number, l.item, l.quantity, l.standards, l.used_by as "usedBy", l.purpose,
  l.use_words as "useWords", l.by_when as "byWhen", l.priority, c.allocated,
  c.on_its_way as "onItsWay", c.delivered, c.open, l.verified_on as "verifiedOn",
  greatest(0, ${today}::date - n.asked_on) as "daysSinceAsked",
  ${today}::date - l.verified_on as "daysSinceVerified",
  coalesce(${isOverdue(today)}, false) as overdue, l.withdrawn_by <> ${none} as withdrawn`

const isOverdue = (today: string) => sql`
  (l.by_when < ${today}::date and c.delivered < l.quantity and l.withdrawn_by = ${none})`

export const findNeed = async (
  q: Query,
  operation: number,
  need: string,
  today: string,
): Promise<NeedAnswer | undefined> => {
  const found = await sql<NeedAnswer>`
    select n.id, n.code, n.version, jsonb_build_object('id', f.id, 'name', f.name) as facility,
      jsonb_build_object('id', p.id, 'name', p.name) as place, n.asked_on as "askedOn", n.contact,
      n.note, a.recorded_at as "recordedAt",
      (select jsonb_agg(to_jsonb(x) order by x.number) from (
        select ${lineColumns(today)}, i.name as "itemName", i.unit from need_line l
          join need_coverage c on c.operation = l.operation and c.need_line = l.id
          join item i on i.id = l.item
         where l.operation = n.operation and l.need = n.id) x) as lines,
      (select jsonb_agg(jsonb_build_object('number', v.number, 'reason', v.reason,
          'actor', coalesce(u.name, m.actor),
          'at', to_char(m.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by v.number)
         from need_version v join act m on m.operation = v.operation and m.id = v.act
         left join sign_in_user u on u.id::text = m.actor
        where v.operation = n.operation and v.need = n.id) as versions
      from need n
      join act a on a.operation = n.operation and a.id = n.id
      join party f on f.id = n.facility
      join place p on p.id = n.place
     where n.operation = ${operation} and n.id = ${need}
  `.execute(q)
  return found.rows[0]
}

const rowColumns = (today: string) => sql`
  ${lineColumns(today)}, l.need, n.code, n.place, p.name as "placeName", n.asked_on as "askedOn",
  i.name as "itemName", i.unit, jsonb_build_object('id', f.id, 'name', f.name) as facility`

const rowTables = sql`
  need_line l
  join need n on n.operation = l.operation and n.id = l.need
  join item i on i.id = l.item`

/** Beside them, since neither sought nor sorted by: how far is worked out of the page alone. */
const rowNames = sql`
  join need_coverage c on c.operation = l.operation and c.need_line = l.id
  join party f on f.id = n.facility join place p on p.id = n.place`

/** Exactly these need lines, by id. */
export const needRowsOf = async (
  q: Query,
  operation: number,
  lines: readonly string[],
  today: string,
): Promise<Map<string, NeedRow>> => {
  const found = await sql<NeedRow>`
    select ${rowColumns(today)} from ${rowTables} ${rowNames}
     where l.operation = ${operation} and l.id = any(${lines}::uuid[])
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row]))
}

/** Need lines; `pressing`: by priority, then by the day they are needed. */
export const listNeedLines = (
  q: Query,
  operation: number,
  asked: NeedAsked,
  today: string,
): Promise<Page<NeedRow>> => {
  const key = [sql`l.id`, 'uuid'] as const
  const due = [sql`coalesce(l.by_when, 'infinity'::date)`, 'date'] as const
  const is = (condition: (typeof key)[0], wanted: boolean | undefined) =>
    wanted === undefined ? sql`` : sql`and ${condition} = ${wanted}`
  // From what is kept: of 135,200 lines it took 1.6 s to work out which.
  const covered = (how: Sql) => sql`and exists (
    select 1 from need_cover k
     where k.operation = l.operation and k.need_line = l.id and ${how})`
  return listed(q, asked, {
    columns: rowColumns(today),
    from: rowTables,
    beside: rowNames,
    where: sql`l.operation = ${operation}
      ${only('l.item', asked.item)} ${only('n.facility', asked.facility)}
      ${asked.priority ? sql`and l.priority = ${asked.priority}::text::need_priority` : sql``}
      ${asked.open ? covered(sql`k.open > 0`) : sql``}
      ${asked.overdue ? covered(sql`k.by_when < ${today}::date and k.delivered < k.needed`) : sql``}
      ${is(sql`(l.verified_on is not null)`, asked.verified)}
      ${is(sql`(l.withdrawn_by <> ${none})`, asked.withdrawn)}
      ${sought(
        asked.search,
        (word) => sql`lower(n.code || ' ' || coalesce(l.use_words, '')) like ${`%${word}%`}
          or l.item in (${namedSo('item', word)}) or n.facility in (${namedSo('party', word)})
          or n.place in (${namedSo('place', word)})`,
      )}`,
    orders: {
      pressing: up([sql`l.priority`, 'need_priority'], due, key),
      due: up(due, key),
      item: up([sql`i.sort_key`, 'text'], key),
      newest: down(key),
    },
  })
}
