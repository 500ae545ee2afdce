import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('closing a consignment on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())

  const at = (consignment: string) => ({ ...s.params, consignment })
  const close = (consignment: string, body: object = {}) =>
    s.apron('closeConsignment', {
      params: at(consignment),
      body: { id: newId(), reason: 'Nobody found it', ...body },
    })
  const reopen = (consignment: string) =>
    s.apron('reopenConsignment', {
      params: at(consignment),
      body: { id: newId(), reason: 'Closed by mistake' },
    })
  const move = (name: 'sendConsignment' | 'landConsignment', id: string, body: object = {}) =>
    s.apron(name, { params: at(id), body: { id: newId(), basis: 'documented', ...body } })
  const standing = async (consignment: string) =>
    (await s.read(consignment)).lines.map((line) => line.standing)

  /** 100 on the way, 100 landed, 60 of 100 never sent, dozens of which nothing is known. */
  const underWay = async () => {
    const pledgeLine = await s.promise(1000)
    const lines = [
      s.line({ pledgeLine }),
      s.line({ pledgeLine }),
      s.line({ pledgeLine }),
      s.line({ pledgeLine, quantity: null, qualifier: 'unquantified', stated: 'dozens' }),
    ]
    const [a = '', b = '', c = '', dozens = ''] = lines.map(({ id }) => id)
    const consignment = await s.consign({ lines })
    const sent = [{ line: a }, { line: b }, { line: c, quantity: 40 }, { line: dozens }]
    await move('sendConsignment', consignment, { lines: sent })
    await move('landConsignment', consignment, { lines: [{ line: b }, { line: c, quantity: 40 }] })
    return { consignment, pledgeLine, a, b, c, dozens }
  }

  test('says line by line what never came and why, and what was never sent', async () => {
    const { consignment, pledgeLine, a, b, c, dozens } = await underWay()
    expect(await s.promised(pledgeLine)).toBe(700)
    const told = await close(consignment, { lines: [{ line: b, reason: 'Seized at the border' }] })
    expect(told.short).toHaveLength(4)
    expect(told.short).toEqual(
      expect.arrayContaining([
        { line: a, quantity: 100, reason: 'Nobody found it' },
        { line: b, quantity: 100, reason: 'Seized at the border' },
        { line: c, quantity: 40, reason: 'Nobody found it' },
        { line: dozens, quantity: null, reason: 'Nobody found it' },
      ]),
    )
    expect(told.unsent).toEqual([{ line: c, quantity: 60 }])
    expect(await s.promised(pledgeLine)).toBe(760)
    expect(await standing(consignment)).toMatchObject([
      { inTransit: 0, short: 100 },
      { landed: 0, short: 100 },
      { packed: 0, landed: 0, short: 40 },
      null,
    ])
    const found = await s.read(consignment)
    expect(found.closedBy).toBe(told.id)
    expect(found.lines[3]?.steps.at(-1)).toMatchObject({ stage: 'short', quantity: null })
  })

  test('is done once; then instructions are refused, and facts are not', async () => {
    const { consignment, a } = await underWay()
    await close(consignment)
    const closed = { code: 'consignment_closed' }
    await expect(close(consignment)).rejects.toMatchObject(closed)
    const params = at(consignment)
    const pack = { id: newId(), lines: [s.line()] }
    await expect(s.apron('packConsignment', { params, body: pack })).rejects.toMatchObject(closed)
    await expect(
      s.apron('sendConsignment', { params, body: { id: newId() } }),
    ).rejects.toMatchObject(closed)
    await move('landConsignment', consignment, { lines: [{ line: a, quantity: 30 }] })
    expect((await standing(consignment))[0]).toMatchObject({ short: 70, landed: 30 })
  })

  test('can be taken back: what is still missing may come again', async () => {
    const { consignment, a } = await underWay()
    await expect(reopen(consignment)).rejects.toMatchObject({ code: 'consignment_not_closed' })
    await close(consignment)
    await move('landConsignment', consignment, { lines: [{ line: a, quantity: 30 }] })
    await reopen(consignment)
    expect(await standing(consignment)).toMatchObject([
      { inTransit: 70, landed: 30, short: 0 },
      { landed: 100, short: 0 },
      { landed: 40, short: 0 },
      null,
    ])
    expect((await s.read(consignment)).closedBy).toBeNull()
    expect((await close(consignment)).short).toHaveLength(4)
  })

  test('a consignment of which nothing is missing closes with nothing to say', async () => {
    const report = { basis: 'reported', source: s.article }
    const consignment = await s.consign({ ...report, lines: [s.line()], stands: 'arrived' })
    expect(await close(consignment)).toMatchObject({ short: [], unsent: [] })
    await expect(
      close(await s.consign(), { lines: [{ line: newId(), reason: 'Lost' }] }),
    ).rejects.toMatchObject({ code: 'consignment_line_unknown' })
  })
})
