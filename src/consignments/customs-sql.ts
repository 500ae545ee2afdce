import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { CheckInput, File, Paper } from './customs.ts'

type Of = { readonly consignment: string } | { readonly ids: readonly string[] }

const among = (of: Of) =>
  'ids' in of ? sql`id = any(${of.ids}::uuid[])` : sql`consignment = ${of.consignment}`

/** Customs files by consignment, the first opened first, or by id. */
export const filesOf = async (
  q: Query,
  operation: number,
  of: Of,
): Promise<(File & { readonly consignment: string })[]> => {
  const found = await sql<File & { consignment: string }>`
    select id, consignment, kind, country, procedure, reference, office, guarantee,
           leave_by as "leaveBy", nullif(declarant, ${none}) as declarant,
           opened_at as "openedAt", cleared_at as "clearedAt", nullif(source, ${none}) as source,
           note
      from customs_file where operation = ${operation} and ${among(of)} order by opened_at, id
  `.execute(q)
  return found.rows
}

/** Writes customs files: new ones, and known ones in place. */
export const putFiles = async (
  tx: Query,
  operation: number,
  consignment: string,
  files: readonly File[],
) => {
  await sql`
    insert into customs_file (operation, id, consignment, kind, country, procedure, reference,
      office, guarantee, leave_by, declarant, opened_at, cleared_at, source, note)
    select ${operation}, x.id, ${consignment}, x.kind, x.country, x.procedure, x.reference,
           x.office, x.guarantee, x."leaveBy", coalesce(x.declarant, ${none}), x."openedAt",
           x."clearedAt", coalesce(x.source, ${none}), x.note
      from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as x(id uuid, kind text,
        country text, procedure text, reference text, office text, guarantee text,
        "leaveBy" date, declarant uuid, "openedAt" timestamptz, "clearedAt" timestamptz,
        source uuid, note text)
    on conflict (operation, id) do update set kind = excluded.kind, country = excluded.country,
      procedure = excluded.procedure, reference = excluded.reference, office = excluded.office,
      guarantee = excluded.guarantee, leave_by = excluded.leave_by,
      declarant = excluded.declarant, opened_at = excluded.opened_at,
      cleared_at = excluded.cleared_at, source = excluded.source, note = excluded.note
  `.execute(tx)
}

/** Papers that are asked for, by consignment or by id. */
export const papersOf = async (
  q: Query,
  operation: number,
  of: Of,
): Promise<(Paper & { readonly consignment: string })[]> => {
  const found = await sql<Paper & { consignment: string }>`
    select id, consignment, paper, country, nullif(leg, ${none}) as leg,
           nullif(source, ${none}) as source, note
      from required_paper where operation = ${operation} and ${among(of)} order by paper, id
  `.execute(q)
  return found.rows
}

/** Writes papers: new ones, and known ones in place. */
export const putPapers = async (
  tx: Query,
  operation: number,
  consignment: string,
  papers: readonly Paper[],
) => {
  await sql`
    insert into required_paper (operation, id, consignment, paper, country, leg, source, note)
    select ${operation}, x.id, ${consignment}, x.paper, x.country, coalesce(x.leg, ${none}),
           coalesce(x.source, ${none}), x.note
      from jsonb_to_recordset(${JSON.stringify(papers)}::jsonb) as x(id uuid, paper text,
        country text, leg uuid, source uuid, note text)
    on conflict (operation, id) do update set paper = excluded.paper, country = excluded.country,
      leg = excluded.leg, source = excluded.source, note = excluded.note
  `.execute(tx)
}

export const insertCheck = async (tx: Query, by: By, consignment: string, check: CheckInput) => {
  await sql`
    insert into compliance_check (operation, act, consignment, kind, result, checked_by,
      checked_at, against, source, note)
    values (${by.operation}, ${by.act}, ${consignment}, ${check.kind}, ${check.result},
      ${check.checkedBy}, ${check.checkedAt ?? by.happenedAt}, ${check.against},
      ${by.envelope.source ?? none}, ${check.note})
  `.execute(tx)
}

export interface Check {
  readonly id: string
  readonly kind: CheckInput['kind']
  readonly result: CheckInput['result']
  readonly checkedBy: string
  readonly checkedAt: string
  readonly against: string
  readonly source: string | null
  readonly note: string | null
}

export const checksOf = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<Check[]> => {
  const found = await sql<Check>`
    select act as id, kind, result, checked_by as "checkedBy", checked_at as "checkedAt", against,
           nullif(source, ${none}) as source, note
      from compliance_check
     where operation = ${operation} and consignment = ${consignment} order by checked_at, act
  `.execute(q)
  return found.rows
}

/** Notes that goods left a border place and no procedure was named. */
export const insertBreach = async (
  tx: Query,
  by: By,
  breach: { readonly consignment: string; readonly place: string },
) => {
  await sql`
    insert into customs_breach (operation, act, consignment, place, rule)
    values (${by.operation}, ${by.act}, ${breach.consignment}, ${breach.place},
      'no_customs_procedure')
  `.execute(tx)
}

export interface Breach {
  readonly act: string
  readonly place: string
  readonly rule: string
  readonly at: string
}

export const breachesOf = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<Breach[]> => {
  const found = await sql<Breach>`
    select b.act, b.place, b.rule, a.happened_at as at
      from customs_breach b join act a on a.operation = b.operation and a.id = b.act
     where b.operation = ${operation} and b.consignment = ${consignment} order by a.happened_at
  `.execute(q)
  return found.rows
}

/** The kind and country of places, by id: what the customs gate asks of them. */
export const bordersOf = async (q: Query, places: readonly string[]) => {
  const found = await sql<{ id: string; kind: string; country: string | null }>`
    select id, kind, country from place where id = any(${places}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ id, ...place }) => [id, place]))
}
