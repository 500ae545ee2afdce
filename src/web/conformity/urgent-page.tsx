import '../stock/stock.css'
import { Button, Modal, NumberInput, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { releaseAnswerInput } from '#conformity/release.ts'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation, useRoles } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { useActWords } from '../ui/act-words.ts'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Figure } from '../ui/figure.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { said } from '../ui/said.ts'
import { When } from '../ui/when.tsx'
import { LabelLinks } from './label-links.tsx'
import { NamedEvidence } from './named-evidence.tsx'
import { useSubjectWords } from './subject-words.tsx'

type Release = Answered<'getUrgentRelease'>
type Notice = Release['notices'][number]

/** One urgent release: whether it was confirmed in time, what went where, who was told. */
export const UrgentPage = () => {
  const params = { operation: useOperation(), release: useParam('release') }
  const release = useRead('getUrgentRelease', { params })
  return (
    <Loaded of={release} height={480}>
      {(found) => <Whole release={found} />}
    </Loaded>
  )
}

const Whole = ({ release }: { release: Release }) => {
  const t = useTranslations('conformity')
  const words = useSubjectWords()
  const format = useFormatter()
  const operation = useOperation()
  const may = useMay()
  const { id, subject, state, used, quantity, notices } = release
  const about = subject.lot ? `lot=${subject.lot}` : `item=${subject.item}`
  return (
    <Page
      title={words(subject)}
      above={
        <>
          <Back to={`/o/${operation}/conformity/urgent`}>{t('tabs.urgent')}</Back> ·{' '}
          {state === 'lapsed' || state === 'overruled' ? (
            <Held>{t(`urgentStates.${state}`)}</Held>
          ) : (
            t(`urgentStates.${state}`)
          )}
        </>
      }
      below={t(`urgentStateHelp.${state}`)}
      acts={
        may('verdict.record') &&
        state !== 'confirmed' && (
          <Button component={Link} to={`/o/${operation}/conformity/decide?${about}`}>
            {t('decide')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t('ends'), <When key='e' at={release.expiresAt} planned />],
          [t('authorisedBy'), release.authorisedBy],
          [t('facilities'), release.facilities.map(({ name }) => name).join(', ')],
          [t('reason'), release.reason],
          [
            t('letGo'),
            t('usedOf', { used: format.number(used), quantity: format.number(quantity) }),
          ],
        ]}
      />
      <Section title={t('seen')}>
        {release.seen && <p>{release.seen}</p>}
        {!release.seen && release.evidence.length === 0 && <Held>{t('seenNothing')}</Held>}
        <NamedEvidence by={{ release: id }} count={release.evidence.length} />
      </Section>
      <LabelLinks path={`urgent-releases/${id}/labels`} title={t('labels.urgent')} />
      {notices.length > 0 && (
        <Section title={t('told')}>
          <ul className='wb-plain'>
            {notices.map((notice) => (
              <NoticeLine key={notice.party.id} notice={notice} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('wentWhere')}>
        {release.went.length === 0 && <p className='wb-quiet'>{t('wentNowhere')}</p>}
        <ul className='wb-plain'>
          {release.went.map((went) => (
            <Went key={went.act + went.lot.id + went.facility.id} went={went} />
          ))}
        </ul>
      </Section>
    </Page>
  )
}

const Went = ({ went }: { went: Release['went'][number] }) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const act = useActWords()
  const { lot, item, delivery } = went
  return (
    <li>
      <Figure value={went.quantity} unit={went.unit} why={`lot:${lot.id}`} />{' '}
      <Link to={`/o/${operation}/stock/lots/${lot.id}`}>
        {t('lotOf', { item: item.name, lot: lot.lotNumber || t('unstated') })}
      </Link>
      {' → '}
      {went.facility.name},{' '}
      {delivery ? (
        <Link to={`/o/${operation}/deliveries/${delivery.id}`}>{delivery.code}</Link>
      ) : (
        act(went.kind)
      )}
      , <When at={went.at} />
    </li>
  )
}

const NoticeLine = ({ notice }: { notice: Notice }) => {
  const t = useTranslations('conformity')
  const may = useMay()
  const [answering, setAnswering] = useState(false)
  const { party, goods, answer } = notice
  const close = () => setAnswering(false)
  return (
    <li>
      <p>
        <strong>{party.name}</strong>:{' '}
        {goods.map(({ item, lot, unit, quantity }) => (
          <span key={lot.id}>
            <Figure value={quantity} unit={unit} why={`lot:${lot.id}`} />{' '}
            {t('lotOf', { item: item.name, lot: lot.lotNumber || t('unstated') })}{' '}
          </span>
        ))}
      </p>
      {answer ? (
        <p className='wb-quiet'>
          {t.rich('answered', {
            who: answer.answeredBy,
            at: () => <When at={answer.answeredAt} />,
          })}{' '}
          {answer.setAside !== null && t('setAsideUnits', { count: answer.setAside })} {answer.note}
        </p>
      ) : (
        <Held>{t('notAnswered')}</Held>
      )}{' '}
      {may('urgent_release.answer') && (
        <Button variant={answer ? 'default' : 'filled'} onClick={() => setAnswering(true)}>
          {t('answerNotice')}
        </Button>
      )}
      {answering && (
        <Modal opened onClose={close} title={t('answerNotice')} size='lg'>
          <Answering notice={notice} close={close} />
        </Modal>
      )}
    </li>
  )
}

const Answering = ({ notice, close }: { notice: Notice; close: () => void }) => {
  const t = useTranslations('conformity')
  const isFacility = useRoles().includes('facility')
  const form = useActForm({
    name: 'answerUrgentRelease',
    params: { operation: useOperation(), release: notice.release },
    schema: releaseAnswerInput,
    draft: `${notice.release}/${notice.party.id}`,
    start: { party: notice.party.id, setAside: '', note: '' },
    // Whoever acts for no facility has it from them.
    envelope: isFacility ? {} : { behalfOf: notice.party.id },
    toBody: said,
    done: t('answerRecorded'),
    onDone: close,
  })
  return (
    <ActForm form={form} submit={t('answerSubmit')} cancel={close}>
      <p className='wb-hint'>{t('answerHelp', { party: notice.party.name })}</p>
      <NumberInput
        label={t('setAside')}
        description={t('setAsideHelp')}
        min={0}
        allowDecimal={false}
        {...form.fields.getInputProps('setAside')}
      />
      <Textarea label={t('cameOfIt')} autosize minRows={2} {...form.fields.getInputProps('note')} />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
