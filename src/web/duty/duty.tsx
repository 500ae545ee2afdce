import './duty.css'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type RowOf, rowsOf, useList } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { ListSearch } from '../ui/columns.ts'
import { Empty, Loaded, Page, Section } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { CloseEntry } from './close-entry.tsx'
import { EntryNew } from './entry-new.tsx'
import { HandOver } from './hand-over.tsx'
import { Shifts } from './shifts.tsx'

type Entry = RowOf<'listDutyEntries'>

/** The duty log: what happened in the shift, what somebody must see to, and the hand-over. */
export const Duty = () => {
  const t = useTranslations('duty')
  const may = useMay()
  const [handing, setHanding] = useState(false)
  return (
    <Page
      title={t('title')}
      below={t('about')}
      acts={
        may('duty.hand_over') && (
          <Button variant='default' onClick={() => setHanding(true)}>
            {t('handOver')}
          </Button>
        )
      }
    >
      <div className='wb-duty'>
        <div>
          {may('duty.record') && <EntryNew />}
          <Log />
        </div>
        <Shifts />
      </div>
      {handing && <HandOver close={() => setHanding(false)} />}
    </Page>
  )
}

const Log = () => {
  const t = useTranslations('duty')
  const operation = useOperation()
  const navigate = useNavigate()
  const search = useAddress()
  const onlyOpen = search['open'] === 'true'
  const [closing, setClosing] = useState<Entry>()
  const found = useList('listDutyEntries', {
    params: { operation },
    query: { ...(onlyOpen && { open: true }), limit: 30 },
  })
  const choose = () =>
    void navigate({
      to: '.',
      search: (now: ListSearch) => ({ ...now, open: onlyOpen ? undefined : 'true' }),
    })
  return (
    <Section
      title={t('log')}
      acts={
        <button
          type='button'
          className='wb-filter wb-flag wb-no-print'
          aria-pressed={onlyOpen}
          data-chosen={onlyOpen || undefined}
          onClick={choose}
        >
          {t('onlyOpen')}
        </button>
      }
    >
      <Loaded of={found}>
        {(data) => {
          const rows = rowsOf<'listDutyEntries'>(data)
          return rows.length === 0 ? (
            <Empty title={onlyOpen ? t('noneOpen') : t('none')}>{t('noneHelp')}</Empty>
          ) : (
            <ol className='wb-timeline'>
              {rows.map((row) => (
                <EntryShown key={row.id} row={row} close={() => setClosing(row)} />
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
      {closing && <CloseEntry entry={closing} close={() => setClosing(undefined)} />}
    </Section>
  )
}

const EntryShown = ({ row, close }: { row: Entry; close: () => void }) => {
  const t = useTranslations('duty')
  const may = useMay()
  const isOpen = row.followUp && row.closed === null
  return (
    <li data-open={isOpen || undefined}>
      <span className='wb-timeline-who'>{row.by.name}</span>
      <When at={row.happenedAt} />
      {isOpen && <span className='wb-duty-open'>{t('toFollowUp')}</span>}
      <p className='wb-duty-words'>{row.words}</p>
      {row.closed && (
        <p className='wb-duty-outcome'>
          {t('outcome', { name: row.closed.by.name })} {row.closed.outcome}
        </p>
      )}
      {isOpen && may('duty.close') && (
        <Button size='xs' variant='default' className='wb-no-print' onClick={close}>
          {t('close')}
        </Button>
      )}
    </li>
  )
}
