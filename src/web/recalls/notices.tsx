import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { type RowOf, rowsOf, useList } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { Held } from '../stock/goods-state.tsx'
import { Loaded } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import type { Recall } from './recall-page.tsx'
import { useUnitWords } from './unit-words.ts'

export type Notice = RowOf<'listRecallNotices'>

/** Each party that is told: whether it has read its notice, and what its wards found. */
export const Notices = ({ recall }: { recall: Recall }) => {
  const t = useTranslations('recalls')
  const found = useList('listRecallNotices', {
    params: { operation: useOperation(), recall: recall.id },
    query: { limit: 50 },
  })
  return (
    <Loaded of={found}>
      {() => (
        <>
          <ul className='wb-plain wb-notices'>
            {rowsOf<'listRecallNotices'>(found.data).map((notice) => (
              <Row key={notice.party.id} recall={recall} notice={notice} />
            ))}
          </ul>
          {found.hasNextPage && (
            <Button variant='default' onClick={() => void found.fetchNextPage()}>
              {t('notices.more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  )
}

const Row = ({ recall, notice }: { recall: Recall; notice: Notice }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const may = useMay()
  const unitWords = useUnitWords()
  const format = useFormatter()
  const count = (units: number | null) => (units === null ? '–' : format.number(units))
  const { party, state, answers } = notice
  const counted = answers.filter((each) => (each.found ?? each.setAside ?? each.used) !== null)
  const address = `/o/${operation}/recalls/${recall.id}/answer?party=${party.id}`
  return (
    <li>
      <span>
        <b>{party.name}</b> <State state={state} />
      </span>
      <span className='wb-notice-acts'>
        <Button
          component='a'
          href={`/api/operations/${operation}/recalls/${recall.id}/notices/${party.id}/paper`}
          target='_blank'
          size='compact-sm'
          variant='default'
          aria-label={t('notices.paperOf', { party: party.name })}
        >
          {t('notices.paper')}
        </Button>
        {may('recall.answer') && !recall.closedAt && (
          <Button
            component={Link}
            to={address}
            size='compact-sm'
            variant='default'
            aria-label={t('notices.answerOf', { party: party.name })}
          >
            {t('notices.answer')}
          </Button>
        )}
      </span>
      <p className='wb-quiet'>{unitWords(notice.units) || t('notices.hasNothing')}</p>
      {counted.length > 0 && (
        <ul className='wb-wards'>
          {counted.map((each) => (
            <li key={each.ward?.id ?? ''}>
              {t('notices.said', {
                ward: each.ward?.name ?? t('asWhole'),
                found: count(each.found),
                setAside: count(each.setAside),
                used: count(each.used),
              })}{' '}
              · {each.answeredBy} · <When at={each.answeredAt} />
              {each.note && <> · {each.note}</>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const State = ({ state }: { state: Notice['state'] }) => {
  const t = useTranslations('recalls')
  if (state === 'told') return <Held>{t('notices.states.told')}</Held>
  return (
    <span className='wb-quiet'>
      <span aria-hidden='true'>{state === 'answered' ? '✓ ' : '◐ '}</span>
      {t(`notices.states.${state}`)}
    </span>
  )
}
