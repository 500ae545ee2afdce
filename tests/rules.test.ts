// The rules against what other rooms say, and as the API answers them.
import { expect, test } from 'vitest'
import { purposes, wearers } from '../src/needs/need.ts'
import { book } from '../src/rules/book.ts'
import { freshApp } from './support/app.ts'
import { engines } from './support/engines.ts'

test('rules name users and purposes as needs declare them', () => {
  const used = book.flatMap((rule) => {
    if (rule.kind === 'requirement') return [...(rule.wearers ?? []), ...(rule.purposes ?? [])]
    return rule.kind === 'derogation' ? (rule.users ?? []) : []
  })
  const known: readonly string[] = [...wearers, ...purposes]
  expect(used.length).toBeGreaterThan(30)
  expect(used.filter((word) => !known.includes(word))).toEqual([])
})

test.each(engines.slice(0, 1))(
  'the API lists rules by jurisdiction, class, kind, certainty and day, on $name',
  async ({ fresh }) => {
    const app = await freshApp(fresh)
    try {
      const list = (query: object) => app.as('donor_desk').call('listRules', { query })
      const all = await list({ limit: 200 })
      expect(all.total).toBe(book.length)
      const italian = await list({ jurisdiction: 'IT', on: '2020-03-14', class: 'medical_mask' })
      expect(italian.items.map(({ id }) => id).toSorted()).toEqual([
        'it-dl-9-2020-art-34-3',
        'it-export-ban-2020',
        'it-language-of-devices',
      ])
      const unsure = await list({ certainty: 'unsure', kind: 'customs' })
      expect(unsure.items.map(({ id }) => id)).toEqual(['it-customs-directive-4-2020'])
      const sought = await list({ search: 'kn95' })
      expect(sought.items.map(({ id }) => id)).toContain('kn95-as-ffp2')

      const one = await app
        .as('donor_desk')
        .call('getRule', { params: { rule: 'eu-recommendation-2020-403' } })
      expect(one).toMatchObject({ kind: 'derogation', certainty: 'checked', bindsByItself: false })
      await expect(
        app.as('donor_desk').call('getRule', { params: { rule: 'no-such-rule' } }),
      ).rejects.toMatchObject({ code: 'rule_not_found' })
    } finally {
      await app.close()
    }
  },
)
