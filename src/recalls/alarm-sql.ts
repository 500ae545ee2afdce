import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import { namedSo, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type { AlarmAsked, AlarmClosing, AlarmInput, AlarmRow } from './alarm.ts'

export const insertAlarm = async (
  tx: Query,
  by: By,
  input: AlarmInput,
  verdict: string,
): Promise<void> => {
  await sql`
    insert into alarm (operation, id, lot, facility, ward, quantity, what, harm, raised_at, verdict,
      closed_by)
    values (${by.operation}, ${by.act}, ${input.lot}, ${input.facility}, ${input.ward ?? none},
      ${input.quantity}, ${input.what}, ${input.harm}, ${by.happenedAt}, ${verdict}, ${none})
  `.execute(tx)
}

export const lockAlarm = async (tx: Query, operation: number, alarm: string) => {
  const found = await sql<{ closedAt: string | null; lot: string; verdict: string }>`
    select closed_at as "closedAt", lot, verdict from alarm
     where operation = ${operation} and id = ${alarm} for update
  `.execute(tx)
  return found.rows[0]
}

export const closeAlarm = async (tx: Query, by: By, alarm: string, closing: AlarmClosing) => {
  await sql`
    update alarm set closed_by = ${by.act}, closed_at = ${by.happenedAt},
           finding = ${closing.finding}, note = ${closing.note}
     where operation = ${by.operation} and id = ${alarm}
  `.execute(tx)
}

export const listAlarms = (
  q: Query,
  operation: number,
  asked: AlarmAsked,
): Promise<Page<AlarmRow>> => {
  const key = [
    [sql`a.raised_at`, 'timestamptz'],
    [sql`a.id`, 'uuid'],
  ] as const
  const { open } = asked
  return listed(q, asked, {
    columns: sql`a.id, jsonb_build_object('id', l.id, 'lotNumber',
        coalesce(nullif(l.lot_number, ''), l.serial), 'packaging', l.packaging) as lot,
      jsonb_build_object('id', i.id, 'name', i.name) as item, i.unit,
      jsonb_build_object('id', y.id, 'name', y.name) as facility,
      case when p.id <> ${none} then jsonb_build_object('id', p.id, 'name', p.name) end as ward,
      a.quantity, a.what, a.harm, a.raised_at as "raisedAt",
      coalesce(u.name, m.actor) as "raisedBy", nullif(a.verdict, ${none}) as verdict,
      coalesce((select v.subject::text from verdict v
        where v.id = a.verdict and v.id <> ${none}), 'nothing') as held,
      (select r.id from recall r where r.operation = a.operation and r.alarm = a.id
        order by r.begun_at limit 1) as recall,
      a.closed_at as "closedAt", a.finding, a.note`,
    from: sql`alarm a join lot l on l.id = a.lot`,
    beside: sql`join item i on i.id = l.item join party y on y.id = a.facility
      join place p on p.id = a.ward
      join act m on m.operation = a.operation and m.id = a.id
      left join sign_in_user u on u.id::text = m.actor`,
    where: sql`a.operation = ${operation}
      ${open === undefined ? sql`` : sql`and (a.closed_by = ${none}) = ${open}`}
      ${only('a.id', asked.alarm)} ${only('a.lot', asked.lot)} ${only('a.facility', asked.facility)}
      ${sought(
        asked.search,
        (word) => sql`l.item in (${namedSo('item', word)})
          or a.facility in (${namedSo('party', word)})
          or lower(l.lot_number) like ${`%${word}%`}`,
      )}`,
    orders: { oldest: up(...key), newest: down(...key) },
  })
}
