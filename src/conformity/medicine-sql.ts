import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import type { MedicineTests } from './medicine.ts'

/** The classes and regimes of these items. */
export const sortsOf = async (q: Query, items: readonly string[]) => {
  const found = await sql<{ class: string; regime: string }>`
    select distinct class, regime from item where id = any(${items}::uuid[])
  `.execute(q)
  return found.rows
}

export const insertMedicine = async (
  tx: Query,
  by: By,
  verdict: string,
  tests: MedicineTests,
): Promise<void> => {
  const { importAuthorisation: given } = tests
  await sql`
    insert into verdict_medicine (verdict, operation, import_authorisation, import_authority,
      needed, shelf_life_ok, inn_on_label, readable_label, note)
    values (${verdict}, ${by.operation}, ${given?.number ?? ''}, ${given?.authority ?? ''},
      ${tests.needed}, ${tests.shelfLifeOk}, ${tests.innOnLabel}, ${tests.readableLabel},
      ${tests.note})
  `.execute(tx)
}

/** What a pharmacist found, of `verdict`; null where it is no pass of a medicine. */
export const medicineColumn = sql`
  (select jsonb_build_object('importAuthorisation', case when d.import_authorisation <> '' then
       jsonb_build_object('number', d.import_authorisation, 'authority', d.import_authority) end,
     'needed', d.needed, 'shelfLifeOk', d.shelf_life_ok, 'innOnLabel', d.inn_on_label,
     'readableLabel', d.readable_label, 'note', d.note)
     from verdict_medicine d where d.verdict = verdict.id)`
