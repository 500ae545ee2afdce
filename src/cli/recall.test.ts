// Recalls and alarms of the exercise, as the command tells them in a process of its own.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exercise } from '#example/exercise.ts'
import { loadDemonstration, loadExample } from '#example/load.ts'
import { newId } from '#platform/ids.ts'
import { connect } from './connect.ts'
import { environment } from './settings.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

let folder: string
const run = (...args: string[]) =>
  new Promise<{ out: string; err: string; code: number }>((done) => {
    const of = { cwd: folder, env: { ...process.env, WAYBILL_DATA: folder } }
    const child = execFile(process.execPath, [main, 'recall', ...args], of, (_error, out, err) =>
      done({ out, err, code: child.exitCode ?? -1 }),
    )
  })
const here = ['--operation', exercise]
const told = async (...args: string[]) => {
  const { out, err, code } = await run(...args, ...here)
  expect({ err, code }).toEqual({ err: '', code: 0 })
  return out
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' | ').trim())
}
const read = async <Row>(...args: string[]): Promise<Row[]> =>
  JSON.parse((await run(...args, ...here, '--json')).out) as Row[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-recall-'))
  const connection = await connect(environment.parse({}), { data: folder })
  await loadExample(connection.client, () => {})
  await loadDemonstration(connection.client, '2026-11-26', () => {})
  await connection.close()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('waybill recall', () => {
  let recall = ''

  test('alarms: what was found wrong, by whom, what is held for it', async () => {
    const [head, ...rows] = await told('alarms')
    expect(head).toBe('raised | by | item | lot | quantity | harm | held | finding | id')
    expect(rows.map((row) => row.split(' | ').slice(1, 8).join(' | '))).toEqual([
      'Ospedale San Luca | Nitrile gloves, M | NG-77 | 24 | suspected | lot | confirmed',
      'Ospedale San Luca | Nitrile gloves, M | NG-81 | — | none | lot | —',
    ])
    const open = await read<{ lot: { lotNumber: string } }>('alarms', '--open')
    expect(open.map(({ lot }) => lot.lotNumber)).toEqual(['NG-81'])
  }, 60_000)

  test('list: which there are, and what is to be done', async () => {
    const [head, ...rows] = await told('list', '--open')
    expect(head).toBe('begun | of | lot | to do | whose | closed | id')
    expect(rows).toEqual([expect.stringContaining('Nitrile gloves, M | NG-77 | return | ours | —')])
    const [first] = await read<{ id: string }>('list')
    recall = first?.id ?? ''
    expect(rows[0]).toContain(recall)
  }, 60_000)

  test('holders: who has how many, and only what stands where it was asked', async () => {
    const [head, ...rows] = await told('holders', recall)
    expect(head).toBe('party | at | stands | item | lot | quantity | unit | since')
    const goods = 'Nitrile gloves, M | NG-77'
    const said = rows.map((row) => row.replace(/ \| [^|]*$/, ''))
    expect(said.toSorted()).toEqual([
      `Casa di cura Le Betulle | Dispensario Le Betulle | delivered | ${goods} | 800 | pair`,
      `Ospedale San Luca | Farmacia San Luca | delivered | ${goods} | 1,100 | pair`,
      `Ospedale San Luca | Terapia intensiva San Luca | issued | ${goods} | 280 | pair`,
      `Ospedale San Luca | Terapia intensiva San Luca | used | ${goods} | 120 | pair`,
      `Regione Alpina | Magazzino regionale | in stock | ${goods} | 3,700 | pair`,
    ])
    const store = await read<{ quantity: number }>('holders', recall, '--standing', 'in_store')
    expect(store.map(({ quantity }) => quantity)).toEqual([3_700])
    expect(await run('holders', recall, ...here, '--standing', 'nowhere')).toMatchObject({
      code: 2,
    })
  }, 60_000)

  test('notices: who was told, and what each answered', async () => {
    const [head, ...rows] = await told('notices', recall)
    expect(head).toBe('party | country | state | by the books | found | set aside | used')
    expect(rows.toSorted()).toEqual([
      'Casa di cura Le Betulle | IT | acknowledged | 800 pair at facility | — | — | —',
      'Ospedale San Luca | IT | told | 1,380 pair at facility, 120 pair gone | — | — | —',
      'Regione Alpina | IT | told | 3,700 pair in store | — | — | —',
    ])
    const notices = await read<{ party: { name: string } }>('notices', recall)
    expect(notices).toHaveLength(3)
  }, 60_000)

  test('a recall that is not there is refused, and a wrong command is told', async () => {
    for (const command of ['holders', 'notices']) {
      const refused = await run(command, newId(), ...here)
      expect(refused).toMatchObject({ code: 3, out: '' })
      expect(refused.err).toContain('There is no recall')
      expect(await run(command)).toMatchObject({ code: 2 })
    }
  }, 60_000)
})
