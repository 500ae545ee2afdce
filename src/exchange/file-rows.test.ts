import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetRow } from './cell.ts'
import { formatOf, limits, rowsIn, spooledRows, spoolRows } from './file-rows.ts'
import { guardXlsx } from './xlsx-guard.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
const rowsOf = async (content: string | Uint8Array): Promise<SheetRow[]> => {
  const path = join(folder, String(++files))
  await writeFile(path, content)
  const format = await formatOf(path)
  await spoolRows(`${path}.rows`, rowsIn(path, format))
  const rows: SheetRow[] = []
  for await (const row of spooledRows(`${path}.rows`)) rows.push(row)
  return rows
}
const cellsOf = async (content: string | Uint8Array) =>
  (await rowsOf(content)).map(({ cells }) => cells)

describe('CSV', () => {
  test.each([
    ['commas and line feeds', 'a,b\nc,d\n'],
    ['semicolons and CRLF', 'a;b\r\nc;d\r\n'],
    ['tabs', 'a\tb\nc\td'],
    ['a byte order mark', '\uFEFFa,b\nc,d'],
    ['quotes', '"a","b"\r\n"c","d"'],
    ['a hint for Excel', 'sep=;\r\na;b\r\nc;d'],
  ])('%s', async (_name, text) => {
    expect(await cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('UTF-16, as Excel writes "Unicode text"', async () => {
    const text = Buffer.from('\uFEFFRow id\tName\r\nr-1\t马云公益基金会\r\n', 'utf16le')
    expect(await cellsOf(text)).toEqual([
      ['Row id', 'Name'],
      ['r-1', '马云公益基金会'],
    ])
  })

  test('quotes, separators and line ends within a cell', async () => {
    expect(await cellsOf('"a;""b""",1\n"two\r\nlines",5" tube\n')).toEqual([
      ['a;"b"', '1'],
      ['two\r\nlines', '5" tube'],
    ])
  })

  test('rows keep their numbers over blank ones', async () => {
    expect(await rowsOf('a,b\n\n,\nc,\n')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 4, cells: ['c'] },
    ])
  })

  test('line separators of Unicode within a cell do not end a row', async () => {
    expect(await cellsOf('a,one\u2028two\n')).toEqual([['a', 'one\u2028two']])
  })

  test('an apostrophe before a formula is not of the text', async () => {
    expect(await cellsOf("'=1+1,'-5,'tis\n")).toEqual([['=1+1', '-5', "'tis"]])
  })

  test('other encodings and quotes without end are refused', async () => {
    await expect(rowsOf(Buffer.from('a,M\xfcnchen', 'latin1'))).rejects.toMatchObject({
      code: 'text_not_utf8',
    })
    await expect(rowsOf('a,"b\nc,d\n')).rejects.toMatchObject({ code: 'file_unreadable' })
  })
})

test.each([
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['a PDF', Buffer.from('%PDF-1.7\n')],
  ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
])('%s is no spreadsheet', async (_name, bytes) => {
  await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'file_kind_unknown' })
})

describe('XLSX', () => {
  test('texts, numbers, dates, booleans, formulas with their values, failed formulas', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: 'First',
          rows: [['a', 1.5, new Date('2020-03-16'), true], [], ['b', null, null, 0]],
          cells: new Map([
            ['2,1', { formula: '1+1', formulaResult: 2 }],
            ['2,2', { value: '#N/A', type: 'error' as const }],
          ]),
        },
        { name: 'Second', rows: [['not read']] },
      ],
    })
    expect(await rowsOf(file)).toEqual([
      { number: 1, cells: ['a', 1.5, { day: '2020-03-16' }, true] },
      { number: 3, cells: ['b', 2, '#N/A', 0] },
    ])
  })

  test('a formula without a value is named: it would be read as blank', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="C2"><f>SUM(A1)</f></c></row>' +
      '</sheetData></worksheet>'
    const rels =
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
    const file = zipOf({
      'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': rels,
      'xl/worksheets/sheet1.xml': sheet,
      'xl/worksheets/sheet2.xml': '<c r="A1"><f>1</f></c>',
    })
    await expect(guardXlsx(file, limits)).rejects.toMatchObject({
      code: 'formula_without_value',
      facts: { cells: ['B1', 'C2'] },
    })
  })

  test('what inflates too far is refused, whatever it declares', async () => {
    const zeros = Buffer.alloc(4 * 1024 ** 2)
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': zeros }, 10)
    const small = { inflated: 1024 ** 2, held: 1024 ** 2 }
    await expect(guardXlsx(bomb, small)).rejects.toMatchObject({ code: 'sheet_too_large' })
    const strings = zipOf({ 'xl/sharedStrings.xml': zeros })
    const held = { inflated: 1024 ** 3, held: 1024 ** 2 }
    await expect(guardXlsx(strings, held)).rejects.toMatchObject({ code: 'sheet_too_large' })
    await expect(guardXlsx(bomb, { ...held, inflated: 8 * 1024 ** 2 })).resolves.toBeUndefined()
  })

  test('a damaged archive is refused', async () => {
    const file = await writeXlsx({ sheets: [{ name: 'S', rows: [['a']] }] })
    await expect(rowsOf(file.subarray(0, file.length - 30))).rejects.toMatchObject({
      code: 'file_unreadable',
    })
    await expect(rowsOf(zipOf({ 'a.txt': 'no workbook' }))).rejects.toMatchObject({
      code: 'file_unreadable',
    })
  })
})

test('more rows or columns than fit are refused', async () => {
  const rows = async function* (count: number, width: number): AsyncGenerator<SheetRow> {
    const cells = Array.from({ length: width }, () => 1)
    for (let number = 1; number <= count; number++) yield { number, cells }
  }
  const spool = (count: number, width: number) =>
    spoolRows(join(folder, 'many'), rows(count, width))
  const refused = { code: 'sheet_too_large' }
  await expect(spool(limits.rows + 1, 1)).rejects.toMatchObject(refused)
  await expect(spool(1, limits.columns + 1)).rejects.toMatchObject(refused)
  await expect(spool(10, 1)).resolves.toBe(10)
})

/** A ZIP archive of these parts; `declared` is what it says of their inflated size. */
const zipOf = (parts: Readonly<Record<string, string | Buffer>>, declared?: number): Buffer => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content)
    const data = deflateRawSync(raw)
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(data.length, 4)
    sizes.writeUInt32LE(declared ?? raw.length, 8)
    sizes.writeUInt16LE(name.length, 12)
    const method = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0])
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      method,
      sizes,
      Buffer.from(name),
      data,
    ])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const head = Buffer.from('PK\u0001\u0002\u0014\u0000')
    central.push(Buffer.concat([head, method, sizes, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(Buffer.concat(central).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...central, end])
}
