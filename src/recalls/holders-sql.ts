import { sql } from 'kysely'
import type { Subject } from '#conformity/gate.ts'
import { lotKin } from '#ledger/questions-sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Sql } from '#platform/page-sql.ts'
import { broughtTo, unpackedFor } from './sql.ts'
import { type HolderRow, recalledStages, type Standing, standingOf } from './recall.ts'

/** What a recall reaches in an operation. */
export interface Reach {
  readonly lots: readonly string[]
  /** Lots that nobody has looked at: some of them may be of it. */
  readonly suspect: readonly string[]
  /** Of a package: the lines that lie in it. Its lots elsewhere came in other packages. */
  readonly lines: readonly string[] | undefined
}

/** Lots that a subject names, as far as the operation has had any of them. */
const namedBy = (operation: number, about: Subject): Sql => {
  if (about.subject === 'lot') return sql`select ${about.lot}::uuid as lot`
  if (about.subject === 'package')
    return sql`select c.lot from consignment_line c
      where c.operation = ${operation} and c.package = ${about.package}
      union select u.lot from ${unpackedFor(operation)} u where u.package = ${about.package}`
  return sql`
    select l.id as lot from lot l join item i on i.id = l.item
     where l.item in (
       with recursive beneath(id) as (
         select ${about.item}::uuid
         union select i.id from beneath join item i on i.parent = beneath.id)
       select id from beneath)
       and ${about.maker}::uuid in (${none}, case when l.maker = ${none} then i.maker
                                                  else l.maker end)
       and ${about.packaging}::text in ('', l.packaging)
       and (exists (select 1 from account a where a.operation = ${operation} and a.lot = l.id)
         or l.id in (select b.ancestor from ${broughtTo(operation)} b))`
}

/**
 * Everything that a recall reaches here: the lots it names, all that came of them through every
 * identification, specification, kit and split, and as suspects what they were read off from.
 */
export const reachOf = async (q: Query, operation: number, about: Subject): Promise<Reach> => {
  const found = await sql<{ lot: string; turned: boolean }>`
    select n.lot, exists (select 1 from lot_descent d
             where d.operation = ${operation} and (d.lot = n.lot or d.ancestor = n.lot)) as turned
      from (with named as (${namedBy(operation, about)})
            select lot from named
             union select b.lot from ${broughtTo(operation)} b join named on named.lot = b.ancestor
           ) n where n.lot <> ${none}
  `.execute(q)
  const turned = found.rows.filter((row) => row.turned).map((row) => row.lot)
  const kin = turned.length > 0 ? await lotKin(q, operation, turned) : []
  const known = new Set(found.rows.map((row) => row.lot))
  const became = kin.filter(({ kinship }) => kinship === 'became').map(({ lot }) => lot)
  const lots = [...new Set([...known, ...became])]
  const suspect = kin
    .filter(({ kinship, lot }) => kinship === 'suspect' && !known.has(lot))
    .map(({ lot }) => lot)
  if (about.subject !== 'package') return { lots, suspect, lines: undefined }
  const lines = await sql<{ id: string }>`
    select id from consignment_line
     where operation = ${operation} and package = ${about.package}
  `.execute(q)
  // A package of another operation: of its lots nobody here knows which units lay in it.
  if (lines.rows.length === 0) return { lots: [], suspect: lots, lines: undefined }
  return { lots, suspect, lines: lines.rows.map((row) => row.id) }
}

/** Accounts of what it reaches: of a package by its lines, and unpacked goods of its lots. */
const within = (operation: number, { lots, suspect, lines }: Reach): Sql => sql`
  a.operation = ${operation} and a.balance <> 0
  and a.lot = any(${[...lots, ...suspect]}::uuid[])
  ${lines ? sql`and a.consignment_line = any(${[...lines, none]}::uuid[])` : sql``}`

const isSuspect = ({ suspect, lines }: Reach): Sql => sql`
  (a.lot = any(${suspect}::uuid[])
    ${lines ? sql`or a.consignment_line = ${none}` : sql``})`

/** Who is told: of goods on the last mile the facility that will get them, else who holds them. */
const told: Sql = sql`
  case when a.stage = 'dispatched' then coalesce((
    select p.party from consignment_line l
      join consignment_party p on p.operation = l.operation and p.consignment = l.consignment
       and p.role = 'consignee'
     where l.operation = a.operation and l.id = a.consignment_line limit 1), a.holder)
  else a.holder end`

