import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { readLock, takeLock } from './lock.ts'

let folder: string
let children: ChildProcess[]
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'waybill-lock-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  fs.rmSync(folder, { recursive: true })
})

/** Another process that has the folder open. */
const startHolder = async (): Promise<ChildProcess> => {
  const program = resolve('tests/support/holder.ts')
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout ?? child, 'data')
  return child
}

const end = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') => {
  child.kill(signal)
  await once(child, 'exit')
}

it('refuses a folder that another process has open, and says who and where', async () => {
  const child = await startHolder()
  await expect(openDatabase({ data: folder })).rejects.toMatchObject({
    code: 'data_folder_in_use',
    facts: { folder, pid: child.pid, address: 'http://127.0.0.1:8020' },
  })
  expect(readLock(folder)).toMatchObject({ pid: child.pid, token: 'owner' })
})

it.each(['SIGKILL', 'SIGTERM'] as const)('takes over after %s', async (signal) => {
  await end(await startHolder(), signal)
  expect(readLock(folder)).toBeUndefined()
  const lock = takeLock(folder)
  expect(readLock(folder)).toMatchObject({ pid: process.pid })
  lock.release()
  expect(readLock(folder)).toBeUndefined()
})

it('is given back where a database does not open', async () => {
  fs.writeFileSync(join(folder, 'pg'), 'not a folder')
  await expect(openDatabase({ data: folder })).rejects.toThrow('not a directory')
  expect(readLock(folder)).toBeUndefined()
})

it('refuses a second opening in the same process', () => {
  const lock = takeLock(folder)
  expect(() => takeLock(folder)).toThrow('data_folder_in_use')
  lock.release()
  takeLock(folder).release()
})

const rewrite = (change: Record<string, unknown>) => {
  const [file = ''] = fs.readdirSync(folder)
  const path = join(folder, file)
  const content = JSON.parse(fs.readFileSync(path, 'utf8')) as Record<string, unknown>
  fs.writeFileSync(path, JSON.stringify({ ...content, ...change }))
}

it.runIf(fs.existsSync('/proc/self/stat'))('knows a process that only has the same pid', () => {
  takeLock(folder)
  rewrite({ birth: 'another start, 1' })
  expect(readLock(folder)).toBeUndefined()
  takeLock(folder).release()
})

it('believes what another machine wrote, which it cannot ask', () => {
  takeLock(folder)
  rewrite({ host: 'elsewhere', pid: 1 })
  expect(readLock(folder)).toMatchObject({ host: 'elsewhere' })
  expect(() => takeLock(folder)).toThrow('data_folder_in_use')
})

it('keeps the token from others', () => {
  takeLock(folder).announce('http://127.0.0.1:8020', 'secret')
  const [file = ''] = fs.readdirSync(folder)
  expect(fs.statSync(join(folder, file)).mode & 0o777).toBe(0o600)
})

it('leaves one file behind, however often it is taken', () => {
  for (let i = 0; i < 5; i++) takeLock(folder).release()
  expect(fs.readdirSync(folder)).toHaveLength(1)
})

it('says nobody holds a folder that is not there', () => {
  expect(readLock(join(folder, 'absent'))).toBeUndefined()
})

it('lets one of several win a stale folder', async () => {
  await end(await startHolder(), 'SIGKILL')
  const program = resolve('tests/support/holder.ts')
  const racers = Array.from({ length: 4 }, () =>
    spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  children.push(...racers)
  const outcomes = await Promise.all(
    racers.map((racer) =>
      Promise.race([
        once(racer.stdout, 'data').then(() => 'taken'),
        once(racer, 'exit').then(() => 'refused'),
      ]),
    ),
  )
  expect(outcomes.sort()).toEqual(['refused', 'refused', 'refused', 'taken'])
})
