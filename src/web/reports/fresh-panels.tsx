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
  const kind = useActWords()
  const operation = useOperation()
  const acts = useRead(
    'listActs',
    { params: { operation }, query: { limit: 40 } },
    useAfterTop(operation),
  )
  return (
    <Panel title={t('title')}>
      <Loaded of={acts}>
        {({ items: all }) => {
          const items = all.filter(({ kind: each }) => isOfGoods(each)).slice(0, 8)
          return items.length === 0 ? (
            <p className='wb-fresh-none'>{t('none')}</p>
          ) : (
            <ul>
              {items.map((act) => (
                <li key={act.id}>
                  {wayOf(act) ? (
                    <Link to={`/o/${operation}/${wayOf(act)}`}>{kind(act.kind)}</Link>
                  ) : (
                    <span>{kind(act.kind)}</span>
                  )}
                  <span className='wb-fresh-by'>
                    {act.actor.name} · <When at={act.happenedAt} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Panel>
  )
}

/** Members, keys and files come and go; what is new is what happened to goods and who asks. */
const isOfGoods = (kind: string): boolean =>
  !/^(member|operation|person|owner|key|source|file|note|duty|import|situation)\./.test(kind)

/** The page of what an act is about, or of what it began, where that has one. */
const wayOf = ({ id, kind, subject }: RowOf<'listActs'>): string | undefined => {
  const room = rooms[kind.split('.')[0] ?? '']
  return room && `${room}/${begins.has(kind) ? id : subject}`
}

const rooms: Readonly<Record<string, string | undefined>> = {
  pledge: 'pledges',
  need: 'needs',
  consignment: 'consignments',
  delivery: 'deliveries',
  recall: 'recalls',
  alarm: 'recalls/alarms',
  urgent_release: 'conformity/urgent',
}

/** These begin what they tell of: its page goes by the act's own id. */
const begins = new Set(['recall.record', 'alarm.record', 'urgent_release.record'])

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
