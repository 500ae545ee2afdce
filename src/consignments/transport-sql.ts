import { sql } from 'kysely'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { DocumentInput, Leg } from './transport.ts'

export type KeptLeg = Leg & { readonly consignment: string; readonly number: number }

/** Legs by consignment, in their order, or by id. */
export const legsOf = async (
  q: Query,
  operation: number,
  of: { readonly consignment: string } | { readonly ids: readonly string[] },
): Promise<KeptLeg[]> => {
  const is = 'ids' in of ? sql`id = any(${of.ids}::uuid[])` : sql`consignment = ${of.consignment}`
  const found = await sql<KeptLeg>`
    select id, consignment, number, mode, from_place as "from", to_place as "to", vehicle,
           nullif(carrier, ${none}) as carrier, planned_departure as "plannedDeparture",
           actual_departure as "actualDeparture", planned_arrival as "plannedArrival",
           actual_arrival as "actualArrival", note
      from leg where operation = ${operation} and ${is} order by number
  `.execute(q)
  return found.rows
}

/** Writes legs: new ones under the numbers that follow, known ones in place. */
export const putLegs = async (
  tx: Query,
  operation: number,
  consignment: string,
  legs: readonly Leg[],
) => {
  await sql`
    insert into leg (operation, id, consignment, number, mode, vehicle, carrier, from_place,
      to_place, planned_departure, actual_departure, planned_arrival, actual_arrival, note)
    select ${operation}, x.id, ${consignment},
           x.number + (select coalesce(max(l.number), 0) from leg l
             where l.operation = ${operation} and l.consignment = ${consignment}),
           x.mode, x.vehicle, coalesce(x.carrier, ${none}), x."from", x."to",
           x."plannedDeparture", x."actualDeparture", x."plannedArrival", x."actualArrival", x.note
      from jsonb_to_recordset(${JSON.stringify(
        legs.map((leg, index) => ({ ...leg, number: index + 1 })),
      )}::jsonb) as x(id uuid, number int, mode text, vehicle text, carrier uuid, "from" uuid,
        "to" uuid, "plannedDeparture" timestamptz, "actualDeparture" timestamptz,
        "plannedArrival" timestamptz, "actualArrival" timestamptz, note text)
    on conflict (operation, id) do update set mode = excluded.mode, vehicle = excluded.vehicle,
      carrier = excluded.carrier, from_place = excluded.from_place, to_place = excluded.to_place,
      planned_departure = excluded.planned_departure, actual_departure = excluded.actual_departure,
      planned_arrival = excluded.planned_arrival, actual_arrival = excluded.actual_arrival,
      note = excluded.note
  `.execute(tx)
}

export type KeptDocument = DocumentInput & { readonly consignment: string }

/** Documents by consignment, or by id. */
export const documentsOf = async (
  q: Query,
  operation: number,
  of: { readonly consignment: string } | { readonly ids: readonly string[] },
): Promise<KeptDocument[]> => {
  const is = 'ids' in of ? sql`id = any(${of.ids}::uuid[])` : sql`consignment = ${of.consignment}`
  const found = await sql<KeptDocument>`
    select id, consignment, kind, number, nullif(issuer, ${none}) as issuer,
           issued_on as "issuedOn", nullif(source, ${none}) as source
      from transport_document where operation = ${operation} and ${is} order by kind, number
  `.execute(q)
  return found.rows
}

/** Writes documents: new ones, and known ones in place. */
export const putDocuments = async (
  tx: Query,
  operation: number,
  consignment: string,
  documents: readonly DocumentInput[],
) => {
  await sql`
    insert into transport_document (operation, id, consignment, kind, number, issuer, issued_on,
      source)
    select ${operation}, x.id, ${consignment}, x.kind, x.number, coalesce(x.issuer, ${none}),
           x."issuedOn", coalesce(x.source, ${none})
      from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as x(id uuid, kind text,
        number text, issuer uuid, "issuedOn" date, source uuid)
    on conflict (operation, id) do update set kind = excluded.kind, number = excluded.number,
      issuer = excluded.issuer, issued_on = excluded.issued_on, source = excluded.source
  `.execute(tx)
}

/** What was noted as sent on a leg and not yet as landed from it; null: without a number. */
export const onLeg = async (
  q: Query,
  operation: number,
  leg: string,
): Promise<{ line: string; quantity: number | null }[]> => {
  const found = await sql<{ line: string; quantity: number | null }>`
    select line, sum(case stage when 'in_transit' then quantity else -quantity end)::bigint
             as quantity
      from consignment_step
     where operation = ${operation} and leg = ${leg} and stage in ('in_transit', 'landed')
     group by line
    having coalesce(sum(case stage when 'in_transit' then quantity else -quantity end),
             sum(case stage when 'in_transit' then 1 else -1 end)) > 0
  `.execute(q)
  return found.rows
}
