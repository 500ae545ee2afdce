import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testAgainst } from '../../tests/support/material.ts'
import { checkDigit, hasCheckDigit } from './gs1-check-digit.ts'
import { gln, gtin, makeSscc, sscc } from './gs1.ts'

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^\\d{${length}}$`)).filter((text) => !/^0+$/.test(text))

const message = (schema: z.ZodType, text: string): string | undefined =>
  schema.safeParse(text).error?.issues[0]?.message

test('published keys are read', () => {
  // gs1.org/services/check-digit-calculator; GS1 General Specifications; EPC Tag Data Standard.
  expect(gtin.parse('6291041500213')).toBe('06291041500213')
  expect(gtin.parse('73513537')).toBe('00000073513537')
  expect(gtin.parse('(01)06291041500213')).toBe('06291041500213')
  expect(gtin.parse('0106291041500213')).toBe('06291041500213')
  expect(gtin.parse('６２９１０４１ ５００２１－３')).toBe('06291041500213')
  expect(gln.parse('4012345000054')).toBe('4012345000054')
  expect(sscc.parse('(00) 1 0614141 123456789 7')).toBe('106141411234567897')
  expect(sscc.parse('00106141411234567897')).toBe('106141411234567897')
})

test('a refusal names the remedy', () => {
  expect(message(gtin, '6291041500214')).toBe(
    'One digit is wrong, for the last would be 3: compare it with the label.',
  )
  expect(message(gtin, '629104150021')).toContain('would be')
  expect(message(gtin, '62910415002')).toBe(
    'A GTIN has 8, 12, 13 or 14 digits, not 11: compare it with the label.',
  )
  expect(message(gln, '401234500005')).toContain('13 digits, not 12')
  expect(message(sscc, 'pallet 7')).toBe('A SSCC has digits only: copy it from the label.')
  expect(message(sscc, '0'.repeat(18))).toContain('not all zeros')
})

test('every single wrong digit is noticed', () => {
  const changes = fc.tuple(digits(17), fc.nat(17), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(changes, ([payload, at, by]) => {
      const right = payload + checkDigit(payload)
      const wrongDigit = String((Number(right[at]) + by) % 10)
      const wrong = right.slice(0, at) + wrongDigit + right.slice(at + 1)
      expect([hasCheckDigit(right), hasCheckDigit(wrong)]).toEqual([true, false])
    }),
  )
})

test('what is kept is read again as itself', () => {
  const lengths = fc.constantFrom(7, 11, 12, 13)
  fc.assert(
    fc.property(
      lengths.chain((length) => digits(length)),
      (payload) => {
        const kept = gtin.parse(payload + checkDigit(payload))
        expect(kept).toHaveLength(14)
        expect(gtin.parse(kept)).toBe(kept)
      },
    ),
  )
})

test('an SSCC that is made holds its parts and is read', () => {
  const prefix = fc.integer({ min: 4, max: 12 }).chain((length) => digits(length))
  fc.assert(
    fc.property(fc.nat(9), prefix, fc.nat(9999), (extension, company, serial) => {
      const made = makeSscc(extension, company, serial)
      expect(sscc.parse(made)).toBe(made)
      expect(made.slice(0, 1 + company.length)).toBe(`${extension}${company}`)
      expect(Number(made.slice(1 + company.length, -1))).toBe(serial)
    }),
  )
  expect(makeSscc(3, '4012345', 111111111)).toBe('340123451111111111')
  expect(() => makeSscc(3, '401234567890', 10_000)).toThrow('serial number of up to 4 digits')
  expect(() => makeSscc(10, '4012345', 1)).toThrow('one digit')
  expect(() => makeSscc(3, '401', 1)).toThrow('4–12 digits')
})

const vectors = z.object({
  linters: z.array(z.object({ linter: z.string(), value: z.string(), pass: z.boolean() })),
})

testAgainst('GS1 linter vectors of the check digit', ['gs1/linter-vectors.json'], (text) => {
  const cases = vectors.parse(JSON.parse(text)).linters.filter(({ linter }) => linter === 'csum')
  for (const { value, pass } of cases)
    expect({ value, pass: hasCheckDigit(value) }).toEqual({ value, pass })
  return { vectors: cases.length }
})

const pairs = z.object({
  ralph: z.array(z.object({ in: z.string(), canonicalDL: z.string() })),
  openepcis: z.array(z.object({ in: z.string(), expected: z.string() })),
})

// An EPC URN holds no check digit, so its Digital Link was given one by somebody else's code. A few
// links in the file are made from other links, wrong check digits and all.
testAgainst('GS1 keys made from EPC URNs', ['gs1/urn-digitallink-pairs.json'], (text) => {
  const schemas = new Map([
    ['00', sscc],
    ['01', gtin],
    ['414', gln],
  ])
  const seen = { SSCC: 0, GTIN: 0, GLN: 0 }
  const { ralph, openepcis } = pairs.parse(JSON.parse(text))
  const links = [
    ...ralph.map((pair) => ({ urn: pair.in, link: pair.canonicalDL })),
    ...openepcis.map((pair) => ({ urn: pair.in, link: pair.expected })),
  ].filter(({ urn }) => urn.startsWith('urn:epc:'))
  for (const { link } of links) {
    const [, identifier = '', key = ''] = /^https:\/\/id\.gs1\.org\/(\d+)\/(\d+)/.exec(link) ?? []
    const schema = schemas.get(identifier)
    if (schema === undefined) continue
    expect(schema.parse(key)).toBe(key)
    seen[schema === sscc ? 'SSCC' : schema === gtin ? 'GTIN' : 'GLN'] += 1
  }
  return seen
})
