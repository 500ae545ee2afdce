import { fileTypeFromBuffer } from 'file-type'
import type { Actor, By } from '#acts/act.ts'
import { type Outcome, perform } from '#acts/perform.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Query } from '#platform/database.ts'
import { acceptedType, type FileAnswer, type FileAsked, partSize } from './file.ts'
import { refuse } from './refusals.ts'
import { findFile, hasBytes, insertFile, insertLink, partOf, putPart } from './sql.ts'

/** Keeps a file as it was sent; its bytes only where the operation has not got them yet. */
export const keepFile = async (
  around: { readonly database: Database; readonly clock: Clock },
  of: { readonly operation: number; readonly actor: Actor; readonly asked: FileAsked },
  body: AsyncIterable<Uint8Array>,
): Promise<{ answer: FileAnswer; replayed: boolean }> => {
  const bytes = await wholeOf(body)
  const { id, happenedAt, ...about } = of.asked
  const type = acceptedType((await fileTypeFromBuffer(bytes))?.mime)
  const digest = hexOf(await crypto.subtle.digest('SHA-256', bytes))
  const answer: FileAnswer = { id, type, size: bytes.length, digest }
  const attempt = {
    operation: of.operation,
    kind: 'file.record' as const,
    actor: of.actor,
    envelope: { id, ...(happenedAt && { happenedAt }) },
    content: { about, digest },
  }
  return perform(around, attempt, async (tx, by) => {
    await insertFile(tx, by, answer, of.asked)
    if (about.subject) await insertLink(tx, by, id, about.subject)
    if (!(await hasBytes(tx, by.operation, digest)))
      for (let number = 0; number * partSize < bytes.length; number++) {
        const part = bytes.subarray(number * partSize, (number + 1) * partSize)
        await putPart(tx, by.operation, { digest, number, bytes: part })
      }
    return { subject: about.subject ?? id, answer }
  })
}

/** Says of a file that is kept what else it shows or proves. */
export const attachFile = async (
  tx: Query,
  by: By,
  file: string,
  subject: string,
): Promise<Outcome<{ id: string }>> => {
  if (!(await findFile(tx, by.operation, file))) throw refuse('file_unknown', { file })
  await insertLink(tx, by, file, subject)
  return { subject, answer: { id: by.act } }
}

/** The bytes of a file, part by part, each read when the one before was taken. */
export const bytesOf = (
  q: Query,
  operation: number,
  { digest, size }: FileAnswer,
): ReadableStream<Uint8Array> => {
  let number = 0
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const part = await partOf(q, operation, digest, number)
      if (!part) throw new Error(`File ${digest} lacks its part ${number}`)
      controller.enqueue(part)
      number++
      if (number * partSize >= size) controller.close()
    },
  })
}

const wholeOf = async (body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const part of body) parts.push(new Uint8Array(part))
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

const hexOf = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
