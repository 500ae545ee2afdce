import { useTranslations } from 'use-intl'
import { When } from '../ui/when.tsx'
import type { Doing } from './doing.ts'
import type { Consignment } from './standing.ts'

type Leg = Consignment['legs'][number]

/** Flights, trucks and ships: what was planned and what happened, side by side. */
export const LegsTable = ({
  legs,
  begin,
}: {
  legs: readonly Leg[]
  begin: ((doing: Doing) => void) | undefined
}) => {
  const t = useTranslations('consignments')
  if (legs.length === 0) return <p className='wb-quiet'>{t('leg.none')}</p>
  return (
    <div className='wb-table-box'>
      <table className='wb-goods'>
        <thead>
          <tr>
            <th scope='col'>{t('leg.vehicle')}</th>
            <th scope='col'>{t('leg.way')}</th>
            <th scope='col'>{t('leg.departure')}</th>
            <th scope='col'>{t('leg.arrival')}</th>
            <th scope='col'>
              <span className='wb-visually-hidden'>{t('more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {legs.map((leg) => (
            <tr key={leg.id}>
              <td>
                <b>{leg.vehicle ?? t(`leg.modes.${leg.mode}`)}</b>
                <span className='wb-quiet'>
                  {' '}
                  {[leg.vehicle && t(`leg.modes.${leg.mode}`), leg.carrier?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </td>
              <td>{t('fromTo', { from: leg.from.name, to: leg.to.name })}</td>
              <td data-head={t('leg.departure')}>
                <Times planned={leg.plannedDeparture} actual={leg.actualDeparture} />
              </td>
              <td data-head={t('leg.arrival')}>
                <Times planned={leg.plannedArrival} actual={leg.actualArrival} />
              </td>
              <td className='wb-end'>
                {begin && (
                  <button
                    type='button'
                    className='wb-link'
                    onClick={() => begin({ act: 'leg', id: leg.id })}
                  >
                    {t('leg.amend')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What happened; what was planned beside it, where that differs or is all there is. */
const Times = ({ planned, actual }: { planned: string | null; actual: string | null }) => {
  const t = useTranslations('consignments.leg')
  if (actual)
    return (
      <>
        <When at={actual} planned />
        {planned && planned !== actual && (
          <span className='wb-quiet wb-goods-under'>
            {t('planned')} <When at={planned} planned />
          </span>
        )}
      </>
    )
  if (planned)
    return (
      <span>
        <When at={planned} planned /> <span className='wb-quiet'>{t('planned')}</span>
      </span>
    )
  return <span className='wb-quiet'>{t('timeUnknown')}</span>
}
