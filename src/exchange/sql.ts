import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import type { Besides } from '#screening/actions.ts'
import { holds, sought } from '#parties/sql.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type { Cell } from './cell.ts'
import type { RowError } from './row-error.ts'
import type { answerOf, RunAsked } from './run.ts'
import type { RowMade, Values } from './sheet.ts'

export type KeptRun = Parameters<typeof answerOf>[0]

export type NewRun = Pick<
  KeptRun,
  'kind' | 'dryRun' | 'fileName' | 'format' | 'bytes' | 'total'
> & {
  readonly headings: readonly string[]
}

export const insertRun = async (tx: Query, by: By, run: NewRun) => {
  await sql`
    insert into import_run (operation, id, kind, dry_run, file_name, format, bytes, headings,
      actor, status, total, read, recorded, unchanged, bad, started_at, seen_at)
    values (${by.operation}, ${by.act}, ${run.kind}, ${run.dryRun}, ${run.fileName}, ${run.format},
      ${run.bytes}, ${JSON.stringify(run.headings)}, ${by.actor.user}, 'waiting', ${run.total},
      0, 0, 0, 0, ${by.now}, ${by.now})
  `.execute(tx)
}

export interface Progress {
  readonly status: 'running' | 'done' | 'failed'
  readonly read: number
  readonly recorded: number
  readonly unchanged: number
  readonly bad: number
  readonly failure?: string
}

export const updateRun = async (
  q: Query,
  operation: number,
  run: string,
  now: string,
  { status, read, recorded, unchanged, bad, failure }: Progress,
) => {
  await sql`
    update import_run
       set status = ${status}, read = ${read}, recorded = ${recorded}, unchanged = ${unchanged},
           bad = ${bad}, seen_at = ${now}, failure = ${failure ?? null},
           started_at = case when status = 'waiting' then ${now}::timestamptz else started_at end,
           ended_at = ${status === 'running' ? null : now}
     where operation = ${operation} and id = ${run}
  `.execute(q)
}

/** Those that wait for their turn in this process say that they are still there. */
export const touchWaiting = async (
  q: Query,
  runs: readonly { readonly operation: number; readonly id: string }[],
  now: string,
) => {
  await sql`
    update import_run r set seen_at = ${now}
      from unnest(${runs.map((run) => run.operation)}::int[], ${runs.map((run) => run.id)}::uuid[])
        as x(operation, id)
     where r.operation = x.operation and r.id = x.id and r.status = 'waiting'
  `.execute(q)
}

const runColumns = sql`
  id, kind, dry_run as "dryRun", file_name as "fileName", format, bytes, status, total, read,
  recorded, unchanged, bad, started_at as "startedAt", seen_at as "seenAt",
  ended_at as "endedAt", failure`

export const findRun = async (
  q: Query,
  operation: number,
  run: string,
): Promise<(KeptRun & { headings: string[] }) | undefined> => {
  const found = await sql<KeptRun & { headings: string[] }>`
    select ${runColumns}, headings from import_run where operation = ${operation} and id = ${run}
  `.execute(q)
  return found.rows[0]
}

/** By id, which the client makes when it imports. */
export const listRuns = (q: Query, operation: number, asked: RunAsked): Promise<Page<KeptRun>> => {
  const key = [sql`id`, 'uuid'] as const
  return listed(q, asked, {
    columns: runColumns,
    from: sql`import_run`,
    where: sql`operation = ${operation} ${only('kind', asked.kind)} ${only('status', asked.status)}
      ${asked.bad ? sql`and bad > 0` : sql``}
      ${sought(asked.search, (word) => holds(sql`coalesce(file_name, '')`, word))}`,
    orders: { newest: down(key), oldest: up(key) },
  })
}

export interface BadRow {
  readonly number: number
  readonly cells: readonly Cell[]
  readonly errors: readonly RowError[]
}

