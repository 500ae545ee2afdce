// PGlite does not lock its folder: two processes once opened one, and 300 acknowledged rows were
// lost. So a file in the folder says who has it open, and where to reach them.
//
// Each taking is a file of its own, lock-1, lock-2, …, and the highest counts. Whoever finds the
// highest stale makes the next one by a hard link, which succeeds for one process only; replacing
// a stale file instead would let two who found it stale replace each other.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { refuse } from './refusals.ts'

const holder = z.object({
  pid: z.number(),
  host: z.string(),
  /** When the folder was taken, ISO 8601. */
  started: z.string(),
  /** When the process began, as its system counts: tells a reused pid from the holder. */
  birth: z.string().optional(),
  /** Of the running server: http://127.0.0.1:8020 */
  address: z.string().optional(),
  /** Whoever can read this file owns the data; the server takes the token as the owner's. */
  token: z.string().optional(),
  /** Given back in order; nobody holds it. */
  released: z.boolean().optional(),
})

export type Holder = z.infer<typeof holder>

export interface Lock {
  /** Adds the server's address and its owner's token, for `readLock`. */
  readonly announce: (address: string, token: string) => void
  readonly release: () => void
}

/** Who has `folder` open, or undefined if nobody has. */
export const readLock = (folder: string): Holder | undefined => {
  const found = parse(fileOf(folder, highest(folder)))
  return found && isHeld(found) ? found : undefined
}

/** Takes `folder`, which exists, for this process. Refuses `data_folder_in_use`: by whom. */
export const takeLock = (folder: string): Lock => {
  for (;;) {
    const last = highest(folder)
    const found = parse(fileOf(folder, last))
    if (found && isHeld(found)) throw inUse(folder, last, found)
    const birth = birthOf(process.pid)
    const mine = { pid: process.pid, host: hostname(), started: new Date().toISOString(), birth }
    const file = fileOf(folder, last + 1)
    if (!create(file, mine)) continue
    // Someone slow may make a number that was taken, given back and cleared away long ago.
    if (highest(folder) !== last + 1) {
      fs.rmSync(file, { force: true })
      continue
    }
    for (const number of numbers(folder)) {
      if (number <= last) fs.rmSync(fileOf(folder, number), { force: true })
    }
    return {
      announce: (address, token) => replace(file, { ...mine, address, token }),
      release: () => replace(file, { ...mine, released: true }),
    }
  }
}

const inUse = (folder: string, last: number, { pid, host, started, address }: Holder) =>
  refuse('data_folder_in_use', {
    folder,
    pid,
    host,
    started,
    address,
    file: fileOf(folder, last),
  })

const fileOf = (folder: string, number: number): string => join(folder, `lock-${number}`)

const numbers = (folder: string): number[] =>
  fs.readdirSync(folder).flatMap((name) => (/^lock-\d+$/.test(name) ? [Number(name.slice(5))] : []))

const highest = (folder: string): number =>
  fs.existsSync(folder) ? Math.max(0, ...numbers(folder)) : 0

const parse = (file: string): Holder | undefined => {
  try {
    return holder.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    // Gone meanwhile, or never a lock: files of ours appear whole.
    return undefined
  }
}

/** False if the file is there already. */
const create = (file: string, content: Holder): boolean => {
  const draft = draftOf(file, content)
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(draft)
  }
}

const replace = (file: string, content: Holder): void => fs.renameSync(draftOf(file, content), file)

const draftOf = (file: string, content: Holder): string => {
  const draft = `${file}.${randomUUID()}`
  fs.writeFileSync(draft, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 })
  return draft
}

/** A process of another machine or container cannot be asked, so its word stands. */
const isHeld = ({ pid, host, birth, released }: Holder): boolean => {
  if (released) return false
  if (host !== hostname()) return true
  return isAlive(pid) && (birth === undefined || birth === birthOf(pid))
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * The system's start and the process's, where /proc tells (proc_pid_stat(5): field 22, in ticks
 * since the start; the name in field 2 may hold spaces). 'ended' for one its parent did not reap.
 */
const birthOf = (pid: number): string | undefined => {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? 'ended' : `${boot} ${rest[18]}`
  } catch {
    return undefined
  }
}
