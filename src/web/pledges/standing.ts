import type { Answered } from '#http/calling.ts'
import type { Segment } from '../ui/stage-bar.tsx'
import { solidityOf } from '../ui/solidity.ts'

type Standing = Answered<'tracePledge'>['standing'][number]

/** Where the goods of a line stand, as parts of one bar: in the order of the chain. */
export const segmentsOf = (
  standing: readonly Standing[],
  words: (stage: Standing['stage']) => string,
): Segment[] => {
  const sums = new Map<Standing['stage'], number>()
  for (const { stage, quantity } of standing)
    if (quantity > 0) sums.set(stage, (sums.get(stage) ?? 0) + quantity)
  return [...sums].map(([stage, quantity]) => ({
    solidity: solidityOf(stage),
    quantity,
    label: words(stage),
  }))
}
