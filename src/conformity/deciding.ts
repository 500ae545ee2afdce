import { none } from '#platform/ids.ts'
import { breaks, type Getting } from './conditions.ts'
import { isReleased, type ReleaseKnown } from './cover.ts'
import type { Decision } from './decision.ts'
import { decidedBy, type Goods, type Judged, judging, type Known } from './gate.ts'
import { keeps, letsGo } from './verdict.ts'

/** `kept`: a verdict keeps these goods from the use they are declared for, or from every use. */
export interface Standing extends Judged {
  readonly kept: boolean
  /** Null: nobody decided, and no urgent release is about them. */
  readonly decision: Decision | null
}

/** Tells of any goods what stands on them now, and by what, as the gate judges them. */
export const deciding = (
  known: Known,
  releases: readonly ReleaseKnown[],
  now: string,
): ((goods: Goods, getting: Getting) => Standing) => {
  const judgeOf = judging(known)
  const asChecked = known.verdicts.some(({ receiptCheck }) => receiptCheck)
    ? judging({ ...known, lots: allChecked(known) })
    : undefined
  return (goods, getting) => {
    const judged = judgeOf(goods)
    if (judged.outcome === 'none') {
      const released = underRelease(goods, known, releases, now)
      if (released?.rule) return { ...judged, ...lapsed, decision: released }
      const type = asChecked?.(goods)
      const waits = type && letsGo(type.outcome) ? ofVerdict(type, goods, known) : null
      const decision = released ?? (waits && { ...waits, by: 'receipt_check', rule: 'no_verdict' })
      return { ...judged, kept: false, decision }
    }
    const broken = keeps(judged.outcome) ? judged.rule : breaks(judged.conditions, getting)
    const decision = { ...ofVerdict(judged, goods, known), rule: broken ?? null }
    return { ...judged, kept: broken !== undefined, decision }
  }
}

const lapsed = { outcome: 'hold', rule: 'urgent_release_expired', kept: true } as const

const allChecked = ({ lots }: Known): Known['lots'] =>
  new Map([...lots].map(([id, lot]) => [id, { ...lot, checked: true }]))

const blank = {
  id: null,
  level: null,
  ours: true,
  rule: null,
  since: null,
  until: null,
  left: null,
}

const ofVerdict = (judged: Judged, goods: Goods, known: Known): Decision => {
  const decider = decidedBy(judged)
  const verdict = known.verdicts.find(({ id }) => id === decider)
  if (decider === none || !verdict) return { ...blank, by: 'origin' }
  const { id, subject, lot, operation, decidedAt: since, rule } = verdict
  const ours = operation === known.operation
  if (rule) return { ...blank, by: 'reading', id, since }
  const level = subject === 'lot' && lot !== goods.lot ? 'origin' : subject
  return { ...blank, by: 'verdict', id, level, ours, since }
}

/** The urgent release that these goods may go under, the last to end; or the last that ended. */
const underRelease = (
  goods: Goods,
  { lots }: Known,
  releases: readonly ReleaseKnown[],
  now: string,
): Decision | undefined => {
  const about = releases
    .filter((release) => release.releasedAt <= now && isReleased(release, goods, lots))
    .toSorted((a, b) => (a.expiresAt < b.expiresAt ? 1 : -1))
  const running = about.find(({ expiresAt, left }) => now < expiresAt && left > 0)
  const found = running ?? about.find(({ expiresAt }) => expiresAt <= now)
  if (!found) return undefined
  const { id, releasedAt, expiresAt: until, left } = found
  return running
    ? { ...blank, by: 'urgent_release', id, since: releasedAt, until, left }
    : { ...blank, by: 'urgent_release', id, rule: 'urgent_release_expired', since: until, until }
}