export const insertBadRows = async (
  q: Query,
  operation: number,
  run: string,
  rows: readonly BadRow[],
) => {
  if (rows.length === 0) return
  await sql`
    insert into import_bad_row (operation, run, number, cells, errors)
    select ${operation}, ${run}, x.number, x.cells, x.errors
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as x(number int, cells jsonb, errors jsonb)
  `.execute(q)
}

/** Bad rows in the order of the file, after this one. */
export const badRowsOf = async (
  q: Query,
  operation: number,
  run: string,
  after: number,
  most: number,
): Promise<BadRow[]> => {
  const found = await sql<BadRow>`
    select number, cells, errors from import_bad_row
     where operation = ${operation} and run = ${run} and number > ${after}
     order by number limit ${most}
  `.execute(q)
  return found.rows
}

/** What these rows said when they were recorded, by their id. */
export const recordedRows = async (
  q: Query,
  operation: number,
  ids: readonly string[],
): Promise<Map<string, Values>> => {
  const found = await sql<{ id: string; said: Values }>`
    select id, said from import_row
     where operation = ${operation} and id = any(${ids}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ id, said }) => [id, said]))
}

/** Which of these are lines of needs in this operation. */
export const needLinesAmong = async (
  q: Query,
  operation: number,
  ids: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from need_line where operation = ${operation} and id = any(${ids}::uuid[])
  `.execute(q)
  return rows.map(({ id }) => id)
}

export const insertGoods = async (
  q: Query,
  operation: number,
  run: string,
  consignment: string,
  { lines, isGift }: Besides,
) => {
  await sql`
    insert into import_goods (operation, run, consignment, lines, is_gift)
    values (${operation}, ${run}, ${consignment}, ${JSON.stringify(lines)}::jsonb, ${isGift})
  `.execute(q)
}

/** The consignments of a dry run with what they would hold, some of them where there are many. */
export const goodsOfRun = async (q: Query, operation: number, run: string) => {
  const { rows } = await sql<Besides & { id: string; code: string }>`
    select c.id, c.code, g.lines, g.is_gift as "isGift"
      from import_goods g
      join consignment c on c.operation = g.operation and c.id = g.consignment
     where g.operation = ${operation} and g.run = ${run}
     order by c.code limit 20
  `.execute(q)
  return rows
}

export const insertRows = async (
  tx: Query,
  by: By,
  of: { readonly run: string; readonly kind: string },
  rows: readonly RowMade[],
) => {
  const kept = rows.map(({ id, rowId, said }) => ({ id, row_id: rowId, said }))
  await sql`
    insert into import_row (operation, id, kind, row_id, run, act, said)
    select ${by.operation}, x.id, ${of.kind}, x.row_id, ${of.run}, ${by.act}, x.said
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
        as x(id uuid, row_id text, said jsonb)
  `.execute(tx)
}

/** What rows said of one request, pledge or package. */
export interface Part {
  readonly said: Values
  readonly ids: RowMade['ids']
}

export const partsOf = async (
  q: Query,
  operation: number,
  ids: readonly string[],
): Promise<Map<string, Part>> => {
  const found = await sql<Part & { id: string }>`
    select id, said, ids from import_part
     where operation = ${operation} and id = any(${ids}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ id, ...part }) => [id, part]))
}

/** Keeps parts that are new. */
export const insertParts = async (
  tx: Query,
  operation: number,
  parts: ReadonlyMap<string, Part>,
) => {
  const kept = [...parts].map(([id, { said, ids }]) => ({ id, said, ids }))
  await sql`
    insert into import_part (operation, id, said, ids)
    select ${operation}, x.id, x.said, x.ids
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as x(id uuid, said jsonb, ids jsonb)
    on conflict (operation, id) do nothing
  `.execute(tx)
}

/** Those of these ids that are packages already. */
export const packagesAmong = async (
  q: Query,
  operation: number,
  ids: readonly string[],
): Promise<Set<string>> => {
  const found = await sql<{ id: string }>`
    select id from package where operation = ${operation} and id = any(${ids}::uuid[])
  `.execute(q)
  return new Set(found.rows.map(({ id }) => id))
}
