import { describe, expect, test } from 'vitest'
import { besideCommitment, type PipelineRow, passagesOf, qualifierAt, wordsReach } from './lane.ts'
import { laneDrawn } from './sankey.ts'

const row = (given: Partial<PipelineRow>): PipelineRow => ({
  item: 'Mask',
  itemId: '0170f017-51a8-7000-8000-01d4b71bbf9f',
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
  basis: 'reported',
  unquantified: { lines: 0, sent: 0, arrived: 0, stated: [] },
  waiting: [],
  ended: [],
  ...given,
})

/** The masks of the worked example: 50,000 were sent beyond what a number promised. */
const masks = row({
  promised: 2_005_000,
  sent: 350_000,
  arrived: 300_000,
  qualifier: 'at_least',
  unquantified: { lines: 1, sent: 0, arrived: 0, stated: ['a first batch of 50,000'] },
  waiting: [
    { stage: 'promised', reached: 'promised', quantity: 1_705_000 },
    { stage: 'in_transit', reached: 'in_transit', quantity: 50_000 },
    { stage: 'landed', reached: 'landed', quantity: 300_000 },
  ],
})

describe('what goes on from one column to the next', () => {
  test('is what neither waits there nor ended there', () => {
    expect(passagesOf(masks)).toEqual([
      { from: 0, to: 2, quantity: 300_000, gone: 0 },
      { from: 2, to: 3, quantity: 300_000, gone: 0 },
    ])
  })

  test('an unknown column is passed, and what is lost on the way is told apart', () => {
    const passages = passagesOf(
      row({
        sent: 100,
        arrived: 80,
        accepted: 60,
        delivered: 10,
        waiting: [
          { stage: 'arrived', reached: 'arrived', quantity: 20 },
          { stage: 'in_stock', reached: 'in_stock', quantity: 50 },
        ],
        ended: [{ stage: 'lost', reached: 'in_transit', quantity: 20 }],
      }),
    )
    expect(passages).toEqual([
      { from: 2, to: 3, quantity: 80, gone: 20 },
      { from: 3, to: 4, quantity: 60, gone: 0 },
      { from: 4, to: 5, quantity: 10, gone: 0 },
    ])
  })

  test('goods go on without a commitment, or beside that of a part', () => {
    const waiting: PipelineRow['waiting'] = [
      { stage: 'promised', reached: 'promised', quantity: 40 },
      { stage: 'in_transit', reached: 'in_transit', quantity: 60 },
    ]
    const none = row({ promised: 100, committed: 0, sent: 60, waiting })
    expect(passagesOf(none)).toEqual([{ from: 0, to: 2, quantity: 60, gone: 0 }])
    expect(besideCommitment(none)).toBe(0)
    const some = row({ promised: 100, committed: 10, sent: 60, waiting })
    expect(passagesOf(some).map(({ quantity }) => quantity)).toEqual([10, 10])
    expect(besideCommitment(some)).toBe(50)
    const { blocks } = laneDrawn(some, { left: 0, gap: 100, top: 0, bottom: 40 })
    expect(blocks.map(({ rest }) => rest?.quantity)).toEqual([40, undefined, 60])
  })

  test('nothing passes where only one column is known', () => {
    expect(passagesOf(row({ promised: 5 }))).toEqual([])
  })
})

describe('how exact a column is', () => {
  test('a bound stays a bound, and words make one of a sum', () => {
    expect(qualifierAt(masks, 'promised')).toBe('at_least')
    expect(qualifierAt(masks, 'sent')).toBe('exact')
    const some = { unquantified: { lines: 1, sent: 1, arrived: 0, stated: ['dozens'] } }
    expect(qualifierAt(row({ promised: 5, sent: 5, ...some }), 'sent')).toBe('at_least')
    expect(wordsReach(row(some))).toBe('sent')
  })
})

describe('a lane as it is drawn', () => {
  const box = { left: 0, gap: 100, top: 0, bottom: 40 }

  test('every quantity stands in its column, to one scale', () => {
    const { blocks, ribbons } = laneDrawn(masks, box)
    expect(blocks.map(({ column, x }) => [column, x])).toEqual([
      ['promised', 0],
      ['sent', 200],
      ['arrived', 300],
    ])
    const [promised, sent] = blocks
    expect(promised?.height).toBeCloseTo(40)
    expect(sent?.height).toBeCloseTo((350_000 / 2_005_000) * 40)
    expect(promised?.rest?.quantity).toBe(1_705_000)
    expect(ribbons.map(({ to }) => to)).toEqual(['sent', 'sent', 'arrived'])
  })

  test('what is there is seen, however little it is beside the rest', () => {
    const { blocks } = laneDrawn(row({ promised: 2_000_000, sent: 1 }), box)
    expect(blocks.find(({ column }) => column === 'sent')?.height).toBe(2)
  })

  test('what nobody knows has no width', () => {
    expect(laneDrawn(row({}), box)).toEqual({ blocks: [], ribbons: [] })
  })
})
