import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { csvOf, type Filled, importFile, xlsxOf } from '../../tests/support/sheets.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'
import { newId } from '#platform/ids.ts'
import { makeSscc } from '#standards/gs1.ts'

describe.each(engines)('importing packing lists on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())

  let last = 0
  const row = (consignment: string, changes: Filled = {}): Filled => ({
    rowId: `c-${++last}`,
    consignment,
    package: 'CTN-1',
    item: 'ffp2',
    quantity: 1000,
    unit: 'piece',
    ...changes,
  })
  const bring = (file: Blob, more = {}) =>
    importFile(s.app.as('logistician'), s.app.operation, 'packing-list', file, more)
  const told = ({ errors }: Awaited<ReturnType<typeof bring>>) =>
    errors.map(({ cell, code }) => `${cell} ${code}`)

  it('packs pallets, cartons and loose goods, from pledges and from nobody, once', async () => {
    const line = await s.promise(3000)
    const consignment = await s.consign()
    const { code } = await s.read(consignment)
    const goods = { lotNumber: 'A1', expiresOn: new Date('2023-05-01'), pledgeLine: line }
    const pallet = { item: null, quantity: null, unit: null }
    const rows = [
      row(code, { ...pallet, package: 'PAL-1', kind: 'pallet', sscc: makeSscc(1, '0614141', 1) }),
      row(code, { ...goods, inside: 'PAL-1', weightGrams: '12,5', marks: 'Fragile' }),
      row(code, {
        ...goods,
        lotNumber: '0042',
        packaging: 'green pack',
        amount: '1,234.50',
        currency: 'CNY',
        valueBasis: 'donor stated',
      }),
      row(code, { package: 'CTN-2', inside: 'PAL-1' }),
      row(consignment, { package: 'unpackaged', item: 'ventilator', quantity: 1, serial: 'SN-1' }),
      row(code, { package: 'unpackaged', quantity: null, unit: null, stated: 'two bags' }),
    ]
    const file = await xlsxOf('packing-list', rows)
    const dry = await bring(file, { dryRun: true })
    expect(dry).toMatchObject({ recorded: 6, bad: 0 })
    expect((await s.read(consignment)).packages).toEqual([])
    const screened = await s.app.as('auditor').call('screenImport', {
      params: { operation: s.app.operation, import: dry.id },
    })
    expect(screened.consignments.map((each) => each.consignment.code)).toEqual([code])
    const [told] = screened.consignments
    expect(new Set(told?.found.lines.map(({ name }) => name)).size).toBeGreaterThan(1)
    expect(told?.found.findings.map((each) => each.code)).toContain('shelf_life_not_known')
    expect(await bring(file)).toMatchObject({ recorded: 6, unchanged: 0, bad: 0 })
    const { packages, lines } = await s.read(consignment)
    expect(packages).toMatchObject([
      { kind: 'pallet', sscc: makeSscc(1, '0614141', 1), parent: null },
      { kind: 'carton', parent: packages[0]?.id, weightGrams: 12_500, marks: 'Fragile' },
      { kind: 'carton', parent: packages[0]?.id },
    ])
    expect(lines).toHaveLength(5)
    expect(await s.promised(line)).toBe(1000)
    expect(await bring(csvOf('packing-list', rows, ';'))).toMatchObject({
      recorded: 0,
      unchanged: 6,
    })

    const later = [
      row(code, { package: 'CTN-1', quantity: 7 }),
      row(code, { package: 'CTN-3', quantity: 8 }),
    ]
    expect(await bring(csvOf('packing-list', later))).toMatchObject({ recorded: 2, bad: 0 })
    const now = await s.read(consignment)
    expect(now.packages).toHaveLength(4)
    const carton = packages[1]?.id
    expect(now.lines.filter((each) => each.package === carton)).toMatchObject([
      { quantity: 1000 },
      { quantity: 1000 },
      { quantity: 7 },
    ])
  })

  it('takes a blank package for an error, never for the one above', async () => {
    const consignment = await s.consign()
    const run = await bring(
      csvOf('packing-list', [
        row(consignment),
        row(consignment, { package: null }),
        row(consignment, { package: '  ' }),
      ]),
    )
    expect(run).toMatchObject({ recorded: 1, bad: 2 })
    expect(told(run)).toEqual(['C3 cell_blank', 'C4 cell_blank'])
    expect((await s.read(consignment)).lines).toHaveLength(1)
  })

  it('says what is wrong in each row, and what its rooms refuse', async () => {
    const consignment = await s.consign()
    const taken = makeSscc(1, '0614141', 77)
    const line = await s.promise(10)
    await bring(csvOf('packing-list', [row(consignment, { package: 'X-1', sscc: taken })]))
    const run = await bring(
      csvOf('packing-list', [
        row(consignment, { package: 'X-2', inside: 'PAL-9' }),
        row(consignment, { package: 'X-3', sscc: taken }),
        row(consignment, { package: 'X-4', item: 'ventilator', quantity: 1, lotNumber: 'L' }),
        row(consignment, { package: 'X-5', item: 'ventilator', quantity: 2, serial: 'SN-9' }),
        row(consignment, {
          package: 'X-6',
          item: 'ventilator',
          quantity: 1,
          serial: 'SN-8',
          pledgeLine: line,
        }),
        row(consignment, { package: 'X-7', quantity: 11 }),
        row(consignment, { package: 'X-7', sscc: '106141411234567898' }),
        row(consignment, { package: 'unpackaged', marks: 'Red cross' }),
        row(consignment, { package: 'X-8', item: null }),
        row(consignment, { package: 'X-9', amount: 5, currency: 'CNY' }),
        row(consignment, { package: 'X-9', amount: 5.5, currency: 'JPY', valueBasis: 'market' }),
        row(consignment, { package: 'X-9', amount: 5, currency: 'YEN', valueBasis: 'market' }),
        row('C-0000-0000'),
        row(consignment, { pledgeLine: 'P-0000-0000/1' }),
        row(consignment, { package: 'X-1', kind: 'crate' }),
      ]),
    )
    expect(run.errors.map(({ column, code }) => `${column}: ${code}`)).toEqual([
      'Lies in: package_not_before',
      'SSCC: sscc_taken',
      'Serial number: serial_missing',
      'Quantity: serial_needs_one',
      'Item: item_not_narrower',
      'SSCC: code_invalid',
      'Marks: package_of_none',
      'Quantity: package_only',
      'Unit: package_only',
      'Value basis: value_incomplete',
      'Value: amount_unreadable',
      'Currency: code_invalid',
      'Consignment: name_unknown',
      'Pledge line: name_unknown',
      'Package kind: part_differs',
    ])
    expect(run).toMatchObject({ recorded: 1, bad: 14 })
    const lines = (await s.read(consignment)).lines.map(({ quantity }) => quantity)
    expect(lines).toEqual([1000, 11])
  })

  it('packs nothing into a consignment that is closed', async () => {
    const consignment = await s.consign()
    const params = { ...s.params, consignment }
    await s.cell('closeConsignment', { params, body: { id: newId(), reason: 'Cancelled' } })
    const run = await bring(csvOf('packing-list', [row(consignment), row(consignment)]))
    expect(told(run)).toEqual(['B2 consignment_closed', 'B3 consignment_closed'])
  })
})
