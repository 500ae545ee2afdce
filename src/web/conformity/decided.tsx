import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Decision } from '#conformity/decision.ts'
import { useOperation } from '../session/me.ts'
import { WithinLink } from '../ui/figure.tsx'
import { When } from '../ui/when.tsx'

/**
 * By what goods may go or may not, as a way there; and since or until when. `brief`: in a row of a
 * list, where only an end is told.
 */
export const Decided = ({
  decision,
  lot,
  brief = false,
}: {
  decision: Decision | null
  lot: string
  brief?: boolean
}) => {
  const t = useTranslations('conformity.decidedOn')
  const way = useWay()
  const isWithinLink = use(WithinLink)
  const until = decision?.left ? decision.until : null
  const at = until ?? (brief ? null : decision?.since)
  const words = t(`by.${byOf(decision)}`)
  return (
    <>
      {isWithinLink ? words : <Link to={way(decision, lot)}>{words}</Link>}
      {at && (
        <span className='wb-quiet'>
          {' '}
          {brief ? (
            <BriefDay at={at} />
          ) : (
            t.rich(until ? 'until' : 'since', { at: () => <When at={at} /> })
          )}
        </span>
      )}
      {decision?.ours === false && !brief && <span className='wb-quiet'> · {t('ofAnother')}</span>}
    </>
  )
}

const BriefDay = ({ at }: { at: string }) => {
  const format = useFormatter()
  const date = new Date(at)
  return (
    <time dateTime={at} title={format.dateTime(date, 'full')} className='wb-when'>
      {format.dateTime(date, { day: 'numeric', month: 'short' })}
    </time>
  )
}

/** What whoever has these goods may do now, or whom to ask. */
export const useNextStep = () => {
  const t = useTranslations('conformity.decidedOn')
  return (decision: Decision | null): string => {
    if (decision?.by === 'receipt_check') return t('next.receipt_check')
    if (decision?.left) return t('next.urgent_release', { left: decision.left })
    const rule = decision ? (decision.rule ?? 'none') : 'no_verdict'
    return t(`next.${steps.find((each) => each === rule) ?? 'other'}`)
  }
}

const steps = [
  'none',
  'no_verdict',
  'held',
  'held_for_rework',
  'rejected',
  'derogation_ended',
  'no_logger_reading',
  'temperature_excursion',
  'urgent_release_expired',
] as const

const byOf = (decision: Decision | null) => {
  if (!decision) return 'nobody'
  if (decision.rule === 'urgent_release_expired') return 'urgent_release_ended'
  return decision.by === 'verdict' ? (`verdict_${decision.level ?? 'lot'}` as const) : decision.by
}

const useWay = () => {
  const operation = useOperation()
  return (decision: Decision | null, lot: string): string => {
    const room = `/o/${operation}/conformity`
    const id = decision?.id ?? ''
    switch (decision?.by) {
      case 'verdict':
        return `${room}/verdicts/${id}`
      case 'urgent_release':
        return `${room}/urgent/${id}`
      case 'reading':
        return `/o/${operation}/receiving/receipts/${id}`
      case 'receipt_check':
      case 'origin':
      case undefined:
        return `${room}/lots/${lot}`
    }
  }
}
