import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../tests/support/engines.ts'
import { type Receiving, receivingDesk } from '../../tests/support/receiving.ts'
import { newId } from '#platform/ids.ts'

describe.each(engines)('what a place waits for, on $name', ({ fresh }) => {
  let s: Receiving
  beforeAll(async () => {
    s = await receivingDesk(fresh)
  })
  afterAll(() => s.app.close())

  const awaited = async (place: string) =>
    (await s.apron('listAwaited', { params: { ...s.params, place } })).consignments
  const at = async (place: string, consignment: string) =>
    (await awaited(place)).find(({ id }) => id === consignment)

  test('a tally leaves units to count, a count leaves none, and nobody loses the line', async () => {
    const line = s.line()
    const box = newId()
    const consignment = await s.landed({ packages: [{ id: box, kind: 'pallet', lines: [line] }] })
    const left = async () => {
      const found = await at(s.liege, consignment)
      return [found?.packages[0]?.awaited, found?.lines[0]?.toTally, found?.lines[0]?.toCount]
    }
    expect(await left()).toEqual([true, 100, 100])
    await s.tally(consignment, { all: { packages: 1, sealsIntact: true } })
    expect(await left()).toEqual([false, 0, 100])
    await s.count(consignment, { lines: [{ line: line.id, sound: 60 }] })
    expect(await left()).toEqual([false, 0, 40])
    await s.count(consignment, {
      lines: [{ line: line.id, sound: 38, short: { quantity: 2, reason: 'Not in the box' } }],
    })
    expect(await left()).toEqual([false, 0, 0])
    expect(await at(s.liege, consignment)).toMatchObject({
      donors: ['alibaba'],
      consignee: { name: 'belgium' },
      lines: [{ item: { name: 'mask', unit: 'piece' }, announced: 100, seen: true }],
    })
  })

  test('a place sees what is sent there, goes by, lies there or goes nobody knows where', async () => {
    const leg = { id: newId(), mode: 'road', from: s.liege, to: s.store }
    const by = await s.consign({ destination: s.milan, legs: [leg], lines: [s.line()] })
    const nowhere = await s.consign({ destination: null, lines: [s.line()] })
    const ids = async (place: string) => (await awaited(place)).map(({ id }) => id)
    expect(await ids(s.store)).toEqual(expect.arrayContaining([by, nowhere]))
    expect(await ids(s.milan)).toEqual(expect.arrayContaining([by, nowhere]))
    expect(await ids(s.liege)).not.toContain(by)
    const { items } = await s.apron('listAwaitedPlaces', { params: s.params })
    const names = items.map(({ place }) => place.name)
    expect(names).toEqual(expect.arrayContaining(['milan', 'store']))
    expect(names).not.toContain('hangzhou')
    const closed = { id: newId(), reason: 'Never came' }
    await s.cell('closeConsignment', { params: s.at(by), body: closed })
    expect(await ids(s.milan)).not.toContain(by)
  })
})
