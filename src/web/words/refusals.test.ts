import { describe, expect, test } from 'vitest'
import { tellings } from '#http/tellings.ts'
import { languages } from './language.ts'
import { refusalWords } from './refusal-words.ts'
import { rewritten } from './refusals-en.ts'

const codes = Object.keys(tellings).sort()

/** The names in braces, each as often as it stands there. */
const facts = (sentence = ''): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

describe.each(languages)('refusals in %s', (language) => {
  test('tell of every code, and of none that is gone', async () => {
    expect(codes.length).toBeGreaterThan(100)
    expect(Object.keys(await refusalWords(language)).sort()).toEqual(codes)
  })

  test('name the facts that the API names, and in the remedy no others', async () => {
    const words = await refusalWords(language)
    for (const [code, { says, remedy }] of Object.entries(tellings)) {
      expect(facts(words[code]?.says), `${code} says`).toEqual(facts(says))
      expect(facts(remedy), `${code} remedy`).toEqual(
        expect.arrayContaining(facts(words[code]?.remedy)),
      )
    }
  })

  test('speak to a person: no address, no field name, no exclamation', async () => {
    const unfit = Object.entries(await refusalWords(language))
      .filter(([, { says, remedy }]) => /`|GET |POST |\/api|[!！]/.test(says + remedy))
      .map(([code]) => code)
    expect(unfit).toEqual([])
  })
})

test('no rewritten English is of a code that is gone', () => {
  expect(rewritten.filter((code) => !codes.includes(code))).toEqual([])
})

test('each language has its own words for every refusal', async () => {
  const english = await refusalWords('en')
  for (const language of ['it', 'fr', 'zh'] as const)
    for (const [code, { says, remedy }] of Object.entries(await refusalWords(language))) {
      expect(says, `${language} ${code}`).not.toBe(english[code]?.says)
      expect(remedy, `${language} ${code}`).not.toBe(english[code]?.remedy)
    }
})
