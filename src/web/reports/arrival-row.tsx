import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { useMay, useOperation } from '../session/me.ts'
import type { Arrival } from './arrivals.tsx'

/** One flight or truck: its hour in the zone of the place, its numbers, what is missing, who. */
export const ArrivalRowShown = ({ row, meet }: { row: Arrival; meet: () => void }) => {
  const t = useTranslations('reports.arrivals')
  const operation = useOperation()
  const state = row.actualArrival ? 'arrived' : row.late ? 'late' : 'expected'
  return (
    <li data-state={state}>
      <div className='wb-board-hour'>
        <Hour at={row.actualArrival ?? row.plannedArrival} zone={row.to?.timeZone ?? undefined} />
        <span className={row.late ? 'wb-held' : undefined}>
          {row.late && <span aria-hidden='true'>! </span>}
          {t(`states.${state}`)}
        </span>
      </div>
      <div>
        <b>{row.vehicle ?? t('noVehicle')}</b>{' '}
        <span className='wb-board-small'>
          {t.has(`modes.${row.mode}` as never) && t(`modes.${row.mode}` as 'modes.air')}
        </span>
        <div>
          {row.from?.name ?? '—'} → {row.to?.name ?? '—'}
        </div>
        <div className='wb-board-small'>{row.carrier?.name}</div>
      </div>
      <div>
        <Link to={`/o/${operation}/consignments/${row.consignment}`}>{row.code}</Link>
        <div>
          {row.documents.length === 0
            ? t('noNumber')
            : row.documents.map(({ number }) => number).join(', ')}
        </div>
        <div className='wb-board-small'>{row.consignee}</div>
      </div>
      <Pieces row={row} />
      <Missing row={row} />
      <Met row={row} meet={meet} />
    </li>
  )
}

const Hour = ({ at, zone }: { at: string | null; zone: string | undefined }) => {
  const format = useFormatter()
  if (at === null) return <span className='wb-unknown'>—</span>
  const date = new Date(at)
  const there = zone ? { timeZone: zone } : {}
  return (
    <time dateTime={at} title={format.dateTime(date, 'full')}>
      <b>{format.dateTime(date, { hour: '2-digit', minute: '2-digit', ...there })}</b>
      <span className='wb-board-small'>
        {format.dateTime(date, { weekday: 'short', day: 'numeric', month: 'short', ...there })}
      </span>
    </time>
  )
}

const Pieces = ({ row }: { row: Arrival }) => {
  const t = useTranslations('reports.arrivals')
  const format = useFormatter()
  const grams = row.grossWeightGrams
  return (
    <div className='wb-board-pieces'>
      {t('pieces', { count: row.pieces })}
      {grams !== null && (
        <div className='wb-board-small'>
          {row.unweighed > 0 && '≥ '}
          {format.number(grams / 1000, {
            style: 'unit',
            unit: 'kilogram',
            maximumFractionDigits: 0,
          })}
        </div>
      )}
    </div>
  )
}

const Missing = ({ row }: { row: Arrival }) => {
  const t = useTranslations('reports.arrivals')
  return (
    <div>
      {row.missingPapers.length > 0 ? (
        <span className='wb-held'>
          <span aria-hidden='true'>! </span>
          {t('missing', {
            papers: row.missingPapers
              .map((paper) => t(`papers.${paper}` as 'papers.other'))
              .join(', '),
          })}
        </span>
      ) : (
        t('complete')
      )}
      <div className='wb-board-small'>{t(`customs.${row.customs.state}`)}</div>
    </div>
  )
}

const Met = ({ row, meet }: { row: Arrival; meet: () => void }) => {
  const t = useTranslations('reports.arrivals')
  const may = useMay()
  const canName = may('consignment.meet') && row.actualArrival === null
  return (
    <div className='wb-board-met'>
      {row.met && (
        <div>
          <b>{row.met.person}</b>
          <div className='wb-board-small'>
            {row.met.party?.name}{' '}
            {row.met.telephone && (
              <a href={`tel:${row.met.telephone.replaceAll(/[^+\d]/g, '')}`}>{row.met.telephone}</a>
            )}
          </div>
        </div>
      )}
      {!row.met && <span className='wb-board-small'>{t('nobodyMeets')}</span>}
      {canName && (
        <Button size='xs' variant='default' className='wb-no-print' onClick={meet}>
          {row.met ? t('meetAnother') : t('meet')}
        </Button>
      )}
    </div>
  )
}
