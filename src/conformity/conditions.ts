import { ruleById, underDerogation } from '#rules/applying.ts'
import type { Rule } from './breach.ts'
import type { Condition } from './gate.ts'
import type { Limits, Under } from './verdict.ts'

/** Whoever gets the goods, and when. */
export interface Getting {
  /** The words of the need's declared use, as "ward_staff general_care"; undefined: none. */
  readonly use: string | undefined
  /** A store of ours, where nobody uses them: what is asked of users is asked when they leave. */
  readonly toStore: boolean
  /** They were in no store of ours before: what may only be used up is not let go of. */
  readonly isNew?: boolean
  /** An instant. */
  readonly at: string
}

/** Which rule goods would break that go here under these conditions; undefined: they may. */
export const breaks = (conditions: readonly Condition[], getting: Getting): Rule | undefined => {
  for (const { limits, under } of conditions) {
    const broken = (limits && beyond(limits, getting)) ?? (under && outside(under, getting))
    if (broken) return broken
  }
  return undefined
}

const beyond = (limits: Limits, { use, toStore }: Getting): Rule | undefined => {
  if (toStore) return undefined
  const [wearer = '', purpose = ''] = use?.split(' ') ?? []
  if (!wearer) return 'use_not_declared'
  const isAmong = (words: readonly string[], word: string) =>
    words.length === 0 || words.includes(word)
  const fits =
    isAmong(limits.users, wearer) &&
    isAmong(limits.purposes, purpose) &&
    !limits.excluded.includes(purpose)
  return fits ? undefined : 'limited_use'
}

const outside = (under: Under, { use, toStore, at, isNew = false }: Getting): Rule | undefined => {
  const rule = ruleById(under.rule)
  // A rule that this version does not know lets nothing go.
  if (rule?.kind !== 'derogation') return 'derogation_ended'
  const { authorisedOn, placedOn } = under
  const [wearer] = use?.split(' ') ?? []
  const on = at.slice(0, 10)
  const stands = underDerogation(rule, { on, authorisedOn, placedOn, wearer, isNew })
  if (stands === 'allowed') return undefined
  if (stands === 'use_not_declared') return toStore ? undefined : 'use_not_declared'
  return stands === 'not_for_these_users' ? 'derogation_users' : 'derogation_ended'
}
