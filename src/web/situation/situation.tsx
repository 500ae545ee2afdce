import './situation.css'
import { Button, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { nextDue } from '#operations/fixed-hours.ts'
import { newId } from '#platform/ids.ts'
import { rowsOf, useAct, useList, useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { ListSearch } from '../ui/columns.ts'
import { Loaded, Page, Section } from '../ui/page.tsx'
import { Refused } from '../ui/refused.tsx'
import { When } from '../ui/when.tsx'
import { Told } from './told.tsx'

const spans = [6, 12, 24, 72, 168] as const

/** The situation as it is now, on one page; it can be printed, and kept as it is. */
export const SituationNow = () => {
  const t = useTranslations('situation')
  const operation = useOperation()
  const navigate = useNavigate()
  const search = useAddress()
  const hours = spans.find((span) => String(span) === search['hours']) ?? 12
  const found = useRead('reportSituation', { params: { operation }, query: { hours } })
  return (
    <Page
      title={t('title')}
      above={found.data && <Window from={found.data.from} until={found.data.until} />}
      acts={
        <>
          <NativeSelect
            aria-label={t('span')}
            value={String(hours)}
            data={spans.map((span) => ({ value: String(span), label: t('last', { hours: span }) }))}
            onChange={(event) => {
              const chosen = event.currentTarget.value
              void navigate({
                to: '.',
                search: (now: ListSearch) => ({ ...now, hours: chosen }),
              })
            }}
          />
          <Print />
          <Keep hours={hours} />
        </>
      }
    >
      <Loaded of={found} height={480}>
        {(told) => <Told told={told} />}
      </Loaded>
      <Kept />
    </Page>
  )
}

export const Window = ({ from, until }: { from: string; until: string }) => {
  const t = useTranslations('situation')
  return (
    <>
      {t('from')} <When at={from} planned /> {t('until')} <When at={until} planned />
    </>
  )
}

export const Print = () => {
  const t = useTranslations('situation')
  return (
    <Button variant='default' className='wb-at-desk' onClick={() => window.print()}>
      {t('print')}
    </Button>
  )
}

const Keep = ({ hours }: { hours: number }) => {
  const t = useTranslations('situation')
  const operation = useOperation()
  const navigate = useNavigate()
  const may = useMay()
  const act = useAct('recordSituation')
  const [id, setId] = useState(newId)
  if (!may('situation.record')) return null
  const keep = () =>
    act.mutate(
      { params: { operation }, body: { id, hours } },
      {
        onSuccess: (kept) => {
          setId(newId())
          notifications.show({ message: t('keptNow'), color: 'accent' })
          void navigate({ to: `/o/${operation}/situation/${kept.id}` })
        },
      },
    )
  return (
    <>
      <Button loading={act.isPending} onClick={keep}>
        {t('keep')}
      </Button>
      {act.error && <Refused error={act.error} />}
    </>
  )
}

/** When the next is kept by itself, where hours are fixed. */
const Next = ({ otherwise }: { otherwise: ReactNode }) => {
  const t = useTranslations('situation')
  const format = useFormatter()
  const operation = useOperation()
  const { data } = useRead('getOperation', { params: { operation } })
  const fixed = data && { hours: data.situationHours, timeZone: data.situationTimeZone }
  const next = fixed && nextDue(fixed, new Date())
  if (!next) return otherwise
  return <p className='wb-told-next'>{t('next', { hour: format.dateTime(next, 'planned') })}</p>
}

/** Those that were kept, at their fixed hours or between. */
const Kept = () => {
  const t = useTranslations('situation')
  const format = useFormatter()
  const operation = useOperation()
  const found = useList('listSituations', { params: { operation }, query: { limit: 20 } })
  const rows = rowsOf<'listSituations'>(found.data)
  return (
    <div className='wb-no-print'>
      <Section title={t('kept')}>
        <Next otherwise={rows.length === 0 && <p className='wb-told-none'>{t('noneKept')}</p>} />
        <ul className='wb-told-list'>
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={`/o/${operation}/situation/${row.id}`}>
                <When at={row.until} planned />
              </Link>
              <span className='wb-told-small'>
                {t('last', { hours: row.hours })} ·{' '}
                {row.dueAt
                  ? t('byItself', { hour: format.dateTime(new Date(row.dueAt), 'planned') })
                  : row.actor}
              </span>
            </li>
          ))}
        </ul>
        {found.hasNextPage && (
          <button type='button' className='wb-link' onClick={() => void found.fetchNextPage()}>
            {t('earlier')}
          </button>
        )}
      </Section>
    </div>
  )
}
