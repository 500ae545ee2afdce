import { expect, test } from 'vitest'
import { waitKinds } from '#desk/desk.ts'
import { countsOf, listAddress, rowAddress } from './waits.ts'

const row = {
  subject: { kind: 'need' as const, id: '42' },
  label: 'N-1',
  what: null,
  who: null,
  quantity: null,
  at: '2020-03-16T11:00:00.000Z',
}

test('every kind of thing that waits has a list, and a place for its one act', () => {
  for (const kind of waitKinds) {
    expect(listAddress(kind)).toMatch(/^[a-z/-]+$/)
    expect(rowAddress(kind, row)).toMatch(/^[a-z]+/)
  }
  expect(rowAddress('needs_overdue', row)).toBe('needs/42')
})

test('the counts of the navigation are things to do: summed by place, and all on the desk', () => {
  const item = { isMore: false, oldestAt: row.at, rows: [row] }
  const counts = countsOf([
    { ...item, kind: 'needs_overdue', count: 2 },
    { ...item, kind: 'needs_unverified', count: 3 },
    { ...item, kind: 'breaches_open', count: 1 },
  ])
  expect(Object.fromEntries(counts)).toEqual({ needs: 5, conformity: 1, desk: 6 })
})
