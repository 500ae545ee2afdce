import { sql } from 'kysely'
import type { Basis } from '#acts/act.ts'
import { fold } from '#parties/name.ts'
import type { Qualifier } from '#pledges/pledge.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Column, Filters } from './figure.ts'

export interface LineSaid {
  readonly line: string
  readonly parent: string
  readonly pledge: string
  readonly code: string
  readonly item: string
  readonly itemId: string
  readonly unit: string
  readonly donors: readonly string[]
  readonly sharesKnown: boolean
  readonly recipient: string | null
  readonly recipientCountry: string | null
  readonly provenance: string
  readonly quantity: number | null
  readonly qualifier: Qualifier
  readonly stated: string
  readonly basis: Basis
  /** What the consignments of the line said, in their order: words and how exact they are. */
  readonly sentAs: readonly { stated: string; qualifier: Qualifier }[]
  /** The furthest that goods of the line came which have no number. */
  readonly unnumbered: 'promised' | 'sent' | 'arrived' | null
  readonly open: number
}

/** The names of donor `p.donor`, or of the members of a joint group; sorted. */
export const donorNames = sql`(
  select coalesce(jsonb_agg(y.name order by y.name), '[]') from (
    select y.name from party y where y.id = p.donor and y.kind <> 'joint_group'
     union all
    select y.name from party_member m join party y on y.id = m.party
     where m."group" = p.donor) y)`

/** The pledge lines in the words of the last version recorded by then; parts have no version. */
const saidBy = (operation: number, recordedBefore: string) => sql`(
  select l.operation, l.id, l.pledge, l.number, l.parent, l.item, l.provenance,
         case when v.line is null then l.quantity
              else (v.line->>'quantity')::bigint end as quantity,
         coalesce((v.line->>'qualifier')::qualifier, l.qualifier) as qualifier,
         coalesce(v.line->>'stated', l.stated) as stated,
         coalesce((v.line->>'recipient')::uuid, l.recipient) as recipient
    from pledge_line l
    left join lateral (
      select said.line from pledge_version v
        join act n on n.operation = v.operation and n.id = v.act
         and n.recorded_at <= ${recordedBefore}
        cross join lateral jsonb_array_elements(v.lines) as said(line)
       where v.operation = l.operation and v.pledge = l.pledge and said.line->>'id' = l.id::text
       order by v.number desc limit 1) v on true
   where l.operation = ${operation} and (l.parent <> ${none} or v.line is not null))`

/** The pledge lines, as they are or as they were said by then. */
const linesBy = (operation: number, recordedBefore: string | null) =>
  recordedBefore ? saidBy(operation, recordedBefore) : sql`pledge_line`

/** Where a line stands among the figures: by its pledge, or by the name of who gives first. */
export interface Found {
  readonly line: string
  readonly pledge: string
  readonly number: number
  readonly donorKey: string
  readonly donor: string
}

/** Which lines, the first `limit` after the place named. */
export interface LinesAsked extends Filters {
  /** Only gifts, donor by donor. */
  readonly byDonor?: boolean | undefined
  /** The only ones that may be among them: what else is known of `reached`. */
  readonly among?: readonly string[] | undefined
  readonly after?: Pick<Found, 'pledge' | 'number' | 'donorKey' | 'donor'> | undefined
  readonly limit: number
  readonly recordedBefore: string | null
}

/**
 * The pledge lines that are wanted, in order. With `approximate` or `reached` some are among them
 * of which only their figures tell that they are not: ask `fits`.
 */
export const linesWanted = async (
  q: Query,
  operation: number,
  asked: LinesAsked,
): Promise<Found[]> => {
  const { after, byDonor, recordedBefore } = asked
  const found = await sql<Found>`
    select l.id as line, l.pledge, l.number, p.donor,
           ${byDonor ? sql`d.sort_key` : sql`''`} as "donorKey"
      from ${linesBy(operation, recordedBefore)} l
      join pledge p on p.operation = l.operation and p.id = l.pledge
      join item i on i.id = l.item
      join party r on r.id = l.recipient
      ${byDonor ? sql`join party d on d.id = p.donor` : sql``}
      ${
        recordedBefore
          ? sql`join act a on a.operation = l.operation and a.id = l.pledge
              and a.recorded_at <= ${recordedBefore}`
          : sql``
      }
     where l.operation = ${operation}
       ${byDonor ? sql`and l.provenance = 'gift'` : sql``}
       ${wanted(asked)}
       ${
         !after
           ? sql``
           : byDonor
             ? sql`and (d.sort_key, p.donor, l.pledge, l.number) > (${after.donorKey},
                 ${after.donor}::uuid, ${after.pledge}::uuid, ${after.number})`
             : sql`and (l.pledge, l.number) > (${after.pledge}::uuid, ${after.number})`
       }
     order by ${byDonor ? sql`d.sort_key, p.donor,` : sql``} l.pledge, l.number
     limit ${asked.limit}
  `.execute(q)
  return found.rows
}

