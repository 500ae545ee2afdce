import { expect, test } from 'vitest'
import { arcsOf, type FlowRow, keyOf, whereIs } from './flows.ts'

const side = (country: string | null, name = 'somebody') => ({
  party: null,
  name,
  country,
  place: null,
})
const flow = (given: Partial<FlowRow>): FlowRow => ({
  from: side('CN'),
  to: side('IT'),
  class: 'mask',
  unit: 'piece',
  lines: 1,
  unquantified: 0,
  promised: null,
  qualifier: 'exact',
  sent: null,
  arrived: null,
  delivered: null,
  ...given,
})
const centre = (country: string) =>
  ({ CN: [104, 36], IT: [12, 43] } as const)[country as 'CN' | 'IT']

test('what goes one way is one arc, as far as it has come', () => {
  const rows = [
    flow({ promised: 100, sent: 40 }),
    flow({ sent: 10 }),
    flow({ promised: 7 }),
    flow({ to: side(null), promised: 2_000_000 }),
    flow({ unquantified: 1 }),
  ]
  const { drawn, left } = arcsOf(rows, centre)
  expect(drawn.map(({ solidity, quantity }) => [solidity, quantity])).toEqual([
    ['sent', 50],
    ['promised', 7],
  ])
  expect(left).toBe(0)
  expect(rows.map((row) => keyOf(row, centre) !== '')).toEqual([true, true, true, false, false])
})

test('of very many arcs the widest of each unit are drawn, and it is said how many are not', () => {
  const many = Array.from({ length: 60 }, (_, at) => flow({ class: `kind ${at}`, sent: at + 1 }))
  const { drawn, left } = arcsOf([...many, flow({ unit: 'pair', sent: 3 })], centre)
  expect(left).toBe(21)
  expect(drawn.some(({ unit }) => unit === 'pair')).toBe(true)
  expect(drawn.some(({ quantity }) => quantity === 1)).toBe(false)
})

test('a consignment stands where its goods are, or half way on its leg', () => {
  const spot = (longitude: number) => ({
    id: '',
    name: '',
    country: null,
    latitude: 40,
    longitude,
  })
  const row = {
    consignment: '',
    code: '',
    kind: 'inbound' as const,
    stage: 'in_transit' as const,
    since: null,
    place: null,
    origin: spot(100),
    destination: spot(10),
    leg: null,
  }
  expect(whereIs(row, centre)).toEqual([55, 40])
  expect(whereIs({ ...row, place: spot(20) }, centre)).toEqual([20, 40])
  expect(whereIs({ ...row, origin: null }, centre)).toBeUndefined()
})
