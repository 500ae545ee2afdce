import './needs.css'
import { useTranslations } from 'use-intl'
import type { Coverage, Priority } from '#needs/need.ts'
import { StageBar } from '../ui/stage-bar.tsx'
import { Day } from '../ui/when.tsx'

/** How far a need line is covered: what nothing covers stays an empty rest. */
export const CoverageBar = ({
  line,
  legend = false,
}: {
  line: Coverage & { readonly quantity: number }
  legend?: boolean
}) => {
  const t = useTranslations('needs')
  return (
    <StageBar
      legend={legend}
      total={line.quantity}
      segments={[
        { solidity: 'delivered', quantity: line.delivered, label: t('delivered') },
        { solidity: 'sent', quantity: line.onItsWay, label: t('onItsWay') },
        { solidity: 'promised', quantity: line.allocated, label: t('allocated') },
        ...(legend && line.open > 0
          ? [{ solidity: 'unknown' as const, quantity: line.open, label: t('open') }]
          : []),
      ]}
    />
  )
}

/** How grave a need is; the gravest has a sign of its own besides its words. */
export const PriorityWord = ({ priority }: { priority: Priority }) => {
  const t = useTranslations('needs')
  return (
    <span className='wb-priority' data-priority={priority}>
      {t(`priorities.${priority}`)}
    </span>
  )
}

/** The day by which it is needed, and whether that day is past. */
export const DueDay = ({
  line,
}: {
  line: { readonly byWhen: string | null; readonly overdue: boolean }
}) => {
  const t = useTranslations('needs')
  if (line.byWhen === null) return <span className='wb-quiet'>{t('noDay')}</span>
  return (
    <span className={line.overdue ? 'wb-held' : undefined}>
      {line.overdue && <span title={t('overdue')}>▲ </span>}
      <Day on={line.byWhen} />
      {line.overdue && <span className='wb-visually-hidden'>{t('overdue')}</span>}
    </span>
  )
}
