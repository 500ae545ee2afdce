import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { sceneOf } from '../../tests/support/hospital.ts'
import { csvOf, type Filled, importFile, rowsOf, xlsxOf } from '../../tests/support/sheets.ts'
import { newId } from '#platform/ids.ts'
import { writeXlsx } from 'hucre/xlsx'
import { valueOf } from './template.ts'

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

  it('says of every bad cell what is wrong, and takes the good rows', async () => {
    const rows = [
      row({ request: 'R-3' }),
      row({ request: 'R-3', item: 'FFP3' }),
      row({ request: 'R-3', quantity: '1.000', unit: 'carton', byWhen: '16/03/2020' }),
      row({ request: 'R-3', quantity: null, usedBy: 'doctors' }),
      row({ request: 'R-3', unit: 'pair' }),
      row({ request: 'R-3', item: '#REF!', rowId: null }),
      row({ request: 'R-3', place: 'Magazzino' }),
      row({ request: 'R-4', facility: null }),
      row({ request: 'R-3', facility: null, place: null, quantity: 5 }),
      row({ request: new Date('2020-03-16') }),
    ]
    const file = await xlsxOf('needs', rows)
    const { rows: bad, ...run } = await bring(file)
    expect(run).toMatchObject({ status: 'done', total: 10, recorded: 2, unchanged: 0, bad: 8 })
    const told = Object.fromEntries(
      bad.flatMap(({ errors }) => errors.map(({ cell, code }) => [cell, code])),
    )
    expect(told).toEqual({
      E3: 'name_unknown',
      F4: 'number_ambiguous',
      G4: 'choice_unknown',
      J4: 'date_unreadable',
      F5: 'cell_blank',
      H5: 'choice_unknown',
      G6: 'unit_differs',
      A7: 'cell_blank',
      E7: 'formula_failed',
      D8: 'part_differs',
      C9: 'cell_blank_first',
      B11: 'text_is_date',
    })
    const [unknown] = bad[0]?.errors ?? []
    expect(unknown).toMatchObject({ cell: 'E3', column: 'Item' })
    expect(unknown?.says).toBe('No item is recorded under FFP3.')
    expect(bad.find(({ number }) => number === 8)?.errors[0]?.says).toBe(
      'request R-3 has Farmacia here by an earlier row, and this row says Magazzino.',
    )
  })

  it('gives bad rows back as a file that can be corrected and imported', async () => {
    const rows = [
      row({ request: 'R-5' }),
      row({ request: 'R-5', quantity: '2,000', byWhen: '2020-03-25' }),
    ]
    const run = await bring(await xlsxOf('needs', rows))
    expect(run).toMatchObject({ recorded: 1, bad: 1 })
    const params = { operation: test.operation, import: run.id }
    const files = [
      ['csv', 'en', 'Error'],
      ['xlsx', 'it', 'Errore'],
    ] as const
    for (const [format, language, heading] of files) {
      const answer = await test
        .as('facility')
        .call('getImportBadRows', { params, query: { format, language } })
      expect(answer.headers.get('content-disposition')).toContain(`bad-rows-needs.${format}`)
      const sheet = await rowsOf(await answer.blob())
      expect(sheet).toHaveLength(2)
      expect(sheet[0]?.at(-1)).toBe(heading)
      expect(sheet[1]?.slice(0, 2)).toEqual([rows[1]?.rowId, 'R-5'])
      expect(sheet[1]?.at(-1)).toContain(
        language === 'en'
          ? 'F3 Quantity: 2,000 is 2 in some countries and 2000'
          : 'F3 Quantità: 2,000 è 2 in alcuni paesi e 2000',
      )
      const same = await writeXlsx({
        sheets: [{ name: 'S', rows: sheet.map((r) => r.map(valueOf)) }],
      })
      expect(await bring(new Blob([same as Uint8Array<ArrayBuffer>]))).toMatchObject({ bad: 1 })
    }
    const corrected = [rows[0] ?? {}, { ...rows[1], quantity: 2000 }]
    expect(await bring(await xlsxOf('needs', corrected))).toMatchObject({
      recorded: 1,
      unchanged: 1,
      bad: 0,
    })
    const lines = (await listed()).filter(({ quantity }) => quantity === 2000)
    expect(lines).toHaveLength(1)
    const need = await test.as('facility').call('getNeed', {
      params: { operation: test.operation, need: lines[0]?.need ?? '' },
    })
    expect(need).toMatchObject({ version: 2, lines: [{ number: 1 }, { number: 2 }] })
    expect(need.versions[1]).toMatchObject({ reason: 'Further rows of a spreadsheet' })
  })

  it('never overwrites: a row id that comes with something else names the cell', async () => {
    const before = row({ request: 'R-6' })
    await bring(csvOf('needs', [before]))
    const changed = await bring(csvOf('needs', [{ ...before, quantity: 1001 }]))
    expect(changed).toMatchObject({ recorded: 0, unchanged: 0, bad: 1 })
    expect(changed.errors).toMatchObject([
      {
        cell: 'F2',
        code: 'row_id_reused',
        says: `Row ${String(before.rowId)} was recorded before with 1000 here, and now says 1001.`,
      },
    ])
    const emptied = await bring(csvOf('needs', [{ ...before, request: 'R-7' }]))
    expect(emptied.errors).toMatchObject([{ cell: 'B2', code: 'row_id_reused' }])
  })

  it('takes none of several rows under one id', async () => {
    const one = row({ request: 'R-8' })
    const run = await bring(csvOf('needs', [one, row({ request: 'R-8' }), { ...one, quantity: 2 }]))
    expect(run).toMatchObject({ recorded: 1, bad: 2 })
    expect(run.errors.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 row_id_twice',
      'A4 row_id_twice',
    ])
    expect(run.errors[0]?.says).toContain('2, 4')
  })

  it('passes over blank rows, rows with an id only and the example', async () => {
    const { call } = test.as('auditor')
    for (const format of ['csv', 'xlsx'] as const) {
      const params = { operation: test.operation, kind: 'needs' }
      const query = { format, rows: 3 }
      const template = await (await call('getImportTemplate', { params, query })).blob()
      const sheet = await rowsOf(template)
      expect(sheet[0]?.slice(0, 3)).toEqual(['Row id', 'Request', 'Facility'])
      expect(sheet[1]?.[0]).toBe('example')
      expect(sheet[2]?.[0]).toMatch(/^R-\w{4}-\w{4}-1$/)
      expect(sheet).toHaveLength(5)
      await expect(bring(template)).rejects.toMatchObject({ code: 'file_empty' })
    }
  })

  it('reads a name in any script and case, a code and an id, and guesses nothing', async () => {
    const { call } = test.as('coordinator')
    const party = async (name: string, more = {}) =>
      (
        await call('recordParty', {
          body: { id: newId(), kind: 'hospital', names: [{ name }], ...more },
        })
      ).id
    const codes = [{ scheme: 'gln' as const, code: '4012345000054' }]
    const wuhan = await party('武汉协和医院', { codes })
    const twins = [
      await party('Santa Maria', { country: 'IT' }),
      await party('SANTA MARÍA', { country: 'ES' }),
    ]
    const facilities = [
      '武汉协和医院',
      '4012345 00005 4',
      wuhan.toUpperCase(),
      'ospedale  maggiore',
    ]
    const good = facilities.map((facility, index) => row({ request: `N-${index}`, facility }))
    expect(await bring(csvOf('needs', good))).toMatchObject({ recorded: 4, bad: 0 })
    const run = await bring(csvOf('needs', [row({ request: 'N-9', facility: 'Santa Maria' })]))
    expect(run.errors).toMatchObject([{ cell: 'C2', code: 'name_ambiguous' }])
    for (const twin of twins) expect(run.errors[0]?.says).toContain(twin)
    const near = await bring(csvOf('needs', [row({ request: 'N-9', item: 'Gloves, nitrile' })]))
    expect(near.errors[0]?.remedy).toContain('Near: Gloves (')
  })

  it('is done once under one id, and only by who may record needs', async () => {
    const file = csvOf('needs', [row({ request: 'R-10' })])
    const id = newId()
    const first = await bring(file, { id })
    expect(await bring(file, { id })).toEqual(first)
    await expect(bring(csvOf('needs', [row()]), { id })).rejects.toMatchObject({
      code: 'id_reused',
    })
    const bringAs = (role: 'donor_desk' | 'auditor') =>
      importFile(test.as(role), test.operation, 'needs', file)
    await expect(bringAs('donor_desk')).rejects.toMatchObject({
      code: 'not_permitted',
      facts: { kind: 'need.record' },
    })
    await expect(bringAs('auditor')).rejects.toMatchObject({ code: 'not_permitted' })
  })

  it('refuses a file that is no such sheet, and says what it lacks', async () => {
    const text = (...lines: string[]) => bring(new Blob([lines.join('\n')]))
    await expect(text('Row id,Item', 'r,x')).rejects.toMatchObject({
      code: 'columns_missing',
      facts: {
        columns: ['Request', 'Facility', 'Bring to', 'Quantity', 'Unit', 'Used by', 'Purpose'],
      },
    })
    const head = 'Row id,Request,Facility,Bring to,Item,Quantity,Unit,Used by,Purpose'
    await expect(text(`${head},Remark`, 'r')).rejects.toMatchObject({
      code: 'columns_unknown',
      facts: { columns: ['Remark'] },
    })
    await expect(text(`${head},item`, 'r')).rejects.toMatchObject({ code: 'column_twice' })
    await expect(text(`${head},# Remark`)).rejects.toMatchObject({ code: 'file_empty' })
    await expect(text('')).rejects.toMatchObject({ code: 'file_empty' })
    const { call } = test.as('facility')
    const params = { operation: test.operation, kind: 'people', import: newId() }
    await expect(call('getImportTemplate', { params })).rejects.toMatchObject({
      code: 'sheet_kind_unknown',
    })
    for (const name of ['getImport', 'listImportErrors', 'getImportBadRows'] as const)
      await expect(call(name, { params })).rejects.toMatchObject({ code: 'import_unknown' })
  })

  it('lists imports, the newest first, and is read by members only', async () => {
    const { call } = test.as('auditor')
    const params = { operation: test.operation }
    const { items, next } = await call('listImports', { params, query: { limit: 2 } })
    expect(items).toHaveLength(2)
    expect(next).not.toBeNull()
    expect(items[0]?.id.localeCompare(items[1]?.id ?? '')).toBe(1)
    await expect(call('listImports', { params: { operation: 'elsewhere' } })).rejects.toMatchObject(
      { code: 'operation_unknown' },
    )
  })
})
