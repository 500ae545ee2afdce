import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The secret that signs cookies, kept in `folder`/secret; made there the first time. Whoever reads
 * it can sign in as anyone, so only the owner may. Call it while holding the folder's lock.
 */
export const keptSecret = async (folder: string): Promise<string> => {
  const file = join(folder, 'secret')
  const kept = await readFile(file, 'utf8').catch(absent)
  if (kept) return kept.trim()
  const made = randomBytes(32).toString('base64url')
  // Whole or not at all: half a secret after a power cut would be taken for one.
  await writeFile(`${file}.new`, `${made}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  return made
}

const absent = (error: unknown): undefined => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
