import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { ReasonWords } from '../allocation/reason-words.tsx'
import { useRead } from '../api/query.ts'
import { Figure } from '../ui/figure.tsx'
import { Facts } from '../ui/page.tsx'
import { Day } from '../ui/when.tsx'
import { CoverageBar, DueDay, PriorityWord } from './coverage.tsx'

type Need = Answered<'getNeed'>
type Line = Need['lines'][number]

/** Each line: what is asked and for what use, how far it is covered, and by which plans. */
export const NeedLines = ({ operation, need }: { operation: string; need: Need }) => (
  <div className='wb-need-lines'>
    {need.lines.map((line) => (
      <NeedLine key={line.id} operation={operation} line={line} />
    ))}
  </div>
)

const NeedLine = ({ operation, line }: { operation: string; line: Line }) => {
  const t = useTranslations('needs')
  const format = useFormatter()
  const use = `${t(`wearers.${line.usedBy}`)}, ${t(`purposes.${line.purpose}`)}`
  return (
    <article className='wb-card wb-need-card' data-withdrawn={line.withdrawn || undefined}>
      <header>
        <h3>{line.itemName}</h3>
        <PriorityWord priority={line.priority} />
        <Figure value={line.quantity} unit={line.unit} />
      </header>
      {line.withdrawn ? (
        <p className='wb-quiet'>{t('withdrawnLine')}</p>
      ) : (
        <CoverageBar line={line} legend />
      )}
      <Facts
        facts={[
          [t('byWhen'), <DueDay key='d' line={line} />],
          [t('standards'), line.standards.length > 0 && format.list(line.standards, orList)],
          [t('use'), use],
          [t('useWords'), line.useWords && <q key='w'>{line.useWords}</q>],
          [t('verified'), <Verified key='v' line={line} />],
        ]}
      />
      <Plans operation={operation} line={line} />
    </article>
  )
}

const orList = { type: 'disjunction' } as const

const Verified = ({ line }: { line: Line }) => {
  const t = useTranslations('needs')
  if (line.verifiedOn === null) return t('neverVerified')
  return (
    <>
      <Day on={line.verifiedOn} /> ({t('daysAgo', { days: line.daysSinceVerified ?? 0 })})
    </>
  )
}

/** What is meant for this line, out of what, and why it is as much as that. */
const Plans = ({ operation, line }: { operation: string; line: Line }) => {
  const t = useTranslations('needs')
  const found = useRead('listPlans', { params: { operation }, query: { needLine: line.id } })
  const plans = found.data?.items.filter(({ withdrawn }) => !withdrawn) ?? []
  if (plans.length === 0) return null
  return (
    <ul className='wb-need-plans'>
      {plans.map((plan) => (
        <li key={plan.id}>
          <Link to={`/o/${operation}/allocation/plans/${plan.id}`}>
            {t('planned', {
              quantity: plan.quantity,
              from: [plan.supplyOf?.name || t('noLotNumber'), plan.placeName]
                .filter(Boolean)
                .join(', '),
            })}
          </Link>{' '}
          <ReasonWords reason={plan.reason} />
        </li>
      ))}
    </ul>
  )
}
