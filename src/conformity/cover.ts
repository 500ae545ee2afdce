import type { Rule } from './breach.ts'
import { isAbout, type LotKnown, type Subject } from './gate.ts'

export interface ReleaseKnown extends Subject {
  readonly id: string
  /** What is left of its quantity: what else may leave arrival. */
  readonly left: number
  /** What went into a store under it and has not come out again. */
  readonly stored: number
  readonly facilities: readonly string[]
  readonly releasedAt: string
  readonly expiresAt: string
}

export interface Wanted {
  readonly lot: string
  readonly package: string
  readonly quantity: number
  readonly facility: string
  /** Into a store, on the way to whoever will use them. */
  readonly toStore?: boolean | undefined
  /** They were in no store before. */
  readonly isNew?: boolean | undefined
  /** The books do not have them there. */
  readonly isBeyond?: boolean | undefined
}

/** `stored` of them were let go before, into a store that they leave now. */
export interface Used {
  readonly release: string
  readonly quantity: number
  readonly stored: number
  readonly toStore: boolean
}

export interface Covered {
  readonly uses: readonly Used[]
  /** What no urgent release covers, and which rule it breaks. */
  readonly rest: number
  readonly rule: Rule
}

/**
 * What urgent releases cover of these goods, line by line: what comes out of a store has been let
 * go already, and is counted once; of the rest those that end first give first.
 */
export const cover = (
  wanted: readonly Wanted[],
  lots: ReadonlyMap<string, LotKnown>,
  releases: readonly ReleaseKnown[],
  at: string,
): Covered[] => {
  const purses = new Map(releases.map(({ id, left, stored }) => [id, { left, stored }]))
  return wanted.map((line) => {
    const about = releases.filter((release) => isReleased(release, line, lots))
    const named = about.filter((release) => release.facilities.includes(line.facility))
    const valid = named.filter((r) => r.releasedAt <= at && at < r.expiresAt)
    const mine = valid
      .toSorted((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1))
      .map(({ id }) => ({
        id,
        purse: purses.get(id) ?? { left: 0, stored: 0 },
        stored: 0,
        more: 0,
      }))
    const { toStore = false } = line
    const wasStored = !line.isNew && !line.isBeyond
    let rest = line.quantity
    for (const each of wasStored ? mine : []) {
      each.stored = Math.min(rest, each.purse.stored)
      each.purse.stored -= each.stored
      rest -= each.stored
    }
    for (const each of mine) {
      each.more = Math.min(rest, each.purse.left)
      each.purse.left -= each.more
      rest -= each.more
    }
    const uses = mine.flatMap(({ id, purse, stored, more }): Used[] => {
      if (toStore) purse.stored += stored + more
      const quantity = stored + more
      return quantity > 0 ? [{ release: id, quantity, stored, toStore }] : []
    })
    return { uses, rest, rule: ruleOf(about, named, valid) }
  })
}

/** Whether these goods, or goods that they came of, are what the urgent release is about. */
export const isReleased = (
  release: Subject,
  line: Pick<Wanted, 'lot' | 'package'>,
  lots: ReadonlyMap<string, LotKnown>,
  seen: ReadonlySet<string> = new Set(),
): boolean => {
  const lot = lots.get(line.lot)
  if (isAbout(release, line, lot, false)) return true
  const above = new Set([...seen, line.lot])
  return (lot?.parents ?? []).some(
    (parent) => !above.has(parent) && isReleased(release, { ...line, lot: parent }, lots, above),
  )
}

const ruleOf = (
  about: readonly ReleaseKnown[],
  named: readonly ReleaseKnown[],
  valid: readonly ReleaseKnown[],
): Rule => {
  if (valid.length > 0) return 'urgent_release_exceeded'
  if (named.length > 0) return 'urgent_release_expired'
  return about.length > 0 ? 'urgent_release_elsewhere' : 'no_verdict'
}
