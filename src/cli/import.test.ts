// The command as people run it: in a process of its own, without a server and beside one.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

let folder: string
const started: ChildProcess[] = []
const start = (...args: string[]) => {
  const env = { ...process.env, WAYBILL_DATA: join(folder, 'data'), PORT: '0' }
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env })
  started.push(child)
  return child
}
const run = async (...args: string[]) => {
  const child = start(...args)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ])
  return { out, err, code }
}

const head = 'Row id;Request;Facility;Bring to;Item;Quantity;Unit;Used by;Purpose'
const row = (id: number | string, item = 'N95 respirator') =>
  `r-${id};R-${id};Comune di Milano;Milan;${item};1000;piece;ward staff;general care`
const write = (name: string, rows: string[]) =>
  writeFile(join(folder, name), [head, ...rows].join('\r\n'))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-cli-'))
  expect(await run('example')).toMatchObject({ code: 0 })
}, 120_000)
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

describe('waybill import', () => {
  test('writes a template, and refuses one that nobody filled in', async () => {
    expect(await run('import', 'template', 'packing-list', '--out', 't.xlsx')).toMatchObject({
      code: 0,
      out: 'Written: t.xlsx\n',
    })
    const { code, err } = await run('import', 'packing-list', 't.xlsx')
    expect(code).toBe(3)
    expect(err).toContain('The file has no row below its headings.')
    const missing = await run('import', 'needs', 'nowhere.csv')
    expect(missing).toMatchObject({ code: 3 })
    expect(missing.err).toContain('There is no file nowhere.csv')
    expect(await run('import', 'people', 't.xlsx')).toMatchObject({ code: 2 })
  }, 120_000)

  test('checks dry, records, tells bad rows and writes them, beside a server or not', async () => {
    await write('needs.csv', [row(1), row(2, 'N96'), row(3)])
    const dry = await run('import', 'needs', 'needs.csv', '--dry-run')
    expect(dry).toMatchObject({ code: 1 })
    expect(dry.out).toContain('3 rows: 2 would be recorded, 0 unchanged, 1 not taken.')
    expect(dry.out).toContain('E3 Item: No item is recorded under N96.')
    const server = start('serve')
    await new Promise<void>((ready) => server.stdout.once('data', () => ready()))
    const real = await run('import', 'needs', 'needs.csv', '--bad-rows', 'bad.csv', '--json')
    expect(real.code).toBe(1)
    expect(JSON.parse(real.out)).toMatchObject({
      status: 'done',
      recorded: 2,
      bad: 1,
      errors: [{ number: 3, errors: [{ cell: 'E3', code: 'name_unknown' }] }],
    })
    const badRows = await readFile(join(folder, 'bad.csv'), 'utf8')
    await writeFile(join(folder, 'mended.csv'), badRows.replace('N96', 'N95 respirator'))
    expect(await run('import', 'needs', 'mended.csv')).toMatchObject({ code: 0 })
    const again = await run('import', 'needs', 'mended.csv', '--json')
    expect(JSON.parse(again.out)).toMatchObject({ recorded: 0, unchanged: 1, bad: 0, errors: [] })
    server.kill('SIGTERM')
    await once(server, 'exit')
  }, 120_000)

  test('killed on the way, it goes on when it is run again, and nothing is there twice', async () => {
    const count = 3000
    await write(
      'many.csv',
      Array.from({ length: count }, (_, number) => row(`many-${number}`)),
    )
    const child = start('import', 'needs', 'many.csv', '--json')
    // Its progress, told on standard error after a second, says that rows are recorded.
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')])
    await pause(300)
    child.kill('SIGKILL')
    await once(child, 'exit').catch(() => {})
    const again = await run('import', 'needs', 'many.csv', '--json')
    expect(again.code).toBe(0)
    const { recorded, unchanged, bad } = JSON.parse(again.out) as Record<string, number>
    expect(bad).toBe(0)
    expect(unchanged).toBeGreaterThan(0)
    expect((recorded ?? 0) + (unchanged ?? 0)).toBe(count)
    const third = await run('import', 'needs', 'many.csv', '--json')
    expect(JSON.parse(third.out)).toMatchObject({ recorded: 0, unchanged: count })
    expect(await run('verify')).toMatchObject({ code: 0 })
  }, 240_000)
})
