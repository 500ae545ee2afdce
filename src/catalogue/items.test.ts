import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, none } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { isNarrower, requireItems } from './actions.ts'
import { itemClasses, regimes, units } from './item.ts'
import { lineage } from './sql.ts'

describe.each(engines)('items on $name', ({ fresh }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await freshApp(fresh)
  })
  afterAll(() => app.close())

  const inputOf = (name: string, more: object = {}) => ({
    class: 'respirator' as const,
    names: [{ name }],
    unit: 'piece' as const,
    ...more,
  })
  const record = (name: string, more: object = {}) =>
    app.as('pharmacist').call('recordItem', { body: { id: newId(), ...inputOf(name, more) } })
  const amend = (item: string, name: string, more: object = {}) =>
    app.as('logistician').call('amendItem', {
      params: { item },
      body: { id: newId(), amends: 1, ...inputOf(name, more) },
    })
  const found = async (query: Record<string, string>) => {
    const page = await app.as('facility').call('listItems', { query })
    return page.items.map((item) => item.name)
  }

  test('an item keeps its model, maker, regime, storage, packs and codes', async () => {
    const maker = await app.as('coordinator').call('recordParty', {
      body: { id: newId(), kind: 'company', names: [{ name: '3M' }] },
    })
    const full = {
      names: [
        { name: 'Aura 9322A+', language: null, script: null },
        { name: '口罩 9322', language: 'zh', script: 'Hans' },
      ],
      model: '9322A+',
      size: 'one size',
      maker: maker.id,
      regime: 'ppe',
      storage: { minCelsius: -20, maxCelsius: 25 },
      packs: [
        {
          level: 'inner_box',
          quantity: 10,
          weightGrams: 180,
          lengthMm: 210,
          widthMm: 120,
          heightMm: 95,
        },
        {
          level: 'carton',
          quantity: 120,
          weightGrams: null,
          lengthMm: null,
          widthMm: null,
          heightMm: null,
        },
      ],
      codes: [
        { scheme: 'gtin', code: '04012345678901', level: 'inner_box' },
        { scheme: 'hs', code: '630790', edition: 2017 },
        { scheme: 'hs', code: '630790', edition: 2022 },
        { scheme: 'unspsc', code: '46182002' },
      ],
    }
    const answer = await record('', full)
    expect(answer).toMatchObject({ ...full, maker: { id: maker.id, name: '3M' }, version: 1 })
    expect(await app.as('public').call('getItem', { params: { item: answer.id } })).toEqual(answer)
    for (const search of ['aura 93', '口罩', '9322A', '04012345678901', '630790'])
      expect(await found({ search })).toEqual(['Aura 9322A+'])
    await expect(record('Copy', { codes: [full.codes[0]] })).rejects.toThrow('gtin_taken')
  })

  test('dangerous goods name their UN number, cold goods their range', async () => {
    const gel = await record('Alcohol gel', { class: 'disinfectant', unNumber: 'un 1987' })
    expect(gel).toMatchObject({ unNumber: 'UN1987', regime: 'unstated', storage: null })
    const cold = { storage: { minCelsius: 8, maxCelsius: 2 } }
    await expect(record('Crossed', cold)).rejects.toThrow('storage_range_crossed')
    const below = { storage: { maxCelsius: 25 } }
    const kept = { minCelsius: null, maxCelsius: 25 }
    expect((await record('Below 25', below)).storage).toEqual(kept)
  })

  test('every class, unit and regime of the lists can be kept', async () => {
    for (const each of itemClasses) expect((await record(each, { class: each })).class).toBe(each)
    for (const each of units) expect((await record(each, { unit: each })).unit).toBe(each)
    for (const each of regimes) expect((await record(each, { regime: each })).regime).toBe(each)
  })

  test('a narrower item may specify a wider one if both are counted alike', async () => {
    const masks = await record('Masks', { class: 'mask' })
    const ffp2 = await record('FFP2 masks', { parent: masks.id })
    const model = await record('KN95 by somebody', { parent: ffp2.id })
    const pairs = await record('Masks by the pair', { parent: masks.id, unit: 'pair' })
    const gloves = await record('Gloves', { class: 'glove' })
    const narrower = (item: string, of: string) =>
      app.database.transaction((tx) => isNarrower(tx, item, of))
    expect(await narrower(model.id, masks.id)).toBe(true)
    expect(await narrower(ffp2.id, masks.id)).toBe(true)
    for (const [item, of] of [
      [masks, ffp2],
      [masks, masks],
      [gloves, masks],
      [pairs, masks],
    ] as const)
      expect(await narrower(item.id, of.id)).toBe(false)
    expect(await narrower(model.id, none)).toBe(false)
    expect(await found({ under: masks.id, class: 'respirator' })).toEqual([
      'FFP2 masks',
      'KN95 by somebody',
      'Masks by the pair',
    ])
    const lines = await lineage(app.database.query, [model.id, masks.id])
    expect(lines.get(model.id)).toEqual([model.id, ffp2.id, masks.id])
    expect(lines.get(masks.id)).toEqual([masks.id])
    const circle = amend(masks.id, 'Masks', { parent: model.id })
    await expect(circle).rejects.toThrow('item_above_itself')
  })

  test('an amendment writes it anew, but for the unit', async () => {
    const item = await record('Gown', { packs: [{ level: 'carton', quantity: 100 }], model: 'G1' })
    expect(await amend(item.id, 'Surgical gown', { class: 'gown' })).toMatchObject({
      name: 'Surgical gown',
      class: 'gown',
      model: null,
      packs: [],
      version: 2,
    })
    expect(await found({ search: 'surgical gown' })).toEqual(['Surgical gown'])
    await expect(amend(item.id, 'Gown')).rejects.toThrow('item_version_stale')
    await expect(amend(newId(), 'Gown')).rejects.toThrow('item_not_found')
    const inPairs = amend(item.id, 'Gown', { amends: 2, unit: 'pair' })
    await expect(inPairs).rejects.toThrow('item_unit_fixed')
  })

  test('a serialised device is counted by the piece, and stays serialised with its lots', async () => {
    const device = { class: 'ventilator', serialised: true }
    await expect(record('Grams', { ...device, unit: 'gram' })).rejects.toThrow(
      'serialised_by_piece',
    )
    const item = await record('Ventilator', device)
    await app.as('pharmacist').call('recordLot', {
      body: { id: newId(), item: item.id, serial: 'SN-1' },
    })
    const plain = { ...device, serialised: false }
    await expect(amend(item.id, 'Ventilator', plain)).rejects.toThrow('item_has_lots')
  })

  test('what an item names must be recorded, and its packs nest', async () => {
    await expect(record('Lost', { parent: newId() })).rejects.toThrow('item_unknown')
    await expect(record('Lost', { maker: newId() })).rejects.toThrow('party_unknown')
    const packs = [
      { level: 'carton', quantity: 10 },
      { level: 'pallet', quantity: 25 },
    ]
    await expect(record('Lost', { packs })).rejects.toThrow('packs_do_not_nest')
    await app.database.transaction(async (tx) => {
      await requireItems(tx, [none, null, undefined])
      await expect(requireItems(tx, [newId()])).rejects.toThrow('item_unknown')
    })
    const unseen = app.as('public').call('getItem', { params: { item: newId() } })
    await expect(unseen).rejects.toThrow('item_not_found')
  })
})
