import { sql } from 'kysely'
import { standings } from '#ledger/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Qualifier } from '#pledges/pledge.ts'
import type { Provenance } from './package.ts'
import { type LineStanding, standingOf } from './standing.ts'

/** A line as it is kept. Ids are "none" where there is nothing to name. */
export interface KeptLine {
  readonly id: string
  readonly consignment: string
  readonly number: number
  readonly package: string
  readonly item: string
  readonly lot: string
  readonly pledgeLine: string
  readonly needLine: string
  /** Null: stated without a number. It has no postings. */
  readonly quantity: number | null
  readonly qualifier: Qualifier
  readonly stated: string
  readonly provenance: Provenance
  /** The party (or the joint group) that promised it. */
  readonly donor: string
}

const keptLines = sql`
  select l.id, l.consignment, l.number, l.package, l.item, l.lot, l.pledge_line as "pledgeLine",
         l.need_line as "needLine", l.quantity, l.qualifier, l.stated, l.provenance,
         coalesce(p.donor, ${none}) as donor
    from consignment_line l
    left join pledge_line pl on pl.operation = l.operation and pl.id = l.pledge_line
    left join pledge p on p.operation = pl.operation and p.id = pl.pledge`

/** The lines of these consignments, in the order of their numbers. */
export const linesOfConsignment = async (
  q: Query,
  operation: number,
  consignments: readonly string[],
): Promise<KeptLine[]> => {
  const found = await sql<KeptLine>`${keptLines}
    where l.operation = ${operation} and l.consignment = any(${consignments}::uuid[])
    order by l.consignment, l.number
  `.execute(q)
  return found.rows
}

/** These lines, by id, of whichever consignment they are. */
export const linesById = async (
  q: Query,
  operation: number,
  ids: readonly string[],
): Promise<Map<string, KeptLine>> => {
  const found = await sql<KeptLine>`${keptLines}
    where l.operation = ${operation} and l.id = any(${ids}::uuid[])
  `.execute(q)
  return new Map(found.rows.map((line) => [line.id, line]))
}

/** From where the goods of these pledge lines come: a gift, a purchase, a loan. */
export const provenancesOf = async (
  q: Query,
  operation: number,
  pledgeLines: readonly string[],
): Promise<Map<string, Provenance>> => {
  const found = await sql<{ id: string; provenance: Provenance }>`
    select id, provenance from pledge_line
     where operation = ${operation} and id = any(${pledgeLines}::uuid[])
  `.execute(q)
  return new Map(found.rows.map(({ id, provenance }) => [id, provenance]))
}

/** How each of these lines stands in the ledger now. */
export const standingOfLines = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, LineStanding>> => {
  const accounts = Map.groupBy(
    await standings(q, operation, { consignmentLines: lines }),
    (account) => account.consignmentLine,
  )
  const came = await cameOfLines(q, operation, lines)
  return new Map(
    lines.map((line) => [line, standingOf(accounts.get(line) ?? [], came.get(line) ?? 0)]),
  )
}

/** Units of these lines that were ever taken over (net of reversals), by line. */
export const cameOfLines = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<Map<string, number>> => {
  const found = await sql<{ line: string; came: number }>`
    select x.line, sum(x.quantity)::bigint as came from (
      select d.consignment_line as line, p.quantity
        from account d
        join posting p on p.operation = d.operation and p.destination = d.id
        join account s on s.operation = p.operation and s.id = p.source
       where d.operation = ${operation} and d.consignment_line = any(${lines}::uuid[])
         and d.reached >= 'arrived' and s.reached < 'arrived'
      union all
      select s.consignment_line, -p.quantity
        from account s
        join posting p on p.operation = s.operation and p.source = s.id
        join account d on d.operation = p.operation and d.id = p.destination
       where s.operation = ${operation} and s.consignment_line = any(${lines}::uuid[])
         and s.reached >= 'arrived' and d.reached < 'arrived') x
     group by x.line
  `.execute(q)
  return new Map(found.rows.map(({ line, came }) => [line, came]))
}

export interface Step {
  readonly act: string
  readonly line: string
  readonly leg: string | null
  readonly stage: string
  readonly quantity: number | null
  readonly reason: string | null
  readonly at: string
  readonly basis: string
}

/** What acts did to the lines of a consignment, the first first. */
export const stepsOf = async (
  q: Query,
  operation: number,
  consignment: string,
): Promise<Step[]> => {
  // An act is looked up step by step: joined, it was the outer loop where nobody analyzed the
  // tables, and every line was read once for each act of the operation.
  const found = await sql<Step>`
    select s.act, s.line, nullif(s.leg, ${none}) as leg, s.stage, s.quantity, s.reason,
           (select a.happened_at from act a where a.operation = s.operation and a.id = s.act) as at,
           (select a.basis from act a where a.operation = s.operation and a.id = s.act) as basis
      from consignment_line l
      join consignment_step s on s.operation = l.operation and s.line = l.id
     where l.operation = ${operation} and l.consignment = ${consignment}
     order by at, s.act, l.number
  `.execute(q)
  return found.rows
}

/** The acts that packed these lines, the last first: closing takes back what never left. */
export const packingActs = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<string[]> => {
  const found = await sql<{ act: string }>`
    select p.act
      from account d join posting p on p.operation = d.operation and p.destination = d.id
     where d.operation = ${operation} and d.consignment_line = any(${lines}::uuid[])
       and d.stage = 'packed' and p.reverses_act is null
     group by p.act order by max(p.seq) desc
  `.execute(q)
  return found.rows.map(({ act }) => act)
}
