// The process killed in the middle of its work, again and again in the same folder. What it had
// acknowledged is there when the folder is opened again, and what it had not is there wholly or not
// at all. That a commit reaches the disk is counted elsewhere: a kill leaves the system's memory be.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'

const kills = 10
const clients = 8

let folder: string
beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'waybill-crash-'))
  const made = await openDatabase({ data: folder })
  await migrate(made, resolve('migrations'))
  await made.close()
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** What a child said: the units of each act that it found, and of each that it had acknowledged. */
interface Said {
  readonly there: ReadonlyMap<string, number>
  readonly wrong: unknown
  readonly acknowledged: ReadonlyMap<string, number>
}

const units = z.record(z.uuid(), z.int())
const act = z.tuple([z.uuid(), z.int()])

/** Starts the child and kills it once it has acknowledged so many acts. */
const killedAfter = async (acts: number): Promise<Said> => {
  const program = resolve('tests/ledger/poster.ts')
  const child = spawn(process.execPath, [program, folder, String(clients)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const acknowledged = new Map<string, number>()
  let there: Said['there'] | undefined
  let wrong: unknown
  for await (const line of createInterface({ input: child.stdout })) {
    const [, word = '', text = ''] = /^(\w+) (.*)$/.exec(line) ?? []
    const said: unknown = JSON.parse(text)
    if (word === 'there') there = new Map(Object.entries(units.parse(said)))
    else if (word === 'wrong') wrong = said
    else acknowledged.set(...act.parse(said))
    if (acknowledged.size >= acts) child.kill('SIGKILL')
  }
  expect(await ended).toEqual([null, 'SIGKILL'])
  if (!there) throw new Error('The child did not say what it found')
  return { there, wrong, acknowledged }
}

test('killed ten times in mid-load, it has lost nothing that it had acknowledged', async () => {
  const acknowledged = new Map<string, number>()
  let silent = 0
  for (let kill = 0; kill <= kills; kill++) {
    // The last child only says what the tenth kill left.
    const said = await killedAfter(kill < kills ? 10 * (kill + 1) : 1)
    const kept = [...said.there].filter(([id]) => acknowledged.has(id))
    expect(new Map(kept)).toEqual(acknowledged)
    expect(said.wrong).toEqual([])
    silent = said.there.size - kept.length
    for (const [id, quantity] of said.acknowledged) acknowledged.set(id, quantity)
  }
  expect(acknowledged.size).toBeGreaterThan(5 * kills * (kills + 1))
  console.log(`${acknowledged.size} acts acknowledged, ${silent} others found whole`)
}, 180_000)
