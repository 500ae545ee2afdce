import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testAgainst } from '../../tests/support/material.ts'
import { iataLocation } from './iata.ts'
import { countryOfUnLocode, unLocode } from './un-locode.ts'

test('Liège, as a place and as an airport', () => {
  for (const text of ['BELGG', 'be lgg', 'BE-LGG', 'ＢＥＬＧＧ'])
    expect(unLocode.parse(text)).toBe('BELGG')
  expect(countryOfUnLocode('BELGG')).toBe('BE')
  expect(iataLocation.parse(' lgg ')).toBe('LGG')
})

test.each(['BELG', 'BELGGG', 'BELG-', 'B3LGG', 'ZZLGG', '列日机场站'])(
  '%s is no UN/LOCODE',
  (text) => {
    expect(unLocode.safeParse(text).error?.issues[0]?.message).toContain('BELGG')
  },
)

test.each(['LG', 'EBLG', 'L1G'])('%s is no IATA location', (text) => {
  expect(iataLocation.safeParse(text).error?.issues[0]?.message).toContain('such as LGG')
})

const locodeFiles = [1, 2, 3].map(
  (part) => `codes/un-locode-2015-1/csv/2015-1 UNLOCODE CodeListPart${part}.csv`,
)

testAgainst(
  'UN/LOCODE 2015-1',
  locodeFiles,
  (...texts) => {
    const rows = texts.flatMap((text) => z.array(z.array(z.string())).parse(parse(text)))
    const codes = rows.filter((row) => row[2]).map((row) => `${row[1]}${row[2]}`)
    // The Netherlands Antilles are no country of today; their places were coded anew.
    const refused = codes.filter((code) => unLocode.safeParse(code).data !== code)
    expect(refused.filter((code) => !code.startsWith('AN'))).toEqual([])
    expect(codes).toEqual(expect.arrayContaining(['BELGG', 'ITMXP', 'CNWUH']))
    return { codes: codes.length, places: new Set(codes).size }
  },
  'latin1',
)

testAgainst('airports', ['codes/airportsdata/airportsdata/airports.csv'], (text) => {
  const rows = z.array(z.object({ iata: z.string() })).parse(parse(text, { columns: true }))
  const codes = rows.map(({ iata }) => iata).filter((code) => code !== '')
  expect(codes.filter((code) => iataLocation.safeParse(code).data !== code)).toEqual([])
  expect(codes).toEqual(expect.arrayContaining(['LGG', 'MXP', 'WUH']))
  return { 'IATA codes': codes.length }
})
