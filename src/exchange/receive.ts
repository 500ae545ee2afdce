import { createHash } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file that was sent, kept aside until it is imported. */
export interface Received {
  readonly folder: string
  readonly path: string
  readonly bytes: number
  /** SHA-256, hex. */
  readonly digest: string
}

/** Writes what is sent to a folder of its own, readable by nobody else, as it comes. */
export const receive = async (body: AsyncIterable<Uint8Array>): Promise<Received> => {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-import-'))
  try {
    const path = join(folder, 'file')
    const file = await open(path, 'w', 0o600)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      for await (const chunk of body) {
        hash.update(chunk)
        bytes += chunk.length
        await file.appendFile(chunk)
      }
    } finally {
      await file.close()
    }
    return { folder, path, bytes, digest: hash.digest('hex') }
  } catch (error) {
    await discard(folder)
    throw error
  }
}

export const discard = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true })
