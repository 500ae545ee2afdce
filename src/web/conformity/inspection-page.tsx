import '../stock/stock.css'
import './conformity.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { Result, usePlanWords } from './inspection-lines.tsx'
import { OutcomeWord } from './outcome.tsx'
import { PlanCertainty } from './plan-certainty.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

type Inspection = Answered<'getInspection'>

/** One inspection: how many were drawn by which plan, what was found, who rests on it. */
export const InspectionPage = () => {
  const params = { operation: useOperation(), inspection: useParam('inspection') }
  const found = useRead('getInspection', { params })
  return (
    <Loaded of={found} height={480}>
      {(one) => <Whole inspection={one} />}
    </Loaded>
  )
}

const Whole = ({ inspection }: { inspection: Inspection }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const plan = usePlanWords()
  const [withdrawing, setWithdrawing] = useState(false)
  const room = `/o/${operation}/conformity`
  const { id, lot, itemName, lotNumber, withdrawnAt } = inspection
  const close = () => setWithdrawing(false)
  return (
    <Page
      title={`${t(`inspectionKinds.${inspection.kind}`)}: ${t('lotOf', {
        item: itemName,
        lot: lotNumber || t('unstated'),
      })}`}
      above={<Back to={`${room}/inspections`}>{t('tabs.inspections')}</Back>}
      below={
        <>
          <Result inspection={inspection} /> ·{' '}
          <Link to={`${room}/lots/${lot}`}>{t('verdictsHere')}</Link>
        </>
      }
      acts={
        withdrawnAt === null &&
        may('inspection.withdraw') && (
          <Button variant='default' onClick={() => setWithdrawing(true)}>
            {t('withdraw')}
          </Button>
        )
      }
    >
      {withdrawnAt !== null && <Withdrawn inspection={inspection} />}
      {withdrawing && (
        <WithdrawForm name='withdrawInspection' params={{ inspection: id }} close={close} />
      )}
      <Facts
        facts={[
          [t('plan'), plan(inspection)],
          [t('lotSize'), <Count key='l' of={inspection.lotSize} />],
          [t('sample'), <Count key='s' of={inspection.sample} />],
          [t('acceptUpTo'), <Count key='a' of={inspection.acceptUpTo} />],
          [t('nonconforming'), <Count key='n' of={inspection.nonconforming} />],
          [t('package'), inspection.packageCode],
          [t('inspectedBy'), inspection.inspectedBy],
          [t('inspectedAt'), <When key='i' at={inspection.inspectedAt} />],
          [t('place'), inspection.place?.name],
          [t('recordedBy'), inspection.recordedBy],
        ]}
      />
      {inspection.limitingQuality !== null && inspection.consumersRisk !== null && (
        <PlanCertainty quality={inspection.limitingQuality} risk={inspection.consumersRisk} />
      )}
      {inspection.note && <p>{inspection.note}</p>}
      {inspection.findings.length > 0 && <Findings inspection={inspection} />}
      <Section title={t('verdictsOnIt')}>
        {inspection.usedBy.length === 0 && <p className='wb-quiet'>{t('noVerdictOnIt')}</p>}
        <ul className='wb-plain'>
          {inspection.usedBy.map((verdict) => (
            <li key={verdict.id}>
              <Link to={`${room}/verdicts/${verdict.id}`}>
                <OutcomeWord outcome={verdict.outcome} />
              </Link>{' '}
              <When at={verdict.decidedAt} />
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

const Withdrawn = ({ inspection }: { inspection: Inspection }) => {
  const t = useTranslations('conformity')
  return (
    <p>
      <Held>{t('withdrawnBecause', { why: inspection.withdrawnWhy ?? '' })}</Held>
      <span className='wb-quiet'>
        {' · '}
        {inspection.withdrawnBy}
        {inspection.withdrawnAt && (
          <>
            {' · '}
            <When at={inspection.withdrawnAt} />
          </>
        )}
      </span>
    </p>
  )
}

const Count = ({ of }: { of: number }) => <>{useFormatter().number(of)}</>

const Findings = ({ inspection }: { inspection: Inspection }) => {
  const t = useTranslations('conformity')
  const format = useFormatter()
  return (
    <Section title={t('findings')}>
      <table className='wb-plain-table'>
        <thead>
          <tr>
            <th>{t('property')}</th>
            <th>{t('note')}</th>
            <th data-end>{t('value')}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.findings.map(({ property, nonconforming, value, unit, words }) => (
            <tr key={property}>
              <td>{property}</td>
              <td>{words}</td>
              <td data-end>
                {value === null
                  ? t('nonconformingOf', { nonconforming })
                  : `${format.number(value)} ${unit ?? ''}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
