// `waybill serve`, from the command to the line that says it is ready; and what memory it takes.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Where } from '../src/platform/database.ts'
import type { Engine } from './engine.ts'
import { median, megabytesOf, rowOf, type Row } from './measure.ts'

const root = resolve(import.meta.dirname, '..')

/** `loaded`: where the operation of the part before lies, closed. */
export const measureStart = async (engine: Engine, loaded: Where | undefined): Promise<Row[]> => {
  const row = (what: string, value: number, unit: string) =>
    rowOf({ part: 'start', engine: engine.name, what, value, unit })
  const cold: Started[] = []
  const warm: Started[] = []
  for (let time = 0; time < 3; time++) {
    const empty = await engine.place()
    cold.push(await started(empty))
    warm.push(await started(empty))
  }
  const of = (starts: readonly Started[], what: keyof Started) =>
    median(starts.map((start) => start[what]))
  const rows = [
    row('cold: nothing there yet', of(cold, 'seconds'), 's'),
    row('warm', of(warm, 'seconds'), 's'),
    row('memory after a start', of(warm, 'megabytes'), 'MB'),
    row('memory after 2,000 requests', of(warm, 'busyMegabytes'), 'MB'),
  ]
  if (!loaded) return rows
  const full = [await started(loaded, figures), await started(loaded, figures)]
  return [
    ...rows,
    row('warm, what was loaded', of(full, 'seconds'), 's'),
    row('memory after a start, what was loaded', of(full, 'megabytes'), 'MB'),
    row('memory after 2,000 requests and 3 reports of it', of(full, 'busyMegabytes'), 'MB'),
  ]
}

const figures = '/api/public/operations/test-2020/figures'

interface Started {
  readonly seconds: number
  readonly megabytes: number
  readonly busyMegabytes: number
}

const started = async (where: Where, report?: string): Promise<Started> => {
  const aside = mkdtempSync(join(tmpdir(), 'waybill-start-'))
  const place = 'url' in where ? { DATABASE_URL: where.url, WAYBILL_DATA: aside } : {}
  const folder = 'data' in where ? { WAYBILL_DATA: where.data } : {}
  const begun = performance.now()
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      WAYBILL_LOG: 'error',
      WAYBILL_REQUESTS_PER_MINUTE: '1000000',
      ...place,
      ...folder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await addressOf(child)
    const seconds = (performance.now() - begun) / 1000
    const pid = child.pid ?? 0
    const megabytes = megabytesOf(pid)
    for (let number = 0; number < 2000; number++)
      await (await fetch(`${address}/api/public/operations`)).text()
    for (let number = 0; report && number < 3; number++) {
      const answer = await fetch(`${address}${report}`)
      if (!answer.ok) throw new Error(await answer.text())
      await answer.text()
    }
    return { seconds, megabytes, busyMegabytes: megabytesOf(pid) }
  } finally {
    const ended = once(child, 'exit')
    if (child.exitCode === null) child.kill('SIGTERM')
    if (child.exitCode === null) await ended
    rmSync(aside, { recursive: true, force: true })
  }
}

const addressOf = async (child: ChildProcess): Promise<string> => {
  let told = ''
  for await (const chunk of child.stdout ?? []) {
    told += String(chunk)
    const address = /ready at (\S+)/.exec(told)?.[1]
    if (address) return address
  }
  throw new Error('The server did not start')
}
