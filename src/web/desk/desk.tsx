import './desk.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { Empty, Loaded, Page } from '../ui/page.tsx'
import { Day, When } from '../ui/when.tsx'
import { Begins } from './begins.tsx'
import { type DeskItem, listAddress, rowAddress } from './waits.ts'

/** Where one lands: what waits for oneself, the gravest and oldest first, each with its one act. */
export const Desk = () => {
  const t = useTranslations('desk')
  const operation = useOperation()
  const desk = useRead('getDesk', { params: { operation } })
  return (
    <Page title={t('title')} below={t('about')} acts={<Begins />}>
      <Loaded of={desk} height={360}>
        {({ at, items }) =>
          items.length === 0 ? (
            <Empty
              title={t('nothing')}
              act={
                <Button component={Link} to={`/o/${operation}/overview`} variant='default'>
                  {t('overview')}
                </Button>
              }
            >
              {t('nothingHelp')}
            </Empty>
          ) : (
            items.map((item) => <Waiting key={item.kind} item={item} now={new Date(at)} />)
          )
        }
      </Loaded>
    </Page>
  )
}

const Waiting = ({ item, now }: { item: DeskItem; now: Date }) => {
  const t = useTranslations('desk')
  const operation = useOperation()
  const { kind, count, isMore, rows } = item
  const isMoreThanShown = isMore || count > rows.length
  return (
    <section className='wb-waiting' data-grave={isGrave(kind) || undefined}>
      <header>
        <h2>
          {isGrave(kind) && <span aria-hidden='true'>▲ </span>}
          {t(`kinds.${kind}.title`)}
        </h2>
        <span className='wb-waiting-count'>
          {isMore ? t('more', { count }) : t('count', { count })}
        </span>
        {isMoreThanShown && <Link to={`/o/${operation}/${listAddress(kind)}`}>{t('all')}</Link>}
      </header>
      <ul>
        {rows.map((row) => (
          <WaitingRow key={row.subject.id} kind={kind} row={row} now={now} />
        ))}
      </ul>
    </section>
  )
}

/** What may hurt somebody if it waits wears the warning hue, with a sign besides. */
const isGrave = (kind: DeskItem['kind']): boolean =>
  [
    'alarms_open',
    'recalls_to_answer',
    'breaches_open',
    'urgent_releases_ending',
    'urgent_releases_lapsed',
    'urgent_notices_to_answer',
  ].includes(kind)

const WaitingRow = ({
  kind,
  row,
  now,
}: {
  kind: DeskItem['kind']
  row: DeskItem['rows'][number]
  now: Date
}) => {
  const t = useTranslations('desk')
  const what = useWhat(kind)
  const operation = useOperation()
  // Of what has no name but its words the label is their beginning: it is not said twice.
  const isBegun = row.what?.startsWith(row.label) ?? false
  return (
    <li>
      <div className='wb-waiting-what'>
        <span className='wb-waiting-words'>
          {!isBegun && <b>{row.label} </b>}
          {row.what !== null && <span>{what(row.what)}</span>}
          {row.quantity !== null && kind !== 'shifts_to_take_over' && (
            <>
              {' · '}
              <Figure value={row.quantity} />
            </>
          )}
        </span>
        <span className='wb-waiting-who'>
          {row.who && `${row.who} · `}
          <Since kind={kind} at={row.at} now={now} />
        </span>
      </div>
      <Button
        component={Link}
        to={`/o/${operation}/${rowAddress(kind, row)}`}
        variant='default'
        size='xs'
        className='wb-no-print'
        aria-label={t('actOn', { act: t(`kinds.${kind}.act`), what: row.label })}
      >
        {t(`kinds.${kind}.act`)}
      </Button>
    </li>
  )
}

/** Since when it waits; of what is to be there by a day, or ends at an hour, that. */
const Since = ({ kind, at, now }: { kind: DeskItem['kind']; at: string; now: Date }) => {
  const t = useTranslations('desk')
  const format = useFormatter()
  if (kind === 'urgent_releases_ending')
    return (
      <>
        {t('ends')} <When at={at} planned />
      </>
    )
  if (kind === 'needs_overdue' || kind === 'plans_fallen_through')
    return (
      <>
        {t('neededOn')} <Day on={at.slice(0, 10)} />
      </>
    )
  return (
    <time dateTime={at} title={format.dateTime(new Date(at), 'full')}>
      {format.relativeTime(new Date(at), now)}
    </time>
  )
}

/** Some rows say a code where people say words: the rule that was broken, a stage. */
const useWhat = (kind: DeskItem['kind']) => {
  const t = useTranslations('desk')
  const stage = useTranslations('stages')
  return (what: string): string => {
    if (kind === 'breaches_open' && t.has(`rules.${what}` as never))
      return t(`rules.${what}` as 'rules.held')
    if (kind === 'discrepancies_open' && stage.has(what as never)) return stage(what as 'arrived')
    return what
  }
}
