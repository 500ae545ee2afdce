import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'
import { stockOf } from './reading-actions.ts'
import { stockQuery } from './stock.ts'

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

describe.each(engines)('what decides on stock, on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const officer = () => s.app.as('conformity_officer').call
  const row = async (lot: string) => {
    const { items } = await s.apron('listStock', { params: s.params, query: { lot } })
    return items[0]
  }

  test('nobody, until somebody does: then which verdict, at which level, since when', async () => {
    const { lot } = await s.stored()
    expect(await row(lot)).toMatchObject({ verdict: null, decision: null })
    const happenedAt = ago(2)
    const held = await s.verdict({ lot }, 'hold', { happenedAt })
    expect(await row(lot)).toMatchObject({
      verdict: 'hold',
      decision: { by: 'verdict', id: held.id, level: 'lot', rule: 'held', since: happenedAt },
    })
    const passed = await s.verdict({ lot }, 'pass')
    expect(await row(lot)).toMatchObject({
      verdict: 'pass',
      decision: { by: 'verdict', id: passed.id, level: 'lot', rule: null, ours: true },
    })
    const { standing } = await officer()('getAssessment', { params: s.params, query: { lot } })
    expect(standing.decision).toMatchObject({ id: passed.id })
  })

  test('a pass under a derogation that has ended lets nothing go', async () => {
    const { lot } = await s.stored()
    const under = { rule: 'eu-recommendation-2020-403', authorisedOn: '2020-05-04' }
    const { id } = await s.verdict({ lot }, 'pass', { under })
    expect(await row(lot)).toMatchObject({
      verdict: 'pass',
      decision: { by: 'verdict', id, rule: 'derogation_ended' },
    })
  })

  test('an urgent release while it runs, with what is left of it; and after it ended', async () => {
    const { lot } = await s.stored()
    const ended = await s.urgent(lot, { happenedAt: ago(80) })
    expect(await row(lot)).toMatchObject({
      verdict: 'hold',
      decision: {
        by: 'urgent_release',
        id: ended.id,
        rule: 'urgent_release_expired',
        since: ended.expiresAt,
        left: null,
      },
    })
    const running = await s.urgent(lot)
    await s.release(lot, 40)
    expect(await row(lot)).toMatchObject({
      verdict: null,
      decision: { by: 'urgent_release', id: running.id, until: running.expiresAt, left: 20 },
    })
    const { id } = await s.verdict({ lot }, 'reject')
    expect((await row(lot))?.decision).toMatchObject({ by: 'verdict', id, rule: 'rejected' })
  })

  test('a type that passed, whose lots wait for their receipt check', async () => {
    const item = newId()
    await s.cell('recordItem', {
      body: {
        id: item,
        class: 'respirator',
        names: [{ name: 'Folded' }],
        unit: 'piece',
        maker: s.alibaba,
      },
    })
    const { lot } = await s.stored(10, { item, pledgeLine: undefined })
    const type = await s.verdict({ kind: 'type', item, maker: s.alibaba }, 'pass', {
      receiptCheck: true,
    })
    expect(await row(lot)).toMatchObject({
      verdict: null,
      decision: { by: 'receipt_check', id: type.id, level: 'type', rule: 'no_verdict' },
    })
    await officer()('recordReceiptChecks', { params: s.params, body: { id: newId(), lots: [lot] } })
    expect((await row(lot))?.decision).toMatchObject({ by: 'verdict', id: type.id, rule: null })
  })

  test('what came of a held lot names the verdict on that one', async () => {
    const { lot } = await s.stored(20)
    await s.apron('identifyLot', {
      params: s.params,
      body: { id: newId(), lot, parts: [{ lot: { lotNumber: 'CHILD' }, quantity: 20 }] },
    })
    const { id } = await s.verdict({ lot }, 'hold')
    const { items } = await s.apron('listStock', { params: s.params, query: { sort: 'newest' } })
    const child = items.find((each) => each.lot.lotNumber === 'CHILD')
    expect(child).toMatchObject({ decision: { by: 'verdict', id, level: 'origin' } })
  })

  test('a page of many rows costs four statements, and none for a row', async () => {
    let statements = 0
    const q = s.app.database.query.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    })
    const asked = stockQuery.parse({ limit: 50 })
    const { items } = await stockOf(q, s.app.number, asked, new Date().toISOString())
    expect(items.length).toBeGreaterThan(5)
    // The rows, how many there are, what the gate knows of them, their urgent releases.
    expect(statements).toBe(4)
  })
})
