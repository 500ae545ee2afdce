// Two servers over one database, each with its own import of the same rows in another order.
import { expect, test } from 'vitest'
import { appOf } from '#http/app.ts'
import { clientOf } from '#http/client.ts'
import { openDatabase } from '#platform/database.ts'
import { freshApp } from '../../tests/support/app.ts'
import { freshUrl } from '../../tests/support/engines.ts'
import { sceneOf } from '../../tests/support/hospital.ts'
import { csvOf, type Filled, importFile } from '../../tests/support/sheets.ts'

test('two servers that import the same rows at once record each of them once', async () => {
  const url = await freshUrl()
  const app = await freshApp(() => openDatabase({ url }))
  const database = await openDatabase({ url })
  const { services, operation } = app
  const other = appOf({ ...services, database })
  const call = clientOf({
    address: 'http://localhost',
    token: services.ownerToken,
    fetch: (request) => other.fetch(request),
  })
  try {
    await sceneOf(app)
    const count = 1500
    const rows = Array.from({ length: count }, (_, number): Filled => ({
      rowId: `race-${number}`,
      request: `Request ${number % 7}`,
      facility: 'Ospedale Maggiore',
      place: 'Farmacia',
      item: 'Gloves',
      quantity: 1,
      unit: 'piece',
      usedBy: 'ward staff',
      purpose: 'general care',
    }))
    const bring = (asker: Parameters<typeof importFile>[0], some: Filled[]) =>
      importFile(asker, operation, 'needs', csvOf('needs', some))
    const runs = await Promise.all([
      bring(app.as('owner'), rows),
      bring({ ...app.as('owner'), call }, rows.toReversed()),
    ])
    for (const run of runs) expect(run).toMatchObject({ status: 'done', read: count })
    const sum = (field: 'recorded' | 'bad') => runs.reduce((all, run) => all + run[field], 0)
    // A row that both had in hand to the last is told as taken by the other: never as recorded twice.
    expect(sum('recorded')).toBe(count)
    for (const { errors } of runs) for (const { code } of errors) expect(code).toBe('row_taken')
    const again = await bring(app.as('owner'), rows)
    expect(again).toMatchObject({ recorded: 0, unchanged: count, bad: 0 })
  } finally {
    await database.close()
    await app.close()
  }
}, 120_000)
