import { sql } from 'kysely'
import type { z } from 'zod'
import { narrower } from '#catalogue/sql.ts'
import { namedSo, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, type Sql, up } from '#platform/page-sql.ts'
import type { PledgeAnswer, PledgeAsked, pledgeRow } from './pledge.ts'

type Row = z.output<typeof pledgeRow>

const openOf = sql`
  coalesce((select sum(s.balance) from account s
    join pledge_line x on x.operation = s.operation and x.id = s.pledge_line
   where x.operation = p.operation and x.pledge = p.id
     and s.stage in ('promised', 'committed')), 0)::bigint`

const openByUnit = sql`
  coalesce((select jsonb_agg(jsonb_build_object('unit', u.unit, 'open', u.open)
      order by u.open desc, u.unit)
    from (select i.unit, sum(s.balance)::bigint as open from account s
        join pledge_line x on x.operation = s.operation and x.id = s.pledge_line
        join item i on i.id = s.item
       where x.operation = p.operation and x.pledge = p.id
         and s.stage in ('promised', 'committed') and s.balance > 0
       group by i.unit) u), '[]')`

/** The donors of pledge `p`: one party, or the members of its joint group. */
const donorsOf = sql`
  (select m.party from party_member m where m."group" = p.donor union all select p.donor)`

const mayCome = sql`
  (o.open > 0 or exists (select 1 from pledge_line x
    where x.operation = p.operation and x.pledge = p.id and x.quantity is null))`

const wanted = ({ donor, recipient, item, provenance, open }: PledgeAsked): Sql => {
  const line = (is: Sql) => sql`and exists (select 1 from pledge_line x
    where x.operation = p.operation and x.pledge = p.id and ${is})`
  return sql`
    ${donor ? sql`and ${donor}::uuid in ${donorsOf}` : sql``}
    ${
      recipient
        ? sql`and (${recipient}::uuid = any(p.recipients) or p.id in (select x.pledge
            from pledge_line x where x.operation = p.operation and x.recipient = ${recipient}))`
        : sql``
    }
    ${item ? line(sql`x.item in (${narrower(item)})`) : sql``}
    ${provenance ? line(sql`x.provenance = ${provenance}::text::provenance`) : sql``}
    ${open === undefined ? sql`` : sql`and ${mayCome} = ${open}`}`
}

const found = (search: string | undefined): Sql =>
  sought(
    search,
    (word) => sql`lower(p.code) like ${`%${word}%`}
      or p.donor in (${namedSo('party', word)}) or p.recipients && array(${namedSo('party', word)})
      or lower(p.recipient_words) like ${`%${word}%`}
      or exists (select 1 from pledge_line x where x.operation = p.operation and x.pledge = p.id
        and x.item in (${namedSo('item', word)}))`,
  )

/** How exact the sum of lines `x` is: as its one inexact kind of line says, or else about so. */
const howExact = sql.raw(`
  case when count(x.quantity) = 0 then 'unquantified'
       when count(distinct nullif(x.qualifier, 'exact')) = 0 then 'exact'
       when min(x.qualifier) filter (where x.qualifier in ('about', 'up_to')) is null
         then 'at_least'
       when count(distinct nullif(x.qualifier, 'exact')) = 1
         then min(nullif(x.qualifier, 'exact'))::text
       else 'about' end`)

/** `open`: only with units still to come, or lines without a number. */
export const listPledges = (
  q: Query,
  operation: number,
  asked: PledgeAsked,
  today: string,
): Promise<Page<Row>> => {
  const key = [sql`p.id`, 'uuid'] as const
  const names = (is: Sql) => sql`
    coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'name', y.name) order by y.name)
      from party y where ${is}), '[]')`
  return listed(q, asked, {
    columns: sql`p.id, p.code, p.shares, p.announced_on as "announcedOn",
      coalesce(p.recipient_words, (select string_agg(y.name, ', ' order by y.name) from party y
        where y.id = any(p.recipients))) as recipient,
      ${names(sql`y.id = any(p.recipients)`)} as "recipientParties",
      coalesce((select jsonb_agg(y.name order by y.name) from party y
        where y.id in ${donorsOf} and y.kind <> 'joint_group'), '[]') as donors,
      ${names(sql`y.id in ${donorsOf} and y.kind <> 'joint_group'`)} as "donorParties",
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit)
          order by i.name)
        from item i where i.id in (select x.item from pledge_line x
          where x.operation = p.operation and x.pledge = p.id and x.parent = ${none})), '[]')
        as items,
      l.lines, l.unquantified as "unquantifiedLines", o.open, l.qualifier,
      ${openByUnit} as "openByUnit",
      a.recorded_at as "recordedAt",
      greatest(0, ${today}::date - coalesce(p.announced_on, a.happened_at::date)) as "ageDays"`,
    from: sql`pledge p cross join lateral (select ${openOf} as open) o
      join party d on d.id = p.donor`,
    beside: sql`join act a on a.operation = p.operation and a.id = p.id
      cross join lateral (select count(*)::int as lines,
          count(*) filter (where x.quantity is null)::int as unquantified,
          ${howExact} as qualifier
        from pledge_line x where x.operation = p.operation and x.pledge = p.id
          and x.parent = ${none}) l`,
    where: sql`p.operation = ${operation} ${wanted(asked)} ${found(asked.search)}`,
    orders: {
      newest: down(key),
      oldest: up(key),
      most_open: down([sql`o.open`, 'bigint'], key),
      donor: up([sql`d.sort_key`, 'text'], key),
    },
  })
}

