import { expect, test } from 'vitest'
import { z } from 'zod'
import { testAgainst } from '../../tests/support/material.ts'
import { check, isCheck } from './gs1-checks.ts'
import { flawOf, identifierAt, identifiers, isWritten, lengthOf } from './gs1-identifiers.ts'

/** Entries of the dictionary as its own header explains them, written again for this test. */
const entriesOf = (dictionary: string) =>
  [...dictionary.matchAll(/^(\d+)(?:-(\d+))?([^#\n]*)/gm)].flatMap(
    ([, from = '', to = from, rest]) => {
      const words = (rest ?? '').split(/\s+/)
      const entry = {
        isFixed: words.some((word) => /^[*?]+$/.test(word) && word.includes('*')),
        isAttribute: words.some((word) => /^[*?]+$/.test(word) && word.includes('?')),
        parts: [...(rest ?? '').matchAll(/(\[?)\b([NXYZ])(\.\.)?(\d+)\]?((?:,\w+)*)/g)],
        key: /dlpkey(?:=(\S+))?/.exec(rest ?? ''),
      }
      const span = Number(to) - Number(from) + 1
      return Array.from({ length: span }, (_, i) => ({
        ...entry,
        ai: String(Number(from) + i).padStart(from.length, '0'),
      }))
    },
  )

testAgainst('GS1 syntax dictionary', ['gs1/gs1-syntax-dictionary.txt'], (text) => {
  const entries = entriesOf(text)
  expect([...identifiers.keys()].toSorted()).toEqual(entries.map(({ ai }) => ai).toSorted())
  const seen = { identifiers: 0, fixed: 0, keys: 0, dates: 0, 'check digits': 0, parts: 0 }
  for (const { ai, isFixed, isAttribute, parts, key } of entries) {
    const ours = identifierAt(`${ai}99`)
    const qualifiers = key ? (key[1] ?? '').split('|').map((some) => some.split(',')) : undefined
    expect(ours).toMatchObject({ ai, isFixed, isAttribute })
    expect({ ai, qualifiers: ours?.qualifiers }).toEqual({ ai, qualifiers })
    expect({ ai, parts: ours?.parts }).toEqual({
      ai,
      parts: parts.map(([, bracket, set, upTo, length, checks = '']) => ({
        set,
        least: upTo ? 1 : Number(length),
        most: Number(length),
        optional: bracket === '[',
        checks: checks.split(',').filter(isCheck),
      })),
    })
    seen.identifiers += 1
    seen.parts += parts.length
    if (isFixed) seen.fixed += 1
    if (key) seen.keys += 1
    if (parts.some(([whole]) => whole.includes('yymm'))) seen.dates += 1
    if (parts.some(([whole]) => whole.includes('csum'))) seen['check digits'] += 1
  }
  return seen
})

// What the General Specifications' figure 7.8.5-2 lists of predefined length, by the first two
// digits; the whole element string has the same length for all that begin so.
test('identifiers of known length are those that the specification lists', () => {
  const fixed = [...identifiers.values()].filter(({ isFixed }) => isFixed)
  const lengths = new Map(fixed.map((one) => [one.ai.slice(0, 2), one.ai.length + lengthOf(one)]))
  const said = '00 20, 01 16, 02 16, 03 16, 11 8, 12 8, 13 8, 15 8, 16 8, 17 8, 20 4, 31 10, 32 10'
  const more = '33 10, 34 10, 35 10, 36 10, 41 16'
  const sorted = [...lengths].map((pair) => pair.join(' ')).toSorted()
  expect(sorted.join(', ')).toBe(`${said}, ${more}`)
})

const sets = new Map([
  ['csetnumeric', 'N'],
  ['cset82', 'X'],
  ['cset39', 'Y'],
  ['cset64', 'Z'],
] as const)

const vectors = z.object({
  linters: z.array(z.object({ linter: z.string(), value: z.string(), pass: z.boolean() })),
})

/** Check pairs of text longer than any value that has one; the reference has them to be long. */
const isTooLong = ({ linter, value }: { linter: string; value: string }): boolean =>
  linter === 'csumalpha' && value.length > 25

testAgainst('GS1 linter vectors', ['gs1/linter-vectors.json'], (text) => {
  const left = new Map<string, number>()
  const seen = { 'of a check': 0, 'of a character set': 0, left: 0 }
  for (const vector of vectors.parse(JSON.parse(text)).linters) {
    const { linter, value, pass } = vector
    const set = sets.get(linter as 'cset82')
    if (set) {
      expect({ linter, value, pass: isWritten(set, value) }).toEqual(vector)
      seen['of a character set'] += 1
    } else if (isCheck(linter) && !isTooLong(vector)) {
      expect({ linter, value, pass: check(linter, value) }).toEqual({ linter, value, pass })
      seen['of a check'] += 1
    } else {
      left.set(linter, (left.get(linter) ?? 0) + 1)
      seen.left += 1
    }
  }
  console.log(`left: ${[...left].map(([name, count]) => `${name} ${count}`).join(', ')}`)
  return seen
})

test('why a value does not fit is told', () => {
  const why = (ai: string, value: string) => {
    const identifier = identifiers.get(ai)
    return identifier && flawOf(identifier, value)
  }
  expect(why('01', '06291041500213')).toBeUndefined()
  expect(why('01', '06291041500214')).toBe('check_digit')
  expect(why('01', '0629104150021')).toBe('length')
  expect(why('10', '')).toBe('length')
  expect(why('10', 'A'.repeat(21))).toBe('length')
  expect(why('10', 'LOT 7')).toBe('characters')
  expect(why('17', '260200')).toBeUndefined()
  expect(why('17', '260230')).toBe('date')
  expect(why('7003', '2602002359')).toBe('date')
  expect(why('8006', '062910415002130201')).toBe('content')
  expect(why('253', '4012345000092')).toBeUndefined()
  expect(why('253', '4012345000092PO-4711')).toBeUndefined()
})
