import { type RawBuilder, sql } from 'kysely'
import type { By } from '#acts/act.ts'
import { namedSo, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type {
  LicenceAsked,
  LicenceInput,
  LicenceRow,
  PermitAsked,
  PermitInput,
  PermitKnown,
  PermitRow,
} from './permit.ts'

export const insertPermit = async (tx: Query, by: By, input: PermitInput): Promise<void> => {
  await sql`
    insert into permit (operation, id, item, quantity, export_country, export_number,
      import_country, import_number, valid_until, note, recorded_at, recorded_by, withdrawn_by)
    values (${by.operation}, ${by.act}, ${input.item}, ${input.quantity}, ${input.exportCountry},
      ${input.exportNumber}, ${input.importCountry}, ${input.importNumber}, ${input.validUntil},
      ${input.note}, ${by.now}, ${by.actor.user}, ${none})
  `.execute(tx)
}

/** Locks a permit, so that nobody draws on it meanwhile. */
export const lockPermit = async (tx: Query, operation: number, id: string) => {
  const locked = await sql<{ item: string; withdrawn: boolean }>`
    select item, withdrawn_by <> ${none} as withdrawn from permit
     where operation = ${operation} and id = ${id} for update
  `.execute(tx)
  const signed = await sql<{ by: string }>`
    select signed_by as by from permit_signature where operation = ${operation} and permit = ${id}
  `.execute(tx)
  const [permit] = locked.rows
  return permit && { ...permit, signedBy: signed.rows.map(({ by }) => by) }
}

export const insertPermitSignature = async (
  tx: Query,
  by: By,
  permit: string,
  office: string,
): Promise<void> => {
  await sql`
    insert into permit_signature (operation, permit, signed_by, act, office, signed_at)
    values (${by.operation}, ${permit}, ${by.actor.user}, ${by.act}, ${office}, ${by.happenedAt})
  `.execute(tx)
}

/** Of `permit` or `licence`. */
export const withdraw = async (
  tx: Query,
  by: By,
  table: 'permit' | 'licence',
  id: string,
  why: string,
): Promise<void> => {
  await sql`
    update ${sql.table(table)} set withdrawn_by = ${by.act}, withdrawn_why = ${why}
     where operation = ${by.operation} and id = ${id}
  `.execute(tx)
}

/** What left under `permit`, less the acts that were taken back and stayed so. */
const usedUnits = sql`
  coalesce((select sum(u.quantity) from permit_use u
    where u.operation = permit.operation and u.permit = permit.id and ${stands(sql`u`)}), 0)`

/** Of a row with its act. */
function stands(row: RawBuilder<unknown>) {
  return sql`not exists (select 1 from posting r
    where r.operation = ${row}.operation and r.reverses_act = ${row}.act
      and not exists (select 1 from posting rr
        where rr.operation = r.operation and rr.reverses_act = r.act))`
}

/** Locks the permits for these items, so that no two acts use the same units. */
export const lockPermits = async (
  tx: Query,
  operation: number,
  items: readonly string[],
): Promise<PermitKnown[]> => {
  await sql`
    select 1 from permit where operation = ${operation} and item = any(${items}::uuid[])
     order by id for update
  `.execute(tx)
  const found = await sql<PermitKnown>`
    select id, item, export_country as "exportCountry", import_country as "importCountry",
           valid_until::text as "validUntil", (quantity - ${usedUnits})::bigint as "left",
           (select count(*) from permit_signature s
             where s.operation = permit.operation and s.permit = permit.id) as signatures
      from permit
     where operation = ${operation} and item = any(${items}::uuid[]) and withdrawn_by = ${none}
  `.execute(tx)
  return found.rows
}

/** Units of these items that left under permits with this consignment. */
export const permittedSoFar = async (q: Query, operation: number, consignment: string) => {
  const found = await sql<{ item: string; quantity: number }>`
    select u.item, sum(u.quantity)::bigint as quantity from permit_use u
     where u.operation = ${operation} and u.consignment = ${consignment} and ${stands(sql`u`)}
     group by u.item
  `.execute(q)
  return new Map(found.rows.map(({ item, quantity }) => [item, quantity]))
}

export const insertPermitUses = async (
  tx: Query,
  by: By,
  consignment: string,
  uses: readonly { permit: string; item: string; quantity: number }[],
): Promise<void> => {
  if (uses.length === 0) return
  await sql`
    insert into permit_use (operation, permit, act, number, consignment, item, quantity)
    select ${by.operation}, x.permit, ${by.act}, x.number, ${consignment}, x.item, x.quantity
      from unnest(${uses.map((u) => u.permit)}::uuid[], ${uses.map((u) => u.item)}::uuid[],
        ${uses.map((u) => u.quantity)}::bigint[]) with ordinality
        as x(permit, item, quantity, number)
  `.execute(tx)
}

/** Which of these items are controlled medicines. */
export const controlledAmong = async (q: Query, items: readonly string[]) => {
  const found = await sql<{ id: string }>`
    select id from item where id = any(${items}::uuid[]) and regime = 'controlled_medicine'
  `.execute(q)
  return new Set(found.rows.map(({ id }) => id))
}

/** Which of these parties have a licence for controlled medicines on this day; locked. */
export const licensedAmong = async (
  tx: Query,
  operation: number,
  parties: readonly string[],
  on: string,
) => {
  const found = await sql<{ party: string }>`
    select party from licence
     where operation = ${operation} and party = any(${parties}::uuid[])
       and withdrawn_by = ${none} and valid_until >= ${on}::date
     order by id for share
  `.execute(tx)
  return new Set(found.rows.map(({ party }) => party))
}

/** The countries of these places and parties, where they are known. */
export const countriesOf = async (q: Query, ids: readonly string[]) => {
  const found = await sql<{ id: string; country: string }>`
    select id, country from place where id = any(${ids}::uuid[]) and country is not null
    union all
    select id, country from party where id = any(${ids}::uuid[]) and country is not null
  `.execute(q)
  return new Map(found.rows.map(({ id, country }) => [id, country]))
}

export const insertLicence = async (tx: Query, by: By, input: LicenceInput): Promise<void> => {
  await sql`
    insert into licence (operation, id, party, number, authority, valid_until, note, recorded_at,
      withdrawn_by)
    values (${by.operation}, ${by.act}, ${input.party}, ${input.number}, ${input.authority},
      ${input.validUntil}, ${input.note}, ${by.now}, ${none})
  `.execute(tx)
}

export const lockLicence = async (tx: Query, operation: number, id: string) => {
  const found = await sql<{ withdrawn: boolean }>`
    select withdrawn_by <> ${none} as withdrawn from licence
     where operation = ${operation} and id = ${id} for update
  `.execute(tx)
  return found.rows[0]
}

export const listPermits = (
  q: Query,
  operation: number,
  asked: PermitAsked,
  { now, user }: { now: string; user: string },
): Promise<Page<PermitRow>> => {
  const signed = sql`(select count(*) from permit_signature s
    where s.operation = permit.operation and s.permit = permit.id)`
  const state = sql`(case when permit.withdrawn_by <> ${none} then 'withdrawn'
    when ${usedUnits} >= permit.quantity then 'used_up'
    when permit.valid_until < ${now.slice(0, 10)}::date then 'expired'
    when ${signed} < 2 then 'unsigned' else 'valid' end)`
  return listed(q, asked, {
    columns: sql`permit.id, jsonb_build_object('id', i.id, 'name', i.name) as item, i.unit,
      permit.quantity, (${usedUnits})::bigint as used, permit.export_country as "exportCountry",
      permit.export_number as "exportNumber", permit.import_country as "importCountry",
      permit.import_number as "importNumber", permit.valid_until::text as "validUntil",
      permit.note, ${state} as state, permit.withdrawn_why as "withdrawnWhy",
      coalesce((select jsonb_agg(jsonb_build_object('name', coalesce(u.name, s.signed_by),
          'office', s.office, 'signedAt', s.signed_at) order by s.signed_at)
        from permit_signature s left join sign_in_user u on u.id::text = s.signed_by
        where s.operation = permit.operation and s.permit = permit.id), '[]') as signatures,
      exists (select 1 from permit_signature s where s.operation = permit.operation
        and s.permit = permit.id and s.signed_by = ${user}) as "signedByMe"`,
    from: sql`permit join item i on i.id = permit.item`,
    where: sql`permit.operation = ${operation} ${only('permit.item', asked.item)}
      ${asked.state ? sql`and ${state} = ${asked.state}` : sql``}
      ${sought(
        asked.search,
        (word) => sql`permit.item in (${namedSo('item', word)})
          or lower(permit.export_number || ' ' || permit.import_number) like ${`%${word}%`}`,
      )}`,
    orders: {
      newest: down([sql`permit.id`, 'uuid']),
      ends_first: up([sql`permit.valid_until`, 'date'], [sql`permit.id`, 'uuid']),
      ends_last: down([sql`permit.valid_until`, 'date'], [sql`permit.id`, 'uuid']),
    },
  })
}

export const listLicences = (
  q: Query,
  operation: number,
  asked: LicenceAsked,
  now: string,
): Promise<Page<LicenceRow>> => {
  const state = sql`(case when l.withdrawn_by <> ${none} then 'withdrawn'
    when l.valid_until < ${now.slice(0, 10)}::date then 'expired' else 'valid' end)`
  return listed(q, asked, {
    columns: sql`l.id, jsonb_build_object('id', y.id, 'name', y.name) as party, l.number,
      l.authority, l.valid_until::text as "validUntil", l.note, ${state} as state,
      l.withdrawn_why as "withdrawnWhy"`,
    from: sql`licence l join party y on y.id = l.party`,
    where: sql`l.operation = ${operation} ${only('l.party', asked.party)}
      ${asked.state ? sql`and ${state} = ${asked.state}` : sql``}
      ${sought(
        asked.search,
        (word) => sql`l.party in (${namedSo('party', word)})
          or lower(l.number || ' ' || l.authority) like ${`%${word}%`}`,
      )}`,
    orders: {
      newest: down([sql`l.id`, 'uuid']),
      ends_first: up([sql`l.valid_until`, 'date'], [sql`l.id`, 'uuid']),
      ends_last: down([sql`l.valid_until`, 'date'], [sql`l.id`, 'uuid']),
    },
  })
}
