import type { Rule } from './breach.ts'
import { isAbout, type LotKnown, type Subject } from './gate.ts'

export interface ReleaseKnown extends Subject {
  readonly id: string
  /** What is left of its quantity. */
  readonly left: number
  readonly facilities: readonly string[]
  readonly releasedAt: string
  readonly expiresAt: string
}

export interface Wanted {
  readonly lot: string
  readonly package: string
  readonly quantity: number
  readonly facility: string
}

export interface Covered {
  readonly uses: readonly { readonly release: string; readonly quantity: number }[]
  /** What no urgent release covers, and which rule it breaks. */
  readonly rest: number
  readonly rule: Rule
}

/** What urgent releases cover of these goods, line by line: those that end first give first. */
export const cover = (
  wanted: readonly Wanted[],
  lots: ReadonlyMap<string, LotKnown>,
  releases: readonly ReleaseKnown[],
  at: string,
): Covered[] => {
  const left = new Map(releases.map((release) => [release.id, release.left]))
  return wanted.map((line) => {
    const about = releases.filter((release) => isReleased(release, line, lots))
    const named = about.filter((release) => release.facilities.includes(line.facility))
    const valid = named.filter((r) => r.releasedAt <= at && at < r.expiresAt)
    let rest = line.quantity
    const uses = valid
      .toSorted((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1))
      .flatMap(({ id }) => {
        const quantity = Math.min(rest, left.get(id) ?? 0)
        left.set(id, (left.get(id) ?? 0) - quantity)
        rest -= quantity
        return quantity > 0 ? [{ release: id, quantity }] : []
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
