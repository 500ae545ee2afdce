import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type RowOf, useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure, type Why } from '../ui/figure.tsx'
import { Loaded } from '../ui/page.tsx'
import { solidityOf } from '../ui/solidity.ts'
import { useActWords } from '../ui/act-words.ts'
import { Day, When } from '../ui/when.tsx'
import { useAfterTop } from './after-top.ts'
import { wayAsked } from './asked.ts'
import { isLate } from './late.ts'

/** What is new, what is late, what stands still and for how long. */
export const FreshPanels = () => (
  <div className='wb-fresh'>
    <Fresh />
    <Late />
    <Stuck />
  </div>
)

const Panel = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className='wb-fresh-panel'>
    <h2>{title}</h2>
    {children}
  </section>
)

const Fresh = () => {
  const t = useTranslations('reports.fresh')
  const words = useActWords()
  const operation = useOperation()
  const news = useRead(
    'reportNews',
    { params: { operation }, query: { limit: 8 } },
    useAfterTop(operation),
  )
  return (
    <Panel title={t('title')}>
      <Loaded of={news}>
        {({ items }) =>
          items.length === 0 ? (
            <p className='wb-fresh-none'>{t('none')}</p>
          ) : (
            <ul>
              {items.map(({ id, kind, by, happenedAt, about }) => (
                <li key={id}>
                  {about ? (
                    <Link to={`/o/${operation}/${wayTo(about)}`}>{words(kind)}</Link>
                  ) : (
                    <span>{words(kind)}</span>
                  )}
                  <span className='wb-fresh-by'>
                    {about?.label && <b>{about.label} · </b>}
                    {by} · <When at={happenedAt} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

type About = NonNullable<RowOf<'reportNews'>['about']>

/** The page of what an act is about. */
const wayTo = ({ kind, id, item }: About): string =>
  kind === 'lot' ? `items/${item}/lots/${id}` : `${rooms[kind]}/${id}`

const rooms: Readonly<Record<Exclude<About['kind'], 'lot'>, string>> = {
  pledge: 'pledges',
  need: 'needs',
  consignment: 'consignments',
  delivery: 'deliveries',
  recall: 'recalls',
  alarm: 'recalls/alarms',
  urgent_release: 'conformity/urgent',
  item: 'items',
}

const Late = () => {
  const t = useTranslations('reports.fresh')
  const operation = useOperation()
  const way = useRead('reportOnTheWay', wayAsked(operation))
  const asked = { params: { operation }, query: { overdue: true, limit: 5 } }
  const needs = useRead('listNeeds', asked, useAfterTop(operation))
  const late = way.data?.items.filter((row) => isLate(row, new Date())) ?? []
  return (
    <Panel title={t('late')}>
      <Loaded of={needs}>
        {({ items }) =>
          items.length + late.length === 0 ? (
            <p className='wb-fresh-none'>{t('noneLate')}</p>
          ) : (
            <ul>
              {late.slice(0, 5).map((row) => (
                <li key={row.consignment}>
                  <Link to={`/o/${operation}/consignments/${row.consignment}`}>{row.code}</Link>
                  <span className='wb-fresh-by'>
                    {row.destination?.name} · <When at={row.leg?.plannedArrival ?? ''} planned />
                  </span>
                </li>
              ))}
              {items.map((row) => (
                <li key={row.id}>
                  <Link to={`/o/${operation}/needs/${row.need}`}>
                    {t('needLate', { item: row.itemName, facility: row.facility.name })}
                  </Link>
                  <span className='wb-fresh-by'>{row.byWhen && <Day on={row.byWhen} />}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

type StillRow = RowOf<'reportAgeing'>

/** What stands still is asked for where it counts: the lines that came so far. */
const whyOf = ({ itemId, stage }: StillRow): Why => {
  const solidity = solidityOf(stage as 'promised')
  return `item:${itemId}:${solidity === 'accepted' ? 'arrived' : solidity}`
}

const Stuck = () => {
  const t = useTranslations('reports.fresh')
  const stage = useTranslations('stages')
  const operation = useOperation()
  const still = useRead(
    'reportAgeing',
    { params: { operation }, query: { limit: 40 } },
    useAfterTop(operation),
  )
  return (
    <Panel title={t('stuck')}>
      <Loaded of={still}>
        {({ items: all }) => {
          const items = all.filter(({ days }) => days > 0)
          return items.length === 0 ? (
            <p className='wb-fresh-none'>{t('noneStuck')}</p>
          ) : (
            <ul>
              {items.slice(0, 8).map((row) => (
                <li key={row.account}>
                  <span>
                    <span
                      className='wb-solid wb-swatch'
                      data-solidity={solidityOf(row.stage as 'promised')}
                    />
                    {row.item} <Figure value={row.quantity} unit={row.unit} why={whyOf(row)} />
                  </span>
                  <span className='wb-fresh-by'>
                    {stage(row.stage as 'promised')} · {row.place ?? row.holder} ·{' '}
                    {t('days', { days: row.days })}
                  </span>
                </li>
              ))}
              {items.length > 8 && (
                <li className='wb-fresh-by'>{t('andMore', { count: items.length - 8 })}</li>
              )}
            </ul>
          )
        }}
      </Loaded>
    </Panel>
  )
}
