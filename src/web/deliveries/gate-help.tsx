import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Refusal } from '#platform/refusal.ts'

interface Stopped {
  readonly lot: string
  readonly item: string
  readonly rule?: string
}

/** What the gate stopped, lot by lot, with the way to what would let it go. */
export const GateHelp = ({ error, operation }: { error: Error; operation: string }) => {
  const t = useTranslations('deliveries')
  const rules = useTranslations('conformity.rules')
  if (!(error instanceof Refusal) || error.code !== 'not_released') return null
  const lots = (error.facts['lots'] ?? []) as readonly Stopped[]
  return (
    <ul className='wb-plain'>
      {lots.map(({ lot, item, rule }) => (
        <li key={lot}>
          <span className='wb-held'>
            <span aria-hidden='true'>⚠ </span>
            {rule && rules.has(rule as never) ? rules(rule as 'held') : rule}
          </span>{' '}
          <Link to={`/o/${operation}/stock/lots/${lot}`}>{t('seeLot')}</Link>
          {' · '}
          <Link to={`/o/${operation}/conformity/urgent/new?lot=${lot}&item=${item}`}>
            {t('askUrgent')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
