import './allocation.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Figure } from '../ui/figure.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { Fallen, PlanBar } from './plan-bar.tsx'
import { PlanStep, type Step } from './plan-step.tsx'
import { ReasonWords } from './reason-words.tsx'

type Plan = Answered<'getPlan'>

/** One plan: why it is as it is, where its goods stand, how it was changed. */
export const PlanPage = () => {
  const operation = useOperation()
  const plan = useRead('getPlan', { params: { operation, plan: useParam('plan') } })
  return (
    <Loaded of={plan} height={480}>
      {(found) => <Whole operation={operation} plan={found} />}
    </Loaded>
  )
}

const Whole = ({ operation, plan }: { operation: string; plan: Plan }) => {
  const t = useTranslations('allocation')
  const [step, setStep] = useState<Step>()
  return (
    <Page
      title={t('planTitle', { facility: plan.facility.name, item: plan.need.item.name })}
      above={<Back to={`/o/${operation}/allocation/plans`}>{t('plans')}</Back>}
      below={plan.withdrawn ? t('withdrawnHelp') : <Fallen plan={plan} />}
      acts={<Acts plan={plan} begin={setStep} />}
    >
      {step && <PlanStep step={step} plan={plan} close={() => setStep(undefined)} />}
      {(!plan.withdrawn || plan.drawn > 0) && (
        <div className='wb-card'>
          <PlanBar plan={plan} legend />
        </div>
      )}
      <Section title={t('aboutPlan')}>
        <Facts
          facts={[
            [t('planned'), <Figure key='q' value={plan.quantity} unit={plan.need.item.unit} />],
            [t('sentOut'), <Figure key='s' value={plan.drawn} />],
            [t('toSend'), <Figure key='o' value={plan.open} />],
            [t('decided'), t(`rules.${plan.rule}`)],
            [
              t('need'),
              <Link key='n' to={`/o/${operation}/needs/${plan.need.id}`}>
                {plan.need.code}
              </Link>,
            ],
            [
              t('outOf'),
              <Link
                key='f'
                to={`/o/${operation}/allocation/plans`}
                search={{ supply: plan.supply.id }}
              >
                {plan.supplyOf?.name || t('noLotNumber')}
                {plan.placeName && `, ${plan.placeName}`}
              </Link>,
            ],
            [t('reasonOf'), <ReasonWords key='r' reason={plan.reason} />],
          ]}
        />
      </Section>
      <Changes plan={plan} />
    </Page>
  )
}

const Changes = ({ plan }: { plan: Plan }) => {
  const t = useTranslations('allocation')
  const format = useFormatter()
  if (plan.changes.length === 0) return null
  return (
    <Section title={t('changes')}>
      <ol className='wb-timeline'>
        {plan.changes.toReversed().map((change) => (
          <li key={change.act}>
            <span className='wb-timeline-what'>
              {format.number(change.before)} → {format.number(change.after)}
            </span>
            <When at={change.at} />
            <p className='wb-timeline-words'>{change.reason}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Acts = ({ plan, begin }: { plan: Plan; begin: (step: Step) => void }) => {
  const t = useTranslations('allocation')
  const may = useMay()
  if (plan.withdrawn) return null
  return (
    <>
      {may('allocation.override') && (
        <Button onClick={() => begin('override')}>{t('override')}</Button>
      )}
      {may('allocation.withdraw') && (
        <Button variant='default' onClick={() => begin('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
    </>
  )
}
