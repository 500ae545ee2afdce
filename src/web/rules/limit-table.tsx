import { useFormatter, useTranslations } from 'use-intl'
import type { Limit } from '#rules/rule.ts'
import { useRuleWords } from './rule-words.ts'

/** The limits of test values, grade by grade. */
export const LimitTable = ({ limits }: { limits: readonly Limit[] }) => {
  const t = useTranslations('rules')
  const format = useFormatter()
  const { word } = useRuleWords()
  if (limits.length === 0) return null
  return (
    <table className='wb-plain-table'>
      <caption className='wb-visually-hidden'>{t('limits')}</caption>
      <thead>
        <tr>
          <th>{t('grade')}</th>
          <th>{t('property')}</th>
          <th data-end>{t('limit')}</th>
        </tr>
      </thead>
      <tbody>
        {limits.map(({ standard, grade, property, is, value, unit }) => (
          <tr key={`${standard}${grade}${property}`}>
            <td>{[standard, grade].filter(Boolean).join(' ')}</td>
            <td>{word('properties', property)}</td>
            <td data-end>{t(`limitIs.${is}`, { value: format.number(value), unit })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
