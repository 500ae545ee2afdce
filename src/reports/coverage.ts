import { z } from 'zod'

const units = z.int().describe('Base units.')

/** How far what is asked for of an item is covered: the sums of its need lines. */
export const coverageRow = z.object({
  item: z.string(),
  itemId: z.uuid(),
  class: z.string(),
  unit: z.string(),
  lines: z.int().describe('Need lines that stand.'),
  openLines: z.int().describe('Those with something open.'),
  needed: units,
  allocated: units.describe('Planned for them and not yet sent.'),
  onItsWay: units,
  delivered: units,
  open: units.describe('Neither planned, nor sent, nor delivered.'),
  /** The earliest day by which something open was or is needed (YYYY-MM-DD). */
  oldestOpenBy: z.string().nullable(),
  /** Since when the oldest open line has been asked for. */
  oldestOpenAskedOn: z.string().nullable(),
})
export type CoverageRow = z.output<typeof coverageRow>