/** The conditions of the filters on a line `l` of pledge `p`, with its item and recipient. */
const wanted = (asked: LinesAsked) => {
  const { donor, recipient, country, item, itemId, approximate, reached, among } = asked
  const named = (party: string, part: string) =>
    sql`strpos(${sql.ref(`${party}.sort_key`)}, ${fold(part)}) > 0`
  return sql`
    ${
      donor
        ? sql`and p.donor in (
            select y.id from party y where y.kind <> 'joint_group' and ${named('y', donor)}
             union all
            select m."group" from party_member m join party y on y.id = m.party
             where ${named('y', donor)})`
        : sql``
    }
    ${
      recipient
        ? sql`and case when l.recipient <> ${none} then ${named('r', recipient)}
            when p.recipient_words is not null
              then strpos(lower(p.recipient_words), ${fold(recipient)}) > 0
            else exists (select 1 from party y
              where y.id = any(p.recipients) and ${named('y', recipient)}) end`
        : sql``
    }
    ${country ? sql`and ${recipientCountry} = ${country}` : sql``}
    ${item ? sql`and ${named('i', item)}` : sql``}
    ${
      itemId
        ? sql`and (l.item = ${itemId} or exists (select 1 from flow f
            where f.operation = l.operation and f.pledge_line = l.id and f.item = ${itemId}))`
        : sql``
    }
    ${approximate ? sql`and (l.qualifier <> 'exact' or i.unit = 'unstated')` : sql``}
    ${among ? sql`and l.id = any(${among}::uuid[])` : sql``}
    ${reached && !among ? sql`and ${mayHave(reached)}` : sql``}`
}

/** A flow that came so far, whatever was taken back since, or goods without a number. */
const mayHave = (reached: Column) => {
  const came = {
    promised: sql`f.stage = 'promised'`,
    committed: sql`f.stage = 'committed'`,
    sent: sql`f.reached >= 'in_transit'`,
    arrived: sql`f.reached >= 'landed'`,
    accepted: sql`f.reached >= 'arrived'`,
    delivered: sql`f.reached >= 'delivered'`,
  }[reached]
  return sql`(exists (select 1 from flow f where f.operation = l.operation
      and f.pledge_line = l.id and ${came})
    or l.quantity is null and ${reached === 'promised' ? sql`true` : unnumberedSent})`
}

const unnumberedSent = sql`exists (select 1 from consignment_line c
  where c.operation = l.operation and c.pledge_line = l.id and c.quantity is null)`

const recipientCountry = sql`
  coalesce(r.country, (select min(y.country) from party y where y.id = any(p.recipients)
    having count(distinct y.country) = 1))`

/** These pledge lines as they were said, in this order: who, what, to whom, in which words. */
export const linesSaid = async (
  q: Query,
  operation: number,
  lines: readonly string[],
  recordedBefore: string | null,
): Promise<LineSaid[]> => {
  const found = await sql<LineSaid>`
    select l.id as line, l.parent, l.pledge, p.code, i.name as item, i.id as "itemId", i.unit,
           ${donorNames} as donors, p.shares <> 'unknown' as "sharesKnown",
           coalesce(nullif(r.name, 'nobody'), p.recipient_words, (
             select string_agg(y.name, ', ' order by y.name) from party y
              where y.id = any(p.recipients))) as recipient,
           ${recipientCountry} as "recipientCountry",
           case when l.quantity is null and l.parent = ${none} then coalesce((
             select case when max(s.stage) >= 'landed' then 'arrived' else 'sent' end
               from consignment_line c join consignment_step s
                 on s.operation = c.operation and s.line = c.id and s.quantity is null
               ${
                 recordedBefore
                   ? sql`join act n on n.operation = s.operation and n.id = s.act
                 and n.recorded_at <= ${recordedBefore}`
                   : sql``
               }
              where c.operation = l.operation and c.pledge_line = l.id and c.quantity is null
                and s.stage between 'in_transit' and 'in_service'
             having count(*) > 0), 'promised') end as unnumbered,
           l.provenance, l.quantity, l.qualifier, l.stated, a.basis,
           coalesce((select jsonb_agg(jsonb_build_object('stated', c.stated, 'qualifier',
               c.qualifier) order by c.consignment, c.number)
             from consignment_line c join consignment k
               on k.operation = c.operation and k.id = c.consignment and k.kind = 'inbound'
             ${
               recordedBefore
                 ? sql`join act n on n.operation = k.operation and n.id = k.id
               and n.recorded_at <= ${recordedBefore}`
                 : sql``
             }
             where c.operation = l.operation and c.pledge_line = l.id), '[]') as "sentAs",
           coalesce((select sum(s.balance) from account s where s.operation = l.operation
             and s.pledge_line = l.id and s.stage in ('promised', 'committed')), 0)::bigint as open
      from unnest(${lines}::uuid[]) with ordinality as n(line, place)
      join ${linesBy(operation, recordedBefore)} l
        on l.operation = ${operation} and l.id = n.line
      join pledge p on p.operation = l.operation and p.id = l.pledge
      join act a on a.operation = p.operation and a.id = p.id
      join item i on i.id = l.item
      join party r on r.id = l.recipient
     order by n.place
  `.execute(q)
  return found.rows
}
