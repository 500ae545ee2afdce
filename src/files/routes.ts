import { z } from 'zod'
import { download, read, upload, write } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import { attachFile, bytesOf, keepFile } from './actions.ts'
import {
  attachInput,
  fileAnswer,
  filePage,
  fileQuery,
  filesQuery,
  fileTypes,
  isPicture,
  largestFile,
  savedName,
} from './file.ts'
import { refuse } from './refusals.ts'
import { findFile, listFiles } from './sql.ts'

const files = '/api/operations/{operation}/files'
const one = `${files}/{file}`

export const fileRoutes = [
  upload({
    name: 'recordFile',
    kind: 'file.record',
    path: files,
    summary: 'Keep a photograph or a scanned paper, of whatever it shows or proves',
    query: fileQuery,
    answer: fileAnswer,
    accepts: fileTypes,
    largest: largestFile,
    refusals: ['file_not_accepted'],
    take: (around, { operation, actor, query, body }) =>
      keepFile(around, { operation, actor, asked: query }, body),
  }),
  write({
    name: 'attachFile',
    kind: 'file.attach',
    path: `${one}/attachments`,
    summary: 'Say of a file what else it shows or proves',
    body: attachInput,
    answer: z.object({ id }),
    refusals: ['file_unknown'],
    action: (tx, by, body, { file = '' }) => attachFile(tx, by, file, body.subject),
  }),
  read({
    name: 'listFiles',
    path: files,
    summary: 'Files, the newest first: of one receipt, source or signature, or all',
    query: filesQuery,
    answer: filePage,
    refusals: ['cursor_invalid'],
    columns: {
      Name: (row) => row.name,
      Type: (row) => row.type,
      Bytes: (row) => row.size,
      Caption: (row) => row.caption,
      'Happened at': (row) => row.happenedAt,
      'Recorded at': (row) => row.recordedAt,
      By: (row) => row.actor,
      'Of (ids)': (row) => row.subjects,
      'SHA-256': (row) => row.digest,
      Id: (row) => row.id,
    },
    load: (q, { operation, query }) => listFiles(q, operation, query),
  }),
  download({
    name: 'getFile',
    path: one,
    summary: 'A file as it was sent: to be saved, or a picture to be shown',
    query: z.object({
      inline: z.stringbool().default(false).describe('Pictures only: to be shown in a page.'),
    }),
    gives: fileTypes,
    refusals: ['file_unknown'],
    load: async (q, { operation, params, query }) => {
      const found = await findFile(q, operation, params.file ?? '')
      if (!found) throw refuse('file_unknown', params)
      const isShown = query.inline && isPicture(found.type)
      return {
        ...(!isShown && { name: savedName(found.id, found.name, found.type) }),
        type: found.type,
        body: bytesOf(q, operation, found),
        headers: {
          ...(isShown && { 'content-disposition': 'inline' }),
          'content-length': String(found.size),
          // Others sent it: whatever it holds, it runs nothing and reaches nothing.
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, max-age=86400, immutable',
        },
      }
    },
  }),
]