const stagesOf = (standing: Standing | undefined) =>
  recalledStages.filter((stage) => standing === undefined || standingOf(stage) === standing)

/** Every holder with what it has, in the order of the books: `limit` and one more. */
export const holdersOf = async (
  q: Query,
  operation: number,
  reach: Reach,
  asked: {
    readonly after?: number
    readonly limit: number
    readonly party?: string | undefined
    readonly standing?: Standing | undefined
  },
): Promise<HolderRow[]> => {
  const { after = 0, limit, party, standing } = asked
  const found = await sql<HolderAccount>`
    select a.id as account, a.stage, a.holder, a.told as party, a.place, a.lot,
           a.consignment_line as line, a.condition, a.balance as quantity, a.since, a.suspect
      from (select a.*, ${told} as told, ${isSuspect(reach)} as suspect
              from account a
             where ${within(operation, reach)} and a.id > ${after}
               and a.stage = any(${stagesOf(standing)}::text[]::stage[])) a
     where ${party === undefined ? sql`true` : sql`a.told = ${party}`}
     order by a.id limit ${limit}
  `.execute(q)
  return named(q, operation, found.rows)
}

interface HolderAccount extends Pick<
  HolderRow,
  'account' | 'stage' | 'condition' | 'quantity' | 'since' | 'suspect'
> {
  readonly holder: string
  readonly party: string
  readonly place: string
  readonly lot: string
  readonly line: string
}

interface Names {
  readonly parties: Readonly<Record<string, HolderRow['party']>> | null
  readonly places: Readonly<Record<string, HolderRow['place']>> | null
  readonly lots: Readonly<Record<string, Pick<HolderRow, 'lot' | 'item' | 'unit'>>> | null
  readonly consignments: Readonly<Record<string, HolderRow['consignment']>> | null
}

/** With names. Each is looked up once: joined to every account they take twice as long. */
const named = async (
  q: Query,
  operation: number,
  accounts: readonly HolderAccount[],
): Promise<HolderRow[]> => {
  const ids = (of: (account: HolderAccount) => string[]): string[] =>
    [...new Set(accounts.flatMap(of))].filter((id) => id !== none)
  const found = await sql<Names>`
    select (select json_object_agg(id, json_build_object('id', id, 'name', name)) from party
             where id = any(${ids(({ holder, party }) => [holder, party])}::uuid[])) as parties,
           (select json_object_agg(id, json_build_object('id', id, 'name', name)) from place
             where id = any(${ids(({ place }) => [place])}::uuid[])) as places,
           (select json_object_agg(l.id, json_build_object(
                     'lot', json_build_object('id', l.id, 'packaging', l.packaging,
                       'lotNumber', coalesce(nullif(l.lot_number, ''), l.serial)),
                     'item', json_build_object('id', i.id, 'name', i.name), 'unit', i.unit))
              from lot l join item i on i.id = l.item
             where l.id = any(${ids(({ lot }) => [lot])}::uuid[])) as lots,
           (select json_object_agg(n.id, json_build_object('id', c.id, 'code', c.code))
              from consignment_line n
              join consignment c on c.operation = n.operation and c.id = n.consignment
             where n.operation = ${operation}
               and n.id = any(${ids(({ line }) => [line])}::uuid[])) as consignments
  `.execute(q)
  const [names] = found.rows
  return accounts.flatMap(({ holder, party, place, lot, line, ...account }) => {
    const what = names?.lots?.[lot]
    if (!what) return []
    return {
      ...account,
      ...what,
      holder: names.parties?.[holder] ?? null,
      party: names.parties?.[party] ?? null,
      place: names.places?.[place] ?? null,
      consignment: names.consignments?.[line] ?? null,
    }
  })
}

export interface Sum {
  readonly party: string
  readonly stage: HolderRow['stage'] | 'unexplained'
  readonly unit: string
  readonly suspect: boolean
  readonly quantity: number
}

/** What the books say, summed by who is told and stage; below zero what they cannot cover. */
export const sumsOf = async (q: Query, operation: number, reach: Reach): Promise<Sum[]> => {
  const found = await sql<Sum>`
    select a.told as party, a.stage, i.unit, a.suspect, sum(a.balance)::bigint as quantity
      from (select a.*, ${told} as told, ${isSuspect(reach)} as suspect
              from account a
             where ${within(operation, reach)}
               and a.stage = any(${[...recalledStages, 'unexplained']}::text[]::stage[])) a
      join item i on i.id = a.item
     group by 1, 2, 3, 4
  `.execute(q)
  return found.rows
}
