import { actRefusals } from '#acts/refusals.ts'
import { catalogueRefusals } from '#catalogue/refusals.ts'
import { consignmentRefusals } from '#consignments/refusals.ts'
import { ledgerRefusals } from '#ledger/refusals.ts'
import { needRefusals } from '#needs/refusals.ts'
import { partyRefusals } from '#parties/refusals.ts'
import { Refusal, tell, type Tellings } from '#platform/refusal.ts'
import { pledgeRefusals } from '#pledges/refusals.ts'
import { type RowError, told } from './row-error.ts'
import { type Layout, placeOf, rowIdColumn, type RowMade } from './sheet.ts'

const tellings: Tellings = {
  ...actRefusals,
  ...catalogueRefusals,
  ...consignmentRefusals,
  ...ledgerRefusals,
  ...needRefusals,
  ...partyRefusals,
  ...pledgeRefusals,
}

/** The column that a room's refusal is about. A row's id stands for the row as a whole. */
const about: Readonly<Record<string, string>> = {
  sscc_taken: 'sscc',
  package_unknown: 'inside',
  package_in_itself: 'inside',
  serial_missing: 'serial',
  serial_not_expected: 'serial',
  serial_taken: 'serial',
  lot_differs: 'lotNumber',
  lot_dates_crossed: 'expiresOn',
  item_not_narrower: 'item',
  pledge_line_unknown: 'pledgeLine',
  consignment_closed: 'consignment',
  consignment_unknown: 'consignment',
}

/** What would be refused whichever of the rows were sent: no use in trying them one by one. */
const ofAll = new Set([
  'not_permitted',
  'source_required',
  'source_unknown',
  'in_the_future',
  'consignment_closed',
  'consignment_unknown',
  'need_code_taken',
  'pledge_code_taken',
])

export const concernsAll = (error: unknown): boolean => ofAll.has(codeOf(error) ?? '')

/** Whether another import got in between: what was read is no longer so. */
export const isRace = (error: unknown): boolean => {
  const code = codeOf(error) ?? ''
  return code === 'import_row_pkey' || code === 'id_reused' || code.endsWith('_version_stale')
}

/** The code of a refusal, or of a broken constraint: its name is the refusal's code. */
export const codeOf = (error: unknown): string | undefined => {
  if (error instanceof Refusal) return String(error.code)
  if (!(error instanceof Error) || !('constraint' in error)) return undefined
  const code = String(error.constraint)
  return code in tellings || code === 'import_row_pkey' ? code : undefined
}

/** The refusal of a row by the room that it was for, as an error of that row. */
export const refusedRow = (at: Layout, row: RowMade, error: unknown): RowError => {
  const code = codeOf(error) ?? ''
  if (isRace(error)) return { ...placeOf(at, row.number, rowIdColumn.name), ...told(taken) }
  const inside = row.values.inside
  if (code === 'package_unknown')
    return {
      ...placeOf(at, row.number, 'inside'),
      ...told({ code: 'package_not_before', facts: { found: inside } }),
    }
  const telling = tellings[code]
  if (!telling) throw error
  const facts = error instanceof Refusal ? error.facts : {}
  return {
    ...placeOf(at, row.number, about[code] ?? rowIdColumn.name),
    code,
    facts,
    says: tell(telling.says, facts),
    remedy: tell(telling.remedy, facts),
  }
}

const taken = { code: 'row_taken', facts: {} } as const
