import { expect, test } from 'vitest'
import { dayOf } from './day.ts'
import type { PipelineRow } from './lane.ts'

const row = (given: Partial<PipelineRow>): PipelineRow => ({
  item: '',
  itemId: '',
  class: 'mask',
  unit: 'piece',
  promised: null,
  committed: null,
  sent: null,
  arrived: null,
  accepted: null,
  delivered: null,
  open: null,
  cancelled: 0,
  qualifier: 'exact',
  basis: null,
  unquantified: { lines: 0, sent: 0, arrived: 0, stated: [] },
  waiting: [],
  ended: [],
  ...given,
})
const today = new Date('2020-03-18T12:00:00Z')

test('what arrived most is told first, with what of it waits, and what is still promised', () => {
  const day = dayOf(
    [
      row({ promised: 900, arrived: 300, accepted: 120, open: 600, qualifier: 'at_least' }),
      row({ class: 'gown', promised: 5, arrived: 5 }),
      row({ class: 'glove', unit: 'pair', arrived: 9_000 }),
      row({ class: 'ventilator', unquantified: { lines: 1, sent: 0, arrived: 0, stated: [''] } }),
    ],
    [],
    today,
  )
  expect(day.first).toMatchObject({ class: 'mask', column: 'arrived', value: 300 })
  expect(day.unaccepted).toBeCloseTo(0.6)
  expect(day.open).toMatchObject({ value: 600, qualifier: 'at_least' })
  expect(day.inWords).toBe(1)
  expect(day.need).toBeNull()
})

test('where nobody told of a verdict, no share is made up', () => {
  expect(dayOf([row({ arrived: 300 })], [], today).unaccepted).toBeNull()
})

test('where nothing is there, nothing is told', () => {
  expect(dayOf([], [], today)).toMatchObject({ first: null, open: null, inWords: 0 })
})
