import '../receipts/receiving.css'
import './recalls.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { answerInput } from '#recalls/recall.ts'
import type { Answered } from '#http/calling.ts'
import { useSubjectWords } from '../conformity/subject-words.tsx'
import { useQueue } from '../outbox/outboxes.tsx'
import { useKeptRead } from '../outbox/use-kept-read.ts'
import { useMay, useOperation, useRoles } from '../session/me.ts'
import { useUnitWords } from './unit-words.ts'
import { useQueued } from './use-queued.ts'

type Own = Answered<'listPartyNotices'>['items'][number]

/** Recall notices that a party has not answered, above all else that it reads. */
export const OwnNotices = ({ party }: { party: string }) => {
  const operation = useOperation()
  const found = useKeptRead('listPartyNotices', { params: { operation }, query: { party } })
  return found.data?.items.map((own) => <Banner key={own.recall.id} own={own} />)
}

const Banner = ({ own }: { own: Own }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const may = useMay()
  const subject = useSubjectWords()
  const unitWords = useUnitWords()
  const { recall, notice } = own
  const { id, instruction, reason } = recall
  return (
    <section className='wb-told' data-grave aria-label={t('own.label')}>
      <h2>
        <span aria-hidden='true'>⚠ </span>
        {t(`own.do.${instruction}`, { what: subject(recall.subject) })}
      </h2>
      <p>{reason}</p>
      <p className='wb-quiet'>{t('own.books', { units: unitWords(notice.units) })}</p>
      <div className='wb-told-acts'>
        {may('recall.answer') && (
          <>
            <Button
              component={Link}
              to={`/o/${operation}/recalls/${id}/answer?party=${notice.party.id}`}
            >
              {t('own.answer')}
            </Button>
            {notice.state === 'told' && <ReadIt recall={id} party={notice.party.id} />}
          </>
        )}
        <Button component={Link} to={`/o/${operation}/recalls/${id}`} variant='subtle'>
          {t('theRecall')}
        </Button>
      </div>
    </section>
  )
}

/** One tap: the notice was read, and is answered later. */
export const ReadIt = ({ recall, party }: { recall: string; party: string }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const isFacility = useRoles().includes('facility')
  const { acts } = useQueue()
  const { queue, problem, busy } = useQueued()
  const isSaid = acts.some(
    ({ route, touches, state }) =>
      route === 'answerRecall' && state !== 'dropped' && touches.includes(recall),
  )
  if (isSaid) return <span className='wb-quiet'>{t('own.readSaid')}</span>
  // Whoever acts for no facility has it from them.
  const from = isFacility ? {} : { onBehalfOf: { party, by: 'telephone' } }
  const say = () =>
    queue({
      route: 'answerRecall',
      params: { operation, recall },
      body: { party, wards: [], ...from },
      schema: answerInput,
      touches: [recall],
      words: { key: 'recallRead', values: {} },
    })
  return (
    <>
      <Button variant='default' loading={busy} onClick={() => void say()}>
        {t(isFacility ? 'own.read' : 'own.theyRead')}
      </Button>
      {problem && (
        <span role='alert' className='wb-problem'>
          {problem}
        </span>
      )}
    </>
  )
}
