// ISO 2859-2, procedure A: a lot that stands alone, by limiting quality (LQ).

/** Per cent nonconforming at which a lot shall seldom be accepted: the standard's own series. */
export const limitingQualities = [0.5, 0.8, 1.25, 2, 3.15, 5, 8, 12.5, 20, 31.5] as const
export type LimitingQuality = (typeof limitingQualities)[number]

export interface SamplingPlan {
  readonly lotSize: number
  readonly limitingQuality: LimitingQuality
  /** How many to draw at random. */
  readonly sample: number
  /** The lot is accepted with so many nonconforming in the sample, and no more. */
  readonly acceptUpTo: number
  /** With what chance (0 to 1) a lot of exactly the limiting quality is accepted all the same. */
  readonly consumersRisk: number
}

/**
 * How sure we are of the column of a limiting quality, in the words of the rules. `checked`: it
 * agrees with a published reading of the standard; nothing is collated with the printed one.
 */
export const certaintyOf = (limitingQuality: number): 'checked' | 'from_memory' =>
  limitingQuality < 2 ? 'from_memory' : 'checked'

/**
 * By the largest lot of each range: "sample/acceptance number" for each limiting quality in order;
 * a dash where nearly all would be drawn. Written down from memory of the table, not collated with
 * the printed standard. The seven columns from 2 % on agree cell by cell with those that a program
 * for the Brazilian map standard ET-CQDG has of ISO 2859-2 (read in November 2026); the columns
 * 0.5, 0.8 and 1.25 stand from memory alone. A test computes the consumer's risk of every cell from
 * the hypergeometric distribution. As the standard says of itself it is 10 % or less but for a few
 * cells (13 %).
 */
const table: readonly (readonly [upTo: number, cells: string])[] = [
  [25, '- - - - - - 17/0 13/0 9/0 6/0'],
  [50, '- - - - - 28/0 22/0 15/0 10/0 6/0'],
  [90, '- - - - 44/0 34/0 24/0 16/0 10/0 8/0'],
  [150, '- - - 80/0 55/0 38/0 26/0 18/0 13/0 13/1'],
  [280, '200/0 170/0 130/0 95/0 65/0 42/0 28/0 20/0 20/1 13/1'],
  [500, '280/0 220/0 155/0 105/0 80/0 50/0 32/0 32/1 20/1 20/3'],
  [1_200, '380/0 255/0 170/0 125/0 125/1 80/1 50/1 32/1 32/3 32/5'],
  [3_200, '430/0 280/0 200/0 200/1 125/1 125/3 80/3 50/3 50/5 50/10'],
  [10_000, '450/0 315/0 315/1 200/1 200/3 200/5 125/5 80/5 80/10 80/18'],
  [35_000, '500/0 500/1 315/1 315/3 315/5 315/10 200/10 125/10 125/18 80/18'],
  [150_000, '800/1 500/1 500/3 500/5 500/10 500/18 315/18 200/18 125/18 80/18'],
  [500_000, '800/1 800/3 800/5 800/10 800/18 500/18 315/18 200/18 125/18 80/18'],
  [Infinity, '1250/3 1250/5 1250/10 1250/18 800/18 500/18 315/18 200/18 125/18 80/18'],
]

/**
 * The plan for an isolated lot of so many. Below 16, and where the table says to draw nearly all,
 * it is the smallest sample without a nonconforming one that keeps the consumer's risk at 10 %.
 */
export const isolatedLotPlan = (
  lotSize: number,
  limitingQuality: LimitingQuality,
): SamplingPlan => {
  const row = lotSize < 16 ? undefined : table.find(([upTo]) => lotSize <= upTo)
  const cell = row?.[1].split(' ')[limitingQualities.indexOf(limitingQuality)]
  const [sample = 0, acceptUpTo = 0] = (cell?.split('/') ?? []).map(Number)
  const drawn =
    sample > 0 && sample <= lotSize ? { sample, acceptUpTo } : smallest(lotSize, limitingQuality)
  return {
    lotSize,
    limitingQuality,
    ...drawn,
    consumersRisk: acceptance({ lotSize, ...drawn }, nonconformingAt(lotSize, limitingQuality)),
  }
}

/** How many of a lot are nonconforming at a limiting quality; at least one. */
export const nonconformingAt = (lotSize: number, limitingQuality: number): number =>
  Math.max(1, Math.ceil((Math.round(limitingQuality * 100) * lotSize) / 10_000))

const smallest = (lotSize: number, limitingQuality: LimitingQuality) => {
  const bad = nonconformingAt(lotSize, limitingQuality)
  let sample = 1
  while (sample < lotSize && acceptance({ lotSize, sample, acceptUpTo: 0 }, bad) > 0.1) sample++
  return { sample, acceptUpTo: 0 }
}

/** The chance (0 to 1) that a plan accepts a lot with so many nonconforming: hypergeometric. */
export const acceptance = (
  { lotSize, sample, acceptUpTo }: Pick<SamplingPlan, 'lotSize' | 'sample' | 'acceptUpTo'>,
  nonconforming: number,
): number => {
  const good = lotSize - nonconforming
  // From the least number that can be drawn, each chance from the one before.
  const least = Math.max(0, sample - good)
  if (least > acceptUpTo) return 0
  let chance = Math.exp(
    choices(nonconforming, least) + choices(good, sample - least) - choices(lotSize, sample),
  )
  let sum = chance
  for (let drawn = least; drawn < Math.min(acceptUpTo, sample, nonconforming); drawn++) {
    chance *=
      ((nonconforming - drawn) * (sample - drawn)) / ((drawn + 1) * (good - sample + drawn + 1))
    sum += chance
  }
  return Math.min(1, sum)
}

/** The logarithm of in how many ways so many can be chosen. */
const choices = (of: number, chosen: number): number => {
  let sum = 0
  for (let each = 1; each <= chosen; each++) sum += Math.log((of - chosen + each) / each)
  return sum
}
