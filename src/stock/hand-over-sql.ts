import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { namedSo, sought } from '#parties/sql.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type { Handed, HandOverAsked, HandOverRow, Side } from './hand-over.ts'

/** The number of the operation of this slug. */
export const operationOf = async (q: Query, slug: string): Promise<number | undefined> => {
  const found = await sql<{ id: number }>`
    select id from operation where slug = ${slug} and id <> 0
  `.execute(q)
  return found.rows[0]?.id
}

export interface Outgoing {
  readonly to: number
  readonly receiver: string
  readonly place: string
  readonly reason: string
  readonly lines: readonly Handed[]
}

/** The package of each of these lines of consignments. */
export const packagesOf = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, string>> => {
  const found = await sql<{ id: string; package: string }>`
    select id, package from consignment_line
     where operation = ${operation} and id = any(${lines}::uuid[])
  `.execute(q)
  return new Map(found.rows.map((row) => [row.id, row.package]))
}

/** Puts a hand-over into the outbox, in the transaction of the movement that hands over. */
export const insertHandOver = async (tx: Query, by: By, out: Outgoing): Promise<void> => {
  await sql`
    insert into hand_over (operation, id, to_operation, receiver, place, actor, reason,
      happened_at, lines)
    values (${by.operation}, ${by.act}, ${out.to}, ${out.receiver}, ${out.place},
      ${by.actor.user}, ${out.reason}, ${by.happenedAt}, ${JSON.stringify(out.lines)})
  `.execute(tx)
}

export interface Pending extends Outgoing {
  readonly operation: number
  readonly id: string
  readonly actor: string
  readonly happenedAt: string
}

/** Hand-overs of every operation that nobody took in yet, the first first. */
export const pendingHandOvers = async (q: Query, limit: number): Promise<Pending[]> => {
  const found = await sql<Pending>`
    select operation, id, to_operation as "to", receiver, place, actor, reason,
           happened_at as "happenedAt", lines
      from hand_over where delivered_at is null order by happened_at, id limit ${limit}
  `.execute(q)
  return found.rows
}

export const markDelivered = async (
  q: Query,
  { operation, id }: Pick<Pending, 'operation' | 'id'>,
  at: string,
): Promise<void> => {
  await sql`
    update hand_over set delivered_at = ${at}
     where operation = ${operation} and id = ${id} and delivered_at is null
  `.execute(q)
}

/** The other end: these goods came from that operation. */
export const insertArrival = async (tx: Query, by: By, pending: Pending): Promise<void> => {
  await sql`
    insert into hand_over_arrival (operation, id, from_operation, lines)
    values (${by.operation}, ${by.act}, ${pending.operation}, ${JSON.stringify(pending.lines)})
  `.execute(tx)
}

/** Units that this operation gave by hand-overs which were delivered. */
export const sentByHandOvers = async (q: Query, operation: number): Promise<Side[]> => {
  const found = await sql<Side>`
    select h.id, d.lot, d.item, d.condition, sum(p.quantity)::bigint as quantity
      from hand_over h
      join posting p on p.operation = h.operation and p.act = h.id
      join account d on d.operation = p.operation and d.id = p.destination
     where h.operation = ${operation} and h.delivered_at is not null and d.stage = 'handed_over'
     group by h.id, d.lot, d.item, d.condition
  `.execute(q)
  return found.rows
}

/** Units that other operations took from this one. */
export const receivedByHandOvers = async (q: Query, operation: number): Promise<Side[]> => {
  const found = await sql<Side>`
    select h.id, d.lot, d.item, d.condition, sum(p.quantity)::bigint as quantity
      from hand_over_arrival h
      join posting p on p.operation = h.operation and p.act = h.id
      join account d on d.operation = p.operation and d.id = p.destination
      join account s on s.operation = p.operation and s.id = p.source
     where h.from_operation = ${operation} and s.stage = 'source'
     group by h.id, d.lot, d.item, d.condition
  `.execute(q)
  return found.rows
}

/** What an operation handed over and took over. */
export const listHandOvers = (
  q: Query,
  operation: number,
  asked: HandOverAsked,
): Promise<Page<HandOverRow>> => {
  const key = [sql`x.id`, 'uuid'] as const
  const named = (alias: string) => sql`case when ${sql.ref(`${alias}.id`)} <> ${none}::uuid
    then jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)})
    end`
  return listed(q, asked, {
    columns: sql`x.id, x.direction, o.slug as other, m.happened_at as "happenedAt",
      ${named('y')} as receiver, ${named('p')} as place, x.reason, x.delivered,
      (select jsonb_agg(jsonb_build_object('item', i.id, 'itemName', i.name, 'lot', l.id,
          'lotNumber', l.lot_number, 'condition', z.condition, 'quantity', z.quantity)
          order by i.name, l.lot_number)
         from jsonb_to_recordset(x.lines)
           as z(item uuid, lot uuid, condition text, quantity bigint)
         join item i on i.id = z.item join lot l on l.id = z.lot) as lines`,
    from: sql`(
      select h.id, 'out' as direction, h.to_operation as other, h.receiver, h.place, h.reason,
             h.delivered_at is not null as delivered, h.lines
        from hand_over h where h.operation = ${operation}
      union all
      select v.id, 'in', v.from_operation, ${none}::uuid, ${none}::uuid, null, true, v.lines
        from hand_over_arrival v where v.operation = ${operation}) x
      join operation o on o.id = x.other`,
    beside: sql`join act m on m.operation = ${operation} and m.id = x.id
      join party y on y.id = x.receiver join place p on p.id = x.place`,
    where: sql`true ${only('x.direction', asked.direction)} ${only('x.delivered', asked.delivered)}
      ${sought(
        asked.search,
        (word) => sql`lower(o.slug || ' ' || o.name) like ${`%${word}%`}
          or x.receiver in (${namedSo('party', word)})
          or exists (select 1 from jsonb_to_recordset(x.lines) as z(item uuid)
            where z.item in (${namedSo('item', word)}))`,
      )}`,
    orders: { newest: down(key), oldest: up(key) },
  })
}
