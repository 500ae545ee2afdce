import './receiving.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { rowsOf, useList, useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Figure } from '../ui/figure.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { TakeBack } from '../ui/take-back.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Day, When } from '../ui/when.tsx'
import { ReceiptStep, type ReceiptStepKind } from './receipt-step.tsx'
import { part } from '../ui/part.tsx'

const Photographed = part(async () => (await import('./photographed.tsx')).Photographed)

export type Receipt = Answered<'getReceipt'>

/** One receipt: what was found, by whom, on what basis; corrected or taken back from here. */
export const ReceiptPage = () => {
  const operation = useOperation()
  const receipt = useParam('receipt')
  const found = useRead('getReceipt', { params: { operation, receipt } })
  return (
    <Loaded of={found} height={480}>
      {(data) => <Whole operation={operation} receipt={data} />}
    </Loaded>
  )
}

const Whole = ({ operation, receipt }: { operation: string; receipt: Receipt }) => {
  const t = useTranslations('receipts')
  const may = useMay()
  const [step, setStep] = useState<ReceiptStepKind>()
  const { kind, consignment, consignmentCode, corrects } = receipt
  const subject = consignment ?? receipt.id
  const done = useList('listActs', { params: { operation }, query: { subject } })
  const act = rowsOf<'listActs'>(done.data).find(({ id }) => id === receipt.id)
  const list = `/o/${operation}/receiving/receipts`
  const acts = [
    ['correct', may('receipt.correct') && kind !== 'correction'],
    ['temperature', may('receipt.temperature')],
  ] as const
  return (
    <Page
      title={t('page.title', { kind: t(`kinds.${kind}`), at: receipt.place.name })}
      above={<Back to={list}>{t('list.title')}</Back>}
      below={
        <>
          <When at={receipt.happenedAt} /> · {receipt.actor}
        </>
      }
      acts={
        <>
          {acts.map(
            ([key, isOffered]) =>
              isOffered && (
                <Button key={key} variant='default' onClick={() => setStep(key)}>
                  {t(`steps.${key}.begin`)}
                </Button>
              ),
          )}
          {act?.moved && !act.takenBack && <TakeBack act={act} main />}
        </>
      }
    >
      {step && <ReceiptStep step={step} receipt={receipt} close={() => setStep(undefined)} />}
      <Section title={t('list.found')}>
        <Findings receipt={receipt} />
      </Section>
      {receipt.packages.length > 0 && (
        <Section title={t('page.packages', { count: receipt.packages.length })}>
          <Boxes receipt={receipt} />
        </Section>
      )}
      <Suspense>
        <Photographed operation={operation} subject={receipt.id} />
      </Suspense>
      <Section title={t('page.about')}>
        <Facts
          facts={[
            [
              t('list.consignment'),
              consignment && (
                <Link to={`/o/${operation}/consignments/${consignment}`}>{consignmentCode}</Link>
              ),
            ],
            [
              t('page.corrects'),
              corrects && <Link to={`${list}/${corrects}`}>{t('page.thatReceipt')}</Link>,
            ],
            [t('page.basis'), t(`bases.${receipt.basis}`)],
            [t('head.holder'), receipt.holder.name],
            [t('list.reservation'), receipt.reservation],
            [t('head.note'), receipt.note],
            [t('page.reason'), receipt.reason],
            [t('page.temperature'), <Temperatures key='t' receipt={receipt} />],
          ]}
        />
      </Section>
      <Section title={t('page.done')}>
        <Timeline operation={operation} subject={subject} />
      </Section>
    </Page>
  )
}

const Findings = ({ receipt }: { receipt: Receipt }) => {
  const t = useTranslations('receipts')
  return (
    <ul className='wb-rows'>
      {receipt.lines.map((line, at) => (
        // Two findings of one line may say the same; their order is that of the receipt.
        // eslint-disable-next-line react/no-array-index-key
        <li key={at} data-finding={line.finding}>
          <div className='wb-row'>
            <b>{line.item.name}</b>
            <span className='wb-row-end'>
              <Figure
                value={line.quantity}
                unit={line.unit}
                basis={receipt.basis}
                {...(receipt.consignment && { why: `consignment:${receipt.consignment}` as const })}
              />
            </span>
            <span className='wb-row-under'>
              {t(`findings.${line.finding}`)}
              {line.lotNumber && ` · ${t('count.lotSaid', { lot: line.lotNumber })}`}
              {line.expiresOn && (
                <>
                  {' · '}
                  {t('page.expires')} <Day on={line.expiresOn} weekday={false} />
                </>
              )}
              {line.reason && ` · ${line.reason}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

const Boxes = ({ receipt }: { receipt: Receipt }) => {
  const t = useTranslations('receipts')
  return (
    <ul className='wb-rows'>
      {receipt.packages.map(({ package: box, ownCode, sscc, sealsIntact, damage }) => (
        <li key={box}>
          <div className='wb-row'>
            <b>{sscc ?? ownCode}</b>
            <span className='wb-row-end'>
              {t(`seals.${sealsIntact === null ? 'unknown' : sealsIntact ? 'intact' : 'broken'}`)}
            </span>
            {damage && <span className='wb-row-under'>{damage}</span>}
          </div>
        </li>
      ))}
    </ul>
  )
}

const Temperatures = ({ receipt }: { receipt: Receipt }) => {
  const t = useTranslations('receipts.page')
  if (receipt.temperature !== 'read') return t(`temperatures.${receipt.temperature}`)
  return (
    <ul className='wb-plain'>
      {receipt.temperatures.map((each) => (
        <li key={`${each.logger ?? ''}${each.package ?? ''}${each.minutes}`}>
          {t('logger', {
            logger: each.logger ?? '—',
            min: each.minCelsius,
            max: each.maxCelsius,
            minutes: each.minutes,
          })}
          {each.excursion && <b className='wb-problem'> {t('excursion')}</b>}
        </li>
      ))}
    </ul>
  )
}
