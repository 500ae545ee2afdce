import { describe, expect, test } from 'vitest'
import { fault, rowTellings, told } from './row-error.ts'
import { tableLanguages } from '#platform/code-words.ts'
import { errorHeadings, sayingIn } from './row-words.ts'
import { words as fr } from './words/fr.ts'
import { words as it } from './words/it.ts'
import { words as zh } from './words/zh.ts'

/** The names in braces; what is wrong with a code is told by an example. */
const facts = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => (name === 'problem' ? 'example' : name))
    .sort()

describe.each(Object.entries({ it, fr, zh }))('errors of rows in %s', (language, { rows }) => {
  test('are told whole, each with its facts, in words of its own', () => {
    expect(Object.keys(rows)).toEqual(Object.keys(rowTellings))
    for (const [code, { says, remedy }] of Object.entries(rowTellings)) {
      const here = rows[code as keyof typeof rows]
      expect(facts(here.says), `${code} says`).toEqual(facts(says))
      expect(facts(here.remedy), `${code} remedy`).toEqual(facts(remedy))
      expect(here.says, `${code} says`).not.toBe(says)
      expect(here.remedy + here.says).not.toMatch(/[!！`]/)
      expect(language === 'zh' ? /[。}]$/ : /[.}]$/).toSatisfy((end: RegExp) => end.test(here.says))
    }
  })
})

const at = { cell: 'C17', column: 'Item' }

test('words of the check are said in the language, what somebody wrote stays', async () => {
  const { say } = await sayingIn('it')
  const unknown = fault('item', 'name_unknown', { register: 'item', found: 'box', near: 'nothing' })
  expect(say({ ...at, ...told(unknown) })).toEqual({
    column: 'Articolo',
    says: 'Nulla è registrato come articolo sotto box.',
    remedy: 'Scrivi nome, codice o id come registrati, o registralo prima. Simili: nulla.',
  })
  const unit = { item: 'FFP2', unit: 'piece', found: 'carton', packs: ['carton: 20'] }
  expect(say({ ...at, ...told(fault('unit', 'unit_differs', unit)) }).remedy).toMatch(
    /cartone: 20$/,
  )
  const choices = ['life saving', 'urgent', 'routine']
  const chosen = fault('priority', 'choice_unknown', { found: 'molto', choices })
  expect(say({ ...at, column: 'Priority', ...told(chosen) })).toMatchObject({
    column: 'Priorità',
    remedy: 'Scegli tra: Salvavita, Urgente, Ordinaria.',
  })
})

test('refusals of rooms are said too, and errors of before in English', async () => {
  const { say } = await sayingIn('fr')
  const refused = { ...at, code: 'consignment_closed', says: 'English.', remedy: 'English.' }
  expect(say({ ...refused, facts: { code: 'C-1' } }).says).toBe('L’envoi C-1 est clos.')
  expect(say(refused)).toEqual({ ...refused, column: 'Article' })
})

test('what comes back with errors can be imported again, in every language', async () => {
  const sayings = await Promise.all(tableLanguages.map(sayingIn))
  expect(sayings.map(({ error }) => error)).toEqual(errorHeadings)
})
