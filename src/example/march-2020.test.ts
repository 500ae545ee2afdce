import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { operation } from './call.ts'
import { loadExample } from './load.ts'

describe.each(engines)('the worked example on $name', ({ fresh }) => {
  let app: TestApp
  const owner = () => app.as('owner').call
  const params = { operation }
  const figures = async (query: object = {}) =>
    (await owner()('reportFigures', { params, query })).items

  beforeAll(async () => {
    app = await freshApp(fresh)
    await loadExample(owner(), () => {})
  })
  afterAll(() => app.close())

  test('is loaded twice without change', async () => {
    const before = await figures()
    const acts = await owner()('listActs', { params, query: { limit: 200 } })
    await loadExample(owner(), () => {})
    expect(await figures()).toEqual(before)
    const again = await owner()('listActs', { params, query: { limit: 200 } })
    expect(again.items).toEqual(acts.items)
  })

  test('is recorded by its coordination cell, on the article', async () => {
    const acts = await owner()('listActs', { params, query: { limit: 200 } })
    const goods = acts.items.filter((act) => /^(pledge|consignment)\./.test(act.kind))
    expect(goods.length).toBe(11)
    for (const act of goods) {
      expect(act.actor.name).toBe('Coordination cell')
      expect(act.basis).toBe('reported')
      expect(act.source?.title).toContain('article')
    }
  })

  test('1: what reached Italy, what is only promised, what has no number', async () => {
    const arrived = await figures({ country: 'IT', reached: 'arrived' })
    expect(
      arrived.map((row) => [row.item, row.donors.length, row.arrived, row.unnumbered]),
    ).toEqual([
      ['Ventilator set', 1, null, 'arrived'],
      ['Patient monitor', 1, null, 'arrived'],
      ['Dual-channel infusion pump', 1, null, 'arrived'],
      ['Portable colour ultrasound machine', 1, 2, null],
      ['Testing reagent', 1, 60_000, null],
      ['Protective suit', 3, 5_500, null],
      ['N95 respirator', 3, 40_000, null],
    ])
    const promised = (await figures({ country: 'IT' })).filter((row) => row.open)
    expect(promised.map((row) => [row.item, row.open])).toEqual([
      ['N95 respirator', 40_000],
      ['Protective suit', 1_800],
      ['Gloves', 250_000],
      ['Mask', 5_000],
    ])
  })

  test('2: over two million, of which 300,000 arrived and nothing is known of delivery', async () => {
    const rows = await figures({ donor: 'Alibaba', item: 'Mask' })
    expect(rows).toMatchObject([
      {
        partOf: null,
        promised: 2_000_000,
        open: 1_700_000,
        qualifier: 'at_least',
        stated: 'over 2 million masks',
        sent: null,
        arrived: null,
        delivered: null,
      },
      {
        partOf: rows[0]?.line,
        recipient: 'Belgium',
        promised: null,
        sent: 300_000,
        arrived: 300_000,
        accepted: null,
        delivered: null,
        basis: 'reported',
      },
    ])
  })

  test('3: joint gifts stand once, and no share is made up', async () => {
    const { items: rows } = await owner()('reportDonors', { params, query: {} })
    const joint = rows.filter((row) => row.joint)
    expect(joint.length).toBe(5)
    expect(joint.every((row) => !row.sharesKnown)).toBe(true)
    const fosun = rows.filter((row) => row.donors.includes('Fosun Foundation'))
    expect(fosun.map((row) => [row.item, row.joint, row.promised])).toEqual([
      ['Mask', false, 5_000],
      ['Protective suit', true, 5_500],
      ['N95 respirator', true, 40_000],
    ])
  })

  test('4 and 5: claims are notes with their source, and enter no figure', async () => {
    const { items } = await owner()('listNotes', { params, query: {} })
    expect(items.map((note) => note.words).join(' ')).toMatch(/35\.4 tons.*|EU|European Union/)
    expect(items.every((note) => note.source.title.includes('article'))).toBe(true)
    expect(JSON.stringify(await figures())).not.toContain('35.4')
  })

  test('5: every arrival waits for a verdict, since nobody gave one', async () => {
    const { items } = await owner()('listWaitingForVerdict', { params, query: {} })
    expect(Object.fromEntries(items.map((row) => [row.itemName, row.quantity]))).toEqual({
      Mask: 300_000,
      'N95 respirator': 40_000,
      'Portable colour ultrasound machine': 2,
      'Protective suit': 5_500,
      'Testing reagent': 60_000,
    })
    expect((await figures()).every((row) => row.accepted === null)).toBe(true)
  })

  test('7: the gift in two currencies, the rate they imply, and no value per item', async () => {
    const { items: rows } = await owner()('reportValues', { params, query: {} })
    expect(rows).toMatchObject([
      { minor: 240_000_000, currency: 'CNY', implied: [{ currency: 'USD', rate: 6.9971 }] },
      { minor: 34_300_000, currency: 'USD', implied: [{ currency: 'CNY', rate: 0.1429 }] },
    ])
    expect(rows.every((row) => row.perItem === null && row.source?.includes('article'))).toBe(true)
  })

  test('8: what is not exact is never shown as exact', async () => {
    const rows = await figures({ approximate: true })
    expect(rows.map((row) => [row.item, row.qualifier, row.unit])).toEqual([
      ['Medical experts', 'unquantified', 'unstated'],
      ['Medical supplies and other assistance', 'unquantified', 'unstated'],
      ['Ventilator set', 'unquantified', 'set'],
      ['Patient monitor', 'unquantified', 'piece'],
      ['Dual-channel infusion pump', 'unquantified', 'piece'],
      ['Testing reagent', 'exact', 'unstated'],
      ['Mask', 'unquantified', 'piece'],
      ['Mask', 'at_least', 'piece'],
      ['Medical equipment', 'unquantified', 'unstated'],
    ])
  })

  test('after the last reported act every figure is unknown, not zero', async () => {
    const rows = await figures()
    const columns = ['committed', 'accepted', 'delivered'] as const
    for (const row of rows) for (const column of columns) expect(row[column]).toBeNull()
    const zoomlion = rows.find((row) => row.donors[0]?.startsWith('Zoomlion'))
    expect(zoomlion).toMatchObject({ promised: null, sent: 50_000, arrived: null })
    const blueRiver = rows.filter((row) => row.donors[0] === 'Blue River Dairy')
    expect(blueRiver.map((row) => row.sent)).toEqual([null, null, null])
  })

  test('its public subset needs no sign-in, and says where each figure comes from', async () => {
    const answer = await app.as().fetch(`/api/public/operations/${operation}/figures`)
    expect(answer.status).toBe(200)
    const { rows } = (await answer.json()) as { rows: { sources: { quotes: string[] }[] }[] }
    expect(rows.length).toBe(17)
    for (const row of rows) expect(row.sources[0]?.quotes.length).toBeGreaterThan(0)
    const members = await app.as().fetch(`/api/operations/${operation}/pledges`)
    expect(members.status).toBe(401)
  })

  test('a trace shows where a promise stands, and by which acts', async () => {
    const { items } = await owner()('listPledges', { params, query: {} })
    const code = items.find((row) => row.donors.includes('Jack Ma Foundation'))?.code ?? ''
    const found = await owner()('tracePledge', { params: { ...params, code } })
    expect(found.standing.map((row) => [row.stage, row.quantity, row.place])).toEqual([
      ['promised', 1_700_000, null],
      ['landed', 300_000, 'Liège Airport'],
    ])
    expect(found.words).toMatchObject([{ item: 'Medical equipment', said: 'promised' }])
    expect(found.movements.map((move) => [move.quantity, move.to.stage])).toEqual([
      [300_000, 'landed'],
      [2_000_000, 'promised'],
    ])
    await expect(
      owner()('tracePledge', { params: { ...params, code: 'P-0000-0000' } }),
    ).rejects.toMatchObject({ code: 'trace_unknown' })
  })
})
