import { expect, test } from 'vitest'
import { readScan } from '#consignments/scan.ts'
import type { Act } from './act.ts'
import { afterActs, type OpenConsignment, outermostOf, packagesOf } from './place-data.ts'

const sscc = '106141411234567897'
const line = (id: string, box: string | null, units: number | null) => ({
  line: id,
  number: 1,
  package: box,
  item: { id: 'i1', name: 'Mask', unit: 'piece' },
  lotNumber: '',
  stated: '100',
  announced: units,
  toTally: units,
  toCount: units,
  seen: false,
})
const box = (id: string, parent: string | null, code: string) => ({
  id,
  number: 1,
  kind: 'box' as const,
  parent,
  sscc: id === 'p1' ? sscc : null,
  ownCode: code,
  awaited: true,
})
/** A pallet with a box in it, another pallet, and goods in no package. */
const consignment: OpenConsignment = {
  id: 'c1',
  code: 'C-7K3F-9QXM',
  donors: [],
  consignee: null,
  destination: null,
  documents: [],
  arrival: null,
  packages: [
    box('p1', null, 'U-0000-0001'),
    box('p2', 'p1', 'U-0000-0002'),
    box('p3', null, 'U-0000-0003'),
  ],
  lines: [line('a', 'p2', 100), line('b', 'p3', 50), line('c', null, 30), line('d', 'p3', null)],
}
const readAt = '2020-03-17T02:00:00Z'

const act = (route: string, body: object, more: Partial<Act> = {}): Act => ({
  id: `${route} ${JSON.stringify(body)}`,
  route,
  params: {},
  body: body as Act['body'],
  happenedAt: readAt,
  operation: 'italy',
  place: 'MXP',
  touches: ['c1'],
  words: { key: 'tally', values: {} },
  number: 1,
  state: 'waiting',
  attempts: 0,
  refusal: null,
  settledAt: null,
  dropReason: null,
  ...more,
})
const left = (...acts: readonly Act[]) =>
  Object.fromEntries(
    afterActs(consignment, acts, readAt).lines.map((each) => [
      each.line,
      [each.toTally, each.toCount, each.seen],
    ]),
  )
const untouched = { a: [100, 100, false], b: [50, 50, false], c: [30, 30, false] }

test('a scan finds the package that is expected, by either code', () => {
  const found = (text: string) =>
    packagesOf({ consignments: [consignment] }, readScan(text, 2020)).map((one) => one.package.id)
  expect(found(`]C100${sscc}`)).toEqual(['p1'])
  expect(found('https://aid.example.org/l/U-0000-0002')).toEqual(['p2'])
  for (const text of ['U-0000-0009', '6291041500213', 'Pallet 7']) expect(found(text)).toEqual([])
})

test('a tally that waits takes its packages off the list, with all that lies in them', () => {
  const tally = act('recordTally', { packages: [{ package: 'p1' }] })
  expect(left(tally)).toMatchObject({ a: [0, 100, true], b: [50, 50, false] })
  const after = afterActs(consignment, [tally], readAt)
  expect(outermostOf(consignment).map(({ id }) => id)).toEqual(['p1', 'p3'])
  expect(outermostOf(after).map(({ id }) => id)).toEqual(['p3'])
  const rest = act('recordTally', { all: { packages: 1, sealsIntact: true } })
  expect(left(tally, rest)).toMatchObject({
    b: [0, 50, true],
    c: [30, 30, false],
    d: [null, null, true],
  })
  expect(outermostOf(afterActs(consignment, [tally, rest], readAt))).toEqual([])
})

test('a count takes what was tallied first, and only what came besides where it says so', () => {
  const some = act('recordCount', { lines: [{ line: 'c', sound: 10, short: { quantity: 2 } }] })
  expect(left(some)).toMatchObject({ c: [18, 18, true] })
  const tally = act('recordTally', { packages: [{ package: 'p1' }] })
  const counted = (more: object) => act('recordCount', { lines: [{ line: 'a', ...more }] })
  expect(left(tally, counted({ sound: 60, damaged: { quantity: 5 } }))).toMatchObject({
    a: [0, 35, true],
  })
  expect(left(counted({ sound: 40, further: true }))).toMatchObject({ a: [60, 60, true] })
  expect(left(counted({ sound: 150 }))).toMatchObject({ a: [0, 0, true] })
  expect(left(counted({ wrong: [{ insteadOf: 7 }] }))).toMatchObject({ a: [93, 93, true] })
})

test('what is refused or dropped takes nothing away, and what was done before the reading neither', () => {
  const tally = { packages: [{ package: 'p3' }] }
  for (const state of ['refused', 'conflict', 'dropped'] as const)
    expect(left(act('recordTally', tally, { state }))).toMatchObject(untouched)
  const done = (settledAt: string) => act('recordTally', tally, { state: 'done', settledAt })
  expect(left(done('2020-03-17T01:59:00Z'))).toMatchObject(untouched)
  expect(left(done('2020-03-17T02:01:00Z'))).toMatchObject({ b: [0, 50, true] })
  expect(left(act('recordTally', tally, { touches: ['c2'] }))).toMatchObject(untouched)
})
