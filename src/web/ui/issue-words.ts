import { useTranslations } from 'use-intl'
import type { z } from 'zod'

/** The rules of our own that schemas name in an issue's `params.says`. */
export const ownRules = [
  'standard',
  'timeZone',
  'namesOnce',
  'language',
  'temperatures',
  'oneLot',
  'planNeedsLine',
  'hoursOnce',
  'itemOrClass',
  'limitingQuality',
  'seenOrEvidence',
] as const

/** What is wrong with which field, in the reader's language: by the field's path. */
export const useIssueWords = () => {
  const t = useTranslations('ui.issues')
  const words = (issue: z.core.$ZodIssue): string => {
    switch (issue.code) {
      case 'invalid_type':
      case 'invalid_union':
      case 'invalid_value':
        return t('needed')
      case 'too_small':
        return issue.origin === 'number' || issue.origin === 'int'
          ? t('atLeast', { least: String(issue.minimum) })
          : t('needed')
      case 'too_big':
        return t('atMost', { most: String(issue.maximum) })
      case 'invalid_format':
        return issue.input === '' ? t('needed') : t('format')
      case 'custom': {
        const { says, example } = issue.params ?? {}
        const said = ownRules.find((rule) => rule === says)
        return said ? t(said, { example: String(example) }) : t('format')
      }
      case 'not_multiple_of':
      case 'unrecognized_keys':
      case 'invalid_key':
      case 'invalid_element':
        return t('format')
    }
  }
  return (issues: readonly z.core.$ZodIssue[]): Record<string, string> =>
    Object.fromEntries(issues.map((issue) => [issue.path.join('.'), words(issue)]))
}
