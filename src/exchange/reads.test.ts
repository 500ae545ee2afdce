import { describe, expect, test } from 'vitest'
import { sscc } from '#standards/gs1.ts'
import { cellName } from './cell.ts'
import { readCell, type Reads } from './reads.ts'
import { rowTellings, told } from './row-error.ts'

const read = (reads: Reads, cell: Parameters<typeof readCell>[1]) => {
  const found = readCell(reads, cell)
  return 'value' in found ? found.value : found.code
}

describe('whole numbers', () => {
  const whole = (cell: Parameters<typeof readCell>[1]) => read({ as: 'whole' }, cell)
  test.each([
    [12_000, 12_000],
    ['12000', 12_000],
    ['12 000', 12_000],
    ['12\u00a0000', 12_000],
    ['12\u202f000', 12_000],
    ["12'000", 12_000],
    ['12’000', 12_000],
    ['1.000.000', 1_000_000],
    ['1,000,000', 1_000_000],
    ['１２０', 120],
  ])('%s is %d', (cell, value) => expect(whole(cell)).toBe(value))

  test.each(['1.000', '1,000', '12.500', '999,999'])('%s may be either', (cell) =>
    expect(whole(cell)).toBe('number_ambiguous'),
  )
  test.each([
    '0',
    '-5',
    '12.5',
    '1,00',
    'dozens',
    '12 pieces',
    '1.000,000',
    '1e3',
    '10 00',
    true,
    1.5,
    0,
  ])('%s is none', (cell) => expect(whole(cell)).toBe('number_unreadable'))

  test('an ambiguous number tells both that it may be', () => {
    const found = readCell({ as: 'whole' }, '1.250')
    expect('code' in found && told(found)).toMatchObject({
      code: 'number_ambiguous',
      says: '1.250 is 1.250 in some countries and 1250 in others.',
      remedy: 'Write it without separators: 1250 or 1.250.',
    })
  })
})

describe('dates', () => {
  const day = (cell: Parameters<typeof readCell>[1]) => read({ as: 'day' }, cell)
  test.each([
    [{ day: '2020-03-16' }, '2020-03-16'],
    ['2020-03-16', '2020-03-16'],
    ['2020/3/6', '2020-03-06'],
    ['2020-03-16T00:00:00Z', '2020-03-16'],
    // ECMA-376 18.17.4.1: days since 1899-12-30 of the proleptic calendar, from 1 March 1900 on.
    [43_906, '2020-03-16'],
    ['43906', '2020-03-16'],
  ])('%o', (cell, value) => expect(day(cell)).toBe(value))
  test.each([
    '16/03/2020',
    '03.04.2020',
    '2020-02-30',
    'Monday',
    20_200_316,
    '2020-03',
    12,
    43_906.5,
  ])('%s is not one that can be read one way only', (cell) =>
    expect(day(cell)).toBe('date_unreadable'),
  )
})

describe('what is printed', () => {
  const code: Reads = { as: 'code', most: 20 }
  test('is text, also where a spreadsheet made a number of it', () => {
    expect(read(code, '0042')).toBe('0042')
    expect(read(code, 42)).toBe('42')
  })
  test('is no date that a spreadsheet made of it, and no number that lost digits', () => {
    expect(read(code, { day: '2020-03-01' })).toBe('text_is_date')
    expect(read(code, 106_141_411_234_567_900)).toBe('number_lost_digits')
    expect(read(code, 'x'.repeat(21))).toBe('text_too_long')
    expect(read({ as: 'words', most: 20 }, { day: '2020-03-01' })).toBe('2020-03-01')
  })
  test('has its check digit', () => {
    const standard: Reads = { as: 'code', most: 40, standard: sscc }
    expect(read(standard, '(00)106141411234567897')).toBe('106141411234567897')
    expect(read(standard, '106141411234567898')).toBe('code_invalid')
  })
})

describe('choices, lists, amounts', () => {
  test('a choice is written as people do', () => {
    const choice: Reads = { as: 'choice', of: ['life_saving', 'urgent'] }
    expect(read(choice, 'Life-saving')).toBe('life_saving')
    expect(read(choice, 'soon')).toBe('choice_unknown')
    expect(read({ as: 'yes or no' }, 'Yes')).toBe(true)
    expect(read({ as: 'yes or no' }, false)).toBe(false)
    expect(read({ as: 'yes or no' }, 'perhaps')).toBe('choice_unknown')
  })
  test('lists', () => {
    expect(read({ as: 'list', most: 20 }, 'EN 149 FFP2;; NIOSH N95 ')).toEqual([
      'EN 149 FFP2',
      'NIOSH N95',
    ])
    expect(read({ as: 'wholes' }, '1; 2')).toEqual([1, 2])
    expect(read({ as: 'wholes' }, '1; half')).toBe('number_unreadable')
  })
  test.each([
    ['1250', '1250'],
    ['1250.5', '1250.5'],
    ['1250,50', '1250.50'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234,567', '1234567'],
    [0.1 + 0.2, '0.3'],
    ['1,250', 'number_ambiguous'],
    ['about 5', 'amount_unreadable'],
    [-1, 'amount_unreadable'],
  ])('the amount %s is %s', (cell, value) => expect(read({ as: 'amount' }, cell)).toBe(value))
  test('kilograms are kept in grams', () => {
    expect(read({ as: 'weight' }, '12,5')).toBe(12_500)
    expect(read({ as: 'weight' }, '12.500')).toBe('number_ambiguous')
    expect(read({ as: 'weight' }, '0')).toBe('number_unreadable')
  })
  test('a formula that failed is never a text', () => {
    expect(read({ as: 'words', most: 20 }, '#N/A')).toBe('formula_failed')
  })
})

test('cells are called as spreadsheet programs call them', () => {
  expect([0, 25, 26, 701, 702].map((column) => cellName(column, 17))).toEqual([
    'A17',
    'Z17',
    'AA17',
    'ZZ17',
    'AAA17',
  ])
})

test('every error of a row says what is wrong and what to do, in whole sentences', () => {
  for (const { says, remedy } of Object.values(rowTellings)) {
    expect(says).toMatch(/[.}]$/)
    expect(remedy).toMatch(/[.}]$/)
  }
})
