import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#platform/ids.ts'
import { type RowOf, rowsOf, useAct, useList } from '../api/query.ts'
import { useMay, useMe, useOperation } from '../session/me.ts'
import { Loaded, Section } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { When } from '../ui/when.tsx'

type Shift = RowOf<'listShifts'>

/** Shifts as they were handed over; one that waits for oneself is taken over here. */
export const Shifts = () => {
  const t = useTranslations('duty')
  const operation = useOperation()
  const found = useList('listShifts', { params: { operation }, query: { limit: 10 } })
  return (
    <Section title={t('shifts')}>
      <Loaded of={found}>
        {(data) => {
          const rows = rowsOf<'listShifts'>(data)
          return rows.length === 0 ? (
            <p className='wb-duty-none'>{t('noShift')}</p>
          ) : (
            <ol className='wb-shifts'>
              {rows.map((row) => (
                <ShiftShown key={row.id} row={row} />
              ))}
            </ol>
          )
        }}
      </Loaded>
      {found.hasNextPage && (
        <button type='button' className='wb-link' onClick={() => void found.fetchNextPage()}>
          {t('earlier')}
        </button>
      )}
    </Section>
  )
}

const ShiftShown = ({ row }: { row: Shift }) => {
  const t = useTranslations('duty')
  return (
    <li className='wb-card'>
      <p>
        <b>{t('fromTo', { from: row.from.name, to: row.to?.name ?? t('whoeverComes') })}</b>{' '}
        <When at={row.endedAt} />
      </p>
      {row.words && <p className='wb-duty-words'>{row.words}</p>}
      {row.open.length > 0 && (
        <>
          <h3 className='wb-duty-head'>{t('wasOpen', { count: row.open.length })}</h3>
          <ul className='wb-duty-with'>
            {row.open.map((entry) => (
              <li key={entry.id}>{entry.words}</li>
            ))}
          </ul>
        </>
      )}
      {row.taken ? (
        <p className='wb-duty-outcome'>
          {t('takenBy', { name: row.taken.by.name })} <When at={row.taken.at} />
        </p>
      ) : (
        <TakeOver row={row} />
      )}
    </li>
  )
}

const TakeOver = ({ row }: { row: Shift }) => {
  const t = useTranslations('duty')
  const operation = useOperation()
  const may = useMay()
  const { data: me } = useMe()
  const act = useAct('takeOverShift')
  // Kept between two presses: sent twice it is done once.
  const [id] = useState(newId)
  const isMine = row.from.user !== me?.user && (row.to === null || row.to.user === me?.user)
  if (!isMine || !may('duty.take_over')) return <p className='wb-duty-open'>{t('notTaken')}</p>
  return (
    <>
      {act.error && <Refused error={act.error} />}
      <Button
        loading={act.isPending}
        onClick={() =>
          act.mutate(
            { params: { operation, shift: row.id }, body: { id } },
            { onSuccess: () => notifications.show({ message: t('tookOver'), color: 'accent' }) },
          )
        }
      >
        {t('takeOver')}
      </Button>
    </>
  )
}
