import { expect, test } from 'vitest'
import { languageCode, languageName, nativeLanguageName } from './languages.ts'

test('a language is read and named', () => {
  expect(languageCode.parse(' IT ')).toBe('it')
  expect(languageName('it')).toBe('Italian')
  expect(nativeLanguageName('zh')).toBe('中文')
})

test.each(['ita', 'xx', ''])('%j is refused with its remedy', (text) => {
  expect(languageCode.safeParse(text).error?.issues[0]?.message).toContain('such as it for Italian')
})
