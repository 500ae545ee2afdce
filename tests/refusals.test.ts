// Every way to say no is tested somewhere; here are those that no room's own tests come upon.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { operationOf } from '../src/cli/operation.ts'
import { tellings } from '../src/http/tellings.ts'
import { at, sourceOf } from '../src/ledger/account.ts'
import { post } from '../src/ledger/actions.ts'
import { newId } from '../src/platform/ids.ts'
import { engines } from './support/engines.ts'
import { shippingDesk } from './support/shipping.ts'

const root = join(import.meta.dirname, '..')

const testsBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

test('every refusal code stands in a test', () => {
  const texts = [...testsBelow(join(root, 'src')), ...testsBelow(join(root, 'tests'))].join('\n')
  const untested = Object.keys(tellings).filter(
    (code) => !texts.includes(`'${code}'`) && !texts.includes(`"${code}"`),
  )
  expect(untested).toEqual([])
})

test.each(engines)('what few come upon, on $name', async ({ fresh }) => {
  const s = await shippingDesk(fresh)
  try {
    const line = await s.promise(1000, { recipients: [] })
    await s.consign({ lines: [{ ...s.line({ pledgeLine: line }), quantity: 300 }] })
    const { items } = await s.cell('listPledges', { params: s.params, query: {} })
    const pledge = items[0]?.id ?? ''
    const found = await s.cell('getPledge', { params: { ...s.params, pledge } })
    const part = found.lines.find((each) => each.parent === line)?.id ?? ''
    const withdrawal = { id: newId(), lines: [{ line: part }], reason: 'None' }
    await expect(
      s.desk('withdrawPledge', { params: s.params, body: withdrawal }),
    ).rejects.toMatchObject({ code: 'line_is_a_part', facts: { parent: line } })

    // Another id that ends alike gives the same short code.
    const twin = `${newId().slice(0, -10)}${pledge.slice(-10)}`
    const body = { id: twin, donors: [s.alibaba] }
    const lines = [{ id: newId(), item: s.mask, quantity: 1, stated: '1' }]
    await expect(
      s.desk('recordPledge', { params: s.params, body: { ...body, lines } }),
    ).rejects.toMatchObject({ code: 'pledge_code_taken' })

    const stock = at('in_stock', { item: s.mask, holder: s.belgium, place: s.store })
    const lineIn = { from: sourceOf(stock), to: stock, quantity: 1 }
    const by = { operation: s.app.number, act: newId(), kind: 'stock.release' }
    await expect(
      s.app.database.transaction((tx) =>
        post(tx, { ...by } as never, { mood: 'instruction', lines: [lineIn] }),
      ),
    ).rejects.toMatchObject({ code: 'gate_not_asked', facts: { stage: 'in_stock' } })
  } finally {
    await s.app.close()
  }
})

const waybill = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, 'bin', 'waybill.mjs'), ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    encoding: 'utf8',
  })

test('the command line asks for what it cannot know', async () => {
  const empty = (async () => ({ items: [], next: null })) as never
  await expect(operationOf(empty, {})).rejects.toMatchObject({ code: 'operation_needed' })
  const told = (code: string) => tellings[code]?.remedy
  const many = waybill(['migrate'], { PORT: 'many' })
  expect(many.status).toBe(3)
  expect(many.stderr).toContain(told('environment_invalid'))
  expect(many.stderr).toContain('PORT')
  const data = mkdtempSync(join(tmpdir(), 'waybill-refusals-'))
  try {
    const args = ['import', 'needs', join(data, 'nowhere.csv'), '--operation', 'x', '--data', data]
    const nowhere = waybill(args)
    expect(nowhere.status).toBe(3)
    expect(nowhere.stderr).toContain(told('file_missing'))
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}, 180_000)
