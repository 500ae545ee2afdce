import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { ConsignmentAnswer, PackageHistory } from './consignment-answer.ts'

type LineAnswer = ConsignmentAnswer['lines'][number]

/** Lines with what they are of, by name: all of a consignment, or those of these packages. */
export const namedLines = async (
  q: Query,
  operation: number,
  of: { readonly consignment: string } | { readonly packages: readonly string[] },
): Promise<Omit<LineAnswer, 'standing' | 'steps'>[]> => {
  const is =
    'consignment' in of
      ? sql`l.consignment = ${of.consignment}`
      : sql`l.package = any(${of.packages}::uuid[])`
  const found = await sql<LineAnswer>`
    select l.id, l.number, nullif(l.package, ${none}::uuid) as package,
      jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit) as item,
      case when t.id <> ${none}::uuid then jsonb_build_object('id', t.id, 'lotNumber',
        t.lot_number, 'serial', t.serial, 'packaging', t.packaging, 'expiresOn', t.expires_on,
        'unstated', t.unstated) end as lot,
      case when p.id is not null then jsonb_build_object('id', p.id, 'code', p.code,
        'line', pl.id) end as pledge,
      nullif(l.need_line, ${none}::uuid) as "needLine",
      (select jsonb_build_object('id', n.id, 'code', n.code) from need_line z
         join need n on n.operation = z.operation and n.id = z.need
        where z.operation = l.operation and z.id = l.need_line) as need,
      l.quantity, l.qualifier, l.stated,
      l.provenance,
      case when l.value_minor is not null then jsonb_build_object('minor', l.value_minor,
        'currency', l.value_currency, 'basis', l.value_basis) end as value
      from consignment_line l
      join item i on i.id = l.item join lot t on t.id = l.lot
      left join pledge_line pl on pl.operation = l.operation and pl.id = l.pledge_line
      left join pledge p on p.operation = pl.operation and p.id = pl.pledge
     where l.operation = ${operation} and ${is}
     order by l.number
  `.execute(q)
  return found.rows
}

type Movement = PackageHistory['movements'][number]

/**
 * Every posting that touched these lines, in whichever room it was made, and the steps of those
 * without a number; the first first.
 */
export const movementsOf = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Movement[]> => {
  const found = await sql<Movement>`
    with touched as (
      select id from account
       where operation = ${operation} and consignment_line = any(${lines}::uuid[])),
    posted as (
      select p.* from touched t join posting p on p.operation = ${operation} and p.source = t.id
      union
      select p.* from touched t
        join posting p on p.operation = ${operation} and p.destination = t.id),
    moved as (
      select p.act, p.line as position, p.quantity, p.reverses_act is not null as reversal,
             s.stage as from_stage, d.stage as to_stage, d.holder, d.place,
             case when d.consignment_line = any(${lines}::uuid[]) then d.consignment_line
                  else s.consignment_line end as line
        from posted p
        join account s on s.operation = ${operation} and s.id = p.source
        join account d on d.operation = ${operation} and d.id = p.destination
      union all
      select t.act, 0, null, false, null, t.stage, ${none}::uuid, ${none}::uuid, t.line
        from consignment_step t
       where t.operation = ${operation} and t.line = any(${lines}::uuid[]) and t.quantity is null)
    select m.act, a.kind, a.happened_at as "happenedAt", a.recorded_at as "recordedAt", a.basis,
           coalesce(u.name, a.actor) as actor, m.line,
           coalesce(m.from_stage::text, 'unknown') as "from", m.to_stage as "to",
           case when h.id <> ${none}::uuid then h.name end as holder,
           case when y.id <> ${none}::uuid then y.name end as place, m.quantity,
           m.reversal as "isReversal"
      from moved m
      cross join lateral (select * from act
        where act.operation = ${operation} and act.id = m.act offset 0) a
      left join sign_in_user u on u.id::text = a.actor
      join party h on h.id = m.holder join place y on y.id = m.place
     order by a.happened_at, a.recorded_at, m.act, m.position
  `.execute(q)
  return found.rows
}
