import fc from 'fast-check'
import { expect, test } from 'vitest'
import { containerNumber, makeContainerNumber } from './container.ts'
import { eori } from './eori.ts'
import { glide, partsOfGlide } from './glide.ts'

test('the pandemic, as GLIDE numbers it', () => {
  for (const text of ['EP-2020-000012-001', 'ep–2020–000012–001', 'GLIDE: EP-2020-000012-001'])
    expect(glide.parse(text)).toBe('EP-2020-000012-001')
  expect(partsOfGlide('EP-2020-000012-001')).toEqual({
    hazard: 'EP',
    year: 2020,
    sequence: 12,
    where: '001',
  })
  expect(partsOfGlide(glide.parse('EQ-2010-000009-HTI'))?.where).toBe('HTI')
})

test.each(['EP-2020-12-001', 'EP-20-000012-001', 'EPI-2020-000012-001', 'EP-2020-000012-IT', ''])(
  '%j is no GLIDE number',
  (text) => {
    expect(glide.safeParse(text).error?.issues[0]?.message).toContain('such as EP-2020-000012-001')
    expect(partsOfGlide(text)).toBeUndefined()
  },
)

test('EORI numbers', () => {
  for (const text of ['DE1234563', 'GB123456789000', 'PL1234567890ABCDE', 'XI123456789000'])
    expect(eori.parse(text)).toBe(text)
  expect(eori.parse('it 01234567890')).toBe('IT01234567890')
  for (const text of ['IT', '12345', 'IT1234567890123456'])
    expect(eori.safeParse(text).error?.issues[0]?.message).toContain('up to 15 letters or digits')
})

test('a published container is read', () => {
  // The worked example of the check digit in the annex of ISO 6346, as it is widely reprinted.
  expect(containerNumber.parse('CSQU 305438-3')).toBe('CSQU3054383')
  expect(makeContainerNumber('CSQU305438')).toBe('CSQU3054383')
  expect(containerNumber.safeParse('CSQU3054384').error?.issues[0]?.message).toContain('would be 3')
  expect(containerNumber.safeParse('CSQX3054383').error?.issues[0]?.message).toContain('U, J or Z')
  expect(() => makeContainerNumber('CSQ305438')).toThrow('no container')
})

test('a wrong check digit of a container is noticed', () => {
  const numbers = fc.stringMatching(/^[A-Z]{3}[UJZ]\d{6}$/)
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 9 }), (ten, by) => {
      const made = makeContainerNumber(ten)
      expect(containerNumber.parse(made)).toBe(made)
      const wrong = ten + String((Number(made.at(-1)) + by) % 10)
      expect(containerNumber.safeParse(wrong).success).toBe(false)
    }),
  )
})
