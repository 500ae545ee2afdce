import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testAgainst } from '../../tests/support/material.ts'
import { emdn } from './emdn.ts'
import { hsClass, hsCode, hsEditionIn } from './hs.ts'
import { unNumber } from './un-number.ts'
import { unspsc } from './unspsc.ts'

test.each([
  [hsCode, '6307.90', '630790'],
  [hsCode, '6307 90 98 10', '6307909810'],
  [unNumber, '1987', 'UN1987'],
  [unNumber, 'un 1987', 'UN1987'],
  [emdn, 't020601', 'T020601'],
  [emdn, 'T', 'T'],
  [unspsc, '42131606', '42131606'],
  [unspsc, '4213 1606 10', '4213160610'],
])('%#: a code is kept in one form', (schema, text, kept) => {
  expect(schema.parse(text)).toBe(kept)
})

test.each([
  [hsCode, '6307', 'such as 6307.90'],
  [hsCode, '770110', 'no chapter 77'],
  [hsCode, '000110', 'no chapter 00'],
  [unNumber, '198', 'such as UN1987'],
  [unNumber, 'UN0000', 'such as UN1987'],
  [emdn, 'E0101', 'EMDN browser'],
  [emdn, 'T02060', 'EMDN browser'],
  [unspsc, '421316', 'fill up with zeros'],
  [unspsc, '02131606', 'fill up with zeros'],
])('%#: what is none is refused with its remedy', (schema, text, remedy) => {
  expect(schema.safeParse(text).error?.issues[0]?.message).toContain(remedy)
})

test('an HS code comes with its edition', () => {
  expect(hsClass.parse({ code: '6307.90', edition: 2017 })).toEqual({
    code: '630790',
    edition: 2017,
  })
  expect(hsClass.safeParse({ code: '630790', edition: 2020 }).error?.issues[0]?.message).toContain(
    '2012, 2017, 2022',
  )
  expect([1987, 1988, 2016, 2017, 2020, 2022, 2026].map(hsEditionIn)).toEqual([
    undefined,
    1988,
    2012,
    2017,
    2017,
    2022,
    2022,
  ])
})

testAgainst('Harmonized System 2022', ['codes/harmonized-system/harmonized-system.csv'], (text) => {
  const row = z.object({ hscode: z.string(), level: z.string() })
  const rows = z.array(row).parse(parse(text, { columns: true }))
  const codes = rows.filter(({ level }) => level === '6').map(({ hscode }) => hscode)
  expect(codes.filter((code) => hsCode.safeParse(code).data !== code)).toEqual([])
  return { subheadings: codes.length }
})
