import { describe, expect, test } from 'vitest'
import { refusalWords } from './refusal-words.ts'
import { words as french } from './fr.ts'
import { words as italian } from './it.ts'
import { words as chinese } from './zh.ts'

/** One word for one thing, as GLOSSARY.md chose it: these were also said for the same. */
const others = {
  it: /giudizi[oe]?\b|svincol[oi] urgent|\bbeni\b|\bvo(i|str[oaie])\b|\b(avete|potete|dovete)\b/i,
  fr: /marchandises(?! dangereuses)|(?<!Bon d’)expédition\b|\b(une|la|cette|toute) décision\b/i,
  zh: /裁定|结论|货运(?!代理|单)|包装件|(?<!危险)货物/,
} as const

const textsOf = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : Object.values(node as object).flatMap(textsOf)

describe.each([
  ['it', italian],
  ['fr', french],
  ['zh', chinese],
] as const)('%s', (language, words) => {
  test('calls each thing by its one word, on screens and in refusals', async () => {
    const texts = [...textsOf(words), ...textsOf(await refusalWords(language))]
    expect(texts.length).toBeGreaterThan(1000)
    expect(texts.filter((text) => others[language].test(text))).toEqual([])
  })
})
