import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import type { Query } from '#platform/database.ts'
import { newId, none } from '#platform/ids.ts'
import { type LineInput, type LineStanding, orNone, type PledgeInput } from './pledge.ts'

export const insertPledge = async (
  tx: Query,
  by: By,
  pledge: PledgeInput & { code: string; donor: string; sharesKept: string },
) => {
  await sql`
    insert into pledge (operation, id, code, donor, shares, recipients, recipient_words, solicited,
      announced_on, stated_date, note)
    values (${by.operation}, ${by.act}, ${pledge.code}, ${pledge.donor}, ${pledge.sharesKept},
      ${pledge.recipients}::uuid[], ${pledge.recipientWords}, ${pledge.solicited},
      ${pledge.announcedOn}, ${pledge.statedDate}, ${pledge.note})
  `.execute(tx)
  await sql`
    insert into pledge_share (operation, pledge, party, parts)
    select ${by.operation}, ${by.act}, party, parts
      from unnest(${pledge.parts.map((p) => p.party)}::uuid[],
        ${pledge.parts.map((p) => p.parts)}::int[]) as x(party, parts)
  `.execute(tx)
  await sql`
    insert into pledge_value (operation, pledge, number, line, minor, currency, basis, valued_on,
      rate, rate_source, source)
    select ${by.operation}, ${by.act}, x.number, x.line, x.minor, x.currency, x.basis,
           x.valued_on, x.rate, x.rate_source, x.source
      from jsonb_to_recordset(${JSON.stringify(
        pledge.values.map((value, index) => ({
          ...value,
          number: index + 1,
          line: orNone(value.line),
          source: orNone(value.source ?? by.envelope.source ?? null),
          valued_on: value.valuedOn,
          rate_source: value.rateSource,
        })),
      )}::jsonb) as x(number int, line uuid, minor bigint, currency text, basis text,
        valued_on date, rate text, rate_source text, source uuid)
  `.execute(tx)
}

/** Writes lines: new ones under the numbers that follow, changed ones in place. */
export const upsertLines = async (
  tx: Query,
  operation: number,
  pledge: string,
  lines: readonly (LineInput & { parent?: string })[],
) => {
  await sql`
    insert into pledge_line (operation, id, pledge, number, parent, item, quantity, qualifier,
      stated, provenance, recipient, owner, return_by, title_passes, title_paper, earmark)
    select ${operation}, x.id, ${pledge}, x.number + (select coalesce(max(l.number), 0)
             from pledge_line l where l.operation = ${operation} and l.pledge = ${pledge}),
           x.parent, x.item, x.quantity, x.qualifier::qualifier, x.stated,
           x.provenance::provenance, x.recipient, x.owner, x.return_by, x.title_passes,
           x.title_paper, x.earmark
      from jsonb_to_recordset(${JSON.stringify(
        lines.map((line, index) => ({
          ...line,
          number: index + 1,
          parent: orNone(line.parent ?? null),
          recipient: orNone(line.recipient),
          owner: orNone(line.owner),
          return_by: line.returnBy,
          title_passes: line.titlePasses,
          title_paper: orNone(line.titlePaper),
        })),
      )}::jsonb) as x(id uuid, number int, parent uuid, item uuid, quantity bigint, qualifier text,
        stated text, provenance text, recipient uuid, owner uuid, return_by date,
        title_passes text, title_paper uuid, earmark text)
    on conflict (operation, id) do update set item = excluded.item, quantity = excluded.quantity,
      qualifier = excluded.qualifier, stated = excluded.stated, provenance = excluded.provenance,
      recipient = excluded.recipient, owner = excluded.owner, return_by = excluded.return_by,
      title_passes = excluded.title_passes, title_paper = excluded.title_paper,
      earmark = excluded.earmark
  `.execute(tx)
}

/** Locks a pledge against a second amendment at the same time. */
export const lockPledge = async (tx: Query, operation: number, pledge: string) => {
  const found = await sql<{ version: number; donor: string }>`
    select version, donor from pledge where operation = ${operation} and id = ${pledge} for update
  `.execute(tx)
  return found.rows[0]
}

export const insertVersion = async (
  tx: Query,
  by: By,
  pledge: string,
  version: { number: number; reason: string; lines: readonly LineInput[] },
) => {
  await sql`
    insert into pledge_version (operation, pledge, number, act, reason, lines)
    values (${by.operation}, ${pledge}, ${version.number}, ${by.act}, ${version.reason},
      ${JSON.stringify(version.lines)})
  `.execute(tx)
  await sql`
    update pledge set version = ${version.number}
     where operation = ${by.operation} and id = ${pledge}
  `.execute(tx)
}

export const linesStanding = async (
  q: Query,
  operation: number,
  lines: readonly string[],
): Promise<LineStanding[]> => {
  const found = await sql<LineStanding>`
    select l.id, l.pledge, l.parent, p.donor, l.item, l.quantity,
           case when l.recipient = ${none} and cardinality(p.recipients) = 1
                then p.recipients[1] else l.recipient end as recipient
      from pledge_line l join pledge p on p.operation = l.operation and p.id = l.pledge
     where l.operation = ${operation} and l.id = any(${lines}::uuid[])
  `.execute(q)
  return found.rows
}

export const insertSteps = async (
  tx: Query,
  by: By,
  step: 'committed' | 'declined' | 'withdrawn',
  lines: readonly { line: string; quantity: number | null }[],
  papers: { donorPaper: string; acceptance: string },
) => {
  await sql`
    insert into pledge_step (operation, act, line, step, quantity, reason, donor_paper, acceptance)
    select ${by.operation}, ${by.act}, x.line, ${step}, x.quantity, ${by.envelope.reason ?? null},
           ${papers.donorPaper}, ${papers.acceptance}
      from unnest(${lines.map((l) => l.line)}::uuid[], ${lines.map((l) => l.quantity)}::bigint[])
        as x(line, quantity)
  `.execute(tx)
}

export const findPart = async (
  q: Query,
  operation: number,
  parent: string,
  recipient: string,
): Promise<string | undefined> => {
  const found = await sql<{ id: string }>`
    select id from pledge_line
     where operation = ${operation} and parent = ${parent} and recipient = ${recipient}
  `.execute(q)
  return found.rows[0]?.id
}

/** A line for the part of `whole` that goes to `recipient`; it promises nothing of its own. */
export const insertPart = async (
  tx: Query,
  operation: number,
  whole: LineStanding,
  recipient: string,
): Promise<string> => {
  const id = newId()
  await sql`
    insert into pledge_line (operation, id, pledge, number, parent, item, quantity, qualifier,
      stated, provenance, recipient, owner, return_by, title_passes, title_paper, earmark)
    select operation, ${id}, pledge, (select max(x.number) + 1 from pledge_line x
             where x.operation = l.operation and x.pledge = l.pledge),
           id, item, null, 'unquantified', stated, provenance, ${recipient}, owner, return_by,
           title_passes, title_paper, earmark
      from pledge_line l where operation = ${operation} and id = ${whole.id}
  `.execute(tx)
  return id
}
