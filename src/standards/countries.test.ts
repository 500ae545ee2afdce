import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testAgainst } from '../../tests/support/material.ts'
import { alpha3Of, countryCode, countryName, isCountry, numericOf } from './countries.ts'

test('a country is read, and named in several languages', () => {
  expect(countryCode.parse(' it')).toBe('IT')
  expect(['en', 'it', 'zh', 'fr'].map((language) => countryName('IT', language))).toEqual([
    'Italy',
    'Italia',
    '意大利',
    'Italie',
  ])
  expect(countryName('IT', 'xx')).toBe('Italy')
  expect(alpha3Of('CN')).toBe('CHN')
  expect(numericOf('AF')).toBe('004')
})

test.each(['ITA', 'I', 'ZZ', '', '意大'])('%j is refused with its remedy', (text) => {
  expect(countryCode.safeParse(text).error?.issues[0]?.message).toContain('such as IT for Italy')
})

testAgainst('country codes', ['codes/country-codes/data/country-codes.csv'], (text) => {
  const row = z.object({ 'ISO3166-1-Alpha-2': z.string(), 'ISO3166-1-Alpha-3': z.string() })
  const rows = z.array(row).parse(parse(text, { columns: true }))
  const listed = rows.filter((country) => country['ISO3166-1-Alpha-2'] !== '')
  for (const country of listed)
    expect(alpha3Of(country['ISO3166-1-Alpha-2'])).toBe(country['ISO3166-1-Alpha-3'])
  return { countries: listed.length }
})

const vectors = z.object({
  linters: z.array(z.object({ linter: z.string(), value: z.string(), pass: z.boolean() })),
})

testAgainst('GS1 linter vectors of ISO 3166 alpha-2', ['gs1/linter-vectors.json'], (text) => {
  const cases = vectors
    .parse(JSON.parse(text))
    .linters.filter(({ linter }) => linter === 'iso3166alpha2')
  const differing = cases.filter(({ value, pass }) => isCountry(value) !== pass)
  // Kosovo's code is not ISO's own: it lies in the range that ISO leaves to users.
  expect(differing.map(({ value }) => value)).toEqual(['XK'])
  return { vectors: cases.length }
})
