import { z } from 'zod'
import { refuse } from './refusals.ts'

/** From the smallest to the largest. */
export const packLevels = ['piece', 'inner_box', 'carton', 'pallet'] as const
export type PackLevel = (typeof packLevels)[number]

const whole = z.int().positive().nullable().default(null)

/** One level of packing. Presents quantities; a quantity is always in base units. */
export const pack = z.object({
  level: z.enum(packLevels),
  quantity: z.int().positive().describe('Base units in one pack of this level.'),
  weightGrams: whole.describe('Gross, in grams.'),
  lengthMm: whole,
  widthMm: whole,
  heightMm: whole,
})
export type Pack = z.output<typeof pack>

const rank = (level: PackLevel): number => packLevels.indexOf(level)

/** Refuses packs that do not hold a whole number of the packs beneath them, or a level twice. */
export const checkPacks = (packs: readonly Pack[]): void => {
  const rising = packs.toSorted((a, b) => rank(a.level) - rank(b.level))
  for (const [index, outer] of rising.entries()) {
    const inner = rising[index - 1]
    if (inner && (inner.level === outer.level || outer.quantity % inner.quantity !== 0))
      throw refuse('packs_do_not_nest', {
        outer: outer.level,
        units: outer.quantity,
        inner: inner.level,
        innerUnits: inner.quantity,
      })
  }
}

/**
 * How this many base units (0 or more) fill packs, the largest first; `rest` are the units that
 * fill none. 1,250 masks at 50 a box and 1,000 a carton: 1 carton, 5 boxes, rest 0.
 */
export const inPacks = (
  quantity: number,
  packs: readonly Pick<Pack, 'level' | 'quantity'>[],
): { packs: { level: PackLevel; count: number }[]; rest: number } => {
  const falling = packs.toSorted((a, b) => rank(b.level) - rank(a.level))
  const filled: { level: PackLevel; count: number }[] = []
  let rest = quantity
  for (const { level, quantity: units } of falling) {
    const count = Math.floor(rest / units)
    if (count > 0) filled.push({ level, count })
    rest -= count * units
  }
  return { packs: filled, rest }
}
