import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import type { FixedHours } from './fixed-hours.ts'
import type { OperationAmendment } from './operation.ts'

/** Hours that are fixed anew are due from now on: none was missed. */
export const updateOperation = async (
  tx: Query,
  { operation, now }: Pick<By, 'operation' | 'now'>,
  to: OperationAmendment,
) => {
  const fixed = sql`(${to.situationHours}::text[], ${to.situationTimeZone}::text)`
  await sql`
    update operation set name = ${to.name}, glide = ${to.glide}, begins_on = ${to.beginsOn},
      ends_on = ${to.endsOn}, recipient_countries = ${to.recipientCountries}::text[],
      summary = ${to.summary}, public = ${to.public},
      public_delay_hours = ${to.publicDelayHours}, situation_hours = ${to.situationHours}::text[],
      situation_time_zone = ${to.situationTimeZone},
      situation_hours_since = case when (situation_hours, situation_time_zone) = ${fixed}
        then situation_hours_since else ${now}::timestamptz end,
      version = version + 1
     where id = ${operation}
  `.execute(tx)
}

/** An operation with fixed hours, and since when they are so. */
export interface Fixed extends FixedHours {
  readonly operation: number
  readonly since: string
}

/** Those that have fixed hours and have not ended. */
export const fixedOperations = async (q: Query, now: string): Promise<Fixed[]> => {
  const found = await sql<Fixed>`
    select id as operation, situation_hours as hours, situation_time_zone as "timeZone",
           situation_hours_since as since
      from operation
     where situation_hours <> '{}' and (ends_on is null
       or ends_on >= (${now}::timestamptz at time zone situation_time_zone)::date)
     order by id
  `.execute(q)
  return found.rows
}
