import '../receipts/receiving.css'
import './recalls.css'
import { Button, Modal, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { alarmClosing, findings } from '#recalls/alarm.ts'
import { type RowOf, useRead } from '../api/query.ts'
import type { Act } from '../outbox/act.ts'
import { useQueue } from '../outbox/outboxes.tsx'
import { Photographed } from '../receipts/photographed.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Held } from '../stock/goods-state.tsx'
import { useLotName } from '../stock/lot-name.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Figure } from '../ui/figure.tsx'
import { Back, Empty, Facts, Loaded, Page } from '../ui/page.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import { When } from '../ui/when.tsx'

type Alarm = RowOf<'listAlarms'>

/** One alarm: what was seen, what it holds, what came of it. */
export const AlarmPage = () => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const alarm = useParam('alarm')
  const queued = useQueue().acts.find(({ id }) => id === alarm)
  const found = useRead('listAlarms', { params: { operation }, query: { alarm } })
  const [row] = found.data?.items ?? []
  if (row) return <Whole alarm={row} />
  if (queued && queued.state !== 'done') return <Waiting act={queued} />
  return (
    <Page
      title={t('tabs.alarms')}
      above={<Back to={`/o/${operation}/recalls/alarms`}>{t('tabs.alarms')}</Back>}
    >
      <Loaded of={found}>{() => <Empty title={t('alarm.notThere')} />}</Loaded>
    </Page>
  )
}

/** Raised on this device, and not with the server yet. */
const Waiting = ({ act }: { act: Act }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const stopped = act.state === 'refused' || act.state === 'conflict'
  return (
    <Page
      title={String(act.words.values['item'] || t('tabs.alarms'))}
      above={<Back to={`/o/${operation}/recalls/alarms`}>{t('tabs.alarms')}</Back>}
      below={String(act.words.values['what'])}
    >
      <section className='wb-told' data-grave={stopped || undefined} role='status'>
        <h2>{t(stopped ? 'alarm.stopped' : 'alarm.waits')}</h2>
        <p>{t('alarm.waitsHelp')}</p>
        <p>
          <Link to={`/o/${operation}/receiving/queue`}>{t('seeQueue')}</Link>
        </p>
      </section>
    </Page>
  )
}

const Whole = ({ alarm }: { alarm: Alarm }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const lotName = useLotName()
  const { lot, item, closedAt, finding } = alarm
  return (
    <Page
      title={item.name}
      above={
        <>
          <Back to={`/o/${operation}/recalls/alarms`}>{t('tabs.alarms')}</Back> ·{' '}
          <Link to={`/o/${operation}/stock/lots/${lot.id}`}>{lotName(lot)}</Link>
        </>
      }
      below={alarm.what}
      acts={<Acts alarm={alarm} />}
    >
      <section className='wb-told' data-grave={!closedAt || undefined} role='status'>
        <h2>{finding ? t(`alarm.came.${finding}`) : t(`alarm.holds.${alarm.held}`)}</h2>
        {alarm.note && <p>{alarm.note}</p>}
        {!finding && <p>{t('alarm.holdsHelp')}</p>}
        {alarm.recall && (
          <p>
            <Link to={`/o/${operation}/recalls/${alarm.recall}`}>{t('alarm.seeRecall')}</Link>
          </p>
        )}
      </section>
      <Facts
        facts={[
          [t('facility'), alarm.facility.name],
          [t('ward'), alarm.ward?.name],
          [
            t('alarm.howMany'),
            alarm.quantity === null ? (
              t('alarm.notCounted')
            ) : (
              <Figure key='q' value={alarm.quantity} unit={alarm.unit} />
            ),
          ],
          [
            t('alarm.harm'),
            alarm.harm === 'none' ? (
              t('alarm.harms.none')
            ) : (
              <Held key='h'>{t(`alarm.harms.${alarm.harm}`)}</Held>
            ),
          ],
          [t('alarm.raisedAt'), <When key='w' at={alarm.raisedAt} />],
          [t('alarm.raisedBy'), alarm.raisedBy],
          [t('closedAt'), closedAt && <When key='c' at={closedAt} />],
        ]}
      />
      <Photographed operation={operation} subject={alarm.id} />
    </Page>
  )
}

const Acts = ({ alarm }: { alarm: Alarm }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const may = useMay()
  const [answering, setAnswering] = useState(false)
  const { id, lot, item } = alarm
  const close = () => setAnswering(false)
  return (
    <>
      {may('recall.record') && !alarm.recall && alarm.finding !== 'unfounded' && (
        <Button
          component={Link}
          to={`/o/${operation}/recalls/new?${new URLSearchParams({
            lot: lot.id,
            item: item.id,
            alarm: id,
          }).toString()}`}
        >
          {t('alarm.recallFrom')}
        </Button>
      )}
      {may('alarm.close') && !alarm.closedAt && (
        <Button variant='default' onClick={() => setAnswering(true)}>
          {t('alarm.answer')}
        </Button>
      )}
      {answering && (
        <Modal opened onClose={close} title={t('alarm.answer')} size='lg'>
          <Answering alarm={alarm} close={close} />
        </Modal>
      )}
    </>
  )
}

const Answering = ({ alarm, close }: { alarm: Alarm; close: () => void }) => {
  const t = useTranslations('recalls')
  const form = useActForm({
    name: 'answerAlarm',
    params: { operation: useOperation(), alarm: alarm.id },
    schema: alarmClosing,
    draft: alarm.id,
    start: { finding: '', note: '' },
    done: t('alarm.answered'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('alarm.answerSubmit')} cancel={close}>
      <RadioChoices
        label={t('alarm.finding')}
        of={findings}
        word={(finding) => t(`alarm.findings.${finding}`)}
        help={(finding) => t(`alarm.findingHelp.${finding}`)}
        {...fields.getInputProps('finding')}
      />
      <Textarea
        label={t('alarm.note')}
        description={t('alarm.noteHelp')}
        autosize
        minRows={3}
        {...fields.getInputProps('note')}
      />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
