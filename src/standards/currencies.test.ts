import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testAgainst } from '../../tests/support/material.ts'
import { currencyCode, isCurrency, majorText, minorDigits } from './currencies.ts'

test('currencies of today and of the papers of 2020', () => {
  expect(currencyCode.parse('cny')).toBe('CNY')
  expect(currencyCode.parse('HRK')).toBe('HRK')
  expect(['CNY', 'JPY', 'KWD', 'CLF'].map(minorDigits)).toEqual([2, 0, 3, 4])
  expect(isCurrency('eur')).toBe(false)
  expect(currencyCode.safeParse('RMB').error?.issues[0]?.message).toContain('such as CNY or EUR')
})

test('an amount is told without a float', () => {
  expect(majorText(240_000_000, 'CNY')).toBe('2400000.00')
  expect(majorText(-5, 'KWD')).toBe('-0.005')
  expect(majorText(1200, 'JPY')).toBe('1200')
  expect(majorText(0, 'EUR')).toBe('0.00')
})

test('an amount keeps every minor unit', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('JPY', 'CNY', 'KWD', 'CLF'), (minor, code) => {
      const text = majorText(minor, code)
      expect(BigInt(text.replace('.', ''))).toBe(BigInt(minor))
      expect((text.split('.')[1] ?? '').length).toBe(minorDigits(code))
    }),
  )
})

testAgainst('currency codes', ['codes/currency-codes/data/codes-all.csv'], (text) => {
  const row = z.object({
    AlphabeticCode: z.string(),
    MinorUnit: z.string(),
    WithdrawalDate: z.string(),
  })
  const rows = z
    .array(row)
    .parse(parse(text, { columns: true }))
    .filter(({ AlphabeticCode }) => AlphabeticCode !== '')
  const current = rows.filter(({ WithdrawalDate }) => WithdrawalDate === '')
  for (const { AlphabeticCode, MinorUnit } of current) {
    const expected = MinorUnit === '-' ? 0 : Number(MinorUnit)
    expect([AlphabeticCode, minorDigits(AlphabeticCode)]).toEqual([AlphabeticCode, expected])
  }
  const late = rows.filter(({ WithdrawalDate }) => WithdrawalDate > '2020-03')
  expect(late.filter(({ AlphabeticCode }) => !isCurrency(AlphabeticCode))).toEqual([])
  return { current: current.length, 'withdrawn since March 2020': late.length }
})
