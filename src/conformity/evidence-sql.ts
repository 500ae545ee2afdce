import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import { holds, namedSo, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import type { EvidenceKnown } from '#rules/evidence.ts'
import type {
  CheckInput,
  EvidenceAnswer,
  EvidenceInput,
  EvidenceListAsked,
  EvidenceRow,
} from './evidence.ts'
import type { Subject } from './gate.ts'
import { subjectColumn } from './list-sql.ts'

export const insertEvidence = async (
  tx: Query,
  by: By,
  subject: Subject,
  input: EvidenceInput,
): Promise<void> => {
  await sql`
    insert into evidence (operation, id, subject, item, maker, packaging, lot, package, kind,
      issuer, body_number, number, standard, edition, issued_on, valid_from, valid_until, "values",
      languages, note, source, recorded_at, recorded_by, withdrawn_by)
    values (${by.operation}, ${by.act}, ${subject.subject}, ${subject.item}, ${subject.maker},
      ${subject.packaging}, ${subject.lot}, ${subject.package}, ${input.kind}, ${input.issuer},
      ${input.bodyNumber}, ${input.number}, ${input.standard}, ${input.edition},
      ${input.issuedOn}, ${input.validFrom}, ${input.validUntil},
      ${JSON.stringify(input.values)}::jsonb, ${input.languages}::text[], ${input.note},
      ${by.envelope.source ?? none}, ${by.happenedAt}, ${by.actor.user}, ${none})
  `.execute(tx)
}

/** Locked; undefined if the operation has no such evidence. */
export const lockEvidence = async (tx: Query, operation: number, id: string) => {
  const found = await sql<{ withdrawnAt: string | null }>`
    select withdrawn_at as "withdrawnAt" from evidence
     where operation = ${operation} and id = ${id} for update
  `.execute(tx)
  return found.rows[0]
}

export const insertCheck = async (
  tx: Query,
  by: By,
  evidence: string,
  { checked, note }: CheckInput,
): Promise<void> => {
  await sql`
    insert into evidence_check (operation, evidence, act, checked, note, checked_at, checked_by)
    values (${by.operation}, ${evidence}, ${by.act}, ${checked}, ${note}, ${by.happenedAt},
      ${by.actor.user})
  `.execute(tx)
}

export const withdraw = async (
  tx: Query,
  by: By,
  table: 'evidence' | 'inspection',
  id: string,
  why: string,
): Promise<void> => {
  await sql`
    update ${sql.table(table)}
       set withdrawn_by = ${by.act}, withdrawn_at = ${by.happenedAt}, withdrawn_why = ${why}
     where operation = ${by.operation} and id = ${id}
  `.execute(tx)
}

/** The latest check of `evidence`. */
const checked = sql`
  coalesce((select k.checked from evidence_check k
    where k.operation = evidence.operation and k.evidence = evidence.id
    order by k.checked_at desc, k.act desc limit 1), 'not_checked')`

const columns = sql`
  evidence.id, ${subjectColumn('evidence')}, evidence.kind, issuer, body_number as "bodyNumber",
  number, standard, edition, issued_on as "issuedOn", valid_from as "validFrom",
  valid_until as "validUntil", "values", languages, note,
  nullif(evidence.source, ${none}::uuid) as source,
  (select s.title from source s
    where s.operation = evidence.operation and s.id = evidence.source) as "sourceTitle",
  ${checked} as checked,
  (select count(*) from file_link f
    where f.operation = evidence.operation and f.subject = evidence.id) as files,
  (select count(*) from verdict v
    where v.operation = evidence.operation and evidence.id = any(v.evidence)) as verdicts,
  recorded_at as "recordedAt",
  coalesce((select u.name from sign_in_user u where u.id::text = recorded_by), recorded_by)
    as "recordedBy",
  withdrawn_at as "withdrawnAt", withdrawn_why as "withdrawnWhy"`

/**
 * What speaks of lot `lot` (a column): its own, that of a package which it lies in, and that of
 * its type, where evidence without maker or packaging speaks of any.
 */
const speaksOf = (lot: string) => sql`
  exists (select from lot l join item i on i.id = l.item
    where l.id = ${sql.ref(lot)} and case evidence.subject
      when 'lot' then evidence.lot = l.id
      when 'type' then evidence.item = l.item and evidence.packaging in ('', l.packaging)
        and evidence.maker in (${none}, case when l.maker = ${none} then i.maker else l.maker end)
      else exists (
        with recursive inside(id) as (
          select evidence.package
          union select p.id from inside join package p
            on p.operation = evidence.operation and p.parent = inside.id)
        select from inside join consignment_line x
          on x.operation = evidence.operation and x.package = inside.id and x.lot = l.id) end)`

/** That a verdict or an urgent release of the operation names it, where one is asked for. */
export const isNamedBy = (
  operation: number,
  { verdict, release }: { verdict?: string | undefined; release?: string | undefined },
  id: Sql,
): Sql => {
  const among = (table: string, which: string) => sql`
    and ${id} = any(coalesce((select x.evidence from ${sql.table(table)} x
      where x.operation = ${operation} and x.id = ${which}), '{}'))`
  return sql`${verdict ? among('verdict', verdict) : sql``}
    ${release ? among('urgent_release', release) : sql``}`
}

export const listEvidence = (
  q: Query,
  operation: number,
  asked: EvidenceListAsked,
): Promise<Page<EvidenceRow>> => {
  const key = [
    [sql`recorded_at`, 'timestamptz'],
    [sql`evidence.id`, 'uuid'],
  ] as const
  const { item, lot } = asked
  return listed(q, asked, {
    columns,
    from: sql`evidence`,
    where: sql`operation = ${operation}
      and withdrawn_at is ${asked.withdrawn ? sql`not null` : sql`null`}
      ${isNamedBy(operation, asked, sql`evidence.id`)}
      ${only('package', asked.package)} ${only('kind', asked.kind)}
      ${only('subject', asked.subject)}
      ${asked.checked ? sql`and ${checked} = ${asked.checked}` : sql``}
      ${
        item ? sql`and (item = ${item} or lot in (select id from lot where item = ${item}))` : sql``
      }
      ${
        lot
          ? sql`and exists (select from (select ${lot}::uuid as id) asked
              where ${speaksOf('asked.id')})`
          : sql``
      }
      ${sought(
        asked.search,
        (word) => sql`item in (${namedSo('item', word)}) or maker in (${namedSo('party', word)})
          or lot in (select l.id from lot l where l.item in (${namedSo('item', word)})
            or lower(l.lot_number) like ${`%${word}%`})
          or ${holds(sql`concat_ws(' ', issuer, number, standard, note)`, word)}`,
      )}`,
    orders: { newest: down(...key), oldest: up(...key) },
  })
}

/** The verdicts that name a piece of evidence or an inspection, the latest first. */
export const usedByOf = (operation: Sql, id: Sql): Sql => sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'outcome', v.outcome,
      'decidedAt', to_char(v.decided_at at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by v.decided_at desc)
    from verdict v where v.operation = ${operation} and ${id} = any(v.evidence)), '[]')`

export const findEvidence = async (
  q: Query,
  operation: number,
  id: string,
): Promise<EvidenceAnswer | undefined> => {
  const found = await sql<EvidenceAnswer>`
    select ${columns},
      coalesce((select jsonb_agg(jsonb_build_object('id', k.act, 'checked', k.checked,
          'note', k.note, 'at', to_char(k.checked_at at time zone 'UTC',
            'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', coalesce(u.name, k.checked_by))
          order by k.checked_at, k.act)
        from evidence_check k left join sign_in_user u on u.id::text = k.checked_by
       where k.operation = evidence.operation and k.evidence = evidence.id), '[]') as checks,
      ${usedByOf(sql`evidence.operation`, sql`evidence.id`)} as "usedBy"
      from evidence where operation = ${operation} and id = ${id}
  `.execute(q)
  return found.rows[0]
}

/** What speaks of each of these lots and was not withdrawn, as rules ask of it. */
export const evidenceOfLots = async (
  q: Query,
  operation: number,
  lots: readonly string[],
): Promise<Map<string, EvidenceKnown[]>> => {
  const found = await sql<EvidenceKnown & { lot: string }>`
    select asked.id as lot, evidence.id, evidence.kind, issuer, body_number as "bodyNumber",
           number, standard, edition, issued_on as "issuedOn", valid_from as "validFrom",
           valid_until as "validUntil", ${checked} as checked, "values", languages
      from unnest(${[...new Set(lots)]}::uuid[]) as asked(id)
      join evidence on evidence.operation = ${operation} and withdrawn_at is null
       and ${speaksOf('asked.id')}
     order by evidence.id
  `.execute(q)
  const grouped = Map.groupBy(found.rows, ({ lot }) => lot)
  return new Map(
    [...grouped].map(([lot, rows]) => [lot, rows.map(({ lot: _lot, ...known }) => known)]),
  )
}

/** What speaks of each of these items whatever its lot: of no maker, or of the item's own. */
export const evidenceOfItems = async (
  q: Query,
  operation: number,
  items: readonly string[],
): Promise<Map<string, EvidenceKnown[]>> => {
  const found = await sql<EvidenceKnown & { asked: string }>`
    select i.id as asked, evidence.id, evidence.kind, issuer, body_number as "bodyNumber",
           evidence.number, standard, edition, issued_on as "issuedOn",
           valid_from as "validFrom", valid_until as "validUntil", ${checked} as checked,
           "values", languages
      from item i
      join evidence on evidence.operation = ${operation} and withdrawn_at is null
       and evidence.subject = 'type' and evidence.item = i.id and evidence.packaging = ''
       and evidence.maker in (${none}, i.maker)
     where i.id = any(${[...new Set(items)]}::uuid[])
     order by evidence.id
  `.execute(q)
  const grouped = Map.groupBy(found.rows, ({ asked }) => asked)
  return new Map(
    [...grouped].map(([item, rows]) => [item, rows.map(({ asked: _asked, ...known }) => known)]),
  )
}

/** What a verdict names as looked at: evidence, or an inspection of a lot. */
export interface Named extends Subject {
  readonly id: string
  /** The latest of: issued, recorded, checked, inspected. */
  readonly asOf: string
  readonly isFalse: boolean
}

/** Evidence and inspections of this operation that were not withdrawn, among these. */
export const namedEvidence = async (
  q: Query,
  operation: number,
  ids: readonly string[],
): Promise<Named[]> => {
  if (ids.length === 0) return []
  const found = await sql<Named>`
    select evidence.id, subject, item, maker, packaging, lot, package,
           greatest(recorded_at, issued_on::timestamp at time zone 'UTC',
             (select max(k.checked_at) from evidence_check k
               where k.operation = evidence.operation and k.evidence = evidence.id)) as "asOf",
           ${checked} = 'found_false' as "isFalse"
      from evidence
     where operation = ${operation} and id = any(${ids}::uuid[]) and withdrawn_at is null
    union all
    select id, 'lot', ${none}, ${none}, '', lot, package, inspected_at, false
      from inspection
     where operation = ${operation} and id = any(${ids}::uuid[]) and withdrawn_at is null
  `.execute(q)
  return found.rows
}
