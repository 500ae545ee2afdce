import '../stock/stock.css'
import './conformity.css'
import { Button, FileButton, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { checkInput } from '#conformity/evidence.ts'
import type { Outcome } from '#conformity/verdict.ts'
import type { Answered } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { evidenceChecks } from '#rules/evidence.ts'
import { useAct, useRead } from '../api/query.ts'
import { useRuleWords } from '../rules/rule-words.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import { Refused } from '../ui/refused.tsx'
import { said } from '../ui/said.ts'
import { capital } from '../ui/capital.ts'
import { Timeline } from '../ui/timeline.tsx'
import { Day, When } from '../ui/when.tsx'
import { Checked, useEvidenceName } from './evidence-lines.tsx'
import { OutcomeWord } from './outcome.tsx'
import { useSubjectWords } from './subject-words.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

type Evidence = Answered<'getEvidence'>

/** One piece of evidence: what it says, its files, how far anybody made sure, who rests on it. */
export const EvidencePage = () => {
  const operation = useOperation()
  const evidence = useParam('evidence')
  const found = useRead('getEvidence', { params: { operation, evidence } })
  return (
    <Loaded of={found} height={480}>
      {(one) => <Whole evidence={one} />}
    </Loaded>
  )
}

const day = (on: string | null) => on && <Day on={on} weekday={false} />

const Whole = ({ evidence }: { evidence: Evidence }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const named = useEvidenceName()
  const words = useSubjectWords()
  const rule = useRuleWords()
  const [step, setStep] = useState<'check' | 'withdraw'>()
  const room = `/o/${operation}/conformity`
  const stands = evidence.withdrawnAt === null
  const { lot } = evidence.subject
  return (
    <Page
      title={named(evidence)}
      above={<Back to={`${room}/evidence`}>{t('tabs.evidence')}</Back>}
      below={
        <>
          {lot ? (
            <Link to={`${room}/lots/${lot}`}>{words(evidence.subject)}</Link>
          ) : (
            words(evidence.subject)
          )}
          {' · '}
          <Checked checked={evidence.checked} />
          {evidence.kind === 'donor_statement' && ` · ${t('weakest')}`}
        </>
      }
      acts={
        stands && (
          <>
            {may('evidence.check') && (
              <Button onClick={() => setStep('check')}>{t('recordCheck')}</Button>
            )}
            {may('evidence.withdraw') && (
              <Button variant='default' onClick={() => setStep('withdraw')}>
                {t('withdraw')}
              </Button>
            )}
          </>
        )
      }
    >
      {!stands && (
        <p className='wb-held'>{t('withdrawnBecause', { why: evidence.withdrawnWhy ?? '' })}</p>
      )}
      {step === 'check' && <CheckForm id={evidence.id} close={() => setStep(undefined)} />}
      {step === 'withdraw' && (
        <WithdrawForm
          name='withdrawEvidence'
          params={{ evidence: evidence.id }}
          close={() => setStep(undefined)}
        />
      )}
      <Facts
        facts={[
          [t('issuer'), evidence.issuer],
          [t('number'), evidence.number],
          [t('bodyNumber'), evidence.bodyNumber],
          [t('standard'), evidence.standard],
          [t('edition'), evidence.edition],
          [t('issuedOn'), day(evidence.issuedOn)],
          [t('validFrom'), day(evidence.validFrom)],
          [t('validUntil'), day(evidence.validUntil)],
          [t('languages'), evidence.languages.length > 0 && rule.languages(evidence.languages)],
          [t('source'), evidence.sourceTitle],
          [t('recordedBy'), evidence.recordedBy],
          [t('recordedAt'), <When key='r' at={evidence.recordedAt} />],
        ]}
      />
      {evidence.note && <p>{evidence.note}</p>}
      {evidence.values.length > 0 && <Values evidence={evidence} />}
      <Files id={evidence.id} mayAdd={stands && may('file.record')} />
      <Section title={t('checksOf')}>
        {evidence.checks.length === 0 && (
          <p className='wb-quiet'>{capital(t('checks.not_checked'))}</p>
        )}
        <ul className='wb-plain'>
          {evidence.checks.map((check) => (
            <li key={check.id}>
              <Checked checked={check.checked} />{' '}
              <span className='wb-quiet'>
                {check.by} · <When at={check.at} />
              </span>
              {check.note && <div>{check.note}</div>}
            </li>
          ))}
        </ul>
      </Section>
      {evidence.usedBy.length > 0 && (
        <Section title={t('verdictsOnIt')}>
          <ul className='wb-plain'>
            {evidence.usedBy.map(({ id, outcome, decidedAt }) => (
              <li key={id}>
                <Link to={`${room}/verdicts/${id}`}>
                  <OutcomeWord outcome={outcome as Outcome} />
                </Link>{' '}
                <When at={decidedAt} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('doneSince')}>
        <Timeline operation={operation} subject={evidence.id} />
      </Section>
    </Page>
  )
}

const Values = ({ evidence }: { evidence: Evidence }) => {
  const t = useTranslations('conformity')
  const { word } = useRuleWords()
  return (
    <Section title={t('values')}>
      <table className='wb-plain-table'>
        <thead>
          <tr>
            <th>{t('property')}</th>
            <th data-end>{t('value')}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.values.map(({ property, value, unit }) => (
            <tr key={property}>
              <td>{word('properties', property)}</td>
              <td data-end>
                {value} {unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** Photographs and scanned papers, as they were sent. */
const Files = ({ id, mayAdd }: { id: string; mayAdd: boolean }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const params = { operation }
  const found = useRead('listFiles', { params, query: { subject: id, limit: 200 } })
  const send = useAct('recordFile')
  const keep = async (chosen: readonly File[]) => {
    try {
      for (const file of chosen)
        await send.mutateAsync({
          params,
          query: { id: newId(), name: file.name, subject: id },
          file,
        })
    } catch {
      // Shown below; those before it are kept.
    }
  }
  const files = found.data?.items ?? []
  return (
    <Section title={t('files')}>
      {files.length === 0 && <p className='wb-quiet'>{t('noFiles')}</p>}
      <ul className='wb-papers'>
        {files.map((file) => {
          const address = `/api/operations/${operation}/files/${file.id}?inline=true`
          const name = file.caption ?? file.name ?? file.type
          return (
            <li key={file.id}>
              <a href={address} target='_blank' rel='noreferrer'>
                {file.type.startsWith('image/') && <img src={address} alt='' loading='lazy' />}
                {name}
              </a>
              <div className='wb-quiet'>SHA-256 {file.digest.slice(0, 12)}…</div>
            </li>
          )
        })}
      </ul>
      {mayAdd && (
        <FileButton
          multiple
          onChange={(chosen) => void keep(chosen)}
          accept='image/*,application/pdf'
        >
          {(props) => (
            <Button {...props} variant='default' loading={send.isPending}>
              {t('addFile')}
            </Button>
          )}
        </FileButton>
      )}
      {send.error && <Refused error={send.error} />}
    </Section>
  )
}

/** What was done to make sure of it. A later check counts in place of an earlier one. */
const CheckForm = ({ id, close }: { id: string; close: () => void }) => {
  const t = useTranslations('conformity')
  const form = useActForm({
    name: 'recordEvidenceCheck',
    params: { operation: useOperation(), evidence: id },
    schema: checkInput,
    draft: id,
    start: { checked: '', note: '' },
    toBody: said,
    done: t('checkRecorded'),
    onDone: close,
  })
  return (
    <Section title={t('recordCheck')}>
      <ActForm form={form} submit={t('recordCheck')} cancel={close}>
        <RadioChoices
          label={t('checked')}
          of={evidenceChecks.filter((value) => value !== 'not_checked')}
          word={(value) => t(`checks.${value}`)}
          help={(value) => t(`checkHelp.${value}`)}
          {...form.fields.getInputProps('checked')}
        />
        <Textarea
          label={t('note')}
          description={t('checkNoteHelp')}
          autosize
          {...form.fields.getInputProps('note')}
        />
      </ActForm>
    </Section>
  )
}
