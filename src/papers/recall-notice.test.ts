import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { sceneOf, type Scene, stockUp } from '../../tests/support/hospital.ts'
import { codesOn, printed, textsOf } from '../../tests/support/papers.ts'
import { newId } from '#platform/ids.ts'
import { languageOf } from './recall-notice.ts'

describe.each(engines)('a recall notice on paper, on $name', ({ fresh }) => {
  let app: TestApp
  let s: Scene
  const recall = newId()
  beforeAll(async () => {
    app = await freshApp(fresh)
    s = await sceneOf(app)
    await stockUp(app, s, {}, 240)
    await app.as('conformity_officer').call('recordRecall', {
      params: { operation: app.operation },
      body: {
        id: recall,
        subject: { kind: 'lot', lot: s.lots[0] },
        instruction: 'return',
        reason: 'Penetration of 22 % against 6 %',
      },
    })
  })
  afterAll(() => app.close())

  const ask = (party: string, languages = '') =>
    app
      .as('facility')
      .fetch(
        `/api/operations/${app.operation}/recalls/${recall}/notices/${party}/paper${languages && `?languages=${languages}`}`,
      )
  const pdf = async (languages?: string) => {
    const response = await ask(s.authority, languages)
    if (!response.ok) throw new Error(await response.text())
    return new Uint8Array(await response.arrayBuffer())
  }
  const read = async (languages?: string) =>
    (await textsOf(await pdf(languages))).join(' ').replaceAll(/\s+/g, ' ')

  test('says what, why, what to do, what the books have, and has a slip to answer on', async () => {
    const text = await read()
    for (const words of [
      'Recall notice',
      'FFP2, folded · A1',
      'Penetration of 22 % against 6 %',
      'send all of it back to the store',
      'Magazzino',
      '240',
      'Answer slip',
    ])
      expect(text).toContain(words)
  })

  test.each([
    ['it', 'Avviso di richiamo'],
    ['fr', 'Avis de rappel'],
    ['zh', '召回通知'],
  ])('in %s', async (language, title) => {
    expect(await read(language)).toContain(title)
  })

  test('its code opens the page on which that party answers', async () => {
    const [first] = await printed(await pdf())
    const codes = first ? await codesOn(first) : []
    expect(codes.map(({ text }) => text)).toEqual([
      expect.stringMatching(new RegExp(`/recalls/${recall}/answer\\?party=${s.authority}$`)),
    ])
  })

  test('of a party that has none of it there is none', async () => {
    expect(await (await ask(newId())).json()).toMatchObject({ code: 'party_not_told' })
  })
})

test('a party reads the language of its country', () => {
  expect(['IT', 'BE', 'CN', 'FI', null].map(languageOf)).toEqual(['it', 'fr', 'zh', 'en', 'en'])
})
