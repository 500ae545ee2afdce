import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Held } from '../stock/goods-state.tsx'
import { When } from '../ui/when.tsx'

export type Inspection = RowOf<'listInspections'>

export const InspectionLines = ({ inspections }: { inspections: readonly Inspection[] }) => {
  const t = useTranslations('conformity')
  const plan = usePlanWords()
  const operation = useOperation()
  return (
    <ul className='wb-plain'>
      {inspections.map((each) => (
        <li key={each.id}>
          <Link to={`/o/${operation}/conformity/inspections/${each.id}`}>
            {t(`inspectionKinds.${each.kind}`)}
          </Link>
          : <Result inspection={each} />
          <div className='wb-quiet'>
            {plan(each)} · {t('numbers', numbersOf(each))} · {each.inspectedBy} ·{' '}
            <When at={each.inspectedAt} />
          </div>
          {each.findings.map(({ property, nonconforming, value, unit, words }) => (
            <div key={property}>
              {property}: {value === null ? t('nonconformingOf', { nonconforming }) : value}
              {` ${unit ?? ''} ${words ?? ''}`}
            </div>
          ))}
          {each.note && <div>{each.note}</div>}
        </li>
      ))}
    </ul>
  )
}

const numbersOf = ({ sample, acceptUpTo, nonconforming }: Inspection) => ({
  sample,
  acceptUpTo,
  nonconforming,
})

/** What the plan says of the sample: a sign and a word. It decides on nothing. */
export const Result = ({ inspection }: { inspection: Inspection }) => {
  const t = useTranslations('conformity')
  return inspection.accepted ? (
    <span>
      <span aria-hidden='true'>✓ </span>
      {t('accepted')}
    </span>
  ) : (
    <Held sign='✕'>{t('notAccepted')}</Held>
  )
}

export const usePlanWords = () => {
  const t = useTranslations('conformity')
  return ({
    plan,
    limitingQuality,
    planWords,
  }: Pick<Inspection, 'plan' | 'limitingQuality' | 'planWords'>): string =>
    plan === 'limiting_quality'
      ? t('byLimitingQuality', { quality: limitingQuality ?? 0 })
      : `${t(`plans.${plan}`)}: ${planWords ?? ''}`
}
