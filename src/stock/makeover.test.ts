import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('making over on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const lotSaid = (lotNumber: string) => ({ lotNumber, expiresOn: '2023-05-01' })
  const identify = (lot: string, parts: object[]) =>
    s.apron('identifyLot', {
      params: s.params,
      body: { id: newId(), lot, parts: parts as never },
    })
  const specify = (lot: string, quantity: number, item = s.ffp2) =>
    s.apron('specifyGoods', { params: s.params, body: { id: newId(), lot, item, quantity } })
  const rows = async (query: object) =>
    (await s.apron('listStock', { params: s.params, query: { limit: 200, ...query } })).items
  const lotsOf = async (line: string) =>
    (await rows({}))
      .filter((row) => row.consignmentLine === line || row.pledgeLine === line)
      .map((row) => `${row.lot.lotNumber || 'unstated'} ${row.stage} ${row.quantity}`)
      .toSorted()

  test('an unstated lot becomes stated lots in parts, wherever it lies', async () => {
    const { lot, pledgeLine } = await s.stored()
    await s.pass(lot)
    await s.release(lot, 60)
    await identify(lot, [
      { lot: lotSaid('A-1'), quantity: 30, place: s.store },
      { lot: lotSaid('B-2'), quantity: 50 },
    ])
    expect(await lotsOf(pledgeLine)).toEqual([
      'A-1 arrived 30',
      'B-2 arrived 10',
      'B-2 in_stock 40',
      'unstated in_stock 20',
    ])
    await identify(lot, [{ lot: lotSaid('A-1'), quantity: 20 }])
    expect(await lotsOf(pledgeLine)).toContain('A-1 in_stock 20')
  })

  test('verdicts follow what a lot turned out to be', async () => {
    const { lot, pledgeLine } = await s.stored()
    await s.pass(lot)
    await s.release(lot, 100)
    await identify(lot, [{ lot: lotSaid('C-3'), quantity: 40 }])
    const identified = async () =>
      (await rows({})).find((row) => row.lot.lotNumber === 'C-3' && row.pledgeLine === pledgeLine)
    expect(await identified()).toMatchObject({ verdict: 'pass', stage: 'in_stock' })
    const { items: figures } = await s.cell('reportFigures', { params: s.params, query: {} })
    expect(figures.find((row) => row.line === pledgeLine)?.accepted).toBe(100)
    await s.verdict({ lot }, 'hold')
    expect(await identified()).toMatchObject({ verdict: 'hold' })
  })

  test('an identification that was a mistake is taken back, and its verdicts with it', async () => {
    const { lot } = await s.stored()
    const { id } = await identify(lot, [{ lot: lotSaid('D-4'), quantity: 100 }])
    const [row] = await rows({
      lot: (await rows({})).find((r) => r.lot.lotNumber === 'D-4')?.lot.id,
    })
    await s.verdict({ lot }, 'hold')
    expect((await rows({ lot: row?.lot.id }))[0]?.verdict).toBe('hold')
    await s.apron('reverseAct', {
      params: s.params,
      body: { id: newId(), act: id, reason: 'Misread' },
    })
    expect(await rows({ lot: row?.lot.id })).toEqual([])
    expect(await rows({ lot })).toMatchObject([{ quantity: 100, verdict: 'hold' }])
  })

  test('more of a lot seen than the books have is unexplained', async () => {
    const { lot } = await s.stored(10)
    const seen = await identify(lot, [{ lot: lotSaid('E-5'), quantity: 12 }])
    expect(seen.unexplained).toBe(2)
  })

  test('masks turn out to be a narrower item, each under its own lot', async () => {
    const { lot, pledgeLine } = await s.stored()
    await specify(lot, 30)
    const found = (await rows({ item: s.ffp2 })).filter((row) => row.pledgeLine === pledgeLine)
    expect(found).toMatchObject([{ quantity: 30, lot: { unstated: true } }])
    expect(found[0]?.lot.id).not.toBe(lot)
    const stated = await s.stored(10, { lot: lotSaid('F-6') })
    await specify(stated.lot, 10)
    expect(
      (await rows({ item: s.ffp2 })).filter((row) => row.pledgeLine === stated.pledgeLine),
    ).toMatchObject([{ quantity: 10, lot: { lotNumber: 'F-6', unstated: false } }])
    await expect(specify(lot, 1, s.ventilator)).rejects.toMatchObject({
      code: 'not_a_narrower_item',
    })
  })

  test('what an identification cannot be', async () => {
    const { lot } = await s.stored(10, { lot: lotSaid('G-7') })
    const part = { lot: lotSaid('H-8'), quantity: 1 }
    await expect(identify(lot, [part])).rejects.toMatchObject({ code: 'lot_is_stated' })
    await expect(identify(newId(), [part])).rejects.toMatchObject({ code: 'lot_unknown' })
    const { lot: unstated } = await s.stored(10)
    await expect(identify(unstated, [{ ...part, place: s.milan }])).rejects.toMatchObject({
      code: 'goods_not_here',
    })
    const serial = { lot: { serial: 'SN-1' }, quantity: 2 }
    await expect(identify(unstated, [serial])).rejects.toMatchObject({ code: 'serial_is_one' })
  })

  test('devices are identified one by one, and listed where they are', async () => {
    const { lot } = await s.stored(2, { item: s.ventilator, pledgeLine: null })
    await identify(lot, [{ lot: { serial: 'SN-1' }, quantity: 1 }])
    const { items } = await s.apron('listDevices', { params: s.params, query: {} })
    expect(items).toMatchObject([
      { serial: 'SN-1', stage: 'arrived', place: { id: s.store }, item: { id: s.ventilator } },
    ])
  })
})
