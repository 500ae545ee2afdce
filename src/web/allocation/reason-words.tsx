import { useTranslations } from 'use-intl'
import { readReason, urgency } from '#allocation/plan.ts'

/** Why a plan is as large as it is: what the rule says, told in the reader's language, or what
 * somebody wrote. */
export const ReasonWords = ({ reason }: { reason: string }) => {
  const t = useTranslations('allocation')
  const need = useTranslations('needs')
  const why = readReason(reason)
  if (!why) return <q className='wb-reason'>{reason}</q>
  const { open, days, left, cut } = why
  const when = days === null ? t('why.noDay') : days < 0 ? t('why.past') : t('why.in', { days })
  return (
    <span className='wb-reason'>
      {t('why.rule', {
        priority: need(`priorities.${why.priority}`),
        when,
        weight: urgency(days),
        left,
        open,
      })}
      {cut !== null && ` ${t('why.cut', { cut })}`}
    </span>
  )
}
