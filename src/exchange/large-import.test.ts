import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { sceneOf } from '../../tests/support/hospital.ts'
import { csvOf, type Filled, importFile, rowsOf, xlsxOf } from '../../tests/support/sheets.ts'
import { newId } from '#platform/ids.ts'
import { answerOf } from './run.ts'

const count = 5000

describe.each(engines)('importing many rows on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
    await sceneOf(app)
  })
  afterAll(() => app.close())

  const rows = Array.from({ length: count }, (_, number): Filled => ({
    rowId: `many-${number}`,
    request: `Request ${number % 40}`,
    facility: 'Ospedale Maggiore',
    place: 'Farmacia',
    item: number % 500 === 7 ? `Unknown ${number}` : 'Gloves',
    quantity: number + 1,
    unit: 'piece',
    usedBy: 'ward staff',
    purpose: 'general care',
  }))
  const bad = count / 500

  it('tells how far it is, gives every bad row back, and goes on from where it is', async () => {
    const facility = app.as('facility')
    const params = { operation: app.operation }
    const file = await xlsxOf('needs', rows)
    const query = { id: newId(), kind: 'needs' as const }
    const answer = await facility.call('importFile', { params, query, file })
    expect(answer).toEqual({ id: query.id, total: count })
    // Behind it, another waits for its turn.
    const second = importFile(facility, app.operation, 'needs', csvOf('needs', rows))
    const seen: number[] = []
    let run = await facility.call('getImport', { params: { ...params, import: query.id } })
    while (run.status === 'waiting' || run.status === 'running') {
      seen.push(run.read)
      await pause(5)
      run = await facility.call('getImport', { params: { ...params, import: query.id } })
    }
    expect(new Set(seen).size).toBeGreaterThan(2)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(run).toMatchObject({ status: 'done', read: count, recorded: count - bad, bad })
    expect(run.rowsPerSecond).toBeGreaterThan(0)
    expect(await second).toMatchObject({ recorded: 0, unchanged: count - bad, bad })

    const badRows = await facility.call('getImportBadRows', {
      params: { ...params, import: query.id },
      query: { format: 'xlsx' },
    })
    expect(await rowsOf(await badRows.blob())).toHaveLength(bad + 1)
    const mended = rows.map((row) => ({ ...row, item: 'Gloves' }))
    const third = await importFile(facility, app.operation, 'needs', csvOf('needs', mended))
    expect(third).toMatchObject({ recorded: bad, unchanged: count - bad, bad: 0 })

    const { items } = await facility.call('listNeeds', { params, query: { limit: 1 } })
    const need = await facility.call('getNeed', {
      params: { ...params, need: items[0]?.need ?? '' },
    })
    expect(need.lines).toHaveLength(count / 40)
    const quantities = new Set(need.lines.map(({ quantity }) => quantity))
    expect(quantities.size).toBe(count / 40)
  }, 120_000)

  it('lists errors in pages', async () => {
    const { call } = app.as('facility')
    const few = rows.filter((_, number) => number % 500 === 7)
    const other = few.map((row) => ({ ...row, rowId: `other ${String(row.rowId)}` }))
    const run = await importFile(app.as('facility'), app.operation, 'needs', csvOf('needs', other))
    const params = { operation: app.operation, import: run.id }
    const numbers: number[] = []
    let cursor: string | undefined
    do {
      const { items, next } = await call('listImportErrors', {
        params,
        query: { limit: 3, cursor },
      })
      numbers.push(...items.map(({ number }) => number))
      cursor = next ?? undefined
    } while (cursor)
    expect(numbers).toEqual(other.map((_, index) => index + 2))
    const query = { cursor: 'x' }
    await expect(call('listImportErrors', { params, query })).rejects.toMatchObject({
      code: 'cursor_invalid',
    })
  })

  it('takes no more than fits', async () => {
    const large = new Blob([new Uint8Array(65 * 1024 * 1024)])
    await expect(
      importFile(app.as('facility'), app.operation, 'needs', large),
    ).rejects.toMatchObject({ code: 'body_too_large' })
  })
})

test('a run that has been silent for two minutes was interrupted', () => {
  const run = {
    id: newId(),
    kind: 'needs' as const,
    dryRun: false,
    fileName: null,
    format: 'csv' as const,
    bytes: 1,
    total: 100,
    read: 50,
    recorded: 50,
    unchanged: 0,
    bad: 0,
    startedAt: '2020-03-16T12:00:00.000Z',
    endedAt: null,
    failure: null,
    status: 'running' as const,
    seenAt: '2020-03-16T12:00:10.000Z',
  }
  const at = (time: string) => answerOf(run, new Date(`2020-03-16T${time}Z`))
  expect(at('12:02:00')).toMatchObject({ status: 'running', rowsPerSecond: 5 })
  expect(at('12:02:11')).toMatchObject({ status: 'interrupted' })
  const done = { ...run, status: 'done' as const, endedAt: '2020-03-16T12:00:20.000Z' }
  expect(answerOf(done, new Date('2021-01-01'))).toMatchObject({ status: 'done' })
})
