import { afterAll, beforeAll, expect, test, describe } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type PapersDesk, papersDesk, textsOf } from '../../tests/support/papers.ts'

describe.each(engines)('a situation report on paper, on $name', ({ fresh }) => {
  let desk: PapersDesk
  let report = ''
  beforeAll(async () => {
    desk = await papersDesk(fresh)
    await desk.consign()
    report = newId()
    await desk.cell('recordSituation', { params: desk.params, body: { id: report, hours: 12 } })
  }, 60_000)
  afterAll(() => desk.app.close())

  const read = async (languages: string, of = report) => {
    const pages = await textsOf(
      await desk.file(`/situation-reports/${of}/paper?languages=${languages}`),
    )
    return { pages: pages.length, text: pages.join(' ').replaceAll(/\s+/g, ' ') }
  }

  test('is one page that says what came, what is held, missing and late', async () => {
    const { pages, text } = await read('en')
    expect(pages).toBe(1)
    for (const words of ['Situation report', 'What came', 'What is missing', 'What is late'])
      expect(text).toContain(words)
    expect(text).toContain('None')
  })

  test.each([
    ['it', 'Rapporto di situazione'],
    ['fr', 'Point de situation'],
    ['zh', '形势报告'],
  ])('in %s', async (language, title) => {
    expect((await read(language)).text).toContain(title)
  })

  test('of a report that was never kept there is none', async () => {
    await expect(read('en', newId())).rejects.toThrow('situation_unknown')
  })
})
