// PGlite as shipped is not durable: it starts with -F, and Emscripten's fdatasync does nothing.
// With -F gone and WAL written through fsync, an fsync that reaches the disk is still needed.
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { refuse } from './refusals.ts'

/** An open file as Emscripten's NODEFS keeps it; a folder has no `nfd`. */
interface Stream {
  readonly nfd?: number
  readonly node: unknown
}
interface Emscripten {
  readonly FS: { readonly ErrnoError: new (errno: number) => Error }
  readonly NODEFS: {
    readonly stream_ops: { fsync?(stream: Stream): number }
    realPath(node: unknown): string
    convertNodeCode(error: unknown): number
  }
}

class DurableFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(...args)
    const reachDisk = ({ FS, NODEFS }: Emscripten) => {
      NODEFS.stream_ops.fsync = (stream) => {
        try {
          if (stream.nfd !== undefined) fs.fdatasyncSync(stream.nfd)
          else syncPath(NODEFS.realPath(stream.node))
          return 0
        } catch (error) {
          // Any other error would unwind the engine; this one it reads as errno, and panics.
          throw new FS.ErrnoError(NODEFS.convertNodeCode(error))
        }
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

// A statement kept prepared is planned for its values each time, as on a server: a plan made for
// any lot would now and then be a bad one, and planning an insert takes 11 µs.
const params = [...PGlite.defaultStartParams, '-c', 'plan_cache_mode=force_custom_plan']
const durable = [...params.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync']

// Of PostgreSQL; it changes with PGlite's own, and the files with it.
const version = '18'

/**
 * Opens a database in `folder`, which no other process may have open, or makes it there.
 * Refuses `data_folder_version`.
 */
export const openFolder = async (folder: string): Promise<PGlite> => {
  if (!fs.existsSync(folder)) await makeFolder(folder)
  const found = fs.readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found !== version) throw refuse('data_folder_version', { folder, found, version })
  return openDurable(folder)
}

const openDurable = (folder: string): Promise<PGlite> =>
  PGlite.create({ fs: new DurableFS(folder), startParams: durable })

/** Made aside and then named: PGlite takes a folder it left half made for a database. */
const makeFolder = async (folder: string): Promise<void> => {
  const aside = `${folder}.new`
  fs.rmSync(aside, { recursive: true, force: true })
  fs.mkdirSync(aside, { mode: 0o700 })
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
  PGlite.create({ startParams: params, ...(dump && { loadDataDir: dump }) })
