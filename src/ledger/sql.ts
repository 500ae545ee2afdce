import { sql } from 'kysely'
import type { Basis } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Account, Stage } from './account.ts'
import type { Root } from './flow.ts'

/**
 * How much of posting `of` reversals have taken back, less what reversals of those gave again.
 */
export const reversed = (of: string) => {
  const [operation, act, line] = ['operation', 'act', 'line'].map((name) =>
    sql.ref(`${of}.${name}`),
  )
  return sql`coalesce((
    with recursive taken as (
      select r.act, r.line, r.quantity, 1 as sign from posting r
       where r.operation = ${operation} and r.reverses_act = ${act} and r.reverses_line = ${line}
      union all
      select r.act, r.line, r.quantity, -t.sign from taken t
        join posting r on r.operation = ${operation} and r.reverses_act = t.act
         and r.reverses_line = t.line)
    select sum(sign * quantity) from taken), 0)::bigint`
}

/** An account as the program has it, of the table `of`. */
const account = (of: 's' | 'd') => {
  const column = (name: string) => sql.ref(`${of}.${name}`)
  return sql`json_build_object('stage', ${column('stage')}, 'reached', ${column('reached')},
    'holder', ${column('holder')}, 'place', ${column('place')}, 'item', ${column('item')},
    'lot', ${column('lot')}, 'pledgeLine', ${column('pledge_line')},
    'consignmentLine', ${column('consignment_line')}, 'condition', ${column('condition')})`
}

export interface Posted {
  readonly act: string
  readonly line: number
  readonly seq: number
  readonly quantity: number
  readonly from: Account
  readonly to: Account
  readonly basis: Basis
  readonly destinationId: number
  readonly reversesAct: string | null
  /** How much of it later reversals have taken back. */
  readonly reversed: number
}

/** The postings of one act, with both accounts and how much of each was taken back since. */
export const postingsOf = async (q: Query, operation: number, act: string): Promise<Posted[]> => {
  const found = await sql<Posted>`
    select p.act, p.line, p.seq, p.quantity, ${account('s')} as "from", ${account('d')} as "to",
           m.basis, p.destination as "destinationId",
           p.reverses_act as "reversesAct",
           ${reversed('p')} as reversed
      from posting p
      join act m on m.operation = p.operation and m.id = p.act
      join account s on s.operation = p.operation and s.id = p.source
      join account d on d.operation = p.operation and d.id = p.destination
     where p.operation = ${operation} and p.act = ${act}
     order by p.line
  `.execute(q)
  return found.rows
}

/** What these accounts were given and still have, with its postings; the latest first. */
export const postingsInto = async (
  q: Query,
  operation: number,
  accounts: readonly number[],
): Promise<Given[]> => {
  const found = await sql<Given>`
    select g.* from (
      select p.act, p.line, p.seq, p.destination, ${account('s')} as "from",
             ${account('d')} as "to",
             p.quantity - ${reversed('p')} as left
        from posting p
        join account s on s.operation = p.operation and s.id = p.source
        join account d on d.operation = p.operation and d.id = p.destination
       where p.operation = ${operation} and p.reverses_act is null
         and p.destination = any(${`{${accounts.join(',')}}`}::bigint[])) g
     where g.left > 0
     order by g.seq desc
  `.execute(q)
  return found.rows
}

export interface Given {
  readonly act: string
  readonly line: number
  readonly from: Account
  readonly to: Account
  /** The id of `to`. */
  readonly destination: number
  /** What of it was not taken back. */
  readonly left: number
}

/** An act that drew on goods, what it was about, and a lot that it drew on (`none`: no lot). */
export interface LaterDraw {
  readonly act: string
  readonly kind: string
  readonly subject: string
  readonly lot: string
  readonly happenedAt: string
}

/**
 * The acts that drew on what this act brought, after it, and were not wholly taken back; the first
 * hundred. Nobody draws on what went outside the books; and what goes to `unexplained` is of the
 * goods that its own act brought.
 */
export const laterDraws = async (q: Query, operation: number, act: string) => {
  const found = await sql<LaterDraw>`
    select distinct on (m.happened_at, m.id) m.id as act, m.kind, m.subject, d.lot,
           m.happened_at as "happenedAt"
      from posting p
      join account d on d.operation = p.operation and d.id = p.destination
       and d.stage not in ('source', 'found', 'unexplained', 'transformed')
      join posting later on later.operation = p.operation and later.source = p.destination
       and later.seq > p.seq and later.act <> p.act
      join account w on w.operation = later.operation and w.id = later.destination
       and w.stage <> 'unexplained'
      join act m on m.operation = later.operation and m.id = later.act
     where p.operation = ${operation} and p.act = ${act} and later.reverses_act is null
       and later.quantity > ${reversed('later')}
     order by m.happened_at, m.id
     limit 100
  `.execute(q)
  return found.rows
}

/** What a reversal needs to know of the posting it takes back. */
export interface Reversible extends Root {
  readonly source: number
  readonly destination: number
  /** What is left of it to take back. */
  readonly left: number
}

