import { z } from 'zod'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'
import { instant } from '#platform/time.ts'
import { refuse } from './refusals.ts'

/** What photographs and scanned papers are. A HEIC is what a telephone of Apple takes. */
export const fileTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  'application/pdf',
] as const
export type FileType = (typeof fileTypes)[number]

/** Bytes of one file: a photograph of a telephone has 2 to 8 million. */
export const largestFile = 10 * 1024 * 1024

/** Bytes of one part, as they are kept and sent on. */
export const partSize = 512 * 1024

export const fileQuery = z.object({
  id: id.describe('Client-made UUIDv7 of the file.'),
  name: z.string().trim().min(1).max(255).optional().describe('As it was called.'),
  caption: z.string().trim().min(1).max(2000).optional(),
  subject: id.optional().describe('What it shows or proves: a receipt, a source, a signature.'),
  happenedAt: instant.optional().describe('When it was taken, if not now.'),
})
export type FileAsked = z.output<typeof fileQuery>

export const fileAnswer = z.object({
  id,
  type: z.enum(fileTypes),
  size: z.int().describe('Bytes.'),
  digest: z.string().describe('SHA-256, hex.'),
})
export type FileAnswer = z.output<typeof fileAnswer>

export const fileRow = fileAnswer.extend({
  name: z.string().nullable(),
  caption: z.string().nullable(),
  subjects: z.array(id),
  actor: z.string(),
  happenedAt: z.string(),
  recordedAt: z.string(),
})
export type FileRow = z.output<typeof fileRow>
export const filePage = pageOf(fileRow)
export const filesQuery = listQuery('newest', 'oldest').extend({
  subject: id.optional(),
  type: z.enum(fileTypes).optional(),
})
export type FilesAsked = z.output<typeof filesQuery>

export const attachInput = z.object({
  subject: id.describe('What it shows or proves: a receipt, a source, a signature, a breach.'),
})

/** The type that the bytes have. Refuses `file_not_accepted`: a name or a header proves nothing. */
export const acceptedType = (found: string | undefined): FileType => {
  const type = fileTypes.find((each) => each === found)
  if (!type) throw refuse('file_not_accepted', { found: found ?? null, accepted: fileTypes })
  return type
}

/** Only a picture may be shown in a page; all else is saved. */
export const isPicture = (type: FileType): boolean => type.startsWith('image/')

const endings: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'application/pdf': 'pdf',
}

/** The name under which it is saved: with the ending of what it is, whatever it was called. */
export const savedName = (id: string, name: string | null, type: FileType): string =>
  `${(name ?? id).replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${endings[type]}`
