// The facts that the book must have, with the days that matter: each a rule or a derogation.
import { describe, expect, test } from 'vitest'
import { ruleById } from './applying.ts'
import { book } from './book.ts'
import { titles as fr } from './titles-fr.ts'
import { titles as it } from './titles-it.ts'
import { titles as zh } from './titles-zh.ts'

describe('what 2020 asked, and since when', () => {
  test.each<[string, Record<string, unknown>]>([
    ['eu-device-medical-mask', { source: { title: 'Directive 93/42/EEC on medical devices' } }],
    ['eu-device-ventilator', { appliesUntil: '2021-05-25' }],
    ['eu-device-regulation-2021', { appliesFrom: '2021-05-26' }],
    ['eu-device-article-59', { appliesFrom: '2020-04-24' }],
    ['eu-ivd-professional', { source: { title: 'Directive 98/79/EC on in-vitro diagnostics' } }],
    ['eu-ppe-respirator', { source: { title: 'Regulation (EU) 2016/425 on PPE' } }],
    ['eu-recommendation-2020-403', { issuedOn: '2020-03-13', bindsByItself: false }],
    [
      'eu-recommendation-2021-1433',
      {
        authoriseUntil: '2021-09-30',
        placeOnMarketUntil: '2021-09-30',
        makeAvailableUntil: '2022-05-31',
        useUpUntil: '2022-07-31',
        replaces: 'eu-recommendation-2020-403',
      },
    ],
    ['it-dl-9-2020-art-34-2', { issuedOn: '2020-03-02' }],
    ['it-dl-9-2020-art-34-3', { issuedOn: '2020-03-02' }],
    ['it-dl-18-2020-art-15-2', { issuedOn: '2020-03-17', kind: 'derogation' }],
    ['it-dl-18-2020-art-15-3', { issuedOn: '2020-03-17', kind: 'derogation' }],
    ['it-dl-18-2020-art-16-2', { issuedOn: '2020-03-17' }],
    ['it-customs-directive-4-2020', { kind: 'customs', certainty: 'unsure' }],
    ['it-ordinance-6-2020', { issuedOn: '2020-03-28' }],
    ['eu-relief-2020-491', { issuedOn: '2020-04-03' }],
    ['eu-export-2020-402', { kind: 'trade', issuedOn: '2020-03-14' }],
    ['cn-announcement-5-2020', { appliesFrom: '2020-04-01' }],
    ['cn-gacc-53-2020', { appliesFrom: '2020-04-10' }],
    ['cn-announcement-12-2020', { appliesFrom: '2020-04-26' }],
    ['be-atp-surgical-mask', { appliesFrom: '2020-04-14', certainty: 'checked' }],
  ])('%s', (id, said) => {
    expect(ruleById(id)).toMatchObject(said)
  })

  test.each([
    'EN 149',
    'EN 14683',
    'EN 14126',
    'EN 13795-1',
    'EN 455',
    'EN ISO 374-5',
    'EN 166',
    'GB 19083',
    'GB 2626',
    'YY 0469',
    'NIOSH 42 CFR 84 N95',
  ])('%s is asked or stands for another', (standard) => {
    const named = book.flatMap((rule) => {
      if (rule.kind === 'equivalence') return [rule.met, rule.standsFor]
      return rule.kind === 'requirement' || rule.kind === 'derogation' ? rule.standards : []
    })
    const words = named.map((each) => `${each.standard} ${each.grade ?? ''}`)
    expect(words.filter((each) => each.startsWith(standard))).not.toEqual([])
  })
})

test('every rule is called something in each language, and nothing else is', () => {
  const ids = book.map(({ id }) => id).toSorted()
  expect(ids.length).toBeGreaterThan(70)
  for (const titles of [it, fr, zh]) {
    expect(Object.keys(titles).toSorted()).toEqual(ids)
    const words = Object.values(titles)
    expect(new Set(words).size).toBe(words.length)
    const english = new Set(book.map(({ title }) => title))
    expect(words.filter((title) => english.has(title))).toEqual([])
  }
  const noHan = book.filter(({ titles }) => !/\p{Script=Han}/u.test(titles.zh))
  expect(noHan).toEqual([])
})

test('an act is named in its own language, and says which', () => {
  const languages = new Map(book.map(({ id, source }) => [id, source.language]))
  expect(languages.get('it-dl-9-2020-art-34-2')).toBe('it')
  expect(languages.get('es-order-snd-326-2020')).toBe('es')
  expect(languages.get('de-export-ban-2020')).toBe('de')
  expect(languages.get('fr-requisition-2020')).toBe('fr')
  expect(languages.get('eu-ppe-respirator')).toBe('en')
})
