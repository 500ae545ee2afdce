// From an empty folder to a person who works in an operation, on the command line alone.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Running, startServer } from '../../src/cli/serve.ts'
import { environment } from '../../src/cli/settings.ts'
import { newId } from '../../src/platform/ids.ts'

// Each command is a process that reads the whole program, and the data folder is a new one.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const waybill = join(import.meta.dirname, '..', '..', 'bin', 'waybill.mjs')
const password = 'seven masks in a row'
const email = 'ada@aid.example'
const operation = 'journey-2020'

let data: string
let server: Running
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'waybill-people-'))
  // A free port, and its number in the server's own address, which pages are compared with.
  const env = { WAYBILL_LOG: 'error', PORT: String(20_000 + (process.pid % 20_000)) }
  server = await startServer(environment.parse(env), { data })
  await server.client('recordOperation', { body: { id: newId(), slug: operation, name: 'Test' } })
})
afterAll(async () => {
  await server.stop()
  rmSync(data, { recursive: true, force: true })
})

/** Runs the program on the folder that the server has open. */
const run = async (args: readonly string[], input = '') => {
  const child = spawn(process.execPath, [waybill, ...args, '--data', data], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  })
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, out, err }
}

test('a person is let in, gets a key and roles, and works', async () => {
  const adding = ['person', 'add', '--email', email, '--name', 'Ada', '--password-stdin']
  const added = await run(adding, `${password}\n`)
  expect(added.out).toContain(`${email} is user `)
  expect(added.code).toBe(0)
  const key = (await run(['person', 'key', '--email', email])).out.trim()
  expect(key).toMatch(/^waybill_\w{64}$/)
  const roles = ['--role', 'logistician', 'donor_desk']
  const admitted = await run([
    'member',
    'add',
    '--operation',
    operation,
    '--email',
    email,
    ...roles,
  ])
  expect(admitted.out).toBe(`${email} is donor_desk, logistician in ${operation}.\n`)
  const answer = await fetch(`${server.address}/api/me`, { headers: { 'x-api-key': key } })
  expect(await answer.json()).toMatchObject({
    name: 'Ada',
    memberships: [{ operation, roles: ['donor_desk', 'logistician'] }],
  })
})

test('what is refused or not understood ends with its own exit code', async () => {
  const adding = ['person', 'add', '--email', email, '--name', 'Ada again']
  const again = await run(adding)
  expect(again.err).toContain(email)
  expect(again.code).toBe(3)
  const unknown = await run(['person', 'key', '--email', 'nobody@aid.example'])
  expect(unknown).toMatchObject({ code: 3, out: '' })
  expect((await run(['person', 'remove'])).code).toBe(2)
  const king = ['member', 'add', '--operation', operation, '--email', email, '--role', 'king']
  const crowned = await run(king)
  expect(crowned.err).toContain('pharmacist')
  expect(crowned.code).toBe(2)
})

test('one signs in under either name of this machine, and under no other', async () => {
  const { port } = new URL(server.address)
  const signIn = (origin: string) =>
    fetch(`${server.address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie: 'theme=dark' },
      body: JSON.stringify({ email, password }),
    })
  for (const name of ['localhost', '127.0.0.1', '[::1]'])
    expect((await signIn(`http://${name}:${port}`)).status).toBe(200)
  expect((await signIn('https://evil.example')).status).toBe(403)
  expect((await signIn('http://localhost:1')).status).toBe(403)
})
