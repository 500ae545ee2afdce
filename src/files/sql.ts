import { sql } from 'kysely'
import type { By } from '#acts/act.ts'
import { holds, sought } from '#parties/sql.ts'
import type { Query } from '#platform/database.ts'
import type { Page } from '#platform/page.ts'
import { down, listed, only, up } from '#platform/page-sql.ts'
import type { FileAnswer, FileAsked, FileRow, FilesAsked } from './file.ts'

/** Keeps a part of a file's bytes, unless the operation has the same bytes already. */
export const putPart = async (
  tx: Query,
  operation: number,
  part: { readonly digest: string; readonly number: number; readonly bytes: Uint8Array },
) => {
  await sql`
    insert into file_part (operation, digest, number, bytes)
    values (${operation}, ${part.digest}, ${part.number}, ${part.bytes})
    on conflict do nothing
  `.execute(tx)
}

export const hasBytes = async (q: Query, operation: number, digest: string): Promise<boolean> => {
  const found = await sql`
    select 1 from file_part where operation = ${operation} and digest = ${digest} limit 1
  `.execute(q)
  return found.rows.length > 0
}

export const insertFile = async (
  tx: Query,
  by: By,
  { digest, type, size }: FileAnswer,
  { name, caption }: FileAsked,
) => {
  await sql`
    insert into file (operation, id, digest, type, name, size, caption)
    values (${by.operation}, ${by.act}, ${digest}, ${type}, ${name ?? null}, ${size},
      ${caption ?? null})
  `.execute(tx)
}

export const insertLink = async (tx: Query, by: By, file: string, subject: string) => {
  await sql`
    insert into file_link (operation, subject, file, act)
    values (${by.operation}, ${subject}, ${file}, ${by.act}) on conflict do nothing
  `.execute(tx)
}

export const findFile = async (q: Query, operation: number, file: string) => {
  const found = await sql<FileAnswer & { name: string | null }>`
    select id, type, size, digest, name from file where operation = ${operation} and id = ${file}
  `.execute(q)
  return found.rows[0]
}

/** One part of a file's bytes; undefined behind the last. */
export const partOf = async (q: Query, operation: number, digest: string, number: number) => {
  const found = await sql<{ bytes: Uint8Array }>`
    select bytes from file_part
     where operation = ${operation} and digest = ${digest} and number = ${number}
  `.execute(q)
  return found.rows[0]?.bytes
}

export const listFiles = (
  q: Query,
  operation: number,
  asked: FilesAsked,
): Promise<Page<FileRow>> => {
  const key = [sql`f.id`, 'uuid'] as const
  const { subject } = asked
  return listed(q, asked, {
    columns: sql`f.id, f.type, f.size, f.digest, f.name, f.caption,
      coalesce((select jsonb_agg(l.subject order by l.act) from file_link l
        where l.operation = f.operation and l.file = f.id), '[]') as subjects,
      coalesce(u.name, m.actor) as actor, m.happened_at as "happenedAt",
      m.recorded_at as "recordedAt"`,
    from: sql`file f`,
    beside: sql`join act m on m.operation = f.operation and m.id = f.id
      left join sign_in_user u on u.id::text = m.actor`,
    where: sql`f.operation = ${operation} ${only('f.type', asked.type)}
      ${
        subject
          ? sql`and f.id in (select l.file from file_link l
              where l.operation = ${operation} and l.subject = ${subject})`
          : sql``
      }
      ${sought(asked.search, (word) => holds(sql`concat_ws(' ', f.name, f.caption)`, word))}`,
    orders: { newest: down(key), oldest: up(key) },
  })
}
