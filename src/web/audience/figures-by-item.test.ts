import { expect, test } from 'vitest'
import { byItem, type FigureRow, sourcesOf, sumOf } from './figures-by-item.ts'

const row = (more: Partial<FigureRow>): FigureRow => ({
  line: null,
  partOf: null,
  pledge: null,
  item: 'Masks',
  itemId: 'm',
  unit: 'piece',
  donors: [],
  sharesKnown: false,
  recipient: null,
  recipientCountry: null,
  provenance: 'gift',
  promised: null,
  committed: null,
  sent: null,
  arrived: null,
  accepted: null,
  delivered: null,
  urgentlyReleased: 0,
  open: null,
  cancelled: null,
  unnumbered: null,
  qualifier: 'exact',
  basis: 'reported',
  stated: '',
  sources: [],
  ...more,
})

test('a sum is no more exact than its parts', () => {
  const known = row({ arrived: 5000 })
  expect(sumOf([known, row({ arrived: 300 })], 'arrived')).toEqual({
    value: 5300,
    qualifier: 'exact',
  })
  expect(sumOf([known, row({})], 'arrived')).toEqual({ value: 5000, qualifier: 'at_least' })
  const least = row({ arrived: 7, qualifier: 'at_least' })
  expect(sumOf([known, least], 'arrived')).toMatchObject({ qualifier: 'at_least' })
  const about = row({ arrived: 7, qualifier: 'about' })
  expect(sumOf([known, about, row({})], 'arrived')).toMatchObject({ qualifier: 'about' })
})

test('what nobody knows is no zero', () => {
  expect(sumOf([row({}), row({})], 'delivered')).toMatchObject({ value: null })
  expect(sumOf([row({ delivered: 0 })], 'delivered')).toEqual({ value: 0, qualifier: 'exact' })
})

test('a part of a wider line takes nothing from what was promised, and adds to what was sent', () => {
  const whole = row({ promised: 2_000_000, qualifier: 'at_least', sent: null })
  const part = row({ partOf: 'whole', sent: 300_000 })
  expect(sumOf([whole, part], 'promised')).toEqual({ value: 2_000_000, qualifier: 'at_least' })
  expect(sumOf([whole, part], 'sent')).toEqual({ value: 300_000, qualifier: 'at_least' })
})

test('items stand together, sources once with all their quotes', () => {
  const source = { title: 'A', issuer: null, issuedOn: null, statedDate: null, url: null }
  const rows = [
    row({ sources: [{ ...source, quotes: ['one'] }] }),
    row({ itemId: 'g', item: 'Gloves' }),
    row({ sources: [{ ...source, quotes: ['one', 'two'] }] }),
  ]
  expect(byItem(rows).map((group) => group.length)).toEqual([2, 1])
  expect(sourcesOf(rows)).toEqual([{ ...source, quotes: ['one', 'two'] }])
})
