import { z } from 'zod'
import { isEnd } from '#ledger/account.ts'
import type { Standing } from '#ledger/sql.ts'

const units = z.int()

/** Units of one line that stand at each stage now, in base units of its item. */
export const lineStanding = z.object({
  packed: units,
  inTransit: units,
  landed: units,
  arrived: units.describe('Taken over, and not yet moved on from where it was received.'),
  dispatched: units,
  delivered: units,
  short: units,
  ended: units.describe('Lost, destroyed, returned, seized, handed over or cancelled on the way.'),
  damaged: units.describe('Of all these, damaged.'),
  came: units.describe('Ever taken over, wherever it is now.'),
  landedSince: z.string().nullable().describe('Since when something has lain where it landed.'),
})
export type LineStanding = z.output<typeof lineStanding>

const stageNames = {
  packed: 'packed',
  in_transit: 'inTransit',
  landed: 'landed',
  arrived: 'arrived',
  dispatched: 'dispatched',
  delivered: 'delivered',
  short: 'short',
} as const

/** What these accounts of one line, and what ever came of it, say of the line. */
export const standingOf = (accounts: readonly Standing[], came: number): LineStanding => {
  const standing = {
    packed: 0,
    inTransit: 0,
    landed: 0,
    arrived: 0,
    dispatched: 0,
    delivered: 0,
    short: 0,
    ended: 0,
    damaged: 0,
  }
  for (const { stage, condition, balance } of accounts) {
    if (balance <= 0) continue
    const name = Object.entries(stageNames).find(([key]) => key === stage)?.[1]
    if (name) standing[name] += balance
    else if (isEnd(stage)) standing.ended += balance
    if (condition === 'damaged') standing.damaged += balance
  }
  const landed = accounts.filter(({ stage }) => stage === 'landed')
  const since = landed.map((each) => each.since).filter((at) => at !== null)
  return { ...standing, came, landedSince: since.toSorted()[0] ?? null }
}

const hour = 3_600_000

/** Whole hours from one instant to another. */
export const hoursBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / hour)
