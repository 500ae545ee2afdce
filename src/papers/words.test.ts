import { expect, test } from 'vitest'
import { formatsFor } from './locale.ts'
import { openPen } from './pdf-page.ts'
import { type Language, languages, words } from './words.ts'

const flat = (language: Language): Map<string, string> =>
  new Map(
    Object.entries(words[language]).flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text] as const),
    ),
  )

/** Words that are the same in English, and are right. */
const same: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  it: ['fields.volume', 'units.set', 'units.kit', 'units.test', 'units.dose', 'packages.container'],
  fr: [
    'fields.date',
    'fields.volume',
    'columns.provenance',
    'columns.total',
    'verdict.type',
    'verdict.lot',
    'seenKinds.inspection',
    'units.kit',
    'units.test',
    'units.dose',
    'units.millilitre',
    'packages.carton',
    'modes.air',
    'modes.rail',
  ],
  zh: [],
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([all]) => all).toSorted()

test.each(languages)('%s has every word, each with its facts', (language) => {
  const ours = flat(language)
  const english = flat('en')
  expect([...ours.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  const empty = [...ours].filter(([, text]) => text.trim() === '')
  expect(empty).toEqual([])
  const told = (of: Map<string, string>) =>
    [...ours.keys()].map((key) => [key, placeholders(of.get(key) ?? '')])
  expect(told(ours)).toEqual(told(english))
})

test.each(languages.filter((language) => language !== 'en'))(
  '%s says nothing in English, but for what is the same in both',
  (language) => {
    const english = flat('en')
    const found = [...flat(language)].filter(([key, text]) => english.get(key) === text)
    expect(found.map(([key]) => key).toSorted()).toEqual(same[language].toSorted())
  },
)

test('the fonts have every character that a paper writes by itself', () => {
  const { fonts } = openPen({ title: '', language: 'en', madeAt: new Date(0) })
  const at = '2020-03-16T12:00:00Z'
  const texts = languages.flatMap((language) => {
    const formats = formatsFor([language])
    return [
      ...flat(language).values(),
      formats.number(1_234_567),
      formats.decimal('1234567.125'),
      formats.kilograms(1_234_567),
      formats.day(at),
      formats.moment(at, 'Europe/Rome'),
      ...formats.longDay(at),
      new Intl.ListFormat(language).format(['A', 'B', 'C']),
    ]
  })
  texts.push('≥ ≈ ≤ — × · № ³ − “ ” « »', 'Łódź Žilina Αθήνα Київ Đà Nẵng 浙江省')
  for (const text of texts)
    for (const weight of [400, 600] as const) {
      const runs = fonts.runs(text, weight)
      expect(runs.map((run) => run.text).join('')).toBe(text)
      for (const run of runs)
        for (const character of run.text)
          expect([character, run.face.has(character.codePointAt(0) ?? 0)]).toEqual([
            character,
            true,
          ])
    }
  // One that no font has is seen to be there.
  expect(fonts.runs('ก', 400).map((run) => run.text)).toEqual(['□'])
})

test('numbers and days as each language writes them, and plainly in several', () => {
  const said = (asked: readonly Language[]) => {
    const { number, decimal, kilograms, day, longDay } = formatsFor(asked)
    const plain = [number(1800), decimal('0.085'), kilograms(412_500), day('2020-03-16')]
    return [...plain, ...longDay('2020-03-16')].map((text) => text.replaceAll(/\s/g, ' '))
  }
  expect(said(['en'])).toEqual(['1,800', '0.085', '412.5 kg', '16 Mar 2020', '16 March 2020'])
  expect(said(['it'])).toEqual(['1.800', '0,085', '412,5 kg', '16 mar 2020', '16 marzo 2020'])
  expect(said(['fr'])).toEqual(['1 800', '0,085', '412,5 kg', '16 mars 2020', '16 mars 2020'])
  expect(said(['zh'])).toEqual(['1,800', '0.085', '412.5 kg', '2020年3月16日', '2020年3月16日'])
  expect(said(['zh', 'it'])).toEqual([
    '1 800',
    '0.085',
    '412.5 kg',
    '2020-03-16',
    '2020年3月16日',
    '16 marzo 2020',
  ])
})
