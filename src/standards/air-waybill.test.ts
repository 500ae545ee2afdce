import fc from 'fast-check'
import { expect, test } from 'vitest'
import { airWaybill, houseWaybill, makeAirWaybill, partsOfAirWaybill } from './air-waybill.ts'

test('published numbers are read, however they are written', () => {
  // Australian Border Force, airway bill check digit formula: serial number 1234567, check digit 5.
  for (const text of [
    '880-12345675',
    '88012345675',
    '880 1234 5675',
    '880–1234567 5',
    '８８０-12345675',
  ])
    expect(airWaybill.parse(text)).toBe('880-12345675')
  expect(airWaybill.parse('589 8114074 3')).toBe('589-81140743')
})

test.each([
  ['880-12345676', 'One digit is wrong, for the last would be 5: compare the paper.'],
  ['880-12345679', 'One digit is wrong, for the last would be 5: compare the paper.'],
  ['880-1234567', 'An air waybill has 11 digits, such as 880-12345675: copy it from the paper.'],
  ['CA-12345675', 'An air waybill has 11 digits, such as 880-12345675: copy it from the paper.'],
])('%s is refused with its remedy', (text, message) => {
  expect(airWaybill.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([message])
})

test('what is made is read, and holds its parts', () => {
  const airlines = fc.stringMatching(/^\d{3}$/)
  fc.assert(
    fc.property(airlines, fc.nat(9_999_999), (airline, serialNumber) => {
      const made = makeAirWaybill(airline, serialNumber)
      expect(airWaybill.parse(made)).toBe(made)
      expect(airWaybill.parse(made.replace('-', ''))).toBe(made)
      const parts = partsOfAirWaybill(made)
      expect(parts.airline).toBe(airline)
      expect(Number(parts.serial.slice(0, 7))).toBe(serialNumber)
    }),
  )
  expect(() => makeAirWaybill('88', 1)).toThrow('three digits')
  expect(() => makeAirWaybill('880', 10_000_000)).toThrow('more than seven digits')
})

test('a wrong check digit is always noticed', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.integer({ min: 1, max: 9 }), (serialNumber, by) => {
      const made = makeAirWaybill('880', serialNumber)
      const wrong = made.slice(0, -1) + String((Number(made.at(-1)) + by) % 10)
      expect(airWaybill.safeParse(wrong).success).toBe(false)
    }),
  )
})

test('a house waybill is whatever the forwarder writes', () => {
  expect(houseWaybill.parse(' HKG-2003/0417 ')).toBe('HKG-2003/0417')
  expect(houseWaybill.safeParse(' ').success).toBe(false)
  expect(houseWaybill.safeParse('x'.repeat(36)).success).toBe(false)
})
