import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, nameInput, namesInput, soughtWords, wordsOf } from './name.ts'

test('a text is folded to small letters without accents', () => {
  expect(fold(' Liège ')).toBe('liege')
  expect(fold('ＡＢＣ ｶﾞｽ')).toBe('abc カ\u3099ス'.normalize('NFKC'))
  expect(fold('Straße')).toBe('strasse')
  expect(fold('Αθήνα')).toBe('αθηνα')
})

test('a name is found by its words, in a script without spaces by every rest of it', () => {
  expect(wordsOf(['Jack Ma Foundation', 'N95口罩'])).toEqual([
    'jack',
    'ma',
    'foundation',
    'n95口罩',
    '口罩',
    '罩',
  ])
  expect(wordsOf(['马云公益基金会'])).toContain('基金会')
})

test('Indic and Thai vowel signs stay with their letters', () => {
  expect(wordsOf(['हिन्दी भाषा'])).toEqual([fold('हिन्दी'), fold('भाषा')])
  expect(wordsOf(['น้ำมัน'])[0]).toBe(fold('น้ำมัน'))
})

test('whatever a name is, its own words find it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 }),
      (names) => {
        const words = wordsOf(names)
        for (const name of names)
          for (const sought of soughtWords(name).map((word) => word.slice(0, 100)))
            expect(words.some((word) => word.startsWith(sought))).toBe(true)
      },
    ),
  )
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('names are given once each, with language and script by their standards', () => {
  const name = { name: '浙江省', language: 'zh', script: 'Hans' }
  expect(nameInput.parse(name)).toEqual(name)
  expect(nameInput.parse({ name: ' Italy ' })).toEqual({
    name: 'Italy',
    language: null,
    script: null,
  })
  for (const wrong of [{ name: ' ' }, { name: 'x', language: 'xx' }, { name: 'x', script: 'hans' }])
    expect(nameInput.safeParse(wrong).success).toBe(false)
  expect(namesInput.safeParse([]).success).toBe(false)
  expect(namesInput.safeParse([{ name: 'Italy' }, { name: 'Italy' }]).success).toBe(false)
})
