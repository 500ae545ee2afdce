import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { namesInput } from '#parties/name.ts'
import { placeInput } from '#parties/place.ts'
import { readingInput } from '#receipts/receipt.ts'
import { gln } from '#standards/gs1.ts'
import { languageCode } from '#standards/languages.ts'
import { ownRules } from './issue-words.ts'

const name = { language: 'it', name: 'Ospedale' }

test.each<[string, z.ZodType, unknown]>([
  ['standard', gln, '4012345000055'],
  ['language', languageCode, 'xx'],
  ['namesOnce', namesInput, [name, name]],
  ['timeZone', placeInput.shape.timeZone, 'Europe/Nowhere'],
  ['temperatures', readingInput, { minCelsius: 8, maxCelsius: 2, minutes: 9, excursion: false }],
])('a form can say the rule %s in every language', (rule, schema, value) => {
  const found = schema.safeParse(value).error?.issues.filter(({ code }) => code === 'custom')
  expect(found).toMatchObject([{ params: { says: rule } }])
  expect(ownRules).toContain(rule)
})

/** What no form asks for: settings of the program, ids, the languages of a paper by its address. */
const formless = /^src\/(cli|web|operations\/sign-in-providers|platform\/id|papers\/paper)/

test('every rule of a schema names the words in which forms say it', () => {
  const files = globSync('src/**/*.ts')
    .filter((path) => !formless.test(path) && !path.endsWith('.test.ts'))
    .map((path) => [path, readFileSync(path, 'utf8')] as const)
    .filter(([, text]) => /\.refine\(|addIssue\(/.test(text))
  expect(files.length).toBeGreaterThan(5)
  for (const [path, text] of files) {
    const named = [...text.matchAll(/says: '(\w+)'/g)].map(([, rule]) => rule)
    expect(named, `${path} names`).toHaveLength([...text.matchAll(/\.refine\(|addIssue\(/g)].length)
    for (const rule of named) expect(ownRules, `${path} names`).toContain(rule)
  }
})
