// PGlite as shipped is not durable: it starts with -F, and Emscripten's fdatasync does nothing.
// With -F gone and WAL written through fsync, an fsync that reaches the disk is still needed.
import type { Results } from '@electric-sql/pglite'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import type { Parsers } from './column-values.ts'
import { plainValues } from './column-values.ts'
import type { Answer } from './session.ts'

/** An open file as Emscripten's NODEFS keeps it; a folder has no `nfd`. */
interface Stream {
  readonly nfd?: number
  readonly node: unknown
}
interface NodeFilesystem {
  readonly stream_ops: { fsync?(stream: Stream): number }
  realPath(node: unknown): string
}

class DurableFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(...args)
    const reachDisk = ({ NODEFS }: { NODEFS: NodeFilesystem }) => {
      NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined) fs.fdatasyncSync(stream.nfd)
        else syncPath(NODEFS.realPath(stream.node))
        return 0
      }
    }
    const before = emscriptenOpts.preRun ?? []
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...before, reachDisk] } }
  }
}

const syncPath = (path: string): void => {
  const file = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}

const durableParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

/** Opens a database in `folder`, which no other process may have open, or makes it there. */
export const openFolder = async (folder: string): Promise<PGlite> => {
  if (!fs.existsSync(folder)) await makeFolder(folder)
  return openDurable(folder)
}

const openDurable = (folder: string): Promise<PGlite> =>
  PGlite.create({ fs: new DurableFS(folder), startParams: durableParams, parsers: plainValues })

/** Made aside and then named: PGlite takes a folder it left half made for a database. */
const makeFolder = async (folder: string): Promise<void> => {
  const aside = `${folder}.new`
  fs.rmSync(aside, { recursive: true, force: true })
  const made = await openDurable(aside)
  await made.close()
  syncTree(aside)
  fs.renameSync(aside, folder)
  syncPath(dirname(folder))
}

const syncTree = (folder: string): void => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else syncPath(path)
  }
  syncPath(folder)
}

/** Opens a database that is gone with the process, empty or as `dump` (of dumpDataDir) has it. */
export const openMemory = (dump?: Blob): Promise<PGlite> =>
  PGlite.create({ parsers: plainValues, ...(dump && { loadDataDir: dump }) })

/** Runs one statement, or several without parameters, as node-postgres does. */
export const runOn = async (
  pglite: PGlite,
  text: string,
  parameters: readonly unknown[],
  parsers: Parsers,
): Promise<Answer> => {
  if (parameters.length > 0) return answer(await pglite.query(text, [...parameters], { parsers }))
  const results = await pglite.exec(text, { parsers })
  const last = results.at(-1)
  if (results.length === 1 && last) return answer(last)
  return { rows: [], command: last?.command ?? '' }
}

const answer = ({ rows, affectedRows, command }: Results<unknown>): Answer => ({
  rows,
  numAffectedRows: BigInt(affectedRows ?? 0),
  command: command ?? '',
})
