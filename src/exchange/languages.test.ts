// What goes out in a language comes in again: templates filled in, lists of needs, their words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { askFor, type Scene, sceneOf } from '../../tests/support/hospital.ts'
import { importFile, type Kind, rowsOf } from '../../tests/support/sheets.ts'
import { tableLanguages } from '#platform/code-words.ts'
import { headingsIn } from '#platform/headings.ts'
import { newId } from '#platform/ids.ts'
import { knownChoices, knownHeadings } from './known-words.ts'
import { choicesOf, folded } from './reads.ts'
import { filledIn } from './sheet.ts'
import { sheets } from './sheets.ts'
import { csvOf } from './template.ts'
import { everySheetWords, sheetWordsIn } from './sheet-words.ts'
import { texts as fr } from './sheet-words/fr.ts'
import { texts as it_ } from './sheet-words/it.ts'
import { texts as zh } from './sheet-words/zh.ts'

/** Names that other languages share with English. */
const alike = ['SSCC', 'Contact', 'Lot', 'Provenance']

describe.each(Object.entries({ it: it_, fr, zh }))('sheets in %s', (_language, texts) => {
  it('say every heading and every sentence in words of their own', () => {
    const said = sheets.flatMap((sheet) => [
      sheet.title,
      `once per ${sheet.part.calls}`,
      ...filledIn(sheet).flatMap(({ heading, help }) => [heading, help]),
    ])
    const others = ['Help', 'Choices', 'Column', 'Needed', 'What', 'Example']
    const sentences = ['Not one of the words', 'Choose one of the list.']
    expect(Object.keys(texts).sort()).toEqual(
      [...new Set([...said, ...others, ...sentences])].sort(),
    )
    const same = Object.entries(texts).filter(([english, own]) => english === own)
    expect(same.map(([english]) => english).filter((each) => !alike.includes(each))).toEqual([])
  })
})

describe.each(sheets)('the sheet $name', (sheet) => {
  it('has no heading that means two columns, in any languages', async () => {
    const words = await everySheetWords()
    const known = await knownHeadings(sheet)
    for (const { text } of words)
      for (const column of filledIn(sheet)) {
        const heading = text(column.heading)
        expect([heading, known.get(folded(heading))?.name]).toEqual([heading, column.name])
      }
    for (const language of tableLanguages) {
      const headings = await headingsIn(language)
      for (const [heading, name] of Object.entries(sheet.list ?? {})) {
        const here = headings[heading] ?? heading
        expect([here, known.get(folded(here))?.name ?? null]).toEqual([here, name])
      }
    }
  })

  it('has no word that means two choices of a column, in any languages', async () => {
    const words = await everySheetWords()
    const known = await knownChoices(sheet)
    for (const column of sheet.columns)
      for (const code of choicesOf(column.reads))
        for (const { choice } of words) {
          const word = choice(column, code)
          const meant = known.get(column)?.get(folded(word))
          expect([column.name, word, meant]).toEqual([column.name, word, code])
        }
  })
})

describe.each(engines)('languages of sheets on $name', ({ fresh }) => {
  let test: TestApp
  let scene: Scene
  beforeAll(async () => {
    test = await freshApp(fresh)
    scene = await sceneOf(test)
  })
  afterAll(() => test.close())

  const templateIn = async (kind: Kind, language: string, format: string) => {
    const path = `/api/operations/${test.operation}/imports/templates/${kind}`
    const asked = `format=${format}&rows=1&language=${language}`
    return (await test.as('owner').fetch(`${path}?${asked}`)).blob()
  }

  it.each(tableLanguages)('a template in %s comes in as it was filled in', async (language) => {
    for (const format of ['csv', 'xlsx']) {
      const [head = [], example = [], [id] = []] = await rowsOf(
        await templateIn('needs', language, format),
      )
      // The example is filled in as a person would: its own words, under its own headings.
      const row = [id ?? null, ...example.slice(1)]
      row[1] = `${language} ${format}`
      const quoted = [head, row].map((cells) =>
        cells.map((cell) => `"${csvOf(cell).replaceAll('"', '""')}"`).join(','),
      )
      const file = new Blob([quoted.join('\r\n')])
      const run = await importFile(test.as('facility'), test.operation, 'needs', file)
      expect(run).toMatchObject({ recorded: 1, bad: 0, errors: [] })
    }
    const { items } = await test.as('auditor').call('listNeeds', {
      params: { operation: test.operation },
      query: { limit: 200 },
    })
    expect(
      new Set(items.map(({ usedBy, purpose, priority }) => [usedBy, purpose, priority].join())),
    ).toEqual(new Set(['intensive_care_staff,aerosol_generating_procedures,life_saving']))
  })

  it.each(['pledge-lines', 'packing-list'] as const)(
    'a template of %s is known by its headings in every language, and is empty',
    async (kind) => {
      for (const language of tableLanguages) {
        const file = await templateIn(kind, language, 'xlsx')
        await expect(
          importFile(test.as('coordinator'), test.operation, kind, file),
        ).rejects.toMatchObject({ code: 'file_empty' })
      }
    },
  )

  it.each(tableLanguages)(
    'a list of needs that went out in %s is taken over elsewhere',
    async (language) => {
      await askFor(test, scene, 1200, { byWhen: '2020-03-25', priority: 'urgent' })
      const withdrawn = await askFor(test, scene, 33)
      const params = { operation: test.operation }
      await test.as('facility').call('withdrawNeed', {
        params,
        body: { id: newId(), lines: [withdrawn], reason: 'Not needed any more' },
      })
      const other = `other-${language}`
      const { call } = test.as('owner')
      await call('recordOperation', { body: { id: newId(), slug: other, name: 'Another' } })
      const listed = async (operation: string) =>
        (await call('listNeeds', { params: { operation }, query: { limit: 200 } })).items
      for (const format of ['csv', 'xlsx']) {
        const table = await test
          .as('owner')
          .fetch(
            `/api/operations/${test.operation}/needs/export?format=${format}&language=${language}`,
          )
        const file = await table.blob()
        const [head = []] = await rowsOf(file)
        const { text } = await sheetWordsIn(language)
        expect(head).toContain(text('Used by'))
        const here = await importFile(test.as('owner'), test.operation, 'needs', file)
        expect(here).toMatchObject({ recorded: 0 })
        expect(new Set(here.errors.map(({ code }) => code))).toEqual(new Set(['row_listed']))
        const there = await importFile(test.as('owner'), other, 'needs', file)
        expect(new Set(there.errors.map(({ code }) => code))).toEqual(new Set(['row_withdrawn']))
      }
      const core = (items: Awaited<ReturnType<typeof listed>>) =>
        items
          .filter((line) => !line.withdrawn)
          .map(
            ({
              itemName,
              quantity,
              unit,
              usedBy,
              purpose,
              priority,
              byWhen,
              askedOn,
              standards,
              facility,
            }) => ({
              itemName,
              quantity,
              unit,
              usedBy,
              purpose,
              priority,
              byWhen,
              askedOn,
              standards,
              facility: facility.name,
            }),
          )
          .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
      expect(core(await listed(other))).toEqual(core(await listed(test.operation)))
    },
  )

  it('a table without a language keeps its codes, which are taken too', async () => {
    const table = await test
      .as('owner')
      .fetch(`/api/operations/${test.operation}/needs/export?format=csv`)
    expect(await table.text()).toContain('aerosol_generating_procedures')
  })
})
