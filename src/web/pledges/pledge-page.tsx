import './pledges.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { ScreenedPledge } from '../rules/screened.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Day, When } from '../ui/when.tsx'
import { JointDonors } from './joint-donors.tsx'
import { PledgeLines } from './pledge-lines.tsx'
import { PledgeStep, type Step } from './pledge-step.tsx'

type Pledge = Answered<'getPledge'>

/** One pledge: its balance line by line, what it is worth, its versions, what was done. */
export const PledgePage = () => {
  const operation = useOperation()
  const id = useParam('pledge')
  const params = { operation, pledge: id }
  const pledge = useRead('getPledge', { params })
  return (
    <Loaded of={pledge} height={480}>
      {(found) => <Whole operation={operation} pledge={found} />}
    </Loaded>
  )
}

const Whole = ({ operation, pledge }: { operation: string; pledge: Pledge }) => {
  const t = useTranslations('pledges')
  const [step, setStep] = useState<Step>()
  const names = pledge.donors.map(({ name }) => name)
  return (
    <Page
      title={names.join(' + ')}
      above={
        <>
          <Back to={`/o/${operation}/pledges`}>{t('title')}</Back> · {pledge.code}
        </>
      }
      below={<PledgeWords pledge={pledge} />}
      acts={<Acts operation={operation} pledge={pledge} begin={setStep} />}
    >
      <PledgeLines operation={operation} pledge={pledge} />
      {step && <PledgeStep step={step} pledge={pledge} close={() => setStep(undefined)} />}
      <Section title={t('about1')}>
        <Facts
          facts={[
            [t('from'), <JointDonors key='d' names={names} shares={pledge.shares} />],
            [t('shares'), pledge.donors.length > 1 && <Shares pledge={pledge} />],
            [
              t('to'),
              pledge.recipientWords ??
                (pledge.recipients.map(({ name }) => name).join(', ') || t('noRecipient')),
            ],
            [
              t('announced'),
              (pledge.announcedOn ?? pledge.statedDate) && <Announced key='a' pledge={pledge} />,
            ],
            [t('recorded'), <When key='r' at={pledge.recordedAt} />],
            [t('solicited'), pledge.solicited === null ? null : t(`yes.${pledge.solicited}`)],
            [t('note'), pledge.note],
          ]}
        />
      </Section>
      <ScreenedPledge pledge={pledge.id} />
      {pledge.values.length > 0 && (
        <Section title={t('worth')}>
          <Values pledge={pledge} />
        </Section>
      )}
      {pledge.versions.length > 1 && (
        <Section title={t('versions')}>
          <ol className='wb-versions' reversed>
            {pledge.versions.toReversed().map(({ number, reason, at }) => (
              <li key={number} value={number}>
                {reason || t('asRecorded')} <When at={at} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t('done')}>
        <Timeline operation={operation} subject={pledge.id} />
      </Section>
    </Page>
  )
}

const Acts = ({
  operation,
  pledge,
  begin,
}: {
  operation: string
  pledge: Pledge
  begin: (step: Step) => void
}) => {
  const t = useTranslations('pledges')
  const may = useMay()
  const open = pledge.lines.some((l) => (l.promised ?? 0) > 0 || l.qualifier === 'unquantified')
  return (
    <>
      {may('pledge.commit') && open && (
        <Button onClick={() => begin('commit')}>{t('commit')}</Button>
      )}
      {may('consignment.record') && (
        <Button
          component={Link}
          to={`/o/${operation}/consignments/new`}
          search={{ pledge: pledge.id } as never}
          variant='default'
        >
          {t('send')}
        </Button>
      )}
      {may('pledge.amend') && (
        <Button
          component={Link}
          to={`/o/${operation}/pledges/${pledge.id}/amend`}
          variant='default'
        >
          {t('amend')}
        </Button>
      )}
      {may('pledge.decline') && open && (
        <Button variant='default' onClick={() => begin('decline')}>
          {t('decline')}
        </Button>
      )}
      {may('pledge.withdraw') && open && (
        <Button variant='default' onClick={() => begin('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
    </>
  )
}

/** The line under the heading: to whom, and in which words of its time. */
const PledgeWords = ({ pledge }: { pledge: Pledge }) => {
  const t = useTranslations('pledges')
  const to = pledge.recipientWords ?? pledge.recipients.map(({ name }) => name).join(', ')
  return t('summary', { to: to || t('noRecipient'), lines: pledge.lines.length })
}

const Announced = ({ pledge }: { pledge: Pledge }) => {
  const { announcedOn, statedDate } = pledge
  return (
    <>
      {announcedOn && <Day on={announcedOn} />} {statedDate && <q>{statedDate}</q>}
    </>
  )
}

const Shares = ({ pledge }: { pledge: Pledge }) => {
  const t = useTranslations('pledges')
  if (pledge.shares === 'unknown') return t('sharesUnknown')
  const whole = pledge.donors.reduce((sum, { parts }) => sum + (parts ?? 0), 0)
  return pledge.donors.map(({ name, parts }) => `${name} ${parts ?? 0}/${whole}`).join(', ')
}

const Values = ({ pledge }: { pledge: Pledge }) => {
  const t = useTranslations('pledges')
  const format = useFormatter()
  return (
    <ul className='wb-values'>
      {pledge.values.map((value) => (
        <li key={`${value.currency}${value.line ?? ''}${value.minor}`}>
          <b>
            {format.number(value.minor / 10 ** digitsOf(value.currency), {
              style: 'currency',
              currency: value.currency,
            })}
          </b>{' '}
          {t(`basis.${value.basis}`)}
          {value.rate && <>, {t('rate', { rate: value.rate })}</>}
          {value.rateSource && <>, {value.rateSource}</>}
        </li>
      ))}
    </ul>
  )
}

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2
