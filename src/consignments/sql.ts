import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import { codeOf } from '#platform/code.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import type { Header, PartyRole } from './consignment.ts'

export const insertConsignment = async (
  tx: Query,
  by: By,
  { code, kind, ...given }: Header & { code: string; kind: 'inbound' | 'delivery' },
) => {
  await sql`
    insert into consignment (operation, id, code, kind, origin, destination, incoterm,
      incoterm_place, freight_payer, storage_payer, demurrage_payer, insurer, insured_minor,
      insured_currency, message, stated_date, note, closed_by, pouch_code)
    values (${by.operation}, ${by.act}, ${code}, ${kind}, ${given.origin ?? none},
      ${given.destination ?? none}, ${given.incoterm}, ${given.incotermPlace},
      ${given.freightPayer ?? none}, ${given.storagePayer ?? none},
      ${given.demurragePayer ?? none}, ${given.insurer ?? none}, ${given.insuredValue?.minor},
      ${given.insuredValue?.currency}, ${given.message}, ${given.statedDate}, ${given.note},
      ${none}, ${codeOf('K', newId())})
  `.execute(tx)
  await writeParties(tx, by.operation, by.act, given.parties)
}

export const updateConsignment = async (
  tx: Query,
  operation: number,
  id: string,
  given: Header & { version: number },
) => {
  await sql`
    update consignment set origin = ${given.origin ?? none},
      destination = ${given.destination ?? none}, incoterm = ${given.incoterm},
      incoterm_place = ${given.incotermPlace}, freight_payer = ${given.freightPayer ?? none},
      storage_payer = ${given.storagePayer ?? none},
      demurrage_payer = ${given.demurragePayer ?? none}, insurer = ${given.insurer ?? none},
      insured_minor = ${given.insuredValue?.minor},
      insured_currency = ${given.insuredValue?.currency}, message = ${given.message},
      stated_date = ${given.statedDate}, note = ${given.note}, version = ${given.version}
     where operation = ${operation} and id = ${id}
  `.execute(tx)
  await sql`
    delete from consignment_party where operation = ${operation} and consignment = ${id}
  `.execute(tx)
  await writeParties(tx, operation, id, given.parties)
}

const writeParties = async (
  tx: Query,
  operation: number,
  consignment: string,
  parties: Header['parties'],
) => {
  await sql`
    insert into consignment_party (operation, consignment, role, party, eori)
    select ${operation}, ${consignment}, x.role, x.party, x.eori
      from unnest(${parties.map((p) => p.role)}::text[], ${parties.map((p) => p.party)}::uuid[],
        ${parties.map((p) => p.eori)}::text[]) as x(role, party, eori)
  `.execute(tx)
}

/** Keeps what this act said of the header, a leg, a document, a package, a file or a paper. */
export const insertHistory = async (
  tx: Query,
  by: By,
  consignment: string,
  said: readonly { readonly subject: string; readonly content: unknown }[],
) => {
  await sql`
    insert into consignment_history (operation, consignment, act, subject, content)
    select ${by.operation}, ${consignment}, ${by.act}, x.subject, x.content
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as x(subject uuid, content jsonb)
  `.execute(tx)
}

/** What acts on a consignment need to know of it. Ids are "none" where nothing is said. */
export interface Kept {
  readonly id: string
  readonly code: string
  readonly kind: 'inbound' | 'delivery'
  readonly version: number
  readonly closedBy: string
  readonly origin: string
  readonly destination: string
  readonly parties: readonly { readonly role: PartyRole; readonly party: string }[]
}

/** Locks a consignment, so that acts on it happen one after another; undefined: there is none. */
export const lockConsignment = async (
  tx: Query,
  operation: number,
  id: string,
): Promise<Kept | undefined> => {
  const found = await sql<Omit<Kept, 'parties'>>`
    select id, code, kind, version, closed_by as "closedBy", origin, destination
      from consignment where operation = ${operation} and id = ${id} for update
  `.execute(tx)
  const parties = await sql<{ role: PartyRole; party: string }>`
    select role, party from consignment_party where operation = ${operation} and consignment = ${id}
  `.execute(tx)
  return found.rows[0] && { ...found.rows[0], parties: parties.rows }
}

/** Closes a consignment by this act, or opens it again (`act` is "none"). */
export const setClosed = async (
  tx: Query,
  operation: number,
  id: string,
  closed: { readonly act: string; readonly at: string | null },
) => {
  await sql`
    update consignment set closed_by = ${closed.act}, closed_at = ${closed.at}
     where operation = ${operation} and id = ${id}
  `.execute(tx)
}

/** The id of the consignment that has this code, in whatever case it was typed. */
export const idOfCode = async (q: Query, operation: number, code: string) => {
  const found = await sql<{ id: string }>`
    select id from consignment where operation = ${operation} and code = upper(${code})
  `.execute(q)
  return found.rows[0]?.id
}
