import './arrivals.css'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { ListSearch } from '../ui/columns.ts'
import { FilterBar } from '../ui/filter-bar.tsx'
import { Empty, Loaded, Page } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { ArrivalRowShown } from './arrival-row.tsx'
import { MeetArrival } from './meet-arrival.tsx'

export type Arrival = Answered<'reportArrivals'>['rows'][number]

const spans = ['24', '48', '72', '168'] as const

/** What lands in the next hours: flights and trucks, what is missing of each, who meets it. */
export const Arrivals = () => {
  const t = useTranslations('reports.arrivals')
  const operation = useOperation()
  const navigate = useNavigate()
  const search = useAddress()
  const [meeting, setMeeting] = useState<Arrival>()
  const hours = search['hours'] ?? '48'
  const found = useRead('reportArrivals', {
    params: { operation },
    query: { hours: Number(hours) || 48, place: search['place'] },
  })
  const set = (key: string, value: string | undefined) =>
    void navigate({
      to: '.',
      search: (now: ListSearch) => ({ ...now, [key]: value || undefined }),
    })
  return (
    <Page
      title={t('title')}
      below={
        found.data && (
          <>
            {t('asOf')} <When at={found.data.at} planned /> · {t('hoursThere')}
          </>
        )
      }
      acts={
        <Button variant='default' className='wb-at-desk' onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <FilterBar
        searchable={false}
        seeking={{ current: null }}
        sorts={[]}
        search={search}
        set={set}
        count={found.data?.rows.length}
        filters={[
          {
            kind: 'choice',
            key: 'hours',
            label: t('span'),
            any: t('within', { hours: 48 }),
            options: spans
              .filter((span) => span !== '48')
              .map((value) => ({ value, label: t('within', { hours: Number(value) }) })),
          },
          { kind: 'place', key: 'place', label: t('where'), any: t('anywhere') },
        ]}
        after={null}
      />
      <Loaded of={found} height={320}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('none')}>{t('noneHelp')}</Empty>
          ) : (
            <ol className='wb-board'>
              {rows.map((row) => (
                <ArrivalRowShown key={row.leg} row={row} meet={() => setMeeting(row)} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {meeting && <MeetArrival row={meeting} close={() => setMeeting(undefined)} />}
    </Page>
  )
}
