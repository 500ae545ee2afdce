import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { csvOf, type Filled, importFile, xlsxOf } from '../../tests/support/sheets.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'

describe.each(engines)('importing pledge lines on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())

  let last = 0
  const row = (changes: Filled = {}): Filled => ({
    rowId: `p-${++last}`,
    pledge: 'P-1',
    donors: 'alibaba + jackMa',
    recipients: 'belgium',
    item: 'mask',
    quantity: 300_000,
    unit: 'piece',
    ...changes,
  })
  const bring = (file: Blob, more = {}) =>
    importFile(s.app.as('donor_desk'), s.app.operation, 'pledge-lines', file, more)
  const pledgeOf = async (donor: string) => {
    const { items } = await s.cell('listPledges', { params: s.params, query: { limit: 200 } })
    const found = items.filter(({ donors }) => donors.includes(donor))
    return Promise.all(
      found.map(({ id }) => s.cell('getPledge', { params: { ...s.params, pledge: id } })),
    )
  }

  it('records joint and sole pledges, with and without numbers, once', async () => {
    const rows = [
      row({ announcedOn: new Date('2020-03-16'), statedDate: 'Monday', solicited: 'no' }),
      row({ item: 'ventilator', quantity: null, unit: null, stated: 'dozens', donors: null }),
      row({ qualifier: 'at least', stated: 'over 2 million', quantity: 2_000_000 }),
      row({
        pledge: 'P-2',
        donors: 'cargo',
        provenance: 'loan',
        returnBy: '2021-03-01',
        quantity: 5,
      }),
      row({
        pledge: 'P-3',
        donors: 'trucks; handler',
        shares: 'agreed',
        parts: '1; 2',
        recipients: null,
        recipient: 'liegeHospital',
        owner: 'trucks',
        earmark: 'intensive care',
      }),
    ]
    const file = await xlsxOf('pledge-lines', rows)
    expect(await bring(file, { dryRun: true })).toMatchObject({ recorded: 5, bad: 0 })
    expect(await pledgeOf('alibaba')).toEqual([])
    expect(await bring(file)).toMatchObject({ recorded: 5, unchanged: 0, bad: 0 })
    const [joint, ...others] = await pledgeOf('alibaba')
    expect(others).toEqual([])
    expect(joint).toMatchObject({
      version: 1,
      shares: 'unknown',
      announcedOn: '2020-03-16',
      statedDate: 'Monday',
      solicited: false,
      recipients: [{ name: 'belgium' }],
      lines: [
        { quantity: 300_000, qualifier: 'exact', stated: '300000 piece mask', promised: 300_000 },
        { quantity: null, qualifier: 'unquantified', stated: 'dozens', promised: null },
        { quantity: 2_000_000, qualifier: 'at_least', stated: 'over 2 million' },
      ],
    })
    expect(joint?.donors.map(({ name }) => name)).toEqual(['alibaba', 'jackMa'])
    expect(await pledgeOf('cargo')).toMatchObject([
      { shares: 'sole', lines: [{ provenance: 'loan', returnBy: '2021-03-01' }] },
    ])
    expect(await pledgeOf('trucks')).toMatchObject([
      {
        shares: 'agreed',
        donors: [
          { name: 'handler', parts: 2 },
          { name: 'trucks', parts: 1 },
        ],
        lines: [{ recipient: s.liegeHospital, owner: s.trucks, earmark: 'intensive care' }],
      },
    ])
    const again = await bring(csvOf('pledge-lines', rows, '\t'))
    expect(again).toMatchObject({ recorded: 0, unchanged: 5, bad: 0 })
    const more = await bring(csvOf('pledge-lines', [row({ quantity: 7 })]), { reason: 'They add' })
    expect(more).toMatchObject({ recorded: 1 })
    const [amended] = await pledgeOf('alibaba')
    expect(amended).toMatchObject({ version: 2, lines: [{}, {}, {}, { quantity: 7, promised: 7 }] })
    expect(amended?.versions[1]?.reason).toBe('They add')
  })

  it('says what does not go together', async () => {
    const other = { pledge: 'P-9' }
    const { errors, ...run } = await bring(
      csvOf('pledge-lines', [
        row({ ...other, quantity: null, unit: null }),
        row({ ...other, unit: null }),
        row({ ...other, qualifier: 'unquantified' }),
        row({ ...other, provenance: 'loan' }),
        row({ ...other, shares: 'agreed' }),
        row({ ...other, donors: 'alibaba + nobody known' }),
        row({ ...other, donors: null }),
        row({ donors: 'alibaba' }),
        row({ quantity: 'dozens' }),
      ]),
    )
    expect(run).toMatchObject({ recorded: 0, bad: 9 })
    expect(errors.map(({ code, column }) => `${column}: ${code}`)).toEqual([
      'Quantity: quantity_or_words',
      'Unit: cell_blank',
      'Exactness: qualifier_differs',
      'Return by: return_date_missing',
      'Shares: shares_do_not_fit',
      'Donors: name_unknown',
      'Donors: cell_blank_first',
      'Donors: part_differs',
      'Quantity: number_unreadable',
    ])
    expect(errors[5]?.says).toContain('nobody known')
  })
})
