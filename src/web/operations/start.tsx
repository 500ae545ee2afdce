import './operations.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { Page } from '../ui/page.tsx'

/** A new operation, step by step: who works in it, who gives, what is asked for and promised. */
export const Start = () => {
  const t = useTranslations('operations')
  const operation = useOperation()
  const may = useMay()
  const one = { params: { operation }, query: { limit: 1 } }
  const found = useRead('getOperation', { params: { operation } })
  const members = useRead('listMembers', one).data?.total ?? 0
  const parties = useRead('listParties', { query: { limit: 1 } }).data?.total ?? 0
  const needs = useRead('listNeeds', one).data?.items.length ?? 0
  const pledges = useRead('listPledges', one).data?.items.length ?? 0
  const steps = [
    { key: 'operation', done: true, to: 'settings', may: may('operation.amend') },
    { key: 'members', done: members > 1, to: 'members/new', may: may('member.admit') },
    { key: 'parties', done: parties > 0, to: 'parties/new', may: may('party.record') },
    { key: 'need', done: needs > 0, to: 'needs/new', may: may('need.record') },
    { key: 'pledge', done: pledges > 0, to: 'pledges/new', may: may('pledge.record') },
  ] as const
  const next = steps.find(({ done }) => !done)?.key
  return (
    <Page title={found.data?.name ?? '…'} below={next ? t('startHelp') : t('startDone')}>
      <ol className='wb-steps'>
        {steps.map((step) => (
          <li key={step.key} data-done={step.done || undefined}>
            <div>
              <h2>
                {t(`steps.${step.key}.title`)}
                {step.done && <span className='wb-visually-hidden'> {t('stepDone')}</span>}
              </h2>
              <p>{t(`steps.${step.key}.help`)}</p>
            </div>
            {step.may && (
              <Button
                component={Link}
                to={`/o/${operation}/${step.to}`}
                variant={step.key === next ? 'filled' : 'default'}
              >
                {t(`steps.${step.key}.act`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p>
        <Link to={`/o/${operation}/desk`}>{t('toDesk')}</Link>
      </p>
    </Page>
  )
}
