import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import { holds, namedJson, namedSo, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, type Sql, up } from '#platform/page-sql.ts'
import { isNamedBy, usedByOf } from './evidence-sql.ts'
import type {
  InspectionAnswer,
  InspectionAsked,
  InspectionInput,
  InspectionRow,
  Numbers,
} from './inspection.ts'

/** The lots that lie in a package and in those inside it. */
export const lotsIn = async (q: Query, operation: number, box: string): Promise<string[]> => {
  const found = await sql<{ lot: string }>`
    with recursive inside(id) as (
      select ${box}::uuid
      union select p.id from inside join package p
        on p.operation = ${operation} and p.parent = inside.id)
    select distinct x.lot from consignment_line x
     where x.operation = ${operation} and x.package in (select id from inside)
       and x.lot <> ${none}
  `.execute(q)
  return found.rows.map(({ lot }) => lot)
}

export const insertInspection = async (
  tx: Query,
  by: By,
  about: { readonly lot: string; readonly package: string },
  input: InspectionInput,
  { sample, acceptUpTo }: Numbers,
): Promise<void> => {
  const { plan } = input
  const quality = plan.kind === 'limiting_quality' ? Math.round(plan.limitingQuality * 100) : 0
  await sql`
    insert into inspection (operation, id, lot, package, kind, plan, limiting_quality, plan_words,
      lot_size, sample, accept_up_to, nonconforming, accepted, findings, inspected_by, place, note,
      inspected_at, recorded_by, withdrawn_by)
    values (${by.operation}, ${by.act}, ${about.lot}, ${about.package}, ${input.kind},
      ${plan.kind}, ${quality}, ${plan.kind === 'limiting_quality' ? '' : plan.words},
      ${input.lotSize}, ${sample}, ${acceptUpTo}, ${input.nonconforming},
      ${input.nonconforming <= acceptUpTo}, ${JSON.stringify(input.findings)}::jsonb,
      ${input.inspectedBy}, ${input.place ?? none}, ${input.note}, ${by.happenedAt},
      ${by.actor.user}, ${none})
  `.execute(tx)
}

export const lockInspection = async (tx: Query, operation: number, id: string) => {
  const found = await sql<{ withdrawnAt: string | null }>`
    select withdrawn_at as "withdrawnAt" from inspection
     where operation = ${operation} and id = ${id} for update
  `.execute(tx)
  return found.rows[0]
}

const columns = sql`n.id, n.lot, l.lot_number as "lotNumber", l.item, i.name as "itemName", i.unit,
  nullif(n.package, ${none}::uuid) as package, k.own_code as "packageCode", n.kind, n.plan,
  case when n.limiting_quality > 0 then to_json(n.limiting_quality / 100.0) end
    as "limitingQuality",
  nullif(n.plan_words, '') as "planWords", n.lot_size as "lotSize", n.sample,
  n.accept_up_to as "acceptUpTo", n.nonconforming, n.accepted, n.findings,
  n.inspected_by as "inspectedBy", ${namedJson('p')} as place, n.note,
  n.inspected_at as "inspectedAt", n.withdrawn_at as "withdrawnAt",
  n.withdrawn_why as "withdrawnWhy"`

const beside = sql`join item i on i.id = l.item join place p on p.id = n.place
  left join package k on k.operation = n.operation and k.id = n.package`

export const listInspections = (
  q: Query,
  operation: number,
  asked: InspectionAsked,
): Promise<Page<InspectionRow>> => {
  const key = [
    [sql`n.inspected_at`, 'timestamptz'],
    [sql`n.id`, 'uuid'],
  ] as const
  return listed(q, asked, {
    columns,
    from: sql`inspection n join lot l on l.id = n.lot`,
    beside,
    where: sql`n.operation = ${operation}
      and n.withdrawn_at is ${asked.withdrawn ? sql`not null` : sql`null`}
      ${isNamedBy(operation, asked, sql`n.id`)}
      ${only('l.item', asked.item)} ${only('n.lot', asked.lot)} ${only('n.kind', asked.kind)}
      ${only('n.accepted', asked.accepted)}
      ${sought(
        asked.search,
        (word) => sql`l.item in (${namedSo('item', word)})
          or lower(l.lot_number) like ${`%${word}%`}
          or ${holds(sql`concat_ws(' ', n.inspected_by, n.plan_words, n.note)`, word)}`,
      )}`,
    orders: { newest: down(...key), oldest: up(...key) },
  })
}

/** One whole, without what follows from its plan. */
export const findInspection = async (
  q: Query,
  operation: number,
  id: string,
): Promise<Omit<InspectionAnswer, 'consumersRisk'> | undefined> => {
  const nameOf = (user: Sql) => sql`
    coalesce((select u.name from sign_in_user u where u.id::text = ${user}), ${user})`
  const found = await sql<Omit<InspectionAnswer, 'consumersRisk'>>`
    select ${columns}, ${nameOf(sql`n.recorded_by`)} as "recordedBy",
           (select ${nameOf(sql`m.actor`)} from act m
             where m.operation = n.operation and m.id = n.withdrawn_by) as "withdrawnBy",
           ${usedByOf(sql`n.operation`, sql`n.id`)} as "usedBy"
      from inspection n join lot l on l.id = n.lot ${beside}
     where n.operation = ${operation} and n.id = ${id}
  `.execute(q)
  return found.rows[0]
}
