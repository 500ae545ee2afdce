import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'
import { newId } from '#platform/ids.ts'
import { makeSscc } from '#standards/gs1.ts'
import { consignmentAnswer } from './consignment-answer.ts'

describe.each(engines)('packing on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())

  const refused = (code: string, facts: object = {}) => ({ code, facts })

  test('draws on the promise, and the line keeps its pledge, its lot and its words', async () => {
    const pledgeLine = await s.promise(1000)
    const line = s.line({
      pledgeLine,
      item: s.ffp2,
      quantity: 400,
      stated: '4 cartons',
      lot: { lotNumber: 'A-17', maker: s.handler, expiresOn: '2023-01-31' },
    })
    const id = await s.consign({ lines: [line] })
    const found = await s.read(id)
    expect(consignmentAnswer.parse(found)).toEqual(found)
    expect(await s.promised(pledgeLine)).toBe(600)
    expect(found.code).toMatch(/^C-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(found.lines).toMatchObject([
      {
        item: { name: 'ffp2' },
        quantity: 400,
        stated: '4 cartons',
        provenance: 'gift',
        pledge: { line: pledgeLine },
        lot: { lotNumber: 'A-17', expiresOn: '2023-01-31', unstated: false },
        standing: { packed: 400, inTransit: 0, landed: 0, came: 0 },
      },
    ])
  })

  test('beyond the promise comes from outside, through the line', async () => {
    const pledgeLine = await s.promise(150)
    const lines = [s.line({ pledgeLine }), s.line({ pledgeLine })]
    const id = await s.consign({ lines })
    expect(await s.promised(pledgeLine)).toBe(0)
    const found = await s.read(id)
    expect(found.lines.map((line) => line.standing?.packed)).toEqual([100, 100])
    expect(found.lines.every((line) => line.pledge?.line === pledgeLine)).toBe(true)
  })

  test('two who pack from one promise at once draw it once', async () => {
    const pledgeLine = await s.promise(150)
    const packings = [s.line({ pledgeLine }), s.line({ pledgeLine })].map((line) =>
      s.consign({ lines: [line] }),
    )
    const standing = (await Promise.all(packings)).map(async (id) => (await s.read(id)).lines[0])
    for (const line of await Promise.all(standing)) expect(line?.standing?.packed).toBe(100)
    expect(await s.promised(pledgeLine)).toBe(0)
  })

  test('takes the very item that was specified before what is promised more widely', async () => {
    const pledgeLine = await s.promise(100)
    const specify = { id: newId(), line: pledgeLine, item: s.ffp2, quantity: 60 }
    await s.cell('specifyPledge', { params: s.params, body: specify })
    await s.consign({ lines: [s.line({ pledgeLine, item: s.ffp2, quantity: 60 })] })
    await s.consign({ lines: [s.line({ pledgeLine, item: s.mask, quantity: 40 })] })
    expect(await s.promised(pledgeLine)).toBe(0)
  })

  test('an item that is no kind of what was promised is refused', async () => {
    const pledgeLine = await s.promise(5)
    const line = s.line({ pledgeLine, item: s.ventilator, quantity: 5 })
    await expect(s.consign({ lines: [line] })).rejects.toMatchObject(
      refused('item_not_narrower', { item: s.ventilator, of: s.mask }),
    )
  })

  test('a narrower recipient gets a part of the line, which promises nothing twice', async () => {
    const pledgeLine = await s.promise(300)
    const forHospital = s.line({ pledgeLine, recipient: s.liegeHospital })
    const forBelgium = s.line({ pledgeLine })
    const found = await s.read(await s.consign({ lines: [forHospital, forBelgium] }))
    expect(found.lines[0]?.pledge?.line).not.toBe(pledgeLine)
    expect(found.lines[1]?.pledge?.line).toBe(pledgeLine)
    expect(await s.promised(pledgeLine)).toBe(100)
    const again = await s.consign({ lines: [s.line({ pledgeLine, recipient: s.liegeHospital })] })
    expect((await s.read(again)).lines[0]?.pledge?.line).toBe(found.lines[0]?.pledge?.line)
  })

  test('joint donors stay one holder', async () => {
    const pledgeLine = await s.promise(500, { donors: [s.alibaba, s.jackMa] })
    const parties = [s.alibaba, s.jackMa].map((party) => ({ role: 'donor', party }))
    const id = await s.consign({ parties, lines: [s.line({ pledgeLine })] })
    const { items } = await s.cell('listConsignments', {
      params: s.params,
      query: { holder: s.jackMa },
    })
    expect(items).toMatchObject([{ id, donors: ['alibaba', 'jackMa'] }])
  })

  test('"dozens" are kept with their words, and nothing is posted', async () => {
    const pledgeLine = await s.promise(null)
    const dozens = { quantity: null, qualifier: 'unquantified', stated: 'dozens', pledgeLine }
    const found = await s.read(await s.consign({ lines: [s.line(dozens)] }))
    expect(found.lines).toMatchObject([
      { quantity: null, stated: 'dozens', standing: null, lot: null, steps: [{ stage: 'packed' }] },
    ])
    await expect(s.consign({ lines: [s.line({ ...dozens, stated: '' })] })).rejects.toMatchObject(
      refused('unquantified_has_no_quantity'),
    )
  })

  test('goods that do not say their lot get one of their own, line by line', async () => {
    const found = await s.read(await s.consign({ lines: [s.line(), s.line()] }))
    const lots = found.lines.map((line) => line.lot)
    expect(lots).toMatchObject([{ unstated: true }, { unstated: true }])
    expect(lots[0]?.id).not.toBe(lots[1]?.id)
  })

  test('a device with a serial number is one', async () => {
    const lot = { serial: 'SN-1' }
    const two = s.line({ item: s.ventilator, quantity: 2, lot })
    await expect(s.consign({ lines: [two] })).rejects.toMatchObject(refused('serial_is_one'))
    const found = await s.read(await s.consign({ lines: [{ ...two, quantity: 1 }] }))
    expect(found.lines[0]?.lot?.serial).toBe('SN-1')
  })

  test('packages nest, have codes and labels, and say what lies in them', async () => {
    const [pallet, carton] = [newId(), newId()]
    const sscc = makeSscc(1, '0614141', 42)
    const line = s.line()
    const consignment = await s.consign({
      message: 'Unity makes strength',
      packages: [
        { id: carton, parent: pallet, kind: 'carton', sscc, weightGrams: 9500, lines: [line] },
        { id: pallet, kind: 'pallet', message: 'This side up' },
      ],
    })
    const params = { ...s.params, package: pallet }
    const history = await s.cell('getPackage', { params })
    expect(history).toMatchObject({
      consignment: { id: consignment },
      message: 'This side up',
      inside: [{ id: carton }],
      within: [],
      lines: [{ id: line.id, package: carton }],
    })
    const found = await s.cell('getPackageByCode', { params: { ...s.params, code: `00${sscc}` } })
    expect(found).toMatchObject({
      id: carton,
      message: 'Unity makes strength',
      within: [{ id: pallet }],
      movements: [{ from: 'source', to: 'packed', quantity: 100, holder: 'alibaba' }],
    })
    const label = { id: newId(), marks: 'AID 7' }
    await s.apron('labelPackage', { params: { ...s.params, package: carton }, body: label })
    const [after] = (await s.read(consignment)).packages
    expect(after).toMatchObject({ sscc, weightGrams: 9500, marks: 'AID 7' })
    const inside = { id: newId(), parent: carton }
    await expect(s.apron('labelPackage', { params, body: inside })).rejects.toMatchObject(
      refused('package_in_itself'),
    )
    const twice = { packages: [{ id: newId(), kind: 'box', sscc }] }
    await expect(s.consign(twice)).rejects.toMatchObject({ code: 'sscc_taken' })
    const astray = { packages: [{ id: newId(), kind: 'box', parent: newId() }] }
    await expect(s.consign(astray)).rejects.toMatchObject({ code: 'package_unknown' })
  })

  test('an SSCC that was misread is refused', async () => {
    const packages = [{ id: newId(), kind: 'box', sscc: '106141411234567898' }]
    await expect(s.consign({ packages })).rejects.toMatchObject({ code: 'input_invalid' })
  })

  test('ids and codes are given once', async () => {
    const line = s.line()
    const box = { id: newId(), kind: 'box' }
    const first = await s.consign({ lines: [line], packages: [box] })
    await expect(s.consign({ lines: [line] })).rejects.toMatchObject(
      refused('id_taken', { id: line.id }),
    )
    const both = s.line()
    await expect(s.consign({ lines: [both, both] })).rejects.toMatchObject({ code: 'id_taken' })
    await expect(s.consign({ packages: [box] })).rejects.toMatchObject({ code: 'id_taken' })
    // A code is made of the last 40 bits of the id.
    const alike = (id: string) => newId().slice(0, -10) + id.slice(-10)
    const body = { id: alike(first) }
    await expect(s.cell('recordConsignment', { params: s.params, body })).rejects.toMatchObject({
      code: 'consignment_code_taken',
    })
    await expect(s.consign({ packages: [{ ...box, id: alike(box.id) }] })).rejects.toMatchObject({
      code: 'package_code_taken',
    })
  })

  test('packing more, and packing nothing', async () => {
    const consignment = await s.consign()
    const params = { ...s.params, consignment }
    const lines = [s.line({ provenance: 'purchase' })]
    await s.apron('packConsignment', { params, body: { id: newId(), lines } })
    expect((await s.read(consignment)).lines).toMatchObject([
      { number: 1, provenance: 'purchase', standing: { packed: 100 } },
    ])
    await expect(
      s.apron('packConsignment', { params, body: { id: newId() } }),
    ).rejects.toMatchObject({ code: 'nothing_to_post' })
    const box = { id: newId(), kind: 'box' } as const
    await s.apron('packConsignment', { params, body: { id: newId(), packages: [box] } })
    const late = [{ ...s.line(), package: box.id }]
    await s.apron('packConsignment', { params, body: { id: newId(), lines: late } })
    expect((await s.read(consignment)).lines[1]).toMatchObject({ number: 2, package: box.id })
    await expect(s.consign({ lines: [{ ...s.line(), package: box.id }] })).rejects.toMatchObject({
      code: 'package_unknown',
      facts: { package: box.id },
    })
    const nowhere = { ...params, consignment: newId() }
    await expect(
      s.apron('packConsignment', { params: nowhere, body: { id: newId(), lines: [s.line()] } }),
    ).rejects.toMatchObject({ code: 'consignment_unknown' })
  })
})
