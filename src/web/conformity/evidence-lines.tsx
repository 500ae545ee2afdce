import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { EvidenceCheck } from '#rules/evidence.ts'
import type { RowOf } from '../api/query.ts'
import { useRuleWords } from '../rules/rule-words.ts'
import { useOperation } from '../session/me.ts'
import { Held } from '../stock/goods-state.tsx'
import { capital } from '../ui/capital.ts'
import { Day } from '../ui/when.tsx'

export type Evidence = RowOf<'listEvidence'>

/** Evidence, each with how far anybody made sure of it. */
export const EvidenceLines = ({ evidence }: { evidence: readonly Evidence[] }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const named = useEvidenceName()
  if (evidence.length === 0) return <p className='wb-quiet'>{t('noEvidenceYet')}</p>
  return (
    <ul className='wb-plain'>
      {evidence.map((each) => (
        <li key={each.id}>
          <Link to={`/o/${operation}/conformity/evidence/${each.id}`}>{named(each)}</Link>
          {' · '}
          <Checked checked={each.checked} />
          <div className='wb-quiet'>
            {[
              each.issuer,
              each.standard && [each.standard, each.edition].filter(Boolean).join(':'),
              t(`ofLevel.${each.subject.kind}`),
              each.files > 0 && t('filesCount', { count: each.files }),
            ]
              .filter(Boolean)
              .join(' · ')}
            {each.validUntil && (
              <>
                {' · '}
                {t('validUntil')} <Day on={each.validUntil} weekday={false} />
              </>
            )}
            {each.kind === 'donor_statement' && ` · ${t('weakest')}`}
          </div>
          {each.note && <div>{each.note}</div>}
        </li>
      ))}
    </ul>
  )
}

export const useEvidenceName = () => {
  const { word } = useRuleWords()
  return ({ kind, number, bodyNumber }: Pick<Evidence, 'kind' | 'number' | 'bodyNumber'>): string =>
    [capital(word('evidenceKinds', kind)), number, bodyNumber && `NB ${bodyNumber}`]
      .filter(Boolean)
      .join(' ')
}

export const Checked = ({ checked }: { checked: EvidenceCheck }) => {
  const t = useTranslations('conformity')
  const word = capital(t(`checks.${checked}`))
  if (checked === 'found_false') return <Held sign='✕'>{word}</Held>
  return <span className={checked === 'not_checked' ? 'wb-quiet' : undefined}>{word}</span>
}