/** These postings, by `act/line`; what is not there was never posted. */
export const reversibles = async (
  q: Query,
  operation: number,
  postings: readonly { act: string; line: number }[],
): Promise<Map<string, Reversible>> => {
  if (postings.length === 0) return new Map()
  const found = await sql<Reversible & { name: string }>`
    with recursive asked as (
      select x.act, x.line, p.source, p.destination, p.quantity - ${reversed('p')} as left
        from (select distinct * from unnest(${postings.map((p) => p.act)}::uuid[],
          ${postings.map((p) => p.line)}::int[]) as y(act, line)) x
        join posting p on p.operation = ${operation} and p.act = x.act and p.line = x.line
    ), up as (
      select a.act, a.line, a.act as root, a.line as root_line, 0 as depth from asked a
      union all
      select u.act, u.line, p.reverses_act, p.reverses_line, u.depth + 1
        from up u
        join posting p on p.operation = ${operation} and p.act = u.root and p.line = u.root_line
       where p.reverses_act is not null
    ), root as (
      select distinct on (act, line) act, line, root, depth from up order by act, line, depth desc
    )
    select a.act || '/' || a.line as name, a.source, a.destination, a.left, m.basis,
           to_char(m.happened_at at time zone 'UTC', 'YYYY-MM-DD') as day,
           r.depth % 2 = 1 as restores
      from asked a
      join root r on r.act = a.act and r.line = a.line
      join act m on m.operation = ${operation} and m.id = r.root
  `.execute(q)
  return new Map(found.rows.map(({ name, ...posting }) => [name, posting]))
}

/** What is left of these postings to take back, by `act/line`. */
export const leftToReverse = async (
  q: Query,
  operation: number,
  postings: readonly { act: string; line: number }[],
): Promise<Map<string, number>> => {
  const found = await reversibles(q, operation, postings)
  return new Map([...found].map(([name, { left }]) => [name, left]))
}

export interface Standing extends Account {
  readonly id: number
  readonly balance: number
  readonly since: string | null
}

/** Which accounts: every property that is given must match. At least one narrows by an index. */
export interface Where {
  readonly pledgeLines?: readonly string[]
  readonly consignmentLines?: readonly string[]
  readonly lots?: readonly string[]
  readonly holders?: readonly string[]
  readonly places?: readonly string[]
  readonly items?: readonly string[]
  readonly stages?: readonly Stage[]
}

/** The accounts that hold something (or owe it, outside), with balances; the oldest first. */
export const standings = async (q: Query, operation: number, where: Where): Promise<Standing[]> => {
  const among = (column: string, values: readonly string[] | undefined) =>
    values ? sql`and ${sql.ref(column)} = any(${values}::uuid[])` : sql``
  const found = await sql<Standing>`
    select id, stage, reached, holder, place, item, lot, pledge_line as "pledgeLine",
           consignment_line as "consignmentLine", condition, balance, since
      from account
     where operation = ${operation} and since is not null
       ${among('pledge_line', where.pledgeLines)} ${among('lot', where.lots)}
       ${among('consignment_line', where.consignmentLines)} ${among('holder', where.holders)}
       ${among('place', where.places)} ${among('item', where.items)}
       ${where.stages ? sql`and stage = any(${where.stages}::text[]::stage[])` : sql``}
     order by since, id
  `.execute(q)
  return found.rows
}

/**
 * Of what stands on no consignment line as `arrived`, of these lots: the accounts that hold only
 * what came back out of a store of ours or from beyond it (quarantined, returned), wherever it was
 * moved since. What is fresh in part counts as fresh.
 */
export const cameBack = async (
  q: Query,
  operation: number,
  lots: readonly string[],
): Promise<Standing[]> => {
  if (lots.length === 0) return []
  // Inflows that stayed: neither taken back, nor the taking back of something.
  const inflow = sql`p.operation = ${operation} and p.destination = b.id and p.reverses_act is null
    and not exists (select 1 from posting r
      where r.operation = p.operation and r.reverses_act = p.act)`
  const found = await sql<Standing>`
    with recursive b(root, id) as (
      select a.id, a.id from account a
       where a.operation = ${operation} and a.lot = any(${lots}::uuid[]) and a.stage = 'arrived'
         and a.consignment_line = ${none} and a.since is not null
      union
      select b.root, s.id from b join posting p on ${inflow}
        join account s on s.operation = p.operation and s.id = p.source
         and s.stage in ('arrived', 'moving') and s.reached = 'arrived'),
    fresh as (
      select b.root from b join posting p on ${inflow}
        join account s on s.operation = p.operation and s.id = p.source
       where s.stage not in ('in_stock', 'dispatched', 'delivered', 'issued', 'in_service')
         and not (s.stage in ('arrived', 'moving') and s.reached = 'arrived'))
    select a.id, stage, reached, holder, place, item, lot, pledge_line as "pledgeLine",
           consignment_line as "consignmentLine", condition, balance, since
      from account a
     where a.operation = ${operation} and a.id in (select root from b)
       and a.id not in (select root from fresh)
  `.execute(q)
  return found.rows
}
