import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { sceneOf } from '../../tests/support/hospital.ts'
import { csvOf, type Filled, importFile, xlsxOf } from '../../tests/support/sheets.ts'

describe.each(engines)('importing needs on $name', ({ fresh }) => {
  let test: TestApp
  beforeAll(async () => {
    test = await freshApp(fresh)
    await sceneOf(test)
  })
  afterAll(() => test.close())

  let last = 0
  const row = (changes: Filled = {}): Filled => ({
    rowId: `r-${++last}`,
    request: 'R-1',
    facility: 'Ospedale Maggiore',
    place: 'Farmacia',
    item: 'FFP2, folded',
    quantity: 1000,
    unit: 'piece',
    usedBy: 'intensive care staff',
    purpose: 'aerosol generating procedures',
    ...changes,
  })
  const bring = (file: Blob, more = {}) =>
    importFile(test.as('facility'), test.operation, 'needs', file, more)
  const listed = async () => {
    const params = { operation: test.operation }
    return (await test.as('auditor').call('listNeeds', { params, query: { limit: 200 } })).items
  }

  it('records rows once, however often they come', async () => {
    const rows = [
      row({
        standards: 'EN 149 FFP2; NIOSH N95',
        byWhen: new Date('2020-03-25'),
        priority: 'urgent',
      }),
      row({ quantity: 7 }),
      row({ request: 'R-2', item: 'Gloves', byWhen: '2020-03-25' }),
    ]
    const dry = await bring(await xlsxOf('needs', rows), { dryRun: true })
    expect(dry).toMatchObject({ status: 'done', total: 3, recorded: 3, bad: 0, dryRun: true })
    expect(await listed()).toEqual([])
    expect(await bring(await xlsxOf('needs', rows))).toMatchObject({ recorded: 3, unchanged: 0 })
    const needs = await listed()
    expect(needs).toHaveLength(3)
    expect(new Set(needs.map(({ need }) => need)).size).toBe(2)
    expect(needs.find(({ quantity }) => quantity === 1000)).toMatchObject({
      standards: ['EN 149 FFP2', 'NIOSH N95'],
      byWhen: '2020-03-25',
      priority: 'urgent',
    })
    const again = { status: 'done', recorded: 0, unchanged: 3, bad: 0 }
    expect(await bring(await xlsxOf('needs', rows))).toMatchObject(again)
    expect(await bring(csvOf('needs', rows.toReversed(), ';'))).toMatchObject(again)
    expect(await listed()).toEqual(needs)
  })
})
