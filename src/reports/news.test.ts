import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'

describe.each(engines)('what is new, on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const news = (limit: number, cursor?: string) =>
    s.app.as('auditor').call('reportNews', {
      params: s.params,
      query: { limit, ...(cursor && { cursor }) },
    })

  test('is told with what it is about, under the name that people know it by', async () => {
    const { lot } = await s.stored()
    await s.pass(lot)
    const alarm = newId()
    await s.app.as('facility').call('raiseAlarm', {
      params: s.params,
      body: { id: alarm, lot, facility: s.belgium, what: 'The straps tear', harm: 'none' },
    })
    const { items } = await news(200)
    const of = (kind: string) => items.find((row) => row.kind === kind)?.about
    expect(items[0]).toMatchObject({ id: alarm, kind: 'alarm.record', about: { kind: 'alarm' } })
    expect(of('alarm.record')?.id).toBe(alarm)
    expect(of('alarm.record')?.label).toMatch(/\w/)
    const { items: lots } = await s.app.as('auditor').call('listLots', { query: { item: s.mask } })
    const known = lots.find(({ id }) => id === lot)
    expect(of('verdict.record')).toMatchObject({ kind: 'lot', id: lot, item: s.mask })
    expect(of('verdict.record')?.label).toContain(known?.lotNumber)
    const { items: consignments } = await s.app
      .as('auditor')
      .call('listConsignments', { params: s.params, query: {} })
    const codes = consignments.map(({ code }) => code)
    const sent = items.filter(({ about }) => about?.kind === 'consignment')
    expect(sent.length).toBeGreaterThan(0)
    for (const { about } of sent) expect(codes).toContain(about?.label)
  })

  test('leaves out members and files, and goes on where a page ended', async () => {
    const { items } = await news(200)
    expect(items.filter(({ kind }) => /^(member|file|source|operation)\./.test(kind))).toEqual([])
    const paged: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await news(2, cursor)
      paged.push(...page.items.map(({ id }) => id))
      if (page.next === null) break
      cursor = page.next
    }
    expect(paged).toEqual(items.map(({ id }) => id))
  })
})
