import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from './gs1-check-digit.ts'
import { dateOf } from './gs1-date.ts'
import { hasSeparator, isBracketed, readBracketed, readElements } from './gs1-elements.ts'

const gs = '\u001D'

test('values of known length follow each other without a separator', () => {
  expect(readElements(`010629104150021317260200${'10'}ABC123`)).toEqual({
    elements: [
      { ai: '01', value: '06291041500213' },
      { ai: '17', value: '260200' },
      { ai: '10', value: 'ABC123' },
    ],
    flaws: [],
  })
})

test('others end at a separator, however it is shown', () => {
  const parts = ['0106291041500213', '10ABC', '21S/7', '37500']
  const expected = [
    { ai: '01', value: '06291041500213' },
    { ai: '10', value: 'ABC' },
    { ai: '21', value: 'S/7' },
    { ai: '37', value: '500' },
  ]
  for (const mark of [gs, '\u241D', '<GS>', '{GS}'])
    for (const text of [parts.join(mark), mark + parts.join(mark) + mark]) {
      expect(hasSeparator(text)).toBe(true)
      expect(readElements(text)).toEqual({ elements: expected, flaws: [] })
    }
  expect(readElements(`10A<GS>B${gs}21C`).elements[0]).toEqual({ ai: '10', value: 'A<GS>B' })
})

test('print below a bar code is read, brackets within a value too', () => {
  expect(isBracketed('(01)06291041500213(10)ABC')).toBe(true)
  expect(isBracketed('(a) 12')).toBe(false)
  expect(readBracketed('(01) 06291041500213 (10)A(B)C\\(17)(17)260200').elements).toEqual([
    { ai: '01', value: '06291041500213' },
    { ai: '10', value: 'A(B)C(17)' },
    { ai: '17', value: '260200' },
  ])
})

test('what does not fit is told apart from what does', () => {
  expect(readElements(`010629104150021317261345${'10'}A`)).toEqual({
    elements: [
      { ai: '01', value: '06291041500213' },
      { ai: '10', value: 'A' },
    ],
    flaws: [{ ai: '17', value: '261345', why: 'date' }],
  })
  expect(readElements(`10A${gs}10B`).flaws).toEqual([{ ai: '10', value: 'B', why: 'twice' }])
  expect(readElements(`10A${gs}10A`)).toEqual({ elements: [{ ai: '10', value: 'A' }], flaws: [] })
  expect(readElements('0912').flaws).toEqual([{ ai: '', value: '0912', why: 'identifier' }])
  expect(readElements('0106291').flaws).toEqual([{ ai: '01', value: '06291', why: 'length' }])
})

const printed = (most: number) => fc.stringMatching(new RegExp(`^[!-"%-;A-Z_a-z]{1,${most}}$`))
const gtins = fc.stringMatching(/^\d{13}$/).map((digits) => digits + checkDigit(digits))
const dates = fc.date({
  min: new Date('2000-01-01'),
  max: new Date('2049-12-31'),
  noInvalidDate: true,
})
const elementLists = fc
  .record(
    {
      '01': gtins,
      '17': dates.map((date) => date.toISOString().slice(2, 10).replaceAll('-', '')),
      '10': printed(20),
      '21': printed(20),
      '37': fc.nat(99_999_999).map(String),
      '3101': fc.nat(999_999).map((grams) => String(grams).padStart(6, '0')),
      '8200': printed(70),
    },
    { requiredKeys: [] },
  )
  .chain((values) => {
    const elements = Object.entries(values).map(([ai, value]) => ({ ai, value }))
    return fc.shuffledSubarray(elements, { minLength: elements.length })
  })

test('whatever is encoded is read back, in any order', () => {
  fc.assert(
    fc.property(elementLists, fc.boolean(), (elements, isAlways) => {
      const text = elements
        .map(({ ai, value }) => `${ai}${value}${isAlways || !/^(?:01|17|31)/.test(ai) ? gs : ''}`)
        .join('')
      expect(readElements(text)).toEqual({ elements, flaws: [] })
      const shown = elements.map(({ ai, value }) => `(${ai})${value.replaceAll('(', '\\(')}`)
      expect(readBracketed(shown.join(''))).toEqual({ elements, flaws: [] })
    }),
  )
})

test('any text is read to its end without a fault', () => {
  const texts = fc.string({
    unit: fc.constantFrom('0', '1', '7', '2', 'A', '(', ')', gs, '\\', '%'),
  })
  fc.assert(
    fc.property(texts, (text) => {
      const { elements, flaws } = readElements(text)
      const all = [...elements, ...flaws].map(({ ai, value }) => ai + value).join('')
      expect(all.length).toBeLessThanOrEqual(text.length)
      readBracketed(text)
    }),
  )
})

test('two digits of a year are the nearest such year', () => {
  // General Specifications, figure 7.12-1, for 2026: 77 is 51 ahead, so of the century before.
  expect(dateOf('260200', 2026)).toBe('2026-02-28')
  expect(dateOf('240200', 2026)).toBe('2024-02-29')
  expect(dateOf('760131', 2026)).toBe('2076-01-31')
  expect(dateOf('770131', 2026)).toBe('1977-01-31')
  expect(dateOf('991231', 2026)).toBe('1999-12-31')
  expect(dateOf('010131', 2099)).toBe('2101-01-31')
  expect(dateOf('490131', 2099)).toBe('2149-01-31')
  expect(dateOf('500131', 2099)).toBe('2050-01-31')
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2150 }), fc.nat(99), (year, short) => {
      const full = Number(dateOf(`${String(short).padStart(2, '0')}0101`, year).slice(0, 4))
      expect(full % 100).toBe(short)
      expect(full - year).toBeGreaterThanOrEqual(-49)
      expect(full - year).toBeLessThanOrEqual(50)
    }),
  )
})