const instantText = (column: string) => sql`
  to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Units of line `l` and its parts that stand at these stages; null where it has no number. */
const unitsAt = (is: Sql) => sql`
  coalesce((select sum(a.balance) from account a
    where a.operation = l.operation and a.pledge_line in (select l.id union all
        select y.id from pledge_line y where y.operation = l.operation and y.parent = l.id)
      and ${is}), 0)`

/** What consignments took of line `l` and its parts, and where that stands. */
const draws = sql`
  coalesce((select jsonb_agg(jsonb_build_object('consignment', c.id, 'code', c.code,
      'line', x.id, 'quantity', x.quantity, 'stated', x.stated, 'recipient', r.name,
      'closed', c.closed_by <> ${none}, 'standing', (
        select coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'quantity', s.quantity)
            order by s.stage), '[]')
          from (select a.stage, sum(a.balance) as quantity from account a
                 where a.operation = x.operation and a.consignment_line = x.id and a.balance > 0
                 group by a.stage) s)) order by c.id, x.number)
    from consignment_line x
    join consignment c on c.operation = x.operation and c.id = x.consignment
     and c.kind = 'inbound'
    join pledge_line y on y.operation = x.operation and y.id = x.pledge_line
    left join party r on r.id = y.recipient and r.id <> ${none}
   where x.operation = l.operation and (y.id = l.id or y.parent = l.id)), '[]')`

export const findPledge = async (
  q: Query,
  operation: number,
  pledge: string,
): Promise<PledgeAnswer | undefined> => {
  const whenNumbered = (units: Sql) => sql`case when l.quantity is not null then ${units} end`
  const found = await sql<PledgeAnswer>`
    select p.id, p.code, p.version, p.shares, p.recipient_words as "recipientWords", p.solicited,
      p.announced_on as "announcedOn", p.stated_date as "statedDate", p.note,
      a.recorded_at as "recordedAt",
      (select jsonb_agg(jsonb_build_object('id', y.id, 'name', y.name, 'parts', s.parts)
                order by y.name)
         from party y left join pledge_share s
           on s.operation = p.operation and s.pledge = p.id and s.party = y.id
        where y.id in ${donorsOf} and y.kind <> 'joint_group') as donors,
      coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'name', y.name) order by y.name)
         from party y where y.id = any(p.recipients)), '[]') as recipients,
      (select jsonb_agg(to_jsonb(x) order by x.number) from (
        select l.id, l.number, nullif(l.parent, ${none}::uuid) as parent, l.item,
          i.name as "itemName", i.unit,
          l.quantity, l.qualifier, l.stated, l.provenance, l.return_by as "returnBy",
          nullif(l.recipient, ${none}::uuid) as recipient,
          (select y.name from party y where y.id = l.recipient and y.id <> ${none})
            as "recipientName",
          nullif(l.owner, ${none}::uuid) as owner,
          (select y.name from party y where y.id = l.owner and y.id <> ${none}) as "ownerName",
          l.title_passes as "titlePasses",
          nullif(l.title_paper, ${none}::uuid) as "titlePaper", l.earmark,
          ${whenNumbered(ownUnits('promised'))} as promised,
          ${whenNumbered(ownUnits('committed'))} as committed,
          ${whenNumbered(unitsAt(sql`a.stage in ('promised', 'committed')`))} as open,
          ${unitsAt(sql`a.stage not in ('source', 'promised', 'committed', 'cancelled', 'found',
            'unexplained', 'transformed')`)} as drawn,
          ${unitsAt(sql`a.stage = 'cancelled'`)} as cancelled, ${draws} as draws
        from pledge_line l join item i on i.id = l.item
       where l.operation = p.operation and l.pledge = p.id) x) as lines,
      coalesce((select jsonb_agg(jsonb_build_object('minor', v.minor, 'currency', v.currency,
          'basis', v.basis, 'line', nullif(v.line, ${none}::uuid),
          'valuedOn', v.valued_on, 'rate', v.rate, 'rateSource', v.rate_source,
          'source', nullif(v.source, ${none}::uuid), 'sourceTitle', s.title) order by v.number)
         from pledge_value v
         left join source s on s.operation = v.operation and s.id = v.source
        where v.operation = p.operation and v.pledge = p.id), '[]') as "values",
      (select jsonb_agg(jsonb_build_object('number', v.number, 'reason', v.reason, 'act', v.act,
          'actor', coalesce(u.name, m.actor), 'at', ${instantText('m.recorded_at')})
          order by v.number)
         from pledge_version v join act m on m.operation = v.operation and m.id = v.act
         left join sign_in_user u on u.id::text = m.actor
        where v.operation = p.operation and v.pledge = p.id) as versions
      from pledge p join act a on a.operation = p.operation and a.id = p.id
     where p.operation = ${operation} and p.id = ${pledge}
  `.execute(q)
  return found.rows[0]
}

/** Units of line `l` alone at this stage. */
const ownUnits = (stage: 'promised' | 'committed') => sql`
  coalesce((select sum(a.balance) from account a
    where a.operation = l.operation and a.pledge_line = l.id and a.stage = ${stage}), 0)`
