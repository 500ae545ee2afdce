import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, none } from '#platform/ids.ts'
import { freshApp, type TestApp } from '../../tests/support/app.ts'
import { engines } from '../../tests/support/engines.ts'
import { findOrRecordLot, type LotMet, requireLots, unstatedLot } from './actions.ts'
import { lotsById } from './sql.ts'

describe.each(engines)('lots on $name', ({ fresh }) => {
  let app: TestApp
  let mask: string
  let ventilator: string
  let maker: string
  beforeAll(async () => {
    app = await freshApp(fresh)
    mask = await item('Mask', false)
    ventilator = await item('Ventilator', true)
    const names = [{ name: 'Maker' }]
    const body = { id: newId(), kind: 'company' as const, names }
    maker = (await app.as('coordinator').call('recordParty', { body })).id
  })
  afterAll(() => app.close())

  const item = async (name: string, serialised: boolean): Promise<string> => {
    const kind = { class: 'other' as const, unit: 'piece' as const, serialised }
    const body = { id: newId(), names: [{ name }], ...kind }
    return (await app.as('pharmacist').call('recordItem', { body })).id
  }
  const record = (lot: object) =>
    app.as('logistician').call('recordLot', { body: { id: newId(), item: mask, ...lot } })
  const amend = (lot: string, changes: object) =>
    app.as('pharmacist').call('amendLot', {
      params: { lot },
      body: { id: newId(), amends: 1, ...changes },
    })
  const meet = (lot: Partial<LotMet>) =>
    app.database.transaction((tx) => findOrRecordLot(tx, { item: mask, ...lot }))
  const read = async (id: string) => (await lotsById(app.database.query, [id])).get(id)

  test('the same lot met again is the same lot; another packaging is another', async () => {
    const green = { maker, lotNumber: 'A1', packaging: 'green pack', expiresOn: '2022-03-01' }
    const lot = await record(green)
    expect(lot).toMatchObject({ ...green, maker: { id: maker }, unstated: false, version: 1 })
    expect((await record(green)).id).toBe(lot.id)
    expect(await meet({ ...green, expiresOn: null })).toBe(lot.id)
    expect(await meet({ ...green, packaging: 'blue pack' })).not.toBe(lot.id)
    expect(await meet({ ...green, maker: null })).not.toBe(lot.id)
    expect((await read(lot.id))?.version).toBe(1)
  })

  test('what was blank is filled, what is known is never blanked, what differs is refused', async () => {
    const lot = await meet({ lotNumber: 'B1' })
    expect(await meet({ lotNumber: 'B1', expiresOn: '2021-12-31' })).toBe(lot)
    expect(await meet({ lotNumber: 'B1', madeOn: '2020-01-01' })).toBe(lot)
    const known = { expiresOn: '2021-12-31', madeOn: '2020-01-01', version: 3 }
    expect(await read(lot)).toMatchObject(known)
    await expect(meet({ lotNumber: 'B1', expiresOn: '2022-12-31' })).rejects.toThrow('lot_differs')
    await expect(record({ lotNumber: 'B1', madeOn: '2020-01-02' })).rejects.toThrow('lot_differs')
    expect(await read(lot)).toMatchObject(known)
  })

  test('many who meet one lot at once record one, and lose nothing of what each knew', async () => {
    const met: Partial<LotMet>[] = [{}, { expiresOn: '2022-01-01' }, { madeOn: '2020-02-02' }]
    const ids = await Promise.all(
      Array.from({ length: 15 }, (_, n) => meet({ lotNumber: 'RACE', ...met[n % 3] })),
    )
    expect(new Set(ids).size).toBe(1)
    const known = { expiresOn: '2022-01-01', madeOn: '2020-02-02' }
    expect(await read(ids[0] ?? '')).toMatchObject(known)
  })

  test('a device is a lot of one, by its serial number', async () => {
    const device = { item: ventilator, maker, serial: 'SN-0001' }
    const lot = await record(device)
    expect(await meet({ ...device, lotNumber: 'L7' })).toBe(lot.id)
    expect((await read(lot.id))?.lotNumber).toBe('L7')
    await expect(meet({ ...device, lotNumber: 'L8' })).rejects.toThrow('lot_differs')
    const other = await record({ ...device, serial: 'SN-0002' })
    const taken = { amends: 1, serial: 'SN-0001', reason: 'Misread' }
    await expect(amend(other.id, taken)).rejects.toThrow('serial_taken')
    await expect(meet({ item: ventilator, lotNumber: 'L7' })).rejects.toThrow('serial_missing')
    await expect(meet({ lotNumber: 'L7', serial: '1' })).rejects.toThrow('serial_not_expected')
  })

  test.each([
    [{}, 'lot_number_missing'],
    [{ lotNumber: 'C1', madeOn: '2020-02-02', expiresOn: '2020-02-01' }, 'lot_dates_crossed'],
    [{ lotNumber: 'C1', item: newId() }, 'item_unknown'],
    [{ lotNumber: 'C1', maker: newId() }, 'party_unknown'],
  ])('%j is no lot: %s', async (lot, code) => {
    await expect(record(lot)).rejects.toThrow(code)
  })

  test('an unstated lot is of one line, and never shared with another', async () => {
    const [line, next] = [newId(), newId()]
    const unstated = (lot: { item?: string; consignmentLine: string }) =>
      app.database.transaction((tx) => unstatedLot(tx, { item: mask, ...lot }))
    const lot = await unstated({ consignmentLine: line })
    expect(await unstated({ consignmentLine: line })).toBe(lot)
    expect(await unstated({ consignmentLine: next })).not.toBe(lot)
    expect(await unstated({ consignmentLine: line, item: ventilator })).not.toBe(lot)
    const expected = { unstated: true, consignmentLine: line, lotNumber: '' }
    expect(await read(lot)).toMatchObject(expected)
    await expect(unstated({ consignmentLine: none })).rejects.toThrow('one line')
    await expect(unstated({ consignmentLine: line, item: newId() })).rejects.toThrow('item_unknown')
    await expect(amend(lot, { lotNumber: 'D1' })).rejects.toThrow('lot_unstated')
    expect((await amend(lot, { expiresOn: '2023-01-01' })).expiresOn).toBe('2023-01-01')
  })

  test('an amendment fills freely, and corrects with a reason', async () => {
    const lot = await record({ lotNumber: 'E1', expiresOn: '2022-01-01' })
    expect(await amend(lot.id, { madeOn: '2020-01-01' })).toMatchObject({
      expiresOn: '2022-01-01',
      madeOn: '2020-01-01',
      version: 2,
    })
    const change = { amends: 2, expiresOn: '2023-01-01' }
    await expect(amend(lot.id, change)).rejects.toThrow('lot_change_needs_reason')
    const crossed = { ...change, expiresOn: '2019-01-01', reason: 'Misread' }
    await expect(amend(lot.id, crossed)).rejects.toThrow('lot_dates_crossed')
    await amend(lot.id, { ...change, reason: 'The 2 was a 3 under the tape.' })
    expect((await read(lot.id))?.expiresOn).toBe('2023-01-01')
    await expect(amend(lot.id, change)).rejects.toThrow('lot_version_stale')
    await expect(amend(newId(), change)).rejects.toThrow('lot_not_found')
    await record({ lotNumber: 'E2' })
    const renamed = { amends: 3, lotNumber: 'E2', reason: 'Misread' }
    await expect(amend(lot.id, renamed)).rejects.toThrow('lot_taken')
    await expect(amend(lot.id, { amends: 3, expiresOn: null })).rejects.toThrow('input_invalid')
  })

  test('lots are listed by number, expiry and item, the newest first, in pages', async () => {
    const own = await item('Listed', false)
    for (const [n, year] of [2021, 2022, 2023].entries())
      await record({ item: own, lotNumber: `X${n}`, expiresOn: `${year}-06-30` })
    const list = (query: Record<string, string | number>) =>
      app.as('auditor').call('listLots', { query: { item: own, ...query } })
    const numbers = async (query: Record<string, string | number>) =>
      (await list(query)).items.map((lot) => lot.lotNumber)
    expect(await numbers({})).toEqual(['X2', 'X1', 'X0'])
    expect(await numbers({ search: 'X1' })).toEqual(['X1'])
    expect(await numbers({ expiresBefore: '2022-06-30' })).toEqual(['X0'])
    expect(await numbers({ unstated: 'true' })).toEqual([])
    const first = await list({ limit: 2 })
    expect(await numbers({ limit: 2, cursor: first.next ?? '' })).toEqual(['X0'])
  })

  test('what is required must be recorded; the none id passes', async () => {
    const { id } = await record({ lotNumber: 'F1' })
    await app.database.transaction(async (tx) => {
      await requireLots(tx, [id, none, null])
      await expect(requireLots(tx, [id, newId()])).rejects.toThrow('lot_unknown')
    })
    const get = (lot: string) => app.as('public').call('getLot', { params: { lot } })
    expect((await get(id)).lotNumber).toBe('F1')
    await expect(get(newId())).rejects.toThrow('lot_not_found')
  })
})
