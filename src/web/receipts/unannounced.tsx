import './receiving.css'
import { Button, NativeSelect } from '@mantine/core'
import { Navigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { PlaceData } from '../outbox/place-data.ts'
import { usePlaceData } from '../outbox/use-place-data.ts'
import { useMe } from '../session/me.ts'
import { Back, Loaded, Page } from '../ui/page.tsx'
import {
  countDraft,
  type CountDraft,
  headBody,
  newStranger,
  noHead,
  strangersBody,
  unitsOf,
} from './drafts.ts'
import { HeadFields } from './head-fields.tsx'
import { useKept } from './kept.ts'
import { takenInCount } from './photograph-drafts.ts'
import { usePlace } from './place.ts'
import { Strangers } from './strangers.tsx'
import { useChanged, useRecord } from './use-record.ts'

/** Goods that stand there and that no consignment announced. */
export const Unannounced = () => {
  const t = useTranslations('receipts')
  const { operation, place } = usePlace()
  const read = usePlaceData(operation, place)
  if (place === '') return <Navigate to={`/o/${operation}/receiving`} replace />
  return (
    <Loaded of={read} height={480}>
      {(data) => (
        <Page
          title={t('unannounced.title')}
          above={<Back to={`/o/${operation}/receiving?place=${place}`}>{data.name}</Back>}
          below={t('unannounced.about')}
        >
          <Form data={data} />
        </Page>
      )}
    </Loaded>
  )
}

type Draft = Pick<CountDraft, 'strangers' | 'head'>

const Form = ({ data }: { data: PlaceData }) => {
  const t = useTranslations('receipts')
  const { operation, place } = usePlace()
  const { data: me } = useMe()
  const changed = useChanged()
  const { value, keep, drop } = useKept<Draft>(
    `${me?.user ?? ''}/unannounced/${changed?.id ?? place}`,
    () =>
      changed
        ? countDraft(changed.body, changed.taken)
        : { strangers: [newStranger()], head: noHead },
  )
  const { record, problem, busy } = useRecord()
  const { strangers, head } = value
  const isReady =
    head.holder !== null &&
    strangers.length > 0 &&
    strangers.every(
      ({ item, sound, damaged }) => item !== null && unitsOf(sound) + unitsOf(damaged) > 0,
    )
  const changeHead = (said: Partial<typeof head>) =>
    keep((now) => ({ ...now, head: { ...now.head, ...said } }))
  return (
    <div className='wb-form'>
      <Strangers
        strangers={strangers}
        items={data.items}
        change={(to) => keep((now) => ({ ...now, strangers: to(now.strangers) }))}
      />
      <NativeSelect
        label={t('head.holder')}
        size='lg'
        data={[
          { value: '', label: t('head.chooseHolder') },
          ...data.holders.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={head.holder ?? ''}
        onChange={(event) => changeHead({ holder: event.currentTarget.value || null })}
      />
      <HeadFields head={head} holders={[]} needsHolder={false} change={changeHead} />
      {problem && (
        <p role='alert' className='wb-problem'>
          {problem}
        </p>
      )}
      <div className='wb-thumb'>
        <Button
          size='lg'
          loading={busy}
          disabled={!isReady}
          onClick={() =>
            void record(
              {
                route: 'recordBlindReceipt',
                params: { operation },
                body: {
                  ...headBody(head, place),
                  unannounced: strangersBody(strangers),
                },
                rules: 'blind',
                touches: [],
                words: { key: 'unannounced', values: { count: strangers.length } },
                taken: takenInCount({ parts: [], strangers }, [], data.items),
              },
              drop,
            )
          }
        >
          {t('unannounced.record', { count: strangers.length })}
        </Button>
      </div>
    </div>
  )
}
