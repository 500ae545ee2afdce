// PGlite as shipped is not durable: it starts with -F, and Emscripten's fdatasync does nothing.
// With -F gone and WAL written through fsync, an fsync that reaches the disk is still needed.
import type { Results } from '@electric-sql/pglite'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import fs from 'node:fs'
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
        else syncFolder(NODEFS.realPath(stream.node))
        return 0
      }
    }
    const before = emscriptenOpts.preRun ?? []
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...before, reachDisk] } }
  }
}

const syncFolder = (path: string) => {
  const folder = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(folder)
  } finally {
    fs.closeSync(folder)
  }
}

const durableParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

/** Opens a database in `folder`, which no other process may have open, or makes it there. */
export const openFolder = (folder: string): Promise<PGlite> =>
  PGlite.create({ fs: new DurableFS(folder), startParams: durableParams, parsers: plainValues })

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
