import './recalls.css'
import { Button, Modal, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { closingInput } from '#recalls/recall.ts'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useSubjectWords } from '../conformity/subject-words.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { When } from '../ui/when.tsx'
import { Books } from './books.tsx'
import { Holders } from './holders.tsx'
import { Notices } from './notices.tsx'
import { StillOpen } from './still-open.tsx'

export type Recall = Answered<'getRecall'>

/** One recall: its books, what still keeps it open, who was told and what they answered. */
export const RecallPage = () => {
  const params = { operation: useOperation(), recall: useParam('recall') }
  const recall = useRead('getRecall', { params })
  return (
    <Loaded of={recall} height={480}>
      {(found) => <Whole recall={found} />}
    </Loaded>
  )
}

const Whole = ({ recall }: { recall: Recall }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const words = useSubjectWords()
  const { id, subject, closedAt, ours, parties, alarm } = recall
  return (
    <Page
      title={words(subject)}
      above={
        <>
          <Back to={`/o/${operation}/recalls`}>{t('title')}</Back> ·{' '}
          {closedAt ? t('closed') : <Held>{t('open')}</Held>}
          {!ours && ` · ${t('ofAnother')}`}
        </>
      }
      below={recall.reason}
      acts={<Acts recall={recall} />}
    >
      {closedAt && (
        <section className='wb-told'>
          <h2>{t.rich('closedOn', { at: () => <When at={closedAt} /> })}</h2>
          <p>{recall.closingNote}</p>
        </section>
      )}
      <div className='wb-card'>
        <Books books={recall} />
      </div>
      {!closedAt && <StillOpen recall={recall} />}
      <Section title={t('notices.title')}>
        <p className='wb-quiet'>{t('notices.count', parties)}</p>
        <Notices recall={recall} />
      </Section>
      <Section
        title={t('holders.title')}
        acts={<Link to={`/o/${operation}/recalls/${id}/holders`}>{t('holders.all')}</Link>}
      >
        <Holders recall={recall} />
      </Section>
      <Section title={t('aboutIt')}>
        <Facts
          facts={[
            [t('instruction'), t(`instructions.${recall.instruction}`)],
            [t('outcome'), t(`outcomes.${recall.outcome}`)],
            [t('begunAt'), <When key='b' at={recall.begunAt} />],
            [t('lotsReached'), String(recall.lots)],
            [
              t('restsOn'),
              alarm && (
                <Link key='a' to={`/o/${operation}/recalls/alarms/${alarm}`}>
                  {t('alarm.one')}
                </Link>
              ),
            ],
          ]}
        />
        <Timeline operation={operation} subject={id} />
      </Section>
    </Page>
  )
}

const Acts = ({ recall }: { recall: Recall }) => {
  const t = useTranslations('recalls')
  const may = useMay()
  const [closing, setClosing] = useState(false)
  if (!may('recall.close') || recall.closedAt) return null
  const close = () => setClosing(false)
  return (
    <>
      <Button variant={recall.mayClose ? 'filled' : 'default'} onClick={() => setClosing(true)}>
        {t('close')}
      </Button>
      {closing && (
        <Modal opened onClose={close} title={t('close')} size='lg'>
          <Closing recall={recall} close={close} />
        </Modal>
      )}
    </>
  )
}

const Closing = ({ recall, close }: { recall: Recall; close: () => void }) => {
  const t = useTranslations('recalls')
  const form = useActForm({
    name: 'closeRecall',
    params: { operation: useOperation(), recall: recall.id },
    schema: closingInput,
    draft: recall.id,
    start: { note: '' },
    done: t('closedNow'),
    onDone: close,
  })
  return (
    <ActForm form={form} submit={t('close')} cancel={close}>
      <p className='wb-hint'>{t('closeHelp')}</p>
      <Textarea label={t('note')} autosize minRows={3} {...form.fields.getInputProps('note')} />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
