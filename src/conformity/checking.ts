import { ruleById } from '#rules/applying.ts'
import { refuse } from './refusals.ts'
import { letsGo, type VerdictInput } from './verdict.ts'

/** Refuses a verdict whose parts do not agree with its outcome. */
export const checkVerdict = ({ outcome, limits, under, receiptCheck, subject }: VerdictInput) => {
  const limited = limits && [limits.users, limits.purposes, limits.excluded].flat().length > 0
  if (outcome === 'limited_use' && !limited) throw refuse('limits_missing')
  if (outcome !== 'limited_use' && limits) throw refuse('limits_not_asked', { outcome })
  if (under && !letsGo(outcome)) throw refuse('derogation_not_asked', { outcome })
  if (under && ruleById(under.rule)?.kind !== 'derogation')
    throw refuse('derogation_unknown', { rule: under.rule })
  if (receiptCheck && (subject.kind !== 'type' || !letsGo(outcome)))
    throw refuse('receipt_check_not_asked')
}
