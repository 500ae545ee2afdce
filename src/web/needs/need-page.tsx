import './needs.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Day, When } from '../ui/when.tsx'
import { NeedLines } from './need-lines.tsx'
import { NeedStep, type Step } from './need-step.tsx'

type Need = Answered<'getNeed'>

/** One need: its lines and how far they are covered, its versions, what was done. */
export const NeedPage = () => {
  const operation = useOperation()
  const need = useRead('getNeed', { params: { operation, need: useParam('need') } })
  return (
    <Loaded of={need} height={480}>
      {(found) => <Whole operation={operation} need={found} />}
    </Loaded>
  )
}

const Whole = ({ operation, need }: { operation: string; need: Need }) => {
  const t = useTranslations('needs')
  const [step, setStep] = useState<Step>()
  return (
    <Page
      title={need.facility.name}
      above={
        <>
          <Back to={`/o/${operation}/needs`}>{t('title')}</Back> · {need.code}
        </>
      }
      below={t('summary', { place: need.place.name, lines: need.lines.length })}
      acts={<Acts operation={operation} need={need} begin={setStep} />}
    >
      <NeedLines operation={operation} need={need} />
      {step && <NeedStep step={step} need={need} close={() => setStep(undefined)} />}
      <Section title={t('aboutNeed')}>
        <Facts
          facts={[
            [t('askedOn'), <Day key='a' on={need.askedOn} />],
            [t('recorded'), <When key='r' at={need.recordedAt} />],
            [t('contact'), need.contact],
            [t('note'), need.note],
          ]}
        />
      </Section>
      {need.versions.length > 1 && (
        <Section title={t('versions')}>
          <ol className='wb-need-versions' reversed>
            {need.versions.toReversed().map(({ number, reason, at }) => (
              <li key={number} value={number}>
                {number === 1 ? t('asFirstAsked') : reason} <When at={at} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t('done')}>
        <Timeline operation={operation} subject={need.id} />
      </Section>
    </Page>
  )
}

const Acts = ({
  operation,
  need,
  begin,
}: {
  operation: string
  need: Need
  begin: (step: Step) => void
}) => {
  const t = useTranslations('needs')
  const may = useMay()
  if (need.lines.every(({ withdrawn }) => withdrawn)) return null
  return (
    <>
      {may('need.verify') && <Button onClick={() => begin('verify')}>{t('verify')}</Button>}
      {may('need.amend') && (
        <Button component={Link} to={`/o/${operation}/needs/${need.id}/amend`} variant='default'>
          {t('amend')}
        </Button>
      )}
      {may('need.withdraw') && (
        <Button variant='default' onClick={() => begin('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
    </>
  )
}
