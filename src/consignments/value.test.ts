import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Shipping, shippingDesk } from '../../tests/support/shipping.ts'
import { microsOf, textOfMicros, valueOf } from './value.ts'

test('an amount is the same after it was kept', () => {
  const amounts = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ max: 999_999 }))
  fc.assert(
    fc.property(amounts, ([whole, millionths]) => {
      const text = textOfMicros(whole * 1_000_000 + Math.abs(millionths % 1_000_000))
      expect(textOfMicros(microsOf(text))).toBe(text)
    }),
  )
  expect(textOfMicros(microsOf('0.035'), 2)).toBe('0.035')
  expect(textOfMicros(microsOf('1.4'), 2)).toBe('1.40')
})

test('a line is worth its units, to the minor unit of the currency', () => {
  const line = { id: 'a', quantity: 40_000, value: null }
  const said = { line: 'a', basis: 'market', words: null, origin: 'CN' } as const
  const worth = (amount: string, currency: string, per: 'unit' | 'line' = 'unit') =>
    valueOf(line, { ...said, amount, currency, per })
  expect(worth('0.085', 'EUR')).toMatchObject({ unit: '0.085', minor: 340_000 })
  expect(worth('3.5', 'JPY')).toMatchObject({ unit: '3.5', minor: 140_000 })
  expect(worth('0.00001', 'EUR').minor).toBe(40)
  expect(worth('900', 'EUR', 'line')).toMatchObject({ unit: null, minor: 90_000 })
  const recorded = { minor: 200, currency: 'EUR', basis: 'market' }
  expect(valueOf({ ...line, quantity: 3, value: recorded }, undefined).unit).toBe('0.666667')
})

describe.each(engines)('what a consignment is worth on $name', ({ fresh }) => {
  let s: Shipping
  beforeAll(async () => {
    s = await shippingDesk(fresh)
  })
  afterAll(() => s.app.close())

  const say = (consignment: string, value: object) =>
    s.desk('recordValues', {
      params: { ...s.params, consignment },
      body: {
        id: newId(),
        values: [{ amount: '0.35', currency: 'EUR', basis: 'market', ...value } as never],
      },
    })

  test('is kept line by line; what is said last counts', async () => {
    const masks = s.line()
    const dozens = { ...s.line(), quantity: null, qualifier: 'unquantified', stated: 'dozens' }
    const consignment = await s.consign({ lines: [masks, dozens] })
    await say(consignment, { line: masks.id })
    await say(consignment, { line: masks.id, amount: '0.4', words: 'Liège, March', origin: 'CN' })
    await say(consignment, { line: dozens.id, amount: '900', per: 'line' })
    const { values } = await s.read(consignment)
    expect(values).toMatchObject([
      { line: masks.id, amount: '0.4', per: 'unit', words: 'Liège, March', origin: 'CN' },
      { line: dozens.id, amount: '900', per: 'line', words: null, origin: null },
    ])
  })

  test('is never zero, and of a line without a number never by the unit', async () => {
    const dozens = { ...s.line(), quantity: null, qualifier: 'unquantified', stated: 'dozens' }
    const consignment = await s.consign({ lines: [dozens] })
    const line = dozens.id
    await expect(say(consignment, { line, amount: '0.00', per: 'line' })).rejects.toMatchObject({
      code: 'value_zero',
      facts: { line },
    })
    await expect(say(consignment, { line })).rejects.toMatchObject({ code: 'line_without_number' })
    await expect(say(consignment, { line: newId() })).rejects.toMatchObject({
      code: 'consignment_line_unknown',
    })
    await expect(say(newId(), { line })).rejects.toMatchObject({ code: 'consignment_unknown' })
  })

  test('labels are discreet until somebody says that they are open', async () => {
    const consignment = await s.consign({ lines: [s.line()] })
    expect((await s.read(consignment)).labels).toBe('discreet')
    const params = { ...s.params, consignment }
    await s.apron('setLabels', { params, body: { id: newId(), labels: 'open' } })
    expect((await s.read(consignment)).labels).toBe('open')
  })
})
