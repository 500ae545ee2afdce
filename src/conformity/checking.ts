import { ruleById } from '#rules/applying.ts'
import { failedTests } from './medicine.ts'
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

/**
 * What lets a medicine go is a pharmacist's to say, with what the tests found; any officer may hold
 * or reject it. Refuses `pharmacist_decides`, `medicine_tests_missing`, `medicine_reason_missing`,
 * and `medicine_tests_not_asked` of anything else.
 */
export const checkMedicine = (
  { outcome, medicine }: Pick<VerdictInput, 'outcome' | 'medicine'>,
  { isMedicine, roles }: { isMedicine: boolean; roles: readonly string[] },
): void => {
  if (!isMedicine || !letsGo(outcome)) {
    if (medicine) throw refuse('medicine_tests_not_asked', { outcome })
    return
  }
  requirePharmacist(roles)
  if (!medicine) throw refuse('medicine_tests_missing')
  const failed = failedTests(medicine)
  if (failed.length > 0 && !medicine.note) throw refuse('medicine_reason_missing', { failed })
}

/** Refuses `pharmacist_decides`. Whoever owns the installation may do what everybody may. */
export const requirePharmacist = (roles: readonly string[]): void => {
  if (!roles.includes('pharmacist') && !roles.includes('owner')) throw refuse('pharmacist_decides')
}
