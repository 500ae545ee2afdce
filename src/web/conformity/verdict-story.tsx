import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useOperation } from '../session/me.ts'
import { Section } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { OutcomeWord } from './outcome.tsx'

type Verdict = Answered<'getVerdict'>

/** What was done about one verdict and nothing else: recorded, confirmed, lifted, revised. */
export const VerdictStory = ({ verdict }: { verdict: Verdict }) => {
  const t = useTranslations('conformity')
  const ui = useTranslations('ui')
  const format = useFormatter()
  const { revisedBy, confirmedAt, recordedAt, decidedAt } = verdict
  const late = Date.parse(recordedAt) - Date.parse(decidedAt) > 3_600_000
  const since = verdict.liftedBy.map((by) => ({ ...by, what: t('liftedInPart') }))
  if (revisedBy) since.push({ ...revisedBy, what: t('revisedNow') })
  return (
    <Section title={t('done')}>
      <ol className='wb-timeline'>
        {since
          .toSorted((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1))
          .map((by) => (
            <Step key={by.id} what={by.what} at={by.decidedAt}>
              <To verdict={by} />
            </Step>
          ))}
        {confirmedAt && (
          <Step what={t('confirmedNow')} who={verdict.confirmedBy} at={confirmedAt} />
        )}
        <Step what={t('recordedNow')} who={verdict.recordedBy} at={decidedAt}>
          {late && (
            <span className='wb-timeline-late'>
              {ui('recordedAt', { at: format.dateTime(new Date(recordedAt), 'short') })}
            </span>
          )}
        </Step>
      </ol>
    </Section>
  )
}

const To = ({ verdict: { id, outcome } }: { verdict: Verdict['liftedBy'][number] }) => (
  <Link to={`/o/${useOperation()}/conformity/verdicts/${id}`}>
    <OutcomeWord outcome={outcome} />
  </Link>
)

const Step = ({
  what,
  who,
  at,
  children,
}: {
  what: string
  who?: string | null
  at: string
  children?: ReactNode
}) => (
  <li>
    <span className='wb-timeline-what'>{what}</span>
    {who && <span className='wb-timeline-who'>{who}</span>}
    <When at={at} />
    {children}
  </li>
)
