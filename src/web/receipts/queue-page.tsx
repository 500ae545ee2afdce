import './receiving.css'
import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '#platform/refusal.ts'
import type { Act } from '../outbox/act.ts'
import { useKeeping, useQueue } from '../outbox/outboxes.tsx'
import { blockedIn, choicesOf } from '../outbox/queue.ts'
import { QueuedWords } from '../outbox/queued-words.tsx'
import { useOperation } from '../session/me.ts'
import { Empty, Page, Section } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { When } from '../ui/when.tsx'
import { part } from '../ui/part.tsx'

const Thumbs = part(async () => (await import('./photographs.tsx')).Thumbs)

/** Every act of this device: what waits, what a person must decide, what is done. */
export const QueuePage = () => {
  const t = useTranslations('receipts.queue')
  const { kept, failure, others } = useKeeping()
  const { acts, hold, lastAnswerAt } = useQueue()
  const blocked = blockedIn(acts)
  const own = acts.filter((act) => !acts.some((of) => isUnder(act, of)))
  const stopped = own.filter(({ state }) => state === 'refused' || state === 'conflict')
  const waiting = own.filter(({ state }) => state === 'waiting' || state === 'sending')
  const past = own.filter(({ state }) => state === 'done' || state === 'dropped').toReversed()
  const rows = (these: readonly Act[]) => (
    <ul className='wb-rows'>
      {these.map((act) => (
        <QueuedAct
          key={act.id}
          act={act}
          isBlocked={blocked.has(act.id)}
          photographs={acts.filter((one) => isUnder(one, act))}
        />
      ))}
    </ul>
  )
  return (
    <Page
      title={t('title')}
      below={t('about')}
      acts={
        waiting.length > 0 && (
          <Button size='lg' onClick={() => void kept?.outbox.tryNow()}>
            {t('tryNow')}
          </Button>
        )
      }
    >
      {failure !== undefined && <p role='alert'>{t('keepsNothing')}</p>}
      {others.map(({ name, count }) => (
        <div key={name} className='wb-hold'>
          <b>{t('left', { name: name || t('somebody'), count })}</b>
          <p>{t('leftHelp', { name: name || t('somebody') })}</p>
        </div>
      ))}
      {hold && waiting.length > 0 && (
        <p className='wb-hold'>
          {t(`hold.${hold.why}`)} <When at={hold.since} />
        </p>
      )}
      {acts.length === 0 && <Empty title={t('empty')}>{t('emptyHelp')}</Empty>}
      {stopped.length > 0 && <Section title={t('decide')}>{rows(stopped)}</Section>}
      {waiting.length > 0 && <Section title={t('waiting')}>{rows(waiting)}</Section>}
      {past.length > 0 && <Section title={t('past')}>{rows(past)}</Section>}
      {lastAnswerAt && (
        <p className='wb-read-at'>
          {t('lastAnswer')} <When at={lastAnswerAt} />
        </p>
      )}
    </Page>
  )
}

/**
 * A photograph stands under its act while it fares as that does: waits behind it, or is done. On
 * its own it stands where it is still to be sent, or where a person must decide.
 */
const isUnder = (one: Act, of: Act): boolean =>
  one.photograph?.of === of.id &&
  (one.state === of.state || (one.state === 'waiting' && of.state !== 'done'))

const QueuedAct = ({
  act,
  isBlocked,
  photographs,
}: {
  act: Act
  isBlocked: boolean
  photographs: readonly Act[]
}) => {
  const t = useTranslations('receipts.queue')
  const { kept } = useKeeping()
  const [drops, setDrops] = useState(false)
  const [why, setWhy] = useState('')
  const choices = choicesOf(act)
  const shown = [...(act.photograph ? [act] : []), ...photographs].map(({ id }) => id)
  const isStopped = act.state === 'refused' || act.state === 'conflict'
  return (
    <li data-state={act.state}>
      <div className='wb-row'>
        <b>
          <QueuedWords act={act} />
        </b>
        <span className='wb-row-end'>{t(`states.${isBlocked ? 'blocked' : act.state}`)}</span>
        <span className='wb-row-under'>
          <When at={act.happenedAt} />
          {act.dropReason && ` · ${act.dropReason}`}
        </span>
      </div>
      {shown.length > 0 && (
        <div className='wb-row-more'>
          <Suspense>
            <Thumbs ids={shown} />
          </Suspense>
        </div>
      )}
      {(isStopped || choices.length > 0) && (
        <div className='wb-row-more'>
          {isStopped && act.refusal && (
            <Refused error={new Refusal(act.refusal.code, act.refusal.facts)} />
          )}
          <div className='wb-choices-row'>
            {choices.includes('change') && <Change act={act} />}
            {choices.includes('again') && (
              <Button
                variant='default'
                onClick={() => void kept?.outbox.decide(act.id, { kind: 'again' })}
              >
                {t('again')}
              </Button>
            )}
            {choices.includes('drop') && !drops && (
              <Button variant='default' onClick={() => setDrops(true)}>
                {t('drop')}
              </Button>
            )}
          </div>
          {drops && (
            <form
              className='wb-drop'
              onSubmit={(event) => {
                event.preventDefault()
                const at = new Date().toISOString()
                const reason = why.trim()
                if (reason) void kept?.outbox.decide(act.id, { kind: 'drop', reason, at })
              }}
            >
              <TextInput
                label={t('dropWhy')}
                value={why}
                onChange={(event) => setWhy(event.currentTarget.value)}
              />
              <Button type='submit' color='warn' disabled={why.trim() === ''}>
                {t('dropNow')}
              </Button>
            </form>
          )}
        </div>
      )}
    </li>
  )
}

/** Where the form of an act stands; undefined for one that has none, such as a notice read. */
const formOf = ({ route, params, body }: Act): string | undefined => {
  const { consignment = '', recall = '' } = params
  switch (route) {
    case 'recordTally':
      return `receiving/${consignment}`
    case 'recordCount':
      return `receiving/${consignment}/count`
    case 'recordBlindReceipt':
      return 'receiving/unannounced'
    case 'raiseAlarm':
      return 'recalls/alarms/new'
    case 'answerRecall': {
      const { wards } = body
      return Array.isArray(wards) && wards.length > 0 ? `recalls/${recall}/answer` : undefined
    }
    default:
      return undefined
  }
}

/** The form that the act was made with, holding what it says. */
const Change = ({ act }: { act: Act }) => {
  const t = useTranslations('receipts.queue')
  const operation = useOperation()
  const to = formOf(act)
  if (to === undefined || act.operation !== operation) return null
  const { party } = act.body
  const search = {
    act: act.id,
    ...(act.place !== null && { place: act.place }),
    ...(typeof party === 'string' && { party }),
  }
  return (
    <Button
      component={Link}
      to={`/o/${operation}/${to}`}
      search={search as never}
      variant={act.refusal ? 'filled' : 'default'}
    >
      {t('change')}
    </Button>
  )
}
