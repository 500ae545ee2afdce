// The demo as a stranger runs it: with PATH and HOME and nothing else, beside the command line and
// without it, stopped as an operating system stops it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const root = join(import.meta.dirname, '..', '..')
const data = mkdtempSync(join(tmpdir(), 'waybill-demo-'))
const bare = { PATH: process.env['PATH'], HOME: process.env['HOME'] }
let port: number
let demo: ChildProcess

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/** Starts the demo and resolves when it says that it is ready. */
const start = (command: string, ...args: string[]): Promise<ChildProcess> => {
  const env = { ...bare, PORT: String(port), WAYBILL_DATA: data }
  const child = spawn(command, args, { cwd: root, env, detached: true })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(`Waybill is ready at http://127.0.0.1:${port}`)) resolve(child)
    })
    child.on('exit', (code) => reject(new Error(`The demo ended with ${code}: ${said}`)))
  })
}

const waybill = async (...args: string[]) => {
  const env = { ...bare, WAYBILL_DATA: data }
  const child = spawn('npm', ['run', '-s', 'waybill', '--', ...args], { cwd: root, env })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, out, err }
}

const get = async (path: string): Promise<unknown> =>
  (await fetch(`http://127.0.0.1:${port}${path}`)).json()

const answers = () =>
  get('/api/health').then(
    () => true,
    () => false,
  )

const verified = z.object({
  checked: z.record(z.string(), z.int()),
  mismatches: z.array(z.unknown()),
})

beforeAll(async () => {
  port = await freePort()
  demo = await start('npm', 'run', 'demo')
})
afterAll(async () => {
  if (await answers()) process.kill(-(demo.pid ?? 0), 'SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

test('answers its public subset without signing in', async () => {
  expect(await get('/api/health')).toMatchObject({ status: 'ok' })
  expect(await get('/api/public/operations')).toMatchObject({
    items: [{ slug: 'italy-belgium-2020' }],
  })
  const figures = await get('/api/public/operations/italy-belgium-2020/figures')
  expect(figures).toMatchObject({ rows: expect.arrayContaining([]) as unknown })
  expect(JSON.stringify(figures)).toContain('over 2 million masks')
})

test('the command line works beside it, and gives the same numbers', async () => {
  const report = await waybill('report', 'figures', '--json')
  expect(report.code).toBe(0)
  expect({ rows: JSON.parse(report.out) as unknown, next: null }).toEqual(
    await get('/api/public/operations/italy-belgium-2020/figures'),
  )
  const table = await waybill('report', 'donors')
  expect(table.out).toMatch(/Alibaba Foundation \+ Jack Ma Foundation +unknown +Mask/)
  const verify = await waybill('verify', '--json')
  expect(verify.code).toBe(0)
  expect(verified.parse(JSON.parse(verify.out)).mismatches).toEqual([])
})

test('says who has the folder when it is opened twice', async () => {
  const second = await waybill('serve')
  expect(second.code).toBe(3)
  expect(second.err).toContain('open since')
})

test('stops in order on SIGTERM, and the command line goes on without it', async () => {
  demo.kill('SIGTERM')
  await vi.waitUntil(async () => !(await answers()), { timeout: 20_000, interval: 1000 })
  const verify = await waybill('verify', '--json')
  expect(verify.code).toBe(0)
  const found = verified.parse(JSON.parse(verify.out))
  expect(found.mismatches).toEqual([])
  expect(found.checked['postings']).toBeGreaterThan(10)
  const report = await waybill('report', 'pipeline')
  expect(report.out).toContain('≥ 2,005,000')
})

test('starts again on the same folder, and nothing was counted twice', async () => {
  demo = await start(process.execPath, join(root, 'bin', 'waybill.mjs'), 'demo')
  const report = await waybill('report', 'pipeline')
  expect(report.out).toContain('≥ 2,005,000')
  const ended = new Promise<number | null>((resolve) => demo.on('exit', resolve))
  demo.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('wrong usage, and a folder that holds nothing yet, end with their own codes', async () => {
  expect((await waybill('report', 'everything')).code).toBe(2)
  expect((await waybill('trace')).code).toBe(2)
  expect((await waybill('trace', '--pledge', 'P-0000-0000')).code).toBe(3)
  expect((await waybill('--help')).out).toContain('Exit codes')
})
