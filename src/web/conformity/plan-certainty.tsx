import { useFormatter, useTranslations } from 'use-intl'
import { certaintyOf } from '#standards/iso-2859-2.ts'
import { CertaintyMark } from '../rules/certainty-mark.tsx'

/** How sure we are of the numbers of ISO 2859-2, and what its plan lets through all the same. */
export const PlanCertainty = ({ quality, risk }: { quality: number; risk: number }) => {
  const t = useTranslations('conformity')
  const format = useFormatter()
  return (
    <p className='wb-quiet'>
      {t('planTable')} <CertaintyMark certainty={certaintyOf(quality)} />.{' '}
      {t('consumersRisk', {
        risk: format.number(risk, { style: 'percent', maximumFractionDigits: 1 }),
      })}
    </p>
  )
}
